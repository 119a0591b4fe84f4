"""Paints the growth curves as SVG: one panel for each, both axes logarithmic.

The picture has a background of its own, so that it can be read on light and on dark pages.
"""

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PyQt6.QtGui import QPainter

WIDTH, HEIGHT = 960, 320
LEFT, TOP, BETWEEN, BELOW = 62, 58, 26, 46  # pixels around and between the panels
BACKGROUND, TEXT, GRID = "#fbfbf9", "#33363b", "#dcdcd6"
COLOURS = ("#0b62a8", "#c2570c", "#6b6f76")


@dataclass(frozen=True)
class Curve:
    """One engine: operations a second by the size of what grows."""

    title: str
    points: Mapping[int, float]


@dataclass(frozen=True)
class Panel:
    """Where one growth is drawn, and what its axes show: powers of two, and of ten."""

    left: float
    width: float
    sizes: tuple[float, float]
    rates: tuple[float, float]

    def at(self, size: float, rate: float) -> tuple[float, float]:
        """Return the point of the picture for a size and a rate."""
        across = math.log(size / self.sizes[0]) / math.log(self.sizes[1] / self.sizes[0])
        up = math.log(rate / self.rates[0]) / math.log(self.rates[1] / self.rates[0])
        height = HEIGHT - TOP - BELOW
        return self.left + across * self.width, TOP + (1 - up) * height


def paint(panels: Mapping[str, Sequence[Curve]], file: Path) -> None:
    """Write the curves of each panel, by its caption, to an SVG file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PyQt6.QtCore import QRectF, QSize
    from PyQt6.QtGui import QColor, QGuiApplication, QPainter
    from PyQt6.QtSvg import QSvgGenerator

    app = QGuiApplication.instance() or QGuiApplication([])
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setSize(QSize(WIDTH, HEIGHT))
    generator.setViewBox(QRectF(0, 0, WIDTH, HEIGHT))
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(BACKGROUND))
    width = (WIDTH - LEFT - BETWEEN * len(panels)) / len(panels)
    curves = [curve for of_panel in panels.values() for curve in of_panel]
    rates = _decades([rate for curve in curves for rate in curve.points.values()])
    for number, (caption, of_panel) in enumerate(panels.items()):
        sizes = sorted(of_panel[0].points)
        panel = Panel(LEFT + number * (width + BETWEEN), width, (sizes[0], sizes[-1]), rates)
        _paint_axes(painter, panel, sizes, caption, has_numbers=number == 0)
        for curve, colour in zip(of_panel, COLOURS, strict=False):
            _paint_curve(painter, panel, curve, QColor(colour))
    _paint_legend(painter, [curve.title for curve in next(iter(panels.values()))])
    painter.end()
    del app


def _decades(rates: Sequence[float]) -> tuple[float, float]:
    """Return the powers of ten around all rates."""
    low, high = math.floor(math.log10(min(rates))), math.ceil(math.log10(max(rates)))
    return 10.0**low, 10.0**high


def _paint_axes(
    painter: "QPainter", panel: Panel, sizes: Sequence[int], caption: str, has_numbers: bool
) -> None:
    from PyQt6.QtCore import QLineF, QRectF, Qt
    from PyQt6.QtGui import QColor

    low, high = (round(math.log10(rate)) for rate in panel.rates)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    _write(painter)
    for power in range(low, high + 1):
        y = panel.at(panel.sizes[0], 10.0**power)[1]
        painter.setPen(QColor(GRID))
        painter.drawLine(QLineF(panel.left, y, panel.left + panel.width, y))
        painter.setPen(QColor(TEXT))
        if has_numbers:
            painter.drawText(QRectF(0, y - 9, LEFT - 8, 18), right, f"{10.0 ** (power - 9):g}")
    for size in sizes:
        x = panel.at(size, panel.rates[0])[0]
        if len(sizes) < 9 or size not in sizes[1::2]:
            box = QRectF(x - 20, HEIGHT - BELOW + 2, 40, 18)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(size))
    below = QRectF(panel.left - 8, HEIGHT - BELOW + 20, panel.width + 16, 20)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, caption)


def _paint_curve(painter: "QPainter", panel: Panel, curve: Curve, colour: object) -> None:
    from PyQt6.QtCore import QPointF
    from PyQt6.QtGui import QBrush, QColor, QPen, QPolygonF

    assert isinstance(colour, QColor)
    points = [QPointF(*panel.at(size, rate)) for size, rate in sorted(curve.points.items())]
    painter.setPen(QPen(colour, 2))
    painter.setBrush(QBrush())
    painter.drawPolyline(QPolygonF(points))
    painter.setBrush(colour)
    for point in points:
        painter.drawEllipse(point, 2.5, 2.5)


def _paint_legend(painter: "QPainter", titles: Sequence[str]) -> None:
    from PyQt6.QtCore import QLineF, QPointF
    from PyQt6.QtGui import QColor, QPen

    _write(painter)
    painter.setPen(QColor(TEXT))
    painter.drawText(QPointF(12, 26), "Gflop/s of the matrix products, one thread")
    left = LEFT + 330
    for title, colour in zip(titles, COLOURS, strict=False):
        painter.setPen(QPen(QColor(colour), 3))
        painter.drawLine(QLineF(left, 22, left + 26, 22))
        painter.setPen(QColor(TEXT))
        painter.drawText(QPointF(left + 34, 26), title)
        left += 130


def _write(painter: "QPainter") -> None:
    """Write with a font of pixels that every page has."""
    from PyQt6.QtGui import QFont

    font = QFont("Arial")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(13)
    painter.setFont(font)
