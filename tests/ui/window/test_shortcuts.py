"""Keys that the user changes act at once, are named everywhere, and are there in the next run."""

import pytest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QHelpEvent, QKeyEvent, QKeySequence
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.tooltips import tip_label
from playground.ui.window.actions import action_table
from playground.ui.window.settings import Settings
from playground.ui.window.shortcut_store import KEY, ShortcutStore
from playground.ui.window.shortcuts_page import KEYS, ShortcutsPage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(window):
    """The keys of the window, put back afterwards."""
    yield window.keyboard.shortcuts
    window.keyboard.shortcuts.reset_all()


@pytest.fixture
def page(qtbot, store):
    one = ShortcutsPage(store)
    qtbot.addWidget(one)
    one.resize(600, 500)
    with qtbot.waitActive(one):
        one.show()
        one.activateWindow()
    return one


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def press_in(page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    page.ask(adds=False)
    QTest.keyClick(page.field, key, modifiers)


def tooltip_of(widget):
    point = widget.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)
    return tip_label().text()


def test_a_new_key_acts_at_once_and_the_old_one_no_longer(window, store):
    window.views.canvas.view.setFocus()
    store.set_keys("run", ("F4",))
    press(Qt.Key.Key_Space)
    assert not window.controller.running
    press(Qt.Key.Key_F4)
    assert window.controller.running
    press(Qt.Key.Key_F4)
    assert not window.controller.running


def test_what_names_a_key_names_the_new_one(window, store):
    """Menu, tooltips, status line, the list of actions and help."""
    window.status.invite()
    store.set_keys("run", ("F4",))
    store.set_keys("restart", ("Ctrl+J",))
    assert window.actions_by_name["run"].shortcut() == QKeySequence("F4")
    assert tooltip_of(window.toolbar.run) == "Train (F4)"
    assert "(Ctrl+J)" in window.toolbar.buttons["restart"].toolTip()
    assert window.status.text() == "Press F4 to train"
    window.help.show_page("keys.md")
    assert "Ctrl+J" in window.help.reader.page.toPlainText()
    window.help.close()
    store.reset_all()
    assert tooltip_of(window.toolbar.run) == "Train (Space)"


def test_it_is_there_in_the_next_run(window, store):
    store.set_keys("restart", ("Ctrl+J",))
    again = ShortcutStore(window, {}, action_table(), Settings())
    assert again.table.keys("restart") == ("Ctrl+J",)
    assert not again.was_damaged


OTHERWISE_SPELLED = [
    '{"run": ["Escape"]}',
    '{"run": ["tab"]}',
    '{"run": ["Shift+Ctrl+S"]}',
    '{"run": ["Foo"]}',
    '{"run": ["Ctrl+K, Ctrl+S"]}',
]


@pytest.mark.parametrize(
    "text", ["{", '{"run": 5}', '{"run": ["Q"]}', "[" * 5000, *OTHERWISE_SPELLED]
)
def test_damaged_settings_are_said_once_and_the_keys_are_those_of_the_program(window, text):
    settings = Settings()
    settings.set_text(KEY, text)
    first = ShortcutStore(window, {}, action_table(), settings)
    assert first.was_damaged
    assert first.table.keys("run") == ("Space", "F5")
    assert not ShortcutStore(window, {}, action_table(), Settings()).was_damaged


# --- the page -------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Dead_Acute, Qt.Key.Key_Multi_key])
def test_a_key_without_a_name_is_not_taken(page, store, key):
    page.choose("restart")
    page.ask(adds=False)
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.field, press)
    assert page.field.is_waiting
    assert store.table.keys("restart") == ("Ctrl+R",)


def test_a_key_is_set_by_pressing_it(page, store):
    page.choose("restart")
    press_in(page, Qt.Key.Key_J, CONTROL)
    assert store.table.keys("restart") == ("Ctrl+J",)
    assert page.table.item(page.table.currentRow(), KEYS).text() == "Ctrl+J"
    assert page.said.text() == "“Restart”: Ctrl+J"
    assert page.table.item(page.table.currentRow(), KEYS).font().bold()
    page.resets.click()
    assert store.table.keys("restart") == ("Ctrl+R",)
    assert not page.resets.isEnabled()


def test_another_key_is_added(page, store):
    page.choose("restart")
    page.ask(adds=True)
    QTest.keyClick(page.field, Qt.Key.Key_J, CONTROL)
    assert store.table.keys("restart") == ("Ctrl+R", "Ctrl+J")
    page.clears.click()
    assert store.table.keys("restart") == ()
    assert page.said.text() == "“Restart” has no key."


def test_a_key_that_another_action_has_is_named_and_taken_only_if_wanted(page, store):
    page.choose("restart")
    press_in(page, Qt.Key.Key_S, CONTROL)
    assert page.said.text() == "Ctrl+S is the key of “Save”. Take it from there?"
    assert store.table.changed == {}
    assert page.takes.hasFocus()
    QTest.keyClick(page.takes, Qt.Key.Key_Space)
    assert store.table.keys("restart") == ("Ctrl+S",)
    assert store.table.keys("save") == ()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_a_key_that_fields_or_menus_need_is_refused(page, store, key, modifiers):
    page.choose("restart")
    press_in(page, key, modifiers)
    assert "cannot be chosen" in page.said.text()
    assert store.table.changed == {}


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_esc_and_tab_leave_the_key_as_it_was(page, store, key):
    page.choose("restart")
    press_in(page, key)
    assert store.table.changed == {}
    assert page.field.isHidden()


def test_a_modifier_alone_is_waited_for_and_no_action_is_done_meanwhile(page, store, window):
    page.choose("restart")
    page.ask(adds=False)
    QTest.keyClick(page.field, Qt.Key.Key_Control)
    assert page.field.is_waiting
    QTest.keyClick(page.field, Qt.Key.Key_F7)
    assert page.said.text().startswith("F7 is the key of “Step: one mini-batch”")
    assert window.controller.worker.call(lambda trainer: trainer.update) == 0


@pytest.mark.parametrize(
    ("key", "text"), [(0, "ㅓ"), (Qt.Key.Key_unknown, "ㅓ"), (ord("ㅓ"), "ㅓ"), (ord("ㅓ"), "")]
)
def test_with_a_hangul_keyboard_it_is_the_latin_key(page, store, key, text):
    page.choose("restart")
    page.ask(adds=False)
    QApplication.sendEvent(page.field, QKeyEvent(QEvent.Type.KeyPress, key, CONTROL, text))
    assert store.table.keys("restart") == ("Ctrl+J",)


def test_the_search_finds_actions_and_keys(page):
    def shown():
        rows = range(page.table.rowCount())
        return [page.table.item(row, 0).text() for row in rows if not page.table.isRowHidden(row)]

    page.search.setText("restart")
    assert shown() == ["Restart"]
    page.search.setText("ctrl+r")
    assert "Restart" in shown()
    page.search.setText("")
    assert len(shown()) == len(action_table())


def test_the_menu_opens_it_enter_asks_for_a_key_and_esc_closes_it(window, qtbot, store):
    window.actions_by_name["shortcuts"].trigger()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    page = dialog.findChild(ShortcutsPage)
    assert page.isVisible()
    page.choose("restart")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.field.is_waiting
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "it leaves the key as it was"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
