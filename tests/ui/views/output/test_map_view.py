"""The output map: classes, the decision boundary, wrong answers, and the text under the mouse."""

import itertools
import re
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF

from playground import Experiment
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.samples import load_data
from playground.core.engine.scoring import predicted_classes
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import UnitPart
from playground.ui.look.theme import THEMES
from playground.ui.texts.numbers import number


def colours(desk):
    return {tuple(pixel) for pixel in desk.map_view.picture.reshape(-1, 3).tolist()}


@pytest.mark.parametrize(("dataset", "classes"), [("xor", 2), ("blobs", 3)])
def test_the_map_can_show_which_class_wins_alone(desk, dataset, classes):
    desk.document.edit(lambda e: edits.set_dataset(e, dataset), "data")
    desk.settle()
    assert len(colours(desk)) > 10
    desk.map_view.classes.click()
    assert len(colours(desk)) <= classes
    desk.map_view.classes.click()
    assert len(colours(desk)) > 10


def test_a_regression_has_no_classes(desk):
    desk.map_view.classes.setChecked(True)
    desk.document.edit(lambda e: edits.set_dataset(e, "plane"), "data")
    desk.settle()
    assert not desk.map_view.classes.isEnabled()
    assert len(colours(desk)) > 10


def hover(desk, x, y):
    plot = desk.map_view.plot
    plot.scene().sigMouseMoved.emit(plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y)))


@pytest.mark.parametrize(("x", "y"), [(-3.0, 2.0), (5.5, -5.5), (0.01, 0.01)])
def test_the_answer_under_the_mouse_is_said(desk, x, y):
    snapshot = desk.settle()
    hover(desk, x, y)
    size, low, high = (
        snapshot.outputs.shape[-1],
        snapshot.experiment.dataset.low,
        snapshot.experiment.dataset.high,
    )
    centres = low + (high - low) * (np.arange(size) + 0.5) / size
    column, row = np.abs(centres - x).argmin(), np.abs(centres[::-1] - y).argmin()
    value = number(float(snapshot.outputs[0, row, column]))
    assert desk.map_view.meaning.text() == f"{value} at ({x:.2f}, {y:.2f})".replace("-", "−")


def test_outside_the_map_stands_what_it_shows(desk):
    hover(desk, 0.0, 0.0)
    hover(desk, 99.0, 0.0)
    assert desk.map_view.meaning.text() == "probability of class 1"


# --- the boundary, wrong answers, the nearest sample ----------------------------------------------


def train(desk, epochs=1):
    for _ in range(epochs):
        desk.do("step_epoch")
    return desk.settle()


def test_the_line_is_where_the_networks_answer_changes(desk):
    train(desk, 3)
    x, y = desk.map_view.plane.item.contour
    assert len(x) > 20

    def answers(t):
        plan = Plan(t.experiment, t.layout, t.parameters, np.zeros_like(t.parameters), len(x))
        plan.columns[:2] = x, y
        return plan.run_forward()[0].copy()

    np.testing.assert_allclose(desk.worker.call(answers), 0.5, atol=0.02)


def test_a_regression_has_a_line_at_zero_and_no_wrong_answers(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "plane"), "data")
    desk.settle()
    assert desk.map_view.plane.item.contour.shape[1] > 0
    assert "━\u00a00" in desk.map_view.legend.text().replace(" ", "\u00a0")
    assert len(desk.map_view.points.wrong.data) == 0
    assert "wrong" not in desk.map_view.legend.text()


def wrong_points(snapshot):
    data, points = load_data(snapshot.experiment), set()
    for samples, outputs in zip(data.sets, snapshot.answers, strict=True):
        wrong = predicted_classes(snapshot.experiment, outputs) != samples.labels
        points |= {tuple(point) for point in samples.points[:, wrong].T.tolist()}
    return points


@pytest.mark.parametrize("dataset", ["xor", "blobs"])
def test_wrong_answers_are_hollow_and_follow_training(desk, dataset):
    desk.document.edit(lambda e: edits.set_dataset(e, dataset), "data")
    seen = []
    for _ in range(3):
        snapshot = train(desk)
        x, y = desk.map_view.points.wrong.getData()
        seen.append(set(zip(x.tolist(), y.tolist(), strict=True)))
        assert seen[-1] == wrong_points(snapshot)
    assert seen[0] != seen[-1]
    assert "○ wrong answer" in desk.map_view.legend.text().replace("\u00a0", " ")


