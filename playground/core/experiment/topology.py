"""Order and reachability in the graph of layers."""

from collections.abc import Iterable

from playground.core.basics.messages import QT_TRANSLATE_NOOP, NameList, SpecError
from playground.core.experiment.spec import INPUT, NetworkSpec


def topological_order(network: NetworkSpec) -> tuple[str, ...]:
    """The layer ids, sources before targets, the input layer left out; raises `SpecError` on a cycle.

    Among layers that could come next the drawn order decides, so that a stack keeps its order.
    """
    waiting = list(network.layer_ids)
    sources = {layer_id: {c.source for c in network.into(layer_id)} for layer_id in waiting}
    done: list[str] = []
    while waiting:
        ready = next(
            (layer_id for layer_id in waiting if sources[layer_id] <= {INPUT, *done}), None
        )
        if ready is None:
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The connections between {layers} form a cycle; signals must flow forward only.",
                ),
                layers=NameList(_on_a_cycle(network, waiting)),
            )
        waiting.remove(ready)
        done.append(ready)
    return tuple(done)


def _on_a_cycle(network: NetworkSpec, ids: Iterable[str]) -> list[str]:
    """Those of the layers from which a path leads back to themselves."""
    arrows = [(c.source, c.target) for c in network.connections]
    return [
        layer_id
        for layer_id in ids
        if any(
            layer_id in reachable(target, arrows) for source, target in arrows if source == layer_id
        )
    ]


def reachable(start: str, arrows: list[tuple[str, str]]) -> set[str]:
    """Return all that can be reached from `start` along `arrows`, pairs (source, target), itself included."""
    found = {start}
    while more := {target for source, target in arrows if source in found} - found:
        found |= more
    return found
