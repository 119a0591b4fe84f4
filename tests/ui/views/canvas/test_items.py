"""How the simple items of the canvas are painted."""

import pytest
from PyQt6.QtGui import QColor, QFont, QImage, QPainter
from PyQt6.QtWidgets import QGraphicsScene

from playground.ui.look.contrast import theme_of
from playground.ui.views.canvas.items import ButtonItem


def edge_and_middle(qapp, theme):
    """The colours at the upper edge of a button without a text, and within it."""
    scene = QGraphicsScene()
    item = ButtonItem("", 40, QFont(), theme, "", lambda: None)
    scene.addItem(item)
    image = QImage(40, 26, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.translate(20, 13)
    item.paint(painter, None)
    painter.end()
    top = next(y for y in range(26) if image.pixelColor(20, y) != QColor(theme.surface))
    return image.pixelColor(20, top), image.pixelColor(20, 13)


@pytest.mark.parametrize("is_dark", [False, True])
def test_a_button_has_a_border_in_high_contrast(qapp, is_dark):
    theme = theme_of(is_dark, True)
    assert edge_and_middle(qapp, theme) == (QColor(theme.outline), QColor(theme.control))


@pytest.mark.parametrize("is_dark", [False, True])
def test_a_button_is_a_plain_tint_in_normal_contrast(qapp, is_dark):
    theme = theme_of(is_dark, False)
    assert edge_and_middle(qapp, theme) == (QColor(theme.control), QColor(theme.control))
