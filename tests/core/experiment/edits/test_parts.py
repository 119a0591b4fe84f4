"""Parts of a network, and edits of several of them at once."""

import pytest

from playground import INPUT, OUTPUT, Experiment, Key, SpecError
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits.parts import (
    copy_parts,
    draw_between,
    remove_parts,
    why_not_draw,
)
from playground.core.experiment.edits.units import connect, cut_edge, freeze_edge, set_layer
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    UnitPart,
    all_layers,
    is_there,
    layers_of,
    parameter_of,
)
from playground.core.experiment.spec import BIAS

EDGE = ParameterPart(Key("hidden1", "2", INPUT, "x1"))
A_BIAS = ParameterPart(Key("hidden1", "2", BIAS, BIAS))
THERE = [
    LayerPart(INPUT),
    LayerPart(OUTPUT),
    UnitPart(INPUT, "x2"),
    UnitPart("hidden1", "4"),
    ConnectionPart(INPUT, "hidden1"),
    EDGE,
    A_BIAS,
]
NOT_THERE = [
    LayerPart("nobody"),
    UnitPart("hidden1", "5"),
    UnitPart("nobody", "1"),
    ConnectionPart(INPUT, OUTPUT),
    ParameterPart(Key("hidden1", "5", INPUT, "x1")),
    ParameterPart(Key("hidden1", "1", INPUT, "x9")),
    ParameterPart(Key("hidden2", "1", INPUT, "x1")),
    ParameterPart(Key("nobody", "1", BIAS, BIAS)),
    ParameterPart(Key(INPUT, "x1", BIAS, BIAS)),
]


@pytest.mark.parametrize("part", THERE)
def test_parts_that_are_there(part):
    assert is_there(Experiment(), part)


@pytest.mark.parametrize("part", NOT_THERE)
def test_parts_that_are_not_there(part):
    assert not is_there(Experiment(), part)


def test_a_cut_edge_and_the_bias_of_a_layer_without_are_not_there():
    assert not is_there(cut_edge(Experiment(), INPUT, "hidden1", ("2", "x1")), EDGE)
    assert not is_there(set_layer(Experiment(), "hidden1", bias=False), A_BIAS)


def test_which_layers_and_which_parameter_a_part_means():
    parts = [
        UnitPart("hidden2", "1"),
        A_BIAS,
        EDGE,
        ConnectionPart("hidden2", OUTPUT),
        LayerPart("hidden2"),
    ]
    assert layers_of(parts) == ("hidden2", "hidden1")
    assert [parameter_of(part) for part in parts] == [
        Key("hidden2", "1", BIAS, BIAS),
        A_BIAS.key,
        EDGE.key,
        None,
        None,
    ]
    assert all_layers(Experiment()) == (
        LayerPart(INPUT),
        LayerPart("hidden1"),
        LayerPart("hidden2"),
        LayerPart(OUTPUT),
    )


def test_copies_hold_layers_and_chosen_neurons():
    fragment = copy_parts(
        Experiment(), [UnitPart("hidden1", "3"), EDGE, LayerPart("hidden2"), LayerPart(OUTPUT)]
    )
    assert [(layer.id, layer.units) for layer in fragment.layers] == [
        ("hidden1", ("3",)),
        ("hidden2", ("1", "2")),
    ]


@pytest.mark.parametrize(
    ("parts", "units"),
    [
        ([LayerPart("hidden1")], {INPUT: 2, "hidden2": 2, OUTPUT: 1}),
        (
            [UnitPart("hidden1", "1"), UnitPart("hidden1", "3")],
            {INPUT: 2, "hidden1": 2, "hidden2": 2, OUTPUT: 1},
        ),
        ([UnitPart("hidden2", "1"), UnitPart("hidden2", "2")], {INPUT: 2, "hidden1": 4, OUTPUT: 1}),
        (
            [UnitPart(INPUT, "x1"), LayerPart("hidden2"), A_BIAS],
            {INPUT: 1, "hidden1": 4, OUTPUT: 1},
        ),
        (list(all_layers(Experiment())), {INPUT: 2, OUTPUT: 1}),
    ],
)
def test_removing_a_selection_takes_all_of_it(parts, units):
    changed = remove_parts(Experiment(), [part for part in parts if part != A_BIAS])
    layers = [INPUT, *(layer.id for layer in changed.network.layers)]
    assert {layer: len(changed.units(layer)) for layer in layers} == units


def test_edges_are_cut_and_connections_removed():
    experiment = connect(Experiment(), INPUT, OUTPUT)
    changed = remove_parts(experiment, [EDGE, ConnectionPart(INPUT, OUTPUT)])
    assert changed.network.connection(INPUT, "hidden1").cut == {("2", "x1")}
    assert changed.network.connection(INPUT, OUTPUT) is None


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([A_BIAS], "single bias cannot be removed; switch off the bias of layer hidden1"),
        ([LayerPart(OUTPUT)], "cannot be moved, removed or copied"),
        ([UnitPart(OUTPUT, "1")], "The last neuron of output cannot be removed"),
        ([ConnectionPart(INPUT, "hidden1")], "not reached from the input"),
        ([UnitPart(INPUT, "x1"), UnitPart(INPUT, "x2")], "choose at least one"),
    ],
)
def test_what_cannot_go_is_refused_in_words(parts, words):
    with pytest.raises(SpecError, match=words):
        remove_parts(Experiment(), parts)


