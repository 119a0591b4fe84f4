"""The most frequent wishes take no more clicks than in TensorFlow Playground.

Each is made with a real mouse, which counts. What TensorFlow Playground takes follows from a
description of its page, not from clicks on it: a slider that is dragged is one action, a choice
from a menu is two clicks.
"""

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt, QTimer
from PyQt6.QtGui import QEnterEvent
from PyQt6.QtWidgets import QApplication, QComboBox, QMenu

from playground.core.experiment.fields import field_value, replace_field
from playground.ui.window.resting_mouse import RestingMouse
from tests.support.buttons import chips, thumbnails


class Mouse:
    """A mouse that counts what it does: clicks, and drags of a slider."""

    def __init__(self, window, qtbot):
        self.window, self._qtbot, self.actions = window, qtbot, 0

    def click(self, widget, at=None):
        self.actions += 1
        place = widget.rect().center() if at is None else at
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def rest(self, widget):
        """Rest on a widget: no click, the time is over at once."""
        point = QPointF(widget.rect().center())
        QApplication.sendEvent(
            widget, QEnterEvent(point, point, QPointF(widget.mapToGlobal(point)))
        )
        for timer in self.window.findChild(RestingMouse).findChildren(QTimer):
            if timer.isActive():
                timer.stop()
                timer.timeout.emit()

    def choose(self, box: QComboBox, text):
        self.click(box)
        view, found = box.view(), box.findText(text)
        self._qtbot.waitUntil(lambda: view.isVisible())
        place = view.visualRect(box.model().index(found, 0)).center()
        self._qtbot.mouseMove(view.viewport(), place)
        self.click(view.viewport(), place)

    def choose_offer(self, field, text):
        """A menu waits for its click, which is made as soon as it is open."""

        def click():
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            action = next(action for action in menu.actions() if action.text() == text)
            self.click(menu, menu.actionGeometry(action).center())

        QTimer.singleShot(0, click)
        self.click(field.offers)

    def drag(self, slider, by):
        """Drag the handle of a slider, from where it is, `by` pixels to the right."""
        self.actions += 1
        width = slider.width() - 12
        span = slider.maximum() - slider.minimum()
        x = 6 + round(width * (slider.value() - slider.minimum()) / span)
        start = QPoint(x, slider.height() // 2)
        self._qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
        self._qtbot.mouseMove(slider, start + QPoint(by, 0))
        self._qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))


@pytest.fixture
def mouse(window, qtbot, settle):
    settle(window)
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)  # a list takes a click as soon as it is open
    yield Mouse(window, qtbot)
    QApplication.setDoubleClickInterval(before)


def data(mouse):
    """The panel of the data, after the mouse has rested on its button."""
    mouse.rest(mouse.window.panel_layout.rail.buttons["data"])
    return mouse.window.views.experiment_panel.data


def inputs(mouse):
    mouse.rest(mouse.window.panel_layout.rail.buttons["features"])
    return mouse.window.views.experiment_panel.data


def field(mouse, name):
    """A control of the strip of everyday settings."""
    return next(row.control for row in mouse.window.views.settings_strip.rows if row.field == name)


def click_header(mouse, tooltip, layer):
    """Click a button above a column, or above the gap before it."""
    view = mouse.window.views.canvas.view
    items = [one.item for one in view.network_scene.headers if one.layer == layer]
    item = next(item for item in items if item.toolTip() == tooltip)
    middle = view.viewportTransform().map(item.scenePos())
    mouse.click(view.viewport(), middle.toPoint())


def of(path):
    return lambda window: field_value(window.document.experiment, path)


def sizes(window):
    return [len(layer.units) for layer in window.document.experiment.network.layers]


def activations(window):
    network = window.document.experiment.network
    return {network.layer(one).activation for one in network.hidden_ids}


def choose_penalty(mouse):
    mouse.choose(field(mouse, "training.penalty"), "L2")


WISHES = {  # what is done, how many actions there, what it changes here, and to what
    "another data set": (
        lambda m: m.click(thumbnails(data(m))["spiral"]),
        1,
        of("data.dataset"),
        "spiral",
    ),
    "the learning rate": (
        lambda m: m.choose_offer(field(m, "training.learning_rate"), "0.1"),
        2,
        of("training.learning_rate"),
        0.1,
    ),
    "the activation": (
        lambda m: m.choose(m.window.views.settings_strip.activation, "ReLU"),
        2,
        activations,
        {"relu"},
    ),
    "one more layer": (
        lambda m: click_header(m, "Add a layer here", "output"),
        1,
        lambda window: len(sizes(window)),
        4,
    ),
    "one more neuron": (
        lambda m: click_header(m, "Add a neuron", "hidden1"),
        1,
        sizes,
        [5, 2, 1],
    ),
    "an input feature": (
        lambda m: m.click(chips(inputs(m))["x₁²"]),
        1,
        of("data.features"),
        ("x1", "x2", "x1^2"),
    ),
    "regularisation": (choose_penalty, 2, of("training.penalty"), "l2"),
    "how much it counts": (
        lambda m: m.choose_offer(field(m, "training.penalty_rate"), "0.01"),
        2,
        of("training.penalty_rate"),
        0.01,
    ),
    "noise": (lambda m: m.drag(data(m).noise.slider, 60), 1, of("data.noise"), None),
    "run": (lambda m: m.click(m.window.toolbar.run), 1, lambda w: w.controller.running, True),
    "from the start again": (
        lambda m: m.click(m.window.toolbar.buttons["restart"]),
        1,
        lambda window: window.document.undo_stack.undoText(),
        "Restart",
    ),
}


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_takes_no_more_than_in_tensorflow_playground(window, mouse, qtbot, settle, wish):
    do, there, read, wanted = WISHES[wish]
    if wish == "from the start again":
        window.actions_by_name["step_batch"].trigger()
        qtbot.waitUntil(lambda: window.controller.updates == 1)
    if wish == "how much it counts":
        window.document.edit(lambda e: replace_field(e, "training.penalty", "l2"), "L2")
    before = read(window)
    do(mouse)
    qtbot.waitUntil(lambda: read(window) != before)
    assert wanted is None or read(window) == wanted
    assert mouse.actions <= there
    window.controller.set_running(False)


def test_the_batch_size_takes_one_click_more(window, mouse):
    mouse.choose_offer(field(mouse, "training.batch"), "20")
    assert window.document.experiment.training.batch == 20
    assert mouse.actions == 2  # there it is a drag
