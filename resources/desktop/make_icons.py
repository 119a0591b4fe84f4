"""Draw the icons of the desktop from `resources/icons/app.svg`.

PYTHONPATH=. QT_QPA_PLATFORM=offscreen .venv/bin/python resources/desktop/make_icons.py
"""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QGuiApplication, QImage, QPainter
from PyQt6.QtSvg import QSvgRenderer

from playground.cli.desktop import SIZES
from playground.resources import resource


def drawn(size: int) -> QImage:
    """Draw the icon `size` pixels wide and high."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(resource("icons", "app.svg"))).render(painter)
    painter.end()
    return picture


if __name__ == "__main__":
    app = QGuiApplication([])
    for size in SIZES:
        drawn(size).save(str(resource("desktop", "icons", f"{size}.png")))
