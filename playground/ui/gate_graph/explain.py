"""What a gate does, in words and numbers: its value, its local gradients, and upstream × local = downstream for every input.

Every formula comes three times: in symbols, with the numbers put in, and its result. What has not been computed yet has neither
numbers nor a result.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import PlaygroundError
from playground.core.graph.fan_out import is_partial, shares_of, users_of
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Graph, Node, Run
from playground.ui.gate_graph.formulas import (
    SUBSCRIPTS,
    bracketed,
    pretty,
    slope_formula,
    value_formula,
)
from playground.ui.texts.messages import error_text
from playground.ui.texts.numbers import number
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate
VALUE, LOCAL, DOWNSTREAM, GRADIENT, NOTE = "value", "local", "downstream", "gradient", "note"
MORE = "…"  # after a sum that is not complete


@dataclass(frozen=True)
class ExplanationLine:
    """One formula, or a note.

    Attributes
    ----------
    kind : VALUE of the gate, LOCAL gradient, DOWNSTREAM gradient to an input, GRADIENT that arrives here, NOTE
    name : what is computed, in symbols; "" for a note
    symbols, numbers, result : the formula three times; the last two are empty as long as they are not known
    is_share : whether it is only one of the terms that `name` is the sum of
    """

    kind: str
    name: str
    symbols: str
    numbers: str = ""
    result: str = ""
    is_share: bool = False

    @property
    def left(self) -> str:
        """What stands left of the first equals sign: `name`, or that it is a share of it."""
        return (
            translate("Gates", "its share of {gradient}").format(gradient=self.name)
            if self.is_share
            else self.name
        )

    def text(self) -> str:
        """The line as plain text: ∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4."""
        parts = [part for part in (self.left, self.symbols, self.numbers, self.result) if part]
        return " = ".join(
            part for place, part in enumerate(parts) if place == 0 or part != parts[place - 1]
        )


def compact(value: float | None, digits: int = 3) -> str:
    """A number for a wire: as short as it is exact, else with so many significant digits; nothing for what is not known."""
    if value is None:
        return ""
    if math.isfinite(value) and value == int(value) and abs(value) < 10 ** max(digits + 1, 5):
        return f"{value:,.0f}".replace("-", "−") if value else "0"
    text = f"{value:.{digits}g}"
    return (
        text.replace("-", "−")
        if "e" not in text and float(text) == value
        else number(value, digits)
    )


def symbols_of(graph: Graph, names: Mapping[int, str] | None = None) -> tuple[str, ...]:
    """What every node is called: as `names` says, by its own name, f or L for the output, g₁, g₂, … for gates without a name."""
    given, result, count = names or {}, [], 0
    for place, node in enumerate(graph.nodes):
        loss = node.gate.startswith(("loss_", "fused_"))
        count += bool(node.gate)
        if place in given:
            result.append(given[place])
        elif place == graph.output and node.gate:
            result.append("L" if loss else "f")
        else:
            result.append(
                pretty(node.name) if node.name else f"g{str(count).translate(SUBSCRIPTS)}"
            )
    return tuple(result)


def explain(
    graph: Graph,
    run: Run,
    node: int,
    names: Mapping[int, str] | None = None,
    digits: int = 3,
    passive: Collection[int] = (),
) -> tuple[ExplanationLine, ...]:
    """The lines about `node`, as far as `run` has come; `names` as in `symbols_of`, `passive` as in `GateView.show_graph`."""
    return _Teller(graph, run, symbols_of(graph, names), digits, passive).lines(node)


@dataclass(frozen=True)
class _Teller:
    graph: Graph
    run: Run
    called: Sequence[str]
    digits: int
    passive: Collection[int]

    def lines(self, node: int) -> tuple[ExplanationLine, ...]:
        """Value, gradient, then the local gradient and what is sent back for every input; notes last."""
        entry = self.graph.nodes[node]
        if not entry.gate:
            return (
                ExplanationLine(
                    VALUE, self.called[node], "", "", self._number(self.run.values[node])
                ),
                *self._gradient(node),
            )
        lines = [self._value(node), *(() if node in self.passive else self._gradient(node))]
        slopes, trouble = self._slopes(node)
        for place in range(len(entry.inputs)):
            lines.append(self._local(node, place, slopes))
            if node not in self.passive:
                lines.append(self._downstream(node, place, slopes))
        return (*lines, *trouble, *_notes(self.run, node), *self._passed_by(node))

    def _number(self, value: float | None) -> str:
        return compact(value, self.digits)

    def _numbers(self, nodes: Sequence[int]) -> list[str]:
        return [self._number(self.run.values[node]) for node in nodes]

    def _value(self, node: int) -> ExplanationLine:
        entry = self.graph.nodes[node]
        formula = value_formula(entry, [self.called[source] for source in entry.inputs])
        if self.run.values[node] is None:
            return ExplanationLine(VALUE, self.called[node], formula)
        numbers = value_formula(entry, self._numbers(entry.inputs))
        return ExplanationLine(
            VALUE, self.called[node], formula, numbers, self._number(self.run.values[node])
        )

    def _gradient(self, node: int) -> tuple[ExplanationLine, ...]:
        """What arrives at a node: 1 at the output, else the sum of what its users send, and how much of it is still to come."""
        graph, run, called, top = self.graph, self.run, self.called, self.called[self.graph.output]
        users = users_of(graph, node, self.passive)
        name, result = f"∂{top}/∂{called[node]}", self._number(run.gradients[node])
        if node == graph.output:
            return (ExplanationLine(GRADIENT, name, "1", "", result),)
        if len(users) < 2:
            return (ExplanationLine(GRADIENT, name, "", "", result),)
        terms = " + ".join(
            f"∂{top}/∂{called[gate]} · ∂{called[gate]}/∂{called[node]}" for gate, _ in users
        )
        shares = [self._number(run.shares[user]) for user in users if user in run.shares]
        shares = [*shares[:1], *map(bracketed, shares[1:])]
        if not is_partial(run, node, self.passive):
            return (ExplanationLine(GRADIENT, name, terms, " + ".join(shares), result),)
        numbers = " + ".join([*shares, MORE])
        so_far = translate("Gates", "{come} of {total} shares so far: the sum is not complete")
        come, total = shares_of(run, node, self.passive)
        return ExplanationLine(GRADIENT, name, terms, numbers), ExplanationLine(
            NOTE, "", so_far.format(come=come, total=total)
        )

    def _slopes(self, node: int) -> tuple[Sequence[float] | None, tuple[ExplanationLine, ...]]:
        if self.run.values[node] is None:
            return None, ()
        try:
            return self.run.local(node), ()
        except PlaygroundError as error:
            return None, (ExplanationLine(NOTE, "", error_text(error)),)

    def _local(self, node: int, place: int, slopes: Sequence[float] | None) -> ExplanationLine:
        """The local gradient for one input."""
        entry, called = self.graph.nodes[node], self.called
        outputs = self._outputs(entry)
        symbols = slope_formula(
            entry,
            place,
            [called[other] for other in entry.inputs],
            called[node],
            {at: called[n] for at, n in outputs.items()},
        )
        slope = "" if slopes is None else self._number(slopes[place])
        known = {at: self._number(self.run.values[n]) for at, n in outputs.items()}
        numbers = ""
        if slope and all(known.values()):
            numbers = slope_formula(
                entry,
                place,
                self._numbers(entry.inputs),
                self._number(self.run.values[node]),
                known,
            )
        told = "′" in numbers or "ŷ" in numbers or "softmax" in numbers or numbers == slope
        return ExplanationLine(
            LOCAL,
            f"∂{called[node]}/∂{called[entry.inputs[place]]}",
            symbols,
            "" if told else numbers,
            slope,
        )

    def _outputs(self, entry: Node) -> dict[int, int]:
        """The gates that share a softmax, by the place of the input that is their own."""
        if entry.gate != "softmax":
            return {}
        users = {gate for gate, _ in self.graph.consumers[entry.inputs[0]]}
        nodes = {gate: self.graph.nodes[gate] for gate in users}
        return {
            int(n.constants[0]): gate
            for gate, n in nodes.items()
            if (n.gate, n.inputs) == (entry.gate, entry.inputs)
        }

    def _downstream(self, node: int, place: int, slopes: Sequence[float] | None) -> ExplanationLine:
        """What the gate sends to one input: upstream × local."""
        called, source, top = (
            self.called,
            self.graph.nodes[node].inputs[place],
            self.called[self.graph.output],
        )
        share = self.run.shares.get((node, place))
        known = slopes is not None and share is not None
        put_in = (
            f"{self._number(self.run.gradients[node])} × {bracketed(self._number(slopes[place]))}"
            if known and slopes
            else ""
        )
        symbols = f"∂{top}/∂{called[node]} × ∂{called[node]}/∂{called[source]}"
        is_share = len(users_of(self.graph, source, self.passive)) > 1
        return ExplanationLine(
            DOWNSTREAM, f"∂{top}/∂{called[source]}", symbols, put_in, self._number(share), is_share
        )

    def _passed_by(self, node: int) -> tuple[ExplanationLine, ...]:
        """Why no gradient passes an activation that the loss has taken in."""
        loss, entry = self.graph.nodes[self.graph.output], self.graph.nodes[node]
        own = (
            entry.inputs[int(entry.constants[0]) if entry.gate == "softmax" else 0]
            if node in self.passive
            else -1
        )
        if own not in loss.inputs:
            return ()
        text = translate(
            "Gates",
            "The loss takes {sum} directly: ∂{loss}/∂{sum} = {slope} exactly, so no gradient passes through this gate.",
        )
        slope, top = (
            slope_formula(loss, loss.inputs.index(own), (), ""),
            self.called[self.graph.output],
        )
        return (
            ExplanationLine(NOTE, "", text.format(sum=self.called[own], loss=top, slope=slope)),
        )


def _notes(run: Run, node: int) -> tuple[ExplanationLine, ...]:
    """The convention where the gate has no derivative, if it is there; the step has none to speak of anywhere."""
    entry = run.graph.nodes[node]
    gate = GATES[entry.gate]
    if not gate.note or run.values[node] is None:
        return ()
    always = gate.at_kink is None or entry.gate == "step"
    if always or gate.at_kink(run.inputs_of(node)):  # type: ignore[misc]
        return (ExplanationLine(NOTE, "", core_text(gate.note)),)
    return ()


def as_html(lines: Sequence[ExplanationLine], value: str, gradient: str, muted: str) -> str:
    """The lines as rich text in the given colours, one row each; a caption stands before what the gate sends back."""
    rows, told = [], all(line.kind != DOWNSTREAM for line in lines)
    for line in lines:
        if line.kind == NOTE:
            rows.append(
                f'<p style="color:{muted}; margin:4px 0 0 0"><i>{escaped(line.symbols)}</i></p>'
            )
            continue
        if line.kind == LOCAL and not told:
            told = True
            caption = escaped(translate("Gates", "upstream × local = downstream"))
            rows.append(f'<p style="color:{muted}; margin:4px 0 1px 0">{caption}</p>')
        rows.append(_html_row(line, gradient if line.kind in (DOWNSTREAM, GRADIENT) else value))
    return "".join(rows)


def _html_row(line: ExplanationLine, colour: str) -> str:
    parts = [escaped(part) for part in (line.left, line.symbols, line.numbers) if part]
    if line.result and line.result not in (line.numbers, line.symbols):
        parts.append(f'<b style="color:{colour}">{escaped(line.result)}</b>')
    elif line.result:
        parts[-1] = f'<b style="color:{colour}">{parts[-1]}</b>'
    return f'<p style="margin:1px 0">{" = ".join(parts)}</p>'


def escaped(text: str) -> str:
    """`text` for rich text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def headline(graph: Graph, node: int, names: Mapping[int, str] | None = None) -> str:
    """What is explained: a gate by its formula, a leaf by its name."""
    entry, called = graph.nodes[node], symbols_of(graph, names)
    if not entry.gate:
        return translate("Gates", "Input {name}").format(name=called[node])
    formula = value_formula(entry, [called[source] for source in entry.inputs])
    return translate("Gates", "Gate {name} = {formula}").format(name=called[node], formula=formula)
