"""A neuron shown large on the output map, by pointing at it or selecting it."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF
from PyQt6.QtWidgets import QApplication

from playground import LayerSpec, NetworkSpec
from playground.core.experiment.edits import own_rows
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.ui.look.colouring import table_index
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import LIGHT, diverging_table
from playground.ui.state.scales import signed_quantity
from playground.ui.views.output.plane import BLEND
from playground.ui.views.output.showing import showing
from tests.support.experiments import with_values


def expected(desk, part):
    """The neuron's map in the colours of the canvas."""
    snapshot = desk.snapshot
    row = snapshot.map_units.index((part.layer, part.unit))
    signed = signed_quantity(
        snapshot,
        part.layer,
        snapshot.maps[row : row + 1],
        desk.scales,
    )
    return diverging_table(LIGHT, BLEND)[table_index(signed[0])][::-1]


@pytest.mark.parametrize("quantity", ["a", "z", "slope", "delta"])
def test_pointing_at_a_neuron_shows_its_map_and_leaving_it_the_output(desk, quantity):
    desk.watched.change(quantity=quantity)
    assert desk.settle().watch.quantity == quantity
    before = desk.map_view.picture.copy()
    symbol = {"a": "a", "z": "z", "slope": "f′(z)", "delta": "δ"}[quantity]
    for part, name in (
        (UnitPart("hidden1", "2"), "Hidden 1, neuron 2"),
        (UnitPart(OUTPUT, "1"), "Output, neuron 1"),
        (UnitPart(INPUT, "x2"), "x₂"),
    ):
        desk.map_view.show_unit(part)
        assert np.array_equal(desk.map_view.picture, expected(desk, part))
        assert desk.map_view.heading.wordings[0] == f"{name} · {symbol}"
        desk.map_view.show_unit(None)
        assert np.array_equal(desk.map_view.picture, before)
        assert desk.map_view.heading.text() == "OUTPUT"


def test_its_line_is_where_it_is_neutral(desk):
    desk.map_view.show_unit(UnitPart(INPUT, "x2"))
    x, y = desk.map_view.plane.item.contour
    assert len(x)
    np.testing.assert_allclose(y, 0, atol=1e-9)


def point(window, part):
    view = window.views.canvas.view
    view.point_at(part, view.position_of(part) if part else QPoint(1, 1))


def test_a_selected_neuron_stays_until_another_is_pointed_at(window, settle):
    settle(window)
    first, second = UnitPart("hidden1", "1"), UnitPart("hidden2", "2")
    window.shared.selection.set([first])
    assert window.views.map_view.heading.wordings[0].startswith("Hidden 1, neuron 1")
    point(window, second)
    assert window.views.map_view.heading.wordings[0].startswith("Hidden 2, neuron 2")
    QApplication.sendEvent(window.views.canvas.view, QEvent(QEvent.Type.Leave))
    assert window.views.map_view.heading.wordings[0].startswith("Hidden 1, neuron 1")
    window.views.map_view.back.click()
    assert window.views.map_view.heading.text() == "OUTPUT"
    assert window.shared.selection.current == first
    window.shared.selection.set([LayerPart("hidden1")])
    assert window.views.map_view.heading.text() == "OUTPUT"


def test_the_button_goes_back_to_the_output(desk):
    part = UnitPart("hidden1", "1")
    assert not desk.map_view.back.isVisible()
    desk.map_view.keep_unit(part)
    assert desk.map_view.back.isVisible()
    desk.map_view.back.click()
    assert desk.map_view.heading.text() == "OUTPUT"
    assert not desk.map_view.back.isVisible()


def test_a_neuron_that_is_removed_makes_room_for_the_output(window, settle):
    settle(window)
    part = UnitPart("hidden1", "4")
    window.shared.selection.set([part])
    point(window, part)
    window.shared.network_actions.remove_unit("hidden1")
    settle(window)
    assert window.views.map_view.heading.text() == "OUTPUT"


