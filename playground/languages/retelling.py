"""Says texts again in another language that were made in the one before, such as undo steps."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

from playground.languages.qm_file import Catalogue

LEAST = 2  # letters around the values by which a sentence is known again


class Retelling:
    """Finds what a text was made from, and says it in the other language.

    Parameters
    ----------
    before, after : the texts of the two languages; None for English
    """

    def __init__(self, before: Catalogue | None, after: Catalogue | None) -> None:
        self._exact: dict[str, dict[str, None]] = {}  # as ordered sets: two texts may say the same
        self._sentences: list[_Sentence] = []
        for old, new in _pairs(before, after):
            self._exact.setdefault(old, {})[new] = None
            if "{" in old and (known := _parsed(old, new)) is not None:
                self._sentences.append(known)
        self._sentences.sort(key=lambda one: -one.fixed)  # the one that says most comes first

    def text(self, said: str) -> str:
        """Say a text in the other language; what is not known stays as it is."""
        return next(iter(self.texts(said)), said)

    def texts(self, said: str) -> tuple[str, ...]:
        """Return all that a text may be in the other language; none if it is not known."""
        if said in self._exact:
            return tuple(self._exact[said])
        for sentence in self._sentences:
            if (values := sentence.values(said)) is not None:
                told = {name: self._one(value) for name, value in values.items()}
                return (
                    "".join(
                        literal + ("" if name is None else told.get(name, ""))
                        for literal, name, _, _ in Formatter().parse(sentence.new)
                    ),
                )
        return ()

    def _one(self, value: str) -> str:
        return next(iter(self._exact.get(value, (value,))))


@dataclass(frozen=True)
class _Sentence:
    """A text with values: what is fixed in it, how many letters that are, and what it becomes."""

    parts: tuple[str, ...]
    pattern: str
    fixed: int
    new: str

    def values(self, said: str) -> dict[str, str] | None:
        """Return the values in a text that was made from this one; None if it was not."""
        if not all(part in said for part in self.parts):
            return None  # a pattern costs more, most of all to compile
        found = re.fullmatch(self.pattern, said)
        return None if found is None else found.groupdict()


def _pairs(before: Catalogue | None, after: Catalogue | None) -> Iterable[tuple[str, str]]:
    if before is None:
        for _, source, new in () if after is None else after.messages():
            yield source, new
        return
    for context, source, old in before.messages():
        yield old, after.translate(context, source) if after else source


def _parsed(template: str, new: str) -> _Sentence | None:
    """Return what is known of texts that are made from `template`; None if that is too little."""
    parts, pattern, names, fixed = [], "", set[str](), 0
    try:
        for literal, name, _, _ in Formatter().parse(template):
            parts.append(literal)
            pattern += re.escape(literal)
            fixed += sum(char.isalpha() for char in literal)
            if name is None:
                continue
            if not name.isidentifier() or name in names:
                return None
            names.add(name)
            pattern += f"(?P<{name}>.+?)"
    except ValueError:
        return None
    return _Sentence(tuple(parts), pattern, fixed, new) if fixed >= LEAST else None
