"""A newcomer adds a watched quantity: one class, and one line in the snapshot."""

from dataclasses import dataclass

import numpy as np
import pytest

from playground import Trainer
from playground.core.experiment.edits.units import add_unit
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from playground.live.probe import Look, Probe, watched
from playground.live.snapshot import Snapshot
from tests.support.experiments import make


class DistanceProbe(Probe[dict[str, float] | None]):
    """How far the weights of each layer have moved since a sample was pinned."""

    @classmethod
    def wants(cls, watch: Watch) -> bool:
        return watch.sample is not None

    @classmethod
    def depends_on(cls, look: Look) -> object:
        return look.watch.sample

    def __init__(self, look: Look) -> None:
        self._start = look.trainer.parameters.copy()

    def run(self, look: Look) -> dict[str, float] | None:
        moved = look.trainer.parameters - self._start
        blocks = look.trainer.layout.blocks.items()
        return {layer: float(np.linalg.norm(moved[b.start : b.stop])) for layer, b in blocks}


@dataclass(frozen=True, kw_only=True)
class WiderSnapshot(Snapshot):
    """The snapshot with one line more."""

    distances: dict[str, float] | None = watched(DistanceProbe)


@pytest.fixture
def trainer():
    return Trainer(make())


@pytest.fixture
def observer(monkeypatch):
    monkeypatch.setattr("playground.live.observer.Snapshot", WiderSnapshot)
    return Observer()


def look(observer, trainer, watch=None):
    if watch is not None:
        observer.set_watch(watch)
    return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)


def test_a_snapshot_carries_it_only_while_it_is_wanted(observer, trainer):
    assert look(observer, trainer).distances is None
    assert look(observer, trainer, Watch(sample=2)).distances == {"h1": 0.0, "output": 0.0}
    assert look(observer, trainer, Watch()).distances is None


def test_it_is_kept_from_one_snapshot_to_the_next(observer, trainer):
    look(observer, trainer, Watch(sample=2))
    trainer.run_updates(3)
    assert min(look(observer, trainer).distances.values()) > 0
    kept = look(observer, trainer, Watch(sample=2, quantity="z", histograms=True))
    assert min(kept.distances.values()) > 0  # it does not depend on these


def test_it_is_renewed_when_what_it_depends_on_changes(observer, trainer):
    look(observer, trainer, Watch(sample=2))
    trainer.run_updates(3)
    assert look(observer, trainer, Watch(sample=3)).distances == {"h1": 0.0, "output": 0.0}


def test_it_is_renewed_when_the_experiment_changes(observer, trainer):
    look(observer, trainer, Watch(sample=2))
    trainer.run_updates(3)
    trainer.configure(add_unit(trainer.experiment, "h1"))
    assert look(observer, trainer).distances == {"h1": 0.0, "output": 0.0}
    trainer.run_updates(1)
    assert min(look(observer, trainer).distances.values()) > 0


def test_it_is_renewed_when_another_trainer_comes(observer, trainer):
    look(observer, trainer, Watch(sample=2))
    trainer.run_updates(3)
    other = Trainer(trainer.experiment, trainer.state())
    assert look(observer, other).distances == {"h1": 0.0, "output": 0.0}


def test_it_is_dropped_while_nobody_wants_it(observer, trainer):
    look(observer, trainer, Watch(sample=2))
    trainer.run_updates(3)
    look(observer, trainer, Watch())
    assert look(observer, trainer, Watch(sample=2)).distances == {"h1": 0.0, "output": 0.0}


def test_all_else_is_as_without_it(observer, trainer, monkeypatch):
    trainer.run_updates(3)
    wider = look(observer, trainer, Watch("sample", 2, arrows=True))
    monkeypatch.undo()
    plain = look(Observer(), trainer, Watch("sample", 2, arrows=True))
    assert np.array_equal(wider.gradient, plain.gradient)
    assert np.array_equal(wider.input_gradient, plain.input_gradient)
    assert not hasattr(plain, "distances")
