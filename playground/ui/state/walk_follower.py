"""Keeps the selection on the stop of a walk."""

from playground.core.experiment.parts import ParameterPart, Part
from playground.core.explain.stops import Stop
from playground.live.batch_walk import BatchWalk
from playground.live.walk import Walk
from playground.ui.state.selection import Selection
from playground.ui.state.walk_ahead import part_of_stop


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
