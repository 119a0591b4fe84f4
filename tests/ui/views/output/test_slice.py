"""Data with more than two inputs: the slice on the map, its axes, and what is said about it."""

import csv
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt

from playground import Experiment, LayerSpec, NetworkSpec
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.own_points import import_own
from playground.ui.export.tables import samples_table
from playground.ui.texts.numbers import number
from playground.ui.views.canvas.items import TextItem
from playground.ui.views.canvas.layout import lay_out_network
from tests.support.buttons import chips
from tests.support.experiments import change, with_values
from tests.support.own import own_flowers
from tests.support.plots import place_on


def choose(desk, name):
    """Another data set, with a network that is small whatever the classes."""

    def change(experiment: Experiment) -> Experiment:
        experiment = edits.set_dataset(experiment, name)
        output = experiment.network.output
        return replace(experiment, network=NetworkSpec.stack(LayerSpec.dense("hidden1", 3), output))

    desk.document.edit(change, "data")


@pytest.fixture
def iris(desk):
    choose(desk, "iris")
    return desk.settle()


@pytest.fixture
def digits(desk):
    choose(desk, "digits")
    desk.settle()
    desk.map_view.head.pages.buttons["map"].click()
    return desk.settle()


def frame_with(desk, condition):
    """The next frame, for which `condition` must hold."""
    snapshot = desk.settle()
    assert condition(snapshot)
    return snapshot


def items(box):
    return [box.itemText(place) for place in range(box.count())]


def hover(desk, x, y):
    plot = desk.map_view.plot
    plot.scene().sigMouseMoved.emit(plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y)))


def pin(desk, place):
    desk.watched.pin(place)
    return frame_with(desk, lambda s: s.sample is not None and s.sample.index == place)


# --- which slice ----------------------------------------------------------------------------------


def test_the_slice_can_be_chosen_only_where_there_are_more_than_two_inputs(desk):
    bar = desk.map_view.slice
    desk.settle()
    assert not bar.isVisible()
    choose(desk, "iris")
    desk.settle()
    assert bar.isVisible()
    assert not bar.picture.isVisible()
    assert (
        items(bar.across)
        == items(bar.up)
        == ["sepal length", "sepal width", "petal length", "petal width"]
    )
    assert (bar.across.currentText(), bar.up.currentText()) == ("petal length", "petal width")
    choose(desk, "circle")
    desk.settle()
    assert not bar.isVisible()


def test_another_input_across_moves_points_map_and_axis_names(desk, qtbot, iris):
    bar, points = desk.map_view.slice, desk.map_view.points
    bar.across.activated.emit(0)
    snapshot = frame_with(desk, lambda s: s.plane.axes == (0, 3))
    train = load_data(snapshot.experiment).train
    np.testing.assert_allclose(np.stack(points.train.getData()), train.points[[0, 3]])
    assert not np.array_equal(snapshot.outputs, iris.outputs)
    assert bar.across.currentText() == "sepal length"
    desk.map_view.plot.setFixedHeight(240)
    qtbot.waitUntil(lambda: desk.map_view.plot.getAxis("bottom").labelText == "sepal length (cm)")


def test_the_input_of_the_other_axis_makes_both_change_places(desk, iris):
    desk.map_view.slice.up.activated.emit(2)
    frame_with(desk, lambda s: s.plane.axes == (3, 2))


def test_two_inputs_are_all_on_the_map_and_no_slice_is_spoken_of(desk, iris):
    assert desk.map_view.slice.rest.isVisible()
    desk.document.edit(lambda e: import_own(e, own_flowers((2, 3))), "import")
    desk.settle()
    bar, readout = desk.map_view.slice, desk.map_view.readout
    assert bar.across.isVisible()
    assert not bar.rest.isVisible()
    assert readout.second.text() == "Click a training point to follow it"
    assert "slice" not in desk.map_view.legend.text()


def test_the_slice_goes_through_the_pinned_sample_and_says_so(desk, iris):
    readout = desk.map_view.readout
    assert readout.second.text() == "slice through the mean of the training set"
    snapshot = pin(desk, 6)
    assert snapshot.plane.values == snapshot.sample.point
    assert readout.second.text() == "slice through training sample 7"
    desk.map_view.slice.choices["mean"].trigger()
    snapshot = frame_with(desk, lambda s: s.plane.values != s.sample.point)
    np.testing.assert_allclose(
        snapshot.plane.values, load_data(snapshot.experiment).train.points.mean(axis=1)
    )


