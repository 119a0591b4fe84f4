"""Tooltips of what is drawn; those of widgets are set with `setToolTip(plain(…))`."""

from PyQt6.QtCore import QPoint
from PyQt6.QtWidgets import QToolTip, QWidget

from playground.ui.texts.plain import plain


def show_tooltip(position: QPoint, text: str, widget: QWidget) -> None:
    """Show `text` letter by letter at `position` of the screen; "" hides the tooltip."""
    QToolTip.showText(position, plain(text), widget)


def show_rich_tooltip(position: QPoint, html: str, widget: QWidget) -> None:
    """Show HTML of our own, with what it quotes `escaped`; "" hides the tooltip."""
    QToolTip.showText(position, html, widget)
