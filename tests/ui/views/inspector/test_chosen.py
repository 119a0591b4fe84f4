"""What a selection means for the fields of the inspector."""

from dataclasses import replace

import pytest

from playground import INPUT, OUTPUT, Experiment, Key
from playground.core.experiment.edits.units import cut_edge, set_layer
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.ui.views.inspector.chosen import Chosen

EDGE = Key("hidden1", "2", INPUT, "x1")
BIAS = Key.bias("hidden1", "2")
INTO_HIDDEN = ConnectionPart(INPUT, "hidden1")


def chosen(*parts, experiment=None):
    return Chosen(experiment or Experiment(), parts)


def with_frozen(*edges):
    """The edges from the input to hidden 1 that are frozen; that of neuron 1 from x1 is cut."""
    experiment = cut_edge(Experiment(), INPUT, "hidden1", ("1", "x1"))
    first, *rest = experiment.network.connections
    first = replace(first, frozen=frozenset(edges))
    return replace(experiment, network=replace(experiment.network, connections=(first, *rest)))


@pytest.mark.parametrize(
    ("parts", "layers", "about_layers", "resizable"),
    [
        ((), (), False, False),
        ((LayerPart(INPUT),), (), False, False),
        ((LayerPart("hidden1"), UnitPart("hidden2", "1")), ("hidden1", "hidden2"), True, True),
        ((LayerPart("hidden1"), LayerPart(OUTPUT)), ("hidden1", OUTPUT), True, False),
        ((ParameterPart(BIAS),), ("hidden1",), True, True),
        ((LayerPart("hidden1"), ParameterPart(EDGE)), ("hidden1",), False, False),
        ((LayerPart("hidden1"), INTO_HIDDEN), ("hidden1",), False, False),
    ],
)
def test_settings_are_those_of_layers_unless_edges_are_selected_too(
    parts, layers, about_layers, resizable
):
    found = chosen(*parts)
    assert found.layers == layers
    assert (found.is_about_layers, found.can_resize) == (about_layers, resizable)


def test_a_value_is_that_of_edges_and_biases_and_of_neurons_with_a_bias():
    parts = UnitPart(INPUT, "x1"), UnitPart("hidden1", "2"), ParameterPart(EDGE), INTO_HIDDEN
    assert chosen(*parts).keys == [BIAS, EDGE]
    unbiased = set_layer(Experiment(), "hidden1", bias=False)
    assert chosen(*parts, experiment=unbiased).keys == [EDGE]


def test_the_edges_of_a_connection_are_those_not_cut():
    edges = chosen(INTO_HIDDEN, experiment=with_frozen()).edges
    assert len(edges) == 4 * 2 - 1
    assert Key("hidden1", "1", INPUT, "x1") not in edges
    assert chosen(ParameterPart(EDGE), ParameterPart(BIAS)).edges == [EDGE]


def test_frozen_is_what_is_frozen_as_a_whole():
    some = with_frozen(EDGE.edge)
    assert chosen(ParameterPart(EDGE), experiment=some).is_frozen
    assert not chosen(INTO_HIDDEN, experiment=some).is_frozen
    rest = [(unit, feature) for unit in "1234" for feature in ("x1", "x2")]
    every = with_frozen(*(edge for edge in rest if edge != ("1", "x1")))
    assert chosen(INTO_HIDDEN, experiment=every).is_frozen
    assert not chosen(LayerPart("hidden1"), experiment=every).is_frozen
    frozen = set_layer(Experiment(), "hidden1", frozen=True)
    assert chosen(LayerPart("hidden1"), experiment=frozen).is_frozen
    assert not chosen(LayerPart("hidden1"), LayerPart("hidden2"), experiment=frozen).is_frozen


def test_input_and_output_alone_cannot_be_removed():
    assert not chosen(LayerPart(INPUT), LayerPart(OUTPUT)).can_remove
    assert chosen(LayerPart(INPUT), UnitPart(OUTPUT, "1")).can_remove