def test_one_edge_between_unconnected_layers_leaves_the_others_cut():
    changed = draw_between(Experiment(), UnitPart(INPUT, "x1"), UnitPart("hidden2", "2"))
    assert changed.network.connection(INPUT, "hidden2").cut == {
        ("1", "x1"),
        ("1", "x2"),
        ("2", "x2"),
    }
    whole = draw_between(changed, LayerPart(INPUT), LayerPart("hidden2"))
    assert whole.network.connection(INPUT, "hidden2").cut == frozenset()


def test_a_cut_edge_is_drawn_again_and_keeps_the_frozen_marks_of_others():
    cut = cut_edge(
        cut_edge(Experiment(), INPUT, "hidden1", ("2", "x1")), INPUT, "hidden1", ("3", "x1")
    )
    cut = freeze_edge(cut, INPUT, "hidden1", ("4", "x2"))
    drawn = draw_between(cut, UnitPart(INPUT, "x1"), UnitPart("hidden1", "2"))
    assert drawn.network.connection(INPUT, "hidden1").cut == {("3", "x1")}
    assert drawn.network.connection(INPUT, "hidden1").frozen == {("4", "x2")}


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (LayerPart(INPUT), LayerPart("hidden1"), "connected already"),
        (UnitPart(INPUT, "x1"), UnitPart("hidden1", "2"), "connected already"),
        (LayerPart("hidden2"), LayerPart("hidden1"), "cycle"),
        (LayerPart("hidden2"), UnitPart("hidden2", "1"), "cycle"),
        (LayerPart("hidden2"), LayerPart(INPUT), "There can be no connection"),
        (LayerPart(OUTPUT), LayerPart("hidden1"), "There can be no connection"),
    ],
)
def test_why_two_parts_cannot_be_connected(source, target, words):
    assert words in str(why_not_draw(Experiment(), source, target))
    with pytest.raises(SpecError, match=words):
        draw_between(Experiment(), source, target)


def test_a_branch_can_be_drawn_to_from_beside():
    branched = layer_edits.add_branch(Experiment(), "hidden1")
    assert why_not_draw(branched, LayerPart("hidden1"), LayerPart("hidden3")) is None


def test_an_edge_or_a_connection_means_no_layer():
    assert layers_of([EDGE, ConnectionPart("hidden1", "hidden2")]) == ()


@pytest.mark.parametrize(
    "parts",
    [
        [EDGE, LayerPart("hidden1")],
        [ConnectionPart(INPUT, "hidden1"), LayerPart("hidden1")],
        [UnitPart("hidden1", "2"), LayerPart("hidden1"), A_BIAS],
        [LayerPart("hidden1"), *(UnitPart("hidden1", unit) for unit in "1234")],
    ],
)
def test_what_goes_with_its_layer_is_not_missed(parts):
    changed = remove_parts(Experiment(), parts)
    assert changed == layer_edits.remove_layer(Experiment(), "hidden1")


def test_an_edge_of_a_chosen_neuron_goes_with_it():
    assert remove_parts(Experiment(), [EDGE, UnitPart("hidden1", "2")]) == remove_parts(
        Experiment(), [UnitPart("hidden1", "2")]
    )


def test_parts_that_are_gone_are_refused_or_left_alone():
    for source, target in [
        (LayerPart("hidden1"), LayerPart("nobody")),
        (LayerPart("nobody"), LayerPart("hidden1")),
        (UnitPart(INPUT, "zz"), LayerPart("hidden2")),
    ]:
        assert "There can be no connection" in str(why_not_draw(Experiment(), source, target))
    assert remove_parts(Experiment(), [UnitPart("nobody", "1"), LayerPart("gone")]) == Experiment()


def test_all_neurons_one_by_one_are_as_much_as_all_layers():
    everything = [
        UnitPart(layer, unit)
        for layer in (INPUT, "hidden1", "hidden2", OUTPUT)
        for unit in Experiment().units(layer)
    ]
    assert [layer.id for layer in remove_parts(Experiment(), everything).network.layers] == [OUTPUT]
    assert (
        len(
            remove_parts(Experiment(), [LayerPart(INPUT), UnitPart("hidden1", "1")]).units(
                "hidden1"
            )
        )
        == 3
    )


def test_a_layer_and_the_way_around_it_go_together():
    changed = remove_parts(
        connect(Experiment(), INPUT, "hidden2"),
        [LayerPart("hidden1"), ConnectionPart(INPUT, "hidden2")],
    )
    assert {(c.source, c.target) for c in changed.network.connections} == {
        (INPUT, "hidden2"),
        ("hidden2", OUTPUT),
    }


def test_many_neurons_and_edges_go_in_one_edit_each():
    from playground.core.experiment.edits import units as network_edits

    wide = network_edits.set_units(
        network_edits.set_units(Experiment(), "hidden1", 64), "hidden2", 64
    )
    half = remove_parts(wide, [UnitPart("hidden1", str(n)) for n in range(1, 33)])
    assert half.units("hidden1") == tuple(str(n) for n in range(33, 65))
    edges = {(to, from_) for to in wide.units("hidden2") for from_ in wide.units("hidden1")}
    frozen = network_edits.mark_edges(wide, "hidden1", "hidden2", "frozen", edges)
    assert frozen.network.connection("hidden1", "hidden2").frozen == edges
    assert (
        network_edits.mark_edges(frozen, "hidden1", "hidden2", "frozen", edges, marked=False)
        == wide
    )


def test_an_input_named_twice_goes_once():
    assert remove_parts(Experiment(), [UnitPart(INPUT, "x1")] * 2).data.features == ("x2",)
