"""Computes a snapshot of a trainer: its counters, and the quantities that are watched."""

from dataclasses import fields
from typing import Any

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.observe.watch import Watch
from playground.core.training.rise import find_rise
from playground.core.training.standstill import why_alike, why_still
from playground.core.training.trainer import Trainer
from playground.live.probe import Kept, Look, read_only
from playground.live.snapshot import FAST, Snapshot


class Observer:
    """Makes snapshots, and keeps the probes from one to the next."""

    def __init__(self) -> None:
        self._probes = [one for one in fields(Snapshot) if "probe" in one.metadata]
        self._kept: Kept = {}
        self._parameters: Array | None = None  # the live vector that the kept probes read
        self.set_watch(Watch())

    def set_watch(self, watch: Watch) -> None:
        """Look at something else from the next snapshot on."""
        self.watch = watch
        self._wanted = [
            (one.name, one.metadata["probe"], one.metadata["part"])
            for one in self._probes
            if one.metadata["probe"].wants(watch)
        ]
        for probe in [probe for probe in self._kept if not probe.wants(watch)]:
            del self._kept[probe]

    def snapshot(
        self,
        trainer: Trainer,
        resolution: int,
        revision: int,
        command: int,
        running: bool,
        updates_per_second: float,
    ) -> Snapshot:
        """Return all that the window draws of `trainer` as it is now."""
        return Snapshot(
            revision=revision,
            command=command,
            running=running,
            updates_per_second=updates_per_second,
            watch=self.watch,
            **self._read(trainer, resolution, running and updates_per_second >= FAST),
            **_progress(trainer),
        )

    def _read(self, trainer: Trainer, resolution: int, is_fast: bool) -> dict[str, Any]:
        """Return the wanted quantities, by the field of the snapshot."""
        if trainer.parameters is not self._parameters:  # as after every edit
            self._parameters = trainer.parameters
            self._kept.clear()
        look = Look(trainer, self.watch, resolution, is_fast, self._kept)
        with np.errstate(all="ignore"):  # a network that overflows is shown as it is
            return {
                name: look.read(probe) if part is None else part(look.read(probe))
                for name, probe, part in self._wanted
            }


def _progress(trainer: Trainer) -> dict[str, Any]:
    """Return how far training is, by the field of the snapshot."""
    metrics = trainer.evaluate()
    return {
        "experiment": trainer.experiment,
        "layout": trainer.layout,
        "engine": trainer.engine,
        "epoch": trainer.epoch,
        "epoch_share": trainer.position / max(1, len(trainer.data.train)),
        "update": trainer.update,
        "learning_rate": trainer.learning_rate,
        "parameters": read_only(trainer.parameters),
        "batch_size": 0 if trainer.last is None else len(trainer.last.indices),
        "step": read_only(trainer.step) if trainer.has_gradient else None,
        "metrics": metrics,
        "history": trainer.history,
        "answers": tuple(read_only(one.outputs) for one in trainer.evaluators),
        "is_fresh": trainer.update == 0 and not trainer.touched,
        "standstill": why_still(trainer),
        "alike": why_alike(trainer),
        "rise": find_rise(trainer),
        "stopped": trainer.stopped,
        "divergence": trainer.divergence,
    }
