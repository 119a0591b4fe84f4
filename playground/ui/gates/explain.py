"""What a gate does, in words and numbers: its value, its local gradients, and upstream × local = downstream for every input.

Every formula comes three times: in symbols, with the numbers put in, and its result. What has not been computed yet has neither
numbers nor a result.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication

from playground.core.gates import GATES
from playground.core.graph import Graph, Run
from playground.core.text import PlaygroundError
from playground.ui.gates.formulas import SUBSCRIPTS, bracketed, pretty, slope_formula, value_formula
from playground.ui.text import core_text, error_text, number

translate = QCoreApplication.translate
VALUE, LOCAL, DOWNSTREAM, GRADIENT, NOTE = "value", "local", "downstream", "gradient", "note"


@dataclass(frozen=True)
class Line:
    """One formula, or a note.

    Attributes
    ----------
    kind : VALUE of the gate, LOCAL gradient, DOWNSTREAM gradient to an input, GRADIENT that arrives here, NOTE
    name : what is computed, in symbols; "" for a note
    symbols, numbers, result : the formula three times; the last two are empty as long as they are not known
    """

    kind: str
    name: str
    symbols: str
    numbers: str = ""
    result: str = ""

    def text(self) -> str:
        """The line as plain text: ∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4."""
        parts = [part for part in (self.name, self.symbols, self.numbers, self.result) if part]
        return " = ".join(part for place, part in enumerate(parts) if place == 0 or part != parts[place - 1])


def compact(value: float | None, digits: int = 3) -> str:
    """A number for a wire: as short as it is exact, else with so many significant digits; nothing for what is not known."""
    if value is None:
        return ""
    if math.isfinite(value) and value == int(value) and abs(value) < 10 ** max(digits + 1, 5):
        return f"{value:,.0f}".replace("-", "−") if value else "0"
    text = f"{value:.{digits}g}"
    return text.replace("-", "−") if "e" not in text and float(text) == value else number(value, digits)


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
            result.append(pretty(node.name) if node.name else f"g{str(count).translate(SUBSCRIPTS)}")
    return tuple(result)


def users_of(graph: Graph, node: int) -> tuple[tuple[int, int], ...]:
    """Where the value of `node` goes: gate and place of the input."""
    return tuple(
        (gate, place) for gate, entry in enumerate(graph.nodes) for place, source in enumerate(entry.inputs) if source == node
    )


def explain(graph: Graph, run: Run, node: int, names: Mapping[int, str] | None = None, digits: int = 3) -> tuple[Line, ...]:
    """The lines about `node`, as far as `run` has come; `names` as in `symbols_of`."""
    called = symbols_of(graph, names)
    entry = graph.nodes[node]
    if not entry.gate:
        return (Line(VALUE, called[node], "", "", compact(run.values[node], digits)), _gradient(graph, run, node, called, digits))
    lines = [_value(graph, run, node, called, digits), _gradient(graph, run, node, called, digits)]
    slopes, trouble = _slopes(run, node)
    for place in range(len(entry.inputs)):
        lines += _chain(graph, run, node, place, slopes, called, digits)
    return (*lines, *trouble, *_notes(run, node))


def _value(graph: Graph, run: Run, node: int, called: Sequence[str], digits: int) -> Line:
    entry = graph.nodes[node]
    formula = value_formula(entry, [called[source] for source in entry.inputs])
    if run.values[node] is None:
        return Line(VALUE, called[node], formula)
    numbers = value_formula(entry, [compact(run.values[source], digits) for source in entry.inputs])
    return Line(VALUE, called[node], formula, numbers, compact(run.values[node], digits))


def _gradient(graph: Graph, run: Run, node: int, called: Sequence[str], digits: int) -> Line:
    """What arrives at a node: 1 at the output, else the sum of what its users send."""
    top, users = called[graph.output], users_of(graph, node)
    name = f"∂{top}/∂{called[node]}"
    result = compact(run.gradients[node], digits)
    if node == graph.output:
        return Line(GRADIENT, name, "1", "", result)
    if len(users) < 2:
        return Line(GRADIENT, name, "", "", result)
    terms = " + ".join(f"∂{top}/∂{called[gate]} · ∂{called[gate]}/∂{called[node]}" for gate, _ in users)
    shares = [compact(run.shares[user], digits) for user in users if user in run.shares]
    numbers = " + ".join([shares[0], *map(bracketed, shares[1:])]) if shares else ""
    return Line(GRADIENT, name, terms, numbers, result)


def _slopes(run: Run, node: int) -> tuple[Sequence[float] | None, tuple[Line, ...]]:
    if run.values[node] is None:
        return None, ()
    try:
        return run.local(node), ()
    except PlaygroundError as error:
        return None, (Line(NOTE, "", error_text(error)),)


def _chain(
    graph: Graph, run: Run, node: int, place: int, slopes: Sequence[float] | None, called: Sequence[str], digits: int
) -> tuple[Line, Line]:
    """The local gradient for one input, and what the gate sends there: upstream × local."""
    entry, top = graph.nodes[node], called[graph.output]
    names, source = [called[other] for other in entry.inputs], called[entry.inputs[place]]
    local = f"∂{called[node]}/∂{source}"
    known = [compact(run.values[other], digits) for other in entry.inputs]
    slope = "" if slopes is None else compact(slopes[place], digits)
    numbers = slope_formula(entry, place, known, compact(run.values[node], digits)) if slope else ""
    numbers = "" if "′" in numbers or "ŷ" in numbers or numbers == slope else numbers
    upstream, share = run.gradients[node], run.shares.get((node, place))
    put_in = f"{compact(upstream, digits)} × {bracketed(slope)}" if share is not None else ""
    return (
        Line(LOCAL, local, slope_formula(entry, place, names, called[node]), numbers, slope),
        Line(DOWNSTREAM, f"→ {source}", f"∂{top}/∂{called[node]} × {local}", put_in, compact(share, digits)),
    )


def _notes(run: Run, node: int) -> tuple[Line, ...]:
    """The convention where the gate has no derivative, if it is there; the step has none to speak of anywhere."""
    entry = run.graph.nodes[node]
    gate = GATES[entry.gate]
    if not gate.note or run.values[node] is None:
        return ()
    always = gate.at_kink is None or entry.gate == "step"
    return (Line(NOTE, "", core_text(gate.note)),) if always or gate.at_kink(run.inputs_of(node)) else ()  # type: ignore[misc]


def as_html(lines: Sequence[Line], value: str, gradient: str, muted: str) -> str:
    """The lines as rich text in the given colours, one row each; a caption stands before what the gate sends back."""
    rows, told = [], False
    for line in lines:
        if line.kind == NOTE:
            rows.append(f'<p style="color:{muted}; margin:4px 0 0 0"><i>{escaped(line.symbols)}</i></p>')
            continue
        if line.kind == LOCAL and not told:
            told = True
            caption = escaped(translate("Gates", "upstream × local = downstream"))
            rows.append(f'<p style="color:{muted}; margin:4px 0 1px 0">{caption}</p>')
        rows.append(_html_row(line, gradient if line.kind in (DOWNSTREAM, GRADIENT) else value))
    return "".join(rows)


def _html_row(line: Line, colour: str) -> str:
    parts = [escaped(part) for part in (line.name, line.symbols, line.numbers) if part]
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
