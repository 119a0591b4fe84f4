"""Painting on the output map with the mouse: each stroke is one undo step, and training follows."""

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QEventPoint, QInputDevice, QPointingDevice, QTabletEvent, QTouchEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLabel
from pyqtgraph import Point

from playground import Experiment
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import OwnData
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.own_points import import_own, own_data, with_own
from playground.core.experiment.parts import UnitPart
from tests.support.experiments import change


class Hand:
    """A mouse on the map, or what stands in `device` for it, in the units of the map."""

    def __init__(self, desk, qtbot, device=None):
        self.desk, self.bot, self.map = desk, device or qtbot, desk.map_view
        self.desk.settle()
        self.map.painting.set_on(True)
        self.desk.settle()

    def at(self, x, y) -> QPoint:
        box = self.map.plot.getPlotItem().getViewBox()
        return self.map.plot.mapFromScene(box.mapViewToScene(Point(x, y)))

    def press(self, x, y):
        self.bot.mousePress(self.viewport, Qt.MouseButton.LeftButton, pos=self.at(x, y))

    def move(self, x, y):
        self.bot.mouseMove(self.viewport, self.at(x, y))
        QApplication.processEvents()

    def release(self, x, y):
        self.bot.mouseRelease(self.viewport, Qt.MouseButton.LeftButton, pos=self.at(x, y))

    def drag(self, *stops):
        self.press(*stops[0])
        for stop in stops[1:]:
            self.move(*stop)
        self.release(*stops[-1])
        self.desk.settle()

    def use(self, name):
        self.map.painting.tool.buttons[name].click()

    @property
    def viewport(self):
        return self.map.plot.viewport()


@pytest.fixture
def hand(desk, qtbot):
    return Hand(desk, qtbot)


class Finger:
    """Touches a widget, with another finger if `others` says so."""

    device = QPointingDevice(
        "screen",
        1,
        QInputDevice.DeviceType.TouchScreen,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        5,
        0,
    )

    def __init__(self):
        self.others = 0

    def mousePress(self, widget, button, pos):
        assert self.send(widget, QEvent.Type.TouchBegin, QEventPoint.State.Pressed, pos)

    def mouseMove(self, widget, pos):
        assert self.send(widget, QEvent.Type.TouchUpdate, QEventPoint.State.Updated, pos)

    def mouseRelease(self, widget, button, pos):
        assert self.send(widget, QEvent.Type.TouchEnd, QEventPoint.State.Released, pos)

    def send(self, widget, kind, state, pos):
        """Whether it is used; else Qt makes an event of the mouse of it."""
        at = QPointF(widget.mapToGlobal(pos))
        fingers = [QEventPoint(number, state, at, at) for number in range(1 + self.others)]
        event = QTouchEvent(kind, self.device, Qt.KeyboardModifier.NoModifier, fingers)
        event.ignore()
        QApplication.sendEvent(widget, event)
        return event.isAccepted()


class Pen:
    """Draws on a widget with a tablet."""

    device = QPointingDevice(
        "tablet",
        2,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position,
        1,
        2,
    )

    def mousePress(self, widget, button, pos):
        assert self.send(widget, QEvent.Type.TabletPress, pos, button, button)

    def mouseMove(self, widget, pos):
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        assert self.send(widget, QEvent.Type.TabletMove, pos, none, left)

    def mouseRelease(self, widget, button, pos):
        none = Qt.MouseButton.NoButton
        assert self.send(widget, QEvent.Type.TabletRelease, pos, button, none)

    def send(self, widget, kind, pos, button, buttons):
        at, on_screen = QPointF(pos), QPointF(widget.mapToGlobal(pos))
        keys = Qt.KeyboardModifier.NoModifier
        about = (0.5, 0.0, 0.0, 0.0, 0.0, 0.0, keys, button, buttons)  # the first is the pressure
        event = QTabletEvent(kind, self.device, at, on_screen, *about)
        event.ignore()
        QApplication.sendEvent(widget, event)
        return event.isAccepted()


def points(desk):
    own = desk.experiment.data.own
    return None if own is None else own.arrays


def assert_a_stroke_is_painted(desk, hand):
    """A stroke adds points of the chosen class around it, in one undo step."""
    hand.map.painting.classes.buttons["1"].click()
    hand.drag((2.0, 3.0), (2.5, 3.2), (3.0, 3.0))
    found, labels = points(desk)
    added = found[:, 400:]
    assert added.shape[1] >= 6
    assert (labels[400:] == 1).all()
    assert (np.abs(added - [[2.5], [3.0]]) < 1.6).all()
    assert desk.document.undo_stack.count() == 1


