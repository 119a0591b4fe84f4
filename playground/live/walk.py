"""A snapshot's sample, gate by gate: where the walk through it is, and the snapshot as far as the walk has come.

What lies ahead of the walk has not been computed yet: it is NaN in what `seen` gives, and views show nothing there, never 0.
"""

from dataclasses import replace

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.basics.vocabulary import Grain
from playground.core.experiment.spec import INPUT
from playground.core.explain.linking import Links
from playground.core.explain.stops import Stop, stop_at, stops
from playground.core.explain.unroll import Unrolled, unroll
from playground.core.graph.graph import Run
from playground.live.snapshot import Snapshot

MOST_PARAMETERS = 20_000  # of a network that is taken apart: a step through twice as many gates would hold the window up
END = -1  # the position of a walk that has everything behind it but the update
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors",
    "With {count:,} parameters the network is too large to go through gate by gate; up to {most:,} can be.",
)


class Walk:
    """One sample on its way.

    Attributes
    ----------
    grain : how far one step goes: "layer", "neuron" or "gate"
    position : how many steps of the graph have been made, or `END`
    run : the graph with the numbers that are known; None without a sample
    updated : whether the update has just been made: with the new weights nothing is computed yet
    error : why the numbers cannot be computed, if a gate has no value
    """

    def __init__(self) -> None:
        self.grain: Grain = "layer"
        self.position = END
        self.snapshot: Snapshot | None = None
        self.unrolled: Unrolled | None = None
        self.run: Run | None = None
        self.error: PlaygroundError | None = None
        self.updated = False
        self._built_for: object = None
        self._stops: dict[str, tuple[Stop, ...]] = {}

    # --- numbers ------------------------------------------------------------------------------------------------------

    def show(self, snapshot: Snapshot) -> None:
        """Take the sample and the weights of `snapshot`; the position stays if it is the same graph."""
        self.snapshot = snapshot
        sample = snapshot.sample
        if sample is None or snapshot.layout.size > MOST_PARAMETERS:
            self.unrolled = self.run = self.error = self._built_for = None
            if sample is not None:
                self.error = PlaygroundError(
                    TOO_LARGE, count=snapshot.layout.size, most=MOST_PARAMETERS
                )
            return
        experiment = snapshot.experiment
        built_for = (
            experiment.network,
            experiment.data.features,
            experiment.training.loss,
            sample.column.tobytes(),
        )
        if built_for != self._built_for or self.unrolled is None:
            self._built_for, self.position, self.updated = built_for, END, False
            self.unrolled = unroll(experiment, snapshot.layout, snapshot.parameters, sample.column)
            self.links = Links(self.unrolled)
            self._stops = {}
        else:
            self.unrolled = self.unrolled.with_parameters(snapshot.layout, snapshot.parameters)
        self._compute()

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The places to halt at the present grain."""
        assert self.unrolled is not None
        if self.grain not in self._stops:
            self._stops[self.grain] = stops(self.unrolled, self.grain)
        return self._stops[self.grain]

    @property
    def number(self) -> int:
        """The number of the present place among `stops`."""
        if self.updated:
            return len(self.stops) - 1
        return stop_at(self.stops, self._last if self.position == END else self.position)

    @property
    def stop(self) -> Stop:
        """The present place."""
        return self.stops[self.number]

    @property
    def _last(self) -> int:
        assert self.run is not None
        return self.run.steps

    def go_to(self, number: int) -> None:
        """Halt at place `number` of `stops`.

        The update itself is made by the trainer; after it the sample stands before the network again, with nothing computed.
        """
        halts = self.stops
        stop = halts[min(max(number, 0), len(halts) - 1)]
        self.updated = stop.phase == "update"
        self.position = 0 if self.updated else END if stop.position == self._last else stop.position
        self._compute()

    def finish(self) -> None:
        """Have everything behind it."""
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

    # --- what the other views see ---------------------------------------------------------------------------------------

    @property
    def is_walking(self) -> bool:
        """Whether something lies ahead that has not been computed."""
        return self.run is not None and self.position != END

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """`snapshot` with the numbers of the sample as far as they are known, and the gradient of the sample as far as it is."""
        run, unrolled, sample = self.run, self.unrolled, snapshot.sample
        if run is None or unrolled is None or sample is None or not self.is_walking:
            return snapshot
        gradient = np.full(len(snapshot.parameters), np.nan)
        for key, node in unrolled.parameters.items():
            if (value := run.gradients[node]) is not None:
                gradient[snapshot.layout.offsets[key]] = value
        values = {
            layer_id: np.array(
                [
                    self._quantity(layer_id, unit, snapshot.watch.quantity)
                    for unit in snapshot.experiment.units(layer_id)
                ]
            )
            for layer_id in sample.values
        }
        known = run.values[run.graph.output]
        loss = np.nan if known is None else known
        step = (
            snapshot.step
            if self.updated or snapshot.step is None
            else np.full(len(snapshot.parameters), np.nan)
        )
        return replace(
            snapshot, gradient=gradient, step=step, sample=replace(sample, values=values, loss=loss)
        )

    def _quantity(self, layer: str, unit: str, quantity: str) -> float:
        """What a neuron shows of the sample, NaN if it is not known yet."""
        run, unrolled = self.run, self.unrolled
        assert run
        assert unrolled
        if layer == INPUT and quantity in ("slope", "delta"):
            return np.nan
        if quantity == "slope":
            return self._slope(unrolled.a[layer, unit])
        node = (
            unrolled.a[layer, unit]
            if quantity == "a" or layer == INPUT
            else unrolled.z[layer, unit]
        )
        value = run.gradients[node] if quantity == "delta" else run.values[node]
        return np.nan if value is None else value

    def _slope(self, node: int) -> float:
        """f′(z) of an activation gate, once it is computed; a softmax has no single one."""
        assert self.run
        is_single = len(self.run.graph.nodes[node].inputs) == 1
        return (
            self.run.local(node)[0] if is_single and self.run.values[node] is not None else np.nan
        )
