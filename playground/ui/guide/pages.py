"""Reads the pages of the guide: their sections, the order of the contents, where a link leads.

`index.md` is the contents: its headings are groups, and each link begins a line of a page. A page
of another language is the file of the same name in its folder, such as ``ko/``, with the same
headings in the same order; where there is none, the English one is shown. So a place is named by
the English heading, and is found in each language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from playground.resources import guide_folder

ENGLISH, CONTENTS, FIRST = "en", "index", "first-steps"
HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
PICTURE_OR_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKUP = re.compile(r"[*`]|^#+ |^ *- |^[|\- ]+$|(?<!\\)\|", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A heading of a page and what is below it, up to the next one; `anchor` is what links say."""

    title: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Page:
    """A page: its file, and its text in Markdown."""

    path: Path
    text: str

    @property
    def title(self) -> str:
        """The first heading."""
        return self.sections[0].title

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The headings with their texts, in their order."""
        found = list(HEADING.finditer(self.text))
        ends = [one.start() for one in found[1:]] + [len(self.text)]
        return tuple(
            Section(one[2], anchor_of(one[2]), self.text[one.end() : end].strip())
            for one, end in zip(found, ends, strict=True)
        )


@dataclass(frozen=True)
class Group:
    """A part of the contents: its title, and the names of its pages."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Guide:
    """All pages in one language, and the English ones, whose headings name the places."""

    folder: Path
    pages: Mapping[str, Page]
    english: Mapping[str, Page]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The contents: the pages below each heading of `index.md`."""
        sections = self.pages[CONTENTS].sections[1:]
        return tuple(
            Group(section.title, tuple(_names_in(section.text, self.pages))) for section in sections
        )

    def find(self, link: str, page: str = "") -> tuple[str, int]:
        """Return the page that a link leads to, and the position of the heading on it.

        `page` is the page that the link is on. Raises `KeyError` if there is no such place.
        """
        target, _, anchor = link.partition("#")
        name = target.removesuffix(".md") or page
        for one in (self.pages[name], self.english[name]):
            anchors = ["", *(section.anchor for section in one.sections)]
            if anchor in anchors:
                return name, max(0, anchors.index(anchor) - 1)
        raise KeyError(link)

    def picture(self, page: str, link: str) -> Path | None:
        """Return the file of a picture that `page` shows; None if it is not one of the guide."""
        path = (self.pages[page].path.parent / link).resolve()
        return path if path.is_relative_to(self.folder.resolve()) and path.is_file() else None


def read_guide(language: str = ENGLISH) -> Guide:
    """Read all pages in `language`, in English where it has none; raises `OSError`."""
    folder = guide_folder()
    english = _read(folder)
    own = {} if language == ENGLISH else _read(folder / language)
    return Guide(folder, {name: own.get(name, page) for name, page in english.items()}, english)


def anchor_of(heading: str) -> str:
    """Return what a link to this heading ends in, as public hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def plain_text(markdown: str) -> str:
    """Return the text of a section as people read it, on one line."""
    text = PICTURE_OR_LINK.sub(r"\1", COMMENT.sub("", markdown))
    return " ".join(MARKUP.sub(_without, text).replace(r"\|", "|").split())


def _without(mark: re.Match[str]) -> str:
    """Return what stands for a mark: nothing for that of a word, a gap for that of a cell."""
    return " " if "|" in mark[0] else ""


def _names_in(text: str, pages: Mapping[str, Page]) -> list[str]:
    names = (target.partition("#")[0].removesuffix(".md") for _, target in LINK.findall(text))
    return [name for name in names if name in pages]


def _read(folder: Path) -> dict[str, Page]:
    return {
        path.stem: Page(path, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.md"))
    }
