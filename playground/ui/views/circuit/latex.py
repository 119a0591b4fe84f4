"""The derivation as LaTeX: one aligned line a formula, in symbols, with the numbers put in, and with the result."""

import re
from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication

from playground.ui.views.circuit.step_rows import StepRow

translate = QCoreApplication.translate
FUNCTIONS = {"exp", "ln", "sin", "cos", "tanh", "max", "min"}  # that LaTeX has names for
LETTERS = {"σ": r"\sigma", "ŷ": r"\hat{y}", "π": r"\pi", "δ": r"\delta"}
SIGNS = {"·": r"\cdot", "×": r"\times", "−": "-", "≤": r"\le", "′": "'"}
LOWERED, RAISED = "₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"
SIMPLE = re.compile(r"∂(\w+)/∂(\w+)")
TOKEN = re.compile(
    rf"(?P<fraction>∂\w+/∂\w+)|(?P<number>\d[\d,]*\.?\d*(?:e[+−-]?\d+)?)|(?P<power>[{RAISED}⁻]+)"
    rf"|(?P<word>(?:(?![{RAISED}])\w)+)|√(?P<root>\([^()]*\)|[^\s)]+)|\^(?P<exponent>\([^()]*\)|[^\s)]+)|(?P<other>.)"
)


def latex_of(rows: Sequence[StepRow]) -> str:
    """An ``align*`` environment; it needs amsmath."""
    lines = []
    for row in rows:
        line = row.line
        parts = [part for part in (line.name, line.symbols, line.numbers, line.result) if part]
        left, *right = [
            tex(part) for place, part in enumerate(parts) if place == 0 or part != parts[place - 1]
        ]
        left = _share(left) if line.is_share else left
        lines.append(f"  {left} &= {' = '.join(right)}" if right else f"  & {left}")
    return "\\begin{align*}\n" + " \\\\\n".join(lines) + "\n\\end{align*}\n"


def _share(gradient: str) -> str:
    """The words stand outside the formula, wherever the translation has it."""
    template = translate("Gates", "its share of {gradient}")
    before, after = (
        rf"\text{{{words}}}" if words else "" for words in template.split("{gradient}")
    )
    return f"{before}{gradient}{after}"


def tex(text: str) -> str:
    """A formula of the window in LaTeX."""
    return "".join(_token(found) for found in TOKEN.finditer(text)).strip()


def _token(found: re.Match[str]) -> str:
    kind, text = found.lastgroup, found[found.lastgroup] if found.lastgroup else found[0]
    match kind:
        case "fraction":
            ends = SIMPLE.fullmatch(text)
            assert ends is not None
            return rf"\frac{{\partial {tex(ends[1])}}}{{\partial {tex(ends[2])}}}"
        case "number":
            return _number(text)
        case "power":
            return f"^{{{_plain(text, RAISED).replace('⁻', '-')}}}"
        case "root":
            return rf"\sqrt{{{tex(_bare(text))}}}"
        case "exponent":
            return f"^{{{tex(_bare(text))}}}"
        case "word":
            return _word(text)
    return SIGNS.get(text, text)


def _number(text: str) -> str:
    digits, _, power = text.replace("−", "-").replace(",", "{,}").partition("e")
    return rf"{digits} \times 10^{{{int(power)}}}" if power else digits


def _word(text: str) -> str:
    name = text.rstrip(LOWERED)
    index = f"_{{{_plain(text[len(name) :], LOWERED)}}}" if name != text else ""
    if name in FUNCTIONS:
        return f"\\{name}"
    if name in LETTERS:
        return f"{LETTERS[name]}{index}"
    if len(name) > 1:
        name = rf"\mathit{{{name}}}".replace("_", r"\_")
    return f"{name}{index}"


def _plain(text: str, figures: str) -> str:
    return text.translate(str.maketrans(figures, "0123456789"))


def _bare(text: str) -> str:
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text
