"""The order of the layers, and which layers are connected."""

from collections.abc import Iterable

from playground.core.basics.messages import QT_TRANSLATE_NOOP, NameList, SpecError
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, NetworkSpec


def topological_order(network: NetworkSpec) -> tuple[str, ...]:
    """Return the layer ids without the input, sources before targets.

    Of layers that could come next, the one drawn first is taken, so a stack keeps its order.
    Raises `SpecError` on a cycle.
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
                    "The connections between {layers} form a cycle; "
                    "signals must flow forward only.",
                ),
                layers=NameList(_on_a_cycle(network, waiting)),
            )
        waiting.remove(ready)
        done.append(ready)
    return tuple(done)


def hidden_layers(experiment: Experiment) -> tuple[str, ...]:
    """Return the ids of the hidden layers, sources before targets."""
    return tuple(
        layer_id for layer_id in topological_order(experiment.network) if layer_id != OUTPUT
    )


def _on_a_cycle(network: NetworkSpec, ids: Iterable[str]) -> list[str]:
    """Return those of the layers from which a path leads back to themselves."""
    arrows = [(c.source, c.target) for c in network.connections]
    return [
        layer_id
        for layer_id in ids
        if any(
            layer_id in reachable(target, arrows) for source, target in arrows if source == layer_id
        )
    ]


def reachable(start: str, arrows: list[tuple[str, str]]) -> set[str]:
    """Return what can be reached from `start` along `arrows`, (source, target), with `start`."""
    found = {start}
    while more := {target for source, target in arrows if source in found} - found:
        found |= more
    return found
