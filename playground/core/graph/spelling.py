"""The words of a typed circuit: numbers, names, brackets and signs, each with its characters.

Signs that look alike are one sign here (− – ‐ are a minus, · ⋅ × are a product), as are the wide
letters of Korean and Japanese keyboards. Nothing changes its position.
"""

import keyword
import re
from dataclasses import dataclass, replace
from typing import Literal

from playground.core.basics.maths_text import SUBSCRIPTS, SUPERSCRIPTS
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.basics.numbers import NARROW

DEEPEST = 40  # brackets in brackets
Kind = Literal["space", "number", "power", "name", "keyword", "open", "close", "root", "sign"]
RAISED = {
    **{high: plain for plain, high in SUPERSCRIPTS.items() if plain in "0123456789()-xyz"},
    **{"⁺": "+", "ⁿ": "n"},
}
LOWERED = {low: plain if plain.isdigit() else f"_{plain}" for plain, low in SUBSCRIPTS.items()}
SIGNS = str.maketrans(
    {
        **dict.fromkeys("×·⋅∙•∗", "*"),
        **dict.fromkeys("÷∕⁄", "/"),
        **dict.fromkeys("−–—‐‑‒―", "-"),
        **dict.fromkeys("∣❘", "|"),
        **dict.fromkeys("\r\u2028\u2029", "\n"),
    }
)
SIGNS |= NARROW
TOO_DEEP = QT_TRANSLATE_NOOP("Errors", "The expression is nested too deeply here.")
NEVER_CLOSED = QT_TRANSLATE_NOOP("Errors", "This bracket is never closed.")
HIGH, LOW = "".join(RAISED), "".join(low for low in LOWERED if low != ",")
WORDS = re.compile(
    rf"""(?P<space>(?:\s|\#[^\n]*)+)
    |(?P<number>(?:[0-9]+(?:_[0-9]+)*\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
    |(?P<power>[{HIGH}]+(?:\*[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)
    |(?P<name>[^\W\d{HIGH}{LOW}](?:[^\W{HIGH}]|[\u0300-\u036f])*)
    |(?P<open>\()|(?P<close>\))|(?P<root>√)
    |(?P<sign>\*\*|//|[:=<>!]=|.)""",
    re.VERBOSE | re.DOTALL,
)


class ExpressionError(PlaygroundError):
    """Text that is no expression; `position` is the character it is about, from 0."""

    def __init__(self, template: str, position: int, **values: object) -> None:
        super().__init__(template, **values)
        self.position = position


@dataclass(frozen=True)
class Token:
    """One word of the text.

    Attributes
    ----------
    text : how Python writes it; ``abs(`` for the first of two bars, ``)`` for the second
    start, stop : the first character that it stands for, and one past the last
    is_bar : whether it is a bar of |x|
    """

    kind: Kind
    text: str
    start: int
    stop: int
    is_bar: bool = False

    @property
    def ends_operand(self) -> bool:
        """Whether a number, a name or a term in brackets ends here."""
        return self.kind in ("number", "power", "name", "close")

    @property
    def starts_operand(self) -> bool:
        """Whether a number, a name or a term in brackets begins here."""
        return self.kind in ("number", "name", "open", "root")


def tokens_of(text: str) -> list[Token]:
    """Read the words of `text`; raises `ExpressionError` for brackets without a partner."""
    found = []
    for match in WORDS.finditer(text.translate(SIGNS)):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        if kind == "name" and keyword.iskeyword(match[0]):
            kind = "keyword"
        found.append(Token(kind, _spelling(kind, match[0]), match.start(), match.end()))
    return _with_bars(found)


def _spelling(kind: Kind, text: str) -> str:
    """Spell a word as Python does: w₀ is w0, x² has **(2)."""
    if kind == "name":
        return "".join(LOWERED.get(letter, letter) for letter in text)
    if kind == "power":
        plain = "".join(RAISED.get(letter, ".") for letter in text)
        return f"**({re.sub(r'(?<=[0-9n-z])(?=[n-z])', '*', plain)})"
    return {"^": "**", "√": "sqrt", "≥": ">=", "≤": "<=", "≠": "!="}.get(text, text)


def _with_bars(tokens: list[Token]) -> list[Token]:
    """Tell the first bar of |x| from the second, and check that all brackets have partners."""
    opened: list[Token] = []
    found: list[Token] = []
    follows_operand = False
    for token in tokens:
        if token.text == "|":
            closes = follows_operand and bool(opened) and opened[-1].is_bar
            kind: Kind = "close" if closes else "open"
            token = replace(token, kind=kind, text=")" if closes else "abs(", is_bar=True)
        _match_bracket(token, opened)
        found.append(token)
        if token.kind != "space":
            follows_operand = token.ends_operand
    if opened:
        raise ExpressionError(NEVER_CLOSED, opened[-1].start)
    return found


def _match_bracket(token: Token, opened: list[Token]) -> None:
    """Keep the list of the brackets that are open after `token`."""
    if token.kind == "open":
        opened.append(token)
    elif token.kind == "close":
        if not opened:
            raise ExpressionError(
                QT_TRANSLATE_NOOP("Errors", "This bracket has no opening bracket."), token.start
            )
        if opened[-1].is_bar != token.is_bar:
            raise ExpressionError(NEVER_CLOSED, opened[-1].start)
        opened.pop()
    if len(opened) > DEEPEST:
        raise ExpressionError(
            QT_TRANSLATE_NOOP("Errors", "More than {most} brackets are open here."),
            token.start,
            most=DEEPEST,
        )


def letters_by_byte(text: str) -> list[int]:
    """Count the letters before every byte of `text` in UTF-8, and before its end."""
    counts = [offset for offset, letter in enumerate(text) for _ in letter.encode()]
    return [*counts, len(text)]
