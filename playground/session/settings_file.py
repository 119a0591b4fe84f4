"""Reads the file with the settings of the program: texts by key, as JSON."""

import logging
import os
from pathlib import Path

from playground.files import read_bounded
from playground.places import settings_folder
from playground.session.strict_json import parse_json

LARGEST = 2**20  # bytes
log = logging.getLogger(__name__)


def settings_file() -> Path:
    """Return the file that the settings are kept in."""
    return settings_folder() / "settings.json"


def read_settings(file: Path) -> dict[str, str]:
    """Return the texts of a file; none if it is missing, damaged, or no settings file."""
    try:
        if not file.is_file() or file.stat().st_size > LARGEST:
            return {}
        found = parse_json(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        log.warning("The settings could not be read: %s", error)
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}


def is_damaged(file: Path) -> bool:
    """Return whether there is a settings file that cannot be read as one."""
    if not os.path.lexists(file):
        return False
    try:
        return not isinstance(parse_json(read_bounded(file, LARGEST).decode("utf-8")), dict)
    except (OSError, ValueError, RecursionError):
        return True
