"""The tabs Weights, Gradients and Activations: the numbers and the colours of their pictures."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PyQt6.QtWidgets import QApplication

from playground import Experiment, Key, LayerSpec, NetworkSpec, Trainer
from playground.core.engine.layout import Layout
from playground.core.engine.passes import SetGradient
from playground.core.experiment.edits.settings import set_dataset, toggle_feature
from playground.core.experiment.edits.units import connect, cut_edge
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS, INPUT, OUTPUT
from playground.core.observe.diagnoses import judge_gradients
from playground.core.observe.watch import Watch
from playground.core.training.history import layer_measures
from playground.live.observer import Observer
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.look.theme import LIGHT, small_font
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.numbers import number
from playground.ui.views.layers.matrices import MIN_CELL, WITH_NUMBER, arrange, matrices
from playground.ui.views.layers.matrix_painter import MatrixPainter, cell_text
from playground.ui.views.layers.trends import MAX_POINTS, thinned

WIDE = Experiment(
    network=NetworkSpec.stack(
        LayerSpec.dense("hidden1", 256), LayerSpec.dense(OUTPUT, 1, "sigmoid")
    )
)
LINE = Experiment(network=NetworkSpec.stack(LayerSpec.dense(OUTPUT, 1, "sigmoid")))


@pytest.fixture
def weights(desk):
    return desk.weights_view


@pytest.fixture
def gradients(desk):
    return desk.gradients_view


def view_of(desk, tab):
    return getattr(desk, f"{tab}_view")


# --- which matrices there are, and where ----------------------------------------------------------


def test_there_is_a_matrix_for_every_connection_with_named_axes_and_the_biases_are_a_column():
    experiment = cut_edge(connect(Experiment(), INPUT, OUTPUT), INPUT, "hidden1", ("2", "x1"))
    shown = matrices(experiment, Layout(experiment))
    assert [(m.source, m.target) for m in shown if m.source != BIAS] == [
        (INPUT, "hidden1"),
        ("hidden1", "hidden2"),
        ("hidden2", OUTPUT),
        (INPUT, OUTPUT),
    ]
    first = shown[0]
    assert (first.title, first.rows, first.columns) == (
        "In → H1",
        ("1", "2", "3", "4"),
        ("x₁", "x₂"),
    )
    assert not first.exists[1, 0]
    assert first.exists.sum() == 7
    assert [m.target for m in shown if m.source == BIAS] == ["hidden1", "hidden2", OUTPUT]


def test_every_parameter_is_in_exactly_one_cell():
    layout = Layout(WIDE)
    offsets = np.concatenate([m.offsets.ravel() for m in matrices(WIDE, layout)])
    assert sorted(offsets.tolist()) == list(range(layout.size))


@pytest.mark.parametrize("experiment", [Experiment(), WIDE, LINE])
@pytest.mark.parametrize("height", [1, 60, 200, 900])
def test_matrices_never_overlap_and_cells_can_always_be_seen(experiment, height):
    shown = matrices(experiment, Layout(experiment))
    positions, (width, bottom) = arrange(shown, height)
    ends = [at.left + at.width * len(m.columns) for m, at in zip(shown, positions, strict=True)]
    assert all(end < at.left for end, at in zip(ends[:-1], positions[1:], strict=True))
    assert ends[-1] <= width
    assert all(min(at.width, at.height) >= MIN_CELL for at in positions)
    assert all(
        at.top + at.height * len(m.rows) <= bottom for m, at in zip(shown, positions, strict=True)
    )


def test_cells_become_a_little_narrower_where_the_last_column_would_be_cut():
    shown = matrices(Experiment(), Layout(Experiment()))
    _, (wide, _) = arrange(shown, 140, 2000)
    positions, (width, _) = arrange(shown, 140, wide - 20)
    assert width <= wide - 20
    assert all(at.width >= WITH_NUMBER for at in positions)
    assert arrange(shown, 140, 100)[1][0] == wide, "what is scrolled anyway has its full width"


# --- numbers on screen ----------------------------------------------------------------------------


def test_the_cells_show_the_engines_weights_to_the_bit_and_their_colour(desk, weights):
    maps = weights.matrices.maps
    desk.network_actions.set_values({Key("hidden1", "1", INPUT, "x1"): 0.0}, 4.0)
    snapshot = desk.settle()
    assert maps.values.tolist() == desk.worker.call(lambda t: t.parameters.tolist())
    picture = maps.grab().toImage()
    cell = maps.rect_of(Key("hidden1", "1", INPUT, "x1"))
    assert QColor(picture.pixel(cell.left() + 3, cell.top() + 3)).name() == desk.theme.positive
    assert f"after update {snapshot.update:,}" in weights.matrices.caption.text()


def test_gradients_are_those_of_the_source_that_is_named(desk, gradients):
    assert gradients.matrices.maps.values is None
    assert "Not computed yet" in gradients.matrices.caption.text()
    desk.do("step_batch")
    desk.settle()
    assert gradients.matrices.maps.values.tolist() == desk.worker.call(
        lambda t: t.gradient.tolist()
    )
    caption = gradients.matrices.caption.text()
    assert caption == "of the samples of update 1, weights before the update"
    desk.watched.change(source="train")
    desk.settle()

    def whole(t):
        return (
            SetGradient(t.experiment, t.layout, t.parameters, t.data.train.columns).run().tolist()
        )

    assert gradients.matrices.maps.values.tolist() == desk.worker.call(whole)
    assert "training set" in gradients.matrices.caption.text()


def test_the_last_update_can_be_shown_instead(desk, gradients):
    desk.do("step_batch")
    desk.settle()
    gradients.quantity.setCurrentIndex(1)
    gradients.quantity.activated.emit(1)
    assert gradients.matrices.maps.values.tolist() == desk.worker.call(lambda t: t.step.tolist())


def test_an_edit_leaves_no_gradient_of_before(desk, gradients):
    desk.do("step_batch")
    desk.settle()
    desk.network_actions.set_activation("relu", "hidden1")
    desk.settle()
    assert gradients.matrices.maps.values is None


# --- pointing and selecting -----------------------------------------------------------------------


def test_pointing_at_a_cell_reads_it_to_four_digits(desk, qtbot, weights):
    key = Key("hidden2", "1", "hidden1", "3")
    maps = weights.matrices.maps
    qtbot.mouseMove(maps, maps.rect_of(key).center())
    value = desk.snapshot.parameters[desk.snapshot.layout.offsets[key]]
    expected = f"Hidden 1, neuron 3 → Hidden 2, neuron 1: w = {number(float(value), 4)}"
    qtbot.waitUntil(lambda: weights.matrices.answer.text() == expected)


def test_a_click_on_a_cell_selects_its_edge_on_the_canvas_and_back(desk, qtbot, weights):
    key = Key("hidden1", "2", INPUT, "x2")
    maps = weights.matrices.maps
    qtbot.mouseClick(maps, Qt.MouseButton.LeftButton, pos=maps.rect_of(key).center())
    assert desk.selection.parts == (ParameterPart(key),)
    bias = Key("hidden1", "2", BIAS, BIAS)
    qtbot.mouseClick(
        maps,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        maps.rect_of(bias).center(),
    )
    assert desk.selection.parts == (ParameterPart(key), ParameterPart(bias))
    desk.selection.set([UnitPart("hidden2", "1")])
    assert maps.selected_rows == {("hidden2", 0)}


def test_beside_the_cells_and_on_a_cut_edge_there_is_nothing(desk, weights):
    maps = weights.matrices.maps
    assert maps.key_at(QPoint(0, 0)) is None
    cell = maps.rect_of(Key("hidden1", "1", INPUT, "x1")).center()
    desk.network_actions.mark_edges([Key("hidden1", "1", INPUT, "x1")], "cut", True)
    desk.settle()
    assert maps.key_at(cell) is None


# --- over the run ---------------------------------------------------------------------------------


def test_the_curves_are_the_norms_of_the_history(desk, gradients):
    snapshot = desk.open(Experiment(), epochs=30)
    for layer, exponents in gradients.norms.exponents.items():
        norms = snapshot.history.measure("gradient", layer)
        np.testing.assert_allclose(10.0**exponents, norms, rtol=1e-12)
    measures = desk.worker.call(
        lambda t: layer_measures(t.layout, t.parameters, t.gradient, t.step)
    )
    first = next(iter(gradients.ratios.exponents.values()))
    assert 10.0 ** first[-1] == pytest.approx(measures[1])


@pytest.mark.parametrize("count", [0, 1, MAX_POINTS, MAX_POINTS + 1, 512])
def test_thinned_rows_are_few_and_end_with_the_last(count):
    rows = list(range(count))[thinned(count)]
    assert len(rows) <= MAX_POINTS
    assert not count or rows[-1] == count - 1


def test_the_verdict_is_told_in_words_and_names_the_layer_as_on_screen(desk, gradients):
    assert gradients.verdict.kind == "unknown"
    desk.open(Experiment(), epochs=3)
    assert "Healthy" in gradients.sentence.text()
    hidden = (LayerSpec.dense(f"hidden{i}", 6, "sigmoid") for i in range(1, 11))
    desk.open(
        Experiment(network=NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid"))),
        epochs=3,
    )
    assert gradients.verdict.kind == "vanishing"
    assert "Vanishing" in gradients.sentence.text()
    assert "Hidden 1" in gradients.sentence.text()


def test_the_spread_is_that_of_the_selected_layer(desk, weights):
    snapshot = desk.open(Experiment(), epochs=5)
    desk.selection.set([LayerPart("hidden2")])
    assert weights.layer.currentData() == "hidden2"
    block = snapshot.layout.blocks["hidden2"]
    shown = block.of(snapshot.parameters)[:, : block.fan_in]
    assert weights.spread.bars.getData()[1].sum() == shown.size
    np.testing.assert_array_equal(
        weights.spread.bounds["middle"].getData()[1], snapshot.history.measure("middle", "hidden2")
    )


# --- activations ----------------------------------------------------------------------------------


def test_dead_units_are_counted_and_a_click_leads_to_them(desk, qtbot):
    desk.network_actions.set_activation("relu", "hidden1")
    desk.settle()
    desk.network_actions.set_values(
        {Key("hidden1", unit, BIAS, BIAS): 0.0 for unit in ("2", "4")}, -1000.0
    )
    desk.settle()
    column = desk.activations_view.columns["hidden1"]
    qtbot.waitUntil(lambda: "2 of 4 dead" in column.states.text())
    column.states.linkActivated.emit("4")
    assert desk.selection.parts == (UnitPart("hidden1", "4"),)
    assert desk.activations_view.columns["hidden2"].states.text() == ""


def test_histograms_hold_every_value_of_the_training_set(desk, qtbot):
    column = desk.activations_view.columns["hidden1"]
    qtbot.waitUntil(lambda: column.z.histogram is not None)
    assert column.z.histogram.counts.sum() == column.a.histogram.counts.sum() == 4 * 200


# --- extremes -------------------------------------------------------------------------------------

DATA = Experiment().data
EXTREMES = {
    "no hidden layer": LINE,
    "256 neurons": WIDE,
    "one neuron": Experiment(
        network=NetworkSpec.stack(
            LayerSpec.dense("hidden1", 1), LayerSpec.dense(OUTPUT, 1, "sigmoid")
        )
    ),
    "one sample": Experiment(data=replace(DATA, samples=10, test_share=0.9)),
    "one input": Experiment(data=replace(DATA, features=("x1",))),
}


@pytest.mark.parametrize("tab", ["weights", "gradients", "activations"])
@pytest.mark.parametrize("name", EXTREMES)
def test_extreme_networks_and_data_are_drawn(desk, tab, name):
    view = view_of(desk, tab)
    desk.open(EXTREMES[name], epochs=2)
    assert not view.grab().isNull()


@pytest.mark.parametrize("tab", ["weights", "gradients", "activations"])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e308])
def test_numbers_that_are_none_are_drawn_and_say_so(desk, tab, value):
    snapshot, view = desk.settle(), view_of(desk, tab)
    broken = np.array(snapshot.parameters)
    broken[:] = value
    view.show_frame(replace(snapshot, parameters=broken, gradient=broken, step=broken))
    assert not view.grab().isNull()
    if tab == "weights":
        text = cell_text(float(view.matrices.maps.values[0]))
        assert text == {np.inf: "∞", -np.inf: "−∞", 1e308: "1e+308"}.get(value, "NaN")


@pytest.mark.parametrize("tab", ["weights", "gradients", "activations"])
def test_a_tiny_view_is_survived(desk, tab):
    view = view_of(desk, tab)
    view.setMinimumSize(0, 0)
    view.resize(40, 30)
    assert not view.grab().isNull()


def test_a_tiny_drawer_is_survived(window, settle):
    settle(window)
    for tab in ("inspector", "weights", "gradients", "activations"):
        window.panel_layout.open(tab)
        window.drawer.setMinimumHeight(0)
        window.drawer.resize(40, 30)
        assert not window.drawer.grab().isNull()


def test_curves_and_sentence_follow_layers_that_change_places(desk, gradients):
    desk.open(
        Experiment(network=NetworkSpec.stack(*TWINS, LayerSpec.dense(OUTPUT, 1, "sigmoid"))),
        epochs=5,
    )
    order = list(gradients.norms.exponents)
    desk.network_actions.move_layer_by("hidden1", 1)
    snapshot = desk.settle()
    assert list(gradients.norms.exponents) == list(snapshot.history.layers) != order
    assert list(dict.fromkeys(gradients.sentence.text().split())) == list(
        dict.fromkeys(expected_sentence(gradients, desk).split())
    )
    gradients.hide()
    desk.network_actions.add_layer("output")
    desk.network_actions.remove_layer("hidden2")
    desk.settle()
    desk.come_back(gradients)
    assert set(gradients.norms.exponents) == set(desk.snapshot.history.layers)


@pytest.mark.parametrize(
    ("width", "chosen", "seen"),
    [
        (971, "matrices", {"matrices", "norms", "ratios"}),
        (500, "norms", {"matrices", "norms"}),
        (500, "ratios", {"matrices", "ratios"}),
        (250, "matrices", {"matrices"}),
        (250, "norms", {"norms"}),
        (250, "ratios", {"ratios"}),
    ],
)
def test_on_a_narrow_page_one_curve_is_wide_enough_to_be_read(gradients, width, chosen, seen):
    gradients.resize(width, 235)
    if width < 900:
        gradients.shown.buttons[chosen].click()
    QApplication.processEvents()
    parts = {name: getattr(gradients, name) for name in ("matrices", "norms", "ratios")}
    assert {name for name, part in parts.items() if part.isVisible()} == seen
    assert gradients.shown.isVisible() is (width < 900)
    assert all(parts[name].width() >= 140 for name in seen)
    assert gradients.width() == width


def test_a_page_that_was_wider_shows_the_values_first_where_one_part_has_room(gradients):
    for width in (500, 250):
        gradients.resize(width, 235)
        QApplication.processEvents()
    assert gradients.matrices.isVisible()
    assert gradients.shown.buttons["matrices"].isChecked()


def test_the_legend_of_the_curves_names_as_many_layers_as_there_is_room_for(desk, gradients):
    legend = gradients.norms.legend
    legend.resize(2000, legend.height())
    assert "…" not in legend.text()
    assert not legend.toolTip()
    legend.resize(70, legend.height())
    assert "H1" in legend.text()
    assert "…" in legend.text()
    assert legend.sizeHint().width() <= 70
    assert legend.toolTip().split() == ["H1", "H2", "Out"]


TWINS = [LayerSpec.dense("hidden1", 2), LayerSpec.dense("hidden2", 2)]


def expected_sentence(gradients, desk):

    word = f"<b style='color:{desk.theme.text}'>Healthy.</b>"
    return f"{word} {phrase_text(gradients.verdict.reason, desk.experiment)}"


def running_frames(experiment, epochs):
    """What training publishes after each epoch while it runs."""
    trainer, observer = Trainer(experiment), Observer()
    observer.set_watch(Watch(source="batch"))
    for _ in range(epochs):
        trainer.run_epochs(1)
        yield observer.snapshot(trainer, 8, 0, 0, running=True, updates_per_second=1.0)


def test_while_training_runs_the_verdict_stays_for_a_second_and_a_pause_shows_the_latest(gradients):
    healthy, *_, now = running_frames(Experiment(), 12)
    gradients.show_frame(healthy)
    first = gradients.sentence.text()
    gradients.show_frame(now)
    assert gradients.sentence.text() == first
    gradients.show_frame(replace(now, running=False))
    assert gradients.sentence.text() != first
    assert gradients.verdict == judge_gradients(now.experiment, now.history, now.layout)


def test_while_training_runs_the_curves_are_at_most_two_frames_behind(gradients):
    for frame in running_frames(Experiment(), 40):
        gradients.show_frame(frame)
        if frame.epoch > 4:
            for trend in (gradients.norms, gradients.ratios):
                drawn = max(len(values) for values in trend.exponents.values())
                assert frame.epoch - drawn <= 2


def test_canvas_and_heat_maps_are_on_one_scale_after_every_way_to_change_it(window, qtbot, settle):
    window.panel_layout.open("gradients")
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    settle(window)
    modes, scales = window.views.canvas.modes, window.shared.scales

    def agree():
        shown = set(window.views.gradients_view.matrices.maps.full.values())
        return shown == {
            scales.full.get(("gradient", layer), 0.0)
            for layer in ("", "hidden1", "hidden2", OUTPUT)
        } - {0.0}

    for change in (
        modes.edges.buttons["gradient"].click,
        modes.edges.buttons["weight"].click,
        modes.edges.buttons["gradient"].click,
        scales.fit,
        lambda: scales.set_per_layer(True),
    ):
        change()
        assert agree()


def test_another_document_has_scales_of_its_own_and_gone_layers_none(window, settle):
    window.panel_layout.open("gradients")
    window.shared.scales.full["gradient", ""] = 1000.0
    trainer = Trainer(Experiment())
    trainer.run_epochs(1)
    window.document.open(trainer, None)
    settle(window)
    assert window.shared.scales.full.get(("gradient", "")) != 1000.0
    window.shared.scales.set_per_layer(True)
    window.shared.scales.full["weight", "hidden1"] = 500.0
    window.shared.network_actions.remove_layer("hidden1")
    settle(window)
    assert "500" not in window.views.canvas.legend.full_text()


def test_cells_grow_with_the_text(desk, qapp, weights):
    try:
        for percent in (200, NORMAL):
            use_text_percent(qapp, percent)
            refresh(weights)
            desk.settle()
            cell = weights.matrices.maps.rect_of(Key("output", "1", "hidden2", "1"))
            assert cell.width() == 48 * percent // 100
    finally:
        use_text_percent(qapp, NORMAL)


@pytest.mark.parametrize(
    ("dataset", "second"), [("iris", "versicolor"), ("digits", "digit 1"), ("xor", None)]
)
def test_rows_of_the_output_are_called_by_their_class_and_have_room(qapp, dataset, second):
    experiment = set_dataset(Experiment(), dataset)
    shown = matrices(experiment, Layout(experiment))
    positions, _ = arrange(shown, 140)
    into_output = [m.target == OUTPUT and m.source != BIAS for m in shown].index(True)
    matrix, at = shown[into_output], positions[into_output]
    assert matrix.rows[1:2] == (() if second is None else (second,))
    before = positions[into_output - 1]
    room = at.left - (before.left + before.width * before.columns)
    metrics = QFontMetrics(small_font())
    assert all(metrics.horizontalAdvance(name) < room for name in matrix.rows)
    assert shown[1].rows[:2] == ("1", "2"), "hidden neurons have numbers"


@pytest.mark.parametrize("height", [60, 140, 300])
def test_names_above_the_columns_do_not_overlap(qapp, height):
    """Those of iris, such as “sepal length”, lay on one another."""
    experiment = set_dataset(Experiment(), "iris")
    matrix = matrices(experiment, Layout(experiment))[0]
    at = arrange((matrix,), height)[0][0]
    taken = []

    class Recorder(QPainter):
        def drawText(self, rect, flags, text):  # noqa: N802
            if text in matrix.columns:
                width = QFontMetrics(small_font()).horizontalAdvance(text)
                middle = rect.center().x()
                taken.append((middle - width / 2, middle + width / 2))

    image = QImage(900, 400, QImage.Format.Format_RGB32)
    painter = Recorder(image)
    MatrixPainter(LIGHT).paint(painter, matrix, at, None, 1.0)
    painter.end()
    assert taken
    assert all(one[1] < other[0] for one, other in itertools.pairwise(taken))
    if height >= 140:
        assert len(taken) == 4


def test_a_picture_has_room_for_the_name_of_its_class(qapp):
    experiment = set_dataset(Experiment(), "digits")
    experiment = replace(experiment, network=NetworkSpec.stack(experiment.network.output))
    shown = matrices(experiment, Layout(experiment))
    metrics = QFontMetrics(small_font())
    for height in (1, 60, 200, 900):
        tiles = arrange(shown, height)[0][0]
        widths = map(metrics.horizontalAdvance, shown[0].rows)
        assert max(widths) <= tiles.caption_rect(0).width()


# --- weights from pixels are pictures -------------------------------------------------------------


def pixels(hidden=20):
    experiment = set_dataset(Experiment(), "digits")
    return replace(
        experiment,
        network=NetworkSpec.stack(LayerSpec.dense("hidden1", hidden), experiment.network.output),
    )


@pytest.mark.parametrize("hidden", [1, 20, 256])
@pytest.mark.parametrize("height", [1, 60, 200, 900])
def test_pictures_never_overlap_and_each_cell_is_found_where_it_is_drawn(hidden, height):
    experiment = pixels(hidden)
    shown = matrices(experiment, Layout(experiment))
    positions, (width, bottom) = arrange(shown, height)
    tiles, biases = positions[0], positions[1]
    rects = [tiles.row_rect(row) for row in range(hidden)]
    assert not any(a.intersects(b) for a, b in itertools.combinations(rects, 2))
    assert max(rect.right() for rect in rects) < biases.left
    assert max(rect.bottom() for rect in rects) < bottom
    assert biases.left < width
    for row, column in itertools.product((0, hidden - 1), range(64)):
        assert tiles.cell_at(tiles.cell(row, column).center()) == (row, column)
    assert tiles.cell(0, 0).top() == tiles.cell(0, 7).top() < tiles.cell(0, 8).top()
    assert all(
        not caption.intersects(rect)
        for caption in map(tiles.caption_rect, range(hidden))
        for rect in rects
    )


def test_a_pixel_that_is_left_out_has_no_cell():
    experiment = toggle_feature(pixels(), "x10")
    tiles = arrange(matrices(experiment, Layout(experiment)), 200)[0][0]
    whole = arrange(matrices(pixels(), Layout(pixels())), 200)[0][0]
    assert tiles.cell(3, 9) == whole.cell(3, 10)
    assert tiles.cell_at(whole.cell(3, 9).center()) is None


def test_the_picture_of_a_neuron_shows_its_weights_on_a_scale_of_its_own_that_is_named(
    desk, qtbot, weights
):
    desk.open(pixels())
    maps = weights.matrices.maps
    key = Key("hidden1", "2", INPUT, "x12")
    desk.network_actions.set_values({key: 0.0}, 0.9)
    desk.settle()
    assert "strongest colour at 4, of pictures at 0.5" in weights.matrices.scale.text()
    cell, picture = maps.rect_of(key), maps.grab().toImage()
    shown = QColor(picture.pixel(cell.center().x(), cell.center().y()))
    other = maps.rect_of(Key("hidden1", "2", INPUT, "x13"))
    assert shown.name() == desk.theme.positive
    assert (
        QColor(picture.pixel(other.center().x(), other.center().y())).name() != desk.theme.positive
    )
    qtbot.mouseMove(maps, cell.center())
    qtbot.waitUntil(
        lambda: weights.matrices.answer.text() == "pixel 2,4 → Hidden 1, neuron 2: w = 0.9000"
    )
    qtbot.mouseClick(maps, Qt.MouseButton.LeftButton, pos=cell.center())
    assert ParameterPart(key) in desk.selection.parts


@pytest.mark.parametrize("value", [-0.00057, -0.000123, -0.00999, -1.234e-10, 12345.6, -0.5])
def test_a_number_leaves_room_between_its_cell_and_the_next(value):
    text = cell_text(value)
    assert len(text) <= 7
    assert float(text.replace("\u2212", "-").replace(",", "")) == pytest.approx(value, rel=0.3)


def test_layers_side_by_side_have_other_dashes_and_the_legend_says_which(desk, gradients):
    desk.network_actions.add_layer("hidden2")
    desk.do("step_epoch")
    gradients.show_frame(desk.settle())
    styles = [pen.style() for pen in gradients.norms.pens.values()]
    assert len(styles) == len(set(styles)) == 4
    for sign in "━╍┉":
        assert sign in gradients.norms.legend.text()
