"""A canvas for tests of mouse, gestures and keys: the network without a window or a view."""

from unittest.mock import Mock

from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent, QTransform

from playground import Experiment
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.look.theme import LIGHT
from playground.ui.state.document import Document
from playground.ui.state.scales import Scales
from playground.ui.state.selection import Selection
from playground.ui.views.canvas import pointing
from playground.ui.views.canvas.items import ButtonItem
from playground.ui.views.canvas.scene import NetworkScene

LEFT, MIDDLE, RIGHT = (
    getattr(Qt.MouseButton, f"{name}Button") for name in ("Left", "Middle", "Right")
)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def build(scene, experiment, theme=LIGHT):
    """Draw `experiment` with each item at its position, as a view does it."""
    scene.build(experiment, theme)
    scene.arrange(scene.layout)
    left, top, _, _ = scene.layout.rect
    to_view = QTransform.fromTranslate(-left, scene.layout.header - top)
    scene.place_headers(to_view, scene.room[0], zoom=1.0)


class FakeSurface:
    """A `Surface` whose pixels are the points of the scene; it notes what it is told."""

    def __init__(self, experiment=None):
        self.document = Document(experiment or Experiment())
        self.selection = Selection(self.document)
        self.network = Mock(spec=NetworkActions)
        self.selection_actions = Mock(spec=SelectionActions)
        self.theme = LIGHT
        self.menus = Mock(spec=NetworkMenus)
        self.network_scene = NetworkScene(self.network, self.menus, Scales())
        build(self.network_scene, self.experiment)
        self.shown = None
        self.pointed, self.said, self.edited, self.cursor = None, "", None, None
        self.panned = QPoint()
        self.is_dragging = False

    @property
    def experiment(self):
        return self.document.experiment

    def map(self, position):
        return QPointF(position)

    def position_of(self, part):
        return pointing.middle_of(self.network_scene, part).toPoint()

    def show_part(self, part):
        self.shown = part

    def button_at(self, position):
        items = self.network_scene.items(QPointF(position))
        return next((item for item in items if isinstance(item, ButtonItem)), None)

    def pan(self, by):
        self.panned += by

    def point_at(self, part, position):
        self.pointed = part

    def say_at(self, position, text):
        self.said = text

    def show_cursor(self, shape):
        self.cursor = shape

    def take_focus(self):
        pass

    def edit_value(self, key, position):
        self.edited = key

    def cancel_gesture(self):
        was_dragging, self.is_dragging = self.is_dragging, False
        return was_dragging


def mouse_event(position, button=LEFT, modifiers=NONE, held=True):
    """An event at `position`; for a move `held` says whether the button is down."""
    nothing, point = Qt.MouseButton.NoButton, QPointF(position)
    buttons = button if held else nothing
    return QMouseEvent(QEvent.Type.MouseMove, point, point, button, buttons, modifiers)


def drag(mouse, start, end, modifiers=NONE, button=LEFT):
    """Press at `start` and move to `end`, the button still down."""
    mouse.press(mouse_event(start, button, modifiers))
    mouse.move(mouse_event(end, button, modifiers))
