"""What a gate does, in words and numbers: value, local gradients, upstream × local = downstream.

Every formula comes three times: in symbols, with the numbers put in, and its result. What has not
been computed yet has neither numbers nor a result.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.maths_text import with_minus
from playground.core.basics.printer import Printer
from playground.core.basics.printers import TEXT, TextPrinter
from playground.core.graph.fan_out import is_partial, shares_of, users_of
from playground.core.graph.formulas import letters_of, slope_maths, value_formula
from playground.core.graph.graph import Graph, Node, Run
from playground.ui.gate_graph.choices import (
    Choice,
    Inputs,
    chosen_slope,
    chosen_value,
    slope_symbol,
)
from playground.ui.gate_graph.lines import ExplanationLine
from playground.ui.gate_graph.reading import reading_of
from playground.ui.gate_graph.wording import conventions, local_name, softmax_names
from playground.ui.texts.messages import error_text
from playground.ui.texts.numbers import number

translate = QCoreApplication.translate
Slopes = Sequence[float | None] | None  # None before the value is known
MORE = "…"  # after a sum that is not complete


def compact(value: float | None, digits: int = 3) -> str:
    """Write a number for a wire, with at most `digits` significant digits; "" if not known."""
    if value is None:
        return ""
    if math.isfinite(value) and value == int(value) and abs(value) < 10 ** max(digits + 1, 5):
        return with_minus(f"{value:,.0f}") if value else "0"
    text = f"{value:.{digits}g}"
    is_exact = "e" not in text and float(text) == value
    return with_minus(text) if is_exact else number(value, digits)


class Called:
    """The names of nodes, each written when it is asked for; see `symbols_of`."""

    def __init__(
        self, graph: Graph, names: Mapping[int, str] | None = None, printer: Printer = TEXT
    ) -> None:
        self._own, self._given, self._printer = graph.names, names or {}, printer

    def __getitem__(self, node: int) -> str:
        given = self._given.get(node)
        return self._printer.symbol(self._own[node]) if given is None else given


def symbols_of(
    graph: Graph, names: Mapping[int, str] | None = None, printer: Printer = TEXT
) -> tuple[str, ...]:
    """Name every node: as `names` says, else by its own name, else g₁, g₂, …

    The output is called f, a loss L.
    """
    return tuple(map(Called(graph, names, printer).__getitem__, range(len(graph.nodes))))


def explain(
    graph: Graph,
    run: Run,
    node: int,
    names: Mapping[int, str] | None = None,
    digits: int = 3,
    passive: Collection[int] = (),
    printer: Printer = TEXT,
    follows_rule: bool = False,
) -> tuple[ExplanationLine, ...]:
    """Explain `node` in lines, as far as `run` has come.

    `names` as in `symbols_of`, in the notation of `printer`; `passive` and `follows_rule` as in
    `GateView.show_graph`.
    """
    called = Called(graph, names, printer)
    return _Explainer(graph, run, called, digits, passive, printer, follows_rule).lines(node)


def explain_all(
    graph: Graph, run: Run, digits: int = 3, printer: Printer = TEXT
) -> list[tuple[ExplanationLine, ...]]:
    """Explain every node, called by its own name; see `explain`."""
    explainer = _Explainer(graph, run, Called(graph, printer=printer), digits, (), printer)
    return [explainer.lines(node) for node in range(len(graph.nodes))]


@dataclass(frozen=True)
class _Explainer:
    """Writes the lines about the nodes of one graph."""

    graph: Graph
    run: Run
    called: Called
    digits: int
    passive: Collection[int]
    printer: Printer
    follows_rule: bool = False

    def lines(self, node: int) -> tuple[ExplanationLine, ...]:
        """Explain `node`: value, gradient, for each input local and downstream gradient, notes."""
        entry = self.graph.nodes[node]
        if not entry.gate:
            value = self._number(self.run.values[node])
            line = ExplanationLine("value", self.called[node], "", "", value)
            return (line, *self._gradient(node), *self._reading(node), *self._constant(node))
        arrives = () if node in self.passive else self._gradient(node)
        lines = [self._value(node), *arrives, *self._reading(node)]
        slopes, trouble = self._slopes(node)
        for index in self.graph.varying_inputs(node):
            lines.append(self._local(node, index, slopes))
            if node not in self.passive:
                lines.append(self._downstream(node, index, slopes))
        notes = (*trouble, *conventions(self.run, node), *self._constant(node))
        return (*lines, *notes, *self._passed_by(node))

    def _reading(self, node: int) -> tuple[ExplanationLine, ...]:
        """Say in a sentence what the gradient means."""
        said = reading_of(
            self.run, node, self.called, self._number, self.passive, self.follows_rule
        )
        return (ExplanationLine("reading", "", said),) if said else ()

    def _constant(self, node: int) -> tuple[ExplanationLine, ...]:
        """Say why a number, and what is computed from numbers alone, has no gradient."""
        if self.graph.varying[node]:
            return ()
        said = translate("Gates", "No input changes this value, so it has no gradient.")
        return (ExplanationLine("note", "", said),)

    def _number(self, value: float | None) -> str:
        return self.printer.number(compact(value, self.digits))

    def _numbers(self, nodes: Sequence[int]) -> list[str]:
        return [self._number(self.run.values[node]) for node in nodes]

    def _names(self, nodes: Sequence[int]) -> list[str]:
        return [self.called[node] for node in nodes]

    def _derivative(self, of: int, by: int) -> str:
        return self.printer.derivative(self.called[of], self.called[by])

    def _value(self, node: int) -> ExplanationLine:
        entry, name = self.graph.nodes[node], self.called[node]
        if words := self._choice(node, lambda inputs: chosen_value(entry, inputs)):
            result = self._number(self.run.values[node]) if words.reason else ""
            return ExplanationLine(
                "value", name, words.symbols, words.reason, result, in_words=True
            )
        formula = value_formula(entry, self._names(entry.inputs), self.printer)
        if self.run.values[node] is None:
            return ExplanationLine("value", name, formula)
        numbers = value_formula(entry, self._numbers(entry.inputs), self.printer)
        return ExplanationLine("value", name, formula, numbers, self._number(self.run.values[node]))

    def _gradient(self, node: int) -> tuple[ExplanationLine, ...]:
        """Explain the gradient that arrives: 1 at the output, else the sum over the users."""
        graph, run, top = self.graph, self.run, self.graph.output
        users = users_of(graph, node, self.passive)
        name, result = self._derivative(top, node), self._number(run.gradients[node])
        if node == top:
            return (ExplanationLine("gradient", name, "1", "", result),)
        if node in run.lost:
            said = translate("Gates", "{gradient} does not exist: a gate has no slope here.")
            return (ExplanationLine("note", "", said.format(gradient=name)),)
        if not graph.varying[node]:
            return ()
        if len(users) < 2:
            return (ExplanationLine("gradient", name, "", "", result),)
        products = [
            f"{self._derivative(top, gate)}{self.printer.times}{self._factor(gate, index)}"
            for gate, index in users
        ]
        terms = self.printer.sum(products)
        shares = [self._number(run.shares[user]) for user in users if user in run.shares]
        if not is_partial(run, node, self.passive):
            return (ExplanationLine("gradient", name, terms, self.printer.sum(shares), result),)
        numbers = self.printer.sum([*shares, MORE])
        so_far = translate(
            "Gates", "{come} of {total} terms are known; the sum is not complete yet."
        )
        come, total = shares_of(run, node, self.passive)
        return ExplanationLine("gradient", name, terms, numbers), ExplanationLine(
            "note", "", so_far.format(come=come, total=total)
        )

    def _slopes(self, node: int) -> tuple[Slopes, tuple[ExplanationLine, ...]]:
        """Return the local gradients that are known, and why a value or a gradient is missing."""
        if self.run.values[node] is None:
            error = self.run.errors.get(node)
            return None, () if error is None else (ExplanationLine("note", "", error_text(error)),)
        slopes, error = self.run.slopes(node)
        wanted = self.graph.varying_inputs(node)
        if error is None or all(slopes[index] is not None for index in wanted):
            return slopes, ()
        return slopes, (ExplanationLine("note", "", error_text(error)),)

    def _local(self, node: int, index: int, slopes: Slopes) -> ExplanationLine:
        """Explain the local gradient for one input; with numbers if all its letters are known."""
        entry, printer = self.graph.nodes[node], self.printer
        maths, siblings = slope_maths(entry, index), self._siblings(entry)
        name = local_name(entry, index)
        if words := self._choice(node, lambda inputs: chosen_slope(entry, index, inputs)):
            slope = slopes[index] if slopes is not None else None
            reason = words.reason if slope is not None else ""
            result = self._number(slope)
            return ExplanationLine("local", name, words.symbols, reason, result, in_words=True)
        symbols = printer.write(maths, self._letters(node))
        if slopes is None or slopes[index] is None:
            return ExplanationLine("local", name, symbols)
        known = {own: self._number(self.run.values[gate]) for own, gate in siblings.items()}
        output = self._number(self.run.values[node])
        letters = letters_of(entry, self._numbers(entry.inputs), output, printer, known)
        result = self._number(slopes[index])
        if "" in known.values() or not maths.is_known(letters):
            return ExplanationLine("local", name, symbols, "", result)
        numbers = printer.write(maths, letters)
        return ExplanationLine("local", name, symbols, "" if numbers == result else numbers, result)

    def _letters(self, node: int) -> dict[str, str]:
        """Return what the letters in the formulas of a gate are called."""
        entry, siblings = self.graph.nodes[node], self._siblings(self.graph.nodes[node])
        names = {own: self.called[gate] for own, gate in siblings.items()}
        names = {**softmax_names(entry, self.printer), **names}
        inputs = self._names(entry.inputs)
        return letters_of(entry, inputs, self.called[node], self.printer, names)

    def _factor(self, node: int, index: int) -> str:
        """Write the local gradient of a gate for one input, in symbols, as a factor."""
        entry = self.graph.nodes[node]
        if self._choice(node, lambda inputs: chosen_slope(entry, index, inputs)):
            return slope_symbol(entry, self.called[entry.inputs[index]])
        return self.printer.factor(slope_maths(entry, index), self._letters(node))

    def _choice(self, node: int, explained: Callable[[Inputs], Choice | None]) -> Choice | None:
        """Return in words what a gate chooses; LaTeX has a sign for it."""
        if not isinstance(self.printer, TextPrinter):
            return None
        entry = self.graph.nodes[node]
        known = all(self.run.values[source] is not None for source in (*entry.inputs, node))
        values = self.run.inputs_of(node) if known else ()
        names = self._names(entry.inputs)
        return explained(Inputs(names, values, self.called[node], self._number))

    def _siblings(self, entry: Node) -> dict[int, int]:
        """Return the gates that share a softmax, by the index of their own input."""
        if entry.gate != "softmax":
            return {}
        users = {gate for gate, _ in self.graph.consumers[entry.inputs[0]]}
        nodes = {gate: self.graph.nodes[gate] for gate in users}
        return {
            int(n.constants[0]): gate
            for gate, n in nodes.items()
            if (n.gate, n.inputs) == (entry.gate, entry.inputs)
        }

    def _downstream(self, node: int, index: int, slopes: Slopes) -> ExplanationLine:
        """Explain what the gate sends to one input: upstream × local."""
        top, source = self.graph.output, self.graph.nodes[node].inputs[index]
        share = self.run.shares.get((node, index))
        numbers = ""
        if slopes is not None and share is not None:
            upstream = self._number(self.run.gradients[node])
            numbers = self.printer.chained(upstream, self._number(slopes[index]))
        return ExplanationLine(
            "downstream",
            self._derivative(top, source),
            f"{self._derivative(top, node)}{self.printer.cross}{self._factor(node, index)}",
            numbers,
            self._number(share),
            is_share=len(users_of(self.graph, source, self.passive)) > 1,
        )

    def _passed_by(self, node: int) -> tuple[ExplanationLine, ...]:
        """Say why no gradient passes an activation that the loss has taken in."""
        loss, entry = self.graph.nodes[self.graph.output], self.graph.nodes[node]
        if node not in self.passive:
            return ()
        own = entry.inputs[int(entry.constants[0]) if entry.gate == "softmax" else 0]
        if own not in loss.inputs:
            return ()
        text = translate(
            "Gates",
            "The loss is computed from {sum} directly (∂{loss}/∂{sum} = {slope}), "
            "so no gradient goes through this gate.",
        )
        slope = self.printer.write(slope_maths(loss, loss.inputs.index(own)))
        top = self.called[self.graph.output]
        said = text.format(sum=self.called[own], loss=top, slope=slope)
        return (ExplanationLine("note", "", said),)
