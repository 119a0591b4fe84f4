"""Scrolls what has just been shown into sight."""

from functools import partial

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QPoint, QTimer
from PyQt6.QtWidgets import QApplication, QScrollArea, QWidget

MARGIN = 6  # pixels to the edge of the panel
NESTING = 8  # layouts within each other, at most: each asks the one around it for room


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the panels around `widget` until all of it is in sight, as soon as it has its place.

    Of what is higher than a panel the upper part is shown.
    """
    QTimer.singleShot(0, partial(_scroll_around, widget))  # a text may have changed in this call


def _scroll_around(widget: QWidget) -> None:
    if sip.isdeleted(widget) or not widget.isVisible():
        return
    for _ in range(NESTING):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            _scroll(around, widget)
        around = around.parentWidget()


def _scroll(area: QScrollArea, widget: QWidget) -> None:
    content, bar, port = area.widget(), area.verticalScrollBar(), area.viewport()
    if content is None or bar is None or port is None:
        return
    top = widget.mapTo(content, QPoint(0, 0)).y()
    least, most = top + widget.height() + MARGIN - port.height(), top - MARGIN
    bar.setValue(min(max(bar.value(), least), most))
