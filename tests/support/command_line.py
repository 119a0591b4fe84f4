"""The program in a process of its own, as a user types it."""

import os
import subprocess
import sys

from tests.support.paths import ROOT


def run(*arguments, given=None, without=(), **environment):
    """Run the program; `given` are the bytes of its input, `without` variables that are not set.

    Its output is text; with input it is bytes.
    """
    variables = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run(
        [sys.executable, "main.py", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=given is None,
        input=given,
        check=False,
        env=variables | environment,
    )


def shell(command, **environment):
    """Run a command of the shell; `$main` stands for the program."""
    return subprocess.run(
        ["sh", "-c", command.replace("$main", f"{sys.executable} main.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def run_to_nobody(*arguments):
    """Run the program with an output that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return subprocess.run(
            [sys.executable, "main.py", *map(str, arguments)],
            cwd=ROOT,
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writer)