def test_a_slider_moves_the_slice_while_the_axes_have_none(desk, iris):
    bar = desk.map_view.slice
    assert [row.isEnabled() for row in bar.sliders] == [True, True, False, False]
    bar.sliders[1].slider.setValue(0)
    low = iris.experiment.dataset.low
    snapshot = frame_with(desk, lambda s: s.plane.values[1] == pytest.approx(low))
    assert snapshot.plane.values[0] == pytest.approx(iris.plane.values[0])
    assert not np.array_equal(snapshot.outputs, iris.outputs)
    assert bar.sliders[1].value_label.text() == f"{3.06 + 0.43 * low:.2f} cm"
    assert bar.choices["values"].isChecked()
    assert desk.map_view.readout.second.text() == "slice through values of your own"


def test_a_value_keeps_its_unit_when_another_split_standardises_anew(desk):
    desk.document.edit(lambda e: import_own(e, own_flowers()), "import")
    desk.settle()
    bar = desk.map_view.slice
    bar.sliders[1].slider.setValue(70)
    desk.settle()
    before, old = bar.sliders[1].value_label.text(), desk.experiment.dataset.inputs[1]
    desk.document.edit(lambda e: change(e, test_share=0.8), "split")
    desk.settle()
    assert desk.experiment.dataset.inputs[1] != old
    assert bar.sliders[1].value_label.text() == before


def test_another_data_set_has_its_own_slice_again(desk, iris):
    desk.map_view.slice.sliders[0].slider.setValue(90)
    frame_with(desk, lambda s: s.watch.slice.rest == "values")
    choose(desk, "digits")
    snapshot = desk.settle()
    desk.map_view.head.pages.buttons["map"].click()
    assert snapshot.plane.axes == snapshot.experiment.dataset.axes
    np.testing.assert_allclose(
        snapshot.plane.values, load_data(snapshot.experiment).train.points.mean(axis=1)
    )
    assert desk.map_view.slice.choices["sample"].isChecked()


def test_undo_and_redo_across_data_sets_while_it_trains(desk, qtbot, iris):
    desk.do("run")
    qtbot.waitUntil(lambda: desk.snapshot.epoch > 0)
    for action, dataset in (("undo", "xor"), ("redo", "iris"), ("undo", "xor"), ("redo", "iris")):
        desk.do(action)
        qtbot.waitUntil(lambda dataset=dataset: desk.snapshot.experiment.data.dataset == dataset)
    desk.do("run")
    desk.settle()
    assert desk.settle().experiment == desk.experiment


# --- points, mouse, words -------------------------------------------------------------------------


def test_the_place_under_the_mouse_is_said_as_it_was_measured(desk, iris):
    hover(desk, 0.0, 1.0)
    assert desk.map_view.meaning.text().endswith("at (3.76 cm, 1.96 cm)")


def test_the_ticks_are_centimetres(desk, iris):
    axis = desk.map_view.plot.getAxis("bottom")
    dataset = iris.experiment.dataset
    spacing, values = axis.tickValues(dataset.low, dataset.high, 250)[0]
    texts = axis.tickStrings(values, 1.0, spacing)
    np.testing.assert_allclose(
        [3.76 + 1.76 * value for value in values], [float(text.replace("−", "-")) for text in texts]
    )


def test_samples_far_from_the_slice_are_smaller_and_paler(desk, iris):
    snapshot = pin(desk, 6)
    distances = snapshot.plane.distances(load_data(snapshot.experiment).train.points)
    points = desk.map_view.points.train.points()
    near, far = points[6], points[int(np.argmax(distances))]
    assert near.size() > far.size()
    assert near.brush().color().alpha() == 255 > far.brush().color().alpha()


def test_a_click_pins_the_sample_that_is_drawn_there(desk, qtbot, iris):
    places = np.stack(desk.map_view.points.train.getData())
    target = int(np.argmax(places[0]))
    plot = desk.map_view.plot
    qtbot.mouseClick(
        plot.viewport(), Qt.MouseButton.LeftButton, pos=place_on(plot, *places[:, target])
    )
    snapshot = frame_with(desk, lambda s: s.sample is not None)
    np.testing.assert_allclose(np.array(snapshot.sample.point)[[2, 3]], places[:, target])