def test_marks_are_left_alone_while_the_same_points_are_wrong(desk, monkeypatch):
    snapshot, marks = desk.settle(), desk.map_view.points.wrong
    monkeypatch.setattr(marks, "setData", lambda **_: pytest.fail("drawn again"))
    desk.map_view.show_frame(snapshot)
    train_answers, *others = snapshot.answers
    with pytest.raises(pytest.fail.Exception):
        desk.map_view.show_frame(replace(snapshot, answers=(1 - train_answers, *others)))


@pytest.mark.parametrize("which", ["train", "test"])
def test_the_nearest_sample_is_named_and_judged(desk, which):
    snapshot = desk.settle()
    samples = getattr(load_data(snapshot.experiment), which)
    classes = predicted_classes(snapshot.experiment, snapshot.answers[which == "test"])
    for place in (0, 5, 11):
        hover(desk, *(samples.points[:, place] + 0.01))
        name = {"train": "training", "test": "test"}[which]
        verdict = "correct" if classes[place] == samples.labels[place] else "wrong"
        expected = f"nearest: {name} point {place + 1} (class {samples.labels[place]}), {verdict}"
        assert desk.map_view.readout.second.text() == expected


def test_the_number_under_a_resting_mouse_follows_training(desk):
    hover(desk, 2.0, 2.0)
    before = desk.map_view.meaning.text()
    train(desk)
    assert desk.map_view.meaning.text() != before
    assert desk.map_view.meaning.text().endswith("at (2.00, 2.00)")


def test_of_a_regression_the_nearest_samples_value_and_answer_are_said(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "plane"), "data")
    snapshot = desk.settle()
    samples = load_data(snapshot.experiment).train
    hover(desk, *samples.points[:, 3])
    value, answer = number(float(samples.labels[3])), number(float(snapshot.answers[0][0, 3]))
    assert (
        desk.map_view.readout.second.text()
        == f"nearest: training point 4, {value}, answer {answer}"
    )


def test_nothing_moves_while_the_mouse_goes_over_the_map(desk):
    before = [
        part.geometry()
        for part in (
            desk.map_view.readout,
            desk.map_view.plot,
            desk.map_view.legend,
        )
    ]
    hover(desk, 1.0, 1.0)
    desk.map_view.layout().activate()
    assert [
        part.geometry()
        for part in (
            desk.map_view.readout,
            desk.map_view.plot,
            desk.map_view.legend,
        )
    ] == before


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("features", [("x1", "x2"), ("x1",)])
def test_numbers_that_are_none_and_tiny_sizes_are_survived(desk, theme, features):
    desk.document.edit(
        lambda e: replace(e, data=replace(e.data, features=features, samples=2)), "data"
    )
    snapshot, view = desk.settle(), desk.map_view
    view.set_theme(theme)
    for value, part in itertools.product(
        (np.nan, np.inf, -np.inf), (None, UnitPart("hidden1", "2"))
    ):
        view.show_unit(part)
        view.show_frame(
            replace(
                snapshot,
                outputs=np.full_like(snapshot.outputs, value),
                maps=np.full_like(snapshot.maps, value),
                answers=tuple(np.full_like(answers, value) for answers in snapshot.answers),
                input_gradient=np.full((2, 1), value),
            )
        )
        for size in ((1, 1), (60, 60), (300, 400)):
            view.plot.resize(*size)
            view.plot.grab()
        hover(desk, 0.0, 0.0)


def test_at_300_pixels_nothing_is_cut_off(desk):
    snapshot = desk.settle()
    view = desk.map_view
    view.slopes.setChecked(True)
    view.show_frame(replace(snapshot, input_gradient=np.ones((2, 200))))
    hover(desk, -1.234, -1.234)
    for label in (view.readout.first, view.readout.second):
        assert label.sizeHint().width() <= 276
    words = re.sub("<[^>]*>", "\n", view.legend.text().replace("&nbsp;", " ")).split("\n")
    assert max(view.legend.fontMetrics().horizontalAdvance(line) for line in words) <= 276
    view.show_frame(replace(snapshot, outputs=np.full((1, 64, 64), -1.234e-300).repeat(6, axis=0)))
    hover(desk, -1.234, -1.234)
    assert view.minimumSizeHint().width() <= 300
    assert (view.meaning.toolTip(),) == view.meaning.wordings  # what is too long can be read there


