"""The rooms know only what is below them, and the library runs where Qt is not installed."""

import os
import subprocess
import sys

import pytest

from tests.support.paths import ROOT


@pytest.mark.parametrize(
    "module",
    [
        "playground.core",
        "playground.session.format",
        "playground.exchange.reading",
        "playground.live.worker",
        "playground.cli",
        "playground.app",
    ],
)
def test_the_library_does_not_import_qt(module):
    code = f"import sys, {module}; names = {{name.split('.')[0] for name in sys.modules}};"
    code += "sys.exit(bool(names & {'PyQt6', 'pyqtgraph'}))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_core_imports_only_numpy_and_the_standard_library():
    names = "Trainer, nudge, load"
    others = "{'msgspec', 'tqdm', 'threadpoolctl'}"
    code = f"import sys; from playground import {names}; print({others} & sys.modules.keys())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("first", ["playground, numpy", "numpy, playground"])
@pytest.mark.parametrize("wish", ["", "4"])
def test_blas_is_limited_to_one_thread(first, wish):
    code = f"import {first}, threadpoolctl as t;"
    code += "print([pool['num_threads'] for pool in t.threadpool_info()])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "OPENBLAS_NUM_THREADS": wish},
    )
    assert set(done.stdout.strip("[]\n ").split(", ")) <= {"1", ""}


def test_the_public_names_come_with_a_star_and_are_listed():
    code = "import playground as p; from playground import *;"
    code += "print(Trainer.__name__, 'ledger' in dir(p))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["Trainer", "True"]
