"""Check all that the program needs of this machine before anything is downloaded.

    python3 .ci/check_machine.py [python | tests | window | run [ARGUMENTS OF THE PROGRAM]]

python: Python with venv, a system that Qt's wheels run on, and room on the disk. tests: also the
system libraries of Qt. window: also the programs that the tests in a real window start. run: the
libraries, and a display if a window is to be opened.

What is missing is named with the one command that installs it, and the exit code is 1. As root on
Debian and Ubuntu, as in CI, the packages are installed instead. Needs nothing but Python.
"""

import os
import sys

if sys.version_info < (3, 11):  # all else may be written in a way that it cannot read
    folders = os.environ.get("PATH", "").split(os.pathsep)
    names = [f"python3.{minor}" for minor in (14, 13, 12, 11)]
    newer = [n for n in names if any(os.path.exists(os.path.join(f, n)) for f in folders)]
    version = sys.version.split()[0]
    print(f"Backprop Playground needs Python 3.11 or newer; this is {version}.", file=sys.stderr)
    if not newer:
        print(
            "Please install a newer one; on Ubuntu 22.04 this command does:\n  sudo apt-get update "
            "&& sudo apt-get install -y python3.11 python3.11-venv",
            file=sys.stderr,
        )
    print(f"Then name it: make run PYTHON={(newer or names[-1:])[0]}", file=sys.stderr)
    sys.exit(1)

import importlib.util
import platform
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from playground.display import has_display
from playground.system_packages import (
    PYTHON_VENV,
    WINDOW_PROGRAMS,
    Packages,
    advice,
    missing_programs,
    packages_of_qt,
)

MACHINES = ("x86_64", "aarch64")  # that there are wheels of Qt for, on Linux
GLIBC = (2, 34)  # of these wheels
ROOM = {"run": 900, "python": 1500, "tests": 1500, "window": 1500}  # MB: .venv and pip's downloads


def missing_packages(level: str) -> list[Packages]:
    """List the packages of what is missing for a level."""
    packages: list[Packages] = []
    if importlib.util.find_spec("ensurepip") is None:
        versioned = (
            f"python3.{sys.version_info.minor}-venv"  # of Debian; the default one has it too
        )
        packages.append((versioned, *PYTHON_VENV[1:]))
    if level != "python":
        packages += packages_of_qt()
    if level == "window" and sys.platform.startswith("linux"):
        packages += [WINDOW_PROGRAMS[name] for name in missing_programs()]
    return packages


def other_obstacles(level: str, arguments: list[str]) -> list[str]:
    """List in sentences what no package helps with."""
    found = []
    if not (ROOT / ".venv").exists():
        found += [_without_wheels(), _without_room(ROOM[level])]
    if level == "run" and opens_window(arguments) and not has_display():
        found.append(
            "There is no display to open a window on. Log in to a desktop or set DISPLAY; or train "
            "without a window: make run ARGS='train FILE --epochs N'"
        )
    return [sentence for sentence in found if sentence]


def opens_window(arguments: list[str]) -> bool:
    """Return whether the program opens a window with these arguments: none, or a file."""
    if not arguments:
        return True
    is_word = re.fullmatch(r"[a-z]+", arguments[0]) is not None
    return not is_word and arguments[0] not in ("--version", "--help", "-h")


def _without_wheels() -> str:
    """Say why Qt's wheels do not run here, or ""."""
    if not sys.platform.startswith("linux"):
        return ""
    if platform.machine() not in MACHINES:
        return f"Qt has no wheels for this machine ({platform.machine()})."
    library, version = platform.libc_ver()
    numbers = tuple(int(number) for number in re.findall(r"\d+", version)[:2])
    if library != "glibc" or numbers < GLIBC:
        return (
            "Qt's wheels need glibc 2.34 or newer (Debian 12, Ubuntu 22.04, Fedora 35); "
            f"this system has {library or 'another C library'} {version}".rstrip()
            + "."
        )
    return ""


def _without_room(megabytes: int) -> str:
    """Say that the disk is too full, or ""."""
    free = shutil.disk_usage(ROOT).free // 10**6
    if free >= megabytes:
        return ""
    return f"{ROOT} has {free} MB of free space; about {megabytes} MB are needed."


def install(packages: list[Packages]) -> None:
    """Install Debian packages as root."""
    names = sorted({names[0] for names in packages})
    print("Installing with apt-get:", *names, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-q", "-y", "--no-install-recommends", *names]
    if subprocess.run(["apt-get", "update", "-q"], env=environment, check=False).returncode == 0:
        subprocess.run(command, env=environment, check=False)
    importlib.invalidate_caches()


def main(level: str = "python", *arguments: str) -> int:
    """Check, install or explain; returns the exit code."""
    obstacles = other_obstacles(level, list(arguments))
    packages = missing_packages(level)
    if packages and not obstacles and shutil.which("apt-get") and os.geteuid() == 0:
        install(packages)
        packages = missing_packages(level)
    if packages:
        obstacles.append(f"Packages of the system are missing. {advice(packages)}")
        obstacles.append(
            "Without an administrator's password: the portable ZIP (make zip) needs none."
        )
    for sentence in obstacles:
        print(sentence, file=sys.stderr)
    return 1 if obstacles else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