def test_a_stroke_of_the_brush_adds_points_of_the_chosen_class_and_is_one_undo_step(desk, hand):
    assert_a_stroke_is_painted(desk, hand)
    assert desk.document.undo_stack.undoText() == "Paint points"
    desk.do("undo")
    assert desk.experiment == Experiment()


def test_training_follows_a_stroke_with_its_weights(desk, hand):
    desk.do("step_epoch")
    desk.settle()
    before = desk.snapshot
    hand.drag((2.0, 3.0), (2.5, 3.2))
    assert desk.snapshot.epoch == before.epoch
    np.testing.assert_array_equal(desk.snapshot.parameters, before.parameters)
    assert sum(answers.shape[1] for answers in desk.snapshot.answers) > 400


@pytest.mark.parametrize("key", ["0", "1"])
def test_a_number_key_chooses_the_class(desk, hand, key):
    QTest.keyClicks(hand.viewport, key)
    hand.use("point")
    hand.drag((1.0, 1.0))
    found, labels = points(desk)
    assert labels[-1] == int(key)
    np.testing.assert_allclose(found[:, -1], [1.0, 1.0], atol=0.06)
    assert found.shape[1] == 401


def test_a_click_erases_what_is_in_the_circle_and_one_point_always_stays(desk, hand):
    hand.use("erase")
    hand.map.painting.radius.setValue(20)
    hand.drag((3.0, 3.0))
    found, _ = points(desk)
    assert found.shape[1] < 400
    assert (np.hypot(found[0] - 3.0, found[1] - 3.0) > 1.1).all()


def test_a_point_is_dragged_and_keeps_its_class(desk, hand):
    train = load_data(desk.experiment).train
    x, y = train.points[:, 0].tolist()
    hand.use("move")
    hand.drag((x, y), (0.0, 0.0), (0.05, -4.0))
    found, labels = points(desk)
    at = np.argmin(np.hypot(found[0] - 0.05, found[1] + 4.0))
    np.testing.assert_allclose(found[:, at], [0.05, -4.0], atol=0.06)
    assert labels[at] == train.labels[0]
    assert desk.document.undo_stack.count() == 1


def test_a_press_beside_all_points_moves_none(desk, hand):
    hand.use("move")
    hand.drag((-5.9, 5.9), (3.0, 3.0))
    assert desk.document.undo_stack.count() == 0


def test_a_point_of_a_sealed_test_set_cannot_be_held(desk, hand):
    desk.document.edit(lambda e: with_own(e, own_data(e)), "take over")
    data = load_data(desk.experiment)
    others, hidden = data.train.points[:, :, None], data.test.points[:, None]
    away = np.hypot(*(others - hidden)).min(axis=0)
    x, y = data.test.points[:, np.argmax(away)].tolist()
    desk.document.edit(lambda e: change(e, sealed=True), "seal")
    desk.settle()
    hand.use("move")
    hand.drag((x, y), (0.0, 0.0))
    assert desk.document.undo_stack.count() == 2, "nothing after the seal"
    assert not desk.said


def test_painting_pins_no_sample_and_axes_stay(desk, hand):
    box = hand.map.plot.getPlotItem().getViewBox()
    before = box.viewRange()
    train = load_data(desk.experiment).train
    hand.use("point")
    hand.drag(tuple(train.points[:, 0].tolist()))
    hand.drag((5.9, 5.9))
    assert desk.watched.watch.sample is None
    assert box.viewRange() == before


def test_painting_ends_where_there_is_no_plane(desk, hand):
    switched = []
    hand.map.painting.switched.connect(switched.append)
    desk.experiment_panel.data.pick("iris")
    desk.settle()
    assert switched == [False]
    assert hand.map.painting.isHidden()


def test_a_value_is_painted_for_a_set_of_values(desk, qtbot):
    desk.experiment_panel.data.pick("plane")
    hand = Hand(desk, qtbot)
    assert hand.map.painting.classes is None
    named = [one for one in hand.map.painting.findChildren(QLabel) if one.isVisible()]
    assert "Value" in [one.text() for one in named]
    hand.map.painting.value.show_value(-0.5)
    hand.use("point")
    hand.drag((1.0, 1.0))
    assert points(desk)[1][-1] == -0.5


