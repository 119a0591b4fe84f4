"""Edits of the network, one by one and at random."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from playground import INPUT, OUTPUT, Experiment, SpecError, Trainer, validate
from playground.core.engine.layout import Layout
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits import units as net
from playground.core.experiment.edits.parts import why_not_draw
from playground.core.experiment.parts import LayerPart


def arrows(experiment):
    return {(c.source, c.target) for c in experiment.network.connections}


def ids(experiment):
    return [layer.id for layer in experiment.network.layers]


def test_a_new_layer_takes_over_what_fed_its_successor():
    changed = layer_edits.add_layer(Experiment(), OUTPUT, units=3)
    assert ids(changed) == ["hidden1", "hidden2", "hidden3", OUTPUT]
    assert arrows(changed) == {
        (INPUT, "hidden1"),
        ("hidden1", "hidden2"),
        ("hidden2", "hidden3"),
        ("hidden3", OUTPUT),
    }
    assert len(changed.units("hidden3")) == 3


def test_removing_a_layer_joins_its_neighbours_and_keeps_other_ways():
    experiment = net.connect(Experiment(), INPUT, "hidden2")
    changed = layer_edits.remove_layer(experiment, "hidden1")
    assert arrows(changed) == {(INPUT, "hidden2"), ("hidden2", OUTPUT)}


def test_a_duplicate_stands_in_line_and_a_branch_beside():
    line = layer_edits.duplicate_layers(Experiment(), {"hidden1"})[0]
    assert ("hidden1", "hidden3") in arrows(line)
    assert ("hidden3", "hidden2") in arrows(line)
    assert ("hidden1", "hidden2") not in arrows(line)
    branch = layer_edits.add_branch(Experiment(), "hidden1")
    assert {(INPUT, "hidden3"), ("hidden3", "hidden2"), ("hidden1", "hidden2")} <= arrows(branch)


def test_units_grow_and_shrink_at_the_bottom_and_any_one_can_go():
    grown = net.set_units(Experiment(), "hidden1", 6)
    assert grown.units("hidden1") == ("1", "2", "3", "4", "5", "6")
    assert net.remove_unit(grown, "hidden1", "2").units("hidden1") == ("1", "3", "4", "5", "6")
    assert net.set_units(grown, "hidden1", 1).units("hidden1") == ("1",)


def test_a_new_unit_never_takes_the_key_of_one_that_is_still_there():
    changed = net.add_unit(net.remove_unit(Experiment(), "hidden1", "2"), "hidden1")
    assert changed.units("hidden1") == ("1", "3", "4", "5")


def test_a_cut_edge_has_no_gradient_and_can_be_drawn_again():
    cut = net.cut_edge(Experiment(), INPUT, "hidden1", ("1", "x2"))
    trainer = Trainer(cut)
    trainer.run_updates(3)
    assert trainer.weights(INPUT, "hidden1")[0, 1] == 0.0
    assert net.cut_edge(cut, INPUT, "hidden1", ("1", "x2"), cut=False) == Experiment()


def test_a_frozen_edge_keeps_its_weight():
    frozen = net.freeze_edge(Experiment(), INPUT, "hidden1", ("1", "x2"))
    trainer = Trainer(frozen)
    before = trainer.weights(INPUT, "hidden1").copy()
    trainer.run_updates(3)
    assert trainer.weights(INPUT, "hidden1")[0, 1] == before[0, 1]
    assert trainer.weights(INPUT, "hidden1")[0, 0] != before[0, 0]


def test_removing_a_unit_forgets_the_marks_on_its_edges():
    cut = net.cut_edge(Experiment(), INPUT, "hidden1", ("4", "x1"))
    assert net.remove_unit(cut, "hidden1", "4").network.connections[0].cut == frozenset()


def test_layer_settings():
    changed = net.set_layer(Experiment(), "hidden1", bias=False, frozen=True)
    assert Layout(changed).counts == (18, 3)
    assert (
        net.set_initializer(changed, "hidden1", "he_normal")
        .network.layer("hidden1")
        .initializer.name
        == "he_normal"
    )


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda e: net.connect(e, INPUT, "hidden1"), "connected already"),
        (lambda e: net.connect(e, "hidden2", "hidden1"), "cycle"),
        (lambda e: net.connect(e, "hidden1", "hidden1"), "between hidden1 form a cycle"),
        (lambda e: net.connect(e, OUTPUT, "hidden1"), "no connection from"),
        (lambda e: net.disconnect(e, INPUT, "hidden1"), "not reached from the input"),
        (lambda e: net.disconnect(e, "hidden2", OUTPUT), "no path to the output"),
        (lambda e: layer_edits.remove_layer(e, OUTPUT), "cannot be moved, removed or copied"),
        (lambda e: layer_edits.remove_layer(e, "nobody"), "no layer called “nobody”"),
        (lambda e: layer_edits.add_layer(e, "nobody"), "no layer called “nobody”"),
        (lambda e: net.set_units(e, "hidden1", 0), "Neurons of hidden1"),
        (lambda e: net.set_units(e, "hidden1", 10**6), "Neurons of hidden1"),
        (lambda e: net.set_units(e, OUTPUT, 3), "output layer has 3 neurons"),
        (
            lambda e: net.cut_edge(e, INPUT, "hidden1", ("9", "x1")),
            "no edge from neuron “x1” to neuron “9”",
        ),
    ],
)
def test_what_breaks_a_rule_is_refused_in_words(edit, words):
    with pytest.raises(SpecError, match=words):
        edit(Experiment())


def test_what_can_be_connected_makes_no_cycle_and_is_not_connected_yet():
    def targets(source):
        return [
            layer_id
            for layer_id in ids(Experiment())
            if why_not_draw(Experiment(), LayerPart(source), LayerPart(layer_id)) is None
        ]

    assert targets(INPUT) == ["hidden2", OUTPUT]
    assert targets("hidden1") == [OUTPUT]
    assert targets("hidden2") == []


class RandomEdits(RuleBasedStateMachine):
    """Random edits while training: the document stays valid and the engine fits it.

    Parameters that survive an edit keep their values to the bit.
    """

    def __init__(self):
        super().__init__()
        self.trainer = Trainer(Experiment())
        self.trainer.run_updates(1)

    def edit(self, change):
        before, layout = self.trainer.parameters.copy(), self.trainer.layout
        try:
            experiment = change(self.trainer.experiment)
        except SpecError:
            return
        self.trainer.configure(experiment)
        for key, offset in self.trainer.layout.offsets.items():
            old = layout.offsets.get(key)
            if old is not None and layout.exists[old] and self.trainer.layout.exists[offset]:
                assert self.trainer.parameters[offset] == before[old]

    layers = st.integers(0, 5)

    def pick(self, number, with_input=False):
        names = [*([INPUT] if with_input else []), *ids(self.trainer.experiment)]
        return names[number % len(names)]

    @precondition(lambda self: len(self.trainer.experiment.network.layers) < 6)
    @rule(layer=layers)
    def add_layer(self, layer):
        self.edit(lambda e: layer_edits.add_layer(e, self.pick(layer)))

    @precondition(lambda self: len(self.trainer.experiment.network.layers) < 6)
    @rule(layer=layers, beside=st.booleans())
    def copy_layer(self, layer, beside):
        self.edit(lambda e: self.copied(e, self.pick(layer), beside))

    @staticmethod
    def copied(experiment, layer, beside):
        if beside:
            return layer_edits.add_branch(experiment, layer)
        return layer_edits.duplicate_layers(experiment, {layer})[0]

    @rule(layer=layers)
    def remove_layer(self, layer):
        self.edit(lambda e: layer_edits.remove_layer(e, self.pick(layer)))

    @rule(layer=layers, count=st.integers(0, 5))
    def set_units(self, layer, count):
        self.edit(lambda e: net.set_units(e, self.pick(layer), count))

    @rule(layer=layers, unit=st.integers(0, 4))
    def remove_unit(self, layer, unit):
        def change(experiment):
            units = experiment.units(self.pick(layer))
            return net.remove_unit(experiment, self.pick(layer), units[unit % len(units)])

        self.edit(change)

    @rule(source=layers, to=layers)
    def connect(self, source, to):
        self.edit(lambda e: net.connect(e, self.pick(source, with_input=True), self.pick(to)))

    @rule(number=layers)
    def disconnect(self, number):
        def change(experiment):
            connections = experiment.network.connections
            connection = connections[number % len(connections)]
            return net.disconnect(experiment, connection.source, connection.target)

        self.edit(change)

    @rule(
        number=layers,
        unit=st.integers(0, 9),
        cut=st.booleans(),
        mark=st.sampled_from([net.cut_edge, net.freeze_edge]),
    )
    def mark_edge(self, number, unit, cut, mark):
        def change(experiment):
            connections = experiment.network.connections
            connection = connections[number % len(connections)]
            targets, sources = (
                experiment.units(connection.target),
                experiment.units(connection.source),
            )
            edge = targets[unit % len(targets)], sources[unit % len(sources)]
            return mark(experiment, connection.source, connection.target, edge, cut)

        self.edit(change)

    @rule()
    def train(self):
        self.trainer.run_updates(2)

    @invariant()
    def document_and_engine_agree(self):
        validate(self.trainer.experiment)
        assert self.trainer.parameters.shape == (Layout(self.trainer.experiment).size,)
        assert (self.trainer.parameters[~self.trainer.layout.exists] == 0).all()


RandomEdits.TestCase.settings = settings(stateful_step_count=20)
TestRandomEdits = RandomEdits.TestCase


EDGE = ("1", "2")
DRAWN_AGAIN = {
    "its mark is taken away": lambda e: net.cut_edge(e, "hidden1", "hidden2", EDGE, cut=False),
    "it is drawn": lambda e: net.draw_edges(e, "hidden1", "hidden2", {EDGE}),
    "all are": lambda e: net.connect(e, "hidden1", "hidden2"),
    "all into the layer are": lambda e: net.redraw_edges(e, "hidden2"),
}


@pytest.mark.parametrize("how", DRAWN_AGAIN)
@pytest.mark.parametrize("in_a_file", [False, True])
def test_a_cut_frozen_edge_that_is_drawn_again_is_not_frozen(how, in_a_file):
    frozen = net.freeze_edge(Experiment(), "hidden1", "hidden2", EDGE)
    other = net.freeze_edge(frozen, "hidden1", "hidden2", ("2", "2"))
    cut = net.cut_edge(other, "hidden1", "hidden2", EDGE)
    connection = cut.network.connection("hidden1", "hidden2")
    assert (connection.cut, connection.frozen) == ({EDGE}, {("2", "2")})
    if in_a_file:  # a file may hold an edge with both marks
        both = replace(connection, frozen=connection.frozen | {EDGE})
        connections = tuple(both if c is connection else c for c in cut.network.connections)
        cut = replace(cut, network=replace(cut.network, connections=connections))
    drawn = DRAWN_AGAIN[how](cut).network.connection("hidden1", "hidden2")
    assert (drawn.cut, drawn.frozen) == (frozenset(), {("2", "2")})
