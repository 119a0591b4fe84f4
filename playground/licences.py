"""What the program brings, with versions and licences, read from what is installed. Qt-free.

The same reading serves a checkout, an installed wheel and the portable program, and it decides what
goes into that one: what is listed is what is there.
"""

import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from playground.about import APP_NAME, DISTRIBUTION, __version__
from playground.places import program_folder
from playground.resources import resource

EXTRA = "Pillow"  # makes animations, where it is installed
LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
PYTHON_FILES = ("LICENSE-Python.txt", "LICENSE.txt")  # in the portable program; in Python's own
SYSTEM_FOLDER = "licences"  # of the portable program: a text for each package of the system
NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True)
class Component:
    """Something that the program brings.

    Attributes
    ----------
    name, version : the version is "" for data
    licence : its name, such as "MIT"
    home : the page where it comes from, with its source; "" if none is named
    text : the text of the licence; "" if none came with it
    """

    name: str
    version: str
    licence: str
    home: str
    text: str


def components() -> list[Component]:
    """List all that the program brings: itself first, then by name."""
    own = Component(APP_NAME, __version__, "GPL-3.0-or-later", "", _own_licence())
    others = [_component(name) for name in distributions() if name != DISTRIBUTION]
    others += [_python(), _data(), *_of_system()]
    rest = sorted(others, key=lambda one: one.name.lower())
    return [own, *rest]


def source_folder() -> Path:
    """Return where the source of the program is: it is there in each of its forms."""
    folder = program_folder()
    return folder / "source" if getattr(sys, "frozen", False) else folder


def distributions() -> list[str]:
    """List the names of the distributions that are used, by what each one says that it needs.

    Those that are not there are left out: some are for another system, or not installed.
    """
    found: dict[str, metadata.Distribution] = {}
    left = [DISTRIBUTION, EXTRA]
    while left:
        name = _normal(left.pop())
        try:
            if name not in found:
                found[name] = metadata.distribution(name)
                left += _needs(found[name])
        except metadata.PackageNotFoundError:
            continue
    return sorted(found)


def _needs(distribution: metadata.Distribution) -> Iterator[str]:
    for line in distribution.requires or ():
        if "extra ==" not in line and (name := NAME.match(line)):
            yield name[0]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _component(name: str) -> Component:
    found = metadata.distribution(name)
    about = found.metadata
    home = _first(about, "Home-page")
    for entry in about.get_all("Project-URL") or ():
        label, _, url = entry.partition(", ")
        home = url if label.lower() in ("source", "source code", "repository") else home or url
    return Component(about["Name"], found.version, _licence_of(about), home, _text_of(found))


def _licence_of(about: metadata.PackageMetadata) -> str:
    """Name the licence in short: some have its whole text where its name belongs."""
    for field in ("License-Expression", "License"):
        value = _first(about, field).strip()
        if value and "\n" not in value:
            return value
    classes = [one for one in about.get_all("Classifier") or () if one.startswith("License ::")]
    return classes[0].rpartition(" :: ")[2] if classes else ""


def _first(about: metadata.PackageMetadata, field: str) -> str:
    return (about.get_all(field) or [""])[0]


def _text_of(found: metadata.Distribution) -> str:
    """Join the texts of the licences that came with it: its own, and those of what is in it."""
    files = [file for file in found.files or () if ".dist-info" in str(file.parent)]
    texts = [_read(Path(str(file.locate()))) for file in files if LICENCE_FILE.search(str(file))]
    return "\n\n".join(dict.fromkeys(text for text in texts if text))


def _own_licence() -> str:
    places = (program_folder() / "LICENSE", resource().parent / "LICENSE")
    text = next((_read(path) for path in places if path.is_file()), "")
    try:
        return text or _text_of(metadata.distribution(DISTRIBUTION))
    except metadata.PackageNotFoundError:
        return ""


def python_licence() -> Path | None:
    """Return the file with the licence of Python itself; None if it is not where it is usual."""
    folders = [getattr(sys, "_MEIPASS", ""), sysconfig.get_path("stdlib"), sys.base_prefix]
    paths = [Path(folder) / name for folder in folders for name in PYTHON_FILES if folder]
    return next((path for path in paths if path.is_file()), None)


def _python() -> Component:
    path = python_licence()
    text = "" if path is None else _read(path)
    return Component(
        "Python", platform.python_version(), "PSF-2.0", "https://www.python.org/downloads/", text
    )


def _data() -> Component:
    text = _read(resource("data", "README.md"))
    return Component("Data sets Iris and Digits", "", "CC BY 4.0", "", text)


def _of_system() -> list[Component]:
    """List the libraries of a Linux system that the portable program has copies of."""
    folder = Path(getattr(sys, "_MEIPASS", "")) / SYSTEM_FOLDER
    files = sorted(folder.glob("*.txt")) if getattr(sys, "frozen", False) else []
    return [Component(file.stem, "", "", "", _read(file)) for file in files]


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace").strip("\n")
    except OSError:
        return ""
