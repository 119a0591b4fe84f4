"""File → Open recent, and the dialog that pins and removes."""

import os
from pathlib import Path

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QMenu

from playground.ui.look.theme import LIGHT
from playground.ui.window.recent_dialog import RecentDialog
from playground.ui.window.recent_files import RecentFiles
from playground.ui.window.recent_menu import RecentMenu
from playground.ui.window.settings import Settings
from tests.support.foreign import CANARY, MARK, sightings


@pytest.fixture
def recent(desk):
    return RecentFiles(desk.document, Settings(), desk.document)


@pytest.fixture
def shown(recent, qtbot):
    """The menu, as it is within the File menu; and the files that it opens."""
    above, opened, managed = QMenu(), [], []
    qtbot.addWidget(above)
    menu = above.addMenu("Open recent")
    RecentMenu(menu, recent, opened.append, lambda: managed.append(1), lambda: LIGHT)
    menu.opened, menu.managed = opened, managed
    return above, menu


def saved(desk, *files):
    """Save the document to these files, one after the other."""
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        desk.document.saved(file)


def texts(shown):
    """The entries as the user reads them, after the File menu has opened."""
    above, menu = shown
    above.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def entry(shown, text):
    return next(one for one in shown[1].actions() if text in one.text())


# --- what is remembered ---------------------------------------------------------------------------


def test_what_is_opened_or_saved_is_remembered_newest_first(desk, recent, tmp_path):
    a, b = tmp_path / "a.nnplay", tmp_path / "b.nnplay"
    saved(desk, a, b, a)
    assert [file.path for file in recent.files] == [str(a), str(b)]
    again = RecentFiles(desk.document, Settings(), desk.document)
    assert again.files == recent.files


def test_a_new_document_is_not_in_the_list(desk, recent):
    desk.open(desk.experiment)
    assert recent.files == ()


def test_windows_share_the_list(desk, recent, tmp_path):
    other = RecentFiles(desk.document, Settings(), desk.document)
    saved(desk, tmp_path / "a.nnplay")
    other.pin(other.files[0], True)
    saved(desk, tmp_path / "b.nnplay")
    assert [(Path(file.path).name, file.is_pinned) for file in recent.files] == [
        ("a.nnplay", True),
        ("b.nnplay", False),
    ]


def test_in_a_class_room_none_is_remembered(desk, recent, tmp_path, settings_store):
    saved(desk, tmp_path / "secret.nnplay")
    recent.pin(recent.files[0], True)
    recent.keep(False)
    saved(desk, tmp_path / "other.nnplay")
    assert recent.files == ()
    assert "secret" not in settings_store.read_text()
    assert not RecentFiles(desk.document, Settings(), desk.document).is_kept
    recent.keep(True)
    saved(desk, tmp_path / "third.nnplay")
    assert len(recent.files) == 1


def test_the_window_remembers_what_it_saves(window, tmp_path):
    assert window.files.save_to(tmp_path / "mine.nnplay")
    assert [file.name for file in window.recent.files] == ["mine.nnplay"]


# --- the menu -------------------------------------------------------------------------------------


def test_the_menu_lists_and_opens(desk, shown, tmp_path):
    saved(desk, tmp_path / "a.nnplay", tmp_path / "b & c.nnplay")
    assert texts(shown)[:2] == ["&1 b && c.nnplay", "&2 a.nnplay"]
    entry(shown, "a.nnplay").trigger()
    assert shown[1].opened == [tmp_path / "a.nnplay"]


def test_folders_are_named_where_names_repeat(desk, shown, tmp_path):
    saved(desk, tmp_path / "one" / "net.nnplay", tmp_path / "two" / "net.nnplay")
    assert texts(shown)[:2] == ["&1 net.nnplay – two", "&2 net.nnplay – one"]


def test_a_missing_file_is_named_so_and_cannot_be_opened(desk, shown, tmp_path):
    saved(desk, tmp_path / "a.nnplay", tmp_path / "b.nnplay")
    os.remove(tmp_path / "a.nnplay")
    assert texts(shown)[:2] == ["&1 b.nnplay", "&2 a.nnplay (missing)"]
    assert not entry(shown, "missing").isEnabled()
    assert entry(shown, "b.nnplay").isEnabled()


