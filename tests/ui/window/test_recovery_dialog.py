"""What the dialog says of each work."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QImage
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QPushButton

from playground.session.recovery import Note
from playground.ui.widgets.label import Label
from playground.ui.window.recovery_dialog import RecoveryDialog, age_text, updates_text
from tests.support.kept import picture

NOW = 1_900_000_000.0


def left(path=None, update=3, seconds=12.0, image=None):
    note = Note(Path(path) if path else None, "", update)
    image = picture() if image is None else image
    return SimpleNamespace(note=note, saved_at=NOW - seconds, picture=image)


@pytest.fixture
def dialog(qtbot):
    made = []

    def make(*found):
        made.append(RecoveryDialog(found, None, NOW))
        made[-1].show()
        return made[-1]

    yield make
    for one in made:
        one.close()
        one.deleteLater()


def texts(widget):
    return [label.text() for label in widget.findChildren(Label)]


def test_it_says_name_folder_age_and_updates(dialog):
    shown = texts(dialog(left("/home/you/work/xor.nnplay", 12_345)).rows[0])
    assert shown[1:3] == ["xor.nnplay", "In /home/you/work"]
    assert shown[3].startswith("Kept 12 s ago, at ")
    assert shown[4] == "12,345 updates"


def test_work_without_file_note_or_picture_is_offered_too(dialog):
    row = dialog(left(update=None, image=QImage())).rows[0]
    shown = texts(row)
    assert shown[:3] == ["No picture", "Untitled", "Never saved to a file"]
    assert shown[4] == ""
    assert row.restore.isEnabled()


@pytest.mark.parametrize(
    ("seconds", "beginning"),
    [
        (0, "Kept 0 s ago, at"),
        (59.9, "Kept 59 s ago, at"),
        (60, "Kept 1 min ago, at"),
        (7199, "Kept 1 h ago, at"),
        (86400, "Kept on 2030-03-1"),
        (-5, "Kept on 2030-03-1"),
        (NOW, "Kept on 2030-03-1"),
    ],
)
def test_the_age(seconds, beginning):
    assert age_text(seconds, NOW).startswith(beginning)


def test_one_update_is_one():
    assert updates_text(1) == "1 update"


def test_a_name_is_shown_letter_by_letter_and_cut(dialog):
    row = dialog(left("/tmp/<b>a</b>\n&b" + "x" * 300 + ".nnplay")).rows[0]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in row.findChildren(Label))
    assert len(row.name) < 100
    assert "\n" not in row.name


def test_the_keyboard_reaches_all(dialog):
    one = dialog(left("/tmp/a.nnplay"), left("/tmp/b.nnplay"))
    assert one.focusWidget() is one.rows[0].restore
    reached = []
    for _ in range(6):
        reached.append(one.focusWidget())
        QTest.keyClick(one, Qt.Key.Key_Tab)
    buttons = {button for button in one.findChildren(QPushButton) if button.isVisible()}
    assert buttons <= {*reached}
    assert len(buttons) == 5
    names = {button.accessibleName() for button in buttons}
    assert {"Restore “a.nnplay”", "Discard “b.nnplay”"} < names


def test_enter_restores_the_first(dialog, qtbot):
    one, wanted = dialog(left("/tmp/a.nnplay"), left("/tmp/b.nnplay")), []
    one.restore_wanted.connect(wanted.append)
    first = one.rows[0].left
    QTest.keyClick(one, Qt.Key.Key_Return)
    assert wanted == [first]
    assert len(one.undecided) == 1
