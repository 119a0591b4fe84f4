"""Numbers on the edges, each on a small pill, so that they cover one another least."""

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme, mono_font

# the shares of the length of an edge at which its number may be, best first
SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.45, 0.55, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85)
PILL = QRectF(-26, -9, 52, 18)  # about that of a pill


class LabelsItem(QGraphicsItem):
    """All labels of edges in one item, above the edges and below the units."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.labels: list[tuple[QPointF, str]] = []
        self._rect = QRectF()
        self.setZValue(1)

    def show_labels(self, paths: list[Array], texts: list[str]) -> None:
        """Put each text on its path (points, 2) where it covers the others before it least."""
        taken: list[QRectF] = []
        self.labels = []
        for path, text in zip(paths, texts, strict=True):
            points = [QPointF(*path[round(share * (len(path) - 1))]) for share in SHARES]
            # the first of equally good points
            point = min(points, key=lambda point: _covered(PILL.translated(point), taken))
            taken.append(PILL.translated(point))
            self.labels.append((point, text))
        self.prepareGeometryChange()
        self._rect = QRectF()
        for rect in taken:
            self._rect = self._rect.united(rect.adjusted(-20, -4, 20, 4))
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        for point, text in self.labels:
            paint_pill(painter, point, text, self._theme)


def _covered(pill: QRectF, taken: list[QRectF]) -> float:
    """Return the area of `pill` that others cover already."""
    shared = [rect & pill for rect in taken if rect.intersects(pill)]
    return sum(rect.width() * rect.height() for rect in shared)


def paint_pill(
    painter: QPainter, centre: QPointF, text: str, theme: Theme, colour: str = ""
) -> None:
    """Draw a number or a word on a pill in the colour of the surface, readable over anything."""
    font = mono_font()
    font.setPointSizeF(font.pointSizeF() * 0.8)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2)
    pill.moveCenter(centre)
    fill = QColor(theme.surface)
    fill.setAlphaF(0.9)
    painter.setPen(QPen(QColor(colour), 1) if colour else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(pill, 5, 5)
    painter.setPen(QColor(theme.text))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
