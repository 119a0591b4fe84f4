"""The mouse of the tests goes where a test sends it."""

import pytest
from PyQt6.QtCore import QPoint
from PyQt6.QtWidgets import QWidget


class Seeing(QWidget):
    """Counts the moves that reach it."""

    moves = 0

    def mouseMoveEvent(self, event):
        self.moves += 1


@pytest.fixture
def two_windows(qtbot):
    """One window over the other, the lower one shown later."""
    above, below = QWidget(), Seeing()
    for window in (above, below):
        qtbot.addWidget(window)
        window.setGeometry(0, 0, 100, 100)
        window.show()
    below.setMouseTracking(True)
    return above, below


def test_a_move_reaches_a_widget_below_another_window(two_windows, qtbot):
    qtbot.mouseMove(two_windows[1], QPoint(50, 50))
    assert two_windows[1].moves == 1


def test_a_move_to_where_the_mouse_is_reaches_the_widget(two_windows, qtbot):
    two_windows[0].hide()
    for count in (1, 2):
        qtbot.mouseMove(two_windows[1], QPoint(50, 50))
        assert two_windows[1].moves == count
