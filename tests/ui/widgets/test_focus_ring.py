"""The focus ring is around what has the keyboard, while the keyboard is used."""

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from playground.ui.look.theme import DARK, LIGHT
from playground.ui.widgets.focus_ring import WIDTH, FocusRing


@pytest.fixture
def box(qtbot):
    """Two fields and a button that fills the box."""
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    widget.parts = QLineEdit(), QLineEdit(), QPushButton()
    for part in widget.parts:
        layout.addWidget(part)
    widget.ring = FocusRing(widget, LIGHT)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def tab():
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QApplication.processEvents()


def test_it_follows_tab_and_a_click_takes_it_away(box):
    box.parts[0].setFocus()
    tab()
    assert box.ring.isVisible()
    assert box.ring.geometry().contains(box.parts[1].geometry() & box.rect())
    tab()
    assert box.ring.geometry().contains(box.parts[2].geometry() & box.rect())
    QTest.mouseClick(box.parts[0], Qt.MouseButton.LeftButton)
    assert box.parts[0].hasFocus()
    assert not box.ring.isVisible()


def test_it_moves_with_what_it_is_around(box):
    box.parts[0].setFocus()
    tab()
    box.resize(400, 300)
    QApplication.processEvents()
    margin = WIDTH
    around = box.parts[1].geometry().adjusted(-margin, -margin, margin, margin)
    assert box.ring.geometry() == around & box.rect()
    box.parts[1].hide()
    assert not box.ring.isVisible() or not box.parts[1].hasFocus()


def test_it_is_not_the_colour_of_the_selection(box):
    box.parts[0].setFocus()
    tab()
    for theme in (LIGHT, DARK):
        box.ring.set_theme(theme)
        picture = box.ring.grab().toImage()
        middle = picture.pixelColor(picture.width() // 2, 1)
        assert middle.name() == theme.text


def test_in_a_scrolled_panel_it_stays_inside(qtbot):
    window, area, content = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(window)
    inner, outer = QVBoxLayout(content), QVBoxLayout(window)
    fields = [QLineEdit() for _ in range(20)]
    for field in fields:
        inner.addWidget(field)
    area.setWidget(content)
    area.setFixedHeight(120)
    outer.addWidget(area)
    ring = FocusRing(window, LIGHT)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    fields[0].setFocus()
    for _ in range(6):
        tab()
        inside = QRect(area.mapTo(window, QPoint(0, 0)), area.size())
        assert inside.contains(ring.geometry())
    area.verticalScrollBar().setValue(0)
    assert not ring.isVisible()
