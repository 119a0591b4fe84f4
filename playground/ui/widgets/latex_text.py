"""Writes a formula in LaTeX as plain text: what is shown until it is typeset."""

import re
from collections.abc import Iterator
from functools import lru_cache

from playground.core.basics.maths_text import MINUS, is_word, lowered, raised
from playground.core.basics.printers import GREEK

END = r"\end"
NO_BREAK = "\u00a0"  # a space
TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|[0-9.]+|\s+|.", re.DOTALL)
SIGNS = {latex: letter for letter, latex in GREEK.items()} | {
    r"\partial": "∂",
    r"\Delta": "Δ",
    r"\cdot": " · ",
    r"\times": " × ",
    r"\odot": " ⊙ ",
    r"\leftarrow": " ← ",
    r"\to": "→",
    r"\ge": " ≥ ",
    r"\le": " ≤ ",
    r"\ne": " ≠ ",
    r"\infty": "∞",
    r"\sum": "Σ",
    r"\top": "ᵀ",
    r"\cdots": "⋯",
    r"\vdots": "⋮",
    r"\ddots": "⋱",
    r"\lfloor": "⌊",
    r"\rfloor": "⌋",
    r"\quad": "   ",
    r"\,": " ",
    r"\_": "_",
    r"\\": "; ",
    "&": ", ",
    "=": " = ",
    "+": " + ",
    "-": MINUS,
    "'": "′",
    "<": " < ",
    ">": " > ",
}
MOST_KEPT = 256  # texts of formulas that are kept: a page is laid out again and again
ATOM = re.compile(r"[\w.′⁰-⁹⁽⁾₀-₉^∂ŷ]+|\([^()]*\)|\[[^\[\]]*\]")
DIFFERENCE = re.compile(r"(?<=[\w)\]⁾₀-₉])−")  # a minus behind a number, a name or a bracket
UPPER_FIRST = re.compile(r"([⁽⁰-⁹¹²³]+⁾)([₀-₉]+)")  # written w₁₂⁽¹⁾ elsewhere


@lru_cache(maxsize=MOST_KEPT)
def plain_text(latex: str) -> str:
    """Return a formula in one line of Unicode: ∂L/∂w₁₁⁽¹⁾ = δ₁⁽¹⁾ · x₁."""
    words = (word for word in TOKEN.findall(latex) if not word.isspace())
    text = DIFFERENCE.sub(f" {MINUS} ", _read(words, ""))
    text = UPPER_FIRST.sub(r"\2\1", text)
    return re.sub(r" {4,}", "   ", re.sub(r"(?<! ) {2}(?! )", " ", text)).strip()


def unbroken_text(latex: str) -> str:
    """Return the text of a formula, which no line break takes into a number such as 1.4 × 10⁻⁷."""
    return plain_text(latex).replace(" × 10", f"{NO_BREAK}×{NO_BREAK}10")


def _read(words: Iterator[str], end: str) -> str:
    """Return the text of the words up to `end`."""
    written: list[str] = []
    for word in words:
        if word == end:
            break
        if word in ("^", "_"):
            written.append(_index(word, _argument(words)))
        elif word == "{":
            written.append(_read(words, "}"))
        else:
            written.append(_command(word, words))
    return "".join(written)


def _argument(words: Iterator[str]) -> str:
    word = next(words, "")
    return _read(words, "}") if word == "{" else _command(word, words)


def _command(word: str, words: Iterator[str]) -> str:
    match word:
        case r"\frac":
            return "/".join(_grouped(_argument(words)) for _ in range(2))
        case r"\underset":
            _argument(words)  # the shape below a matrix
            return _argument(words)
        case r"\sqrt":
            return f"√{_grouped(_argument(words))}"
        case r"\boxed":
            return f"[{_argument(words)}]"
        case r"\hat":
            return {"y": "ŷ", "Y": "Ŷ"}.get(inside := _argument(words), inside)
        case r"\begin":
            left, right = ("[", "]") if _argument(words) == "bmatrix" else ("{", "}")
            return f"{left}{_read(words, END).strip()}{right}{_skip(words)}"
        case r"\left" | r"\right" | r"\mathrm" | r"\mathit":
            return _argument(words)
    return SIGNS.get(word, word.removeprefix("\\"))


def _skip(words: Iterator[str]) -> str:
    """Read past the name of an environment that has ended."""
    _argument(words)
    return ""


def _index(sign: str, inside: str) -> str:
    """Write what stands above or below: with small letters where Unicode has them."""
    inside = inside.replace(" ", "")
    small = (raised if sign == "^" else lowered)(inside)
    is_small = all(letter == "," or not letter.isascii() for letter in small)
    if is_small and "." not in inside and not is_word(inside):
        return small
    return f"_{inside}" if sign == "_" else f"^{_grouped(inside)}"


def _grouped(text: str) -> str:
    """Put brackets around what is more than one number, name or bracket."""
    return text if ATOM.fullmatch(text) or len(text) == 1 else f"({text})"
