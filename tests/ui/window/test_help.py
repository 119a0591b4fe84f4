"""The help window: pages beside the work whose keys are those of the actions."""

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QPoint, QRect, QSize, Qt
from PyQt6.QtTest import QTest

from playground.ui.look.text_size import refresh_only
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.window.actions import action_table
from playground.ui.window.help import HelpWindow, beside, over_corner

ROOM = QRect(0, 0, 1366, 768)


def test_f1_opens_the_first_steps_with_the_keys_of_the_actions(window):
    window.actions_by_name["step_batch"].setShortcut("Ctrl+9")
    try:
        window.actions_by_name["first_steps"].trigger()
    finally:
        window.actions_by_name["step_batch"].setShortcut("F7")
    page = window.help.pages["first_steps"]
    assert window.help.isVisible()
    assert not window.help.isModal()
    assert page.isVisible()
    for key in ("Ctrl+9", "Space", "F8", "Ctrl+K"):
        assert key in page.text()


def test_the_table_has_every_action_that_has_a_key(window):
    window.actions_by_name["gestures"].trigger()
    page = window.help.pages["gestures"]
    assert page.isVisible()
    for spec in action_table():
        if spec.shortcuts:
            action = window.actions_by_name[spec.name]
            assert action.shortcuts()[0].toString() in page.text()


def test_esc_closes_it(window):
    window.actions_by_name["first_steps"].trigger()
    QTest.keyClick(window.help, Qt.Key.Key_Escape)
    assert window.help.isHidden()


def test_it_follows_the_theme(window):
    window.help.show_page("gestures")
    window.set_theme(DARK)
    assert DARK.text in window.help.pages["gestures"].text()
    window.set_theme(LIGHT)
    assert LIGHT.text in window.help.pages["gestures"].text()


@pytest.mark.parametrize(
    ("work", "place"),
    [
        (QRect(0, 20, 800, 700), QPoint(811, 20)),  # right of the window
        (QRect(500, 20, 866, 700), QPoint(18, 20)),  # left of it
    ],
)
def test_it_stands_beside_the_work(work, place):
    assert beside(work, QSize(470, 640), ROOM) == QRect(place, QSize(470, 640))


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (960, 600), (800, 600), (960, 1080)])
def test_without_room_beside_it_leaves_map_and_settings_free(width, height):
    room = QRect(0, 0, width, height)
    assert beside(room, QSize(470, 640), room) is None
    for size in (QSize(470, 640), QSize(940, 1280)):
        place = over_corner(room, size, room)
        assert room.contains(place)
        assert place.right() < width / 2, "the map is at the right"
        assert place.top() > height * 0.25, "the bars are at the top"


def test_the_first_time_it_stands_clear_of_the_map(window):
    views, screen = window.views, window.screen()
    window.settings.set_text("window/help", "")  # no place of another test
    window.resize(screen.availableSize())
    window.move(0, 0)
    window.help.show_page("first_steps")
    left = views.map_view.mapToGlobal(QPoint(0, 0)).x()
    assert window.help.geometry().right() < left
    strip = views.settings_strip
    assert window.help.geometry().top() > strip.mapToGlobal(strip.rect().bottomLeft()).y()


def test_pages_that_nobody_sees_are_not_written(window):
    """Qt laid them out with the first picture of a view that was exported: 0.1 s in one turn."""
    unseen = HelpWindow(window, window.actions_by_name, window.settings, LIGHT)
    refresh_only([unseen])
    unseen.set_theme(DARK)
    assert not any(page.text() for page in unseen.pages.values())
    unseen.show_page("gestures")
    assert all(DARK.text in page.text() for page in unseen.pages.values())
    sip.delete(unseen)


def test_it_comes_back_to_where_it_was_left(window):
    window.help.show_page("first_steps")
    window.help.setGeometry(40, 50, 420, 500)
    window.help.close()
    window.help.move(300, 100)
    window.help.show_page("gestures")
    assert window.help.geometry() == QRect(40, 50, 420, 500)


def test_another_run_opens_it_there_too(window):
    window.help.show_page("first_steps")
    window.help.setGeometry(40, 50, 420, 500)
    window.help.close()
    again = HelpWindow(window, window.actions_by_name, window.settings, LIGHT)
    again.show_page("first_steps")
    assert again.geometry() == QRect(40, 50, 420, 500)
    again.close()


def test_undo_is_called_undo_whatever_would_be_undone(window):
    window.shared.network_actions.add_unit("hidden1")
    assert window.actions_by_name["undo"].text() != "Undo"
    window.help.show_page("gestures")
    assert window.actions_by_name["undo"].text() not in window.help.pages["gestures"].text()
    window.help.close()
