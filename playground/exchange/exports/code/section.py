"""A part of a generated program: a script joins its code, a notebook has a cell for each."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A part of a program.

    Attributes
    ----------
    title : its heading
    code : its lines
    text : what a notebook explains before it, as Markdown
    """

    title: str
    code: str
    text: str = ""


def joined(sections: Sequence[Section], header: str) -> str:
    """Write a script: the header, then each section below a line with its title."""
    parts = [header]
    for section in sections:
        space = "\n\n\n" if section.code.startswith("def ") else "\n\n"
        parts.append(f"{f'# --- {section.title} ':-<88}{space}{section.code}")
    return "\n\n\n".join(parts) + "\n"
