"""What the mouse does on the canvas, through real events."""

from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent, QWheelEvent
from PyQt6.QtWidgets import QApplication, QGraphicsPathItem

from playground.ui.views.canvas.items import HaloItem, PortItem
from tests.support.events import send_event

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, SHIFT, CTRL = (
    getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("No", "Shift", "Control")
)
PRESS, RELEASE, TWICE = (
    getattr(QEvent.Type, f"MouseButton{name}") for name in ("Press", "Release", "DblClick")
)
MOVE = QEvent.Type.MouseMove


def send(view, kind, point, button=LEFT, modifiers=NONE, held=True):
    """One mouse event to the canvas, with the buttons as on a real desktop.

    QTest's moves hold none on this platform.
    """
    port, nothing = view.viewport(), Qt.MouseButton.NoButton
    buttons = nothing if kind == RELEASE or not held else button
    place, everywhere = QPointF(point), QPointF(port.mapToGlobal(point))
    pressed = nothing if kind == MOVE else button
    send_event(port, QMouseEvent, kind, place, everywhere, pressed, buttons, modifiers)


def begin(view, start, end, modifiers=NONE, button=LEFT):
    """Press at `start` and move to `end`, the button still down."""
    send(view, MOVE, start, button, modifiers, held=False)
    send(view, PRESS, start, button, modifiers)
    for share in (0.3, 0.7, 1.0):
        send(view, MOVE, start + (end - start) * share, button, modifiers)


def drag(view, start, end, modifiers=NONE, button=LEFT):
    begin(view, start, end, modifiers, button)
    send(view, RELEASE, end, button, modifiers)


def click(view, point, modifiers=NONE):
    send(view, PRESS, point, LEFT, modifiers)
    send(view, RELEASE, point, LEFT, modifiers)


def to_view(view, x, y):
    return view.mapFromScene(QPointF(x, y))


def port_of(view, layer, unit=None):
    """Where a connection is dragged from: right of a neuron's box, or the layer's → button."""
    if unit is None:
        item = next(
            item
            for item in view.network_scene.items()
            if isinstance(item, PortItem) and item.layer == layer
        )
        return view.mapFromScene(item.scenePos())
    box = view.network_scene.shown.boxes[layer][unit]
    return to_view(view, box.x + box.side / 2, box.y)


def in_gap(view, before):
    """A point in the gap left of a layer, below all edges."""
    layout = view.network_scene.shown
    return to_view(view, layout.gap_before(before), layout.rect[3] - 6)


def empty(view):
    """A point above all headers."""
    return to_view(
        view, view.network_scene.shown.rect[0] + 20, view.network_scene.shown.rect[1] + 2
    )


def overlays(view):
    """How many marks are in the scene besides the network itself."""
    return sum(
        isinstance(item, QGraphicsPathItem | HaloItem) for item in view.network_scene.items()
    )


def wheel(view, point, steps):
    nothing, phase, everywhere = (
        Qt.MouseButton.NoButton,
        Qt.ScrollPhase.NoScrollPhase,
        view.viewport().mapToGlobal(point),
    )
    event = QWheelEvent(
        QPointF(point),
        QPointF(everywhere),
        QPoint(),
        QPoint(0, 120 * steps),
        nothing,
        NONE,
        phase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def twice(view, point):
    click(view, point)
    send(view, TWICE, point)
    send(view, RELEASE, point)
