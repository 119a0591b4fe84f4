"""Finds the windows of programs on an X server, and gives them the keyboard."""

import subprocess
import time
from subprocess import CompletedProcess, Popen

NAME = "Backprop Playground"  # in the title of the main window
LONGEST = 60  # seconds, on a busy machine
GONE = "BadWindow"  # what the X server says of a window that closes while all are looked at


def xdotool(environment: dict[str, str], *arguments: str, check: bool = True) -> str:
    """Do what a user's hands do; gives what was printed."""
    done = _run(environment, *arguments)
    if check and done.returncode:
        raise AssertionError(f"xdotool {' '.join(arguments)}: {done.stderr}")
    return done.stdout.strip()


def shown_windows(environment: dict[str, str], *conditions: str) -> list[str]:
    """Find the windows on the screen that meet all conditions of `xdotool search`.

    A search looks at one window after the other and fails when one closes meanwhile: it is done
    again then.
    """
    end = time.monotonic() + LONGEST
    while True:
        done = _run(environment, "search", "--onlyvisible", "--all", *conditions)
        if GONE not in done.stderr:
            return done.stdout.split()
        assert time.monotonic() < end, done.stderr


def window_of(environment: dict[str, str], process: Popen, name: str = NAME) -> str:
    """Wait for a window of a program, by its name: the X server may still show an ended one's."""
    end = time.monotonic() + LONGEST
    while process.poll() is None and time.monotonic() < end:
        if found := _named(environment, process, name):
            return found[0]
    raise AssertionError(f"no window “{name}” came; ended with: {process.poll()}")


def wait_until_closed(environment: dict[str, str], process: Popen, name: str) -> None:
    """Wait until a program shows no window with this name any more."""
    end = time.monotonic() + LONGEST
    while _named(environment, process, name):
        assert time.monotonic() < end, f"the window “{name}” does not close"


def focus(environment: dict[str, str], window: str) -> None:
    """Give the keyboard to a window, as the window manager of a desktop does."""
    xdotool(environment, "windowfocus", "--sync", window)


def _named(environment: dict[str, str], process: Popen, name: str) -> list[str]:
    return shown_windows(environment, "--pid", str(process.pid), "--name", name)


def _run(environment: dict[str, str], *arguments: str) -> CompletedProcess[str]:
    command = ["xdotool", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True)
