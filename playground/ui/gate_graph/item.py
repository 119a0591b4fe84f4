"""The one graphics item of the gate graph: paints the wires, boxes and numbers in sight."""

import math
from collections.abc import Callable

from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QColor, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array
from playground.core.graph.fan_out import is_partial
from playground.ui.gate_graph.explain import MORE
from playground.ui.gate_graph.kinds import AnyRun, wire_text
from playground.ui.gate_graph.numbers import Written, paint_number, sign_colour
from playground.ui.gate_graph.picture import Picture
from playground.ui.gate_graph.shapes import CENTRE, ShapesItem
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix


class GraphItem(ShapesItem):
    """Paints a graph, from its inputs to its output.

    `labels` has for every box the value and the gradient as they are written, `shares` for every
    wire from a fan-out its own part.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.labels: list[tuple[str, str]] = []
        self.names: list[str] = []
        self.shares: dict[int, str] = {}
        # so that `paint` gets the exposed rectangle
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_picture(self, picture: Picture) -> None:
        """Show another graph, without numbers yet."""
        super().show_picture(picture)
        self.labels, self.shares = [("", "")] * len(picture.parts), {}
        self.names = [part.name for part in picture.parts]

    def show_run(
        self, run: AnyRun, digits: int, room_of: Callable[[int], int] | None = None
    ) -> None:
        """Write the numbers of `run`; with `room_of` a node, in as many characters as it has."""
        picture = self.picture
        if picture is None:
            return

        def text(value: float | Array | None, node: int, further: str = "") -> str:
            most = math.inf if room_of is None else room_of(node) - len(further)
            return _fitting(value, digits, most) + further

        values, gradients = run.values, run.gradients
        nodes = [part.box.node for part in picture.parts]
        more = [MORE if is_partial(run, node, picture.passive) else "" for node in nodes]
        self.labels = [
            (text(values[node], node), text(gradients[node], node, rest))
            for node, rest in zip(nodes, more, strict=True)
        ]
        self.names = [
            part.name if part.answer is None else _equal(part.name, values[part.answer], digits)
            for part in picture.parts
        ]
        self.known = [values[node] is not None for node in nodes]
        self.shares = {}
        for index in picture.shares:
            wire = picture.folded.wires[index]
            if (share := run.shares.get((wire.gate, wire.index))) is not None:
                self.shares[index] = text(share, wire.node)
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
        self.paint_shapes(painter, scale, widget)
        if self.can_be_read(scale):
            seen = option.exposedRect.adjusted(-px(20), -px(20), px(20), px(20))
            self._paint_numbers(painter, seen)

    def _paint_numbers(self, painter: QPainter, seen: QRectF) -> None:
        """Paint the numbers in sight, and the names that contain one."""
        assert self.picture is not None
        for index, part in enumerate(self.picture.parts):
            if seen.intersects(part.whole):
                if part.answer is not None:
                    self.paint_name(painter, index, self.names[index])
                if part.value.width():
                    self._paint_on_wire(painter, index)
        painter.setFont(self.fonts.numbers)
        for index, text in self.shares.items():
            if seen.intersects(self.picture.shares[index]):
                self._paint_share(painter, index, text)

    def _paint_on_wire(self, painter: QPainter, index: int) -> None:
        """Paint the value above the wire, the gradient below it."""
        assert self.picture is not None
        part, theme, lit = self.picture.parts[index], self.theme, self.is_lit(index)
        rects, colours = (part.value, part.gradient), (theme.value, theme.gradient)
        for rect, written, colour in zip(rects, self.written(index), colours, strict=True):
            mark = self.colour(sign_colour(theme, written.sign), lit)
            paint_number(painter, rect, written, self.fonts, self.colour(colour, lit), mark)

    def _paint_share(self, painter: QPainter, index: int, text: str) -> None:
        """Paint the share of one gate below its wire; the sum is at the fan-out."""
        assert self.picture is not None
        lit = self.marks.boxes is None or index in self.marks.wires
        rect = self.picture.shares[index]
        width = painter.fontMetrics().horizontalAdvance(text) + px(6)
        pill = QRectF(rect.right() - width, rect.top(), width, rect.height())
        painter.setPen(QPen(self.colour(mix(self.theme.gradient, self.theme.surface, 0.6), lit), 1))
        painter.setBrush(QColor(self.theme.surface))
        painter.drawRoundedRect(pill, px(5), px(5))
        painter.setPen(self.colour(self.theme.gradient, lit))
        painter.drawText(pill, CENTRE, text)


def _equal(name: str, value: float | Array | None, digits: int) -> str:
    """Write a name with its value, once it is known."""
    return name if value is None else f"{name} = {wire_text(value, digits)}"


def _fitting(value: float | Array | None, digits: int, most: float) -> str:
    """Write a number with as many digits as `most` characters hold, at least one."""
    texts = (wire_text(value, fewer) for fewer in range(digits, 0, -1))
    return next((text for text in texts if len(text) <= most), wire_text(value, 1))
