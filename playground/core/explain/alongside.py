"""The vector graph of a sample beside its graph of scalars: as far as a walk has come."""

from dataclasses import dataclass
from functools import cached_property

from playground.core.explain.network_graph import NetworkGraph
from playground.core.explain.unroll import Unrolled


@dataclass(frozen=True)
class Alongside:
    """Finds how far the vector graph is computed at a position of the walk through the scalars.

    A matrix is known once all its numbers are.
    """

    layers: NetworkGraph
    unrolled: Unrolled

    def steps_at(self, position: int) -> int:
        """Return the steps of the vector run when `position` steps of the scalar run are made."""
        return sum(needed <= position for needed in self._needed)

    @cached_property
    def _needed(self) -> tuple[int, ...]:
        """For every step of the vector run, the steps of the scalar run that come before it."""
        graph, scalars = self.layers.graph, self.unrolled.graph
        count = len(scalars.gates)
        forward = {gate: step for step, gate in enumerate(scalars.gates, start=1)}
        back = reversed(scalars.varying_gates)
        backward = {gate: step for step, gate in enumerate(back, start=count + 2)}
        needed, least = [], 0
        for gate in graph.gates:
            least = max([least, *(forward[scalar] for scalar in self._scalars[gate])])
            needed.append(least)
        least = count + 1
        needed.append(least)
        for gate in reversed(graph.varying_gates):
            least = max([least, *(backward.get(scalar, 0) for scalar in self._scalars[gate])])
            needed.append(least)
        return tuple(needed)

    @cached_property
    def _scalars(self) -> dict[int, list[int]]:
        """By vector gate, the scalar gates that compute its numbers; none for what is between."""
        layers, unrolled = self.layers, self.unrolled
        found: dict[int, list[int]] = {gate: [] for gate in layers.graph.gates}
        for (layer, _), node in unrolled.z.items():
            found[layers.z[layer]].append(node)
        for (layer, _), node in unrolled.a.items():
            if layers.a[layer] in found:
                found[layers.a[layer]].append(node)
        for key, node in unrolled.products.items():
            found[layers.products[key.ends]].append(node)
        found[layers.graph.output].append(unrolled.graph.output)
        return found
