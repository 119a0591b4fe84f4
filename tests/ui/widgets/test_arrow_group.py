"""A group of buttons is one stop of Tab, and arrow keys move in it."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolButton, QWidget

from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.focus_ring import FocusRing
from playground.ui.widgets.switches import Switches


@pytest.fixture
def row(qtbot):
    """Three buttons between two fields."""
    box = QWidget()
    qtbot.addWidget(box)
    layout = QHBoxLayout(box)
    box.buttons = [QToolButton() for _ in range(3)]
    box.fields = QLineEdit(), QLineEdit()
    for part in (box.fields[0], *box.buttons, box.fields[1]):
        layout.addWidget(part)
    ArrowGroup(box, box.buttons)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.fields[0].setFocus()
    return box


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)
    return QApplication.focusWidget()


def test_tab_stops_once(row):
    assert press(Qt.Key.Key_Tab) is row.buttons[0]
    assert press(Qt.Key.Key_Tab) is row.fields[1]
    assert press(Qt.Key.Key_Backtab) is row.buttons[0]
    assert press(Qt.Key.Key_Backtab) is row.fields[0]


def test_arrows_move_and_tab_comes_back_to_where_it_was(row):
    press(Qt.Key.Key_Tab)
    assert press(Qt.Key.Key_Right) is row.buttons[1]
    assert press(Qt.Key.Key_Tab) is row.fields[1]
    assert press(Qt.Key.Key_Backtab) is row.buttons[1]
    assert press(Qt.Key.Key_End) is row.buttons[2]
    assert press(Qt.Key.Key_Right) is row.buttons[0]
    assert press(Qt.Key.Key_Left) is row.buttons[2]
    assert press(Qt.Key.Key_Home) is row.buttons[0]


def test_what_cannot_be_used_is_passed(row):
    row.buttons[0].setEnabled(False)
    row.buttons[2].hide()
    assert press(Qt.Key.Key_Tab) is row.buttons[1]
    assert press(Qt.Key.Key_Right) is row.buttons[1]
    row.buttons[0].setEnabled(True)
    assert press(Qt.Key.Key_Right) is row.buttons[0]


def test_space_presses_where_an_arrow_has_led(row):
    clicked = []
    row.buttons[1].clicked.connect(lambda: clicked.append(1))
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert clicked == [1]


def test_switches_are_one_stop_at_the_one_that_is_down_and_arrows_pick(qtbot):
    switches = Switches({name: (name, "") for name in "abc"})
    box = QWidget()
    qtbot.addWidget(box)
    layout, field = QHBoxLayout(box), QLineEdit()
    layout.addWidget(field)
    layout.addWidget(switches)
    switches.show_value("b")
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    field.setFocus()
    picked = []
    switches.picked.connect(picked.append)
    assert press(Qt.Key.Key_Tab) is switches.buttons["b"]
    assert press(Qt.Key.Key_Right) is switches.buttons["c"]
    assert picked == ["c"]
    assert press(Qt.Key.Key_Tab) is field
    assert press(Qt.Key.Key_Tab) is switches.buttons["c"]


def test_the_ring_follows_the_arrow_keys(row):
    ring = FocusRing(row)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    assert ring.isVisible()
    assert ring.geometry().contains(row.buttons[1].geometry().center())
