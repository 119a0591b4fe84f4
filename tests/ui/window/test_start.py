"""The program starts and goes on, whatever is wrong with its log or with the file it is given."""

import subprocess
import sys

import pytest

from tests.support.paths import EXAMPLES, ROOT

START = """
import sys
from pathlib import Path
from PyQt6.QtCore import QTimer
from playground.ui.window import application, file_work, log_file, settings

folder = Path(sys.argv[1])
log_file.log_folder = lambda: folder / "state"
settings.settings_file = lambda: folder / "settings.json"
install_hooks = application.install_hooks

def install_and_look(window):
    install_hooks(window)
    def look():
        print("open:", window.isVisible(), window.notice.label.text(), flush=True)
        window.close()
    QTimer.singleShot(200, look)

def fail(*_):
    raise RuntimeError("planted")

application.install_hooks = install_and_look
if sys.argv[2] == "open":
    file_work.load_session = fail
elif sys.argv[2] == "build":
    application.build_window = fail
sys.exit(application.run_window(Path(sys.argv[3]) if sys.argv[3:] else None, "light"))
"""


@pytest.fixture
def start(tmp_path):
    """Runs the program until its window has been looked at and closed."""

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-c", START, str(tmp_path), *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


TOUR = """
import sys
from pathlib import Path
from PyQt6.QtCore import QTimer
from playground.ui.window import application, log_file, settings, tour

folder = Path(sys.argv[1])
log_file.log_folder = lambda: folder / "state"
settings.settings_file = lambda: folder / "settings.json"
if sys.argv[2] == "seen":
    tour.NOBODY_LOOKS = ()
keep_work = application.keep_work

def keep_and_look(window, *about, **more):
    def look():
        print("tour:", "tour" in vars(window) and window.tour.step, flush=True)
        window.close()
    keep_work(window, *about, **more)
    window.recovery.nothing_left.connect(look)  # after the window itself

application.keep_work = keep_and_look
sys.exit(application.run_window(Path(sys.argv[3]) if sys.argv[3:] else None, "light"))
"""


@pytest.mark.parametrize(
    ("arguments", "step"),
    [(["seen"], "0"), (["seen", str(EXAMPLES / "xor.nnplay")], "False"), (["offscreen"], "False")],
)
def test_the_tour_comes_at_the_first_start_on_a_screen_without_a_file(tmp_path, arguments, step):
    command = [sys.executable, "-c", TOUR, str(tmp_path), *arguments]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert f"tour: {step}" in done.stdout, done.stderr
    assert done.returncode == 0


def test_a_log_that_cannot_be_kept_is_noted_and_the_program_goes_on(start, tmp_path):
    (tmp_path / "state").write_text("a file in the way")
    done = start("as usual")
    assert done.returncode == 0
    assert done.stdout.startswith("open: True")
    assert done.stderr.count("No log file is kept") == 1
    assert "Traceback" not in done.stderr


def test_an_error_of_a_file_on_the_command_line_leaves_the_window_open(start, tmp_path):
    done = start("open", str(EXAMPLES / "xor.nnplay"))
    assert done.returncode == 0
    assert "open: True Something went wrong (RuntimeError: planted)." in done.stdout
    assert "RuntimeError: planted" in (tmp_path / "state" / "log-1.txt").read_text("utf-8")


def test_a_window_that_cannot_be_made_is_in_the_log(start, tmp_path):
    done = start("build")
    assert done.returncode == 1
    assert done.stderr.count("RuntimeError: planted") == 1
    assert "RuntimeError: planted" in (tmp_path / "state" / "log-1.txt").read_text("utf-8")
