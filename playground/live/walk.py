"""Step-by-step pass of one sample through the gate graph; hides what is not computed yet.

What the walk has not computed is NaN in the snapshot that `seen` returns, and views show nothing
there, never 0.
"""

from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.basics.vocabulary import Grain, Quantity
from playground.core.experiment.spec import INPUT
from playground.core.explain.linking import Links
from playground.core.explain.opened_loss import can_open_loss, open_loss
from playground.core.explain.stops import Stop, stop_at, stops
from playground.core.explain.unroll import Unrolled, unroll
from playground.core.graph.fan_out import is_partial
from playground.core.graph.graph import Run
from playground.live.snapshot import Snapshot

MAX_UNROLLED = 20_000  # of a network that is unrolled: with twice as many a step takes too long
END = -1  # the position of a walk that has computed everything but the update
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors",
    "With {count:,} parameters the network is too large to go through gate by gate; "
    "up to {most:,} can be.",
)


class Walk:
    """Leads one sample through the gate graph, forward and backward, from stop to stop.

    Attributes
    ----------
    grain : how far it is from one stop to the next
    position : how many steps of `run` have been made, or `END`
    run : the graph with the numbers that are known; None without a sample
    unrolled, links : the graph of the network, and which part of the network each gate belongs to
    updated : whether the update has just been made: with the new weights nothing is computed yet
    error : why the numbers cannot be computed, if a gate has no value
    opens_loss : whether the loss is to be shown as its elementary gates
    stays_closed : whether it is not, since ŷ is too near to 0 or 1 for that
    """

    def __init__(self) -> None:
        self.grain: Grain = "layer"
        self.position = END
        self.snapshot: Snapshot | None = None
        self.unrolled: Unrolled | None = None
        self.run: Run | None = None
        self.error: PlaygroundError | None = None
        self.updated = False
        self.opens_loss = self.stays_closed = False
        self._closed: Unrolled | None = None
        self._unrolled_for: object = None
        self._stops: dict[Grain, tuple[Stop, ...]] = {}

    # --- numbers ----------------------------------------------------------------------------------

    def show(self, snapshot: Snapshot) -> None:
        """Take the sample and the weights of `snapshot`; the position stays if the graph does."""
        self.snapshot = snapshot
        sample, size = snapshot.sample, snapshot.layout.size
        if sample is None or size > MAX_UNROLLED:
            self.unrolled = self.run = self.error = self._unrolled_for = self._closed = None
            if sample is not None:
                self.error = PlaygroundError(TOO_LARGE, count=size, most=MAX_UNROLLED)
            return
        self._unroll(snapshot, sample.column)
        self._compute()

    def _unroll(self, snapshot: Snapshot, column: Array) -> None:
        """Unroll the network for this sample, anew only if the graph is another one."""
        experiment, layout, parameters = snapshot.experiment, snapshot.layout, snapshot.parameters
        network, training = experiment.network, experiment.training
        unrolled_for = network, experiment.data.features, training.loss, column.tobytes()
        is_same = self._closed is not None and unrolled_for == self._unrolled_for
        self._unrolled_for = unrolled_for
        if self._closed is not None and is_same:
            self._closed = self._closed.with_parameters(layout, parameters)
        else:
            self._closed = unroll(experiment, layout, parameters, column)
        opened = open_loss(experiment, self._closed) if self.opens_loss else None
        self.stays_closed = self.opens_loss and opened is None and can_open_loss(experiment)
        before, self.unrolled = self.unrolled, opened or self._closed
        if not is_same or before is None or before.loss != self.unrolled.loss:
            self.position, self.updated = END, False
            self.links = Links(self.unrolled)
            self._stops = {}

    def open_loss(self, opens: bool) -> None:
        """Show the loss as its elementary gates, or as one gate; halt where the walk was."""
        here = self.stop if self.is_walking else None
        self.opens_loss = opens
        if self.snapshot is None:
            return
        self.show(self.snapshot)
        if here is not None and self.unrolled is not None:
            place = here.phase, here.layer, here.unit
            found = [i for i, s in enumerate(self.stops) if (s.phase, s.layer, s.unit) == place]
            self.go_to(found[-1] if found else len(self.stops) - 2)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """All stops at the present grain, in order; the last one is the update."""
        assert self.unrolled is not None
        if self.grain not in self._stops:
            self._stops[self.grain] = stops(self.unrolled, self.grain)
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
    def _last(self) -> int:
        """The position where the backward pass ends."""
        assert self.run is not None
        return self.run.steps

    def go_to(self, index: int) -> None:
        """Go to the stop `index` of `stops`, or to the nearest one that there is.

        The update itself is made by the trainer; after it the sample is in front of the network
        again, with nothing computed.
        """
        halts = self.stops
        stop = halts[min(max(index, 0), len(halts) - 1)]
        self.updated = stop.phase == "update"
        self.position = 0 if self.updated else END if stop.position == self._last else stop.position
        self._compute()

    def finish(self) -> None:
        """Compute everything but the update: nothing is hidden any more."""
        self.updated, self.position = False, END
        self._compute()

    def _compute(self) -> None:
        assert self.unrolled is not None
        self.run, self.error = self.unrolled.run(), None
        try:
            self.run.go_to(self.run.steps if self.position == END else self.position)
        except PlaygroundError as error:
            self.error = error
        for node in self.unrolled.shown_only:
            self.run.gradients[node] = None

    @property
    def follows_rule(self) -> bool:
        """Whether training follows the perceptron rule, and not these gradients."""
        return self.snapshot is not None and self.snapshot.experiment.optimizer.error_correction

    # --- what the views see -----------------------------------------------------------------------

    @property
    def is_walking(self) -> bool:
        """Whether there is something that the walk has not computed yet."""
        return self.run is not None and self.position != END

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """Return `snapshot` with the sample's own numbers, as far as the walk has computed them.

        Only this method hides what the walk has not computed: values, gradient, loss and step that
        lie ahead of it are NaN. A gradient that is not the sample's own is not part of
        the walk and stays.
        """
        run, unrolled, sample = self.run, self.unrolled, snapshot.sample
        if run is None or unrolled is None or sample is None or not self.is_walking:
            return snapshot
        unknown = np.full(len(snapshot.parameters), np.nan)
        known_loss, own = run.values[run.graph.output], snapshot.watch.source == "sample"
        values = {
            layer_id: np.where(self._known(unrolled, run, layer_id, snapshot), shown, np.nan)
            for layer_id, shown in sample.values.items()
        }
        return replace(
            snapshot,
            gradient=self._known_gradient(unrolled, run, snapshot) if own else snapshot.gradient,
            step=snapshot.step if self.updated or snapshot.step is None else unknown,
            sample=replace(
                sample, values=values, loss=np.nan if known_loss is None else known_loss
            ),
        )

    @staticmethod
    def _known_gradient(unrolled: Unrolled, run: Run, snapshot: Snapshot) -> Array | None:
        """Return the sample's gradient, flat; NaN where the backward pass has not come yet.

        The numbers are those of `snapshot`, so a weight reads the same at every stop.
        """
        known = np.zeros(len(snapshot.parameters), dtype=bool)
        for key, node in unrolled.parameters.items():
            known[snapshot.layout.offsets[key]] = run.gradients[node] is not None
        gradient = snapshot.gradient
        return None if gradient is None else np.where(known, gradient, np.nan)

    @staticmethod
    def _known(unrolled: Unrolled, run: Run, layer_id: str, snapshot: Snapshot) -> Array:
        """Return of which units of a layer the watched quantity is known, (units,)."""
        quantity, units = snapshot.watch.quantity, snapshot.experiment.units(layer_id)
        return np.array([_is_known(unrolled, run, layer_id, unit, quantity) for unit in units])


def _is_known(unrolled: Unrolled, run: Run, layer_id: str, unit: str, quantity: Quantity) -> bool:
    """Return whether the walk has computed a quantity of one unit, δ only once it is complete."""
    a = unrolled.a[layer_id, unit]
    node = a if layer_id == INPUT else unrolled.z[layer_id, unit]
    if quantity == "delta":
        partial = is_partial(run, node, unrolled.shown_only)
        return run.gradients[node] is not None and not partial
    return run.values[node if quantity == "z" else a] is not None
