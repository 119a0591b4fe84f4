"""What the walks of one sample and of a batch share: the position in a run, from stop to stop.

What a walk has not computed is NaN in the snapshot that `seen` returns, and views show nothing
there, never 0.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection
from dataclasses import replace
from typing import Any, Generic, TypeVar

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import PlaygroundError, without_trace
from playground.core.basics.vocabulary import Grain
from playground.core.experiment.spec import Key
from playground.core.explain.stops import Stop, stop_at
from playground.core.graph.stepping import Stepping
from playground.live.snapshot import Snapshot

END = -1  # the position of a walk that has computed everything but the update
R = TypeVar("R", bound=Stepping[Any, Any])


class SteppedWalk(ABC, Generic[R]):
    """Goes through a graph of the network, forward and backward, from stop to stop.

    Attributes
    ----------
    grain : how far it is from one stop to the next
    position : how many steps of `run` have been made, or `END`
    snapshot : whose numbers they are
    run : the graph with the numbers that are known; None without samples
    updated : whether the update has just been made: everything is computed with the new weights
    has_begun : whether the walk has halted at a stop of this graph
    error : why the numbers cannot be computed
    """

    def __init__(self) -> None:
        self.grain: Grain = "layer"
        self.position = END
        self.snapshot: Snapshot | None = None
        self.run: R | None = None
        self.error: PlaygroundError | None = None
        self.updated = self.has_begun = False
        self._stops: dict[Grain, tuple[Stop, ...]] = {}

    # --- what each walk does in its own way -------------------------------------------------------

    @abstractmethod
    def show(self, snapshot: Snapshot) -> None:
        """Take the samples and the weights of `snapshot`; the position stays if the graph does."""

    @abstractmethod
    def _list_stops(self, grain: Grain) -> tuple[Stop, ...]:
        """List all stops at a grain."""

    @abstractmethod
    def _begin(self) -> R:
        """Return the graph with its numbers, before the first step."""

    @property
    @abstractmethod
    def shown_only(self) -> Collection[int]:
        """The outputs that only show ŷ: no gradient goes through them."""

    @abstractmethod
    def _known_gradients(self, run: R, snapshot: Snapshot) -> Array:
        """Return whether the gradient of each parameter is known, flat."""

    @abstractmethod
    def _knows(self, run: R, key: Key) -> bool:
        """Return whether the gradient of one parameter is known."""

    @abstractmethod
    def _known_values(self, run: R, layer: str, snapshot: Snapshot) -> Array:
        """Return of which units of a layer the watched quantity is known, (units,)."""

    @abstractmethod
    def _loss_of_sample(self, run: R, loss: float) -> float:
        """Return the loss of the pinned sample, NaN if it is not known yet."""

    # --- stops ------------------------------------------------------------------------------------

    @property
    def stops(self) -> tuple[Stop, ...]:
        """All stops at the present grain, in order; the last one is the update."""
        if self.grain not in self._stops:
            self._stops[self.grain] = self._list_stops(self.grain)
        return self._stops[self.grain]

    @property
    def stop_index(self) -> int:
        """The index in `stops` of the stop where the walk is, or of the last one behind it."""
        if self.updated:
            return len(self.stops) - 1
        return stop_at(self.stops, self._last if self.position == END else self.position)

    @property
    def stop(self) -> Stop:
        """The stop where the walk is."""
        return self.stops[self.stop_index]

    @property
    def steps_made(self) -> range:
        """The steps of `run` from the stop before the present one; none before and after a walk."""
        index = self.stop_index if self.run is not None and self.has_begun else 0
        if index == 0 or self.updated:
            return range(0)
        return range(self.stops[index - 1].position, self.stops[index].position)

    @property
    def present_nodes(self) -> tuple[int, ...]:
        """The nodes that these steps have computed: by layer all of the layer, the last one last.

        Back through the outputs that only show ŷ no gradient is computed.
        """
        return () if self.run is None else self.run.nodes_at(self.steps_made, self.shown_only)

    @property
    def _last(self) -> int:
        """The position where the backward pass ends."""
        assert self.run is not None
        return self.run.steps

    def go_to(self, index: int) -> None:
        """Go to the stop `index` of `stops`, or to the nearest one that there is.

        The update itself is made by the trainer; after it everything is of the new weights.
        """
        halts = self.stops
        stop = halts[min(max(index, 0), len(halts) - 1)]
        self.updated, self.has_begun = stop.phase == "update", True
        self.position = END if stop.position >= self._last else stop.position
        self._compute()

    def finish(self) -> None:
        """Compute everything but the update, if there is a run: nothing is hidden any more."""
        self.updated, self.has_begun, self.position = False, False, END
        if self.run is not None:
            self._compute()

    def _restart(self) -> None:
        """Begin with another graph, where everything is computed."""
        self.position, self.updated, self.has_begun, self._stops = END, False, False, {}

    def _compute(self) -> None:
        """Compute up to the position: `run` goes on, or a new one begins where it is ahead."""
        run, self.error = self.run, None
        if run is None or (self.position != END and self.position < run.step):
            run = self.run = self._begin()
        try:
            run.go_to(run.steps if self.position == END else self.position)
        except PlaygroundError as error:
            self.error = without_trace(error)
        for node in self.shown_only:
            run.gradients[node] = None

    @property
    def follows_rule(self) -> bool:
        """Whether training follows the perceptron rule, and not these gradients."""
        return self.snapshot is not None and self.snapshot.experiment.optimizer.error_correction

    # --- what the views see -----------------------------------------------------------------------

    @property
    def is_walking(self) -> bool:
        """Whether there is something that the walk has not computed yet."""
        return self.run is not None and self.position != END

    def _is_own(self, snapshot: Snapshot) -> bool:
        """Return whether the gradient of `snapshot` is that of the samples of the walk."""
        return True

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """Return `snapshot` as far as the walk has computed it.

        Only this method hides what the walk has not computed: values, gradient, loss and step that
        lie ahead of it are NaN. A gradient of other samples is not part of the walk and stays.
        """
        run, gradient = self.run, snapshot.gradient
        if run is None or not self.is_walking:
            return snapshot
        if gradient is not None and self._is_own(snapshot):
            gradient = np.where(self._known_gradients(run, snapshot), gradient, np.nan)
        step = None if snapshot.step is None else np.full(len(snapshot.parameters), np.nan)
        account = snapshot.account
        if account is not None and not self.knows(account.key):
            account = None
        seen = replace(snapshot, gradient=gradient, step=step, account=account)
        return self._with_sample(seen, run)

    def knows(self, key: Key) -> bool:
        """Return whether the gradient of a parameter has been computed."""
        run, snapshot = self.run, self.snapshot
        if run is None or snapshot is None or not self.is_walking or not self._is_own(snapshot):
            return True
        return self._knows(run, key)

    def _with_sample(self, snapshot: Snapshot, run: R) -> Snapshot:
        """Return `snapshot` with the pinned sample as far as the walk has come."""
        sample = snapshot.sample
        if sample is None:
            return snapshot
        values = {
            layer: np.where(self._known_values(run, layer, snapshot), shown, np.nan)
            for layer, shown in sample.values.items()
        }
        loss = self._loss_of_sample(run, sample.loss)
        slopes = np.full_like(sample.input_gradient, np.nan)  # it comes last, after all weights
        seen = replace(sample, values=values, loss=loss, input_gradient=slopes)
        return replace(snapshot, sample=seen)
