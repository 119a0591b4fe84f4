"""Edits of whole layers: putting in, copying, moving, removing."""

from dataclasses import replace

import pytest

from playground import INPUT, OUTPUT, Choice, Experiment, LayerSpec, NetworkSpec, SpecError, Trainer
from playground.core.engine.layout import Layout
from playground.core.experiment.edits import layers as le
from playground.core.experiment.edits.units import (
    connect,
    cut_edge,
    freeze_edge,
    replace_layer,
    set_layer,
)
from playground.core.training.carry_over import survivors


def arrows(experiment):
    return {(c.source, c.target) for c in experiment.network.connections}


def ids(experiment):
    return [layer.id for layer in experiment.network.layers]


def line(*ids):
    return set(zip(ids[:-1], ids[1:], strict=True))


PAIR = le.Fragment(
    (LayerSpec.dense("a", 2), LayerSpec.dense("b", 3)),
    tuple(le.ConnectionSpec(*ends) for ends in [("a", "b")]),
)


def test_what_is_put_before_a_layer_takes_over_its_incoming_connections():
    changed = le.insert_before(connect(Experiment(), INPUT, OUTPUT), PAIR, OUTPUT)
    new = [layer_id for layer_id in ids(changed) if layer_id not in ("hidden1", "hidden2", OUTPUT)]
    assert arrows(changed) == line(INPUT, "hidden1", "hidden2", *new, OUTPUT) | {(INPUT, new[0])}


def test_what_is_put_after_a_layer_takes_over_its_outgoing_connections():
    changed = le.insert_after(connect(Experiment(), INPUT, OUTPUT), PAIR, INPUT)
    new = [layer_id for layer_id in ids(changed) if layer_id not in ("hidden1", "hidden2", OUTPUT)]
    assert arrows(changed) == line(INPUT, *new, "hidden1", "hidden2", OUTPUT) | {(new[1], OUTPUT)}


def test_nothing_goes_after_the_output_or_before_the_input():
    with pytest.raises(SpecError, match="Nothing can be put after “output”"):
        le.add_layer_after(Experiment(), OUTPUT)
    with pytest.raises(SpecError, match="no layer called “input”"):
        le.add_layer(Experiment(), INPUT)


def test_a_copy_holds_what_was_chosen_with_the_marks_inside_it():
    experiment = freeze_edge(
        cut_edge(Experiment(), "hidden1", "hidden2", ("1", "2")), "hidden1", "hidden2", ("2", "4")
    )
    experiment = set_layer(experiment, "hidden1", frozen=True, bias=False)
    whole = le.copy_layers(experiment, {"hidden1", "hidden2"})
    assert [(layer.units, layer.bias, layer.frozen) for layer in whole.layers] == [
        (("1", "2", "3", "4"), False, False),
        (("1", "2"), True, False),
    ]
    assert (whole.connections[0].cut, whole.connections[0].frozen) == ({("1", "2")}, {("2", "4")})
    part = le.copy_layers(experiment, {"hidden2"}, {("hidden1", "2"), ("hidden1", "3")})
    assert part.layers[0].units == ("2", "3")
    assert (part.connections[0].cut, part.connections[0].frozen) == ({("1", "2")}, frozenset())


@pytest.mark.parametrize("chosen", [set(), {INPUT}, {OUTPUT}, {"nobody"}])
def test_a_copy_of_nothing_that_can_be_copied_is_refused(chosen):
    with pytest.raises(SpecError, match="Only hidden layers"):
        le.copy_layers(Experiment(), chosen)


def test_layers_are_duplicated_together_and_the_new_ones_are_named():
    changed, new = le.duplicate_layers(Experiment(), {"hidden1", "hidden2"})
    assert arrows(changed) == line(INPUT, "hidden1", "hidden2", *new, OUTPUT)
    assert [len(changed.units(layer_id)) for layer_id in new] == [4, 2]


