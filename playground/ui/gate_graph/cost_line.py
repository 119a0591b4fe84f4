"""The line beside a graph about the cost of its gradients, with and without backpropagation."""

from PyQt6.QtCore import QCoreApplication

from playground.core.graph.cost import Effort

translate = QCoreApplication.translate


def effort_wordings(effort: Effort) -> tuple[str, ...]:
    """Compare the cost of reverse mode, forward mode and differences; the longest wording first."""
    texts: tuple[str, ...]
    if effort.inputs == 0:
        texts = (
            translate("Gates", "No inputs: there is nothing to differentiate by"),
            translate("Gates", "No inputs, no gradients"),
        )
    elif effort.inputs == 1:
        texts = (
            translate(
                "Gates",
                "1 pass backward gives the gradient. Other ways: 1 pass forward, "
                "or 2 runs with small changes.",
            ),
            translate("Gates", "1 pass backward gives the gradient."),
            translate("Gates", "1 gradient: 1 pass backward"),
        )
    else:
        texts = (
            translate(
                "Gates",
                "{reverse} pass backward gives all {inputs:,} gradients. Other ways: {forward:,} "
                "passes forward, or {evaluations:,} runs with small changes.",
            ),
            translate("Gates", "{reverse} pass backward gives all {inputs:,} gradients."),
            translate("Gates", "{inputs:,} gradients: {reverse} pass"),
        )
    facts = [text.format(**vars(effort)) for text in texts]
    template = translate(
        "Gates", "{fact}   ·   multiplications by local gradients in one pass: {products:,}"
    )
    return (template.format(fact=facts[0], products=effort.products), *facts)
