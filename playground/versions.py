"""The versions that a bug report needs, without Qt: as `--version --verbose` prints them."""

import platform
from importlib import metadata

from playground.about import APP_NAME, __version__
from playground.places import program_folder, settings_folder


def libraries_line(numpy: str, pyqt: str, qt: str) -> str:
    """Name Python and the libraries that matter, with these versions."""
    return f"Python {platform.python_version()}, NumPy {numpy}, PyQt {pyqt}, Qt {qt}"


def places_lines() -> list[str]:
    """Name the folders of the program and of its settings, each on a line."""
    return [f"Program: {program_folder()}", f"Settings: {settings_folder()}"]


def version_text(engine: str, is_verbose: bool) -> str:
    """Return name, version and engine; verbose also libraries, system and folders."""
    first = f"{APP_NAME} {__version__}, {engine}"
    if not is_verbose:
        return first
    installed = [_installed(name) for name in ("numpy", "PyQt6", "PyQt6-Qt6")]
    return "\n".join([first, libraries_line(*installed), platform.platform(), *places_lines()])


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"
