"""The mouse rests on a button of the rail: the panel opens for a glance, one click picks a set."""

import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PyQt6.QtGui import QEnterEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu, QToolButton

from playground.core.catalog.datasets import DATASETS
from playground.ui.texts.translation import core_text
from playground.ui.window.resting_mouse import OPENS_AFTER, SHUTS_AFTER, RestingMouse


@pytest.fixture
def side(window):
    return window.panel_layout.side


def enter(widget):
    point = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(point, point, QPointF(widget.mapToGlobal(point))))


def leave(widget):
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def elapse(window):
    """Let the time be over for which it waits; return what it waited for, in milliseconds."""
    timers = window.findChild(RestingMouse).findChildren(QTimer)
    waiting = [timer for timer in timers if timer.isActive()]
    for timer in waiting:
        timer.stop()
        timer.timeout.emit()
    return [timer.interval() for timer in waiting]


def glance(window, name="data"):
    enter(window.panel_layout.rail.buttons[name])
    assert elapse(window) == [OPENS_AFTER]


def go_away(window):
    leave(window.panel_layout.rail)
    return elapse(window)


def test_a_rest_opens_it_and_the_way_elsewhere_shuts_it(window, side):
    keyboard = QApplication.focusWidget()
    glance(window)
    assert (side.isVisible(), side.entry.name) == (True, "data")
    assert QApplication.focusWidget() is keyboard
    assert go_away(window) == [SHUTS_AFTER]
    assert not side.isVisible()
    assert QApplication.focusWidget() is keyboard


def test_the_mouse_itself_opens_and_shuts_it(window, side, qtbot):
    button, canvas = window.panel_layout.rail.buttons["seeds"], window.views.canvas.view.viewport()
    QTest.mouseMove(canvas, canvas.rect().center())
    QTest.mouseMove(button, button.rect().center())
    qtbot.waitUntil(side.isVisible)
    QTest.mouseMove(canvas, QPoint(canvas.width() - 20, canvas.height() // 2))
    qtbot.waitUntil(lambda: not side.isVisible())


def test_passing_over_a_button_opens_nothing(window, side):
    button = window.panel_layout.rail.buttons["data"]
    enter(button)
    leave(button)
    elapse(window)
    assert not side.isVisible()


def test_the_way_from_the_button_into_the_panel_leaves_it_open(window, side):
    glance(window)
    leave(window.panel_layout.rail)
    enter(side)
    assert elapse(window) == []
    assert side.isVisible()


def test_a_data_set_is_one_click_away_and_the_panel_stays(window, side):
    glance(window)
    name = next(name for name in DATASETS if name != window.document.experiment.data.dataset)
    title = core_text(DATASETS[name].label)
    buttons = window.views.experiment_panel.data.findChildren(QToolButton)
    QTest.mouseClick(next(b for b in buttons if b.text() == title), Qt.MouseButton.LeftButton)
    assert window.document.experiment.data.dataset == name
    go_away(window)
    assert side.isVisible()


def test_a_click_on_the_button_keeps_it_open_and_a_second_one_shuts_it(window, side):
    button = window.panel_layout.rail.buttons["data"]
    glance(window)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    go_away(window)
    assert side.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not side.isVisible()
    assert OPENS_AFTER not in elapse(window)


def test_another_button_shows_another_page(window, side):
    glance(window, "data")
    glance(window, "outline")
    assert side.entry.name == "outline"
    assert window.panel_layout.rail.buttons["outline"].isChecked()


def test_what_a_click_has_opened_stays_in_front(window, side):
    window.panel_layout.rail.buttons["outline"].click()
    glance(window, "data")
    assert side.entry.name == "outline"


def test_the_keyboard_keeps_it_open(window, side):
    glance(window, "outline")
    window.views.outline.setFocus()
    go_away(window)
    assert side.isVisible()


def test_it_waits_for_an_open_menu(window, side):
    glance(window)
    menu = QMenu(side)
    menu.addAction("One")
    menu.popup(side.mapToGlobal(side.rect().center()))
    go_away(window)
    assert side.isVisible()
    menu.close()
    elapse(window)
    assert not side.isVisible()


def test_a_pin_keeps_it_and_a_pinned_panel_is_left_alone(window, side):
    glance(window)
    side.pin.click()
    go_away(window)
    assert side.isVisible()
    glance(window, "outline")
    assert side.entry.name == "data"


def test_its_tooltip_does_not_cover_it(window, side):
    button = window.panel_layout.rail.buttons["data"]
    tip = QEvent(QEvent.Type.ToolTip)
    glance(window)
    assert window.findChild(RestingMouse).eventFilter(button, tip)
    side.close_panel()
    assert not window.findChild(RestingMouse).eventFilter(button, tip)
