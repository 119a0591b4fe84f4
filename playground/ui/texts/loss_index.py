"""The index of a loss that is a word: L_batch in plain text, with a real subscript where it can be.

Unicode has no subscript for every letter.
"""

import re

from playground.ui.texts.plain import plain, plain_html

LOSS_INDEX = re.compile(r"([LJ])_(batch|train|typed)(?![a-z])")


def with_loss_index(html: str) -> str:
    """Write every L_batch of a rich text with a subscript."""
    return LOSS_INDEX.sub(r"\1<sub>\2</sub>", html)


def plain_indexed(text: str) -> str:
    """Return a plain text for a place where Qt guesses the format; L_batch with a subscript."""
    return with_loss_index(plain_html(text)) if LOSS_INDEX.search(text) else plain(text)


def runs_of(text: str) -> list[tuple[str, bool]]:
    """Split a plain text into pieces, each with whether it is a subscript; "_" is left out."""
    pieces = re.split(LOSS_INDEX, text)  # text, L, batch, text, L, batch, …, text
    runs: list[tuple[str, bool]] = []
    for start in range(0, len(pieces), 3):
        letter = pieces[start + 1] if start + 1 < len(pieces) else ""
        runs.append((pieces[start] + letter, False))
        if letter:
            runs.append((pieces[start + 2], True))
    return [run for run in runs if run[0]]
