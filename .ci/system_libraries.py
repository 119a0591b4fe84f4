"""Check for the system libraries that Qt needs, and get them.

    python3 .ci/system_libraries.py [--test | --python]

On Debian and Ubuntu as root, missing packages are installed; otherwise the exact command is printed
and the exit code is 1. With --test also those that the tests in a real window, and of a desktop,
need; with --python only what it takes to make a virtual environment.
Needs nothing but Python.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

LIBRARIES = {  # shared library: Debian package
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "desktop-file-validate": "desktop-file-utils",
    "update-mime-database": "shared-mime-info",
}
FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    os.path.expanduser("~/.fonts"),
    os.path.expanduser("~/.local/share/fonts"),
)
FONT_SUFFIXES = {".ttf", ".otf", ".ttc"}


def missing_packages(for_tests: bool, only_python: bool) -> list[str]:
    """List the Debian packages of what is missing."""
    if only_python:
        return [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    packages = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if not any(
        path.suffix in FONT_SUFFIXES for folder in FONT_FOLDERS for path in Path(folder).rglob("*")
    ):
        packages.append("fonts-dejavu-core")
    if for_tests:
        packages += [
            package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)
        ]
    return packages


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _install(packages: list[str]) -> int:
    """Install Debian packages, or print what the user has to do; returns the exit code."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        return _fail(
            "System packages are missing. In Debian they are called: " + " ".join(packages)
        )
    if os.geteuid() != 0:
        return _fail(
            "System packages that this program needs are missing. Please run:\n  sudo "
            + " ".join(command)
        )
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(["apt-get", "update", "-q"], env=environment, check=False).returncode == 0:
        subprocess.run(command, env=environment, check=False)
    return 0


def main() -> int:
    """Check, install or explain; returns the exit code."""
    if sys.version_info < (3, 11):
        version = sys.version.split()[0]
        return _fail(
            f"Backprop Playground needs Python 3.11 or newer; this is {version}. "
            "Try: make PYTHON=python3.12"
        )
    if not sys.platform.startswith("linux"):
        return 0  # on macOS and Windows, Qt's wheels bring all that they need
    wanted = "--test" in sys.argv[1:], "--python" in sys.argv[1:]
    packages = missing_packages(*wanted)
    if not packages:
        return 0
    if _install(packages) != 0:
        return 1
    still_missing = missing_packages(*wanted)
    if still_missing:
        return _fail("These system packages could not be installed: " + " ".join(still_missing))
    return 0


if __name__ == "__main__":
    sys.exit(main())
