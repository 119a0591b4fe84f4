"""Only what is watched is computed, and what stays the same is computed with the same buffers."""

import itertools
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from playground import Key, Trainer
from playground.core.observe.watch import Watch
from playground.live import probes
from playground.live.observer import Observer
from tests.support.experiments import make

KEY = Key("h1", "1", "input", "x1")
ALL = Watch("train", 2, histograms=True, arrows=True, parameter=KEY, update="source")
ON_DEMAND = ("sample", "input_gradient", "account", "watched_update")


@pytest.fixture
def trainer():
    trainer = Trainer(make())
    trainer.run_checked(3)
    return trainer


def look(observer, trainer, watch=None, resolution=8):
    if watch is not None:
        observer.set_watch(watch)
    return observer.snapshot(trainer, resolution, 0, 0, running=False, updates_per_second=0.0)


@pytest.fixture
def made(monkeypatch):
    """How many times each of the classes behind the probes has been made."""
    counts = Counter()

    def count(name, kind):
        def make(*arguments):
            counts[name] += 1
            return kind(*arguments)

        monkeypatch.setattr(probes, name, make)

    for name in ("NeuronMaps", "SetGradient", "Activity", "SamplePass", "InputGradient"):
        count(name, getattr(probes, name))
    return counts


def test_what_is_not_watched_is_none(trainer):
    snapshot = look(Observer(), trainer)
    assert all(getattr(snapshot, name) is None for name in ON_DEMAND)
    snapshot = look(Observer(), trainer, ALL)
    assert all(getattr(snapshot, name) is not None for name in ON_DEMAND)


def test_a_default_watch_makes_only_maps_and_activity(trainer, made):
    observer = Observer()
    for _ in range(3):
        look(observer, trainer)
    assert made == {"NeuronMaps": 1, "Activity": 1}


@pytest.mark.parametrize(
    ("change", "renewed"),
    [
        ({"histograms": False}, set()),
        ({"parameter": None}, set()),
        ({"update": "last"}, set()),
        ({"source": "sample"}, {"SetGradient"}),
        ({"sample": 3}, {"SamplePass"}),
        ({"quantity": "delta"}, {"SamplePass", "NeuronMaps"}),
    ],
)
def test_a_change_of_the_watch_renews_only_what_depends_on_it(trainer, made, change, renewed):
    observer = Observer()
    look(observer, trainer, ALL)
    made.clear()
    found = look(observer, trainer, replace(ALL, **change))
    assert set(made) == renewed
    fresh = look(Observer(), trainer, replace(ALL, **change))
    assert np.array_equal(found.gradient, fresh.gradient)
    assert np.array_equal(found.maps, fresh.maps, equal_nan=True)
    assert np.array_equal(found.input_gradient, fresh.input_gradient)
    for layer, values in fresh.sample.values.items():
        assert np.array_equal(found.sample.values[layer], values, equal_nan=True)


def test_the_gradient_of_a_sample_follows_the_pinned_sample(trainer, made):
    observer, watch = Observer(), Watch("sample", 2)
    before = look(observer, trainer, watch).gradient
    after = look(observer, trainer, replace(watch, sample=3)).gradient
    assert not np.array_equal(before, after)
    assert np.array_equal(after, look(Observer(), trainer, replace(watch, sample=3)).gradient)


def test_pausing_and_going_on_makes_no_new_maps(trainer, made):
    observer = Observer()
    for resolution in (8, 16, 8, 16):
        assert look(observer, trainer, resolution=resolution).maps.shape[-1] == resolution
    assert made["NeuronMaps"] == 2


def test_the_last_update_is_made_again_once(trainer, monkeypatch):
    calls = []

    def counted(trainer, again=probes.last_update):
        calls.append(trainer.update)
        return again(trainer)

    monkeypatch.setattr(probes, "last_update", counted)
    observer = Observer()
    for _ in range(3):
        assert look(observer, trainer, Watch(update="last")).watched_update.number == 3
    trainer.run_checked(1)
    assert look(observer, trainer).watched_update.number == 4
    assert calls == [3, 4]
    trainer.restore(trainer.state())
    assert look(observer, trainer).watched_update is None


def test_an_update_with_the_sample_alone_needs_a_sample(trainer):
    assert look(Observer(), trainer, Watch("sample", update="source")).watched_update is None
    assert look(Observer(), trainer, Watch("sample", 1, update="source")).watched_update is not None


def fast(observer, trainer, resolution=8):
    return observer.snapshot(trainer, resolution, 0, 0, running=True, updates_per_second=1e5)


def test_of_fast_training_costly_quantities_are_those_of_one_of_a_few_snapshots(monkeypatch):
    trainer, observer = Trainer(make()), Observer()
    monkeypatch.setattr(probes, "MANY_PRODUCTS", 1)
    seen = []
    for _ in range(2 * probes.ACTIVITY):
        trainer.run_checked(3)
        seen.append(fast(observer, trainer))
    maps = [one.maps for one in seen]
    assert [maps[i] is maps[i - 1] for i in range(1, 8)] == [True, False] * 3 + [True]
    activity = [one.activity for one in seen]
    assert [activity[i] is activity[i - 1] for i in range(1, 8)] == [True] * 3 + [False] + [
        True
    ] * 3
    numbers = [one.parameters.tolist() for one in seen]
    assert all(one != other for one, other in itertools.pairwise(numbers))


def test_a_paused_snapshot_and_one_of_something_else_are_of_the_present_state(monkeypatch):
    trainer, observer = Trainer(make()), Observer()
    monkeypatch.setattr(probes, "MANY_PRODUCTS", 1)
    for after in (look, lambda *about: look(*about, Watch(quantity="z"))):
        for _ in range(3):
            fast(observer, trainer)
            trainer.run_checked(3)
            shown, fresh = after(observer, trainer), Observer()
            expected = look(fresh, trainer, observer.watch)
            assert np.array_equal(shown.maps, expected.maps)
            for layer, activity in expected.activity.items():
                assert np.array_equal(shown.activity[layer].dead, activity.dead)


def test_histograms_are_there_as_soon_as_they_are_watched():
    trainer, observer = Trainer(make()), Observer()
    fast(observer, trainer)
    observer.set_watch(Watch(histograms=True))
    assert fast(observer, trainer).activity["h1"].z is not None
