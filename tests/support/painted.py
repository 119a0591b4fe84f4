"""Texts that a view paints itself: which are cut by the view or by their box, or lie on another.

The view is painted on a device of its own, which keeps each text with its place and its clip.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from PyQt6.QtCore import QPoint, QPointF, QRectF
from PyQt6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPixmap,
    QTextItem,
)
from PyQt6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

SLACK = 1.5  # pixels: letters do not fill their line, and rectangles are rounded
WHOLE = QRectF(-1e6, -1e6, 2e6, 2e6)


@dataclass(frozen=True)
class Painted:
    """A text in pixels of the view: the rectangle of its letters, what may be painted, its colour.

    The colour counts neither in comparisons nor where texts are joined: it is that of the first.
    """

    text: str
    rect: QRectF
    clip: QRectF
    ink: QColor = field(compare=False)


@dataclass(frozen=True)
class PaintedFault:
    """A text that cannot be read whole, and why."""

    fault: str
    text: str
    lacking: str

    def __str__(self) -> str:
        return f"{self.fault}: “{self.text}” {self.lacking}"


def painted_faults(view: QWidget, shows_all: bool = False) -> list[PaintedFault]:
    """Return the texts of `view` that are cut or lie on each other.

    `shows_all` says that the view should show all of it, though it could be scrolled.
    """
    room, shown = QRectF(_painted(view).rect()), seen_texts(view)
    return [*_cut(shown, room if shows_all else _reach(view)), *_overlapping(shown)]


def seen_texts(view: QWidget) -> list[Painted]:
    """Return the texts of `view` of which at least a part can be seen."""
    room = QRectF(_painted(view).rect())
    return [one for one in painted_texts(view) if _is_seen(one, room)]


def painted_texts(view: QWidget) -> list[Painted]:
    """Paint `view` and return its texts."""
    return _joined(painted_runs(view))


def painted_runs(view: QWidget) -> list[Painted]:
    """Paint `view` and return its texts in pieces of one font and colour."""
    widget = _painted(view)
    device = _Device(widget)
    widget.render(device, QPoint(0, 0), flags=QWidget.RenderFlag.DrawWindowBackground)
    return device.texts


def _painted(view: QWidget) -> QWidget:
    """Return the widget that `view` paints on."""
    port = view.viewport() if isinstance(view, QAbstractScrollArea) else None
    return port or view


# --- faults ---------------------------------------------------------------------------------------


def _is_seen(one: Painted, port: QRectF) -> bool:
    return one.rect.intersects(port) and one.rect.intersects(one.clip)


def _reach(view: QWidget) -> QRectF:
    """Return the room of a view with what can be scrolled into sight."""
    room = QRectF(_painted(view).rect())
    if isinstance(view, QAbstractScrollArea):
        if _scrolls(view.horizontalScrollBar()):
            room.adjust(-1e6, 0, 1e6, 0)
        if _scrolls(view.verticalScrollBar()):
            room.adjust(0, -1e6, 0, 1e6)
    return room


def _cut(texts: list[Painted], room: QRectF) -> Iterator[PaintedFault]:
    """Find texts that go beyond the room of the view, or beyond their own box."""
    for one in texts:
        for fault, within in (("cut by the view", room), ("cut by its box", one.clip)):
            if not within.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(one.rect):
                yield PaintedFault(fault, one.text, _beyond(one.rect, within))


def _scrolls(bar: QScrollBar | None) -> bool:
    return bar is not None and bar.maximum() > bar.minimum()


def _beyond(rect: QRectF, room: QRectF) -> str:
    sides = {
        "left": room.left() - rect.left(),
        "top": room.top() - rect.top(),
        "right": rect.right() - room.right(),
        "bottom": rect.bottom() - room.bottom(),
    }
    return ", ".join(f"{size:.0f} px at the {side}" for side, size in sides.items() if size > SLACK)


def _overlapping(texts: list[Painted]) -> Iterator[PaintedFault]:
    for one, other in itertools.combinations(texts, 2):
        common = one.rect & other.rect
        if min(common.width(), common.height()) > SLACK:
            size = f"{common.width():.0f}×{common.height():.0f} px"
            yield PaintedFault("overlap", one.text, f"{size} with “{other.text}”")


# --- the device -----------------------------------------------------------------------------------


class _Device(QPaintDevice):
    """Has the size of a widget, and keeps the texts that are painted on it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget, self._engine = widget, _Engine()

    @property
    def texts(self) -> list[Painted]:
        return self._engine.texts

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        widget, metrics = self._widget, QPaintDevice.PaintDeviceMetric
        return {
            metrics.PdmWidth: widget.width(),
            metrics.PdmHeight: widget.height(),
            metrics.PdmWidthMM: widget.widthMM(),
            metrics.PdmHeightMM: widget.heightMM(),
            metrics.PdmNumColors: widget.colorCount(),
            metrics.PdmDepth: widget.depth(),
            metrics.PdmDpiX: widget.logicalDpiX(),
            metrics.PdmDpiY: widget.logicalDpiY(),
            metrics.PdmPhysicalDpiX: widget.physicalDpiX(),
            metrics.PdmPhysicalDpiY: widget.physicalDpiY(),
            metrics.PdmDevicePixelRatio: 1,
            metrics.PdmDevicePixelRatioScaled: round(self.devicePixelRatioFScale()),
        }.get(metric, 0)


class _Engine(QPaintEngine):
    """Keeps texts and paints nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[Painted] = []

    def begin(self, device: QPaintDevice | None) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        pass

    def drawTextItem(self, point: QPointF, item: QTextItem) -> None:
        painter = self.painter()
        assert painter is not None
        if not item.text().strip():
            return
        box = QFontMetricsF(item.font()).tightBoundingRect(item.text())
        rect = QRectF(point.x(), point.y() + box.top(), item.width(), box.height())
        place, clip = painter.combinedTransform(), WHOLE
        if painter.hasClipping():
            clip = place.mapRect(painter.clipBoundingRect())
        ink = QColor(painter.pen().color())
        ink.setAlphaF(ink.alphaF() * painter.opacity())
        self.texts.append(Painted(item.text(), place.mapRect(rect), clip, ink))

    def drawPath(self, *_: object) -> None:
        pass

    def drawPolygon(self, *_: object) -> None:
        pass

    def drawRects(self, *_: object) -> None:
        pass

    def drawLines(self, *_: object) -> None:
        pass

    def drawPoints(self, *_: object) -> None:
        pass

    def drawEllipse(self, *_: object) -> None:
        pass

    def drawPixmap(self, rect: QRectF, pixmap: QPixmap, source: QRectF) -> None:
        pass

    def drawTiledPixmap(self, rect: QRectF, pixmap: QPixmap, point: QPointF) -> None:
        pass

    def drawImage(self, rect: QRectF, image: QImage, source: QRectF, flags: object = None) -> None:
        pass


def _joined(texts: list[Painted]) -> list[Painted]:
    """Join the runs of one line: letters of another font come as a text of their own."""
    joined: list[Painted] = []
    for one in texts:
        last = joined[-1] if joined else None
        if last is not None and _goes_on(last.rect, one.rect) and last.clip == one.clip:
            rect = last.rect.united(one.rect)
            joined[-1] = Painted(last.text + one.text, rect, one.clip, last.ink)
        else:
            joined.append(one)
    return joined


def _goes_on(before: QRectF, after: QRectF) -> bool:
    is_level = before.top() < after.bottom() and after.top() < before.bottom()
    return is_level and abs(after.left() - before.right()) < SLACK
