"""Every entry of a menu has a letter of its own while the menu is open."""

import pytest
from PyQt6 import sip
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from playground.ui.widgets.label import Label
from playground.ui.widgets.menu_letters import (
    DialogLetters,
    letter_of,
    lettered,
    with_letters,
)


@pytest.mark.parametrize(
    ("texts", "lettered"),
    [
        (["New", "Open …", "Save", "Save as …"], ["&New", "&Open …", "&Save", "Save &as …"]),
        (["&File", "Find", "Fit"], ["&File", "F&ind", "Fi&t"]),
        (["저장", "열기", "다시"], ["저장(&A)", "열기(&B)", "다시(&C)"]),
        (["CSV로 저장", "닫기"], ["&CSV로 저장", "닫기(&A)"]),
        (["A && B", "A"], ["A && &B", "&A"]),
        ([], []),
    ],
)
def test_letters(texts, lettered):
    assert with_letters(texts) == lettered


def test_no_letter_is_given_twice():
    letters = [letter_of(text) for text in with_letters([f"Item {n} of many" for n in range(30)])]
    given = [letter for letter in letters if letter]
    assert len(given) == len(set(given)) > 10


def test_an_open_menu_has_letters_and_a_shut_one_has_its_texts(qtbot):
    menu, done = lettered(QMenu()), []
    qtbot.addWidget(menu)
    for text in ("New", "Save", "Save as …"):
        menu.addAction(text, lambda text=text: done.append(text))
    inner = menu.addMenu("More")
    inner.addAction("Sink")
    menu.popup(menu.pos())
    assert [letter_of(action.text()) for action in menu.actions()] == ["N", "S", "A", "M"]
    QTest.keyClick(menu, Qt.Key.Key_A)
    assert done == ["Save as …"]
    assert [action.text() for action in menu.actions()] == ["New", "Save", "Save as …", "More"]
    inner.popup(inner.pos())
    assert inner.actions()[0].text() == "&Sink"
    inner.close()


def test_a_button_of_an_entry_says_the_same_while_the_menu_is_open(qtbot):
    menu, button = lettered(QMenu()), QToolButton()
    qtbot.addWidget(menu)
    qtbot.addWidget(button)
    button.setDefaultAction(menu.addAction("신경망"))
    menu.popup(menu.pos())
    assert menu.actions()[0].text() == "신경망(&A)"
    assert button.text() == "신경망"
    menu.close()
    menu.actions()[0].setText("회로")
    assert button.text() == "회로"


def test_buttons_and_fields_of_a_dialog_have_letters_once_it_has_the_keyboard(qtbot):
    dialog, letters = QDialog(), DialogLetters(QApplication.instance())
    qtbot.addWidget(dialog)
    layout, label, field = QVBoxLayout(dialog), Label("Pages"), QLineEdit()
    label.setBuddy(field)
    buttons = [QPushButton(text) for text in ("Open", "Pin", "Close")]
    for part in (label, field, *buttons):
        layout.addWidget(part)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    buttons[0].setFocus()
    field.setFocus()
    found = [letter_of(part.text()) for part in (*buttons, label)]
    assert all(found)
    assert len(set(found)) == 4
    buttons[1].setText("Unpin")
    buttons[0].setFocus()
    assert letter_of(buttons[1].text())
    QTest.keyClick(dialog, letter_of(label.text()), Qt.KeyboardModifier.AltModifier)
    assert field.hasFocus()
    sip.delete(letters)
