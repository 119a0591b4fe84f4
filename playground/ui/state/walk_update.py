"""What an update of a walk was, and the loss before it."""

from dataclasses import dataclass

from playground.core.training.state import TrainerState
from playground.live.answer import Answer
from playground.live.batch_walk import BatchWalk
from playground.live.walk import Walk


@dataclass(frozen=True)
class WalkUpdate:
    """The update that a walk has asked for.

    Attributes
    ----------
    before : the state of training before it, to go back to; None if it could not be asked for
    number : which update it is, from 1
    loss : the loss of the samples before it; None if it cannot be computed
    """

    before: Answer[TrainerState] | None
    number: int
    loss: float | None


def loss_of(walk: Walk | BatchWalk) -> float | None:
    """Return the loss that a walk has computed, over all its samples."""
    if walk.run is None:
        return None
    value = walk.run.values[walk.run.graph.output]
    return (
        None if value is None else float(value if isinstance(value, float | int) else value.item())
    )
