"""Run a part of the tests with every other supported Python that this machine has.

    python3 .ci/other_pythons.py

Each gets a virtual environment of its own in build/. What is not here is named, and is no error:
the public CI has all of them. One for which the program cannot be installed counts as failed, and
the next one is tried.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MINORS = (11, 12, 13, 14)
TESTS = (
    "tests/core",
    "tests/session",
    "tests/cli",
    "tests/exchange",
    "tests/ui/window/test_start.py",
)
OTHERS = ("window", "oracle", "slow", "hostile", "monkey", "portable", "reader")
QUICK = " and ".join(f"not {name}" for name in OTHERS)


def found(minor: int) -> str | None:
    """Return a Python 3.`minor` that can make virtual environments; None if there is none."""
    name = f"python3.{minor}"
    pyenv = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/{name}"))
    for path in [*map(str, pyenv), *filter(None, [shutil.which(name)])]:
        asked = [path, "-c", "import ensurepip, venv"]
        if subprocess.run(asked, capture_output=True, check=False).returncode == 0:
            return path
    return None


def passes(python: str, folder: Path) -> bool:
    """Install the program with its test tools and run the tests; returns whether all passed."""
    shutil.rmtree(folder, ignore_errors=True)
    try:
        return _passes(python, folder)
    except subprocess.CalledProcessError as error:
        print(f"It cannot be installed: {error}", flush=True)
        return False
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _passes(python: str, folder: Path) -> bool:
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    inner = str(folder / "bin" / "python")
    install = [inner, "-m", "pip", "install", "--quiet", "-c", "requirements.lock", "-e", ".[test]"]
    subprocess.run(install, cwd=ROOT, check=True)
    tests = [inner, "-m", "pytest", "-q", "-n", "logical", "-m", QUICK, *TESTS]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(tests, cwd=ROOT, env=environment, check=False).returncode == 0


def main() -> int:
    """Run them all; returns 1 if any failed."""
    failed = []
    for minor in MINORS:
        if minor == sys.version_info.minor:
            continue
        python = found(minor)
        print(f"Python 3.{minor}: {python or 'not on this machine'}", flush=True)
        if python and not passes(python, ROOT / "build" / f"python3.{minor}"):
            failed.append(minor)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
