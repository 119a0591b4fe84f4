"""Searches the pages of the guide for words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from playground.ui.guide.pages import CONTENTS, Guide, Page, Section, plain_text

AROUND = 40  # letters of the text before and after the word that was found
NO_FIT = 100  # how badly a word fits where it is not


@dataclass(frozen=True)
class Hit:
    """A section that has all words: its page and position there, its titles, some of its text."""

    page: str
    position: int
    page_title: str
    title: str
    excerpt: str


def search(guide: Guide, query: str) -> list[Hit]:
    """Return the sections that have all words of `query`; those that have them in titles first.

    In a guide in another language they are found by their English words, too.
    """
    words = query.casefold().split()
    if not words:
        return []
    found = []
    for name in (name for group in guide.groups for name in group.pages if name != CONTENTS):
        page = guide.pages[name]
        pages = dict.fromkeys((page, guide.english[name]))
        for position, section in enumerate(page.sections):
            misfit = sum(min(_misfit(word, one, position) for one in pages) for word in words)
            if misfit < NO_FIT:
                excerpt = _excerpt(plain_text(section.text), words)
                found.append((misfit, Hit(name, position, page.title, section.title, excerpt)))
    return [hit for _, hit in sorted(found, key=lambda one: one[0])]


def _misfit(word: str, page: Page, position: int) -> int:
    """Return how badly a word fits a section: 0 where a word of its title begins with it."""
    section = page.sections[position]
    text = _searched(section)
    if _begins_a_word(word, section.title.casefold()):
        return 0
    if _begins_a_word(word, page.title.casefold()):
        return 1
    if _begins_a_word(word, text):
        return 3
    return 5 if word in text or word in section.title.casefold() else NO_FIT


@lru_cache(maxsize=4096)
def _searched(section: Section) -> str:
    return plain_text(section.text).casefold()


def _begins_a_word(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _excerpt(text: str, words: list[str]) -> str:
    """Return the text around the first word that is in it, from word to word."""
    places = [place for word in words if (place := text.casefold().find(word)) >= 0]
    middle = min(places, default=0)
    start, end = max(0, middle - AROUND), middle + 2 * AROUND
    part = text[start:end]
    if start > 0:
        part = f"… {part.partition(' ')[2]}"
    return f"{part.rpartition(' ')[0]} …" if end < len(text) else part
