"""Says texts again in another language that were made in the one before, such as undo steps."""

import re
from collections.abc import Iterable
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
        self._exact: dict[str, str] = {}
        self._sentences: list[tuple[int, re.Pattern[str], str]] = []
        for old, new in _pairs(before, after):
            self._exact.setdefault(old, new)
            if "{" in old and (known := _pattern(old)) is not None:
                self._sentences.append((*known, new))
        self._sentences.sort(key=lambda row: -row[0])  # the one that says most comes first

    def text(self, said: str) -> str:
        """Say a text in the other language; what is not known stays as it is."""
        if said in self._exact:
            return self._exact[said]
        for _, pattern, new in self._sentences:
            if found := pattern.fullmatch(said):
                values = {
                    name: self._exact.get(one, one) for name, one in found.groupdict().items()
                }
                return "".join(
                    literal + ("" if name is None else values.get(name, ""))
                    for literal, name, _, _ in Formatter().parse(new)
                )
        return said


def _pairs(before: Catalogue | None, after: Catalogue | None) -> Iterable[tuple[str, str]]:
    listed = before or after
    for context, source in () if listed is None else listed.keys():
        old = before.translate(context, source) if before else source
        yield old, after.translate(context, source) if after else source


def _pattern(template: str) -> tuple[int, re.Pattern[str]] | None:
    """Return how many letters are fixed, and what matches a text made from `template`."""
    parts, names, fixed = [], set[str](), 0
    try:
        for literal, name, _, _ in Formatter().parse(template):
            parts.append(re.escape(literal))
            fixed += sum(char.isalpha() for char in literal)
            if name is None:
                continue
            if not name.isidentifier() or name in names:
                return None
            names.add(name)
            parts.append(f"(?P<{name}>.+?)")
    except ValueError:
        return None
    return (fixed, re.compile("".join(parts))) if fixed >= LEAST else None
