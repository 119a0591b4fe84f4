"""The drawer below the canvas: tabs, heights, what a hidden tab costs."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QWidget

from playground import Key
from playground.ui.window.drawer import LEAST_PAGE_HEIGHT, Drawer, Page


def click_tab(window, qtbot, number):
    tabs = window.drawer.tabs
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(number).center())


VIEWS = {
    "weights": "weights_view",
    "gradients": "gradients_view",
    "activations": "activations_view",
    "table": "table_view",
}


def test_at_first_only_the_tabs_are_seen(window, settle):
    settle(window)
    assert not window.drawer.is_open
    assert window.drawer.height() == window.drawer.tabs.height()
    assert not any(getattr(window.views, view).isVisible() for view in VIEWS.values())


def test_a_click_on_a_tab_shows_its_view_with_the_present_numbers(window, qtbot, settle):
    settle(window)
    names = [page.name for page in window.drawer.pages]
    for name, attribute in VIEWS.items():
        click_tab(window, qtbot, names.index(name))
        view = getattr(window.views, attribute)
        assert view.isVisible()
        qtbot.waitUntil(lambda: window.drawer.height() >= LEAST_PAGE_HEIGHT)
        update = window.controller.snapshot.update
        caption = view.caption if name in ("activations", "table") else view.matrices.caption
        said = f"{update:,}" if name != "table" else "400 samples"
        assert said in caption.text() or "Not computed yet" in caption.text()


def test_a_click_on_the_tab_in_front_shuts_the_drawer_and_another_opens_it(window, qtbot, settle):
    settle(window)
    window.panel_layout.open("weights")
    qtbot.waitUntil(lambda: window.drawer.height() >= LEAST_PAGE_HEIGHT)
    height = window.drawer.height()
    click_tab(window, qtbot, 0)
    qtbot.waitUntil(lambda: window.drawer.height() == window.drawer.tabs.height())
    assert not window.views.weights_view.isVisible()
    click_tab(window, qtbot, 0)
    qtbot.waitUntil(lambda: window.drawer.height() == height)
    assert window.views.weights_view.isVisible()


@pytest.mark.parametrize("state", ["", "weights", "nonsense 1", "weights x y", "gradients 0"])
def test_a_remembered_state_that_makes_no_sense_does_no_harm(qtbot, state):
    drawer = Drawer([Page(name, name, "", QWidget()) for name in ("weights", "gradients")])
    qtbot.addWidget(drawer)
    drawer.restore(state)
    assert drawer.page.name in ("weights", "gradients")
    assert not drawer.is_open


def test_histograms_are_computed_only_while_they_can_be_seen(window, qtbot, settle):
    settle(window)
    assert all(layer.z is None for layer in window.controller.snapshot.activity.values())
    window.panel_layout.open("activations")
    qtbot.waitUntil(
        lambda: all(layer.z is not None for layer in window.controller.snapshot.activity.values())
    )
    window.drawer.shut()
    qtbot.waitUntil(
        lambda: all(layer.z is None for layer in window.controller.snapshot.activity.values())
    )


def test_an_edit_behind_a_hidden_tab_is_there_when_it_is_shown(window, settle):
    settle(window)
    window.panel_layout.open("weights")
    window.drawer.shut()
    window.shared.network_actions.add_unit("hidden1")
    settle(window)
    window.panel_layout.open("weights")
    maps = window.views.weights_view.matrices.maps
    assert len(maps.values) == len(window.controller.snapshot.parameters)
    assert maps.rect_of(Key("hidden1", "5", "input", "x1")).isValid()


def test_no_tab_looks_chosen_while_the_drawer_is_shut(window, qtbot, settle):
    settle(window)
    tabs, accent = window.drawer.tabs, QColor(window.theme.accent)

    def underlined():
        picture = tabs.grab().toImage()
        rows = range(picture.height())
        return any(picture.pixelColor(x, y) == accent for y in rows for x in range(picture.width()))

    assert not underlined()
    click_tab(window, qtbot, 0)
    assert underlined()
    click_tab(window, qtbot, 0)
    assert not underlined()


def test_the_chosen_tab_has_room_for_its_bold_text(window, settle):
    settle(window)
    tabs = window.drawer.tabs
    room = tabs.tabRect(0).width()
    window.panel_layout.open("weights")
    assert tabs.tabRect(0).width() == tabs.tabSizeHint(0).width() > room
    window.drawer.shut()
    assert tabs.tabRect(0).width() == room


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_on_the_tab_in_front_opens_and_shuts_the_drawer(window, qtbot, settle, key):
    settle(window)
    tabs = window.drawer.tabs
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(tabs, key)
    assert window.drawer.is_open
    assert window.views.weights_view.isVisible()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert window.drawer.page.name == "gradients"
    assert window.drawer.is_open
    qtbot.keyClick(tabs, key)
    assert not window.drawer.is_open
    assert not window.controller.running
    assert tabs.hasFocus()
