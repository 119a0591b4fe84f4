"""The sample of the walk as a graph of vector gates, as far as the walk has come."""

from playground.core.explain.alongside import Alongside
from playground.core.explain.network_graph import NetworkGraph, network_graph
from playground.core.graph.graph import Graph
from playground.core.vectors.graph import VectorRun
from playground.live.walk import Walk


class LayerVectors:
    """Follows a walk through scalars with the matrices of the layers.

    Attributes
    ----------
    layers : the graph, and which nodes are the parts of the network
    run : the graph with the matrices that are known: those of which all numbers are
    current : the node of the last step, None if the walk has computed everything
    """

    def __init__(self, walk: Walk) -> None:
        self._graph: Graph | None = None  # the scalars that the layers were made for
        self.layers: NetworkGraph
        self.run: VectorRun
        self.current: int | None = None
        self.follow(walk)

    def follow(self, walk: Walk) -> None:
        """Take the weights of the walk, and go as far as it has come; it has a sample."""
        snapshot, unrolled = walk.snapshot, walk.unrolled
        assert unrolled is not None
        assert walk.run is not None
        assert snapshot is not None
        assert snapshot.sample is not None
        if unrolled.graph is not self._graph:
            self._graph, column = unrolled.graph, snapshot.sample.column[:, None]
            parts = snapshot.experiment, snapshot.layout, snapshot.parameters, column
            self.layers = network_graph(*parts)
            self._alongside = Alongside(self.layers, unrolled)
        else:
            self.layers = self.layers.with_parameters(snapshot.layout, snapshot.parameters)
        self.run = self.layers.run()
        steps = self._alongside.steps_at(walk.run.step)
        self.run.go_to(steps)
        self.current = self.run.node_at(steps - 1) if walk.is_walking else None
        for node in self.layers.shown_only:
            self.run.gradients[node] = None


def layer_vectors(walk: Walk, before: LayerVectors | None) -> LayerVectors:
    """Return the layers of the walk as vectors; those of `before` go on where they can."""
    if before is None:
        return LayerVectors(walk)
    before.follow(walk)
    return before
