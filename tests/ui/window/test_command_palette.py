"""The command palette: everything that the window can do, found by typing."""

import time
from contextlib import contextmanager

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QLineEdit

from playground.core.experiment.templates import TEMPLATES
from playground.ui.look.text_size import text_percent
from playground.ui.texts.translation import core_text
from playground.ui.window.command_palette import KEYS, MOST_LETTERS, PLACE, TITLE


def open_palette(window):
    window.actions_by_name["commands"].trigger()
    return window.command_palette


def press(palette, key):
    QTest.keyClick(palette.field, key)
    QApplication.processEvents()


@contextmanager
def following_focus(been):
    """Note each widget that gets the keyboard."""

    def follow(old, new):
        been.append(new)

    QApplication.instance().focusChanged.connect(follow)
    yield
    QApplication.instance().focusChanged.disconnect(follow)


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


@pytest.mark.parametrize("workspace", ["network", "circuits"])
def test_data_by_a_formula_are_found_and_their_field_waits_for_typing(window, qtbot, workspace):
    window.panel_layout.switch(workspace)
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "formula")
    assert ("Formula", "Data set", "") in rows(palette)
    found = palette.list.findItems("Formula", Qt.MatchFlag.MatchExactly, TITLE)
    palette.list.setCurrentItem(found[0])
    press(palette, Qt.Key.Key_Return)
    line = window.views.experiment_panel.data.formula.field.line
    qtbot.waitUntil(lambda: line.hasFocus() and not line.visibleRegion().isEmpty())
    assert window.document.experiment.data.formula is not None
    assert line.textCursor().selectedText() == line.text()


def test_when_it_closes_the_keyboard_goes_back_at_once_and_to_no_other(window):
    window.views.canvas.view.setFocus()
    palette, been = open_palette(window), []
    with following_focus(been):
        press(palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert been == [window.views.canvas.view]


def test_that_nothing_is_found_is_a_whole_sentence_for_screen_readers(window):
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "zzzz")
    said = palette.field.accessibleName()
    assert said == "Nothing that can be done now is called “zzzz”. Find an action"


def test_arrows_choose_and_screen_readers_hear_what_is_chosen(window):
    palette = open_palette(window)
    press(palette, Qt.Key.Key_Down)
    assert palette.list.currentItem().text(TITLE) == titles(palette)[1]
    assert titles(palette)[1] in palette.field.accessibleName()
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


@pytest.mark.parametrize("percent", [100, 200])
def test_keys_are_in_sight_in_a_small_window(window, percent):
    window.resize(800, 600)
    if percent != text_percent():
        window.text_sizes.pick(percent)
    QApplication.processEvents()
    tree = open_palette(window).list
    QApplication.processEvents()
    row = next(
        item
        for item in (tree.topLevelItem(at) for at in range(tree.topLevelItemCount()))
        if item.text(KEYS) == "Ctrl+Shift+R"
    )
    tree.scrollToItem(row)
    index = tree.indexFromItem(row, KEYS)
    assert tree.viewport().rect().contains(tree.visualRect(index))
    needed = tree.fontMetrics().horizontalAdvance("Ctrl+Shift+R")
    assert tree.visualRect(index).width() >= needed
    window.command_palette.close_again()
    window.text_sizes.pick(100)


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


def test_esc_closes_it_also_if_who_had_the_keyboard_is_gone(window):
    editor = QLineEdit(window.views.outline)
    window.panel_layout.open("outline")
    editor.show()
    editor.setFocus()
    palette = open_palette(window)
    sip.delete(editor)  # as an editor of a row, which ends when the keyboard leaves it
    press(palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is window.views.outline


def test_what_it_lists_can_be_done_after_a_menu_was_open(window):
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "softplus")
    menus = {action.text(): action.menu() for action in window.menuBar().actions()}
    menus["&Network"].popup(window.mapToGlobal(window.rect().center()))
    QApplication.processEvents()
    menus["&Network"].close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    assert palette.isVisible()
    assert titles(palette)
    press(palette, Qt.Key.Key_Return)
    network = window.document.experiment.network
    assert {network.layer(name).activation for name in network.hidden_ids} == {"softplus"}


def test_data_finds_the_page_of_data_and_each_view_by_its_name(window):
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "data")
    found = titles(palette)
    assert found[0] == "Data"
    saved = [title for title in found if title.startswith("Save data")]
    assert len(saved) == len(set(saved)) > 3
    assert "Save data: Network" in saved


def test_a_long_text_is_cut_and_costs_little(window):
    palette = open_palette(window)
    QApplication.clipboard().setText("a " * 16_000)
    began = time.process_time()
    palette.field.paste()
    assert time.process_time() - began < 2.0  # it took 14 seconds and more
    assert len(palette.field.text()) == MOST_LETTERS
    palette.field.setText("x\n\x1b" * 100)
    assert palette.nothing.isVisible()
    assert palette.nothing.text().isprintable()
    assert len(palette.nothing.text()) < 200
