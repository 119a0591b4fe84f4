"""Without a font the program says so and ends; with fewer fonts than it had, it goes on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PyQt6.QtGui import QFont, QFontInfo
from PyQt6.QtWidgets import QApplication

from playground.system_packages import FONT_FOLDERS
from playground.ui.look.letters import missing_letters
from tests.support.paths import EXAMPLES, ROOT
from tests.support.prompt_window import close_prompt_window, open_prompt_window, settle

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="fonts are found by fontconfig on Linux"
)
CONFIGURED = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
# larger letters, and pages that were never open, after the font of the program is gone
VANISH = """
import hashlib, os, sys
from PyQt6.QtGui import QFontInfo
from PyQt6.QtWidgets import QApplication
from tests.support.prompt_window import close_prompt_window, open_prompt_window, settle

app = QApplication([])
window = open_prompt_window(app, is_whole=False)
if sys.argv[1] == "vanish":
    os.remove(sys.argv[2])
window.actions_by_name["larger_text"].trigger()
window.shared.watched.pin(0)
for name in ("backprop", "circuits", "network"):
    window.panel_layout.switch(name)
    settle(window)
    window.grab()
    for part in (window.menuBar(), window.toolbar):
        picture = part.grab().toImage()
        data = picture.constBits().asstring(picture.sizeInBytes())
        print(name, QFontInfo(app.font()).family(), hashlib.sha256(data).hexdigest())
close_prompt_window(window)
"""


@pytest.fixture
def fonts(tmp_path):
    """A folder whose fonts are all that there are, and the environment for it."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    file = tmp_path / "fonts.conf"
    file.write_text(CONFIGURED.format(fonts=folder, cache=tmp_path / "cache"), encoding="utf-8")
    usual = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    own = {"HOME": str(tmp_path), "FONTCONFIG_FILE": str(file), "PYTHONPATH": str(ROOT)}
    return folder, {**usual, **own, "QT_QPA_PLATFORM": "offscreen"}


def run(environment, *arguments):
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def some_font():
    found = (path for folder in FONT_FOLDERS for path in Path(folder).rglob("DejaVuSans.ttf"))
    return next(found, None)


SAID = "backprop-playground: Qt finds no font, so that no letter can be drawn; install one: "


def test_without_a_font_the_window_says_what_to_install_and_ends(fonts):
    _, environment = fonts
    done = run(environment, "main.py", "--lang", "en")
    assert done.returncode == 3, done.stderr
    assert done.stderr.startswith(SAID)
    assert done.stderr.count("\n") == 1
    assert "dejavu" in done.stderr


def test_it_is_said_in_the_language_of_the_program(fonts):
    _, environment = fonts
    done = run(environment, "main.py", "--lang", "ko")
    assert done.returncode == 3
    assert "글꼴이 없어" in done.stderr


def test_without_a_font_no_picture_of_boxes_is_written(fonts, tmp_path):
    _, environment = fonts
    target = tmp_path / "xor.png"
    done = run(
        environment, "main.py", "render", EXAMPLES / "xor.nnplay", target, "--view", "network"
    )
    assert done.returncode == 1
    assert done.stderr.startswith(SAID)
    assert not target.exists()


def test_training_needs_no_font(fonts):
    _, environment = fonts
    done = run(environment, "main.py", "train", EXAMPLES / "xor.nnplay", "--epochs", "1")
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_font_that_vanishes_while_the_program_runs_changes_nothing(fonts):
    folder, environment = fonts
    font = some_font()
    if font is None:
        pytest.skip("DejaVu Sans is not installed")
    told = {}
    for what in ("stay", "vanish"):
        copy = shutil.copy(font, folder)
        done = run(environment, "-c", VANISH, what, copy)
        assert done.returncode == 0, done.stderr
        told[what] = done.stdout
        assert Path(copy).exists() == (what == "stay")
    assert "DejaVu Sans" in told["stay"]
    assert told["vanish"] == told["stay"]


def test_where_the_chosen_font_is_not_there_another_one_is_taken(qapp):
    before = QApplication.font()
    QApplication.setFont(QFont("A font that nobody has", 9))
    try:
        assert missing_letters() is None
        window = open_prompt_window(qapp, is_whole=False)
        settle(window)
        assert QFontInfo(window.font()).family() not in ("", "A font that nobody has")
        close_prompt_window(window)
    finally:
        QApplication.setFont(before)


def test_with_a_font_nothing_is_missing(qapp):
    assert missing_letters() is None