@pytest.mark.parametrize(
    ("after", "order"), [(OUTPUT, 2), ("hidden2", 2), ("hidden1", 1), (INPUT, 0)]
)
def test_pasted_layers_stand_after_the_chosen_one(after, order):
    changed, (first, second) = le.paste(Experiment(), PAIR, after)
    expected = ["hidden1", "hidden2"]
    expected[order:order] = [first, second]
    assert arrows(changed) == line(INPUT, *expected, OUTPUT)
    again, others = le.paste(changed, PAIR, after)
    assert not set(others) & {first, second}
    assert len(again.network.layers) == 7


def test_the_removed_layer_of_a_chain_is_bridged_and_a_branch_leaves_no_new_connection():
    assert arrows(le.remove_layer(Experiment(), "hidden1")) == line(INPUT, "hidden2", OUTPUT)
    branched = le.add_branch(Experiment(), "hidden1")
    assert arrows(le.remove_layer(branched, "hidden1")) == line(INPUT, "hidden3", "hidden2", OUTPUT)


def three():
    layers = [
        LayerSpec.dense(f"hidden{n}", n, activation="relu" if n == 2 else "tanh", bias=n != 2)
        for n in (1, 2, 3)
    ]
    return Experiment(network=NetworkSpec.stack(*layers, LayerSpec.dense(OUTPUT, 1, "sigmoid")))


def test_a_moved_layer_keeps_its_units_and_settings():
    changed = le.move_layer(three(), "hidden2", "hidden1")
    assert arrows(changed) == line(INPUT, "hidden2", "hidden1", "hidden3", OUTPUT)
    assert changed.network.layer("hidden2") == three().network.layer("hidden2")
    assert arrows(le.move_layer_by(changed, "hidden2", 1)) == arrows(three())


@pytest.mark.parametrize("before", ["hidden2", "hidden3"])
def test_a_layer_moved_to_where_it_is_changes_nothing(before):
    experiment = three()
    assert le.move_layer(experiment, "hidden2", before) is experiment


@pytest.mark.parametrize(
    ("layer", "step", "end"), [("hidden1", -1, "first"), ("hidden3", 1, "last")]
)
def test_at_the_ends_a_move_is_refused_in_words(layer, step, end):
    with pytest.raises(SpecError, match=f"{layer} is already the {end} hidden layer"):
        le.move_layer_by(three(), layer, step)


def test_the_input_and_the_output_stay_where_they_are():
    for layer in (INPUT, OUTPUT):
        with pytest.raises(SpecError, match="cannot be moved"):
            le.move_layer(three(), layer, "hidden1")


