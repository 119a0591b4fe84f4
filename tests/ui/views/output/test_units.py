"""A neuron shown large on the output map, by pointing at it or selecting it."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF
from PyQt6.QtWidgets import QApplication

from playground import LayerSpec, NetworkSpec
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.ui.look.colouring import table_index
from playground.ui.look.theme import LIGHT, diverging_table
from playground.ui.state.scales import signed_quantity
from playground.ui.views.output.plane import BLEND


def point(window, part):
    view = window.views.canvas.view
    view.point_at(part, view.position_of(part) if part else QPoint(1, 1))


def expected(window, part):
    """The neuron's map in the colours of the canvas."""
    snapshot = window.controller.snapshot
    row = snapshot.map_units.index((part.layer, part.unit))
    signed = signed_quantity(
        snapshot,
        part.layer,
        snapshot.maps[row : row + 1],
        window.views.canvas.view.network_scene.scales,
    )
    return diverging_table(LIGHT, BLEND)[table_index(signed[0])][::-1]


@pytest.mark.parametrize("quantity", ["a", "z", "slope", "delta"])
@pytest.mark.parametrize(
    "part", [UnitPart("hidden1", "2"), UnitPart(OUTPUT, "1"), UnitPart(INPUT, "x2")]
)
def test_pointing_at_a_neuron_shows_its_map_and_leaving_it_the_output(
    window, qtbot, settle, part, quantity
):
    settle(window)
    window.views.canvas.modes.neurons.buttons[quantity].click()
    qtbot.waitUntil(lambda: window.controller.snapshot.watch.quantity == quantity)
    before = window.views.map_view.picture.copy()
    point(window, part)
    assert np.array_equal(window.views.map_view.picture, expected(window, part))
    symbol = {"a": "a", "z": "z", "slope": "f′(z)", "delta": "δ"}[quantity]
    names = {"hidden1": "Hidden 1, neuron 2", OUTPUT: "Output, neuron 1", INPUT: "x₂"}
    assert window.views.map_view.heading.text() == f"{names[part.layer]} · {symbol}"
    QApplication.sendEvent(window.views.canvas.view, QEvent(QEvent.Type.Leave))
    assert np.array_equal(window.views.map_view.picture, before)
    assert window.views.map_view.heading.text() == "OUTPUT"


def test_its_line_is_where_it_is_neutral(window, settle):
    settle(window)
    point(window, UnitPart(INPUT, "x2"))
    x, y = window.views.map_view.plane.contour.getData()
    assert len(x)
    np.testing.assert_allclose(y, 0, atol=1e-9)


def test_a_selected_neuron_stays_until_another_is_pointed_at(window, settle):
    settle(window)
    first, second = UnitPart("hidden1", "1"), UnitPart("hidden2", "2")
    window.shared.selection.set([first])
    assert window.views.map_view.heading.text().startswith("Hidden 1, neuron 1")
    point(window, second)
    assert window.views.map_view.heading.text().startswith("Hidden 2, neuron 2")
    point(window, None)
    assert window.views.map_view.heading.text().startswith("Hidden 1, neuron 1")
    window.shared.selection.set([LayerPart("hidden1")])
    assert window.views.map_view.heading.text() == "OUTPUT"


def test_the_button_goes_back_and_leaves_the_selection_alone(window, settle):
    settle(window)
    part = UnitPart("hidden1", "1")
    assert not window.views.map_view.back.isVisible()
    window.shared.selection.set([part])
    assert window.views.map_view.back.isVisible()
    window.views.map_view.back.click()
    assert window.views.map_view.heading.text() == "OUTPUT"
    assert not window.views.map_view.back.isVisible()
    assert window.shared.selection.current == part


def test_a_neuron_that_is_removed_makes_room_for_the_output(window, settle):
    settle(window)
    part = UnitPart("hidden1", "4")
    window.shared.selection.set([part])
    point(window, part)
    window.shared.network_actions.remove_unit("hidden1")
    settle(window)
    assert window.views.map_view.heading.text() == "OUTPUT"


def test_its_value_is_read_under_the_mouse(window, settle):
    settle(window)
    window.shared.selection.set([UnitPart(INPUT, "x1")])
    plot = window.views.map_view.plot
    plot.scene().sigMouseMoved.emit(
        plot.getPlotItem().getViewBox().mapViewToScene(QPointF(3.0, -1.0))
    )
    value = float(window.views.map_view.meaning.text().split(" at ")[0])
    assert value == pytest.approx(3.0, abs=0.1)


def test_of_a_network_too_large_for_maps_it_says_so(window, settle):
    network = NetworkSpec.stack(
        LayerSpec.dense("hidden1", 350), LayerSpec.dense(OUTPUT, 1, "sigmoid")
    )
    window.document.edit(lambda e: replace(e, network=network), "network")
    settle(window)
    window.shared.selection.set([UnitPart("hidden1", "7")])
    assert window.views.map_view.heading.text() == "Hidden 1, neuron 7 · no map"
    assert "too large" in window.views.map_view.meaning.text()
    assert not window.views.map_view.plane.image.isVisible()
    window.shared.selection.clear()
    assert window.views.map_view.plane.image.isVisible()
