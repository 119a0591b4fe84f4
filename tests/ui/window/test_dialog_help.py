"""F1 in a dialog opens the guide about it, and the guide can be used beside the dialog."""

import pytest
from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMessageBox

from playground.ui.widgets.dialogs import ask_revert


@pytest.fixture
def guide(window):
    yield window.help
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    window.help.hide()


def press_f1(qtbot):
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None and dialog.isActiveWindow())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_F1)
    return dialog


@pytest.mark.parametrize(
    ("action", "page", "heading"),
    [
        ("settings", "window", "Settings"),
        ("import_link", "links", "Open a link"),
    ],
)
def test_f1_opens_the_page_about_the_dialog(window, guide, qtbot, action, page, heading):
    window.actions_by_name[action].trigger()
    dialog = press_f1(qtbot)
    assert guide.isVisible()
    assert guide.reader.name == page
    assert guide.reader.page.textCursor().block().text() == heading
    assert guide.parentWidget() is dialog  # else the dialog keeps mouse and keys from it


def test_the_guide_stays_when_the_dialog_goes(window, guide, qtbot):
    window.actions_by_name["settings"].trigger()
    dialog = press_f1(qtbot)
    place = guide.geometry()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert guide.isVisible()
    assert guide.geometry() == place
    assert guide.parentWidget() is window


def test_a_guide_that_was_open_comes_in_front_of_the_dialog(window, guide, qtbot):
    window.actions_by_name["guide"].trigger()
    window.actions_by_name["settings"].trigger()
    dialog = press_f1(qtbot)
    assert guide.isVisible()
    assert guide.parentWidget() is dialog


def test_questions_have_it_too(window, guide, qtbot):
    def look():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        press_f1(qtbot)
        seen.append(guide.isVisible())
        box.reject()

    seen = []
    QTimer.singleShot(0, look)
    assert not ask_revert(window, "x")
    assert seen == [True]
    assert guide.parentWidget() is window
