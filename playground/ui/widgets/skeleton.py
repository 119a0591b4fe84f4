"""Typesets formulas without their digits, and puts digits into them.

The digits of the font are equally wide. Those of indices and exponents are not, by a pixel at most:
there each has the room of the widest one, 0, and stands in the middle of it.
"""

from functools import lru_cache
from typing import Any, NamedTuple
from xml.etree import ElementTree

from PyQt6.QtCore import QRectF, QSizeF, Qt
from PyQt6.QtGui import QPainterPath, QTransform
from ziamath.drawable import Box, Glyph, HLine
from ziamath.escapes import unescape
from ziamath.mathtable import AssembledGlyph
from ziamath.nodes.nodetools import subglyph
from ziamath.tex import tex2mml
from ziamath.zmath import Math, denamespace

from playground.ui.widgets.quick_rows import measure_rows_once

MARGIN = 1.0  # pixels
FIRST_DIGIT = "first-digit"  # the attribute of a number: which of the left out digits comes first
DIGITS = "0123456789"
ZEROS = str.maketrans(DIGITS, "0" * len(DIGITS))


class Place(NamedTuple):
    """Where a sign stands.

    Attributes
    ----------
    x, y : the left end of its baseline, in pixels
    size : 1 em in pixels
    """

    x: float
    y: float
    size: float


class Hole(NamedTuple):
    """The place of a digit, and whether the digits of indices belong there."""

    place: Place
    is_small: bool


class Skeleton(NamedTuple):
    """A typeset formula without its digits.

    Attributes
    ----------
    size : in pixels
    outline : of all that is no digit
    holes : for the digits
    """

    size: QSizeF
    outline: QPainterPath
    holes: tuple[Hole, ...]


def without_digits(latex: str) -> tuple[str, str]:
    """Return a formula in MathML with 0 for each digit, and its digits."""
    mathml = unescape(tex2mml(latex))
    formula, digits = denamespace(ElementTree.fromstring(mathml)), ""  # noqa: S314 (made here)
    for number in formula.iter("mn"):
        text = number.text or ""
        number.set(FIRST_DIGIT, str(len(digits)))
        digits += "".join(sign for sign in text if sign in DIGITS)
        number.text = text.translate(ZEROS)
    return ElementTree.tostring(formula, encoding="unicode"), digits


def typeset(formula: str, size: float) -> Skeleton:
    """Typeset a formula in MathML whose digits are 0; `size` is 1 em in pixels."""
    measure_rows_once()
    row = Math(formula, size=size).node
    outline, holes = QPainterPath(), dict[int, Hole]()
    outline.setFillRule(Qt.FillRule.WindingFill)
    _draw(row, MARGIN - row.bbox.xmin, MARGIN + row.bbox.ymax, outline, holes)
    width, height = row.bbox.xmax - row.bbox.xmin, row.bbox.ymax - row.bbox.ymin
    in_order = tuple(holes[number] for number in sorted(holes))
    return Skeleton(QSizeF(width + 2 * MARGIN, height + 2 * MARGIN), outline, in_order)


def with_digits(skeleton: Skeleton, digits: str) -> QPainterPath:
    """Return the outline of a formula with its digits."""
    outline = QPainterPath(skeleton.outline)
    for (place, is_small), digit in zip(skeleton.holes, digits, strict=True):
        _put(outline, _digits(is_small)[digit], place)
    return outline


def _draw(node: Any, x: float, y: float, outline: QPainterPath, holes: dict[int, Hole]) -> None:
    """Add what is in a node of the library to `outline`, and its digits to `holes`."""
    first = node.element.get(FIRST_DIGIT)
    digit = None if first is None else int(first)
    for (right, down), part in zip(node.nodexy, node.nodes, strict=True):
        left, base = x + right, y + down
        if isinstance(part, Glyph):
            place = Place(left, base, part.size)
            if digit is not None and part.char in DIGITS:
                holes[digit] = Hole(place, part.glyph.index != _font().glyph("0").index)
                digit += 1
            else:
                _put(outline, _outline(part.glyph), place)
        elif isinstance(part, HLine):
            outline.addRect(left, base, part.length, part.lw)
        elif isinstance(part, Box):
            _put_frame(outline, QRectF(left, base - part.height, part.width, part.height), part.lw)
        else:
            _draw(part, left, base, outline, holes)


def _put(outline: QPainterPath, sign: QPainterPath, place: Place) -> None:
    x, y, size = place
    outline.addPath(QTransform(size, 0, 0, size, x, y).map(sign))


def _put_frame(outline: QPainterPath, frame: QRectF, width: float) -> None:
    """Add the four sides of `frame`, each `width` wide and half of it outside."""
    outer = frame.adjusted(-width / 2, -width / 2, width / 2, width / 2)
    for y in (frame.top(), frame.bottom()):
        outline.addRect(outer.left(), y - width / 2, outer.width(), width)
    for x in (frame.left(), frame.right()):
        outline.addRect(x - width / 2, outer.top(), width, outer.height())


@lru_cache(maxsize=2)
def _digits(is_small: bool) -> dict[str, QPainterPath]:
    """Return the outlines of the digits, each in the middle of the room of 0."""
    font, found = _font(), {}
    em, glyphs = font.info.layout.unitsperem, {digit: font.glyph(digit) for digit in DIGITS}
    if is_small:
        glyphs = {digit: subglyph(glyph, font) for digit, glyph in glyphs.items()}
    for digit, glyph in glyphs.items():
        found[digit] = QPainterPath(_outline(glyph))
        found[digit].translate((glyphs["0"].advance() - glyph.advance()) / 2 / em, 0.0)
    return found


@lru_cache(maxsize=1)
def _font() -> Any:
    return Math("<math><mn>0</mn></math>").font


@lru_cache(maxsize=2000)
def _outline(glyph: Any) -> QPainterPath:
    """Return the outline of a sign of the font, 1 em high, its baseline at 0."""
    em, path = glyph.font.info.layout.unitsperem, QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if isinstance(glyph, AssembledGlyph):  # a bracket higher than those of the font
        for part, offset in zip(glyph.glyphs, glyph.offsets, strict=True):
            right, up = (0.0, offset / em) if glyph.vert else (offset / em, 0.0)
            path.addPath(_outline(part).translated(right, -up))
        return path
    for operator in glyph.operators:
        points = [coordinate for p in operator.points()[0] for coordinate in (p.x / em, -p.y / em)]
        match type(operator).__name__:
            case "Moveto":
                path.closeSubpath()
                path.moveTo(*points)
            case "Lineto":
                path.lineTo(*points)
            case "Quad":
                path.quadTo(*points)
            case _:
                path.cubicTo(*points)
    path.closeSubpath()
    return path
