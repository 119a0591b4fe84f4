"""The program in a real window under Xvfb, driven by real key presses."""

import json
import subprocess
import sys
import time

import pytest

from playground.session.settings_file import settings_file
from playground.ui.window.tour import SEEN
from tests.support.paths import EXAMPLES, ROOT
from tests.support.x_windows import focus, shown_windows, window_of, xdotool

pytestmark = pytest.mark.window
PATIENCE = 30.0


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """The settings file of the program: of somebody who has seen the tour."""
    monkeypatch.delenv("PLAYGROUND_HOME", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({SEEN: "yes"}))
    return file


@pytest.fixture
def program(display, tmp_path, settings):
    """Starts the program with arguments and waits for its window.

    Returns the process and the window's id.
    """
    started = []
    environment = {**display, "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}

    def start(*arguments):
        process = subprocess.Popen(
            [sys.executable, "main.py", *arguments],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process, window_of(display, process)

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("scale", ["1", "2"])
def test_run_and_quit_by_keyboard(program, display, scale, monkeypatch):
    display["QT_SCALE_FACTOR"] = scale
    process, window = program("--theme", "dark")
    focus(display, window)
    xdotool(display, "key", "--window", window, "space")
    xdotool(display, "key", "--window", window, "ctrl+F7")
    xdotool(
        display, "key", "--window", window, "ctrl+q", check=False
    )  # the window may be gone before the keys are released
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert errors == ""


def test_the_tour_at_the_first_start_is_skipped_with_escape(program, display, settings):
    settings.unlink()
    process, window = program()
    focus(display, window)
    deadline = time.monotonic() + PATIENCE
    while not (settings.exists() and SEEN in settings.read_text()):  # it begins a little later
        xdotool(display, "key", "--window", window, "Escape")
        assert time.monotonic() < deadline
    xdotool(display, "key", "--window", window, "ctrl+q", check=False)
    _, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, errors) == (0, "")


def test_the_menu_key_opens_the_menu_of_the_network(program, display):
    _, window = program()
    focus(display, window)
    every = "--class", ""  # a menu is a window, too
    before = set(shown_windows(display, *every))
    deadline = time.monotonic() + PATIENCE
    while not set(shown_windows(display, *every)) - before:  # menus are made after the first frame
        xdotool(display, "key", "--window", window, "Menu")
        assert time.monotonic() < deadline


def test_a_session_given_on_the_command_line_is_opened(program, display, tmp_path):
    mine = tmp_path / "spiral.nnplay"  # an example itself opens as a new, unnamed document
    mine.write_bytes((EXAMPLES / mine.name).read_bytes())
    _, window = program(str(mine))
    deadline = time.monotonic() + PATIENCE
    while "spiral.nnplay" not in xdotool(display, "getwindowname", window):
        assert time.monotonic() < deadline
