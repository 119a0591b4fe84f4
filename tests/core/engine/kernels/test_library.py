"""A library that cannot be loaded leaves the program with NumPy, and is built anew."""

import subprocess
import sys

import pytest

from playground.core.engine.kernels.library_files import library_path
from tests.support.kernel import built_library

LOAD = """
import sys
from pathlib import Path
from playground.core.engine.kernels import library as loader
loader.library_path = lambda: Path(sys.argv[1])
print(loader.library())
"""


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_library_that_is_cut_short_is_none(tmp_path, share):
    built_library()
    content = library_path().read_bytes()
    cut = tmp_path / "kernel.so"
    cut.write_bytes(content[: int(share * len(content))])
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(cut)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "None"), done.stderr
