"""Icons: SVG files of this program, drawn in the colour of the theme."""

from functools import cache

from PyQt6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PyQt6.QtSvg import QSvgRenderer

from playground.resources import resource

PALE = 0.35  # the opacity where a button is disabled


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` with `currentColor` replaced by `colour`.

    It is pale while its button is disabled.
    """
    return QIcon(_SvgEngine(name, colour))


class _SvgEngine(QIconEngine):
    """Draws an icon when it is shown, at the size that is asked for."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._about = name, colour
        self._drawn: dict[tuple[int, int, bool], QPixmap] = {}  # by width, height, and whether pale

    def clone(self) -> QIconEngine:
        return _SvgEngine(*self._about)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        is_pale = mode == QIcon.Mode.Disabled
        key = size.width(), size.height(), is_pale
        if key not in self._drawn:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, pixmap.rect(), mode, state)
            painter.end()
            self._drawn[key] = pixmap
        return self._drawn[key]

    def paint(
        self, painter: QPainter | None, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        if painter is not None:
            painter.setOpacity(PALE if mode == QIcon.Mode.Disabled else 1.0)
            _renderer(*self._about).render(painter, QRectF(rect))


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
