"""Gates that choose between two formulas, in words: ReLU, step, max and others like them.

“0.6 is the larger input → 1” says why a slope is 1, where a formula would need brackets that few
know.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.evaluation import compute
from playground.core.basics.notation import Maths, Term
from playground.core.basics.printers import TEXT, TextPrinter
from playground.core.basics.registry import PIECES
from playground.core.graph.formulas import letters_of, slope_maths, value_maths
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Node
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Choice:
    """A formula of a gate that chooses: in symbols, and the reason for what it chose.

    The reason is "" before the inputs are known.
    """

    symbols: str
    reason: str = ""


@dataclass(frozen=True)
class Inputs:
    """What feeds a gate: names, values as far as all are known, and how a number is written."""

    names: Sequence[str]
    values: Sequence[float]
    output: str
    write: Callable[[float], str]


def chosen_value(entry: Node, inputs: Inputs) -> Choice | None:
    """Explain which formula gives the value of a gate; None if it does not choose."""
    return _of_cases(entry, value_maths(entry), inputs)


def chosen_slope(entry: Node, index: int, inputs: Inputs) -> Choice | None:
    """Explain which formula gives the local gradient for one input; None if none is chosen."""
    if entry.gate in ("max", "min"):
        return _of_extremes(entry.gate == "max", index, inputs)
    return _of_cases(entry, slope_maths(entry, index), inputs)


def slope_symbol(entry: Node, name: str) -> str:
    """Return the symbol of a local gradient that is chosen: ReLU′(z), ∂max/∂x."""
    symbol = GATES[entry.gate].symbol
    shown = symbol if isinstance(symbol, str) else entry.gate
    return f"{shown}′({name})" if len(entry.inputs) == 1 else TEXT.derivative(shown, name)


# --- formulas with conditions ---------------------------------------------------------------------


def _of_cases(entry: Node, maths: Maths, inputs: Inputs) -> Choice | None:
    cases = maths.sides[0]
    if not (isinstance(cases, ast.IfExp) and isinstance(cases.test, ast.Compare)):
        return None
    symbols = TextPrinter(core_text(PIECES)).write(
        maths, letters_of(entry, inputs.names, inputs.output)
    )
    if not inputs.values:
        return Choice(symbols)
    letters = letters_of(entry, [inputs.write(value) for value in inputs.values], "")
    holds = bool(compute(_one_or_zero(cases), _numbers(inputs.values)))
    reason, branch = _reason(cases.test, holds, letters), cases.body if holds else cases.orelse
    if isinstance(branch, ast.Constant) or not Maths((branch,)).is_known(["z", "x"]):
        return Choice(symbols, reason)
    both = translate("Gates", "{reason} → {formula}")
    return Choice(
        symbols, both.format(reason=reason, formula=TEXT.write(Maths((branch,)), letters))
    )


def _numbers(values: Sequence[float]) -> dict[str, float]:
    return {f"x{number}": value for number, value in enumerate(values, 1)} | {
        "x": values[0],
        "z": values[0],
    }


def _one_or_zero(cases: ast.IfExp) -> Term:
    """Return the term that is 1 where the condition holds, else 0."""
    return ast.IfExp(cases.test, ast.Constant(1), ast.Constant(0))


def _reason(condition: ast.Compare, holds: bool, letters: Mapping[str, str]) -> str:
    """Say that a comparison holds, or that it does not."""
    templates: dict[type[ast.cmpop], tuple[str, str]] = {
        ast.Gt: (
            translate("Gates", "{left} is greater than {right}"),
            translate("Gates", "{left} is not greater than {right}"),
        ),
        ast.GtE: (
            translate("Gates", "{left} is not less than {right}"),
            translate("Gates", "{left} is less than {right}"),
        ),
        ast.Lt: (
            translate("Gates", "{left} is less than {right}"),
            translate("Gates", "{left} is not less than {right}"),
        ),
        ast.LtE: (
            translate("Gates", "{left} is not greater than {right}"),
            translate("Gates", "{left} is greater than {right}"),
        ),
    }
    sides = (Maths((term,)) for term in (condition.left, condition.comparators[0]))
    left, right = (TEXT.write(side, letters) for side in sides)
    return templates[type(condition.ops[0])][not holds].format(left=left, right=right)


# --- max and min ----------------------------------------------------------------------------------


def _of_extremes(is_max: bool, index: int, inputs: Inputs) -> Choice:
    rule = {
        (True, True): translate("Gates", "1 if {input} is the larger input, else 0"),
        (True, False): translate("Gates", "1 if {input} is the largest input, else 0"),
        (False, True): translate("Gates", "1 if {input} is the smaller input, else 0"),
        (False, False): translate("Gates", "1 if {input} is the smallest input, else 0"),
    }[is_max, len(inputs.names) == 2]
    symbols = rule.format(input=inputs.names[index])
    if not inputs.values:
        return Choice(symbols)
    values, own = list(inputs.values), inputs.values[index]
    winner = max(values) if is_max else min(values)
    ties = values.count(winner)
    template = _won(is_max, len(values) == 2) if own == winner else _lost(is_max, len(values) == 2)
    if own == winner and ties > 1:
        template = translate("Gates", "{input} is one of {count} equal inputs")
    return Choice(symbols, template.format(input=inputs.write(own), count=ties))


def _won(is_max: bool, of_two: bool) -> str:
    return {
        (True, True): translate("Gates", "{input} is the larger input"),
        (True, False): translate("Gates", "{input} is the largest input"),
        (False, True): translate("Gates", "{input} is the smaller input"),
        (False, False): translate("Gates", "{input} is the smallest input"),
    }[is_max, of_two]


def _lost(is_max: bool, of_two: bool) -> str:
    return {
        (True, True): translate("Gates", "{input} is not the larger input"),
        (True, False): translate("Gates", "{input} is not the largest input"),
        (False, True): translate("Gates", "{input} is not the smaller input"),
        (False, False): translate("Gates", "{input} is not the smallest input"),
    }[is_max, of_two]
