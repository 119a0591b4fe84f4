"""What mouse, gestures and keyboard use of the canvas; the view offers it, a test may offer less."""

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
    """The canvas as its controls see it. A `position` is in pixels of the view, a point in the scene.

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
        """The point of the scene at `position`."""

    def position_of(self, part: Part) -> QPoint:
        """Where `part` is drawn."""

    def button_at(self, position: QPoint) -> ButtonItem | None:
        """The button of a header at `position`."""

    def pan(self, by: QPoint) -> None:
        """Move the picture by so many pixels."""

    def point_at(self, part: Part | None, position: QPoint) -> None:
        """Highlight what is under the mouse and say what it is."""

    def say_at(self, position: QPoint | None, text: str) -> None:
        """Say what a drag would do; an empty text hides what was said."""

    def show_cursor(self, shape: Qt.CursorShape) -> None:
        """Show the mouse in this shape."""

    def take_focus(self) -> None:
        """Get the keys; a field that is open accepts what was typed."""

    def edit_value(self, key: Key, position: QPoint) -> None:
        """Open the field for an edge or a bias at `position`."""

    def cancel_gesture(self) -> bool:
        """Cancel a drag under way; whether there was one."""