def test_a_standardised_value_is_painted_in_the_units_of_the_data(desk, qtbot):
    points = np.random.default_rng(1).uniform(-5, 5, (2, 40))
    both = np.stack([200_000 + 9000 * points[0], 40 + points[1]])
    scales = Input("price"), Input("age")
    own = OwnData(points.tobytes(), both.tobytes(), 0, outputs=("price", "age"), scales=scales)
    desk.open(import_own(Experiment(), own))
    hand = Hand(desk, qtbot)
    field = hand.map.painting.value
    price, age = desk.experiment.dataset.scales
    assert field.value() == pytest.approx(price.mean + price.sd)
    field.selectAll()
    QTest.keyClicks(field, "210000")
    QTest.keyClick(field, Qt.Key.Key_Return)
    hand.use("point")
    hand.drag((1.0, 1.0))
    painted = desk.experiment.data.own.targets[:, -1]
    assert painted.tolist() == pytest.approx([210_000, age.number(price.standardised(210_000))])
    assert field.value() == 210_000
    desk.experiment_panel.data.pick("plane")
    desk.settle()
    assert field.value() == 1.0


def test_three_classes_are_offered_where_there_are_three(desk, qtbot):
    desk.experiment_panel.data.pick("blobs")
    hand = Hand(desk, qtbot)
    hand.map.painting.classes.buttons["2"].click()
    hand.use("point")
    hand.drag((1.0, 1.0))
    assert points(desk)[1][-1] == 2
    assert len(desk.experiment.network.output.units) == 3


def test_one_class_more_is_painted_with_and_the_output_layer_follows(desk, hand):
    hand.map.painting.more.click()
    desk.settle()
    assert hand.map.painting.label == 2
    assert desk.document.undo_stack.undoText() == "Add a class"
    hand.use("point")
    hand.drag((1.0, 1.0))
    assert points(desk)[1][-1] == 2
    assert len(desk.experiment.network.output.units) == 3


def test_the_brush_adds_as_many_points_as_its_density_says(desk, hand):
    hand.map.painting.density.setValue(17)
    hand.drag((1.0, 1.0))
    assert (points(desk)[0].shape[1] - 400) % 17 == 0
    assert points(desk)[0].shape[1] > 400


@pytest.mark.parametrize("chosen", [0, 1])
def test_a_number_typed_after_a_click_on_the_map_chooses_the_class(desk, hand, chosen):
    hand.use("point")
    hand.map.painting.classes.buttons[str(1 - chosen)].click()
    QTest.keyClicks(hand.map.plot, str(chosen))  # the plot has the keyboard then
    assert hand.map.painting.label == chosen
    hand.map.painting.classes.buttons[str(1 - chosen)].click()
    QTest.keyClicks(hand.map.painting.tool.buttons["point"], str(chosen))
    assert hand.map.painting.label == chosen


def test_a_press_beside_the_map_paints_nothing(desk, hand):
    for x, y in ((-7.0, 0.0), (0.0, -7.0)):
        hand.drag((x, y), (0.0, 0.0))
    assert desk.document.undo_stack.count() == 0


def test_a_stroke_ends_when_its_release_does_not_come(desk, hand):
    hand.use("erase")
    hand.press(3.0, 3.0)
    count = points(desk)[0].shape[1]
    QApplication.sendEvent(hand.viewport, QEvent(QEvent.Type.WindowDeactivate))
    QTest.mouseMove(hand.viewport, hand.at(-3.0, 3.0))
    QApplication.processEvents()
    assert points(desk)[0].shape[1] == count


def test_a_stroke_ends_with_an_undo(desk, hand):
    hand.use("point")
    hand.drag((0.0, 0.0))  # one more than the data set has
    hand.use("move")
    hand.press(0.0, 0.0)
    hand.move(0.5, 0.0)
    for _ in range(2):
        desk.do("undo")
    hand.move(1.0, 0.0)
    hand.release(1.0, 0.0)
    assert desk.experiment == Experiment()


def test_painting_goes_on_while_a_neuron_is_shown_in_place_of_the_output(desk, hand):
    hand.map.show_unit(UnitPart("hidden1", "2"))
    hand.use("point")
    hand.drag((1.0, 1.0))
    assert hand.map.painting.is_on
    assert points(desk)[0].shape[1] == 401


