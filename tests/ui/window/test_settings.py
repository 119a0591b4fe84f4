"""What is remembered between runs is plain text; nothing in its file can do harm."""

import json
import os
import subprocess
import sys

import pytest
from PyQt6.QtCore import QByteArray, QSettings

from playground.ui.window import settings as module
from playground.ui.window.settings import Settings

MARK = "the settings ran code"


class Harmful:
    """A Python object that prints when it is unpickled, as Qt's own store keeps it."""

    def __reduce__(self):
        return print, (MARK,)


START = """
import sys
from PyQt6.QtWidgets import QApplication
from playground.ui.window.application import build_window, dispose
app = QApplication(sys.argv)
window = build_window(app)
window.close()
dispose(window)
"""


def test_what_is_stored_is_there_in_the_next_run(settings_store, tmp_path):
    settings = Settings()
    settings.set_text("window/theme", "dark")
    settings.set_data("window/state", QByteArray(b"\0\xff@"))
    settings.folder = tmp_path
    again = Settings()
    assert again.text("window/theme") == "dark"
    assert again.data("window/state") == QByteArray(b"\0\xff@")
    assert again.folder == tmp_path


def test_two_windows_do_not_take_each_others_settings(settings_store):
    one, other = Settings(), Settings()
    one.set_text("a", "1")
    other.set_text("b", "2")
    again = Settings()
    assert (again.text("a"), again.text("b")) == ("1", "2")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[1, 2]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"window/theme": {"a": 1}, "window/state": 5, "files/folder": null}',
        b'{"window/theme": "' + b"x" * 2**21 + b'"}',
    ],
    ids=["empty", "torn", "a list", "no text", "deep", "wrong types", "large"],
)
def test_a_damaged_file_gives_the_defaults(settings_store, content):
    settings_store.write_bytes(content)
    settings = Settings()
    assert settings.text("window/theme", "light") == "light"
    assert settings.data("window/state").isEmpty()
    assert settings.folder.is_dir()
    settings.set_text("window/theme", "dark")
    assert json.loads(settings_store.read_text())["window/theme"] == "dark"


@pytest.fixture(params=["a folder of this name", "a file in the way", "read only"])
def unwritable(request, settings_store, monkeypatch, tmp_path):
    """A place of the settings where no file can be written."""
    if request.param == "a folder of this name":
        settings_store.mkdir()
        yield settings_store
        settings_store.rmdir()
        return
    folder = tmp_path / "place"
    monkeypatch.setattr(module, "settings_file", lambda: folder / "settings.json")
    if request.param == "a file in the way":
        folder.write_text("notes")
    else:
        folder.mkdir()
        monkeypatch.setattr(module, "replace_file", refused)  # root may write anywhere
    yield folder / "settings.json"


def refused(*_):
    raise OSError(30, "Read-only file system")


def test_a_file_that_cannot_be_written_stops_nothing(unwritable, caplog):
    """All that was set is kept while the program runs; the log says so once, and not loudly."""
    caplog.set_level("INFO")
    settings = Settings()
    settings.set_text("window/theme", "dark")
    settings.set_text("window/text_size", "150")
    settings.set_text("window/theme", "light")
    assert settings.text("window/theme") == "light"
    assert settings.text("window/text_size") == "150"
    assert [one.levelname for one in caplog.records] == ["INFO"]
    assert not unwritable.is_file()


def test_what_was_kept_is_written_when_that_is_possible_again(settings_store):
    settings_store.mkdir()
    settings = Settings()
    settings.set_text("a", "1")
    settings_store.rmdir()
    settings.set_text("b", "2")
    again = Settings()
    assert (again.text("a"), again.text("b")) == ("1", "2")


def test_what_another_window_has_stored_is_read_again(settings_store):
    one, other = Settings(), Settings()
    other.set_text("a", "1")
    one.read_again()
    assert one.text("a") == "1"


def test_the_window_stores_its_layout(window, settings_store):
    window.panel_layout.show_panel("curves", False)
    window.panel_layout.switch("backprop")
    window.close()
    kept = json.loads(json.loads(settings_store.read_text())["window/workspaces"])
    assert kept["current"] == "backprop"
    assert "curves" not in kept["panels"]["network"]


def test_a_settings_file_of_before_cannot_run_code(tmp_path):
    file = tmp_path / "backprop-playground" / "backprop-playground.ini"
    old = QSettings(str(file), QSettings.Format.IniFormat)
    for key in ("theme", "text_size", "geometry", "workspaces"):
        old.setValue(f"window/{key}", Harmful())
    old.sync()
    assert MARK in file.read_text()
    ended = subprocess.run(
        [sys.executable, "-c", START],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert MARK not in ended.stdout + ended.stderr


def test_what_is_stored_already_is_not_written_again(settings_store):
    """The window would wait for the disk, with every change of the text size."""
    settings = Settings()
    settings.set_text("window/theme", "dark")
    written = settings_store.stat().st_mtime_ns, settings_store.stat().st_ino
    settings.set_text("window/theme", "dark")
    assert written == (settings_store.stat().st_mtime_ns, settings_store.stat().st_ino)
    settings.set_text("window/theme", "light")
    assert Settings().text("window/theme") == "light"
