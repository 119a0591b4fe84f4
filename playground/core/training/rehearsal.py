"""Inspect one update without side effects: preview the next one, replay the last one.

Both are made on a twin of the training loop, so they are what the update uses or used, to the bit:
its samples, its dropout, penalty and clipping. Replaying needs only where the last run of updates
began: the twin makes the same updates from there.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array, Masks
from playground.core.training.loop import TrainingLoop
from playground.core.training.state import TrainerState


@dataclass(frozen=True)
class UpdateRecord:
    """One update; the flat arrays, (layout.size,), are read-only.

    Attributes
    ----------
    before : the state that it starts from: θ, the optimiser's vectors and its counters
    learning_rate : of its epoch, after the schedule
    raw : ∂L/∂θ of its mini-batch, before penalty and clipping
    gradient : what the optimiser gets: with penalty, clipped
    step : Δθ
    loss : of its mini-batch, before it
    indices : which samples of the training set are in its mini-batch, (m,); −1 for one that is
        not in the training set
    columns : its samples, (n_features + 1 + n_outputs, m)
    masks : its dropout, see `Pass.masks`
    """

    before: TrainerState
    learning_rate: float
    raw: Array
    gradient: Array
    step: Array
    loss: float
    indices: npt.NDArray[np.int64]
    columns: Array
    masks: Masks

    @property
    def number(self) -> int:
        """Which update it is, from 1."""
        return self.before.update + 1


def rehearse(loop: TrainingLoop, columns: Array | None = None) -> UpdateRecord:
    """Preview the next update, or one with the samples `columns` alone; leaves no trace in `loop`.

    Raises `PlaygroundError` if an update with `columns` overflows.
    """
    return _make(loop.twin(), columns)


def last_update(loop: TrainingLoop) -> UpdateRecord | None:
    """Replay the last update; None if there is none for the present parameters and experiment.

    Takes as long as the last run of updates did: a single step, or a slice of live training.
    """
    last = loop.last
    if last is None or last.start is None or loop.update <= last.start.update:
        return None
    engine = last.start.engine  # another one may make the updates now, with other last bits
    is_same = engine == loop.engine
    twin = loop.twin(last.start) if is_same else TrainingLoop(loop.experiment, last.start, engine)
    while (rest := loop.update - 1 - twin.update) > 0:  # again where a stop rule ends them
        twin.run_updates(rest, last.size)
    record = _make(twin, last.passed.columns if last.has_own_samples else None, last.size)
    arrived = np.array_equal(twin.parameters, loop.parameters)
    return record if arrived else None  # else updates of other sizes came in between


def _make(loop: TrainingLoop, columns: Array | None, size: int | None = None) -> UpdateRecord:
    """Make one update on a twin and record what it was made of; nothing is measured."""
    before, learning_rate = loop.state(), loop.learning_rate
    if columns is None:
        loop.run_updates(1, size, measures=False)
    else:
        loop.update_with(columns)
    last = loop.last
    assert last is not None
    record = UpdateRecord(
        before=before,
        learning_rate=learning_rate,
        raw=last.passed.raw_gradient(),
        gradient=last.gradient.copy(),
        step=last.step.copy(),
        loss=float(last.passed.sample_losses().mean()),
        indices=last.indices.copy(),
        columns=last.passed.columns.copy(),
        masks={layer: mask.copy() for layer, mask in last.passed.masks.items()},
    )
    flat = (record.raw, record.gradient, record.step, before.parameters, *before.slots.values())
    for array in (*flat, record.indices, record.columns, *record.masks.values()):
        array.flags.writeable = False
    return record
