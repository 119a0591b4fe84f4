"""The curves: what is plotted, how, and what is said of it."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPointF
from PyQt6.QtGui import QColor, QFontMetrics, QImage, QPainter

from playground import Experiment, Trainer
from playground.core.experiment.edits import settings as edits
from playground.core.observe.smoothing import smoothed
from playground.core.observe.watch import Watch
from playground.core.training.history import History, Metrics, SettingChange
from playground.live.observer import Observer
from playground.ui.look.text_size import TEXT_SIZES, use_text_percent
from playground.ui.look.theme import (
    DARK,
    LIGHT,
    contrast,
    small_font,
)
from playground.ui.look.ticks import linear_ticks, log_ticks, number_text, power_text
from playground.ui.views.curves.changes import LABELS, change_lines, change_text
from playground.ui.views.curves.measures import MEASURES, SMOOTHINGS, value_range
from playground.ui.views.curves.view import FRAMES_PER_DRAWING
from tests.support.curves import UPDATES, regression, snapshot_of, without_test_set

NAN, INF = float("nan"), float("inf")
ROWS = [(0.8, 0.9, 0.5, 0.45), (0.4, 0.6, 0.75, 0.7), (0.2, 0.3, 0.875, 0.8), (0.1, 0.2, 1.0, 0.9)]


def plotted(curve):
    x, y = curve.getData() if curve.isVisible() else (None, None)
    return [] if x is None else list(zip(x.tolist(), y.tolist(), strict=True))


def hover(view, x):
    """The mouse above the plot where the x axis says `x`."""
    box = view.plot.getViewBox()
    middle = sum(box.viewRange()[1]) / 2
    view.plot.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(x, middle)))


def leave(view):
    view.plot.leaveEvent(QEvent(QEvent.Type.Leave))


def labels_of(view, side):
    return [tick.text for tick in view.plot.ticks[side] if tick.text]


# --- what is plotted ------------------------------------------------------------------------------


@pytest.mark.parametrize(("mode", "columns"), [("loss", (0, 1)), ("score", (2, 3))])
@pytest.mark.parametrize(("axis", "scale"), [("epoch", 1), ("update", UPDATES)])
def test_a_curve_is_the_history_and_the_present(curves, mode, columns, axis, scale):
    curves.show_frame(snapshot_of(rows=ROWS))
    curves.modes.buttons[mode].click()
    curves.menu_button.entries[axis].trigger()
    for curve, column in zip((curves.train, curves.test), columns, strict=True):
        assert plotted(curve) == [(scale * number, row[column]) for number, row in enumerate(ROWS)]


def test_a_present_that_is_in_the_history_already_is_drawn_once(curves):
    snapshot = snapshot_of(epochs=3)
    curves.show_frame(snapshot)
    assert curves.train.getData()[0].tolist() == [0, 1, 2, 3]
    assert curves.train.getData()[1][-1] == snapshot.metrics.train_loss


def test_while_training_only_every_few_frames_are_drawn_and_the_last_when_it_pauses(curves):
    frames = [
        replace(snapshot_of(rows=ROWS[:2]), epoch=number, running=True)
        for number in range(1, FRAMES_PER_DRAWING + 2)
    ]
    frames = [replace(frame, experiment=frames[0].experiment) for frame in frames]
    drawn = []
    for frame in frames:
        curves.show_frame(frame)
        drawn.append(int(curves.train.getData()[0][-1]))
    assert drawn == [1] * FRAMES_PER_DRAWING + [FRAMES_PER_DRAWING + 1]
    curves.show_frame(replace(frames[0], epoch=99, running=False))
    assert curves.train.getData()[0][-1] == 99


def test_curves_that_grow_are_painted_once(curves, qapp, monkeypatch):
    curves.show_frame(snapshot_of(rows=ROWS[:2]))
    qapp.processEvents()
    paints, paint = [], type(curves.plot).paintEvent
    monkeypatch.setattr(
        type(curves.plot), "paintEvent", lambda plot, event: paints.append(1) or paint(plot, event)
    )
    curves.show_frame(snapshot_of(rows=ROWS))
    for _ in range(3):
        qapp.processEvents()
    assert len(paints) == 1


def test_a_curve_that_is_not_shown_costs_nothing(curves, monkeypatch):
    curves.modes.buttons["confusion"].click()
    monkeypatch.setattr(curves.plot, "draw", lambda *arguments: pytest.fail("drawn"))
    curves.show_frame(snapshot_of(rows=ROWS))
    monkeypatch.undo()
    curves.modes.buttons["loss"].click()
    assert curves.train.getData()[1].tolist() == [row[0] for row in ROWS]


def test_smoothing_draws_the_running_mean_and_keeps_the_measured_curve_behind(curves):
    curves.show_frame(snapshot_of(rows=ROWS))
    train_mean = curves.plot.means[0]
    assert plotted(train_mean) == []
    strong = curves.train.opts["pen"].color()
    curves.menu_button.entries["light"].trigger()
    losses = np.array([row[0] for row in ROWS])
    assert curves.train.getData()[1].tolist() == losses.tolist()
    assert train_mean.getData()[1].tolist() == smoothed(losses, SMOOTHINGS["light"]).tolist()
    assert (
        contrast(curves.train.opts["pen"].color(), QColor(LIGHT.surface))
        < contrast(strong, QColor(LIGHT.surface)) / 2
    )
    curves.menu_button.entries["off"].trigger()
    assert plotted(train_mean) == []
    assert curves.train.opts["pen"].color() == strong


# --- axes -----------------------------------------------------------------------------------------


def test_a_logarithmic_axis_has_gaps_where_there_is_no_logarithm(curves):
    losses = [1.0, 0.0, 0.1, NAN, INF, 1e-4]
    curves.show_frame(snapshot_of(rows=[(loss, NAN, 0.5, NAN) for loss in losses]))
    curves.menu_button.entries["log"].trigger()
    places = curves.train.getData()[1]
    assert np.isnan(places[[1, 3, 4]]).all()
    assert places[[0, 2, 5]] == pytest.approx([0, -1, -4])
    low, high = curves.plot.getViewBox().viewRange()[1]
    assert low < -4 < 0 < high
    assert {"1", "0.1", "0.01", "0.001", "10⁻⁴"} <= set(labels_of(curves, "left"))


def test_a_logarithmic_axis_shows_a_decade_at_least(curves):
    curves.show_frame(snapshot_of(rows=[(0.31, 0.3, 1.0, 1.0), (0.3, 0.3, 1.0, 1.0)]))
    curves.menu_button.entries["log"].trigger()
    low, high = curves.plot.getViewBox().viewRange()[1]
    assert 1 <= high - low < 1.2
    assert {"0.1", "0.2"} <= set(labels_of(curves, "left"))


@pytest.mark.parametrize(
    "losses",
    [
        [0.0, 0.0],
        [NAN, NAN],
        [INF, INF],
        [1e308, 1e-308],
        [0.3],
        [-1.0, 0.5],
        [5e-324] * 3,
        [1e-301, 1e-310],
        [1e308] * 2,
    ],
)
@pytest.mark.parametrize("entries", [("log",), ("strong",), ("log", "strong", "update"), ()])
def test_no_numbers_can_break_the_plot(curves, losses, entries):
    for name in entries:
        curves.menu_button.entries[name].trigger()
    for mode in ("loss", "score"):
        curves.modes.buttons[mode].click()
        curves.show_frame(snapshot_of(rows=[(loss, loss, loss, loss) for loss in losses]))
        curves.grab()
        assert np.isfinite(curves.plot.getViewBox().viewRange()).all()


@pytest.mark.parametrize(
    ("exponent", "text"),
    [(309, "10³⁰⁹"), (-323, "10⁻³²³"), (300, "10³⁰⁰"), (0, "1"), (-3, "0.001")],
)
def test_a_power_of_ten_has_a_text_also_where_it_is_no_number(exponent, text):
    assert power_text(exponent) == text
    assert power_text(309 + np.log10(2)) == "2·10³⁰⁹"
    assert {tick.text for tick in log_ticks(exponent - 0.5, exponent + 1.5, 6)} > {""}


def test_what_is_beyond_the_axis_is_not_drawn_along_it_and_said(curves):
    curves.show_frame(snapshot_of(rows=[(loss, NAN, 1.0, NAN) for loss in (0.5, 1e31, 1e200, 0.4)]))
    assert np.isnan(curves.train.getData()[1]).tolist() == [False, True, True, False]
    assert curves.plot.getViewBox().viewRange()[1][1] < 1
    assert "above 10³⁰: not shown" in curves.page.legend.text()
    curves.menu_button.entries["log"].trigger()
    assert curves.train.getData()[1][1:3].tolist() == [31, 200]
    assert "not shown" not in curves.page.legend.text()
    curves.show_frame(snapshot_of(rows=[(loss, NAN, 1.0, NAN) for loss in (0.5, 1e-305, 0.4)]))
    assert "below 10⁻³⁰⁰: not shown" in curves.page.legend.text()


def test_an_epoch_under_way_is_at_its_fraction_and_the_mouse_reads_the_counters(curves):
    trainer, observer = Trainer(Experiment()), Observer()
    observer.set_watch(Watch())
    trainer.run_epochs(2)
    trainer.run_updates(8)
    snapshot = observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)
    curves.show_frame(snapshot)
    assert curves.train.getData()[0].tolist() == [0, 1, 2, pytest.approx(2.4)]
    hover(curves, 2.4)
    assert curves.page.readout.text().startswith("epoch 2 · update 48 · ")


def test_the_axis_of_the_accuracy_goes_from_0_to_100_percent(curves):
    curves.modes.buttons["score"].click()
    curves.show_frame(snapshot_of(rows=ROWS[1:3]))
    low, high = curves.plot.getViewBox().viewRange()[1]
    assert (round(low, 1), round(high, 1)) == (0, 1)
    assert {labels_of(curves, "left")[0], labels_of(curves, "left")[-1]} == {"0 %", "100 %"}


def test_the_axis_of_r2_is_calm_and_what_is_far_below_is_cut_off(curves):
    def floor(least):
        return value_range(MEASURES["r2"], np.array([least, 0.9]), logarithmic=False)[0]

    assert [round(floor(least), 1) for least in (0.9, 0.0, -0.01, -0.3, -0.9, -50.0)] == [
        0,
        0,
        -0.3,
        -0.5,
        -1,
        -1,
    ]
    curves.modes.buttons["score"].click()
    curves.show_frame(
        snapshot_of(regression(), rows=[(1.0, 1.0, -50.0, -40.0), (0.1, 0.1, 0.9, 0.8)])
    )
    assert "below −1: not shown" in curves.page.legend.text()


@pytest.mark.parametrize("epochs", [3, 300, 2000])
def test_the_texts_of_the_ticks_at_the_ends_are_whole(curves, qapp, epochs):
    curves.modes.buttons["score"].click()
    curves.show_frame(snapshot_of(rows=[(0.1, 0.1, 1.0, 1.0)] * (epochs + 1)))
    qapp.processEvents()
    plot, metrics = curves.plot, QFontMetrics(small_font())
    corner = plot.getViewBox().mapViewToScene(QPointF(plot.ticks["bottom"][-1].value, 1.0))
    last = plot.ticks["bottom"][-1].text
    assert corner.y() >= metrics.height() / 2 - 1
    assert plot.width() - corner.x() >= metrics.horizontalAdvance(last) / 2


def test_ticks_are_round_and_never_too_many():
    for low, high in ((0, 1), (0, 0.83), (0, 1e-7), (0, 123_456), (-1, 1)):
        for most in (2, 3, 5, 9):
            places = linear_ticks(low, high, most)
            assert 1 <= len(places) <= most + 1
            assert low - 1e-9 <= min(places)
            assert max(places) <= high * (1 + 1e-9)
    for low, high in ((-1, 0), (-3, 1), (-30, 30), (-0.9, 0.3)):
        for most in (2, 5, 9):
            named = [tick.value for tick in log_ticks(low, high, most) if tick.text]
            assert named
            assert (
                not len(named) > 1 or min(np.diff(named)) / (high - low) >= 0.5 / most
            )  # half the room of a tick: a line of text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.02, "0.02"),
        (0.001, "0.001"),
        (1e-4, "10⁻⁴"),
        (2e-5, "2·10⁻⁵"),
        (5000, "5,000"),
        (1.5e6, "1.5·10⁶"),
        (-0.5, "−0.5"),
    ],
)
def test_ticks_say_numbers_as_people_write_them(value, text):
    assert number_text(value) == text


def test_the_plot_stays_where_it_is_whatever_the_numbers_are(curves, qapp):
    places = set()
    for loss in (0.5, 1e-9, 12345.0):
        for entry in ("log", "log"):
            curves.menu_button.entries[entry].trigger()
            curves.show_frame(snapshot_of(rows=[(loss, loss, 1.0, 1.0)] * 3))
            qapp.processEvents()
            box = curves.plot.getViewBox().sceneBoundingRect()
            places.add(
                (round(box.left()), round(box.top()), round(box.width()), round(box.height()))
            )
    assert len(places) == 1


# --- words ----------------------------------------------------------------------------------------


def test_the_mouse_reads_the_values_and_leaving_clears_them(curves):
    curves.show_frame(snapshot_of(rows=ROWS))
    before = curves.page.legend.text()
    size = curves.plot.size()
    hover(curves, 2.2)
    assert curves.page.readout.text() == "epoch 2 · update 40 · train 0.200 · test 0.300"
    assert "train 0.200" in curves.page.legend.text()
    assert curves.plot.hairline.isVisible()
    assert curves.plot.hairline.value() == 2
    assert curves.plot.size() == size
    leave(curves)
    assert (curves.page.legend.text(), curves.page.readout.text()) == (before, "epochs")
    assert not curves.plot.hairline.isVisible()


def test_a_resting_mouse_reads_what_has_come_under_it(curves):
    curves.show_frame(snapshot_of(rows=ROWS[:2]))
    hover(curves, 1.0)
    curves.show_frame(snapshot_of(rows=ROWS))
    assert curves.page.readout.text().startswith("epoch 3 ·")


def test_with_smoothing_the_mouse_reads_the_measured_and_the_smoothed_value(curves):
    curves.show_frame(snapshot_of(rows=ROWS))
    curves.menu_button.entries["strong"].trigger()
    hover(curves, 3.0)
    mean = smoothed(np.array([row[0] for row in ROWS]), SMOOTHINGS["strong"])[-1]
    assert "train 0.100" in curves.page.legend.text()
    assert f"smoothed: train {mean:.3f}" in curves.page.means.text()


def test_scores_are_read_as_percent_and_unknown_values_as_a_dash(curves):
    curves.modes.buttons["score"].click()
    curves.show_frame(snapshot_of(rows=[(0.1, NAN, 0.875, NAN)] * 2))
    hover(curves, 0.0)
    assert "train 87.5 %" in curves.page.legend.text()
    assert "test –" in curves.page.legend.text()


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("scale", [1e-3, 1.0, 3e4, 1e-90])
@pytest.mark.parametrize("logarithmic", [False, True])
def test_no_tick_is_cut_at_any_size_of_text(curves, qapp, percent, scale, logarithmic):
    try:
        use_text_percent(qapp, percent)
        curves.set_theme(LIGHT)
        rows = [(scale * train, scale * test, *scores) for train, test, *scores in ROWS]
        curves.show_frame(snapshot_of(rows=rows * 40))
        curves.menu_button.entries["log"].setChecked(logarithmic)
        for _ in range(2):
            qapp.processEvents()
            curves.grab()
        for side in ("left", "bottom"):
            image = QImage(10, 10, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.setFont(small_font())
            drawn = curves.plot.getAxis(side).generateDrawSpecs(painter)[2]
            painter.end()
            assert len(drawn) >= 2
            inside = [curves.plot.getAxis(side).mapRectToScene(rect) for rect, _, _ in drawn]
            assert all(0 <= rect.left() <= rect.right() <= curves.plot.width() for rect in inside)
            assert not any(a.intersects(b) for n, a in enumerate(inside) for b in inside[:n])
    finally:
        use_text_percent(qapp, 100)


def test_a_narrow_panel_says_less_rather_than_cut_numbers(curves, qapp):
    curves.show_frame(snapshot_of(rows=ROWS))
    hover(curves, 2.0)
    for width in (336, 240, 160, 120):
        curves.resize(width, 290)
        qapp.processEvents()
        label = curves.page.readout
        assert QFontMetrics(label.font()).horizontalAdvance(label.text()) <= max(label.width(), 1)
        hover(curves, 2.0)
        assert label.text().startswith("epoch 2")


def test_an_empty_test_set_has_no_curve_and_the_legend_says_so(curves):
    curves.show_frame(snapshot_of(without_test_set(Experiment()), epochs=2))
    assert not curves.test.isVisible()
    assert curves.train.isVisible()
    assert "no test set" in curves.page.legend.text()
    curves.show_frame(snapshot_of(epochs=2))
    assert curves.test.isVisible()
    assert "no test set" not in curves.page.legend.text()


# --- changed settings -----------------------------------------------------------------------------


def test_a_changed_setting_has_a_line_and_the_mouse_says_which(curves):
    curves.show_frame(
        snapshot_of(rows=ROWS * 10, changes=[SettingChange(20, 400, ("learning_rate", "data"))])
    )
    assert curves.plot.changes.getData()[0].tolist() == [20, 20]
    hover(curves, 20.0)
    assert curves.page.readout.wordings[0] == "epoch 20 · update 400 · changed: learning rate, data"
    hover(curves, 30.0)
    assert "changed" not in curves.page.readout.text()
    curves.menu_button.entries["update"].trigger()
    assert curves.plot.changes.getData()[0].tolist() == [400, 400]


def test_near_a_change_the_mouse_reads_the_change_and_words_without_room_become_a_tooltip(curves):
    changed = tuple(LABELS)
    curves.show_frame(snapshot_of(rows=ROWS * 100, changes=[SettingChange(200, 4000, changed)]))
    hover(curves, 202.0)
    assert curves.plot.hairline.value() == 200
    assert curves.page.readout.text().endswith("…")
    assert curves.plot.toolTip() == f"epoch 200 · update 4,000 · {change_text(changed)}"
    hover(curves, 300.0)
    assert curves.plot.toolTip() == ""


def test_a_change_between_two_kept_rows_says_its_own_epoch(curves):
    history = History.empty()
    for epoch in (0, 50, 100):
        history = history.with_row(epoch, UPDATES * epoch, Metrics(0.5, 0.5, 0.5, 0.5))
    frame = replace(
        snapshot_of(rows=ROWS),
        history=history.with_change(70, 1405, ("batch",)),
        epoch=100,
        update=2000,
    )
    curves.show_frame(frame)
    hover(curves, 70.0)
    assert curves.page.readout.text() == "epoch 70 · update 1,405 · changed: batch size"


def test_changes_in_one_column_of_pixels_share_a_line_that_names_all():
    changes = [
        SettingChange(10, 100, ("batch",)),
        SettingChange(10, 105, ("loss", "batch")),
        SettingChange(50, 500, ("data",)),
        SettingChange(200, 2000, ("clip",)),
    ]
    found = change_lines(changes, "epoch", 0, 100, 100)
    assert [(line.change.epoch, line.changed) for line in found] == [
        (10, ("batch", "loss")),
        (50, ("data",)),
    ]
    many = [SettingChange(n, n, (("batch",), ("data",))[n % 2]) for n in range(64)]
    assert len(change_lines(many, "epoch", 0, 64, 10)) == 10


def test_points_that_are_painted_during_training_have_one_line_for_a_stroke():
    strokes = [*range(10, 40, 2), *range(70, 90, 2)]
    changes = [SettingChange(n, n, ("data",)) for n in strokes]
    found = change_lines(changes, "epoch", 0, 100, 100)
    assert [(line.at, line.changed) for line in found] == [(10, ("data",)), (70, ("data",))]


def test_a_change_before_the_first_update_has_no_line(curves):
    changes = [SettingChange(0, 0, ("batch",)), SettingChange(0, 10, ("data",))]
    curves.show_frame(snapshot_of(rows=ROWS, changes=changes))
    assert curves.plot.changes.getData()[0].tolist() == [0.5, 0.5]
    curves.menu_button.entries["update"].trigger()
    assert curves.plot.changes.getData()[0].tolist() == [10, 10]


def test_with_another_loss_the_curves_begin_anew_and_say_so(curves):
    trainer, observer = Trainer(Experiment()), Observer()
    observer.set_watch(Watch())
    trainer.run_epochs(3)
    trainer.configure(edits.set_loss(trainer.experiment, "mse"))
    trainer.run_epochs(2)
    snapshot = observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)
    curves.resize(600, 290)
    curves.show_frame(snapshot)
    assert curves.train.getData()[0].tolist() == [3, 4, 5]
    said = "epochs · new curves from epoch 3 (changed: loss)"
    assert curves.page.readout.text() == said
    curves.show_frame(snapshot_of(rows=ROWS))
    assert curves.page.readout.text() == "epochs"


def test_every_setting_has_words_and_an_unknown_one_is_called_as_it_is():
    from dataclasses import fields

    from playground.core.experiment.training_spec import TrainingSpec

    assert {field.name for field in fields(TrainingSpec)} <= set(LABELS)
    assert change_text(("batch", "warp")) == "changed: batch size, warp"


# --- adapting -------------------------------------------------------------------------------------


def test_a_regression_has_r2_and_no_confusion_and_back(curves):
    curves.show_frame(snapshot_of(epochs=1))
    curves.modes.buttons["confusion"].click()
    snapshot = snapshot_of(regression(), epochs=2, running=True)
    curves.show_frame(snapshot)
    assert curves.modes.buttons["score"].text() == "R²"
    assert not curves.modes.buttons["confusion"].isVisible()
    assert curves.modes.buttons["score"].isChecked()
    assert curves.train.getData()[1][-1] == snapshot.metrics.train_score
    curves.show_frame(snapshot_of(epochs=1, running=True))
    assert curves.modes.buttons["score"].text() == "Accuracy"
    assert curves.modes.buttons["confusion"].isVisible()


def test_only_the_loss_can_have_a_logarithmic_axis(curves):
    curves.show_frame(snapshot_of(rows=ROWS))
    curves.menu_button.entries["log"].trigger()
    curves.modes.buttons["score"].click()
    assert not curves.menu_button.entries["log"].isEnabled()
    assert curves.train.getData()[1].tolist() == [row[2] for row in ROWS]


@pytest.mark.parametrize("mode", ["loss", "score", "confusion"])
def test_any_size_and_both_themes_are_drawn(curves, qapp, mode):
    curves.modes.buttons[mode].click()
    curves.show_frame(snapshot_of(rows=ROWS, changes=[SettingChange(1, 20, ("data",))]))
    for width, height in ((1, 1), (40, 30), (280, 120), (336, 290), (900, 700)):
        curves.resize(width, height)
        for theme in (DARK, LIGHT):
            curves.set_theme(theme)
            qapp.processEvents()
            assert not curves.grab().isNull()


def test_before_the_first_frame_everything_can_be_clicked(curves):
    hover(curves, 0.5)
    for button in curves.modes.buttons.values():
        button.click()
    for action in curves.menu_button.entries.values():
        action.trigger()
    curves.confusion.sets.buttons["test"].click()
    curves.set_theme(DARK)
    curves.grab()
    curves.confusion.grid.grab()


def test_in_the_window_a_changed_learning_rate_leaves_a_line(window, qtbot, settle):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    window.document.edit(
        lambda e: replace(e, training=replace(e.training, learning_rate=0.5)), "rate"
    )
    qtbot.waitUntil(lambda: len(window.controller.snapshot.history.changes) == 1)
    settle(window)
    qtbot.waitUntil(lambda: window.views.curves_view.plot.changes.getData()[0].tolist() == [1, 1])


# --- validation set -------------------------------------------------------------------------------


def with_validation_set(experiment):
    return replace(experiment, data=replace(experiment.data, validation_share=0.2))


def test_a_validation_set_has_a_curve_of_its_own_with_its_legend(curves):
    rows = [(0.9, 0.8, 0.5, 0.5, 0.85, 0.6), (0.5, 0.6, 0.7, 0.65, 0.55, 0.75)]
    curves.show_frame(snapshot_of(with_validation_set(Experiment()), rows))
    validation = curves.plot.validation
    assert validation.getData()[1].tolist() == [0.85, 0.55]
    assert validation.opts["pen"].color() == QColor(LIGHT.validation)
    assert "validation" in curves.page.legend.text()
    assert LIGHT.validation in curves.page.legend.text()
    curves.modes.buttons["score"].click()
    assert validation.getData()[1].tolist() == [0.6, 0.75]


def test_without_a_validation_set_there_is_no_word_of_it(curves):
    curves.show_frame(snapshot_of(rows=ROWS))
    assert not curves.plot.validation.isVisible()
    assert "validation" not in curves.page.legend.text()
