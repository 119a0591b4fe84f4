"""What a vector gate does, in symbols and shapes: value, Jacobians, what is sent to its inputs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.graph.fan_out import is_partial, shares_of, users_of
from playground.core.vectors.formulas import (
    derivative,
    local_formula,
    sent_formula,
    value_formula,
    vector_names,
)
from playground.core.vectors.gate import shape_of
from playground.core.vectors.gates import VECTOR_GATES
from playground.core.vectors.graph import VectorGraph, VectorRun, check_shape
from playground.ui.gate_graph.explain import MORE, compact
from playground.ui.gate_graph.lines import ExplanationLine
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


def explain(
    run: VectorRun,
    node: int,
    names: Mapping[int, str] | None = None,
    digits: int = 3,
    passive: Collection[int] = (),
) -> tuple[ExplanationLine, ...]:
    """Explain `node` in lines, as far as `run` has come; `names` and `passive` as in `GateView`.

    A formula comes in symbols, then with the shapes put in, then the shape of its result, or the
    number if it is one.
    """
    return VectorExplainer(run, vector_names(run.graph, names), digits, passive).lines(node)


def headline(graph: VectorGraph, node: int, names: Mapping[int, str] | None = None) -> str:
    """Title the explanation of a node: a gate by its formula, a leaf by its name."""
    called, entry = vector_names(graph, names), graph.nodes[node]
    if not entry.gate:
        kind = (
            translate("Gates", "Input {name}")
            if entry.is_variable
            else translate("Gates", "Fixed numbers {name}")
        )
        return kind.format(name=called[node])
    formula = value_formula(graph, node, called)
    if formula == called[node]:
        return translate("Gates", "Gate {name}").format(name=formula)
    return translate("Gates", "Gate {name} = {formula}").format(name=called[node], formula=formula)


@dataclass(frozen=True)
class VectorExplainer:
    """Writes the lines about the nodes of one run; `called` has the name of every node."""

    run: VectorRun
    called: tuple[str, ...]
    digits: int
    passive: Collection[int]

    @property
    def graph(self) -> VectorGraph:
        """The graph of the run."""
        return self.run.graph

    @cached_property
    def _shapes(self) -> tuple[str, ...]:
        return tuple(str(shape) for shape in self.graph.shapes)

    def lines(self, node: int) -> tuple[ExplanationLine, ...]:
        """Explain `node`: value, gradient, for each input Jacobian and downstream gradient."""
        if node in self.passive:
            return self.about(node)
        sent = [
            line
            for which in self.graph.varying_inputs(node)
            for line in (self.local(node, which), self.downstream(node, which))
        ]
        return (*self.about(node), *sent)

    def about(self, node: int) -> tuple[ExplanationLine, ...]:
        """Explain the value and the gradient that arrives."""
        arrives = (self._passed_by(node),) if node in self.passive else self.gradient(node)
        return (self.value(node), *arrives, *self._note(node))

    def _note(self, node: int) -> tuple[ExplanationLine, ...]:
        gate = self.graph.nodes[node].gate
        note = VECTOR_GATES[gate].note if gate else ""
        return (ExplanationLine("note", "", core_text(note)),) if note else ()

    def value(self, node: int) -> ExplanationLine:
        """Explain how the value is computed."""
        name, entry = self.called[node], self.graph.nodes[node]
        result = self._result(self.run.values[node])
        if not entry.gate:
            return ExplanationLine("value", name, "", "", result)
        formula = value_formula(self.graph, node, self.called)
        shapes = value_formula(self.graph, node, self._shapes, self._count(node)) if result else ""
        symbols = "" if formula == name else formula
        return ExplanationLine("value", name, symbols, shapes, result)

    def gradient(self, node: int) -> tuple[ExplanationLine, ...]:
        """Explain the gradient that arrives, and check that it has the shape of the value."""
        graph, run, top = self.graph, self.run, self.graph.output
        if not graph.varying[node]:
            said = translate("Gates", "No input changes this value, so it has no gradient.")
            return (ExplanationLine("note", "", said),)
        name, result = self.derivative(node), self._result(run.gradients[node])
        if node == top:
            return (ExplanationLine("gradient", name, "1", "", result),)
        users = users_of(graph, node, self.passive)
        terms = [sent_formula(graph, gate, which, self.called) for gate, which in users]
        symbols = " + ".join(terms) if len(users) > 1 else ""
        if is_partial(run, node, self.passive):
            so_far = translate(
                "Gates", "{come} of {total} terms are known; the sum is not complete yet."
            )
            come, total = shares_of(run, node, self.passive)
            return (
                ExplanationLine("gradient", name, symbols, MORE),
                ExplanationLine("note", "", so_far.format(come=come, total=total)),
            )
        line = ExplanationLine("gradient", name, symbols, "", result)
        return (line, *self.same_shape(node))

    def same_shape(self, node: int) -> tuple[ExplanationLine, ...]:
        """Say that a gradient has the shape of its value, once both are known."""
        check = check_shape(self.run, node)
        if check is None:
            return ()
        text = (
            translate("Gates", "{gradient} has the shape of {name}: {shape} ✓")
            if check.holds
            else translate("Gates", "{gradient} is {other}, but {name} is {shape}.")
        )
        name, gradient = self.called[node], self.derivative(node)
        said = text.format(gradient=gradient, name=name, shape=check.value, other=check.gradient)
        return (ExplanationLine("note", "", said),)

    def local(self, node: int, which: int) -> ExplanationLine:
        """Explain the local Jacobian for one input: its formula and its shape."""
        source = self.graph.nodes[node].inputs[which]
        name = translate("Gates", "local Jacobian for {input}, {shape}").format(
            input=self.called[source], shape=self.graph.jacobian_shape(node, which)
        )
        formula = local_formula(self.graph, node, which, self.called)
        return ExplanationLine("local", name, formula)

    def downstream(self, node: int, which: int) -> ExplanationLine:
        """Explain what the gate sends to one input."""
        source = self.graph.nodes[node].inputs[which]
        share = self.run.shares.get((node, which))
        shapes = sent_formula(
            self.graph, node, which, self._shapes, self._shapes[node], self._count(node)
        )
        return ExplanationLine(
            "downstream",
            self.derivative(source),
            sent_formula(self.graph, node, which, self.called),
            shapes if share is not None else "",
            self._result(share),
            is_share=len(users_of(self.graph, source, self.passive)) > 1,
        )

    def _count(self, node: int) -> str:
        """Write over how many numbers the gate takes a mean, if it does."""
        return str(self.graph.shapes[self.graph.nodes[node].inputs[0]].size)

    def derivative(self, node: int) -> str:
        """Write the gradient of a node: ∂L/∂W."""
        return derivative(self.called[self.graph.output], self.called[node])

    def _passed_by(self, node: int) -> ExplanationLine:
        text = translate(
            "Gates",
            "The loss is computed from {sum} directly, so no gradient goes through this gate.",
        )
        own = self.graph.nodes[node].inputs[0]
        return ExplanationLine("note", "", text.format(sum=self.called[own]))

    def _result(self, matrix: Array | None) -> str:
        """Write a number, or the shape of a matrix; "" if it is not known."""
        if matrix is None:
            return ""
        if matrix.size == 1:
            return compact(float(matrix[0, 0]), self.digits)
        return str(shape_of(matrix))
