"""When the frames of an animation are due, and the training from one to the next."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from playground.core.training.trainer import Trainer

DEFAULT_FRAMES, MOST_FRAMES = 60, 1000


def evenly(updates: int, frames: int) -> tuple[int, ...]:
    """Return after how many updates each frame is due: the first before any, the last at the end.

    Where there are fewer updates than frames, each has its own frame.
    """
    marks = np.linspace(0, updates, max(2, min(frames, updates + 1)))
    return tuple(int(mark) for mark in np.round(marks))


def every(updates: int, frames: int) -> tuple[int, ...]:
    """Return the same for a frame before any update, and one after every so many."""
    return tuple(updates * number for number in range(frames))


def train_through(
    trainer: Trainer, moments: Sequence[int], go_on: Callable[[], bool] = lambda: True
) -> Iterator[int]:
    """Train, and yield at each moment how many updates were made.

    The end of training is the last moment: when a stop rule applies, when it diverges, or when
    `go_on()` says no.
    """
    yield moments[0]
    if not trainer.begin_run():
        return
    start = trainer.update
    for _, moment in pairwise(moments):
        trainer.run_while(go_on, most=moment - (trainer.update - start))
        if trainer.update - start > 0:
            yield trainer.update - start
        if trainer.stopped or trainer.divergence or not go_on():
            return
