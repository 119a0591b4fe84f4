"""What outputs answer: beside each its class, with a frame in its colour, or its named value."""

from collections.abc import Iterable
from itertools import pairwise

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import QApplication, QStyleOptionGraphicsItem, QWidget

from playground.core.experiment.parts import class_of_output
from playground.core.experiment.spec import OUTPUT, Experiment
from playground.ui.look.signs import sign_of
from playground.ui.look.theme import Theme, class_colours
from playground.ui.texts.names import class_name
from playground.ui.views.canvas.boxes import UnitBox
from playground.ui.views.canvas.items import ThemedItem
from playground.ui.views.canvas.labels_item import MARGIN, paint_pill, pill_size

FRAME, GAP = 3.0, 8.0  # pixels: the line around an output, and from it to the name
LEAST_NAME = 50.0  # pixels of a name that is too long for the room
REACH = 400.0  # of a name from its output in the scene, at any zoom


class ClassNamesItem(ThemedItem):
    """Frames and names of the outputs; names keep their size at any zoom.

    A single output of classes and a value without a name have none. Where names would cover one
    another they are left out. Numbers that have no room for all their digits in the boxes follow
    the names.

    Attributes
    ----------
    names : the name of each output
    classes : the class of each output, whose colour its frame has; none for values
    numbers : the number of each output as text; none without a pinned sample
    """

    def __init__(self, experiment: Experiment, theme: Theme) -> None:
        super().__init__(theme)
        outputs, dataset = experiment.network.output.units, experiment.dataset
        found = [class_of_output(experiment, OUTPUT, unit) for unit in outputs]
        self.classes = [number for number in found if number is not None]
        names = [class_name(dataset, number) for number in self.classes]
        self.names = names or list(dataset.outputs)
        self.numbers: list[str] = []
        self._room = 0.0
        self._rects: list[QRectF] = []
        self.setZValue(2.5)  # above the units, below what is dragged

    def set_boxes(self, boxes: Iterable[UnitBox], room: float) -> None:
        """Move to the outputs at `boxes`, with `room` pixels to their right."""
        self.prepareGeometryChange()
        self._room = room
        self._rects = [
            QRectF(box.x - box.side / 2, box.y - box.side / 2, box.side, box.side) for box in boxes
        ]
        heights = sorted(rect.center().y() for rect in self._rects)
        self._pitch = min((below - above for above, below in pairwise(heights)), default=REACH)

    def show_numbers(self, numbers: list[str]) -> None:
        """Write these numbers where the boxes have no room for them; [] for none."""
        if numbers != self.numbers:
            self.numbers = numbers
            self.update()

    def has_numbers(self, zoom: float) -> bool:
        """Return whether the numbers are beside the names, and not in the boxes."""
        if not (self.names and self._rects and any(self.numbers)):
            return False
        metrics = QFontMetricsF(QApplication.font())
        widest = max(pill_size(text).width() for text in self.numbers)
        in_box = self._rects[0].width() * zoom + 2 * FRAME + MARGIN.width()
        has_room = self._number_at(metrics) + widest <= self._room
        return widest > in_box and has_room and self._pitch * zoom >= metrics.height()

    def _number_at(self, metrics: QFontMetricsF) -> float:
        """Return where numbers begin, in pixels from a box: behind the widest name."""
        names = (metrics.horizontalAdvance(name) for name in self.names)
        return 2 * FRAME + GAP + max(names) + GAP / 2

    def boundingRect(self) -> QRectF:
        whole = QRectF()
        for rect in self._rects if self.names else ():
            whole = whole.united(rect)
        return whole.adjusted(-FRAME, -REACH / 10, REACH, REACH / 10) if self.names else whole

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        zoom, font = painter.worldTransform().m11(), QApplication.font()
        line = QFontMetricsF(font).height()
        painter.setFont(font)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        numbers = self.numbers if self.has_numbers(zoom) else [""] * len(self.names)
        self._paint_frames(painter, zoom)
        for name, rect, text in zip(self.names, self._rects, numbers, strict=False):
            if self._pitch * zoom >= line:
                self._paint_name(painter, name, QPointF(rect.right(), rect.center().y()), zoom)
            if text:
                x = self._number_at(QFontMetricsF(font)) + pill_size(text).width() / 2
                centre = QPointF(rect.right() + x / zoom, rect.center().y())
                paint_pill(painter, centre, text, self._theme)

    def _paint_frames(self, painter: QPainter, zoom: float) -> None:
        """Paint a frame around each output in the colour of its class."""
        colours, reach = class_colours(self._theme, len(self.classes)), FRAME / zoom
        for number, rect in zip(self.classes, self._rects, strict=False):
            dashes = sign_of(number).line
            frame = QPen(QColor(colours[number]), FRAME, dashes, Qt.PenCapStyle.FlatCap)
            frame.setCosmetic(True)
            painter.setPen(frame)
            painter.drawRoundedRect(rect.adjusted(-reach, -reach, reach, reach), 6, 6)

    def _paint_name(self, painter: QPainter, name: str, at: QPointF, zoom: float) -> None:
        """Paint a name to the right of the point `at`, as large as other texts."""
        painter.save()
        painter.translate(at)
        painter.scale(1 / zoom, 1 / zoom)
        painter.setPen(QColor(self._theme.text))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        room = min(REACH, max(LEAST_NAME, max(self._room, self._in_sight(at)) - 2 * FRAME - GAP))
        name = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(2 * FRAME + GAP, -20, REACH, 40), side, name)
        painter.restore()

    def _in_sight(self, at: QPointF) -> float:
        """Return how many pixels of the view there are to the right of the point `at`.

        There may be more than the layout keeps free: a small network does not fill its view.
        """
        scene = self.scene()
        views = [] if scene is None else scene.views()
        viewport = views[0].viewport() if views else None
        if viewport is None:
            return self._room
        return viewport.width() - views[0].viewportTransform().map(at).x()
