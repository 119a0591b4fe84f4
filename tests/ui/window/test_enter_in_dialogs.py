"""Enter in a dialog: on a button this one, anywhere else the one that the dialog is for."""

from contextlib import suppress

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QPushButton, QWidget

from playground.ui.widgets.enter_button import EnterButton
from tests.support.every_dialog import DIALOGS

MEANT = {  # by dialog, the button that Enter presses on anything that is no button
    "AboutDialog": "Close",
    "AnimationDialog": "Save …",
    "HelpWindow": "",
    "ImportDialog": "Import",
    "LinkDialog": "Open",
    "RecentDialog": "",
    "RecoveryDialog": "Restore",
    "SettingsDialog": "Close",
    "WaitingDialog": "",
}


def stops_in(dialog):
    """What the keyboard can come to."""
    for widget in dialog.findChildren(QWidget):
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isVisible() and widget.isEnabled() and not widget.focusProxy():
            yield widget


def meant_in(dialog):
    """The button that Enter presses, by its text without its letter."""
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
    return "".join(one.text().replace("&", "") for one in buttons if one.isDefault())


@pytest.fixture
def opened(window, qtbot):
    def make(name):
        dialog = DIALOGS[name](window)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_beside_the_buttons_does_what_the_dialog_is_for(opened, name):
    dialog = opened(name)
    for stop in stops_in(dialog):
        stop.setFocus()
        if isinstance(stop, QPushButton):
            assert meant_in(dialog) in (MEANT[name], stop.text().replace("&", ""))
        else:
            assert meant_in(dialog) == MEANT[name], type(stop).__name__


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_on_a_button_presses_this_one(opened, name):
    dialog, pressed = opened(name), []
    for button in dialog.findChildren(QPushButton):
        with suppress(TypeError):  # it is connected to nothing
            button.clicked.disconnect()
        button.clicked.connect(lambda _, button=button: pressed.append(button))
        if button.isVisible() and button.isEnabled():
            button.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(button, Qt.Key.Key_Return)
            assert pressed == [button], button.text()
            pressed.clear()


def test_enter_on_the_list_of_left_work_goes_into_it(opened):
    dialog = opened("RecoveryDialog")
    area = next(one for one in stops_in(dialog) if one.isAncestorOf(dialog.rows[0]))
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.rows[0].restore
    assert dialog.isVisible()


def test_work_is_never_discarded_by_a_button_for_enter(opened):
    dialog = opened("RecoveryDialog")
    for row in dialog.rows:
        assert isinstance(row.discard, EnterButton)
        row.discard.setFocus()
        assert not row.discard.isDefault()
