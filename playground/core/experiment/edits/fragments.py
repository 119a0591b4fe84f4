"""Groups of hidden layers that are copied, pasted and inserted together.

Layers of a fragment that none of its other layers feeds are its entries; those that feed none of
its other layers are its exits.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.experiment.edits.copied_weights import Weights
from playground.core.experiment.spec import (
    ConnectionSpec,
    Edge,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Unit,
)
from playground.core.experiment.topology import hidden_layers

OWN_ID = re.compile(r"hidden[0-9]{1,6}")  # what this program calls its layers


@dataclass(frozen=True)
class Fragment:
    """Hidden layers, sources first, and the connections among them.

    `weights` is what training made of them, with the connections to other layers.
    """

    layers: tuple[LayerSpec, ...]
    connections: tuple[ConnectionSpec, ...] = ()
    weights: tuple[Weights, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the layers."""
        return tuple(layer.id for layer in self.layers)

    @property
    def entries(self) -> tuple[str, ...]:
        """The layers that no other one of the fragment feeds."""
        fed = {connection.target for connection in self.connections}
        return tuple(layer.id for layer in self.layers if layer.id not in fed)

    @property
    def exits(self) -> tuple[str, ...]:
        """The layers that feed no other one of the fragment."""
        feeding = {connection.source for connection in self.connections}
        return tuple(layer.id for layer in self.layers if layer.id not in feeding)


def copy_layers(
    experiment: Experiment, ids: Collection[str], units: Collection[tuple[str, Unit]] = ()
) -> Fragment:
    """Copy hidden layers: those in `ids` whole, others with only their `units`, (layer, unit).

    The copied layers are not frozen. Raises `SpecError` if there is nothing to copy.
    """
    chosen = _chosen_units(experiment, ids, units)
    if not chosen:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "Only hidden layers and their neurons can be copied; select some."
            )
        )
    layers = tuple(
        replace(experiment.network.layer(layer_id), units=kept, frozen=False)
        for layer_id, kept in chosen.items()
    )
    inner = [c for c in experiment.network.connections if c.source in chosen and c.target in chosen]
    connections = (
        replace(c, cut=_among(c.cut, c, chosen), frozen=_among(c.frozen, c, chosen)) for c in inner
    )
    return Fragment(layers, tuple(connections))


def _chosen_units(
    experiment: Experiment, ids: Collection[str], units: Collection[tuple[str, Unit]]
) -> dict[str, tuple[Unit, ...]]:
    """Return the units to copy by hidden layer, layers without any left out."""
    chosen = {
        layer_id: tuple(
            unit
            for unit in experiment.units(layer_id)
            if layer_id in ids or (layer_id, unit) in units
        )
        for layer_id in hidden_layers(experiment)
    }
    return {layer_id: kept for layer_id, kept in chosen.items() if kept}


def _among(
    edges: Iterable[Edge], connection: ConnectionSpec, units: dict[str, tuple[Unit, ...]]
) -> frozenset[Edge]:
    """Return those of `edges` whose two units are both in `units`."""
    targets, sources = units[connection.target], units[connection.source]
    return frozenset(edge for edge in edges if edge[0] in targets and edge[1] in sources)


def with_free_ids(network: NetworkSpec, fragment: Fragment) -> Fragment:
    """Return `fragment` with layer ids that are free in `network`, its own where possible."""
    taken = set(network.layer_ids)
    ids: dict[str, str] = {}
    for layer in fragment.layers:
        free = layer.id not in taken and OWN_ID.fullmatch(layer.id)
        ids[layer.id] = layer.id if free else _first_free(taken)
        taken.add(ids[layer.id])
    layers = tuple(replace(layer, id=ids[layer.id]) for layer in fragment.layers)
    return Fragment(
        layers,
        tuple(replace(c, source=ids[c.source], target=ids[c.target]) for c in fragment.connections),
    )


def _first_free(taken: set[str]) -> str:
    numbered = (f"hidden{number}" for number in range(1, len(taken) + 2))
    return next(layer_id for layer_id in numbered if layer_id not in taken)
