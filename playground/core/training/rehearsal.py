"""All that one update is made of: of the next one, which is rehearsed, and of the last one, which is repeated.

Both are made, looked at and taken back, to the bit: what they give is what the update uses or used, with its samples, its dropout,
penalty and clipping. Nothing has to be remembered for the last update but where the last run of updates began, which the trainer
keeps anyway to find out when it diverged: the same updates are made again from there.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer


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
    places : which samples of the training set are in its mini-batch, (m,); −1 for one that need not be there
    """

    before: TrainerState
    learning_rate: float
    raw: Array
    gradient: Array
    step: Array
    loss: float
    places: npt.NDArray[np.int64]

    @property
    def number(self) -> int:
        """Which update it is, from 1."""
        return self.before.update + 1


def rehearse(trainer: Trainer, columns: Array | None = None) -> UpdateRecord:
    """What the next update will be, or one with the samples `columns` alone; leaves no trace in `trainer`."""
    with _aside(trainer):
        if columns is not None:
            return _look_at(trainer, lambda: trainer.learn_from(columns))
        return _look_at(trainer, lambda: trainer.run_updates(1))


def last_update(trainer: Trainer) -> UpdateRecord | None:
    """What the last update was; None if there has been none since a parameter or the experiment was changed.

    Takes as long as the last run of updates did: a single step, or a slice of live training.
    """
    checkpoint, learned = (
        trainer.checkpoint,
        None if trainer.learned is None else trainer.learned.copy(),
    )
    if checkpoint is None or not trainer.has_gradient or trainer.update <= checkpoint[0].update:
        return None
    (start, size), count, arrived = (
        checkpoint,
        trainer.update - checkpoint[0].update,
        trainer.parameters.copy(),
    )
    with _aside(trainer):
        trainer.restore(start)
        for _ in range(count - 1):
            trainer.run_updates(1, size)
        if learned is not None:
            update = _look_at(trainer, lambda: trainer.learn_from(learned))
        else:
            update = _look_at(trainer, lambda: trainer.run_updates(1, size))
        return (
            update if np.array_equal(trainer.parameters, arrived) else None
        )  # updates of other sizes came in between


@contextmanager
def _aside(trainer: Trainer) -> Iterator[None]:
    """Whatever is trained within is taken back at the end, to the bit."""
    before, checkpoint, plans = trainer.state(), trainer.checkpoint, trainer.swap_plans()
    left = (
        trainer.gradient.copy(),
        trainer.step.copy(),
        trainer.has_gradient,
        trainer.stopped,
        trainer.divergence,
    )
    try:
        yield
    finally:
        trainer.restore(before)
        (
            trainer.gradient[...],
            trainer.step[...],
            trainer.has_gradient,
            trainer.stopped,
            trainer.divergence,
        ) = left
        trainer.checkpoint = checkpoint
        trainer.swap_plans(plans)


def _look_at(trainer: Trainer, make: Callable[[], None]) -> UpdateRecord:
    """Make one update and tell what it was made of."""
    before, learning_rate = trainer.state(), trainer.learning_rate
    make()
    plan = trainer.last_plan
    found = UpdateRecord(
        before=before,
        learning_rate=learning_rate,
        raw=plan.gradient_again(),
        gradient=trainer.gradient.copy(),
        step=trainer.step.copy(),
        loss=float(plan.sample_losses().mean()),
        places=trainer.last_places.copy(),
    )
    for array in (
        found.raw,
        found.gradient,
        found.step,
        found.places,
        before.parameters,
        *before.slots.values(),
    ):
        array.flags.writeable = False
    return found