def test_its_value_is_read_under_the_mouse(desk):
    desk.map_view.keep_unit(UnitPart(INPUT, "x1"))
    plot = desk.map_view.plot
    plot.scene().sigMouseMoved.emit(
        plot.getPlotItem().getViewBox().mapViewToScene(QPointF(3.0, -1.0))
    )
    value = float(desk.map_view.meaning.text().split(" at ")[0])
    assert value == pytest.approx(3.0, abs=0.1)


def test_of_a_network_too_large_for_maps_it_says_so(desk):
    network = NetworkSpec.stack(
        LayerSpec.dense("hidden1", 350), LayerSpec.dense(OUTPUT, 1, "sigmoid")
    )
    desk.document.edit(lambda e: replace(e, network=network), "network")
    desk.settle()
    desk.map_view.keep_unit(UnitPart("hidden1", "7"))
    assert desk.map_view.heading.wordings[0] == "Hidden 1, neuron 7 · no map"
    assert "too large" in desk.map_view.meaning.text()
    assert not desk.map_view.plane.item.isVisible()
    desk.map_view.keep_unit(None)
    assert desk.map_view.plane.item.isVisible()


@pytest.mark.parametrize("output", [0, 1])
def test_of_several_values_the_points_and_the_answer_are_those_of_the_output_shown(desk, output):
    desk.open(with_values(), epochs=3)
    view = desk.map_view
    if output:
        view.keep_unit(UnitPart(OUTPUT, "2"))
    train = view.points.data.train
    data = desk.experiment.dataset
    shades = [sample_colour(data, v, LIGHT, output).name() for v in train.labels[output]]
    assert [point.brush().color().name() for point in view.points.train.points()] == shades
    x, y = train.points[:, 0]
    near = view.points.nearest(showing(desk.snapshot, view_part(output)), x, y, (0.01, 0.01))
    assert near.label == train.labels[output, near.index]
    assert view.picture.shape[2] == 3


def view_part(output):
    return UnitPart(OUTPUT, "2") if output else None


def test_the_box_above_the_map_chooses_which_of_several_values_it_shows(desk):
    snapshot = desk.open(with_values(), epochs=3)
    view = desk.map_view
    box = view.head.outputs
    assert [box.itemText(n) for n in range(box.count())] == ["p", "q"]
    assert box.isVisible()
    assert not view.classes.isVisible()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert view.readout.first.text() == "predicted value of q"
    train = view.points.data.train
    data = desk.experiment.dataset
    shades = [sample_colour(data, v, LIGHT, 1).name() for v in train.labels[1]]
    assert [point.brush().color().name() for point in view.points.train.points()] == shades
    np.testing.assert_array_equal(showing(snapshot, None, 1).fields[0], snapshot.outputs[1][::-1])
    own = desk.experiment.data.own
    desk.document.edit(lambda e: own_rows.add_row(e), "add")
    desk.settle()
    assert desk.experiment.data.own != own
    assert view.readout.first.text() == "predicted value of q"  # other samples of the same values
    desk.document.begun.connect(view.start_over)  # as the window does
    desk.open(with_values())
    assert view.readout.first.text() == "predicted value of p"


def test_classes_and_a_single_value_have_no_choice_of_outputs(desk):
    for name in ("iris", "plane", "xor"):
        desk.document.edit(lambda e, name=name: edits.set_dataset(e, name), "data")
        desk.settle()
        assert not desk.map_view.head.outputs.isVisible()
        assert desk.map_view.classes.isVisible()


def test_without_a_choice_the_first_of_several_values_is_shown(desk):
    snapshot = desk.open(with_values(), epochs=3)
    np.testing.assert_array_equal(showing(snapshot, None).fields[0], snapshot.outputs[0][::-1])
    assert desk.map_view.readout.first.text() == "predicted value of p"