def test_painting_does_not_begin_where_there_is_no_plane(desk):
    desk.experiment_panel.data.pick("iris")
    painting = desk.map_view.painting
    desk.settle()
    switched = []
    painting.switched.connect(switched.append)
    painting.set_on(True)
    assert switched == [False]
    assert painting.isHidden()


def test_painting_ends_with_a_picture_of_all_samples(desk, hand):
    head = hand.map.head
    desk.experiment_panel.data.pick("digits")
    desk.settle()
    head.pages.buttons["samples"].click()
    desk.experiment_panel.data.pick("xor")
    desk.settle()
    hand.map.painting.set_on(True)
    desk.experiment_panel.data.pick("digits")
    desk.settle()
    assert hand.map.painting.isHidden()


def test_esc_ends_painting(desk, hand):
    QTest.keyClick(hand.map.plot, Qt.Key.Key_Escape)
    assert not hand.map.painting.is_on
    assert hand.map.painting.isHidden()


def test_esc_ends_painting_also_before_the_map_is_clicked_and_at_a_tool(desk, qtbot):
    desk.settle()
    painting = desk.map_view.painting
    painting.set_on(True)
    qtbot.keyClick(desk.map_view.window().focusWidget(), Qt.Key.Key_Escape)
    assert not painting.is_on
    painting.set_on(True)
    qtbot.keyClick(painting.tool.buttons["erase"], Qt.Key.Key_Escape)
    assert not painting.is_on


# --- pen and finger -------------------------------------------------------------------------------


@pytest.fixture(params=[Finger, Pen])
def other_hand(request, desk, qtbot):
    return Hand(desk, qtbot, request.param())


def test_a_finger_and_a_pen_paint_a_stroke_that_is_one_undo_step(desk, other_hand):
    assert_a_stroke_is_painted(desk, other_hand)
    assert desk.watched.watch.sample is None


def test_a_finger_and_a_pen_drag_a_point(desk, other_hand):
    train = load_data(desk.experiment).train
    other_hand.use("move")
    other_hand.drag(tuple(train.points[:, 0].tolist()), (0.0, 0.0), (0.05, -4.0))
    found, _ = points(desk)
    assert np.hypot(found[0] - 0.05, found[1] + 4.0).min() < 0.1


def test_a_finger_and_a_pen_end_their_stroke(desk, other_hand):
    other_hand.use("erase")
    other_hand.drag((3.0, 3.0))
    count = points(desk)[0].shape[1]
    assert count < 400
    other_hand.press(-5.9, 5.9)
    other_hand.release(-5.9, 5.9)
    other_hand.bot.mouseRelease(other_hand.viewport, Qt.MouseButton.LeftButton, QPoint(0, 0))
    assert points(desk)[0].shape[1] == count


@pytest.mark.qt_log_ignore("QGestureManager")  # it looks for a window under the made-up fingers
def test_a_second_finger_ends_the_stroke_of_the_first(desk, qtbot):
    finger = Finger()
    hand = Hand(desk, qtbot, finger)
    hand.use("erase")
    hand.press(3.0, 3.0)
    count = points(desk)[0].shape[1]
    finger.others = 1
    hand.move(2.0, 3.0)
    finger.others = 0
    hand.move(-3.0, 3.0)
    hand.release(-3.0, 3.0)
    assert points(desk)[0].shape[1] == count


def test_a_pen_above_the_map_shows_the_circle_and_leaves_the_readout_to_the_mouse(desk, qtbot):
    pen = Pen()
    hand = Hand(desk, qtbot, pen)
    none = Qt.MouseButton.NoButton
    assert not pen.send(hand.viewport, QEvent.Type.TabletMove, hand.at(1.0, 1.0), none, none)
    assert desk.experiment == Experiment()


def test_without_painting_fingers_and_pens_are_a_mouse(desk, qtbot):
    pen = Pen()
    hand = Hand(desk, qtbot, pen)
    hand.map.painting.set_on(False)
    left = Qt.MouseButton.LeftButton
    assert not pen.send(hand.viewport, QEvent.Type.TabletPress, hand.at(1.0, 1.0), left, left)
    state = QEventPoint.State.Pressed
    assert not Finger().send(hand.viewport, QEvent.Type.TouchBegin, state, hand.at(1.0, 1.0))
