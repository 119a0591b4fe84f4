"""The whole program in a real window, with a screen reader that listens."""

import subprocess
import sys
from contextlib import contextmanager

from tests.support.paths import ROOT
from tests.support.x_windows import NAME, focus, wait_until_closed, window_of, xdotool


class Program:
    """The program, its keys, and what a screen reader says of it."""

    def __init__(self, environment, reader, *arguments):
        self.environment, self.reader = environment, reader
        command = [sys.executable, str(ROOT / "main.py"), *arguments]
        self.steps = []  # what was done, and how much had been said before
        self.process = subprocess.Popen(command, env=environment, cwd=ROOT)

    def press(self, *keys):
        """Press keys, one after the other."""
        self.steps.append((f"press {' '.join(keys)}", len(self.reader.log)))
        xdotool(self.environment, "key", "--delay", "30", *keys)

    def type(self, text):
        """Type a text."""
        self.steps.append((f"type {text}", len(self.reader.log)))
        xdotool(self.environment, "type", "--delay", "20", text)

    def go_to_window(self, name=NAME):
        """Give the keyboard to the window with this name, once it is there."""
        focus(self.environment, window_of(self.environment, self.process, name))

    def answer(self, dialog, text):
        """Type a text into the dialog with this name, and go back to the main window after it."""
        self.go_to_window(dialog)
        self.type(text)
        self.press("Return")
        wait_until_closed(self.environment, self.process, dialog)
        self.go_to_window()

    def go_on_until(self, key, *parts, most=40):
        """Press a key until a sentence with all of `parts` is said, as somebody who listens."""
        for _ in range(most):
            self.press(key)
            said = self.reader.next_said()
            if all(part in said for part in parts):
                return said
        raise AssertionError(f"{key} has not led to {parts}, only to {self.reader.log[-most:]}")

    def protocol(self):
        """What was pressed, and what was heard after it."""
        ends = [number for _, number in self.steps[1:]] + [len(self.reader.log)]
        lines = [*self.reader.log[: self.steps[0][1]]]
        for (step, begin), end in zip(self.steps, ends, strict=True):
            lines += [f"[{step}]", *(f"    {said}" for said in self.reader.log[begin:end])]
        return "\n".join(lines) + "\n"

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
        program.go_to_window()
        program.hear(first)
        yield program
    finally:
        program.process.kill()
        program.process.wait()
