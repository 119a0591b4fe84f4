"""The Backprop panel in small windows and with large text: no word of its bars is cut."""

import pytest

from playground.ui.look.text_size import text_percent
from tests.support.clipped import position_in
from tests.support.clipped import settle as turn
from tests.support.workspaces import UNIT

SIZES = [((1366, 736), 100), ((1366, 736), 200), ((960, 600), 200), ((800, 600), 200)]


@pytest.fixture(params=SIZES, ids=str)
def tab(request, window, settle, qtbot):
    """The panel, in the middle of a walk."""
    (size, percent), tab = request.param, window.views.backprop_view
    window.shared.watched.pin(0)
    if percent != text_percent():
        window.text_sizes.pick(percent)
        turn()
    window.resize(*size)
    window.shared.selection.set([UNIT])
    window.panel_layout.switch("backprop")
    settle(window)
    qtbot.waitUntil(lambda: tab.walk_controller.is_ready)
    turn()
    return tab


def test_the_present_step_is_told_in_words_that_fit(tab, qtbot):
    for button in ("first", "next", "last"):
        tab.press(button)
        qtbot.waitUntil(lambda: bool(tab.drawn.position.shown))
        assert "…" not in tab.drawn.position.shown


def test_the_phases_are_beside_each_other(tab):
    shown = [one for one in (*tab.bar.phases.values(), tab.bar.go_to.gathered) if one.isVisible()]
    assert len({position_in(one, tab).top() for one in shown}) == 1


def test_a_phase_is_gone_to_where_they_are_gathered(tab, qtbot):
    gathered = tab.bar.go_to.gathered
    if not gathered.isVisible():
        return
    menu = gathered.menu()
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    assert actions.keys() == {"Forward", "Loss", "Backward", "Update"}
    actions["Loss"].trigger()
    qtbot.waitUntil(lambda: tab.walk_controller.walk.stop.phase == "loss")
    assert gathered.text() == "Loss ▾"


def test_the_title_of_every_page_is_whole(tab):
    pages = tab.pages
    for name in pages.views:
        pages.open(name)
        turn(2)
        if pages.tabs.isVisible():
            assert pages.tabs.tabRect(pages.tabs.count() - 1).right() < pages.tabs.width()
        else:
            title = pages.tabs.tabText(pages.tabs.currentIndex())
            assert title in pages.gathered.text()
            assert pages.gathered.width() >= pages.gathered.sizeHint().width()


def test_a_page_can_be_picked_where_the_tabs_are_gathered(tab):
    pages = tab.pages
    for action, name in zip(pages.gathered.menu().actions(), pages.views, strict=True):
        action.trigger()
        assert pages.name == name


def test_sources_are_picked_where_they_are_gathered(tab):
    sources = tab.sources.sources
    if sources.is_gathered:
        sources.gathered.menu().actions()[2].trigger()
        assert tab.walk_controller.walk is not None
        assert sources.value == "train"
