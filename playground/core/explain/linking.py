"""Find the gates of a part of the network, and the part of a gate."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.explain.unroll import Unrolled
from playground.core.graph.graph import Graph


@dataclass(frozen=True)
class Links:
    """Finds the nodes of a part of the network, and the part of a node of its graph."""

    unrolled: Unrolled

    @cached_property
    def _parts(self) -> dict[int, Part]:
        unrolled = self.unrolled
        parts: dict[int, Part] = {
            node: UnitPart(*home) for home, node in (*unrolled.z.items(), *unrolled.a.items())
        }
        parts |= {
            node: ParameterPart(key)
            for key, node in (*unrolled.parameters.items(), *unrolled.products.items())
        }
        return parts | dict.fromkeys(unrolled.whole_loss, LayerPart(OUTPUT))

    def prepare(self) -> None:
        """Find out what is asked about every graph, so that nobody waits for it later."""
        _ = self._parts, self._neurons

    def part_of(self, node: int) -> Part | None:
        """Return the part of a gate: an edge, a bias, a neuron, or the output layer (the loss)."""
        return self._parts.get(node)

    def nodes_of(self, part: Part | None) -> tuple[int, ...]:
        """Return the gates of a part, the main one first: × of an edge, the neuron's activation."""
        unrolled = self.unrolled
        match part:
            case ParameterPart(key):
                found = [unrolled.products.get(key), unrolled.parameters.get(key)]
            case UnitPart(layer, unit):
                found = [unrolled.a.get((layer, unit)), unrolled.z.get((layer, unit))]
            case LayerPart(layer):
                found = [node for (layer_id, _), node in unrolled.a.items() if layer_id == layer]
            case ConnectionPart(source, target):
                found = [
                    node for key, node in unrolled.products.items() if key.ends == (source, target)
                ]
            case _:
                found = []
        return tuple(node for node in found if node is not None)

    def neurons(self) -> dict[tuple[str, str], frozenset[int]]:
        """Return the nodes of every neuron: weights, products, bias, sum, activation; no inputs."""
        return self._neurons

    @cached_property
    def _neurons(self) -> dict[tuple[str, str], frozenset[int]]:
        unrolled = self.unrolled
        nodes: dict[tuple[str, str], set[int]] = {home: {node} for home, node in unrolled.z.items()}
        for home, node in unrolled.a.items():
            if home[0] != INPUT:
                nodes[home].add(node)
        for key, node in (*unrolled.products.items(), *unrolled.parameters.items()):
            nodes[key.layer, key.unit].add(node)
        return {home: frozenset(members) for home, members in nodes.items()}

    def focus(self, part: Part | None) -> frozenset[int]:
        """Return the nodes to show for a part, with what feeds them; of a neuron its own alone.

        Of an edge, a bias and an input: all that leads from there to the loss. Of no part:
        everything.
        """
        graph, loss = self.unrolled.graph, set(self.unrolled.whole_loss)
        match part:
            case UnitPart(layer, unit) if layer != INPUT:
                return self.neurons()[layer, unit] | (loss if layer == OUTPUT else set())
            case LayerPart(layer) if layer != INPUT:
                own = frozenset[int]().union(
                    *(nodes for (layer_id, _), nodes in self.neurons().items() if layer_id == layer)
                )
                return self._with_sources(own | (loss if layer == OUTPUT else set()))
            case ConnectionPart(source, target):
                keys = [key for key in self.unrolled.products if key.ends == (source, target)]
                sums = {self.unrolled.z[key.layer, key.unit] for key in keys}
                return (
                    self._with_sources(frozenset(self.unrolled.products[key] for key in keys))
                    | sums
                )
            case ParameterPart() | UnitPart():
                return self._with_sources(downstream(graph, self.nodes_of(part)))
        return frozenset(range(len(graph.nodes)))

    def _with_sources(self, nodes: frozenset[int]) -> frozenset[int]:
        graph = self.unrolled.graph
        return nodes | {source for node in nodes for source in graph.nodes[node].inputs}


def downstream(graph: Graph, nodes: Collection[int]) -> frozenset[int]:
    """Return `nodes` and everything that depends on their values."""
    reached = set(nodes)
    for index, node in enumerate(graph.nodes):
        if reached.intersection(node.inputs):
            reached.add(index)
    return frozenset(reached)
