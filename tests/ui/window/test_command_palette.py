"""The command palette: everything that the window can do, found by typing."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.templates import TEMPLATES
from playground.ui.texts.translation import core_text
from playground.ui.window.command_palette import KEYS, PLACE, TITLE
from playground.ui.window.commands import Command, best_first


def open_palette(window):
    window.actions_by_name["commands"].trigger()
    return window.command_palette


def press(palette, key):
    QTest.keyClick(palette.field, key)
    QApplication.processEvents()


def rows(palette):
    items = [palette.list.topLevelItem(row) for row in range(palette.list.topLevelItemCount())]
    return [tuple(item.text(column) for column in (TITLE, PLACE, KEYS)) for item in items]


def titles(palette):
    return [row[TITLE] for row in rows(palette)]


def test_it_lists_all_actions_with_their_menus_and_keys(window):
    palette = open_palette(window)
    assert ("Step: one mini-batch", "Train", "F7") in rows(palette)
    for template in TEMPLATES.values():
        assert (core_text(template.label), "File ▸ New from template", "") in rows(palette)
    assert ("Spiral", "Data set", "") in rows(palette)
    assert any(place == "File ▸ Open example" for _, place, _ in rows(palette))
    assert any(
        place == "Network ▸ Activation of all hidden layers" for _, place, _ in rows(palette)
    )
    named = [action.text() for action in window.actions_by_name.values() if action.isEnabled()]
    assert set(named) - set(titles(palette)) == {"Find an action …"}
    assert titles(palette)[0] == "Run / pause"  # the order of the table


def test_typing_finds_and_enter_does(window, settle):
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "mini step")
    assert titles(palette) == ["Step: one mini-batch"]
    press(palette, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert settle(window).update == 1
    assert QApplication.focusWidget() is window.views.canvas.view


def test_arrows_choose_and_screen_readers_hear_what_is_chosen(window):
    palette = open_palette(window)
    press(palette, Qt.Key.Key_Down)
    assert palette.list.currentItem().text(TITLE) == titles(palette)[1]
    assert titles(palette)[1] in palette.field.accessibleDescription()
    press(palette, Qt.Key.Key_Up)
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentItem().text(TITLE) == titles(palette)[0]


def test_esc_closes_it_and_gives_the_keyboard_back(window):
    window.views.outline.setFocus()
    before = QApplication.focusWidget()
    palette = open_palette(window)
    assert QApplication.focusWidget() is palette.field
    press(palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is before


def test_a_click_elsewhere_closes_it(window):
    palette = open_palette(window)
    window.views.canvas.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert palette.isHidden()
    assert QApplication.focusWidget() is window.views.canvas.view


def test_space_in_the_field_does_not_train(window):
    palette = open_palette(window)
    press(palette, Qt.Key.Key_Space)
    assert palette.field.text() == " "
    assert not window.controller.running


def test_what_cannot_be_done_says_why_and_does_nothing(window):
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "undo")
    assert rows(palette)[0] == ("Undo", "Nothing to undo", "Ctrl+Z")
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_text_that_fits_nothing_says_so(window):
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "qqq")
    assert palette.list.isHidden()
    assert "qqq" in palette.nothing.text()
    press(palette, Qt.Key.Key_Return)


def test_a_data_set_is_trained_on(window):
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "circle")
    press(palette, Qt.Key.Key_Return)
    assert window.document.experiment.data.dataset == "circle"


@pytest.mark.parametrize("size", [(960, 600), (1280, 800)])
def test_it_is_whole_in_the_window_at_the_top_in_the_middle(window, size):
    window.resize(*size)
    palette = open_palette(window)
    QApplication.processEvents()
    assert window.rect().contains(palette.geometry())
    assert abs(palette.geometry().center().x() - window.rect().center().x()) <= 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Save", "Save as …", "Select all", "Zoom in", "Open …"]),
        ("save", ["Save", "Save as …"]),
        ("al", ["Select all"]),
        ("zin", ["Zoom in"]),
        ("as save", ["Save as …"]),
        ("view", ["Zoom in"]),
        ("o", ["Open …", "Zoom in"]),
    ],
)
def test_best_first(query, found):
    commands = [
        Command(title, place, "", print)
        for title, place in (
            ("Save", "File"),
            ("Save as …", "File"),
            ("Select all", "Edit"),
            ("Zoom in", "View"),
            ("Open …", "File"),
        )
    ]
    assert [command.title for command in best_first(commands, query)] == found
