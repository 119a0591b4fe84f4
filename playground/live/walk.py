"""Step-by-step pass of one sample through the gate graph; hides what is not computed yet."""

from collections.abc import Collection
from copy import copy
from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.basics.vocabulary import Grain, Quantity
from playground.core.experiment.parts import Part
from playground.core.experiment.spec import INPUT, Key
from playground.core.explain.stops import Stop, stops
from playground.core.explain.unroll import MAX_UNROLLED, Unrolled, unroll
from playground.core.graph.fan_out import is_partial
from playground.core.graph.graph import Graph, Run
from playground.live.snapshot import Snapshot
from playground.live.stepped_walk import SteppedWalk

MOST_NODES = 40_000  # of the graphs that are kept for other samples of the same network
MANY = 40  # parameters; the gates of more are better computed beside the window
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors",
    "With {count:,} parameters the network is too large to go through gate by gate; "
    "up to {most:,} can be.",
)


class Walk(SteppedWalk[Run]):
    """Leads one sample through the gate graph, forward and backward, from stop to stop.

    Attributes
    ----------
    unrolled, links : the graph of the network, and which part of the network each gate belongs to
    opens_loss : whether the loss is to be shown as its elementary gates
    stays_closed : whether it is not, since ŷ is too near to 0 or 1 for that
    """

    def __init__(self) -> None:
        super().__init__()
        self.unrolled: Unrolled | None = None
        self.opens_loss = self.stays_closed = False
        self._closed: Unrolled | None = None
        self._unrolled_for: tuple[object, ...] | None = None
        self._finished: Run | None = None  # with all numbers, from which a walk takes its own
        self._graphs: tuple[Graph, ...] = ()  # of the latest samples: most differ in their targets
        self._numbers: tuple[Array, bool] | None = None  # parameters, and whether the loss is open

    # --- numbers ----------------------------------------------------------------------------------

    def show(self, snapshot: Snapshot) -> None:
        """Take the sample and the weights of `snapshot`; the position stays if the graph does."""
        self.snapshot = snapshot
        sample, size = snapshot.sample, snapshot.layout.size
        if sample is None or size > MAX_UNROLLED:
            self.unrolled = self.run = self.error = self._unrolled_for = self._closed = None
            self._numbers, self._finished, self._graphs = None, None, ()
            if sample is not None:
                self.error = PlaygroundError(TOO_LARGE, count=size, most=MAX_UNROLLED)
            return
        if not self._has_numbers_of(snapshot):
            self._unroll(snapshot, sample.column)
            self.run, self._numbers = None, (snapshot.parameters, self.opens_loss)
        self._compute()

    def _has_numbers_of(self, snapshot: Snapshot) -> bool:
        """Return whether `run` is what `show` would compute: only something else is watched."""
        if self.run is None or self._numbers is None or snapshot.sample is None or self.error:
            return False
        parameters, opened = self._numbers
        is_same = self._unrolled_for == _unrolled_for(snapshot, snapshot.sample.column)
        same_numbers = np.array_equal(parameters, snapshot.parameters)
        return is_same and same_numbers and opened == self.opens_loss

    def takes_long(self, snapshot: Snapshot) -> bool:
        """Return whether `show` takes so long that it is better done by `ahead` in a thread."""
        is_large = snapshot.sample is not None and MANY < snapshot.layout.size <= MAX_UNROLLED
        return is_large and not self._has_numbers_of(snapshot)

    def ahead(self) -> "Walk":
        """Return a copy that can show another snapshot in another thread, for `join`."""
        return copy(self)

    def prepare(self) -> None:
        """Find out what all views ask about the graph: it takes as long as to unroll it."""
        if self.unrolled is not None:
            self.unrolled.graph.prepare()
            self.links.prepare()
            _ = self.stops, self.unrolled.weights

    def join(self, ahead: "Walk") -> None:
        """Take over what the copy `ahead` has computed; this walk may have moved since then."""
        stays = ahead._stops is self._stops  # it is the same graph
        here, opens = (self.grain, self.position, self.updated), self.opens_loss
        has_begun = self.has_begun
        was_there = ahead.position, ahead.updated
        vars(self).update(vars(ahead))
        self.grain, self.has_begun = here[0], has_begun and stays
        if stays and here[1:] != was_there:
            self.position, self.updated = here[1:]
            self._compute()
        if opens != self.opens_loss:
            self.open_loss(opens)

    def _unroll(self, snapshot: Snapshot, column: Array) -> None:
        """Unroll the network for this sample, anew only if the graph is another one."""
        from playground.core.explain.linking import Links
        from playground.core.explain.opened_loss import can_open_loss, open_loss

        experiment, layout, parameters = snapshot.experiment, snapshot.layout, snapshot.parameters
        unrolled_for = _unrolled_for(snapshot, column)
        is_same = self._closed is not None and unrolled_for == self._unrolled_for
        was_for, self._unrolled_for = self._unrolled_for, unrolled_for
        if self._closed is not None and is_same:
            self._closed = self._closed.with_parameters(layout, parameters)
        else:
            self._closed = unroll(experiment, layout, parameters, column)
            of_network = was_for is not None and was_for[:-1] == unrolled_for[:-1]
            known = self._graphs if of_network else ()
            # another sample of the same network: what its graph knows is kept
            graph = next((one for one in known if one == self._closed.graph), self._closed.graph)
            self._closed = replace(self._closed, graph=graph)
            others = [one for one in known if one is not graph]
            most = MOST_NODES // len(graph.nodes) if experiment.dataset.classes else 0
            self._graphs = (graph, *others)[:most]  # a measured target seldom comes twice
        opened = open_loss(experiment, self._closed) if self.opens_loss else None
        self.stays_closed = self.opens_loss and opened is None and can_open_loss(experiment)
        before, self.unrolled = self.unrolled, opened or self._closed
        if not is_same or before is None or before.loss != self.unrolled.loss:
            self.links = Links(self.unrolled)
            self._restart()

    def open_loss(self, opens: bool) -> None:
        """Show the loss as its elementary gates, or as one gate; halt where the walk was."""
        here = self.stop if self.is_walking else None
        self.opens_loss = opens
        if self.snapshot is None:
            return
        self.show(self.snapshot)
        if here is not None and self.unrolled is not None:
            wanted = here.phase, here.layer, here.unit
            found = [i for i, s in enumerate(self.stops) if (s.phase, s.layer, s.unit) == wanted]
            self.go_to(found[-1] if found else len(self.stops) - 2)

    def part_of(self, node: int) -> Part | None:
        """Return the part of the network that a gate belongs to."""
        return self.links.part_of(node)

    def _list_stops(self, grain: Grain) -> tuple[Stop, ...]:
        assert self.unrolled is not None
        return stops(self.unrolled, grain)

    def _begin(self) -> Run:
        assert self.unrolled is not None
        finished = self._finished
        if finished is None or finished.leaves is not self.unrolled.leaves:
            finished = self._finished = finished_run(self.unrolled.run())
        return self.unrolled.run(finished)

    @property
    def shown_only(self) -> Collection[int]:
        """The outputs that only show ŷ: no gradient goes through them."""
        return () if self.unrolled is None else self.unrolled.shown_only

    # --- what the views see -----------------------------------------------------------------------

    def _is_own(self, snapshot: Snapshot) -> bool:
        return snapshot.watch.source == "sample"

    def _known_gradients(self, run: Run, snapshot: Snapshot) -> Array:
        """Return whether the gradient of each parameter is known.

        The numbers are those of `snapshot`, so a weight reads the same at every stop.
        """
        assert self.unrolled is not None
        known = np.zeros(len(snapshot.parameters), dtype=bool)
        for key, node in self.unrolled.parameters.items():
            known[snapshot.layout.offsets[key]] = run.gradients[node] is not None
        return known

    def _knows(self, run: Run, key: Key) -> bool:
        assert self.unrolled is not None
        node = self.unrolled.parameters.get(key)  # a cut edge has none
        return node is not None and run.gradients[node] is not None

    def _known_values(self, run: Run, layer: str, snapshot: Snapshot) -> Array:
        assert self.unrolled is not None
        quantity, units = snapshot.watch.quantity, snapshot.experiment.units(layer)
        return np.array([_is_known(self.unrolled, run, layer, unit, quantity) for unit in units])

    def _loss_of_sample(self, run: Run, loss: float) -> float:
        value = run.values[run.graph.output]
        return np.nan if value is None else value


def finished_run(run: Run) -> Run | None:
    """Compute all numbers of `run`; None if it has a gate without a value or slope."""
    try:
        run.go_to(run.steps)
    except PlaygroundError:
        return None
    return run


def _unrolled_for(snapshot: Snapshot, column: Array) -> tuple[object, ...]:
    """Return all that the graph follows from, the sample last; the parameters may be others."""
    experiment = snapshot.experiment
    network, loss = experiment.network, experiment.training.loss
    return network, experiment.data.features, loss, column.tobytes()


def _is_known(unrolled: Unrolled, run: Run, layer_id: str, unit: str, quantity: Quantity) -> bool:
    """Return whether the walk has computed a quantity of one unit, δ only once it is complete."""
    a = unrolled.a[layer_id, unit]
    node = a if layer_id == INPUT else unrolled.z[layer_id, unit]
    if quantity == "delta":
        partial = is_partial(run, node, unrolled.shown_only)
        return run.gradients[node] is not None and not partial
    return run.values[node if quantity == "z" else a] is not None
