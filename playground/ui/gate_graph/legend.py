"""What the marks of a box mean, in words: filled, ring, background, dashed, dot."""

from PyQt6.QtCore import QCoreApplication

from playground.core.graph.fan_out import users_of
from playground.ui.gate_graph.item import GraphItem
from playground.ui.gate_graph.marks import BACKWARD
from playground.ui.gate_graph.picture import Picture

translate = QCoreApplication.translate


def marks_of(item: GraphItem, index: int) -> list[str]:
    """Explain the marks of the box `index`, a sentence each."""
    assert item.picture is not None
    part, marks, said = item.picture.parts[index], item.marks, []
    if not marks.present.isdisjoint(part.box.nodes):
        said.append(
            translate("Gates", "Filled: the present step of the backward pass.")
            if marks.phase == BACKWARD
            else translate("Gates", "Filled: the present step of the forward pass.")
        )
    if index == marks.picked:
        said.append(translate("Gates", "Ring: this is what you clicked."))
    elif index in marks.selected:
        said.append(translate("Gates", "Violet background: it belongs to what is selected."))
    if not (item.known[index] or part.is_leaf or part.box.is_stub):
        said.append(translate("Gates", "Dashed: not computed yet."))
    if any(box == index for box, _ in item.picture.branches):
        said.append(_of_dot(item.picture, part.box.node))
    return said


def _of_dot(picture: Picture, node: int) -> str:
    if len(users_of(picture.graph, node, picture.passive)) > 1:
        return translate(
            "Gates", "Dot: the value goes to several gates, and their gradients are added."
        )
    return translate("Gates", "Dot: the value goes to several gates.")
