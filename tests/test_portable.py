"""The whole program with one folder for everything, and in a folder that it may only read."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.support.paths import EXAMPLES, ROOT
from tests.support.rights import AS_OTHERS, NEEDS_RIGHTS, make_read_only

pytestmark = NEEDS_RIGHTS

LOOK = """
import sys
from PyQt6.QtCore import QTimer
from playground.ui.window import application

install_hooks = application.install_hooks

def install_and_look(window):
    install_hooks(window)
    def look():
        print("notice:", window.notice.isVisible(), "title:", window.windowTitle(), flush=True)
        window.toggle_theme()
        window.close()
    QTimer.singleShot(500, look)

application.install_hooks = install_and_look
from playground.app import main
sys.exit(main(sys.argv[1:]))
"""


def start(program, home, *arguments, **environment):
    """Open the window of the program in a folder, change the theme, close it."""
    usual = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    settings = {"HOME": str(home), "PYTHONPATH": str(program), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [*AS_OTHERS, sys.executable, "-c", LOOK, *map(str, arguments)],
        cwd=program,
        env={**usual, **settings, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def below(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "user"
    folder.mkdir()
    return folder


@pytest.fixture
def copy(tmp_path):
    """A copy of the program, as it is unpacked."""
    program = tmp_path / "Backprop Playground"
    for name in ("playground", "resources"):
        shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "main.py", program)
    (program / "portable.txt").touch()
    yield program
    make_read_only(program, False)


def test_one_folder_keeps_everything_and_the_users_folders_nothing(tmp_path, home):
    own = tmp_path / "김 선생님의 폴더"
    done = start(ROOT, home, EXAMPLES / "xor.nnplay", PLAYGROUND_HOME=str(own))
    assert done.returncode == 0, done.stderr
    assert "notice: False" in done.stdout
    assert {"settings.json", "log-1.txt"} <= below(own)
    assert not [name for name in below(home) if "backprop" in name]


def test_a_portable_program_keeps_everything_beside_itself(copy, home):
    done = start(copy, home)
    assert done.returncode == 0, done.stderr
    assert {"settings.json", "log-1.txt"} <= below(copy / "portable")
    assert "dark" in (copy / "portable" / "settings.json").read_text()
    assert not [name for name in below(home) if "backprop" in name]


@pytest.mark.parametrize("where", ["beside the program", "a file in the way"])
def test_where_nothing_can_be_written_the_program_goes_on_quietly(copy, home, where):
    environment = {}
    if where == "a file in the way":
        file = copy.parent / "file"
        file.write_text("notes")
        environment = {"PLAYGROUND_HOME": str(file / "below")}
    make_read_only(copy, True)
    before = below(copy)
    done = start(copy, home, **environment)
    assert done.returncode == 0, done.stderr
    assert "notice: False" in done.stdout
    quiet = [line for line in done.stderr.splitlines() if "Qt: This plugin" not in line]
    assert len(quiet) == 1
    assert "No log file is kept" in quiet[0]
    assert below(copy) == before
