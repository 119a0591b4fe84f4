"""The one graphics item of the gate graph: paints the wires, boxes and numbers in sight."""

from collections.abc import Iterable

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QBrush, QColor, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array
from playground.core.graph.fan_out import is_partial
from playground.ui.gate_graph.explain import MORE
from playground.ui.gate_graph.kept_wires import DASHES, SOLID, KeptWires
from playground.ui.gate_graph.kinds import AnyRun, wire_text
from playground.ui.gate_graph.marks import BACKWARD, Marks
from playground.ui.gate_graph.measure import GATE, BoxPicture
from playground.ui.gate_graph.numbers import LEFT, Fonts, Written, paint_number, sign_colour
from playground.ui.gate_graph.picture import Picture
from playground.ui.gate_graph.sizes import floor_scale, sign_rect
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix, wire
from playground.ui.widgets.indexed import paint_indexed

CENTRE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip)
DOT = 3.2  # radius where a wire branches
WIRE, LIT_WIRE = 1.4, 2.2  # thickness of a wire, and of one on the path under the mouse
MOST_THICK = 800  # wires; more are painted one pixel thin, which takes a fifth of the time


class GraphItem(QGraphicsItem):
    """Paints a graph, from its inputs to its output.

    `labels` has for every box the value and the gradient as they are written, `shares` for every
    wire from a fan-out its own part.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.picture: Picture | None = None
        self.marks = Marks()
        self.labels: list[tuple[str, str]] = []
        self.names: list[str] = []
        self.shares: dict[int, str] = {}
        self.known: list[bool] = []
        self._kept = KeptWires()
        # so that `paint` gets the exposed rectangle
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.use_fonts()

    def use_fonts(self) -> None:
        """Take the fonts of the present size of text."""
        self._fonts, self._floor_scale = Fonts(), floor_scale()

    def show_picture(self, picture: Picture) -> None:
        """Show another graph, without numbers yet."""
        self.prepareGeometryChange()
        self.picture, self.marks = picture, Marks()
        self.labels, self.shares = [("", "")] * len(picture.parts), {}
        self.known = [False] * len(picture.parts)
        self.names = [part.name for part in picture.parts]
        self.update()

    def show_run(self, run: AnyRun, digits: int) -> None:
        """Write the numbers of `run`."""
        picture = self.picture
        if picture is None:
            return
        values, gradients = run.values, run.gradients
        nodes = [part.box.node for part in picture.parts]
        more = [MORE if is_partial(run, node, picture.passive) else "" for node in nodes]
        self.labels = [
            (wire_text(values[node], digits), wire_text(gradients[node], digits) + rest)
            for node, rest in zip(nodes, more, strict=True)
        ]
        self.names = [
            part.name if part.answer is None else _equal(part.name, values[part.answer], digits)
            for part in picture.parts
        ]
        self.known = [values[node] is not None for node in nodes]
        wires = picture.folded.wires
        sent = {
            index: run.shares.get((wires[index].gate, wires[index].index))
            for index in picture.shares
        }
        self.shares = {
            index: wire_text(share, digits) for index, share in sent.items() if share is not None
        }
        self.update()

    def written(self, index: int) -> tuple[Written, Written]:
        """Return value and gradient on the wire of a box; z with its name where ŷ is expected."""
        value, gradient = self.labels[index]
        if self.picture is None or self.picture.parts[index].answer is None or not value:
            return Written(value), Written(gradient)
        name = self.picture.names[self.picture.parts[index].box.node]
        return Written(value, f"{name} = "), Written(gradient)

    def wire_texts(self, index: int) -> tuple[str, str]:
        """Return what is written above and below the wire of a box."""
        value, gradient = self.written(index)
        return value.text, gradient.text

    def can_be_read(self, scale: float) -> bool:
        """Whether texts are written at this scale: smaller than 11 pixels they are left out."""
        return scale >= self._floor_scale - 1e-6

    def boundingRect(self) -> QRectF:
        return self.picture.rect if self.picture is not None else QRectF()

    # --- painting ---------------------------------------------------------------------------------

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        if painter is None or option is None or self.picture is None:
            return
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        readable = self.can_be_read(scale)
        seen = option.exposedRect.adjusted(-px(20), -px(20), px(20), px(20))
        self._paint_wires(painter, seen, scale, widget)
        for index, part in enumerate(self.picture.parts):
            if seen.intersects(part.whole):
                self._paint_part(painter, index, part, readable)
        if readable:
            painter.setFont(self._fonts.numbers)
            for index, text in self.shares.items():
                if seen.intersects(self.picture.shares[index]):
                    self._paint_share(painter, index, text)

    def _colour(self, colour: str | QColor, lit: bool) -> QColor:
        """Return `colour`, paler for what is not on the path under the mouse."""
        return QColor(colour) if lit else mix(QColor(colour).name(), self.theme.surface, 0.45)

    def _paint_wires(
        self, painter: QPainter, seen: QRectF, scale: float, widget: QWidget | None
    ) -> None:
        assert self.picture is not None
        picture, marks, plain = self.picture, self.marks, wire(self.theme)
        colour = self._colour(plain, marks.boxes is None)
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
            lit = self.marks.boxes is None or box in self.marks.boxes
            on_path = lit and self.marks.boxes is not None
            painter.setBrush(QColor(self.theme.accent) if on_path else self._colour(plain, lit))
            painter.drawEllipse(QPointF(x, y), px(DOT), px(DOT))

    def _paint_output(self, painter: QPainter, plain: QColor) -> None:
        """Paint a piece of wire behind every output, for its numbers."""
        assert self.picture is not None
        for index in self.picture.ends:
            part = self.picture.parts[index]
            lit = self.marks.boxes is None or index in self.marks.boxes
            painter.setPen(QPen(self._colour(plain, lit), WIRE))
            level = part.body.center().y()
            painter.drawLine(QPointF(part.body.right(), level), QPointF(part.label.right(), level))

    def _paint_part(self, painter: QPainter, index: int, part: BoxPicture, readable: bool) -> None:
        lit = self.marks.boxes is None or index in self.marks.boxes
        if not part.box.is_stub:
            self._paint_halo(painter, index, part)
        if not (part.is_leaf or part.box.is_stub):
            self._paint_body(painter, index, part, lit)
        elif not readable:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(self.theme.muted, lit))
            painter.drawEllipse(part.body.center(), px(4), px(4))
        if readable:
            self._paint_texts(painter, index, part, lit)
            if part.sign:
                self._paint_sign(painter, part)

    def _paint_halo(self, painter: QPainter, index: int, part: BoxPicture) -> None:
        """Paint a background behind what is selected, a ring around what was clicked."""
        is_picked = index == self.marks.picked
        if index in self.marks.selected or is_picked:
            ring = QPen(QColor(self.theme.accent), 2)
            painter.setPen(ring if is_picked else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(mix(self.theme.surface, self.theme.accent, 0.2))
            rect = part.body.adjusted(-4, -3, 4, 3) if part.is_leaf else _around(part.body)
            radius = min(rect.height(), px(42)) / 2
            painter.drawRoundedRect(rect, radius, radius)

    def _paint_body(self, painter: QPainter, index: int, part: BoxPicture, lit: bool) -> None:
        theme = self.theme
        fill, pen = (
            QColor(theme.control),
            QPen(self._colour(wire(theme), lit), 1.2),
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
        fonts, is_symbol = self._fonts, len(part.title) == 1
        plain = fonts.symbols if is_symbol and not part.box.group else fonts.names
        painter.setFont(fonts.leaves if part.is_leaf or part.box.is_stub else plain)
        inside = theme.surface if self._is_current(part) and not part.is_leaf else theme.text
        painter.setPen(self._colour(theme.muted if part.box.is_stub else inside, lit))
        paint_indexed(painter, part.body, CENTRE, part.title)
        if self.names[index]:
            painter.setFont(fonts.names)
            painter.setPen(self._colour(theme.muted, lit))
            paint_indexed(painter, part.name_at, LEFT, self.names[index])
        if part.value.width():
            self._paint_numbers(painter, index, part, lit)

    def _paint_numbers(self, painter: QPainter, index: int, part: BoxPicture, lit: bool) -> None:
        """Paint the value above the wire, the gradient below it."""
        rects, colours = (part.value, part.gradient), (self.theme.value, self.theme.gradient)
        for rect, written, colour in zip(rects, self.written(index), colours, strict=True):
            mark = self._colour(sign_colour(self.theme, written.sign), lit)
            paint_number(painter, rect, written, self._fonts, self._colour(colour, lit), mark)

    def _paint_share(self, painter: QPainter, index: int, text: str) -> None:
        """Paint the share of one gate below its wire; the sum is at the fan-out."""
        assert self.picture is not None
        lit = self.marks.boxes is None or index in self.marks.wires
        rect = self.picture.shares[index]
        width = painter.fontMetrics().horizontalAdvance(text) + px(6)
        pill = QRectF(rect.right() - width, rect.top(), width, rect.height())
        painter.setPen(
            QPen(self._colour(mix(self.theme.gradient, self.theme.surface, 0.6), lit), 1)
        )
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(pill, px(5), px(5))
        painter.setPen(self._colour(self.theme.gradient, lit))
        painter.drawText(pill, CENTRE, text)

    def _paint_sign(self, painter: QPainter, part: BoxPicture) -> None:
        rect = sign_rect(part.body)
        painter.setPen(QPen(mix(self.theme.muted, self.theme.surface, 0.2), 1))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawEllipse(rect)
        painter.setPen(QColor(self.theme.text))
        painter.setFont(self._fonts.names)
        painter.drawText(rect, CENTRE, part.sign)


def _equal(name: str, value: float | Array | None, digits: int) -> str:
    """Write a name with its value, once it is known."""
    return name if value is None else f"{name} = {wire_text(value, digits)}"


def _around(body: QRectF) -> QRectF:
    """Return the rectangle of the background of a box."""
    return body.adjusted(-px(4), -px(4), px(4), px(4))
