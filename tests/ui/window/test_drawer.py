"""The drawer below the canvas: tabs, heights, what a hidden tab costs."""

import pytest
from PyQt6.QtCore import Qt

from playground import Key
from playground.ui.window.drawer import LEAST_PAGE_HEIGHT


def click_tab(window, qtbot, number):
    tabs = window.drawer.tabs
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(number).center())


VIEWS = {
    "weights": "weights_view",
    "gradients": "gradients_view",
    "activations": "activations_view",
}


def test_at_first_the_inspector_is_in_front(window, settle):
    settle(window)
    assert window.drawer.page.name == "inspector"
    assert window.views.inspector.isVisible()
    assert not any(getattr(window.views, view).isVisible() for view in VIEWS.values())


@pytest.mark.parametrize("name", VIEWS)
def test_a_click_on_a_tab_shows_its_view_with_the_present_numbers(window, qtbot, settle, name):
    settle(window)
    click_tab(window, qtbot, [page.name for page in window.drawer.pages].index(name))
    view = getattr(window.views, VIEWS[name])
    assert view.isVisible()
    qtbot.waitUntil(lambda: window.drawer.height() >= LEAST_PAGE_HEIGHT)
    update = window.controller.snapshot.update
    caption = view.caption if name == "activations" else view.matrices.caption
    assert f"{update:,}" in caption.text() or "Not computed yet" in caption.text()


def test_a_click_on_the_tab_in_front_shuts_the_drawer_and_another_opens_it(window, qtbot, settle):
    settle(window)
    window.drawer.open("weights")
    qtbot.waitUntil(lambda: window.drawer.height() >= LEAST_PAGE_HEIGHT)
    height = window.drawer.height()
    click_tab(window, qtbot, 1)
    qtbot.waitUntil(lambda: window.drawer.height() == window.drawer.tabs.height())
    assert not window.views.weights_view.isVisible()
    click_tab(window, qtbot, 1)
    qtbot.waitUntil(lambda: window.drawer.height() == height)
    assert window.views.weights_view.isVisible()


def test_every_tab_has_the_height_that_the_user_gave_it_and_the_inspector_its_own(
    window, qtbot, settle
):
    settle(window)
    inspector = window.drawer.height()
    window.drawer.open("gradients")
    qtbot.waitUntil(lambda: window.drawer.height() >= LEAST_PAGE_HEIGHT)

    def is_dragged():  # again, if opening the page was not done yet
        window.resizeDocks([window.panel_layout.docks["drawer"]], [222], Qt.Orientation.Vertical)
        return window.drawer.height() == 222

    qtbot.waitUntil(is_dragged)
    window.drawer.open("inspector")
    qtbot.waitUntil(lambda: window.drawer.height() == inspector)
    window.drawer.open("weights")
    qtbot.waitUntil(lambda: window.drawer.height() == 222)
    assert window.drawer.state().startswith("weights 1 222 ")


@pytest.mark.parametrize(
    "state",
    ["", "weights", "nonsense 1 300", "weights x y", "weights 1 99999999999", "gradients 0 250"],
)
def test_a_remembered_state_that_makes_no_sense_does_no_harm(window, state):
    window.drawer.restore(state)
    assert window.drawer.page.name in [page.name for page in window.drawer.pages]
    assert window.drawer.is_open is (state != "gradients 0 250")


def test_histograms_are_computed_only_while_they_can_be_seen(window, qtbot, settle):
    settle(window)
    assert all(layer.z is None for layer in window.controller.snapshot.activity.values())
    window.drawer.open("activations")
    qtbot.waitUntil(
        lambda: all(layer.z is not None for layer in window.controller.snapshot.activity.values())
    )
    window.drawer.open("inspector")
    qtbot.waitUntil(
        lambda: all(layer.z is None for layer in window.controller.snapshot.activity.values())
    )


def test_an_edit_behind_a_hidden_tab_is_there_when_it_is_shown(window, settle):
    settle(window)
    window.drawer.open("weights")
    window.drawer.open("inspector")
    window.shared.network_actions.add_unit("hidden1")
    settle(window)
    window.drawer.open("weights")
    maps = window.views.weights_view.matrices.maps
    assert len(maps.values) == len(window.controller.snapshot.parameters)
    assert maps.rect_of(Key("hidden1", "5", "input", "x1")).isValid()
