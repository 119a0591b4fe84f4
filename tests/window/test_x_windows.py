"""Windows that open and close meanwhile hinder no search for another one."""

import subprocess
import sys

import pytest

from tests.support.x_windows import shown_windows, wait_until_closed, window_of, xdotool

pytestmark = pytest.mark.window
STAYS = "It stays"
PROGRAM = f"""
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QWidget

app = QApplication([])
stays, others, timer = QWidget(windowTitle={STAYS!r}), [], QTimer()

def open_and_close():
    others.append(QWidget(windowTitle="It goes"))
    others[-1].show()
    if len(others) > 5:
        others.pop(0).deleteLater()

timer.timeout.connect(open_and_close)
timer.start(1)
stays.show()
app.exec()
"""


@pytest.fixture
def process(display):
    """A program with a window that stays, and many that go."""
    with subprocess.Popen([sys.executable, "-c", PROGRAM], env=display) as process:
        yield process
        process.kill()


def test_a_window_is_found_among_others_that_close(display, process):
    window = window_of(display, process, STAYS)
    for _ in range(20):
        assert shown_windows(display, "--name", STAYS) == [window]
    assert xdotool(display, "getwindowname", window) == STAYS


def test_the_windows_of_a_program_that_has_ended_are_closed(display, process):
    window_of(display, process, STAYS)
    process.kill()
    wait_until_closed(display, process, STAYS)
    with pytest.raises(AssertionError, match=STAYS):
        window_of(display, process, STAYS)
