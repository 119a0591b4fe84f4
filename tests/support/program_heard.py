"""The whole program in a real window, with a screen reader that listens."""

import subprocess
import sys
from contextlib import contextmanager

from tests.support.paths import ROOT

WINDOW = "search", "--sync", "--onlyvisible", "--name", "Backprop Playground"


class Program:
    """The program, its keys, and what a screen reader says of it."""

    def __init__(self, environment, reader, *arguments):
        self.environment, self.reader = environment, reader
        command = [sys.executable, str(ROOT / "main.py"), *arguments]
        self.process = subprocess.Popen(command, env=environment, cwd=ROOT)

    def xdotool(self, *arguments):
        """Do what a user's hands do."""
        return subprocess.run(["xdotool", *arguments], env=self.environment, check=True)

    def press(self, *keys):
        """Press keys, one after the other."""
        self.xdotool("key", "--delay", "30", *keys)

    def hear(self, *parts):
        """Wait until a sentence with all of `parts` is said; returns it."""
        return self.reader.wait_for(*parts)

    def press_and_hear(self, keys, *parts):
        """Press keys, with spaces between them, and wait for a sentence with all of `parts`."""
        self.press(*keys.split())
        return self.hear(*parts)


@contextmanager
def running(environment, reader, *arguments, first="Network canvas: Nothing is selected"):
    """The program; the canvas has the focus, and `first` has been said."""
    program = Program(environment, reader, *arguments)
    try:
        program.xdotool(*WINDOW, "windowfocus", "--sync")
        program.hear(first)
        yield program
    finally:
        program.process.kill()
        program.process.wait()
