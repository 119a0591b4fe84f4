"""Names and offsets of parameters: made one by one, since a large network has too many."""

import tracemalloc
from dataclasses import replace

import pytest

from playground import OUTPUT, ConnectionSpec, Key, Trainer
from playground.core.engine.layout import Layout
from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.edits.layers import add_layer, remove_layer
from playground.core.experiment.edits.settings import set_activation
from playground.core.experiment.edits.units import add_unit, cut_edge, remove_unit, set_layer
from playground.core.training.carry_over import carry_over, survivors
from tests.support.experiments import change, dense, make
from tests.support.kernel import built_library

NETWORK = dense(hidden=(3, 2))
SKIP = ConnectionSpec("h1", OUTPUT)
EXPERIMENT = make(replace(NETWORK, connections=(*NETWORK.connections, SKIP)))


def test_each_name_has_its_offset_and_each_offset_its_name():
    layout = Layout(EXPERIMENT)
    names = list(layout.keys)
    assert len(set(names)) == len(layout.keys) == len(layout.offsets) == layout.size
    assert [layout.keys[offset] for offset in range(layout.size)] == names
    assert [layout.offsets[name] for name in names] == list(range(layout.size))
    assert dict(layout.offsets) == {name: offset for offset, name in enumerate(names)}
    assert layout.keys[-2:] == tuple(names[-2:])
    assert [name.is_bias for name in names] == (~layout.is_weight).tolist()


@pytest.mark.parametrize("key", [Key("h9", "1", "h1", "1"), Key("h1", "9", "input", "x1")])
def test_an_unknown_name_has_no_offset(key):
    offsets = Layout(EXPERIMENT).offsets
    assert key not in offsets
    assert offsets.get(key) is None
    with pytest.raises(KeyError):
        offsets[key]


def test_a_large_network_needs_no_list_of_all_its_names():
    """With one there were 300 bytes for each parameter, and seconds to make them."""
    tracemalloc.start()
    try:
        layout = Layout(make(dense(hidden=(400, 400))))
        found = layout.keys[100_000]
        assert layout.offsets[found] == 100_000
        assert layout.is_weight.sum() > 100_000
        assert survivors(layout, layout) == (layout.size, 0, 0)
        vector = layout.is_weight.astype(float)
        carry_over(layout, layout, vector, vector)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 80 * layout.size


def existing(layout):
    """The names of all parameters that are not cut."""
    return {name for name, exists in zip(layout.keys, layout.exists, strict=True) if exists}


CHANGES = {
    "nothing": lambda e: e,
    "a neuron more": lambda e: add_unit(e, "h1"),
    "a neuron less": lambda e: remove_unit(e, "h2", "1"),
    "no bias": lambda e: set_layer(e, "h1", bias=False),
    "a layer more": lambda e: add_layer(e, "h2"),
    "a layer less": lambda e: remove_layer(e, "h1"),
    "cut": lambda e: cut_edge(e, "h1", "h2", ("1", "2")),
    "the cut one drawn": lambda e: cut_edge(e, "h1", OUTPUT, ("1", "3"), False),
    "the neuron of the cut one gone": lambda e: remove_unit(e, "h1", "3"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_an_edit_keeps_is_counted_as_by_name(name):
    before = cut_edge(EXPERIMENT, "h1", OUTPUT, ("1", "3"))
    old, new = Layout(before), Layout(CHANGES[name](before))
    for one, other in ((old, new), (new, old)):
        a, b = existing(one), existing(other)
        assert survivors(one, other) == (len(a & b), len(b - a), len(a - b))


def test_counting_what_an_edit_keeps_needs_no_list_of_all_parameters():
    """With one, an edit of 1.6 million parameters took 60 ms and 80 MB more."""
    old = Layout(make(dense(hidden=(400, 400))))
    new = Layout(make(dense(hidden=(400, 399))))
    tracemalloc.start()
    try:
        survivors(old, new)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2 * old.size


def test_those_who_read_the_layout_of_an_experiment_share_one():
    more = add_unit(EXPERIMENT, "h1")
    assert layout_of(EXPERIMENT) is layout_of(replace(EXPERIMENT))
    assert layout_of(more) is not layout_of(EXPERIMENT)
    assert layout_of(more).size == Layout(more).size
    other_rate = change(EXPERIMENT, learning_rate=0.7)
    assert layout_of(other_rate) is layout_of(EXPERIMENT)
    undone = remove_unit(more, "h1")
    assert undone == EXPERIMENT
    assert layout_of(undone) is layout_of(EXPERIMENT)
    assert layout_of(set_activation(undone, "h1", "relu")).blocks["h1"].layer.activation == "relu"


@pytest.mark.parametrize("engine", ["numpy", "kernel"])
def test_frozen_biases_stay_while_the_weights_learn(engine):
    if engine == "kernel":
        built_library()
    trainer = Trainer(set_layer(make(dense()), "h1", frozen_bias=True), engine=engine)
    trainer.set_biases("h1", [0.35] * 4)
    weights, other = trainer.weights("input", "h1").copy(), trainer.biases(OUTPUT).copy()
    trainer.run_updates(20)
    assert trainer.biases("h1").tolist() == [0.35] * 4
    assert (trainer.weights("input", "h1") != weights).all()
    assert (trainer.biases(OUTPUT) != other).all()
