"""``python -m playground`` is the program."""

import subprocess
import sys

import pytest

from playground.about import APP_NAME, __version__
from tests.support.paths import EXAMPLES, ROOT


@pytest.mark.parametrize("start", [["-m", "playground"], ["main.py"]], ids=" ".join)
@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (["--version"], f"{APP_NAME} {__version__}, "),
        (["train", str(EXAMPLES / "xor.nnplay"), "--epochs", "1"], "test loss"),
    ],
    ids=["version", "train"],
)
def test_both_ways_to_start_run_the_program(start, arguments, printed):
    done = subprocess.run(
        [sys.executable, *start, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert printed in done.stdout
