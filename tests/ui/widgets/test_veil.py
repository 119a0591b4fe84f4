"""A veil makes numbers pale and says why, where there is room for the words."""

import numpy as np
import pytest
from PyQt6.QtCore import QPoint
from PyQt6.QtGui import QColor, QPalette
from PyQt6.QtWidgets import QApplication, QWidget

from playground.ui.widgets.veil import Veil
from tests.support.pictures import pixels

TEXT = "Computing the new numbers …"


@pytest.fixture
def below(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show()
    return widget


def rows_of_ink(below, veil):
    """How many rows of pixels the words have, however large what is below."""
    veil.cover(True)
    QApplication.processEvents()
    shades = pixels(veil.grab().toImage()).astype(int).sum(axis=2)
    return int((shades.max(axis=1) - shades.min(axis=1) > 200).sum())


def test_it_lies_over_all_of_the_widget_whatever_its_size(below):
    veil = Veil(below, TEXT)
    assert not veil.isVisible()
    veil.cover(True)
    below.resize(300, 90)
    QApplication.processEvents()
    assert veil.geometry() == below.rect()
    assert below.childAt(QPoint(150, 45)) is None  # the mouse goes through it
    assert veil.accessibleName() == TEXT
    veil.cover(False)
    assert not veil.isVisible()


def test_the_words_are_whole_in_a_widget_of_one_line(below):
    veil = Veil(below, TEXT)
    whole = rows_of_ink(below, veil)
    below.resize(400, below.fontMetrics().height() + 4)
    assert rows_of_ink(below, veil) == whole > 5


@pytest.mark.parametrize("size", [(400, 6), (60, 14), (12, 12), (1, 1)])
def test_words_that_have_no_room_are_left_out(below, size):
    below.setFixedSize(*size)
    veil = Veil(below, TEXT)
    assert rows_of_ink(below, veil) == 0


def test_what_is_below_is_pale(below):
    colours = below.palette()
    colours.setColor(QPalette.ColorRole.Window, QColor("black"))
    below.setPalette(colours)
    veil = Veil(below, TEXT)
    veil.cover(True)
    QApplication.processEvents()
    assert np.median(pixels(below.grab().toImage())) > 150
