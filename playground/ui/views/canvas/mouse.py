"""Turns mouse events on the canvas into clicks and gestures."""

from dataclasses import dataclass
from typing import NamedTuple

from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QMouseEvent

from playground.core.experiment.parts import LayerPart, ParameterPart, Part
from playground.ui.views.canvas import pointing
from playground.ui.views.canvas.gestures import Connect, Gesture, MoveLayer, Pan, RubberBand
from playground.ui.views.canvas.items import InsertItem, PortItem
from playground.ui.views.canvas.surface import Surface
from playground.ui.widgets.keys import ADDING, CLICK_REACH


@dataclass(frozen=True)
class Press:
    """A mouse button that is held down: its position when pressed, and the port there if any."""

    position: QPoint
    button: Qt.MouseButton
    port: PortItem | None


class Added(NamedTuple):
    """A click on the button that adds a layer: its position, and the layer that it adds before."""

    position: QPoint
    before: str


class Mouse:
    """A press without a move is a click; one with a move becomes a gesture.

    Buttons on the canvas get events from the scene: the methods that take an event return False if
    it is for the scene.
    """

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._gesture: Gesture | None = None
        self._pressed: Press | None = None
        self._added: Added | None = None  # as long as the mouse stays there

    @property
    def is_dragging(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def press(self, event: QMouseEvent) -> bool:
        """Remember where a click or a drag begins."""
        self.cancel()
        self._surface.take_focus()
        if self._adds_again(event):
            return True
        button = self._surface.button_at(event.pos())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if isinstance(button, InsertItem) and is_left:
            self._added = Added(event.pos(), button.before)
        port = button if isinstance(button, PortItem) else None
        if button is not None and port is None:
            return False
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = Press(event.pos(), event.button(), port)
        return True

    def _adds_again(self, event: QMouseEvent) -> bool:
        """Add one more layer if the mouse has not moved since it has added one.

        The button has moved away, and what is under the mouse instead is not what is meant.
        """
        added, self._added = self._added, None
        surface, position = self._surface, event.pos()
        if added is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        if (position - added.position).manhattanLength() >= CLICK_REACH:
            return False
        is_there = added.before in surface.experiment.network.layer_ids
        if isinstance(surface.button_at(position), InsertItem) or not is_there:
            return False
        self._added = added
        surface.network.add_layer(added.before)
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Begin or continue a gesture, or point at what is there."""
        pressed, added = self._pressed, self._added
        if added and (event.pos() - added.position).manhattanLength() >= CLICK_REACH:
            self._added = None
        if pressed is not None and self._gesture is None:
            moved = event.pos() - pressed.position
            if moved.manhattanLength() >= CLICK_REACH:
                self._gesture = self._begin(pressed, event.modifiers())
        if self._gesture is not None:
            self._gesture.move(event.pos())
            return True
        if not event.buttons():
            self._show_cursor(event.pos())
            point = self._surface.map(event.pos())
            part = pointing.part_at(self._surface.network_scene, point)
            self._surface.point_at(part, event.pos())
        return False

    def release(self, event: QMouseEvent) -> bool:
        """Finish the gesture, or click."""
        pressed, gesture = self._pressed, self._gesture
        self._pressed = self._gesture = None
        if gesture is not None:
            gesture.finish(event.pos())
        elif pressed is not None and pressed.port is not None:
            pressed.port.click()
        elif pressed is not None and pressed.button == Qt.MouseButton.LeftButton:
            self._click(event.pos(), bool(event.modifiers() & ADDING))
        return pressed is not None

    def double_click(self, event: QMouseEvent) -> bool:
        """Add a layer in the gap there; where something is drawn, click once more."""
        position = event.pos()
        if self._adds_again(event):
            return True
        is_empty = self._surface.button_at(position) is None and self.part_at(position) is None
        if event.button() != Qt.MouseButton.LeftButton or not is_empty:
            return self.press(event)
        x = self._surface.map(position).x()
        self._surface.network.add_layer(self._surface.network_scene.layout.gap_at(x))
        return True

    def cancel(self) -> bool:
        """Cancel a drag that is under way; return whether there was one."""
        gesture = self._gesture
        self._gesture = self._pressed = None
        if gesture is not None:
            gesture.cancel()
        return gesture is not None

    def part_at(self, position: QPoint) -> Part | None:
        """Return what a click at `position` means; next to neurons it means their layer."""
        scene, point = self._surface.network_scene, self._surface.map(position)
        if part := pointing.part_at(scene, point):
            return part
        layer = pointing.layer_at(scene, point)
        return LayerPart(layer) if layer is not None else None

    def _begin(self, pressed: Press, modifiers: Qt.KeyboardModifier) -> Gesture:
        """Make the gesture of a drag that began with `pressed`."""
        surface, start = self._surface, pressed.position
        surface.point_at(None, start)
        scene, point = surface.network_scene, surface.map(start)
        if pressed.button == Qt.MouseButton.MiddleButton:
            return Pan(surface, start)
        if pressed.port is not None:
            return Connect(surface, LayerPart(pressed.port.layer))
        if unit := pointing.port_at(scene, point):
            return Connect(surface, unit)
        if modifiers & ADDING:
            return RubberBand(surface, start)
        layer = pointing.title_at(scene, point)
        if layer is not None and MoveLayer.is_possible(layer):
            return MoveLayer(surface, layer)
        return Pan(surface, start)

    def _click(self, position: QPoint, adding: bool) -> None:
        """Select what is there; for an edge or a bias open the field of its value too."""
        part = self.part_at(position)
        if adding:
            if part is not None:
                self._surface.selection.toggle(part)
            return
        self._surface.selection.set([part] if part is not None else [])
        if isinstance(part, ParameterPart):
            self._surface.edit_value(part.key, position)

    def _show_cursor(self, position: QPoint) -> None:
        """Show by the cursor what a drag would do; buttons have their own."""
        if self._surface.button_at(position) is not None:
            return
        scene, point = self._surface.network_scene, self._surface.map(position)
        title = pointing.title_at(scene, point)
        shape = Qt.CursorShape.ArrowCursor
        if title is not None and MoveLayer.is_possible(title):
            shape = Qt.CursorShape.OpenHandCursor
        elif pointing.port_at(scene, point):
            shape = Qt.CursorShape.CrossCursor
        self._surface.show_cursor(shape)
