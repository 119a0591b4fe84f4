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
            "Gates",
            "1 pass backward gives the gradient. Other ways: 1 pass forward, "
            "or 2 runs with small changes.",
        )
    else:
        text = translate(
            "Gates",
            "{reverse} pass backward gives all {inputs:,} gradients. Other ways: {forward:,} "
            "passes forward, or {evaluations:,} runs with small changes.",
        )
    template = translate("Gates", "{fact}   ·   multiplications in one pass: {products:,}")
    return template.format(fact=text.format(**vars(effort)), products=effort.products)
