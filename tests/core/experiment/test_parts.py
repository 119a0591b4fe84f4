"""Questions about parts of a network, and the short-cuts of the document that they use."""

from dataclasses import replace

import pytest

from playground import OUTPUT, Experiment, Key
from playground.core.experiment.edits.units import cut_edge
from playground.core.experiment.parts import ParameterPart, is_marked, is_there

EDGE = Key("hidden1", "2", "input", "x1")
OTHER = Key("hidden1", "2", "input", "x2")


@pytest.fixture
def experiment():
    """Of the edges from the input to hidden 1 one is cut and another one is frozen."""
    cut = cut_edge(Experiment(), "input", "hidden1", EDGE.edge)
    first, *rest = cut.network.connections
    frozen = replace(first, frozen=frozenset({OTHER.edge}))
    return replace(cut, network=replace(cut.network, connections=(frozen, *rest)))


def test_an_edge_is_cut_or_frozen_by_its_own_mark(experiment):
    assert is_marked(experiment, EDGE, "cut")
    assert not is_marked(experiment, EDGE, "frozen")
    assert is_marked(experiment, OTHER, "frozen")
    assert not is_marked(experiment, OTHER, "cut")


def test_a_bias_and_an_edge_without_a_connection_have_no_mark(experiment):
    assert not is_marked(experiment, Key.bias("hidden1", "2"), "frozen")
    assert not is_marked(experiment, Key(OUTPUT, "1", "input", "x1"), "cut")


def test_a_cut_edge_is_not_there(experiment):
    assert not is_there(experiment, ParameterPart(EDGE))
    assert is_there(experiment, ParameterPart(OTHER))
    assert is_there(experiment, ParameterPart(Key.bias("hidden1", "2")))
    assert not is_there(experiment, ParameterPart(Key("hidden1", "2", "input", "unknown")))
    assert not is_there(experiment, ParameterPart(Key(OUTPUT, "1", "input", "x1")))


def test_a_network_names_its_layers_and_an_experiment_counts_units(experiment):
    assert experiment.network.layer_ids == ("hidden1", "hidden2", OUTPUT)
    assert experiment.network.hidden_ids == ("hidden1", "hidden2")
    assert experiment.unit_index("input", "x2") == 1
    assert experiment.unit_index("hidden1", "3") == 2
    with pytest.raises(ValueError, match="not in tuple"):
        experiment.unit_index("hidden1", "9")
