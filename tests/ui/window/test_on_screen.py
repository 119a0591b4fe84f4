"""A window is seen whatever was remembered, and whatever screens there are."""

import pytest
from PyQt6.QtCore import QRect, Qt
from PyQt6.QtWidgets import QApplication, QMainWindow

from playground.ui.window.on_screen import OnScreen, seen

SMALL, LARGE = QRect(0, 0, 800, 600), QRect(800, 0, 1920, 1080)


def test_a_window_that_is_seen_stays_where_it_is():
    place = QRect(300, 100, 900, 480)  # on both screens
    assert seen(place, LARGE, [SMALL, LARGE]) == place


@pytest.mark.parametrize(
    "place",
    [
        QRect(2000, 100, 700, 500),  # of a monitor that is gone
        QRect(-5000, -4000, 700, 500),
        QRect(100, 100, 3000, 2000),  # of a larger screen
        QRect(0, 590, 700, 500),
    ],
)
def test_a_window_that_is_not_seen_is_brought_back(place):
    found = seen(place, SMALL, [SMALL])
    assert SMALL.contains(found)
    assert found.width() == min(place.width(), 800)


def test_a_remembered_window_of_a_gone_monitor_comes_back(window):
    window.setGeometry(9000, 9000, 1000, 700)
    window.panel_layout.remember()
    window.panel_layout.restore()
    screen = window.screen().availableGeometry()
    assert screen.intersects(window.geometry())
    assert window.width() <= screen.width()


@pytest.mark.parametrize("maximised", [False, True])
def test_a_window_that_was_closed_in_full_screen_is_a_window_again(qapp, maximised):
    """Its frame, with which it is closed and moved, is there."""
    before, after = QMainWindow(), QMainWindow()
    before.setGeometry(50, 60, 500, 400)
    states = Qt.WindowState.WindowMaximized if maximised else Qt.WindowState.WindowNoState
    before.setWindowState(states | Qt.WindowState.WindowFullScreen)
    OnScreen(after).restore(before.saveGeometry())
    assert not after.isFullScreen()
    assert after.isMaximized() is maximised


def test_the_window_of_an_unplugged_monitor_comes_back(window, qapp, qtbot):
    window.setGeometry(9000, 9000, 1000, 700)
    qapp.screenRemoved.emit(window.screen())
    room = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: room.intersects(window.geometry()))


@pytest.mark.parametrize("fill", ["showFullScreen", "showMaximized"])
def test_a_monitor_that_goes_while_the_window_fills_it(window, qapp, qtbot, fill):
    window.setGeometry(9000, 9000, 1000, 700)
    getattr(window, fill)()
    QApplication.processEvents()
    qapp.screenRemoved.emit(window.screen())
    QApplication.processEvents()
    assert window.isFullScreen() or window.isMaximized()
    window.showNormal()
    screen = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: window.height() == 700 and screen.contains(window.geometry().topLeft()))
    assert window.width() <= screen.width()
