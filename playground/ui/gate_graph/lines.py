"""The lines that explain a gate, and how they are written as rich text."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PyQt6.QtCore import QCoreApplication

from playground.ui.look.letters import in_italics
from playground.ui.texts.in_words import aloud, formula_in_words
from playground.ui.texts.loss_index import with_loss_index
from playground.ui.texts.plain import escaped

translate = QCoreApplication.translate
LineKind = Literal["value", "local", "downstream", "gradient", "reading", "note"]


@dataclass(frozen=True)
class ExplanationLine:
    """One formula, or a note.

    Attributes
    ----------
    kind : "value" of the gate, "local" gradient, "downstream" gradient to an input, "gradient" that
        arrives here, its "reading" as a sentence, "note"
    name : what is computed, in symbols, a local gradient in words; "" for a sentence
    symbols, numbers, result : the formula three times; the last two are empty as long as they are
        not known
    is_share : whether it is only one of the terms that `name` is the sum of
    in_words : whether `numbers` is a reason for the result: “0 is not greater than 0”
    """

    kind: LineKind
    name: str
    symbols: str
    numbers: str = ""
    result: str = ""
    is_share: bool = False
    in_words: bool = False

    @property
    def left(self) -> str:
        """The left side of the first equals sign: `name`, or that this is a share of it."""
        if not self.is_share:
            return self.name
        return translate("Gates", "through this gate, part of {gradient}").format(
            gradient=self.name
        )

    @property
    def sides(self) -> list[str]:
        """The sides right of it, nothing twice in a row."""
        parts = [part for part in (self.left, self.symbols, self.numbers, self.result) if part]
        return [part for before, part in itertools.pairwise(parts) if part != before]

    def text(self) -> str:
        """Return the line as plain text: ∂f/∂x = ∂f/∂q × y = −4 × 1 = −4."""
        if self.in_words:
            head = f"{self.left}{': ' if self.kind == 'local' else ' = '}{self.symbols}"
            return f"{head}; {self.numbers}{self.joint}{self.result}" if self.numbers else head
        if self.kind == "local":
            return f"{self.left}: {' = '.join(self.sides)}"
        return " = ".join([self.left or self.symbols, *self.sides])

    def spoken(self) -> str:
        """Return the line in words, for a screen reader."""
        if self.in_words or self.kind in ("note", "reading"):
            return aloud(self.text())
        if self.kind == "local":
            text, sides = translate("Gates", "{name}: {formula}"), " = ".join(self.sides[1:])
            return text.format(name=aloud(self.left), formula=formula_in_words(sides))
        formula = formula_in_words(self.text())
        if self.kind != "downstream":
            return formula
        return translate("Gates", "upstream times local: {formula}").format(formula=formula)

    @property
    def joint(self) -> str:
        """What stands between a reason, or the formula that it leads to, and the result."""
        return " = " if "→" in self.numbers else " → "


def title_lines(title: str) -> tuple[ExplanationLine, ...]:
    """Return the line that says what a node belongs to, below its formula; none without words."""
    return (ExplanationLine("note", "", title),) if title else ()


def title_html(title: str) -> str:
    """Write the title of an explanation as rich text."""
    return f"<b>{with_loss_index(escaped(title))}</b>"


def as_html(lines: Sequence[ExplanationLine], value: str, gradient: str, muted: str) -> str:
    """Write the lines as rich text in these colours, with a caption before what is sent back."""
    rows, has_caption = [], all(line.kind != "downstream" for line in lines)
    for line in lines:
        if line.kind == "note":
            note = in_italics(escaped(line.symbols))
            rows.append(f'<p style="color:{muted}; margin:4px 0 0 0">{note}</p>')
            continue
        if line.kind == "reading":
            rows.append(f'<p style="margin:1px 0">{escaped(line.symbols)}</p>')
            continue
        if line.kind == "local" and not has_caption:
            has_caption = True
            caption = escaped(translate("Gates", "upstream × local = downstream"))
            rows.append(f'<p style="color:{muted}; margin:4px 0 1px 0">{caption}</p>')
        rows.append(_html_row(line, gradient if line.kind in ("downstream", "gradient") else value))
    return with_loss_index("".join(rows))


def _html_row(line: ExplanationLine, colour: str) -> str:
    if line.in_words and line.result:
        said, result = escaped(line.text().removesuffix(line.result)), escaped(line.result)
        return f'<p style="margin:1px 0">{said}<b style="color:{colour}">{result}</b></p>'
    parts = [escaped(part) for part in (line.left, line.symbols, line.numbers) if part]
    if line.result and line.result not in (line.numbers, line.symbols):
        parts.append(f'<b style="color:{colour}">{escaped(line.result)}</b>')
    elif line.result:
        parts[-1] = f'<b style="color:{colour}">{parts[-1]}</b>'
    if line.kind == "local":
        parts[:2] = [f"{parts[0]}: {parts[1]}"]
    return f'<p style="margin:1px 0">{" = ".join(parts)}</p>'