def test_ten_classes_are_told_apart_by_numbers(desk, digits):
    labels = load_data(digits.experiment).train.labels.tolist()
    shapes = {
        (label, id(point.symbol()))
        for label, point in zip(labels, desk.map_view.points.train.points(), strict=True)
    }
    assert len(shapes) == 10
    assert len({shape for _, shape in shapes}) == 10
    assert "class: " in desk.map_view.legend.text()


def test_a_network_of_one_measured_input_is_a_curve_over_it(desk, iris):
    desk.document.edit(lambda e: edits.set_features(e, ["x1"]), "one")
    snapshot = desk.settle()
    assert desk.map_view.plot.getAxis("bottom").labelText == "sepal length (cm)"
    x, y = desk.map_view.curve.curves[0].getData()
    assert snapshot.plane.axes[0] == 0
    assert not desk.map_view.slice.isEnabled()
    np.testing.assert_allclose(y, snapshot.outputs[0, 0], rtol=1e-5)
    assert len(x) == len(y)


def test_arrows_point_along_the_axes_that_are_shown(desk, iris):
    desk.map_view.slopes.click()
    snapshot = frame_with(desk, lambda s: s.input_gradient is not None)
    desk.map_view.slice.up.activated.emit(0)
    turned = frame_with(desk, lambda s: s.plane.axes == (2, 0))
    assert "(x standardised)" in desk.map_view.legend.text()
    np.testing.assert_allclose(turned.input_gradient[0], snapshot.input_gradient[0])
    assert not np.allclose(turned.input_gradient[1], snapshot.input_gradient[1])


