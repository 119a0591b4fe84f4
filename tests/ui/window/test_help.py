"""The guide beside the work: its keys are those of the actions, and it opens nothing outside."""

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QPoint, QRect, QSize, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QComboBox

from playground.ui.look.text_size import refresh_only
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.window.actions import action_table
from playground.ui.window.help import HelpWindow, beside, over_corner

ROOM = QRect(0, 0, 1366, 768)


def text_of(help_window):
    return help_window.reader.page.toPlainText()


def test_f1_opens_the_page_about_the_part_that_has_the_keyboard(window):
    window.views.curves_view.setFocus()
    field = window.views.settings_strip.findChildren(QComboBox)[0]
    field.setFocus()
    window.actions_by_name["guide"].trigger()
    assert window.help.isVisible()
    assert not window.help.isModal()
    assert window.help.reader.name == "window"
    assert heading(window.help) == "Everyday settings"
    window.help.close()


def heading(help_window):
    page = help_window.reader.page
    return page.textCursor().block().text()


def test_the_first_steps_are_a_page(window):
    window.actions_by_name["first_steps"].trigger()
    assert text_of(window.help).startswith("First steps")


def test_the_keys_are_those_of_the_actions(window):
    window.actions_by_name["step_batch"].setShortcut("Ctrl+9")
    try:
        window.actions_by_name["gestures"].trigger()
    finally:
        window.actions_by_name["step_batch"].setShortcut("F7")
    text = text_of(window.help)
    assert "Ctrl+9\nStep: one mini-batch" in text
    for spec in action_table():
        if spec.shortcuts and spec.name != "step_batch":
            assert window.actions_by_name[spec.name].shortcuts()[0].toString() in text


def test_esc_closes_it(window):
    window.actions_by_name["first_steps"].trigger()
    QTest.keyClick(window.help, Qt.Key.Key_Escape)
    assert window.help.isHidden()


def link_colour(help_window):
    """The colour of the first link on the page."""
    page = help_window.reader.page
    cursor = page.document().find("Build a network")
    return cursor.charFormat().foreground().color().name()


def test_it_follows_the_theme(window):
    window.help.show_page("first-steps.md")
    window.set_theme(DARK)
    assert link_colour(window.help) == DARK.accent
    window.set_theme(LIGHT)
    assert link_colour(window.help) == LIGHT.accent


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
    window.help.show_page("first-steps.md")
    left = views.map_view.mapToGlobal(QPoint(0, 0)).x()
    assert window.help.geometry().right() < left
    strip = views.settings_strip
    assert window.help.geometry().top() > strip.mapToGlobal(strip.rect().bottomLeft()).y()


def test_a_page_that_nobody_sees_is_not_written(window):
    """Qt laid it out with the first picture of a view that was exported: 0.1 s in one turn."""
    unseen = HelpWindow(window, window.actions_by_name, window.settings, LIGHT)
    refresh_only([unseen.reader])
    unseen.set_theme(DARK)
    assert text_of(unseen) == ""
    unseen.show_page("first-steps.md")
    assert link_colour(unseen) == DARK.accent
    sip.delete(unseen)


def test_a_public_page_is_not_opened_but_its_address_is_copied(window, qapp):
    window.help.show_page("examples.md")
    window.help.reader.follow("https://example.org/a")
    assert qapp.clipboard().text() == "https://example.org/a"
    assert "https://example.org/a" in window.help.said.text()
    assert window.help.reader.name == "examples"
    window.help.close()


def test_it_comes_back_to_where_it_was_left(window):
    window.help.show_page("first-steps.md")
    window.help.setGeometry(40, 50, 420, 500)
    window.help.close()
    window.help.move(300, 100)
    window.help.show_page("keys.md")
    assert window.help.geometry() == QRect(40, 50, 420, 500)


def test_another_run_opens_it_there_too(window):
    window.help.show_page("first-steps.md")
    window.help.setGeometry(40, 50, 420, 500)
    window.help.close()
    again = HelpWindow(window, window.actions_by_name, window.settings, LIGHT)
    again.show_page("first-steps.md")
    assert again.geometry() == QRect(40, 50, 420, 500)
    again.close()


def test_undo_is_called_undo_whatever_would_be_undone(window):
    window.shared.network_actions.add_unit("hidden1")
    assert window.actions_by_name["undo"].text() != "Undo"
    window.help.show_page("keys.md")
    assert window.actions_by_name["undo"].text() not in text_of(window.help)
    window.help.close()


def test_a_guide_that_is_missing_is_told_and_nothing_else_happens(window, tmp_path, monkeypatch):
    monkeypatch.setattr("playground.ui.guide.pages.guide_folder", lambda: tmp_path)
    vars(window).pop("help", None)  # it is read when it is first asked for
    window.actions_by_name["gestures"].trigger()
    assert "help" not in vars(window)
    assert "missing or damaged" in window.message.label.text()
