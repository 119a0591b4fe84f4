"""The settings dialog: each setting holds at once, is remembered, and can be reset."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QLabel, QPushButton

from playground.ui.look.text_size import text_percent
from playground.ui.look.theme import DARK, LIGHT, system_theme
from playground.ui.window.graph_digits import GraphDigits
from playground.ui.window.recent_files import RecentFiles
from playground.ui.window.setting_rows import setting_groups
from playground.ui.window.settings import Settings
from playground.ui.window.settings_dialog import SettingsDialog


@pytest.fixture
def dialog(window):
    window.actions_by_name["settings"].trigger()
    (found,) = window.findChildren(SettingsDialog)
    yield found
    found.reset()
    found.close()


def pick(dialog, title, value):
    """Pick as a user does: Qt emits `activated`."""
    box = dialog.boxes[title]
    index = box.findData(value)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def rows_of(window):
    return {row.title: row for group in setting_groups(window) for row in group.rows}


def test_every_setting_says_what_it_changes_and_shows_its_value(window, dialog):
    rows = rows_of(window)
    assert set(rows) == set(dialog.boxes)
    said = {label.text() for label in dialog.findChildren(QLabel)}
    for title, row in rows.items():
        assert row.about in said
        assert dialog.boxes[title].currentData() == row.value()
        assert dialog.boxes[title].accessibleName() == title
        assert dialog.boxes[title].accessibleDescription() == row.about


def test_every_choice_is_taken_and_remembered_until_reset(window, dialog):
    for title, row in rows_of(window).items():
        for value, _ in reversed(row.choices):
            pick(dialog, title, value)
            assert row.value() == value, title
    for row in rows_of(window).values():
        row.pick(row.choices[-1][0])
    dialog.reset()
    for title, row in rows_of(window).items():
        assert row.value() == dialog.boxes[title].currentData() == row.choices[0][0], title


def test_a_theme_holds_at_once_and_the_desktops_is_followed(window, dialog):
    other = LIGHT if system_theme() is DARK else DARK
    pick(dialog, "Theme", other.name)
    assert window.theme is other
    assert Settings().text("window/theme") == other.name
    pick(dialog, "Theme", "")
    assert window.theme is system_theme()
    window.text_sizes.pick(125)  # sets the theme once more
    assert window.theme_choice.name == ""


def test_larger_text_in_the_dialog_makes_all_text_larger(window, dialog):
    before = dialog.boxes["Theme"].fontMetrics().height()
    pick(dialog, "Text size", "150")
    assert text_percent() == 150
    assert dialog.boxes["Theme"].fontMetrics().height() > before


def test_digits_reach_both_gate_graphs_also_one_built_later(window, dialog):
    drawn = window.views.backprop_view.drawn
    pick(dialog, "Digits", "6")
    assert drawn.digits.currentData() == window.views.backprop_view.digits == 6
    assert window.views.circuit_view.stepper.digits.currentData() == 6
    assert GraphDigits(window.views, Settings()).digits == 6
    pick(dialog, "Digits", "")
    assert drawn.digits.currentData() == 4
    assert window.views.circuit_view.stepper.digits.currentData() == 3


def test_a_damaged_number_of_digits_is_none(window):
    window.settings.set_text("numbers/digits", "many")
    try:
        assert window.graph_digits.digits is None
    finally:
        window.settings.set_text("numbers/digits", "")


def test_recent_files_are_forgotten(window, dialog, tmp_path):
    recent = window.recent
    pick(dialog, "Remember recent files", "off")
    assert not recent.is_kept
    assert not RecentFiles(window.document, Settings(), window).files


def test_the_dialog_opens_by_key_and_closes_by_escape(window, qtbot):
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(SettingsDialog)))
    (dialog,) = window.findChildren(SettingsDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(SettingsDialog))


def test_enter_closes_and_does_not_reset(window, dialog):
    found = dialog.findChildren(QPushButton)
    buttons = {button.text().replace("&", ""): button for button in found}  # with their letters
    assert buttons["Close"].isDefault()
    assert not buttons["Reset all"].autoDefault()
