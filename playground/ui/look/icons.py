"""Icons: SVG files of this program, drawn in the colour of the theme."""

from functools import cache

from PyQt6.QtCore import QByteArray, QRectF, Qt
from PyQt6.QtGui import QIcon, QPainter, QPixmap
from PyQt6.QtSvg import QSvgRenderer

from playground.resources import resource

SIZES = (16, 32, 48, 64, 96)  # pixels of the device: at scale 2 and in large text too
PALE = 0.35  # the opacity where a button is disabled


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` with `currentColor` replaced by `colour`.

    It is pale while its button is disabled.
    """
    source = (
        resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    )
    renderer = QSvgRenderer(QByteArray(source.encode()))
    result = QIcon()
    for size in SIZES:
        for mode, opacity in ((QIcon.Mode.Normal, 1.0), (QIcon.Mode.Disabled, PALE)):
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setOpacity(opacity)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            result.addPixmap(pixmap, mode)
    return result
