"""Keeps the selection on the stop of a walk, and knows what an update of the walk has changed."""

from dataclasses import dataclass

from playground.core.experiment.parts import ParameterPart, Part
from playground.core.explain.stops import Stop
from playground.core.training.state import TrainerState
from playground.live.answer import Answer
from playground.live.batch_walk import BatchWalk
from playground.live.walk import Walk
from playground.ui.state.selection import Selection
from playground.ui.state.walk_ahead import part_of_stop


@dataclass(frozen=True)
class WalkUpdate:
    """The update that a walk has asked for.

    Attributes
    ----------
    before : the state of training before it, to go back to; None if it could not be asked for
    number : which update it is, from 1
    loss : the loss of the samples before it; None if the walk had not computed it
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


class SelectionFollower:
    """Selects the part of each stop, unless the user follows a weight: that stays selected.

    Attributes
    ----------
    is_selecting : whether it is this that changes the selection just now
    """

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._part: Part | None = None  # what it selected last
        self.is_selecting = False

    def follow(self, walk: Walk | BatchWalk, stop: Stop) -> None:
        """Select the part of the network that `walk` is at."""
        present = self._selection.current
        if isinstance(present, ParameterPart) and present != self._part:
            return
        part = part_of_stop(walk, stop)
        if part is not None:
            self._part, self.is_selecting = part, True
            self._selection.set([part])
            self.is_selecting = False
