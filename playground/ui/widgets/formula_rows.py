"""Breaks a wide formula into rows: before its signs at the top level."""

import re
from collections.abc import Callable
from itertools import pairwise

TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|.", re.DOTALL)
OPENING = (r"\left", r"\begin", "{", "(", "[")
CLOSING = (r"\right", r"\end", "}", ")", "]")
PLACES = ((r"\quad",), ("=", r"\leftarrow"), ("+",), (r"\cdot", r"\odot"))  # the best ones first
EVERY_SIGN = tuple(sign for signs in PLACES for sign in signs)


def rows_of(latex: str, room: float, width_of: Callable[[str], float]) -> tuple[str, ...]:
    """Break a formula into rows of the width `room`; what cannot be broken stays wider.

    Each further row begins with a sign, as in a book.
    """
    for signs in PLACES:
        if width_of(latex) <= room:
            break
        filled = _filled(cut_before(latex, signs), room, width_of)
        if len(filled) > 1:
            return tuple(row for piece in filled for row in rows_of(piece, room, width_of))
    return (latex,)


def cut_before(latex: str, signs: tuple[str, ...]) -> list[str]:
    """Cut a formula before `signs` that stand outside all brackets, braces and environments."""
    depth, places, is_bracket = 0, [0], False
    for token in TOKEN.finditer(latex):
        letters, place = token.group(), token.start()
        if is_bracket:  # the bracket that belongs to \left or \right
            is_bracket = letters.isspace()
            continue
        is_bracket = letters in (r"\left", r"\right")
        depth += (letters in OPENING) - (letters in CLOSING)
        if letters in signs and depth == 0 and latex[:place].strip():
            places.append(place)
    pieces = [latex[start:end].strip() for start, end in pairwise([*places, len(latex)])]
    return [piece.removeprefix(r"\quad").strip() for piece in pieces]


def _filled(pieces: list[str], room: float, width_of: Callable[[str], float]) -> list[str]:
    """Put as many pieces on each row as fit; a row is wider than its pieces one by one."""
    rows, left = [pieces[0]], room - width_of(pieces[0])
    for piece in pieces[1:]:
        width, longer = width_of(piece), f"{rows[-1]} {piece}"
        fits = width <= left and width_of(longer) <= room
        rows[-1:] = [longer] if fits else [rows[-1], piece]
        left = (left if fits else room) - width
    return rows
