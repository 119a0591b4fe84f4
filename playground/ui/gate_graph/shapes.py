"""The graph without its numbers: wires, boxes and their titles, kept as a picture on the screen."""

from collections.abc import Iterable
from functools import partial

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QBrush, QColor, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QWidget

from playground.ui.gate_graph.kept_wires import DASHES, SOLID, KeptWires
from playground.ui.gate_graph.marks import BACKWARD, Marks
from playground.ui.gate_graph.measure import GATE, BoxPicture
from playground.ui.gate_graph.numbers import LEFT, Fonts
from playground.ui.gate_graph.picture import Picture
from playground.ui.gate_graph.sizes import floor_scale, sign_rect
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix, selection_ring, wire
from playground.ui.widgets.indexed import paint_indexed
from playground.ui.widgets.still import Still

CENTRE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)
DOT = 3.2  # radius where a wire branches
RING = 4  # pixels around a box that is selected, before they are scaled with the text
WIRE, LIT_WIRE = 1.4, 2.2  # thickness of a wire, and of one on the path under the mouse
MOST_THICK = 800  # wires; more are painted one pixel thin, which takes a fifth of the time


class ShapesItem(QGraphicsItem):
    """Paints what stays while numbers change: most of the work, done once.

    Attributes
    ----------
    picture, marks : what is drawn, and what of it is highlighted
    known : whether each box has a value; one without is dashed
    fonts : of the present size of text
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.picture: Picture | None = None
        self.marks = Marks()
        self.known: list[bool] = []
        self._kept = KeptWires()
        self.use_fonts()

    def use_fonts(self) -> None:
        """Take the fonts of the present size of text."""
        self.fonts, self._floor_scale, self._still = Fonts(), floor_scale(), Still()

    def show_picture(self, picture: Picture) -> None:
        """Show another graph, of which nothing is known yet."""
        self.prepareGeometryChange()
        self.picture, self.marks, self._still = picture, Marks(), Still()
        self.known = [False] * len(picture.parts)
        self.update()

    def can_be_read(self, scale: float) -> bool:
        """Whether texts are written at this scale: smaller than 11 pixels they are left out."""
        return scale >= self._floor_scale - 1e-6

    def boundingRect(self) -> QRectF:
        return self.picture.rect if self.picture is not None else QRectF()

    def is_lit(self, index: int) -> bool:
        """Whether a box is on the path under the mouse, or nothing is under it."""
        return self.marks.boxes is None or index in self.marks.boxes

    def colour(self, colour: str | QColor, lit: bool) -> QColor:
        """Return `colour`, paler for what is not on the path under the mouse."""
        return QColor(colour) if lit else mix(QColor(colour).name(), self.theme.surface, 0.45)

    # --- painting ---------------------------------------------------------------------------------

    def paint_shapes(self, painter: QPainter, scale: float, widget: QWidget | None) -> None:
        """Paint all but the numbers; on a widget from a picture while nothing else changes."""
        assert self.picture is not None
        draw = partial(self._paint_all, scale=scale, widget=widget)
        # at once, because texts in a picture may have another smoothing than those on the screen
        self._still.paint(painter, self.boundingRect(), self._state(), draw, at_once=True)

    def _state(self) -> tuple[object, ...]:
        marks = self.marks
        boxes = None if marks.boxes is None else frozenset(marks.boxes)
        lit = boxes, frozenset(marks.wires), frozenset(marks.selected), marks.picked
        return self.theme, tuple(self.known), marks.present, marks.phase, *lit

    def _paint_all(self, painter: QPainter, scale: float, widget: QWidget | None) -> None:
        assert self.picture is not None
        readable, around = self.can_be_read(scale), px(20)
        back = painter.worldTransform().inverted()[0]
        seen = back.mapRect(QRectF(painter.viewport())).adjusted(-around, -around, around, around)
        self._paint_wires(painter, seen, scale, widget)
        for index, part in enumerate(self.picture.parts):
            if seen.intersects(part.whole):
                self._paint_part(painter, index, part, readable)

    def _paint_wires(
        self, painter: QPainter, seen: QRectF, scale: float, widget: QWidget | None
    ) -> None:
        assert self.picture is not None
        picture, marks, plain = self.picture, self.marks, wire(self.theme)
        colour = self.colour(plain, marks.boxes is None)
        on_path = marks.wires if marks.boxes is not None else set()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(picture.wires) > MOST_THICK and WIRE * scale < 1.5:
            self._kept.paint(painter, picture, colour, widget)
        else:
            rest = [index for index in range(len(picture.wires)) if index not in on_path]
            self._paint_thick(painter, seen, rest, QPen(colour, WIRE))
        self._paint_thick(painter, seen, on_path, QPen(QColor(self.theme.accent), LIT_WIRE))
        self._paint_branches(painter, seen, plain)
        self._paint_output(painter, plain)

    def _paint_thick(
        self, painter: QPainter, seen: QRectF, indices: Iterable[int], pen: QPen
    ) -> None:
        """Paint these wires one by one; dashes say that no gradient takes them."""
        assert self.picture is not None
        wires, rects = self.picture.folded.wires, self.picture.wire_rects
        for index in indices:
            if seen.intersects(rects[index]):
                pen.setStyle(DASHES if wires[index].gate in self.picture.passive else SOLID)
                painter.strokePath(self.picture.wires[index], pen)

    def _paint_branches(self, painter: QPainter, seen: QRectF, plain: QColor) -> None:
        """Paint a dot where a wire branches; where two only cross there is none."""
        assert self.picture is not None
        painter.setPen(Qt.PenStyle.NoPen)
        for box, (x, y) in self.picture.branches:
            if not seen.contains(x, y):
                continue
            on_path = self.marks.boxes is not None and box in self.marks.boxes
            pale = self.colour(plain, self.marks.boxes is None)
            painter.setBrush(QColor(self.theme.accent) if on_path else pale)
            painter.drawEllipse(QPointF(x, y), px(DOT), px(DOT))

    def _paint_output(self, painter: QPainter, plain: QColor) -> None:
        """Paint a piece of wire behind every output, for its numbers."""
        assert self.picture is not None
        for index in self.picture.ends:
            part = self.picture.parts[index]
            painter.setPen(QPen(self.colour(plain, self.is_lit(index)), WIRE))
            level = part.body.center().y()
            painter.drawLine(QPointF(part.body.right(), level), QPointF(part.label.right(), level))

    def _paint_part(self, painter: QPainter, index: int, part: BoxPicture, readable: bool) -> None:
        lit = self.is_lit(index)
        if not part.box.is_stub:
            self._paint_halo(painter, index, part)
        if not (part.is_leaf or part.box.is_stub):
            self._paint_body(painter, index, part, lit)
        elif not readable:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colour(self.theme.muted, lit))
            painter.drawEllipse(part.body.center(), px(4), px(4))
        if readable:
            self._paint_texts(painter, index, part, lit)
            if part.sign:
                self._paint_sign(painter, part)

    def _paint_halo(self, painter: QPainter, index: int, part: BoxPicture) -> None:
        """Paint a background behind what is selected, a ring around what was clicked."""
        is_picked = index == self.marks.picked
        if self._has_halo(index):
            ring = selection_ring(self.theme)
            painter.setPen(QPen(QColor(self.theme.accent), 2) if is_picked else QPen(ring, 1.5))
            painter.setBrush(mix(self.theme.surface, self.theme.accent, 0.2))
            rect = part.body.adjusted(-4, -3, 4, 3) if part.is_leaf else _around(part.body)
            radius = min(rect.height(), px(42)) / 2
            painter.drawRoundedRect(rect, radius, radius)

    def _has_halo(self, index: int) -> bool:
        return index in self.marks.selected or index == self.marks.picked

    def _paint_body(self, painter: QPainter, index: int, part: BoxPicture, lit: bool) -> None:
        theme = self.theme
        fill, pen = (
            QColor(theme.control),
            QPen(self.colour(wire(theme), lit), 1.2),
        )
        if not self.known[index]:
            fill = QColor(theme.surface)
            pen.setStyle(Qt.PenStyle.DashLine)
        if self._is_current(part):
            colour = QColor(theme.gradient if self.marks.phase == BACKWARD else theme.value)
            fill, pen = colour, QPen(colour, 1.2)
        painter.setPen(pen)
        painter.setBrush(QBrush(fill))
        radius = px(8) if part.box.group is not None and len(part.box.nodes) > 1 else px(GATE) / 2
        painter.drawRoundedRect(part.body, radius, radius)

    def _is_current(self, part: BoxPicture) -> bool:
        return not self.marks.present.isdisjoint(part.box.nodes)

    def _paint_texts(self, painter: QPainter, index: int, part: BoxPicture, lit: bool) -> None:
        theme = self.theme
        fonts, is_symbol = self.fonts, len(part.title) == 1
        plain = fonts.symbols if is_symbol and not part.box.group else fonts.names
        painter.setFont(fonts.leaves if part.is_leaf or part.box.is_stub else plain)
        inside = theme.surface if self._is_current(part) and not part.is_leaf else theme.text
        painter.setPen(self.colour(theme.muted if part.box.is_stub else inside, lit))
        paint_indexed(painter, part.body, CENTRE, part.title)
        if part.name and part.answer is None:
            self.paint_name(painter, index, part.name)

    def _paint_sign(self, painter: QPainter, part: BoxPicture) -> None:
        rect = sign_rect(part.body)
        painter.setPen(QPen(mix(self.theme.muted, self.theme.surface, 0.2), 1))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawEllipse(rect)
        painter.setPen(QColor(self.theme.text))
        painter.setFont(self.fonts.names)
        painter.drawText(rect, CENTRE, part.sign)

    def paint_name(self, painter: QPainter, index: int, name: str) -> None:
        """Paint what the value of a box is called, above it."""
        assert self.picture is not None
        painter.setFont(self.fonts.names)
        painter.setPen(self.colour(self.theme.muted, self.is_lit(index)))
        part = self.picture.parts[index]
        free = part.body.top() - part.name_at.bottom()  # more where a sign stands at the corner
        raised = max(0.0, px(RING + 1) - free) if self._has_halo(index) else 0.0  # off the ring
        paint_indexed(painter, part.name_at.translated(0, -raised), LEFT, name)


def _around(body: QRectF) -> QRectF:
    """Return the rectangle of the background of a box."""
    return body.adjusted(-px(RING), -px(RING), px(RING), px(RING))
