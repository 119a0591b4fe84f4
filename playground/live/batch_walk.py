"""Step-by-step pass of a batch through the graph of matrices; hides what is not computed yet."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, PlaygroundError
from playground.core.basics.vocabulary import Grain
from playground.core.engine.samples import Batch
from playground.core.experiment.counts import batch_size, train_count
from playground.core.experiment.parts import Part
from playground.core.experiment.spec import INPUT, Key
from playground.core.explain.stops import Stop, batch_stops
from playground.core.vectors.graph import VectorRun
from playground.live.snapshot import Snapshot
from playground.live.stepped_walk import SteppedWalk

if TYPE_CHECKING:  # imported with the first walk: the window starts faster without
    from playground.core.explain.network_graph import NetworkGraph

MAX_NUMBERS = 2_000_000  # parameters, and units × samples: with twice as many a step takes too long
MAX_CONNECTIONS = 300  # between layers: each is three boxes of a graph that grows by its square
MANY_CONNECTIONS = QT_TRANSLATE_NOOP(
    "Errors",
    "With {count:,} connections between its layers the network is too large to go through "
    "with a batch; up to {most:,} can be. Remove some connections or layers.",
)
LARGE_NETWORK = QT_TRANSLATE_NOOP(
    "Errors",
    "With {count:,} parameters the network is too large to go through with a batch; "
    "up to about {most:,} can be. Make its layers smaller.",
)
LARGE_BATCH = QT_TRANSLATE_NOOP(
    "Errors",
    "The {count:,} samples of the mini-batch are too many to go through this network at once; "
    "up to {most:,} can be. Choose a smaller mini-batch or fewer samples.",
)
LARGE_SET = QT_TRANSLATE_NOOP(
    "Errors",
    "The {count:,} samples of the training set are too many to go through this network at once; "
    "up to {most:,} can be. Choose “Next mini-batch” or fewer samples.",
)
PART_OF_SET = QT_TRANSLATE_NOOP(
    "core",
    "Training updates with a mini-batch of {batch:,} of the {samples:,} samples: "
    "choose “Next mini-batch” to walk through its update.",
)
WITH_DROPOUT = QT_TRANSLATE_NOOP(
    "core",
    "The update leaves neurons out (dropout): "
    "choose “Next mini-batch” to walk through it as it will be.",
)
EPOCH_BEGUN = QT_TRANSLATE_NOOP(
    "core",
    "The epoch under way has used some samples already: "
    "choose “Next mini-batch” to walk through its next update.",
)


class BatchWalk(SteppedWalk[VectorRun]):
    """Leads the samples of the source through the network, all at once: one column for each.

    Attributes
    ----------
    network : the graph of the network over these samples
    """

    def __init__(self) -> None:
        super().__init__()
        self.network: NetworkGraph | None = None
        self._graph_for: object = None
        self._numbers: tuple[Array, Batch] | None = None  # the parameters and samples of the graph

    def show(self, snapshot: Snapshot) -> None:
        """Take the samples and the weights of `snapshot`; the position stays in the same network.

        The next mini-batch has other samples after each update, and dropout other masks.
        """
        from playground.core.explain.network_graph import network_graph

        self.snapshot, batch = snapshot, snapshot.batch
        self.error = None if batch is None else _why_too_large(snapshot, batch)
        if batch is None or self.error is not None:
            self._drop_matrices()
            self._graph_for = None
            return
        graph_for = _graph_for(snapshot, batch)
        if graph_for != self._graph_for:
            self._drop_matrices()
            self._graph_for = graph_for
            self._restart()
        if self._numbers is None or not _are_same(self._numbers, (snapshot.parameters, batch)):
            parts = snapshot.experiment, snapshot.layout, snapshot.parameters
            self.network = network_graph(*parts, batch.columns, batch.masks)
            self.run, self._numbers = None, (snapshot.parameters, batch)
        self._compute()

    def forget(self) -> None:
        """Let go of the snapshot and of all matrices; the next `show` goes on where this was."""
        self.snapshot = None
        if self.run is not None:
            self.run.restart()  # a hidden view may still hold it
        self._drop_matrices()

    def _drop_matrices(self) -> None:
        self.network = self.run = self._numbers = None

    def part_of(self, node: int) -> Part | None:
        """Return the part of the network that a gate belongs to."""
        return None if self.network is None else self.network.part_of(node)

    def _list_stops(self, grain: Grain) -> tuple[Stop, ...]:
        assert self.network is not None
        return batch_stops(self.network, grain)

    def _begin(self) -> VectorRun:
        assert self.network is not None
        return self.network.run()

    @property
    def shown_only(self) -> Collection[int]:
        """The outputs that only show ŷ: no gradient goes through them."""
        return () if self.network is None else self.network.shown_only

    # --- what the views see -----------------------------------------------------------------------

    def _known_gradients(self, run: VectorRun, snapshot: Snapshot) -> Array:
        layout, network = snapshot.layout, self.network
        assert network is not None
        known = np.zeros(layout.size, dtype=bool)
        for ends, node in network.weights.items():
            layout.weight(known, *ends)[...] = run.gradients[node] is not None
        for layer, node in network.biases.items():
            layout.bias(known, layer)[...] = run.gradients[node] is not None
        return known

    def _knows(self, run: VectorRun, key: Key) -> bool:
        network = self.network
        assert network is not None
        node = network.biases[key.layer] if key.is_bias else network.weights[key.ends]
        return run.gradients[node] is not None

    def _known_values(self, run: VectorRun, layer: str, snapshot: Snapshot) -> Array:
        """Return whether the watched quantity of a layer is known: of all units at once.

        The numbers are those of the pinned sample, which need not be in the batch.
        """
        network, quantity = self.network, snapshot.watch.quantity
        assert network is not None
        node = network.a[layer]
        if layer != INPUT and quantity in ("z", "delta"):
            node = network.z[layer]
        known = run.gradients if quantity == "delta" else run.values
        return np.full(len(snapshot.experiment.units(layer)), known[node] is not None)

    def _loss_of_sample(self, run: VectorRun, loss: float) -> float:
        return np.nan if run.values[run.graph.output] is None else loss


def _graph_for(snapshot: Snapshot, batch: Batch) -> object:
    """Return all that the nodes of the graph follow from; their matrices may be others."""
    experiment, source = snapshot.experiment, snapshot.watch.source
    network, features = experiment.network, experiment.data.features
    return network, features, experiment.training.loss, source, bool(batch.masks), len(batch) == 1


def _are_same(one: tuple[Array, Batch], other: tuple[Array, Batch]) -> bool:
    """Return whether parameters and samples are the same, the masks of dropout included."""
    (theta, batch), (other_theta, other_batch) = one, other
    masks, others = batch.masks, other_batch.masks
    return (
        np.array_equal(theta, other_theta)
        and np.array_equal(batch.columns, other_batch.columns)
        and masks.keys() == others.keys()
        and all(np.array_equal(mask, others[layer]) for layer, mask in masks.items())
    )


def _why_too_large(snapshot: Snapshot, batch: Batch) -> PlaygroundError | None:
    """Return why the matrices are too large, and what is to be made smaller; None if they fit."""
    experiment, parameters = snapshot.experiment, snapshot.layout.size
    connections = len(experiment.network.connections)
    if connections > MAX_CONNECTIONS:
        return PlaygroundError(MANY_CONNECTIONS, count=connections, most=MAX_CONNECTIONS)
    units = sum(len(experiment.units(layer)) for layer in (INPUT, *snapshot.layout.blocks))
    if units * len(batch) + parameters <= MAX_NUMBERS:
        return None
    most = (MAX_NUMBERS - parameters) // units
    if most < 2:
        return PlaygroundError(LARGE_NETWORK, count=parameters, most=MAX_NUMBERS)
    text = LARGE_SET if snapshot.watch.source == "train" else LARGE_BATCH
    return PlaygroundError(text, count=len(batch), most=most)


def why_no_update(snapshot: Snapshot) -> Phrase | None:
    """Return why no update of training has the samples of the source, if none has.

    Training updates with the whole set only if that is its mini-batch, and if no sample of it has
    been used alone in the epoch under way.
    """
    if snapshot.watch.source != "train":
        return None
    batch, samples = batch_size(snapshot.experiment), train_count(snapshot.experiment)
    if batch < samples:
        return Phrase(PART_OF_SET, (("batch", batch), ("samples", samples)))
    if snapshot.experiment.training.dropout:
        return Phrase(WITH_DROPOUT)
    return Phrase(EPOCH_BEGUN) if snapshot.epoch_share > 0 else None
