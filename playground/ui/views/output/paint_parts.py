"""What the tools for painting are put together from."""

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtGui import QColor, QIcon, QPixmap
from PyQt6.QtWidgets import QGraphicsEllipseItem, QHBoxLayout, QToolButton, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import small_font
from playground.ui.texts.plain import plain
from playground.ui.widgets.label import Label
from playground.ui.widgets.slider import Slider

SLIDER_WIDTH = 44  # pixels: all tools fit into two lines above the map


def circle() -> QGraphicsEllipseItem:
    """Return the circle that a tool works in; it is drawn above the points."""
    item = QGraphicsEllipseItem()
    item.setZValue(1.5)  # above the points, below the ring of a pinned one
    item.setVisible(False)
    return item


def named(name: str, part: QWidget) -> QWidget:
    """Return a part with its name before it."""
    group, caption = QWidget(), Label(name)
    caption.setProperty("role", "muted")
    caption.setBuddy(part)
    follow_text_size(caption, lambda: caption.setFont(small_font()))
    line = QHBoxLayout(group)
    line.setContentsMargins(2, 0, 2, 0)
    line.setSpacing(2)
    line.addWidget(caption)
    line.addWidget(part)
    return group


def small_slider(name: str, ends: tuple[int, int], value: int) -> Slider:
    """Return a slider that says in its tooltip what it sets."""
    slider = Slider(Qt.Orientation.Horizontal)
    slider.setRange(*ends)
    slider.setValue(value)
    slider.setAccessibleName(name)
    slider.setToolTip(plain(name))
    follow_text_size(slider, lambda: slider.setFixedWidth(px(SLIDER_WIDTH)))
    return slider


def plus_button() -> QToolButton:
    """Return the button that adds a class."""
    button, name = QToolButton(), QCoreApplication.translate("Painting", "One class more")
    button.setText("+")
    button.setProperty("role", "switch")
    button.setToolTip(plain(name))
    button.setAccessibleName(name)
    return button


def swatch(colour: QColor) -> QIcon:
    """Return a small square of this colour."""
    pixmap = QPixmap(10, 10)
    pixmap.fill(colour)
    return QIcon(pixmap)
