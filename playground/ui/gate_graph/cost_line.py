"""The line beside a graph about the cost of its gradients, with and without backpropagation."""

from PyQt6.QtCore import QCoreApplication

from playground.core.graph.cost import Effort

translate = QCoreApplication.translate


def effort_text(effort: Effort) -> str:
    """Compare the cost of reverse mode, forward mode and numerical differences."""
    if effort.inputs == 0:
        text = translate("Gates", "No inputs: there is nothing to differentiate by")
    elif effort.inputs == 1:
        text = translate(
            "Gates", "The gradient costs 1 backward or forward-mode pass, or 2 evaluations"
        )
    else:
        text = translate(
            "Gates",
            "All {inputs:,} gradients cost {reverse} backward pass, or {forward:,} forward-mode "
            "passes, or {evaluations:,} evaluations",
        )
    template = translate("Gates", "{fact}   ·   multiplications a pass: {products:,}")
    return template.format(fact=text.format(**vars(effort)), products=effort.products)
