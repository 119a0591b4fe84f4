"""Lets the library that typesets build the rows of a formula once.

By itself it builds each row twice, first to see how high its brackets must be, and the rows within
twice each time: the time doubles with each level of braces. What it draws stays the same.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from ziamath import operators
from ziamath.nodes.mrow import Mrow
from ziamath.nodes.nodetools import elementtext

NO_HEIGHT = (0.0, 0.0)
heights = Mrow._get_height_nostretch


def measure_rows_once() -> None:
    """Make the library do so from now on."""
    Mrow._get_height_nostretch = _height_for_brackets


def _height_for_brackets(
    row: Mrow, line: Sequence[Element], **options: object
) -> tuple[float, float]:
    """Return the lowest and highest place of what is in a row, brackets not counted.

    Only brackets ask for them, and not while the row is built to measure one that it is within.
    """
    if options.get("nostretch") or not any(map(_stretches, line)):
        return NO_HEIGHT
    low, high = heights(row, line, **options)
    return low, high


def _stretches(element: Element) -> bool:
    """Whether a sign in `element` becomes as high as its row."""
    return any(_is_stretchy(one) for one in element.iter() if one.tag in ("mo", "mi"))


def _is_stretchy(sign: Element) -> bool:
    parameters = operators.get_params(elementtext(sign), sign.get("form", "infix"))
    return {**parameters, **sign.attrib}.get("stretchy", "false") != "false"
