"""Pictures of views: PNG of any width, SVG. Each is drawn again at the size asked for."""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

from PyQt6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QImage, QPainter, QPalette, QRegion
from PyQt6.QtSvg import QSvgGenerator
from PyQt6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGraphicsItem,
    QGraphicsView,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from playground.about import APP_NAME
from playground.exchange.tables.table import Table
from playground.ui.widgets.plots import drawn_at_scale

LEAST_PICTURE_WIDTH, MOST_PICTURE_WIDTH = 100, 10_000  # pixels
BAND_SECONDS = 0.05  # that drawing may keep the window waiting
FIRST_ROWS = 8  # of pixels in the first band
# parts of a picture, each at most one band: dense parts come after sparse ones without a warning
PARTS = 64
# a view takes some time to draw even for one row of pixels; of a slow one there are fewer bands
FEWEST_PARTS, SECONDS_OF_FIRST_ROWS = 16, 3.0
QUICK_DRAWING = 0.05  # seconds on screen; an SVG file of anything but lines takes up to twice that
# controls of a view, which have no use in a picture; of a box the text is drawn that is picked
CHROME = (QAbstractButton, QLineEdit, QScrollBar)
CHROME_PROPERTY = "chrome"  # marks other widgets that are left out
CHROME_DATA = 0  # the key of `QGraphicsItem.setData` that marks items


@dataclass(frozen=True)
class Exportable:
    """A view that can be copied and saved.

    Attributes
    ----------
    name : a part of file names
    title : what the menu calls it
    widget : what is drawn, as it is on screen
    table : its data, the first row the headings; None while there are none
    also : widgets beside it that belong in the picture, such as a legend
    latex : its derivation for LaTeX, for views that have one
    has_many_lines : whether an SVG file of it takes long, although the screen draws it quickly
    has_too_many_lines : whether an SVG file of it would keep the window waiting for over a second
    """

    name: str
    title: str
    widget: QWidget
    table: Callable[[], Table | None]
    also: tuple[QWidget, ...] = ()
    latex: Callable[[], str] | None = None
    has_many_lines: Callable[[], bool] = lambda: False
    has_too_many_lines: Callable[[], bool] = lambda: False

    @property
    def can_be_drawn(self) -> bool:
        """Whether it is on screen: a hidden view is out of date and has no size."""
        return self.widget.isVisible() and not self.widget.size().isEmpty()


