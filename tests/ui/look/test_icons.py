"""Icons are as large as they are asked for, also in large text at scale 2."""

import pytest
from PyQt6.QtCore import QSize

from playground.ui.look.icons import icon


@pytest.mark.parametrize("side", [16, 20, 32, 40])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_an_icon_has_all_pixels_of_the_screen(qapp, side, ratio):
    pixmap = icon("pin", "#123456").pixmap(QSize(side, side), ratio)
    assert pixmap.width() >= side * ratio
