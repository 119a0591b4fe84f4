"""The rooms know only what is below them, and the library runs where Qt is not installed."""

import subprocess
import sys

import pytest

from tests.support.paths import ROOT


@pytest.mark.parametrize(
    "module",
    [
        "playground.core",
        "playground.session.format",
        "playground.live.worker",
        "playground.cli",
        "playground.app",
    ],
)
def test_the_library_does_not_import_qt(module):
    code = f"import sys, {module}; sys.exit(any(name.split('.')[0] in ('PyQt6', 'pyqtgraph') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_core_imports_only_numpy_and_the_standard_library():
    code = "import sys, playground.core; print([n for n in ('msgspec', 'tqdm', 'threadpoolctl') if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_blas_is_limited_to_one_thread():
    code = "import playground, numpy, threadpoolctl; print([p['num_threads'] for p in threadpoolctl.threadpool_info()])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.strip("[]\n ").split(", ")) <= {"1", ""}
