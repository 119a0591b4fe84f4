"""What copies of layers take over of the weights of their originals."""

import tracemalloc

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Experiment, Key, LayerSpec, NetworkSpec, Trainer
from playground.core.engine.layout import Layout
from playground.core.experiment.edits.copied_weights import fitting_weights
from playground.core.experiment.edits.fragments import copy_layers
from playground.core.experiment.edits.layers import duplicate_layers, insert_before, paste
from playground.core.experiment.edits.units import cut_edge, freeze_edge, set_layer
from playground.core.training.carry_over import weights_around


def network(*widths):
    hidden = (LayerSpec.dense(f"hidden{n}", width) for n, width in enumerate(widths, start=1))
    return Experiment(network=NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid")))


def trained(experiment):
    """The parameters of a trained network by name, and what a copy of its layers knows of them."""
    trainer = Trainer(experiment)
    trainer.run_updates(5)
    values = dict(zip(trainer.layout.keys, trainer.parameters.tolist(), strict=True))
    return values, lambda *layers: weights_around(trainer.layout, trainer.parameters, layers)


def test_a_duplicate_has_the_biases_and_what_led_on_to_the_next_layer():
    experiment = network(4, 2)
    values, weights = trained(experiment)
    changed, (new,) = duplicate_layers(experiment, {"hidden1"})
    taken = fitting_weights(changed, {new: "hidden1"}, weights("hidden1"))
    biases = {Key.bias(new, unit): values[Key.bias("hidden1", unit)] for unit in "1234"}
    out = {
        Key("hidden2", to, new, unit): values[Key("hidden2", to, "hidden1", unit)]
        for to in "12"
        for unit in "1234"
    }
    assert taken == biases | out


def test_between_layers_of_one_width_the_weights_into_a_duplicate_are_copied_too():
    experiment = network(3, 3)
    values, weights = trained(experiment)
    changed, (new,) = duplicate_layers(experiment, {"hidden2"})
    taken = fitting_weights(changed, {new: "hidden2"}, weights("hidden2"))
    for unit in "123":
        for source in "123":
            original = values[Key("hidden2", unit, "hidden1", source)]
            assert taken[Key(new, unit, "hidden2", source)] == original
    layout = Layout(changed)
    assert taken.keys() <= set(layout.keys)
    assert {key for key in layout.keys if new in (key.layer, key.source)} == taken.keys()


def test_two_duplicated_layers_keep_the_weights_between_them():
    experiment = network(4, 2)
    values, weights = trained(experiment)
    changed, (first, second) = duplicate_layers(experiment, {"hidden1", "hidden2"})
    originals = {first: "hidden1", second: "hidden2"}
    taken = fitting_weights(changed, originals, weights("hidden1", "hidden2"))
    key = Key(second, "2", first, "3")
    assert taken[key] == values[Key("hidden2", "2", "hidden1", "3")]
    assert taken[Key(OUTPUT, "1", second, "1")] == values[Key(OUTPUT, "1", "hidden2", "1")]
    assert not [key for key in taken if (key.source, key.layer) == ("hidden2", first)]


def test_in_another_network_a_pasted_layer_takes_over_what_fits():
    values, weights = trained(network(4, 2))
    fragment = copy_layers(network(4, 2), {"hidden1"})
    other = network(2)
    changed, (new,) = paste(other, fragment, INPUT)  # from the same inputs to as many neurons
    taken = fitting_weights(changed, {new: "hidden1"}, weights("hidden1"))
    for unit in "1234":
        for source in ("x1", "x2"):
            assert (
                taken[Key(new, unit, INPUT, source)] == values[Key("hidden1", unit, INPUT, source)]
            )
        assert Key("hidden1", "2", new, unit) in taken
    changed, (new,) = paste(network(5), fragment, OUTPUT)  # from 5 neurons to 1
    taken = fitting_weights(changed, {new: "hidden1"}, weights("hidden1"))
    assert taken.keys() == {Key.bias(new, unit) for unit in "1234"}


def test_a_layer_without_bias_and_cut_edges_take_over_nothing():
    experiment = cut_edge(network(4, 2), INPUT, "hidden1", ("1", "x1"))
    _, weights = trained(experiment)
    fragment = copy_layers(experiment, {"hidden1"})
    changed = insert_before(network(2), fragment, "hidden1")
    new = next(layer for layer in changed.network.layer_ids if len(changed.units(layer)) == 4)
    changed = set_layer(changed, new, bias=False)
    taken = fitting_weights(changed, {new: "hidden1"}, weights("hidden1"))
    assert Key(new, "1", INPUT, "x1") not in taken
    assert Key(new, "1", INPUT, "x2") in taken
    assert not [key for key in taken if key.is_bias]


def test_a_copy_of_some_neurons_takes_over_theirs():
    experiment = network(4, 2)
    values, weights = trained(experiment)
    changed, (new,) = duplicate_layers(experiment, (), {("hidden1", "2"), ("hidden1", "4")})
    taken = fitting_weights(changed, {new: "hidden1"}, weights("hidden1"))
    assert {key for key in taken if key.is_bias} == {Key.bias(new, "2"), Key.bias(new, "4")}
    assert taken[Key("hidden2", "1", new, "4")] == values[Key("hidden2", "1", "hidden1", "4")]


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e30])
def test_weights_that_cannot_be_set_are_left_out(value):
    layout = Layout(network(4, 2))
    parameters = np.zeros(layout.size)
    parameters[layout.offset(Key("hidden1", "1", INPUT, "x1"))] = value
    weights = weights_around(layout, parameters, {"hidden1"})
    assert {(one.source, one.target) for one in weights} == {
        ("bias", "hidden1"),
        ("hidden1", "hidden2"),
    }


def test_only_the_wanted_weights_are_made_into_objects():
    layout = Layout(network(150, 150, 2))
    parameters = np.zeros(layout.size)
    assert layout.exists.all()  # computed before the memory is traced
    tracemalloc.start()
    assert len(weights_around(layout, parameters, {OUTPUT})) == 2
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 150 * 150


def test_a_duplicate_keeps_the_marks_of_the_edges_that_lead_on():
    experiment = freeze_edge(
        cut_edge(Experiment(), "hidden1", "hidden2", ("1", "2")), "hidden1", "hidden2", ("2", "4")
    )
    changed, (new,) = duplicate_layers(experiment, {"hidden1"})
    connection = changed.network.connection(new, "hidden2")
    assert (connection.cut, connection.frozen) == ({("1", "2")}, {("2", "4")})
    part, (new,) = duplicate_layers(experiment, (), {("hidden1", "2")})
    connection = part.network.connection(new, "hidden2")
    assert (connection.cut, connection.frozen) == ({("1", "2")}, frozenset())
