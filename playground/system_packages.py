"""What Qt and the tests need of a Linux system, and the one command that installs it.

Needs nothing but Python: `.ci/check_machine.py` asks here before anything is installed, and the
program itself does when Qt cannot start.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

OS_RELEASE = (Path("/etc/os-release"), Path("/usr/lib/os-release"))
COMMANDS = {  # by the family of a distribution: what installs packages there
    "debian": "sudo apt-get update && sudo apt-get install -y --no-install-recommends",
    "fedora": "sudo dnf install -y",
    "arch": "sudo pacman -S --needed",
    "suse": "sudo zypper install",
}
FAMILIES = tuple(COMMANDS)
RELATED = {  # names in os-release of distributions that do not say what they are like
    "ubuntu": "debian",
    "rhel": "fedora",
    "centos": "fedora",
    "manjaro": "arch",
    "opensuse": "suse",
    "sles": "suse",
}
# shared library: its package in Debian, Fedora, Arch and openSUSE
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11", "libX11-6"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb", "libxcb1"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", *["xcb-util-cursor"] * 2, "libxcb-cursor0"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", *["xcb-util-wm"] * 2, "libxcb-icccm4"),
    "libxcb-image.so.0": ("libxcb-image0", *["xcb-util-image"] * 2, "libxcb-image0"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", *["xcb-util-keysyms"] * 2, "libxcb-keysyms1"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        *["xcb-util-renderutil"] * 2,
        "libxcb-render-util0",
    ),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        *["libxkbcommon-x11"] * 2,
        "libxkbcommon-x11-0",
    ),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
}
WINDOW_PROGRAMS = {  # what the tests in a real window, and of a desktop, start
    "Xvfb": ("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    "xdotool": ("xdotool",) * 4,
    "desktop-file-validate": ("desktop-file-utils",) * 4,
    "update-mime-database": ("shared-mime-info",) * 4,
    "appstreamcli": ("appstream", "appstream", "appstream", "AppStream"),
    "dbus-daemon": ("dbus-daemon", "dbus-daemon", "dbus", "dbus-1-daemon"),
    "at-spi-bus-launcher": ("at-spi2-core",) * 4,
}
# where a program may be that only others start
INNER_FOLDERS = ("/usr/libexec", "/usr/lib", "/usr/lib/at-spi2-core")
FONTS = ("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts")
HANGUL_FONTS = (
    "fonts-noto-cjk",
    "google-noto-sans-cjk-fonts",
    "noto-fonts-cjk",
    "google-noto-sans-cjk-fonts",
)
PYTHON_VENV = ("python3-venv", "python3", "python", "python3-base")
FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    os.path.expanduser("~/.fonts"),
    os.path.expanduser("~/.local/share/fonts"),
)
FONT_SUFFIXES = {".ttf", ".otf", ".ttc"}
Packages = tuple[str, ...]  # the names of one package, in the order of `FAMILIES`


def missing_libraries() -> list[str]:
    """List the shared libraries that Qt needs on Linux and that are not there.

    Of a library that is there and needs another one, that other one is named.
    """
    named = (missing_for(library) for library in LIBRARIES)
    return list(dict.fromkeys(library for library in named if library in LIBRARIES))


def missing_for(library: str) -> str:
    """Name what is missing to load a shared library, itself or one that it needs; "" if nothing."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error.__cause__ or error).split(":")[0]  # a frozen program hides the cause
    return ""


def missing_programs() -> list[str]:
    """List the programs that the tests in a real window start and that are not there."""
    return [program for program in WINDOW_PROGRAMS if not has_program(program)]


def has_program(program: str) -> bool:
    """Return whether a program is there, for the user or for other programs."""
    folders = os.pathsep.join((os.environ.get("PATH", os.defpath), *INNER_FOLDERS))
    return shutil.which(program, path=folders) is not None


def has_fonts() -> bool:
    """Return whether there is any font that Qt can draw with."""
    found = (path for folder in FONT_FOLDERS for path in Path(folder).rglob("*"))
    return any(path.suffix.lower() in FONT_SUFFIXES for path in found)


def packages_of_qt() -> list[Packages]:
    """List the packages of what Qt needs and does not find: libraries, and a font.

    None on macOS and Windows, where its wheels bring all.
    """
    if not sys.platform.startswith("linux"):
        return []
    libraries = [LIBRARIES[library] for library in missing_libraries()]
    return libraries if has_fonts() else [*libraries, FONTS]


def family(os_release: str | None = None) -> str | None:
    """Return which of `FAMILIES` this distribution belongs to, by its os-release; else None."""
    text = _read_os_release() if os_release is None else os_release
    pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line)
    values = {name.strip(): value.strip().strip("\"'").lower() for name, value in pairs}
    for word in [values.get("ID", ""), *values.get("ID_LIKE", "").split()]:
        word = RELATED.get(word.partition("-")[0], word.partition("-")[0])
        if word in FAMILIES:
            return word
    return None


def install_command(packages: Iterable[Packages], of: str | None) -> str:
    """Return the one command that installs packages on a distribution of the family `of`.

    For an unknown one (None), the names of the packages as Debian has them.
    """
    index = 0 if of is None else FAMILIES.index(of)
    names = " ".join(sorted({names[index] for names in packages}))
    return names if of is None else f"{COMMANDS[of]} {names}"


def advice(packages: Iterable[Packages]) -> str:
    """Return what to do about missing packages here, in a sentence that ends with the command."""
    of = family()
    command = install_command(packages, of)
    if of is None:
        return f"Please install these packages (their names in Debian): {command}"
    return f"This command installs them:\n  {command}"


def _read_os_release() -> str:
    for path in OS_RELEASE:
        try:
            return path.read_text("utf-8", errors="replace")
        except OSError:
            continue
    return ""
