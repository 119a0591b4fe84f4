"""Tooltips of what is drawn; those of widgets are set with `setToolTip(plain(…))`."""

from PyQt6.QtCore import QRect, QRectF
from PyQt6.QtWidgets import QApplication, QToolTip, QWidget

from playground.ui.texts.plain import plain
from playground.ui.widgets.standing import grid, stand

GAP = 6  # pixels between a tooltip and what it explains
POINTS = 9  # along each side of what must not be covered


def show_tooltip(part: QRectF, text: str, widget: QWidget) -> None:
    """Show `text` letter by letter beside `part` of `widget`; "" hides the tooltip."""
    show_rich_tooltip(part, plain(text), widget)


def show_rich_tooltip(part: QRectF, html: str, widget: QWidget) -> None:
    """Show HTML of our own, with what it quotes `escaped`, beside `part` of `widget`.

    "" hides the tooltip. It goes when the mouse leaves the part.
    """
    rect = part.toAlignedRect()
    shown = QRect(widget.mapToGlobal(rect.topLeft()), rect.size())
    QToolTip.showText(shown.bottomRight(), html, widget, rect)
    tip, screen = tip_label(), widget.screen()
    if html and tip is not None and screen is not None:
        around = shown.adjusted(-GAP, -GAP, GAP, GAP)
        room = screen.availableGeometry().adjusted(GAP, GAP, -GAP, -GAP)
        tip.move(stand(tip.size(), room, around, grid(shown, POINTS)))


def tip_label() -> QWidget | None:
    """Return the window of the tooltip that is shown; None if there is none."""
    tips = (one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
    return next((tip for tip in tips if tip.isVisible()), None)


def hide_tooltip() -> None:
    """Hide the tooltip where there is nothing to explain."""
    QToolTip.hideText()
