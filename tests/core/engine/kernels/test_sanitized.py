"""The kernel with AddressSanitizer and UBSan, and with its own checks of every table."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from playground.core.engine.kernels.library_files import SOURCE
from tests.support.kernel import build, compiler

ROOT = Path(__file__).parents[4]
SANITIZERS = ("-g", "-O1", "-DKERNEL_DEBUG", "-fsanitize=address,undefined")
NO_RECOVERY = "-fno-sanitize-recover=all"
RUNS = """
import sys
from pathlib import Path
from hypothesis import HealthCheck, given, settings, seed
from playground.core.engine.kernels import library as loading
from playground import Trainer
from tests.support.random_networks import experiments

kernel = loading.open_library(Path(sys.argv[1]))

@seed(int(sys.argv[2]))
@settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(experiments())
def train(experiment):
    trainer = Trainer(experiment, engine="kernel")
    trainer.run_updates(5)
    if trainer.last is not None:
        trainer.last.passed.raw_gradient()
    trainer.run_epochs(40)  # with moments between them

for wide in (False, kernel.is_wide):
    library = type(kernel)(kernel.loaded, wide)
    loading.library = lambda: library
    train()
print("clean")
"""


def run_sanitized(library: Path, number: int) -> subprocess.CompletedProcess[str]:
    runtime = subprocess.run(
        [compiler(), "-print-file-name=libasan.so"], capture_output=True, text=True, check=True
    ).stdout.strip()
    if not Path(runtime).is_absolute():
        pytest.skip("this compiler has no AddressSanitizer")
    environment = {
        **os.environ,
        "LD_PRELOAD": runtime,
        "ASAN_OPTIONS": "detect_leaks=0",
        "PYTHONMALLOC": "malloc",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-c", RUNS, str(library), str(number)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return build(tmp_path_factory.mktemp("sanitized") / "kernel.so", *SANITIZERS, NO_RECOVERY)


@pytest.mark.slow
@pytest.mark.parametrize("number", range(3))
def test_random_networks_touch_only_what_is_theirs(library, number):
    done = run_sanitized(library, number)
    assert done.stdout.strip().endswith("clean"), done.stderr[-4000:]


@pytest.mark.slow
def test_a_number_too_far_is_found(tmp_path):
    """With a planted fault, so that the test above is known to see one."""
    text, loop = SOURCE.read_text(encoding="ascii"), "s = m; s < width; s++"
    assert loop in text
    source = tmp_path / "kernel.c"
    source.write_text(text.replace(loop, "s = m; s < width + 100000; s++"), encoding="ascii")
    made = build(tmp_path / "kernel.so", *SANITIZERS, NO_RECOVERY, source=source)
    done = run_sanitized(made, 0)
    assert "AddressSanitizer" in done.stderr
