"""Fades a part of the lab while what is typed is no circuit: its numbers are those of before."""

from PyQt6.QtWidgets import QGraphicsOpacityEffect, QWidget

from playground.ui.gate_graph.graph_view import PALE


def set_pale(widget: QWidget, pale: bool) -> None:
    """Fade `widget`, or show it as usual again."""
    if pale == (widget.graphicsEffect() is not None):
        return
    effect = QGraphicsOpacityEffect(widget) if pale else None
    if effect is not None:
        effect.setOpacity(PALE)
    widget.setGraphicsEffect(effect)