def test_pinned_files_are_on_top_with_a_line_below(desk, recent, shown, tmp_path):
    saved(desk, tmp_path / "a.nnplay", tmp_path / "b.nnplay")
    recent.pin(recent.files[1], True)
    assert texts(shown)[:3] == ["&1 a.nnplay", "", "&2 b.nnplay"]
    assert not entry(shown, "a.nnplay").icon().isNull()


def test_an_empty_list_says_so(shown):
    assert texts(shown)[0] == "No file was opened or saved yet"
    assert not entry(shown, "No file").isEnabled()
    assert not entry(shown, "Clear").isEnabled()
    entry(shown, "Remember").trigger()
    assert texts(shown)[0] == "No files are remembered"


def test_clear_leaves_the_pinned_ones(desk, recent, shown, tmp_path):
    saved(desk, tmp_path / "a.nnplay", tmp_path / "b.nnplay")
    assert "Clear list" in texts(shown)
    recent.pin(recent.files[0], True)
    assert "Clear all but the pinned files" in texts(shown)
    entry(shown, "Clear").trigger()
    assert [file.name for file in recent.files] == ["b.nnplay"]
    texts(shown)
    assert not entry(shown, "Clear").isEnabled()


def test_names_are_shown_letter_by_letter(desk, recent, shown, tmp_path):
    file = Path(f"/folder of {MARK}") / f"{CANARY}.nnplay".replace("/", "∕")
    desk.document.saved(file)
    desk.document.saved(Path("/other") / file.name)
    desk.document.saved(Path("/tab") / "a\tCtrl+Q\n\udcff.nnplay")
    assert texts(shown)[0] == "&1 a\\tCtrl+Q\\n\\udcff.nnplay (missing)"
    assert not any("\t" in text or "\n" in text for text in texts(shown))
    assert sightings(shown[1], in_parts=True)


def test_the_palette_finds_them_by_name(window, tmp_path):
    assert window.files.save_to(tmp_path / "sunflower.nnplay")
    window.actions_by_name["commands"].trigger()
    palette = window.command_palette
    palette.field.setText("sunflower")
    assert palette.list.topLevelItem(0).text(0) == "sunflower.nnplay"
    palette.close_again()


# --- the dialog -----------------------------------------------------------------------------------


@pytest.fixture
def dialog(desk, recent, tmp_path, qtbot):
    saved(desk, *(tmp_path / f"{name}.nnplay" for name in "abc"))
    opened = []
    one = RecentDialog(recent, opened.append, LIGHT, None)
    one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    one.opened = opened
    qtbot.addWidget(one)
    one.show()
    return one


def names(dialog):
    return [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]


def choose(dialog, name):
    dialog.table.setCurrentCell(names(dialog).index(name), 0)


def test_the_dialog_pins_and_takes_the_pin_out(dialog, recent):
    choose(dialog, "a.nnplay")
    dialog.pins.click()
    assert names(dialog) == ["a.nnplay", "c.nnplay", "b.nnplay"]
    assert dialog.chosen.name == "a.nnplay"
    assert dialog.pins.text().replace("&", "") == "Unpin"
    dialog.pins.click()
    assert not any(file.is_pinned for file in recent.files)


def test_the_dialog_removes_and_chooses_the_next(dialog, qtbot):
    choose(dialog, "c.nnplay")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert names(dialog) == ["b.nnplay", "a.nnplay"]
    assert dialog.chosen.name == "b.nnplay"
    dialog.removes.click()
    dialog.removes.click()
    assert names(dialog) == []
    assert not any(one.isEnabled() for one in (dialog.opens, dialog.pins, dialog.removes))


def test_the_dialog_opens_with_enter(dialog, qtbot, tmp_path):
    choose(dialog, "b.nnplay")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.opened == [tmp_path / "b.nnplay"]
    assert not dialog.isVisible()


def test_the_dialog_names_what_is_missing_and_opens_nothing(dialog, recent, tmp_path, qtbot):
    os.remove(tmp_path / "b.nnplay")
    recent.pin(recent.files[0], True)  # listed anew
    choose(dialog, "b.nnplay")
    assert dialog.table.item(names(dialog).index("b.nnplay"), 1).text().endswith("(missing)")
    assert not dialog.opens.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.opened == []


def test_the_dialog_shows_names_letter_by_letter(dialog, desk):
    desk.document.saved(Path("/folder") / CANARY.replace("/", "∕"))
    QApplication.processEvents()
    assert sightings(dialog, in_parts=True)
