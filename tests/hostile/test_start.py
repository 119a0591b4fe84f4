"""Damaged settings, a home that is read-only or missing: the program says it once, and works."""

import json
import os
import subprocess
import sys

import pytest

from tests.support.paths import ROOT
from tests.support.rights import AS_OTHERS, NEEDS_RIGHTS, make_read_only

pytestmark = [pytest.mark.hostile, *NEEDS_RIGHTS, pytest.mark.timeout(300)]
LOOK = """
import sys
from PyQt6.QtCore import QTimer
from playground.ui.window import application

begin = application.tell_trouble

def tell_and_look(window, trouble):
    begin(window, trouble)
    print("notice:", window.notice.label.text() if window.notice.isVisible() else "")
    print("said:", window.message.label.text())
    print("title:", window.windowTitle(), flush=True)
    window.toggle_theme()
    window.close()

application.tell_trouble = tell_and_look
from playground.app import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "user"
    folder.mkdir()
    yield folder
    if folder.exists():
        make_read_only(folder, False)


@pytest.fixture
def start(home):
    """Start the window of a user, change the theme, close it; gives what was said."""

    def run():
        usual = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        own = {"HOME": str(home), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [*AS_OTHERS, sys.executable, "-c", LOOK],
            cwd=ROOT,
            env={**usual, **own},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        lines = dict(line.split(": ", 1) for line in done.stdout.splitlines())
        assert "Backprop Playground" in lines["title"]
        return lines

    return run


def settings_of(home):
    return home / ".config" / "backprop-playground" / "settings.json"


@pytest.mark.parametrize("is_read_only", [False, True])
def test_an_unknown_language_is_said_once_where_that_can_be_remembered(start, home, is_read_only):
    file = settings_of(home)
    file.parent.mkdir(parents=True)
    file.write_text('{"window/language": "tlh", "tour/seen": "yes"}')
    if is_read_only:
        make_read_only(home)
    assert "tlh" in start()["notice"]
    assert ("tlh" in start()["notice"]) == is_read_only


KEYS = (
    "numbers/digits",
    "training/engine",
    "window/animations",
    "window/contrast",
    "window/geometry",
    "window/help",
    "window/shortcuts",
    "window/text_size",
    "window/theme",
    "window/workspaces",
)


@pytest.mark.parametrize("value", ["nonsense", "999999999999999999", "{", "\0", "é" * 1000])
def test_no_damaged_value_is_told_at_each_start(start, home, value):
    file = settings_of(home)
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(dict.fromkeys(KEYS, value)))
    start()
    second = start()
    assert (second["notice"], second["said"]) == ("", "")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1, 2]", b"\xff\xfe\0", b"[" * 100_000, b'{"a": "' + b"x" * 2**21 + b'"}'],
    ids=["empty", "torn", "a list", "no text", "deep", "large"],
)
def test_damaged_settings_are_said_once_and_kept_aside(start, home, content):
    file = settings_of(home)
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert "settings were damaged" in start()["notice"]
    assert file.with_name("settings.damaged.json").read_bytes() == content
    assert "damaged" not in start()["notice"]
    assert "dark" in file.read_text() or "light" in file.read_text()


def test_settings_of_wrong_types_are_read_as_the_defaults(start, home):
    file = settings_of(home)
    file.parent.mkdir(parents=True)
    file.write_text('{"window/theme": 5, "window/workspaces": "[", "language": {}, "x": null}')
    assert start()["notice"] == ""


def test_a_missing_config_folder_is_made_and_nothing_is_said(start, home):
    lines = start()
    assert lines["notice"] == ""
    assert "cannot be written" not in lines["said"]
    assert settings_of(home).is_file()


@pytest.mark.parametrize("has_damaged", [False, True], ids=["empty", "with damaged settings"])
def test_a_home_for_reading_only_is_said_and_the_program_works(start, home, has_damaged):
    if has_damaged:
        settings_of(home).parent.mkdir(parents=True)
        settings_of(home).write_text("{")
    make_read_only(home)
    lines = start()
    if has_damaged:
        assert "damaged" in lines["notice"]
    else:
        assert "Settings last until the program ends" in lines["said"]


def test_without_a_home_the_program_works(start, home):
    home.rmdir()
    home.write_text("a file in the way")
    assert "Settings last until the program ends" in start()["said"]
    home.unlink()
