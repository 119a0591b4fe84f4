"""What the views see of a walk over a batch: the numbers that it has computed, none ahead."""

import re
from dataclasses import replace

import numpy as np
import pytest

from playground import Trainer
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.observe.watch import Watch
from playground.live import batch_walk
from playground.live.batch_walk import BatchWalk, why_no_update
from playground.live.observer import Observer
from playground.live.walk import Walk
from tests.support.experiments import NETWORKS, dense, make

EXPERIMENTS = {name: make(network(), batch=5) for name, network in NETWORKS.items()} | {
    "softmax": make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce", batch=5),
    "dropout": make(dense(hidden=(4, 3)), dropout=0.5, batch=5),
    "L2": make(penalty="l2", penalty_rate=0.1, clip=0.1, batch=5),
    "batches of one": make(batch=1),
    "large": make(dense(hidden=(150, 150)), batch=5),
}


def look(trainer, source, quantity="a", sample=2):
    observer = Observer()
    observer.set_watch(Watch(source, sample, quantity))
    return observer.snapshot(trainer, 8, 0, 0, False, 0.0)


def snapshot_of(experiment, source="next", **watch):
    trainer = Trainer(experiment)
    trainer.run_checked(7)
    return look(trainer, source, **watch)


@pytest.mark.parametrize("source", ["next", "train"])
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_its_gradients_are_those_of_the_source(name, source):
    snapshot, walk = snapshot_of(EXPERIMENTS[name], source), BatchWalk()
    walk.show(snapshot)
    assert walk.seen(snapshot) is snapshot
    flat = walk.network.flat_gradient(snapshot.layout, walk.run)
    exists = snapshot.layout.exists
    np.testing.assert_allclose(flat[exists], snapshot.gradient[exists], rtol=1e-8, atol=1e-12)
    assert walk.network.batch == len(snapshot.batch)


@pytest.mark.parametrize("quantity", ["a", "z", "slope", "delta"])
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_nothing_ahead_is_known_and_everything_behind_stays(name, quantity):
    snapshot, walk = snapshot_of(EXPERIMENTS[name], quantity=quantity), BatchWalk()
    walk.show(snapshot)
    walk.go_to(0)
    seen = walk.seen(snapshot)
    assert np.isnan(seen.gradient).all()
    assert np.isnan(seen.sample.loss)
    assert np.isnan(seen.step).all()
    values = seen.sample.values.items()
    assert all(np.isnan(shown).all() for layer, shown in values if layer != INPUT)
    known = -1
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        seen = walk.seen(snapshot)
        count = int((~np.isnan(seen.gradient)).sum()) + int(not np.isnan(seen.sample.loss))
        assert count >= known
        known = count
        same = ~np.isnan(seen.gradient)
        np.testing.assert_array_equal(seen.gradient[same], snapshot.gradient[same])
    assert not np.isnan(seen.gradient).any()


def test_the_position_stays_with_other_samples_and_ends_with_another_network():
    walk, trainer = BatchWalk(), Trainer(EXPERIMENTS["dense"])
    walk.show(look(trainer, "next"))
    walk.go_to(2)
    trainer.run_updates(1)
    walk.show(look(trainer, "next"))
    assert walk.stop_index == 2
    walk.show(snapshot_of(EXPERIMENTS["skip"]))
    assert not walk.is_walking


def test_what_is_computed_stays_while_the_walk_goes_on():
    snapshot, walk = snapshot_of(EXPERIMENTS["dense"]), BatchWalk()
    walk.show(snapshot)
    walk.go_to(1)
    first = next(iter(snapshot.layout.blocks))
    z = walk.run.values[walk.network.z[first]]
    walk.go_to(4)
    assert walk.run.values[walk.network.z[first]] is z
    walk.go_to(1)
    assert walk.run.values[walk.network.z[OUTPUT]] is None


