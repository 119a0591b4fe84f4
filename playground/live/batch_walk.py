"""Step-by-step pass of a batch through the graph of matrices; hides what is not computed yet."""

from collections.abc import Collection

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.vocabulary import Grain
from playground.core.engine.samples import batch_size, train_count
from playground.core.experiment.parts import Part
from playground.core.experiment.spec import INPUT
from playground.core.explain.network_graph import NetworkGraph, network_graph
from playground.core.explain.stops import Stop, batch_stops
from playground.core.vectors.graph import VectorRun
from playground.live.snapshot import Snapshot
from playground.live.stepped_walk import SteppedWalk

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
        self._made_for: object = None

    def show(self, snapshot: Snapshot) -> None:
        """Take the samples and the weights of `snapshot`; the position stays in the same network.

        The next mini-batch has other samples after each update, and dropout other masks.
        """
        self.snapshot, batch = snapshot, snapshot.batch
        if batch is None:
            self.network = self.run = self._made_for = None
            return
        experiment = snapshot.experiment
        made_for = (
            (experiment.network, experiment.data.features, experiment.training.loss),
            (snapshot.watch.source, bool(batch.masks), len(batch) == 1),
        )
        parts = experiment, snapshot.layout, snapshot.parameters
        self.network = network_graph(*parts, batch.columns, batch.masks)
        if made_for != self._made_for:
            self._made_for = made_for
            self._restart()
        self._compute()

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
        assert self.network is not None
        return ~np.isnan(self.network.flat_gradient(snapshot.layout, run))

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