def test_the_samples_are_exported_as_they_were_measured(desk, iris, tmp_path):
    table = samples_table(iris)
    assert table[0][1:5] == (
        "sepal length (cm)",
        "sepal width (cm)",
        "petal length (cm)",
        "petal width (cm)",
    )
    assert len(table) == 151
    assert [5.1, 3.5, 1.4, 0.2] in [list(row[1:5]) for row in table[1:]]
    with (tmp_path / "x.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(table)


# --- pixels ---------------------------------------------------------------------------------------


def test_the_slice_of_pixels_is_a_picture_in_which_a_click_chooses_the_axes(desk, qtbot, digits):
    bar = desk.map_view.slice
    assert bar.picture.isVisible()
    assert not bar.sliders
    assert not bar.choices["values"].isVisible()
    corner = bar.picture.pixels()[10].center().toPoint()
    qtbot.mouseClick(bar.picture, Qt.MouseButton.LeftButton, pos=corner)
    frame_with(desk, lambda s: s.plane.axes == (10, 21))
    qtbot.mouseClick(
        bar.picture, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(1, 1)
    )
    frame_with(desk, lambda s: s.plane.axes == (10, 0))
    assert bar.across.currentText() == "pixel 2,3"


def test_the_arrow_keys_on_the_picture_lead_from_sample_to_sample_and_around_the_ends(
    desk, qtbot, digits
):
    picture = desk.map_view.slice.picture
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    frame_with(desk, lambda s: s.sample is not None and s.sample.index == 0)
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    last = len(load_data(digits.experiment).train) - 1
    snapshot = frame_with(desk, lambda s: s.sample.index == last)
    assert snapshot.plane.values == snapshot.sample.point


def test_the_picture_is_dark_where_the_pinned_digit_has_ink(desk, digits):
    snapshot = pin(desk, 3)
    picture = desk.map_view.slice.picture
    ink = [4.88 + 6.02 * value for value in snapshot.sample.point]
    image = picture.grab().toImage()
    shades = [image.pixelColor(rect.center().toPoint()).lightness() for rect in picture.pixels()]
    inner = [axis for axis in range(64) if axis not in snapshot.plane.axes]
    assert (
        np.corrcoef([ink[axis] for axis in inner], [shades[axis] for axis in inner])[0, 1] < -0.99
    )


def test_the_input_layer_of_pixels_is_laid_out_as_the_picture(digits):
    boxes = lay_out_network(digits.experiment).boxes["input"]
    across = [boxes[f"x{number}"].x for number in range(1, 9)]
    down = [boxes[f"x{number}"].y for number in range(1, 65, 8)]
    assert np.diff(across) == pytest.approx(np.diff(across)[0])
    assert np.diff(down) == pytest.approx(np.diff(across)[0])
    assert np.diff(across)[0] > boxes["x1"].side > 0
    assert {boxes[f"x{number}"].y for number in range(9, 17)} == {down[1]}


def test_a_pixel_that_is_left_out_leaves_a_gap(digits):
    whole = lay_out_network(digits.experiment).boxes["input"]
    fewer = lay_out_network(edits.toggle_feature(digits.experiment, "x10")).boxes["input"]
    assert "x10" not in fewer
    assert all(fewer[unit] == whole[unit] for unit in fewer)


def test_names_of_inputs_are_written_in_full_where_there_is_room_and_else_not_at_all(desk, iris):
    room = {
        name: lay_out_network(edits.set_dataset(Experiment(), name)).label_width
        for name in ("xor", "iris", "digits")
    }
    assert room["iris"] > room["xor"] > room["digits"] == 0
    texts = {item.text for item in desk.canvas.view.scene().items() if isinstance(item, TextItem)}
    assert {"sepal length", "sepal width", "petal length", "petal width"} <= texts


# --- the data section -----------------------------------------------------------------------------


def test_the_chips_are_the_inputs_of_the_data_and_the_slider_ends_at_the_last_sample(
    desk, qtbot, iris
):
    section = desk.experiment_panel.data
    assert list(chips(section)) == [
        "sepal length",
        "sepal width",
        "petal length",
        "petal width",
    ]
    assert section.samples.slider.maximum() == 15
    assert section.samples.value_label.text() == "150 of 150"
    assert "(x − mean) / standard deviation" in section.scaling.text()
    assert "petal length (cm): (x − 3.76) / 1.76" in section.scaling.toolTip()
    qtbot.mouseClick(chips(section)["sepal width"], Qt.MouseButton.LeftButton)
    assert desk.experiment.data.features == ("x1", "x3", "x4")
    choose(desk, "xor")
    desk.settle()
    assert "x₁²" in chips(section)
    assert not section.scaling.isVisible()


def test_all_pixels_come_back_with_one_click_and_all_samples_with_the_slider_at_its_end(
    desk, qtbot, digits
):
    section = desk.experiment_panel.data
    desk.document.edit(lambda e: edits.toggle_feature(e, "x30"), "less")
    assert not section.all_pixels.isChecked()
    qtbot.mouseClick(section.all_pixels, Qt.MouseButton.LeftButton)
    assert len(desk.experiment.data.features) == 64
    section.samples.slider.setValue(50)
    assert desk.experiment.data.samples == 500
    section.samples.slider.setValue(section.samples.slider.maximum())
    assert desk.experiment.data.samples == 1797


def test_the_line_below_the_canvas_names_the_pinned_sample_with_its_numbers_if_they_are_few(
    desk, iris
):
    snapshot = pin(desk, 2)
    numbers = [
        entry.number(value)
        for entry, value in zip(
            snapshot.experiment.dataset.inputs, snapshot.sample.point, strict=True
        )
    ]
    assert (
        f"at ({', '.join(number(value) for value in numbers)}), setosa"
        in desk.canvas.legend.full_text()
    )
    choose(desk, "digits")
    desk.settle()
    assert "training sample 3, digit" in desk.canvas.legend.full_text()


def test_the_answer_at_a_point_is_a_class_by_its_name(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "iris"), "data")
    desk.settle()
    hover(desk, 1.4, 0.2)
    first = desk.map_view.readout.first.text()
    assert first.startswith(("setosa (", "versicolor (", "virginica ("))
    assert first.endswith(" cm)")


def test_the_table_of_samples_has_a_column_for_each_value(desk):
    table = samples_table(desk.open(with_values()))
    assert table[0] == ("set", "x1", "x2", "p", "q", "output 1: p", "output 2: q")
    train = desk.map_view.points.data.train
    assert table[1][1:5] == (*train.points[:, 0].tolist(), *train.labels[:, 0].tolist())
