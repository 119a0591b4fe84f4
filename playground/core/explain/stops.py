"""The stops of a walk of one sample or a batch through the network, by gate, neuron or layer.

The positions are the steps of the graph's `Run`, 0 (only the inputs are known) to `run.steps`
(everything is), and one more: the update has been made. The grain only says at which of them to
halt, so it can be changed during a walk.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from playground.core.basics.vocabulary import Grain, Phase
from playground.core.experiment.parts import ConnectionPart, LayerPart
from playground.core.experiment.spec import Unit

if TYPE_CHECKING:
    from playground.core.explain.network_graph import NetworkGraph
    from playground.core.explain.unroll import Unrolled

GRAINS: tuple[Grain, ...] = ("layer", "neuron", "gate")


@dataclass(frozen=True)
class Stop:
    """One stop of a walk.

    Attributes
    ----------
    position : how many steps have been made
    phase : "forward", "loss", "backward" or "update"
    layer, unit : which were computed last; "" where it is more than one, or none
    node : the gate that was last
    """

    position: int
    phase: Phase
    layer: str = ""
    unit: Unit = ""
    node: int | None = None


def stops(unrolled: "Unrolled", grain: Grain) -> tuple[Stop, ...]:
    """List the stops at this grain: the first before all gates, the last after the update.

    By layer or neuron the walk halts after all gates of one, forward and backward; outputs that
    share a softmax are activated together. Backward there is no halt at activations that only show
    ŷ: the gradient goes past them.
    """
    gates = unrolled.graph.gates
    nodes = [*gates, gates[-1], *reversed(gates)]
    losses = frozenset({unrolled.graph.output})
    return _halts(nodes, losses, _homes(unrolled, grain), grain, unrolled.shown_only)


def batch_stops(network: "NetworkGraph", grain: Grain) -> tuple[Stop, ...]:
    """List the stops of a batch at this grain, as `stops` does: by layer, or gate by gate."""
    run, losses = network.run(), network.loss_gates
    nodes = [node for step in range(run.steps) if (node := run.node_at(step)) is not None]
    homes = {node: ("" if node in losses else _layer_of(network, node), "") for node in nodes}
    return _halts(nodes, losses, homes, grain, network.shown_only)


def _halts(
    nodes: Sequence[int],
    losses: Collection[int],
    homes: Mapping[int, tuple[str, Unit]],
    grain: Grain,
    shown_only: Collection[int],
) -> tuple[Stop, ...]:
    """List the stops of a walk whose steps are about `nodes`: forward to the last loss, back."""
    count = nodes.index(max(losses)) + 1  # steps of the forward pass
    found = [Stop(0, "forward")]
    for position, (node, following) in enumerate(pairwise([*nodes, None]), start=1):
        assert node is not None
        forward: Phase = "loss" if node in losses else "forward"
        phase: Phase = forward if position <= count else "backward"
        at_border = following is None or homes[node] != homes[following] or position == count
        begins = position == count + 1 and grain != "gate"  # ∂L/∂L = 1 alone is not worth a halt
        passed_by = phase == "backward" and node in shown_only
        if not passed_by and (grain == "gate" or (at_border and not begins)):
            found.append(Stop(position, phase, *homes[node], node))
    return (*found, Stop(len(nodes) + 1, "update"))


def stop_at(halts: Sequence[Stop], position: int) -> int:
    """Return the index of the last of `halts` that is not after `position`."""
    return bisect_right(halts, position, key=lambda stop: stop.position) - 1


def _homes(unrolled: "Unrolled", grain: Grain) -> dict[int, tuple[str, Unit]]:
    """Map each gate to its neuron or layer; the loss to ("", "")."""
    homes = {node: (key.layer, key.unit) for key, node in unrolled.products.items()}
    homes |= {node: home for home, node in (*unrolled.z.items(), *unrolled.a.items())}
    homes |= dict.fromkeys(unrolled.whole_loss, ("", ""))
    if grain == "layer":
        return {node: (layer, "") for node, (layer, _) in homes.items()}
    together = {
        node for node in unrolled.a.values() if unrolled.graph.nodes[node].gate == "softmax"
    }
    return {
        node: (home[0], "") if node in together and grain == "neuron" else home
        for node, home in homes.items()
    }


def _layer_of(network: "NetworkGraph", node: int) -> str:
    """Return the layer that a gate computes: of a connection the one where it ends."""
    match network.part_of(node):
        case LayerPart(layer):
            return layer
        case ConnectionPart(_, target):
            return target
    return ""
