"""Painting on the output map with the mouse: each stroke is one undo step, and training follows."""

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLabel
from pyqtgraph import Point

from playground import Experiment
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.own_points import own_data, with_own
from playground.core.experiment.parts import UnitPart
from tests.support.experiments import change


class Hand:
    """A mouse on the map, in the units of the map."""

    def __init__(self, desk, qtbot):
        self.desk, self.bot, self.map = desk, qtbot, desk.map_view
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


def points(desk):
    own = desk.experiment.data.own
    return None if own is None else own.arrays


def test_a_stroke_of_the_brush_adds_points_of_the_chosen_class_and_is_one_undo_step(desk, hand):
    hand.map.painting.classes.buttons["1"].click()
    hand.drag((2.0, 3.0), (2.5, 3.2), (3.0, 3.0))
    found, labels = points(desk)
    added = found[:, 400:]
    assert added.shape[1] >= 6
    assert (labels[400:] == 1).all()
    assert (np.abs(added - [[2.5], [3.0]]) < 1.6).all()
    assert desk.document.undo_stack.count() == 1
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