EDITS = {
    "add before": lambda e: le.add_layer(e, "hidden2"),
    "add after": lambda e: le.add_layer_after(e, INPUT),
    "branch": lambda e: le.add_branch(e, "hidden1"),
    "duplicate": lambda e: le.duplicate_layers(e, {"hidden1", "hidden2"})[0],
    "remove": lambda e: le.remove_layer(e, "hidden1"),
    "move": lambda e: le.move_layer_by(e, "hidden1", 1),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_stays_keeps_its_trained_values_to_the_bit(name):
    experiment = connect(
        replace(Experiment(), training=replace(Experiment().training, learning_rate=0.5)),
        INPUT,
        "hidden2",
    )
    trainer = Trainer(experiment)
    trainer.run_updates(5)
    before = dict(zip(trainer.layout.keys, trainer.parameters.tolist(), strict=True))
    changed = EDITS[name](experiment)
    kept, fresh, lost = survivors(Layout(experiment), Layout(changed))
    trainer.configure(changed)
    after = dict(zip(trainer.layout.keys, trainer.parameters.tolist(), strict=True))
    common = set(before) & set(after)
    assert {key: after[key] for key in common} == {key: before[key] for key in common}
    assert (len(common), len(after) - len(common), len(before) - len(common)) == (kept, fresh, lost)
    assert kept > 0


SIDE_BY_SIDE = le.Fragment((LayerSpec.dense("hidden8", 2), LayerSpec.dense("hidden9", 3)))


@pytest.mark.parametrize(
    ("insert", "place"), [(le.insert_before, "hidden2"), (le.insert_after, "hidden1")]
)
def test_layers_that_stand_side_by_side_are_all_fed_and_all_feed_and_keep_free_names(insert, place):
    changed = insert(Experiment(), SIDE_BY_SIDE, place)
    ways = [line(INPUT, "hidden1", new, "hidden2", OUTPUT) for new in ("hidden8", "hidden9")]
    assert arrows(changed) == ways[0] | ways[1]


def test_marks_on_edges_of_neurons_that_were_not_copied_are_left_behind():
    experiment = cut_edge(Experiment(), "hidden1", "hidden2", ("1", "2"))
    experiment = cut_edge(experiment, "hidden1", "hidden2", ("1", "4"))
    fragment = le.copy_layers(experiment, {"hidden2"}, {("hidden1", "4")})
    assert fragment.connections[0].cut == {("1", "4")}
    assert len(le.paste(experiment, fragment, OUTPUT)[1]) == 2


def test_a_layer_that_would_lead_nowhere_is_joined_to_what_the_removed_one_fed():
    experiment = connect(Experiment(), INPUT, OUTPUT)
    assert arrows(le.remove_layer(experiment, "hidden2")) == line(INPUT, "hidden1", OUTPUT) | {
        (INPUT, OUTPUT)
    }


def test_the_input_gets_no_shortcut_past_a_layer_that_is_still_fed():
    experiment = connect(Experiment(), "hidden1", OUTPUT)
    assert arrows(le.remove_layer(experiment, "hidden1")) == line(INPUT, "hidden2", OUTPUT)


def test_a_new_layer_has_the_activation_of_the_last_hidden_one_and_leaves_the_training_alone():
    experiment = replace(
        Experiment(), training=replace(Experiment().training, loss="mse", optimizer=Choice("adam"))
    )
    experiment = replace_layer(experiment, "hidden2", lambda spec: replace(spec, activation="relu"))
    changed = le.add_layer(experiment, "hidden1", units=3)
    assert (changed.network.layers[0].activation, len(changed.network.layers[0].units)) == (
        "relu",
        3,
    )
    assert changed.training == experiment.training


def test_with_a_first_hidden_layer_sgd_takes_the_place_of_the_perceptron_rule():
    network = NetworkSpec.stack(LayerSpec.dense(OUTPUT, 1, "step"))
    training = replace(Experiment().training, optimizer=Choice("perceptron"), loss="mse")
    changed = le.add_layer(replace(Experiment(), network=network, training=training), OUTPUT)
    assert (changed.training.optimizer.name, changed.training.loss) == ("sgd", "bce")
    assert changed.network.output.activation == "sigmoid"


def test_a_layer_dropped_where_it_is_keeps_the_marks_on_its_edges():
    experiment = freeze_edge(
        cut_edge(three(), "hidden1", "hidden2", ("1", "1")), "hidden2", "hidden3", ("1", "1")
    )
    assert le.move_layer(experiment, "hidden2", "hidden3") is experiment


def test_a_layer_dropped_where_it_is_keeps_the_ways_around_it():
    experiment = connect(three(), INPUT, "hidden2")
    assert le.move_layer(experiment, "hidden1", "hidden2") is experiment


def test_a_step_goes_past_the_layers_that_stand_beside():
    moved = le.move_layer_by(le.add_branch(Experiment(), "hidden1"), "hidden1", 1)
    assert arrows(moved) == line(INPUT, "hidden3", "hidden2", "hidden1", OUTPUT)


@pytest.mark.parametrize(
    ("step", "order"),
    [(-1, ("hidden2", "hidden1", "hidden3")), (1, ("hidden1", "hidden3", "hidden2"))],
)
def test_one_step_is_one_place(step, order):
    assert arrows(le.move_layer_by(three(), "hidden2", step)) == line(INPUT, *order, OUTPUT)