@pytest.mark.parametrize("name", ["dense", "dropout", "skip"])
@pytest.mark.parametrize("source", ["next", "train"])
def test_another_quantity_on_the_neurons_computes_nothing_anew(name, source):
    trainer, walk = Trainer(EXPERIMENTS[name]), BatchWalk()
    trainer.run_checked(7)
    walk.show(look(trainer, source))
    walk.go_to(3)
    network, run = walk.network, walk.run
    walk.show(look(trainer, source, quantity="delta"))
    assert walk.network is network
    assert walk.run is run
    assert walk.snapshot.watch.quantity == "delta"
    trainer.run_checked(1)
    walk.show(look(trainer, source))
    assert walk.run is not run
    walk.finish()
    flat = walk.network.flat_gradient(walk.snapshot.layout, walk.run)
    exists = walk.snapshot.layout.exists
    np.testing.assert_allclose(flat[exists], walk.snapshot.gradient[exists], rtol=1e-8, atol=1e-12)


def test_other_dropout_of_the_same_samples_is_another_pass():
    walk, trainer = BatchWalk(), Trainer(make(dropout=0.5, batch=1000))
    first = look(trainer, "next")
    walk.show(first)
    run, state = walk.run, trainer.state()
    trainer.run_updates(1)
    trainer.restore(replace(trainer.state(), parameters=state.parameters))
    second = look(trainer, "next")
    np.testing.assert_array_equal(second.batch.columns, first.batch.columns)
    walk.show(second)
    assert walk.run is not run


def test_a_walk_that_was_forgotten_goes_on_where_it_was():
    walk, snapshot = BatchWalk(), snapshot_of(EXPERIMENTS["dense"])
    walk.show(snapshot)
    walk.go_to(2)
    run = walk.run
    walk.forget()
    assert walk.run is walk.network is walk.snapshot is None
    assert all(run.values[node] is None for node in run.graph.gates)  # whoever holds it
    walk.show(snapshot)
    assert walk.stop_index == 2
    walk.forget()
    walk.finish()
    walk.show(snapshot)
    assert not walk.is_walking


@pytest.mark.parametrize("walk_of", [BatchWalk, Walk])
@pytest.mark.parametrize("name", ["dense", "masked", "skip", "softmax"])
def test_one_parameter_is_known_where_all_of_them_say_so(walk_of, name):
    source = "sample" if walk_of is Walk else "next"
    snapshot, walk = snapshot_of(EXPERIMENTS[name], source), walk_of()
    walk.show(snapshot)
    layout = snapshot.layout
    keys = [key for key, exists in zip(layout.keys, layout.exists, strict=True) if exists]
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        seen = walk.seen(snapshot)
        assert all(walk.knows(key) != np.isnan(seen.gradient_of(key)) for key in keys)


def test_one_gradient_is_looked_up_without_a_dictionary_of_all_parameters():
    snapshot, walk = snapshot_of(EXPERIMENTS["large"]), BatchWalk()
    walk.show(snapshot)
    walk.go_to(len(walk.stops) - 3)
    assert walk.knows(snapshot.layout.keys[-2])
    assert not walk.knows(snapshot.layout.keys[0])
    assert "offsets" not in vars(snapshot.layout)


def test_a_gradient_that_overflowed_is_known():
    trainer, walk = Trainer(make(dense(activation="relu"), batch=5)), BatchWalk()
    trainer.parameters[...] = 1e200
    snapshot = look(trainer, "next")
    walk.show(snapshot)
    stops = [(stop.phase, stop.layer) for stop in walk.stops]
    walk.go_to(stops.index(("backward", OUTPUT)))
    key = snapshot.layout.keys[-2]
    assert np.isnan(walk.run.gradients[walk.network.weights[key.ends]]).any()
    assert walk.knows(key)
    block = snapshot.layout.blocks[OUTPUT]
    seen = walk.seen(snapshot).gradient[block.start : block.stop]
    np.testing.assert_array_equal(seen, snapshot.gradient[block.start : block.stop])


ROOM = 13 + 6 * 7  # for the parameters of the smallest network and seven of its twelve samples


