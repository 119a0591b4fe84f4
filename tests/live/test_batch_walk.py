"""What the views see of a walk over a batch: the numbers that it has computed, none ahead."""

import numpy as np
import pytest

from playground import Trainer
from playground.core.experiment.spec import INPUT
from playground.core.observe.watch import Watch
from playground.live.batch_walk import BatchWalk, why_no_update
from playground.live.observer import Observer
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
