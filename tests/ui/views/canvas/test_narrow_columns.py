"""The buttons of a layer where columns are narrow: they come up at the mouse and the selection."""

import pytest

from playground import INPUT, OUTPUT, Experiment, LayerSpec, NetworkSpec
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.ui.views.canvas.mouse import Mouse
from tests.support.surface import FakeSurface, mouse_event

ALL = ["−", "+", "→"]


def deep(columns):
    hidden = (LayerSpec.dense(f"hidden{n}", 4) for n in range(1, columns - 1))
    return Experiment(network=NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid")))


@pytest.fixture(params=[10, 20])
def surface(qapp, request):
    return FakeSurface(deep(request.param))


def up(surface, layer):
    """The buttons of a layer that have come up."""
    headers = surface.network_scene.headers
    return [h.item for h in headers if h.layer == layer and h.comes and h.item.isVisible()]


def texts(surface, layer):
    return [button.text for button in up(surface, layer)]


@pytest.mark.parametrize(
    ("layer", "unit", "expected"),
    [("hidden3", "4", ALL), (INPUT, "x1", ["→"]), (OUTPUT, "1", [])],
)
def test_the_mouse_over_a_column_brings_its_buttons_up(surface, layer, unit, expected):
    assert texts(surface, layer) == []
    at = surface.position_of(UnitPart(layer, unit))
    Mouse(surface).move(mouse_event(at, held=False))
    assert texts(surface, layer) == expected


def test_the_mouse_can_go_to_each_button_that_came_up(surface):
    scene, mouse = surface.network_scene, Mouse(surface)
    title = surface.position_of(LayerPart("hidden3"))
    mouse.move(mouse_event(title, held=False))
    for button in up(surface, "hidden3"):
        at = button.scenePos().toPoint()
        for share in (0.25, 0.5, 0.75, 1.0):  # on the straight way from the name of the layer
            mouse.move(mouse_event(title + (at - title) * share, held=False))
        assert texts(surface, "hidden3") == ALL
        assert surface.button_at(at) is button
        assert scene.sceneRect().contains(button.sceneBoundingRect())


def test_a_selected_layer_or_neuron_has_its_buttons(surface):
    surface.network_scene.show_selection([LayerPart("hidden2"), UnitPart("hidden4", "1")])
    assert texts(surface, "hidden2") == texts(surface, "hidden4") == ALL
    assert texts(surface, "hidden3") == []
    surface.network_scene.show_selection([])
    assert texts(surface, "hidden2") == []


def test_wide_columns_have_their_buttons_always(qapp):
    assert not any(header.comes for header in FakeSurface().network_scene.headers)
