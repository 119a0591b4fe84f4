"""The samples of the walk as a graph of vector gates, as far as the walk has come."""

from dataclasses import dataclass
from typing import Protocol

from playground.core.explain.alongside import Alongside
from playground.core.explain.network_graph import NetworkGraph, network_graph
from playground.core.graph.graph import Graph
from playground.core.vectors.graph import VectorRun
from playground.live.batch_walk import MAX_CONNECTIONS, BatchWalk
from playground.live.walk import Walk


class Vectors(Protocol):
    """The matrices of a network, as far as a walk has come.

    Attributes
    ----------
    layers : the graph, and which nodes are the parts of the network
    run : the graph with the matrices that are known
    current : the node of the last step, None if the walk has computed everything
    present : the nodes that the walk has computed since its last stop
    """

    @property
    def layers(self) -> NetworkGraph: ...

    @property
    def run(self) -> VectorRun: ...

    @property
    def current(self) -> int | None: ...

    @property
    def present(self) -> tuple[int, ...]: ...


@dataclass(frozen=True)
class BatchVectors:
    """The matrices of a walk over a batch; see `Vectors`."""

    layers: NetworkGraph
    run: VectorRun
    current: int | None
    present: tuple[int, ...]


class LayerVectors:
    """Follows a walk through scalars with the matrices of the layers; see `Vectors`.

    A matrix is known once all its numbers are.
    """

    def __init__(self, walk: Walk) -> None:
        self._made_for: tuple[Graph, bytes] | None = None  # the scalars and the sample
        self.layers: NetworkGraph
        self.run: VectorRun
        self.current: int | None = None
        self.present: tuple[int, ...] = ()
        self.follow(walk)

    def follow(self, walk: Walk) -> None:
        """Take the weights of the walk, and go as far as it has come; it has a sample."""
        snapshot, unrolled = walk.snapshot, walk.unrolled
        assert unrolled is not None
        assert walk.run is not None
        assert snapshot is not None
        assert snapshot.sample is not None
        column = snapshot.sample.column[:, None]
        graph, sample = self._made_for or (None, b"")
        if unrolled.graph is not graph or column.tobytes() != sample:
            self._made_for = unrolled.graph, column.tobytes()
            parts = snapshot.experiment, snapshot.layout, snapshot.parameters, column
            self.layers = network_graph(*parts)
            self._alongside = Alongside(self.layers, unrolled)
        else:
            self.layers = self.layers.with_parameters(snapshot.layout, snapshot.parameters)
        self.run = self.layers.run()
        steps = self._alongside.steps_at(walk.run.step)
        self.run.go_to(steps)
        self.current = self.run.node_at(steps - 1) if walk.is_walking else None
        self.present = self._present(walk, steps)
        for node in self.layers.shown_only:
            self.run.gradients[node] = None

    def _present(self, walk: Walk, steps: int) -> tuple[int, ...]:
        """Return the nodes of the last stop of the walk; the one before if none is complete yet."""
        made = walk.steps_made
        if not made:
            return ()
        steps_made = range(self._alongside.steps_at(made.start), steps)
        nodes = self.run.nodes_at(steps_made, self.layers.shown_only)
        return nodes or (() if self.current is None else (self.current,))


def has_too_many_connections(walk: Walk | BatchWalk) -> bool:
    """Return whether a graph of the network's matrices would take too long to lay out."""
    snapshot = walk.snapshot
    return snapshot is not None and len(snapshot.experiment.network.connections) > MAX_CONNECTIONS


def layer_vectors(
    walk: Walk | BatchWalk, before: Vectors | None, as_vectors: bool
) -> Vectors | None:
    """Return the matrices of a batch, or of one sample if it is to be seen `as_vectors`.

    Those of `before` go on where they can.
    """
    if isinstance(walk, BatchWalk):
        if walk.network is None or walk.run is None:
            return None
        current = walk.stop.node if walk.is_walking else None
        return BatchVectors(walk.network, walk.run, current, walk.present_nodes)
    if not as_vectors or walk.run is None or has_too_many_connections(walk):
        return None
    if not isinstance(before, LayerVectors):
        return LayerVectors(walk)
    before.follow(walk)
    return before
