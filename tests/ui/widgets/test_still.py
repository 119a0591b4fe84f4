"""What is painted twice alike is copied from then on, and looks the same."""

import numpy as np
import pytest
from PyQt6.QtCore import QBuffer, QByteArray, QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QImage, QPainter
from PyQt6.QtSvg import QSvgGenerator
from PyQt6.QtWidgets import QWidget

from playground.ui.widgets.still import PixelGrid, Still

SIDE = 60
AREA = QRectF(4, 4, 30, 30)


class Drawing:
    """A half-transparent disc; counts how often it is drawn."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter) -> None:
        self.times += 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(200, 60, 20, 130))
        painter.drawEllipse(AREA)


class Page(QWidget):
    """A widget on which a still is painted."""

    def __init__(self, still, drawing, key, scale, at_once):
        super().__init__()
        self.resize(SIDE, SIDE)
        self._painted = still, drawing, key, scale, at_once

    def paintEvent(self, event):
        still, drawing, key, scale, at_once = self._painted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(3.3, 1.8))
        painter.scale(scale, scale)
        still.paint(painter, AREA, key, drawing, at_once=at_once)
        painter.setPen(QColor(Qt.GlobalColor.black))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0, 0, 1, 1))  # the painter goes on where it was
        painter.end()


def picture(still, drawing, key="same", ratio=1.0, scale=1.3, at_once=False):
    image = QImage(round(SIDE * ratio), round(SIDE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    page = Page(still, drawing, key, scale, at_once)
    page.render(image, flags=QWidget.RenderFlag.DrawChildren)
    return image


def difference(one: QImage, other: QImage) -> int:
    """Return the largest difference of a colour channel."""
    return max(
        abs(getattr(one.pixelColor(x, y), channel)() - getattr(other.pixelColor(x, y), channel)())
        for x in range(one.width())
        for y in range(one.height())
        for channel in ("red", "green", "blue")
    )


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_copy_looks_as_what_is_painted_and_nothing_is_painted_for_it(qapp, ratio):
    still, drawing = Still(), Drawing()
    first, _, third, fourth = (picture(still, drawing, ratio=ratio) for _ in range(4))
    assert drawing.times == 2
    assert difference(first, third) <= 1
    assert third == fourth


def test_what_is_known_to_be_painted_again_is_painted_once(qapp):
    still, drawing = Still(), Drawing()
    kept = [picture(still, drawing, at_once=True) for _ in range(3)]
    assert drawing.times == 1
    assert difference(kept[0], picture(Still(), Drawing())) <= 1
    other = picture(still, drawing, key="other", at_once=True)  # in the memory of the first one
    assert drawing.times == 2
    assert other == kept[0] == kept[2]


def test_another_key_or_another_scale_is_painted_anew(qapp):
    still, drawing = Still(), Drawing()
    for _ in range(3):
        picture(still, drawing)
    for number, options in enumerate(({"key": "other"}, {"scale": 1.0}, {"ratio": 2.0}), start=1):
        fresh = picture(still, drawing, **options)
        assert drawing.times == 2 + number
        assert fresh == picture(Still(), Drawing(), **options)


@pytest.mark.parametrize("kind", ["vectors", "pixels"])
def test_what_goes_to_a_file_is_painted_each_time(qapp, kind):
    still, drawing, memory = Still(), Drawing(), QByteArray()
    buffer = QBuffer(memory)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(generator if kind == "vectors" else image)
    for _ in range(4):
        still.paint(painter, AREA, "same", drawing)
    painter.end()
    assert drawing.times == 4
    assert b"<image" not in memory.data()


@pytest.mark.parametrize("by", [1, 2, 3])
def test_what_moves_by_whole_pixels_keeps_its_size_in_pixels(qapp, by):
    image, rects = QImage(100, 100, QImage.Format.Format_RGB32), np.array([(10.5, 4.5, 41.5, 35.5)])
    painter = QPainter(image)
    before = PixelGrid(painter).round(rects)
    painter.translate(by, by)
    after = PixelGrid(painter).round(rects)
    painter.end()
    assert (after == before + by).all()
