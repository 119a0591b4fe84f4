"""From mouse events on the canvas to clicks and gestures."""

from typing import TYPE_CHECKING

from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent

from playground.core.experiment.parts import LayerPart, ParameterPart, Part
from playground.ui.views.canvas import pointing
from playground.ui.views.canvas.gestures import Connect, Gesture, MoveLayer, Pan, RubberBand
from playground.ui.views.canvas.items import ButtonItem, PortItem

if TYPE_CHECKING:
    from playground.ui.views.canvas.view import CanvasView

CLICK_REACH = 4  # pixels that the mouse may move in a click
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Mouse:
    """A press that does not move is a click; one that moves becomes a gesture. Buttons on the canvas take their own events.

    The event methods return False for events that the scene shall have.
    """

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self._gesture: Gesture | None = None
        self._pressed: tuple[QPoint, Qt.MouseButton] | None = None
        self._port: PortItem | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def press(self, event: QMouseEvent) -> bool:
        """Remember where a click or a drag begins."""
        self.cancel()
        self._view.setFocus(
            Qt.FocusReason.MouseFocusReason
        )  # a click beside an open field accepts it
        item = self._view.itemAt(event.pos())
        self._port = item if isinstance(item, PortItem) else None
        if isinstance(item, ButtonItem) and self._port is None:
            return False
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.pos(), event.button()
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Begin or go on with a gesture, or point."""
        if self._pressed is not None and self._gesture is None:
            start, button = self._pressed
            if (event.pos() - start).manhattanLength() >= CLICK_REACH:
                self._gesture = self._begin(start, button, event.modifiers())
        if self._gesture is not None:
            self._gesture.move(event.pos())
            return True
        if not event.buttons():
            self._show_cursor(event.pos())
            self._view.point_at(
                pointing.part_at(self._view.network_scene, self._view.mapToScene(event.pos())),
                event.pos(),
            )
        return False

    def release(self, event: QMouseEvent) -> bool:
        """Finish the gesture, or click."""
        pressed, gesture, port = self._pressed, self._gesture, self._port
        self._pressed = self._gesture = self._port = None
        if gesture is not None:
            gesture.finish(event.pos())
        elif port is not None and pressed is not None:
            port.click()
        elif pressed is not None and pressed[1] == Qt.MouseButton.LeftButton:
            self._click(event.pos(), bool(event.modifiers() & ADDING))
        return pressed is not None

    def double_click(self, event: QMouseEvent) -> bool:
        """Add a layer in the gap there; on anything that is not empty it is one more click."""
        empty = (
            not isinstance(self._view.itemAt(event.pos()), ButtonItem)
            and self.part_at(event.pos()) is None
        )
        if event.button() != Qt.MouseButton.LeftButton or not empty:
            return self.press(event)
        x = self._view.mapToScene(event.pos()).x()
        self._view.network.add_layer(self._view.network_scene.layout.gap_at(x))
        return True

    def cancel(self) -> bool:
        """Give up a drag under way; whether there was one."""
        gesture, self._gesture, self._pressed = self._gesture, None, None
        if gesture is not None:
            gesture.cancel()
        return gesture is not None

    def part_at(self, position: QPoint) -> Part | None:
        """What a click at `position` means: a layer is meant by its header and the space around its neurons."""
        scene, point = self._view.network_scene, self._view.mapToScene(position)
        if part := pointing.part_at(scene, point):
            return part
        layer = pointing.layer_at(scene, point)
        return LayerPart(layer) if layer is not None else None

    def _begin(
        self, start: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier
    ) -> Gesture:
        """The gesture of a drag that begins at `start`."""
        self._view.point_at(None, start)
        scene, point = self._view.network_scene, self._view.mapToScene(start)
        if button == Qt.MouseButton.MiddleButton:
            return Pan(self._view, start)
        if self._port is not None:
            return Connect(self._view, LayerPart(self._port.layer))
        if unit := pointing.port_at(scene, point):
            return Connect(self._view, unit)
        if modifiers & ADDING:
            return RubberBand(self._view, start)
        layer = pointing.title_at(scene, point)
        if layer is not None and MoveLayer.is_possible(layer):
            return MoveLayer(self._view, layer)
        return Pan(self._view, start)

    def _click(self, position: QPoint, adding: bool) -> None:
        """Select what is there; a single edge or bias is opened for a value."""
        part = self.part_at(position)
        if adding:
            if part is not None:
                self._view.selection.toggle(part)
            return
        self._view.selection.set([part] if part is not None else [])
        if isinstance(part, ParameterPart):
            self._view.edit_value(part.key, position)

    def _show_cursor(self, position: QPoint) -> None:
        """Tell by the cursor what a drag would do; buttons have their own."""
        scene, point = self._view.network_scene, QPointF(self._view.mapToScene(position))
        title = pointing.title_at(scene, point)
        shape = (
            Qt.CursorShape.CrossCursor
            if pointing.port_at(scene, point)
            else Qt.CursorShape.ArrowCursor
        )
        if title is not None and MoveLayer.is_possible(title):
            shape = Qt.CursorShape.OpenHandCursor
        viewport = self._view.viewport()
        if viewport is not None and not isinstance(self._view.itemAt(position), ButtonItem):
            viewport.setCursor(shape)
