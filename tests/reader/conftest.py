"""The whole program in a real window, with a screen reader that listens."""

import subprocess
import sys
from contextlib import suppress

import pytest

from tests.support.paths import ROOT
from tests.support.screen_reader import desktop, missing, reading

WINDOW = "search", "--sync", "--onlyvisible", "--name", "Backprop Playground"


class Program:
    """The program, its keys, and what a screen reader says of it."""

    def __init__(self, environment, reader, *arguments):
        self.environment, self.reader = environment, reader
        command = [sys.executable, str(ROOT / "main.py"), *arguments]
        self.process = subprocess.Popen(command, env=environment, cwd=ROOT)
        self.xdotool(*WINDOW, "windowfocus", "--sync")

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

    def end(self):
        """End the program."""
        self.process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()


@pytest.fixture(scope="module")
def desk_of_reader(tmp_path_factory):
    """The environment of a desktop with an accessibility bus."""
    if why := missing():
        pytest.skip(why)
    with desktop() as environment:
        yield environment


@pytest.fixture
def environment(desk_of_reader, tmp_path):
    """The same, with settings and work of its own."""
    own = {"PLAYGROUND_HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "LANGUAGE": "en"}
    return desk_of_reader | own


@pytest.fixture
def program(environment):
    """The program, with a screen reader from the start; the canvas has the focus."""
    with reading(environment) as reader:
        program = Program(environment, reader)
        program.hear("Network canvas", "Nothing is selected")
        yield program
        program.end()
