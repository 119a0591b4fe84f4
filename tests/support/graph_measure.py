"""What a gate graph shows as rectangles on the screen: digits, names, boxes; and its wires."""

import itertools
from dataclasses import dataclass

from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QFontInfo, QFontMetricsF, QPainterPath, QPainterPathStroker

from playground.ui.gate_graph.numbers import digits_rect, mark_rect
from playground.ui.gate_graph.sizes import name_font, number_font, sign_rect

INK = 1.0  # pixels of the scene that rectangles may share: digits do not fill their line


@dataclass(frozen=True)
class Thing:
    """Something that must overlap nothing else."""

    what: str
    box: int
    rect: QRectF


def digit_pixels(view):
    """How high the digits are in pixels of the screen, 0 where they are left out."""
    scale = view.transform().m11()
    is_written = view.item.can_be_read(scale)
    return QFontInfo(number_font()).pixelSize() * scale if is_written else 0.0


def things(view):
    """Every number as wide as it is written, every name, box and sign."""
    digits, names = QFontMetricsF(number_font()), QFontMetricsF(name_font())
    found = []
    for index, part in enumerate(view.shown.parts):
        if not (part.box.is_stub or part.is_leaf):
            found.append(Thing("box", index, part.body))
        else:
            width = QFontMetricsF(name_font(is_leaf=True)).horizontalAdvance(part.title)
            title = QRectF(0, 0, width, part.body.height())
            title.moveCenter(part.body.center())
            found.append(Thing("name of a leaf", index, title))
        for what, rect, text in zip(
            ("value", "gradient"),
            (part.value, part.gradient),
            view.item.written(index),
            strict=True,
        ):
            if text.number and rect.width():
                own = digits_rect(rect)
                own.setWidth(
                    names.horizontalAdvance(text.before) + digits.horizontalAdvance(text.number)
                )
                found.append(Thing(what, index, own.united(mark_rect(rect))))
        if view.item.names[index]:
            own = QRectF(part.name_at)
            own.setWidth(names.horizontalAdvance(view.item.names[index]))
            found.append(Thing("name", index, own))
    for index, text in view.item.shares.items():
        own = QRectF(view.shown.shares[index])
        own.setLeft(own.right() - digits.horizontalAdvance(text) - 6)
        found.append(Thing("share", view.shown.folded.wires[index].target, own))
    return found


def overlaps(view):
    """The pairs of things that lie on each other, and the things that a wire runs through."""
    all_things = things(view)
    pairs = [
        (one, other)
        for one, other in itertools.combinations(all_things, 2)
        if one.rect.adjusted(INK, INK, -INK, -INK).intersects(other.rect)
        and {one.what, other.what} != {"name", "box"}
    ]
    return pairs + crossed(view, all_things) + signs_on_texts(view, all_things)


def signs_on_texts(view, all_things):
    """The + and − that lie on a number or a name."""
    return [
        ("sign", thing)
        for part in view.shown.parts
        if part.sign
        for thing in all_things
        if thing.what != "box"
        and thing.rect.adjusted(INK, INK, -INK, -INK).intersects(sign_rect(part.body))
    ]


def crossed(view, all_things):
    """The things that a wire runs through, of wires that do not begin or end in their box."""
    stroker = QPainterPathStroker()
    stroker.setWidth(1.4)
    folded, found = view.shown.folded, []
    for wire, path in zip(folded.wires, wires(view), strict=True):
        drawn = stroker.createStroke(path)
        for thing in all_things:
            is_end = thing.what in ("box", "name of a leaf") and thing.box in (
                wire.source,
                wire.target,
            )
            if not is_end and drawn.intersects(thing.rect.adjusted(INK, INK, -INK, -INK)):
                found.append((wire, thing))
    return found


def wires(view):
    """All wires, and what leaves the boxes without a user."""
    return view.shown.wires


def corners(path: QPainterPath):
    """The angles in degrees by which a path turns at its joints: 0 where it is smooth."""
    turns, elements = [], [path.elementAt(i) for i in range(path.elementCount())]
    points = [QPointF(e.x, e.y) for e in elements]
    for at in range(1, len(points) - 1):
        if elements[at].type == QPainterPath.ElementType.CurveToElement:
            continue
        is_control = elements[at].type == QPainterPath.ElementType.CurveToDataElement and (
            at + 1 < len(points)
            and elements[at + 1].type == QPainterPath.ElementType.CurveToDataElement
        )
        if not is_control:
            turns.append(_turn(points[at - 1], points[at], points[at + 1]))
    return turns


def _turn(before, at, after):
    from math import atan2, degrees

    one, other = at - before, after - at
    if max(abs(one.x()) + abs(one.y()), 0) < 1e-6 or abs(other.x()) + abs(other.y()) < 1e-6:
        return 0.0
    turn = degrees(atan2(other.y(), other.x()) - atan2(one.y(), one.x()))
    return abs((turn + 180) % 360 - 180)


def is_whole(view):
    """Whether all of the graph is in sight."""
    seen = view.mapToScene(view.viewport().rect().adjusted(-2, -2, 2, 2)).boundingRect()
    return seen.contains(view.picture())