@pytest.mark.parametrize(
    ("source", "settings", "words"),
    [
        ("next", {}, "samples of the mini-batch are too many"),
        ("train", {}, "samples of the training set are too many"),
        ("next", {"batch": 5}, ""),
        ("train", {"batch": 5}, "Choose “Next mini-batch” or fewer samples."),
    ],
)
def test_samples_that_are_too_many_are_refused_in_words(source, settings, words, monkeypatch):
    monkeypatch.setattr(batch_walk, "MAX_NUMBERS", ROOM)
    walk = BatchWalk()
    snapshot = snapshot_of(make(**({"batch": 1000} | settings)), source)
    walk.show(snapshot)
    assert words in str(walk.error or "")
    assert (walk.run is None) == bool(words)
    assert walk.seen(snapshot) is snapshot


def test_as_many_samples_as_the_words_say_can_go(monkeypatch):
    monkeypatch.setattr(batch_walk, "MAX_NUMBERS", ROOM)
    walk = BatchWalk()
    walk.show(look(Trainer(make(batch=1000)), "next"))
    most = int(re.search(r"up to (\d+) can be", str(walk.error))[1])
    walk.show(look(Trainer(make(batch=most)), "next"))
    assert walk.error is None
    walk.show(look(Trainer(make(batch=most + 1)), "next"))
    assert walk.error is not None


def test_a_network_too_large_for_a_batch_is_refused_in_words(monkeypatch):
    monkeypatch.setattr(batch_walk, "MAX_NUMBERS", 20_000)
    walk = BatchWalk()
    walk.show(snapshot_of(EXPERIMENTS["large"]))
    assert "With 23,251 parameters the network is too large" in str(walk.error)
    walk.show(snapshot_of(EXPERIMENTS["dense"]))
    assert walk.error is None
    assert not walk.is_walking


def test_without_a_sample_on_the_canvas_the_batch_goes_all_the_same():
    snapshot, walk = snapshot_of(EXPERIMENTS["dense"], sample=None), BatchWalk()
    walk.show(snapshot)
    walk.go_to(1)
    assert walk.seen(snapshot).sample is None


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"batch": 5}, "a mini-batch of 5 of the"),
        ({"batch": 1000, "dropout": 0.5}, "dropout"),
        ({"batch": 1000}, ""),
        ({"optimizer": "gd"}, ""),
    ],
)
def test_training_updates_with_the_whole_set_only_if_it_is_the_batch(settings, words):
    why = why_no_update(snapshot_of(make(**settings), "train"))
    assert words in str(why) if words else why is None
    assert why_no_update(snapshot_of(make(**settings), "next")) is None


@pytest.mark.parametrize("settings", [{"batch": 1000}, {"optimizer": "gd"}])
def test_an_epoch_that_has_begun_has_no_update_with_the_whole_set(settings):
    trainer = Trainer(make(**settings))
    trainer.run_checked(1, size=1)
    assert "has used some samples already" in str(why_no_update(look(trainer, "train")))
    assert why_no_update(look(trainer, "next")) is None
    trainer.run_epochs(1)
    assert why_no_update(look(trainer, "train")) is None


@pytest.mark.parametrize("settings", [{"batch": 1000}, {"optimizer": "gd"}, {"batch": 5}])
def test_the_next_mini_batch_of_an_epoch_that_has_begun_is_that_of_the_update(settings):
    trainer, walk = Trainer(make(**settings)), BatchWalk()
    trainer.run_checked(1, size=1)
    snapshot = look(trainer, "next")
    walk.show(snapshot)
    trainer.run_checked(1)
    np.testing.assert_array_equal(snapshot.batch.columns, trainer.last.passed.columns)
    np.testing.assert_array_equal(snapshot.gradient, trainer.last.passed.raw_gradient())
    flat = walk.network.flat_gradient(snapshot.layout, walk.run)
    np.testing.assert_allclose(flat, snapshot.gradient, rtol=1e-8, atol=1e-12)


def test_a_network_with_too_many_connections_for_a_batch_is_refused_in_words(monkeypatch):
    monkeypatch.setattr(batch_walk, "MAX_CONNECTIONS", 5)
    walk = BatchWalk()
    walk.show(snapshot_of(EXPERIMENTS["skip"]))
    assert "With 6 connections between its layers the network is too large" in str(walk.error)
    assert walk.run is None
    walk.show(snapshot_of(EXPERIMENTS["dense"]))
    assert walk.error is None
