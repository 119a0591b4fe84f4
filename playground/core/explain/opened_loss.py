"""The cross-entropy as its elementary gates: y, ln ŷ, products and a sum, so that ∂L/∂ŷ is seen.

Only to be looked at: computed from ŷ the loss has no digits left where ŷ rounds to 0 or 1. The
program computes it from z. What counts 0 times, such as ln(1 − ŷ) with y = 1, is left out.
"""

import math
from dataclasses import dataclass, field, replace

from playground.core.basics.printers import TEXT
from playground.core.basics.vocabulary import LeafRole
from playground.core.experiment.spec import OUTPUT, Experiment
from playground.core.explain.unroll import Unrolled, weighted
from playground.core.graph.gate import GateError
from playground.core.graph.gates import evaluate, local_gradients
from playground.core.graph.graph import Graph, Node

PRECISION = 1e-9  # relative; to this the opened loss and its gradients are those of the closed one


def can_open_loss(experiment: Experiment) -> bool:
    """Return whether the loss is one that is computed from z, and has logarithms in it."""
    return experiment.loss_of_z is not None and experiment.training.loss in ("bce", "cce")


def open_loss(experiment: Experiment, unrolled: Unrolled) -> Unrolled | None:
    """Return the graph with its loss as elementary gates; None where that loses digits."""
    if not can_open_loss(experiment):
        return None
    first = unrolled.loss[0]
    builder = _Builder(list(unrolled.graph.nodes[:first]), dict(unrolled.leaves))
    units = experiment.network.output.units
    terms: list[int] = []
    for number, (unit, target) in enumerate(zip(units, unrolled.targets, strict=True), start=1):
        name = TEXT.symbol(f"y{number}") if len(units) > 1 else "y"
        answer = unrolled.a[OUTPUT, unit]
        terms += builder.term(target, name, answer)
        if experiment.training.loss == "bce":
            terms += builder.term_of_rest(1.0 - target, f"(1 − {name})", answer)
    if not terms:
        return None
    builder.finish(terms, experiment.loss.weight(len(units)))
    loss = tuple(range(first, len(builder.nodes)))
    if len(unrolled.whole_loss) > 1:
        builder.nodes[-1] = replace(builder.nodes[-1], name="ℓ")
        builder.nodes.append(weighted(loss[-1], unrolled.class_weight))
    opened = replace(unrolled, graph=Graph(tuple(builder.nodes)), leaves=builder.leaves, loss=loss)
    return opened if _holds(unrolled, opened) else None


@dataclass
class _Builder:
    nodes: list[Node]
    leaves: dict[int, float] = field(default_factory=dict)

    def _constant(self, value: float, name: str) -> int:
        role: LeafRole = "constant" if name == "1" else "target"
        self.nodes.append(Node(constants=(value,), name=name, role=role))
        self.leaves[len(self.nodes) - 1] = value
        return len(self.nodes) - 1

    def _gate(self, name: str, *inputs: int) -> int:
        self.nodes.append(Node(name, inputs))
        return len(self.nodes) - 1

    def term(self, target: float, name: str, answer: int) -> list[int]:
        """Add y ln ŷ; return its last gate, nothing if it counts 0 times."""
        if target == 0:
            return []
        share = self._constant(target, name)
        return [self._gate("multiply", share, self._gate("log", answer))]

    def term_of_rest(self, target: float, name: str, answer: int) -> list[int]:
        """Add (1 − y) ln(1 − ŷ)."""
        if target == 0:
            return []
        one, share = self._constant(1.0, "1"), self._constant(target, name)
        rest = self._gate("log", self._gate("subtract", one, answer))
        return [self._gate("multiply", share, rest)]

    def finish(self, terms: list[int], weight: float) -> None:
        """Add the sum of the terms, negative and times `weight`."""
        total = terms[0] if len(terms) == 1 else self._gate("add", *terms)
        last = Node("negate", (total,)) if weight == 1 else Node("scale", (total,), (-weight,))
        self.nodes.append(replace(last, name="L"))


def _holds(unrolled: Unrolled, opened: Unrolled) -> bool:
    """Return whether the opened loss has the value and the gradients of the closed one."""
    gate, run = unrolled.graph.nodes[unrolled.loss[0]], opened.run()
    try:
        run.run_backward()
    except GateError:  # it has no gradients, so not those of the closed one
        return False
    z = [run.known(node) for node in gate.inputs]
    value = evaluate(gate.gate, z, gate.constants)
    slopes = local_gradients(gate.gate, z, value, gate.constants)
    pairs = [(run.known(opened.loss[-1]), value)]
    slopes = tuple(unrolled.class_weight * slope for slope in slopes)
    pairs += [(run.gradients[n] or 0.0, s) for n, s in zip(gate.inputs, slopes, strict=True)]
    return all(math.isclose(*pair, rel_tol=PRECISION) for pair in pairs)