class Picture:
    """A view drawn at another size, all at once or band by band.

    A band is drawn by drawing the whole view into those rows of pixels, so there are no seams.

    Attributes
    ----------
    image : the pixels; null if there is no memory for them
    """

    def __init__(self, view: Exportable, width: int) -> None:
        self._view, self._width = view, width
        self._begin()

    def _begin(self) -> None:
        self._area = area = _area(self._view)
        self._scale = self._width / area.width()
        size = QSize(self._width, max(1, round(area.height() * self._scale)))
        self.image = QImage(size, QImage.Format.Format_RGB32)

    def draw(self) -> None:
        """Draw all rows at once."""
        if not self.image.isNull():
            self._draw_rows(0, self.image.height())

    def bands(self) -> Iterator[float]:
        """Draw a band of rows at a time, in about `BAND_SECONDS`, if they are not too many then.

        Gives the share that is done. If the view is given another size meanwhile, it is drawn from
        the start.
        """
        top, rows, shortest = 0, FIRST_ROWS, math.inf
        while top < self.image.height():
            if _area(self._view) != self._area:
                self._begin()
                top = 0
                continue
            began = time.perf_counter()
            rows = min(rows, self.image.height() - top)
            self._draw_rows(top, rows)
            top += rows
            seconds = max(time.perf_counter() - began, 1e-6)
            shortest = min(shortest, seconds)
            rows = self._next_rows(
                round(rows * min(2.0, max(0.25, BAND_SECONDS / seconds))), shortest
            )
            yield top / self.image.height()

    def _next_rows(self, wished: int, shortest: float) -> int:
        """Bound the rows of the next band; `shortest` is the time of the quickest one so far."""
        most_parts = max(FEWEST_PARTS, SECONDS_OF_FIRST_ROWS / shortest)
        least = round(self.image.height() / most_parts)
        return max(1, least, min(wished, self.image.height() // PARTS))

    def _draw_rows(self, top: int, rows: int) -> None:
        whole = self.image
        memory = cast(bytes, whole.scanLine(top))  # a pointer, which the stubs of PyQt leave out
        band = QImage(memory, whole.width(), rows, whole.bytesPerLine(), whole.format())
        band.fill(_background(self._view))  # the last row of pixels may be covered in part only
        # not the painter's scale: icons and cached texts come in this resolution too
        band.setDevicePixelRatio(self._scale)
        painter = QPainter(band)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.translate(0, -top / self._scale)
        _draw_view(painter, self._view, self._area)
        painter.end()


def image(view: Exportable, width: int) -> QImage:
    """Draw `view`, `width` pixels wide; a null image if there is no memory for it."""
    picture = Picture(view, width)
    picture.draw()
    return picture.image


def png(view: Exportable, width: int) -> bytes:
    """Draw `view` as a PNG file, `width` pixels wide; empty if there is no memory for it."""
    return png_bytes(image(view, width))


def png_bytes(pixels: QImage) -> bytes:
    """Write a PNG file; empty for a null image. May be called in any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = pixels.save(buffer, "PNG")
    return bytes(buffer.data().data()) if written else b""


def svg(view: Exportable) -> bytes:
    """Draw `view` as an SVG file, in the units of the screen."""
    area = _area(view)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(area.size())
    generator.setViewBox(QRect(QPoint(), area.size()))
    # or the sizes of fonts, in points, would not fit the rest
    generator.setResolution(view.widget.logicalDpiX())
    generator.setTitle(view.title)
    generator.setDescription(APP_NAME)
    painter = QPainter(generator)
    _draw_view(painter, view, area)
    painter.end()
    return bytes(buffer.data().data())


def takes_long_as_svg(view: Exportable) -> bool:
    """Return whether `svg` may take longer than 100 ms."""
    if view.has_many_lines():
        return True
    began = time.perf_counter()
    image(view, view.widget.width())
    return time.perf_counter() - began > QUICK_DRAWING


def picture_size(view: Exportable) -> QSize:
    """Return the size of a picture of `view` as it is on screen."""
    return _area(view).size()


def _background(view: Exportable) -> QColor:
    return view.widget.palette().color(QPalette.ColorRole.Base)


def _area(view: Exportable) -> QRect:
    """Return the rectangle of the picture, in the coordinates of the view's widget."""
    result = view.widget.rect()
    for other in view.also:
        if other.isVisible():
            result = result.united(
                QRect(view.widget.mapFromGlobal(other.mapToGlobal(QPoint())), other.size())
            )
    return result


def _draw_view(painter: QPainter, view: Exportable, area: QRect) -> None:
    painter.fillRect(QRect(QPoint(), area.size()), _background(view))
    for widget in (view.widget, *view.also):
        if widget.isVisible():
            at = view.widget.mapFromGlobal(widget.mapToGlobal(QPoint())) - area.topLeft()
            with _for_picture(widget, painter.device().devicePixelRatioF()):  # type: ignore[union-attr]
                _draw(painter, widget, at)


def _draw(painter: QPainter, widget: QWidget, at: QPoint) -> None:
    """Draw a widget and its children at `at`, one by one, without controls."""
    if isinstance(widget, CHROME) or widget.property(CHROME_PROPERTY):
        return
    if isinstance(widget, QComboBox):
        _draw_picked(painter, widget, at)
        return
    painter.save()
    painter.translate(at)
    # as on screen: what is scrolled out of sight would lie on other parts
    painter.setClipRect(widget.rect(), Qt.ClipOperation.IntersectClip)
    if isinstance(widget, QGraphicsView):
        widget.render(painter, QRectF(widget.rect()), widget.rect())
    else:
        widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
        for child in widget.children():
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
                _draw(painter, child, child.pos())
    painter.restore()


def _draw_picked(painter: QPainter, box: QComboBox, at: QPoint) -> None:
    """Draw the text that is picked, as a label: it says what the picture is of."""
    edge = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    text = box.fontMetrics().elidedText(box.currentText(), Qt.TextElideMode.ElideRight, box.width())
    painter.save()
    painter.setFont(box.font())
    painter.setPen(box.palette().color(QPalette.ColorRole.Text))
    painter.drawText(QRect(at, box.size()), edge, text)
    painter.restore()


@contextmanager
def _for_picture(widget: QWidget, factor: float) -> Iterator[None]:
    """Let plots draw `factor` times as large as on screen, and canvases leave out buttons.

    `data` is taken from the class: items of plots have an attribute of that name.
    """
    views = [
        *widget.findChildren(QGraphicsView),
        *([widget] if isinstance(widget, QGraphicsView) else []),
    ]
    items = [
        item for view in views if (scene := view.scene()) is not None for item in scene.items()
    ]
    hidden = [item for item in items if QGraphicsItem.data(item, CHROME_DATA) and item.isVisible()]
    for item in hidden:
        item.setVisible(False)
    try:
        with drawn_at_scale(items, factor):
            yield
    finally:
        for item in hidden:
            item.setVisible(True)