@pytest.mark.parametrize("dataset", ["circle", "plane", "digits"])
def test_equal_points_share_a_drawn_symbol_in_every_theme(desk, dataset):
    desk.document.edit(lambda e: edits.set_dataset(e, dataset), "data")
    desk.settle()
    desk.map_view.head.pages.buttons["map"].click()
    points = desk.map_view.points
    items = points.train, points.test, points.wrong, points.halo, points.ring

    def drawn():
        for theme in THEMES.values():
            desk.map_view.set_theme(theme)
        return [len(item.fragmentAtlas) for item in items]

    first = drawn()
    assert max(first) <= 400
    assert [drawn() for _ in range(3)] == [first] * 3
    if dataset == "circle":  # two classes, two themes
        assert max(first) <= 4


# --- test points ----------------------------------------------------------------------------------


def test_the_test_points_can_be_hidden_with_their_marks_and_their_legend(desk):
    train(desk)
    view, snapshot = desk.map_view, desk.snapshot
    samples = load_data(snapshot.experiment)
    wrong = predicted_classes(snapshot.experiment, snapshot.answers[0]) != samples.train.labels
    assert len(view.points.wrong.data) > wrong.sum()
    view.tests.click()
    assert not view.points.test.isVisible()
    assert len(view.points.wrong.data) == wrong.sum()
    assert "test" not in view.legend.text()
    hover(desk, *(samples.test.points[:, 0]))
    assert "training point" in view.readout.second.text()
    view.tests.click()
    assert view.points.test.isVisible()
    assert "test" in view.legend.text()
    hover(desk, *(samples.test.points[:, 0]))
    assert "test point" in view.readout.second.text()


@pytest.mark.parametrize(("samples", "size"), [(10, 7.0), (200, 7.0), (400, 5.0), (2000, 4.5)])
def test_the_more_points_the_smaller_they_are(desk, samples, size):
    desk.document.edit(lambda e: replace(e, data=replace(e.data, samples=samples)), "samples")
    desk.settle()
    assert set(desk.map_view.points.train.data["size"]) == {size}


def test_a_wrong_answer_is_a_hole_in_its_point(desk):
    train(desk)
    points = desk.map_view.points
    assert points.wrong.data["size"].max() < points.train.data["size"].min()
    brushes = {brush.color().name() for brush in points.wrong.data["brush"]}
    assert brushes == {desk.theme.surface}


def test_texts_that_come_and_go_leave_the_least_width_as_it_is(desk):
    """Else the panel becomes wider for them, they go, it becomes narrower, they come …"""
    desk.settle()
    view = desk.map_view
    parts = (view.readout.first, view.readout.second, view.legend)
    widths = set()
    for is_shown in (True, False, True):
        for part in parts:
            part.setVisible(is_shown)
        view.layout().invalidate()
        widths.add(view.minimumSizeHint().width())
    assert len(widths) == 1


def test_a_new_session_shows_the_test_points_whatever_was_hidden_before(desk):
    view = desk.map_view
    desk.document.begun.connect(view.start_over)  # as in the window, see `make_views`
    view.tests.click()
    view.classes.click()
    view.slopes.click()
    desk.settle()
    assert not view.points.test.isVisible()
    desk.open(Experiment())
    assert view.tests.isChecked()
    assert view.points.test.isVisible()
    assert not view.classes.isChecked()
    assert not view.slopes.isChecked()
    assert not desk.watched.watch.arrows


def test_validation_points_have_a_shape_of_their_own_and_a_name(desk):
    desk.document.edit(lambda e: replace_field(e, "data.validation_share", 0.2), "validation")
    train(desk)
    view, data = desk.map_view, load_data(desk.experiment)
    x, y = view.points.validation.getData()
    np.testing.assert_allclose([x, y], data.validation.points)
    assert "◆" in view.legend.text()
    hover(desk, *data.validation.points[:, 0])
    assert "validation point 1 " in view.readout.second.text()
    view.tests.click()
    assert not view.points.validation.isVisible()
    view.tests.click()
    desk.do("undo")
    desk.settle()
    assert len(view.points.validation.data) == 0
    assert "◆" not in view.legend.text()


def test_three_sets_have_their_legend_on_a_small_screen(window, settle):
    window.resize(1366, 728)
    settle(window)
    view = window.views.map_view
    assert view.legend.isVisible()
    window.document.edit(lambda e: replace_field(e, "data.validation_share", 0.2), "share")
    settle(window)
    assert "◆" in view.legend.text()
    assert view.legend.isVisible()
    view.painting.set_on(True)
    settle(window)
    assert not view.legend.isVisible()  # the tools need its room
    view.painting.set_on(False)
    settle(window)
    assert view.legend.isVisible()
