"""The part of the canvas that mouse, gestures and keyboard use; the view implements it."""

from typing import Protocol

from PyQt6.QtCore import QPoint, QPointF, Qt

from playground.core.experiment.parts import Part
from playground.core.experiment.spec import Experiment, Key
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.theme import Theme
from playground.ui.state.selection import Selection
from playground.ui.views.canvas.items import ButtonItem
from playground.ui.views.canvas.scene import NetworkScene


class Surface(Protocol):
    """The canvas as mouse, gestures and keyboard see it; a `position` is in pixels of the view.

    Attributes
    ----------
    selection : what is selected
    network, selection_actions : the edits of the network, and of what is selected
    network_scene : the network as it is drawn
    theme : the colours
    """

    selection: Selection
    network: NetworkActions
    selection_actions: SelectionActions
    network_scene: NetworkScene
    theme: Theme

    @property
    def experiment(self) -> Experiment:
        """The document's experiment."""

    def map(self, position: QPoint) -> QPointF:
        """Return the point of the scene at `position`."""

    def position_of(self, part: Part) -> QPoint:
        """Return where `part` is drawn."""

    def show_part(self, part: Part) -> None:
        """Bring `part` into sight, wherever the user has moved the picture."""

    def button_at(self, position: QPoint) -> ButtonItem | None:
        """Return the button of a header at `position`."""

    def pan(self, by: QPoint) -> None:
        """Move the picture by a number of pixels; some of it stays in sight."""

    def point_at(self, part: Part | None, position: QPoint) -> None:
        """Highlight what is under the mouse and say what it is."""

    def say_at(self, position: QPoint | None, text: str) -> None:
        """Say what a drag would do; an empty text hides what was said."""

    def show_cursor(self, shape: Qt.CursorShape) -> None:
        """Give the mouse this shape."""

    def take_focus(self) -> None:
        """Take the keyboard focus; an open field accepts what was typed."""

    def edit_value(self, key: Key, position: QPoint) -> None:
        """Open the field for an edge or a bias at `position`."""

    def cancel_gesture(self) -> bool:
        """Cancel a drag that is under way; return whether there was one."""
