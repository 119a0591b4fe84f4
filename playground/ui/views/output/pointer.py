"""What a mouse, a pen or a finger does on the map, in one form."""

from dataclasses import dataclass
from typing import Literal

from PyQt6.QtCore import QEvent, QPointF, Qt
from PyQt6.QtGui import QMouseEvent, QTabletEvent, QTouchEvent
from PyQt6.QtWidgets import QWidget

Act = Literal["press", "move", "release", "hover", "other"]
Kind = QEvent.Type
LEFT = Qt.MouseButton.LeftButton
MOVES = Kind.MouseMove, Kind.TabletMove
RELEASES = Kind.MouseButtonRelease, Kind.TabletRelease
OF_TOUCH: dict[Kind, Act] = {Kind.TouchBegin: "press", Kind.TouchUpdate: "move"}


@dataclass(frozen=True)
class Pointer:
    """One event of a pointing device.

    Attributes
    ----------
    act : "press", "move" and "release" are a stroke with the left button, the tip of a pen or one
        finger; "hover" moves without it; "other" is another button
    position : where, in pixels of the widget
    stays : whether it is seen on the map after a stroke, as a mouse is and a finger is not
    """

    act: Act
    position: QPointF
    stays: bool = True


def pointer_of(event: QEvent, widget: QWidget) -> Pointer | None:
    """Return what an event of `widget` says; None if it is of no pointing device.

    A second finger ends the stroke of the first one.
    """
    if isinstance(event, QMouseEvent | QTabletEvent):
        return Pointer(_act_of(event), event.position())
    if not isinstance(event, QTouchEvent):
        return None
    points = event.points()
    act = OF_TOUCH.get(event.type(), "release") if len(points) == 1 else "release"
    # the position on the screen is right, whatever widget the touch has been sent to before
    at = widget.mapFromGlobal(points[0].globalPosition()) if points else QPointF()
    return Pointer(act, at, stays=False)


def _act_of(event: QMouseEvent | QTabletEvent) -> Act:
    if event.type() in MOVES:
        return "move" if event.buttons() & LEFT else "hover"
    if event.button() is not LEFT:
        return "other"
    return "release" if event.type() in RELEASES else "press"
