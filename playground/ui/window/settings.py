"""What the program remembers between runs: window layout, theme, recent folder.

A JSON file of plain texts. Qt's own store can run code when it is read: a value that is a pickled
Python object is loaded, whatever type is asked for.
"""

import json
import logging
import os
from pathlib import Path

from PyQt6.QtCore import QByteArray, QCoreApplication

from playground.files import check_writable, replace_file
from playground.session.settings_file import is_damaged, read_settings, settings_file

DAMAGED = "settings.damaged.json"
translate = QCoreApplication.translate
log = logging.getLogger(__name__)


class Settings:
    """Texts by key; what is missing or damaged is read as the default.

    Where the file cannot be written, as in a folder that is for reading only, they are kept until
    the program ends; the log says so once.
    """

    def __init__(self) -> None:
        self._file = settings_file()
        self._unwritten: dict[str, str] = {}
        self._texts = read_settings(self._file)

    def read_again(self) -> None:
        """Take over what another window has stored."""
        self._texts = read_settings(self._file) | self._unwritten

    def text(self, key: str, default: str = "") -> str:
        """Return a stored text."""
        return self._texts.get(key, default)

    def set_text(self, key: str, value: str) -> None:
        """Store a text, unless it is stored. A file that cannot be written is no reason to stop."""
        self.read_again()  # another window may have stored something
        if self._texts.get(key) == value:
            return  # the window would wait for the disk
        self._texts[key] = value
        content = json.dumps(self._texts, indent=1).encode()
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._file, content)
        except OSError as error:
            if not self._unwritten:
                log.info("Settings are kept until the program ends, not in their file: %s", error)
            self._unwritten[key] = value
        else:
            self._unwritten.clear()

    def data(self, key: str) -> QByteArray:
        """Return stored bytes; empty if there are none. They are kept as base64 text."""
        return QByteArray.fromBase64(self.text(key).encode("ascii", "ignore"))

    def set_data(self, key: str, value: QByteArray) -> None:
        """Store bytes."""
        self.set_text(key, bytes(value.toBase64().data()).decode("ascii"))

    @property
    def folder(self) -> Path:
        """Where files were last opened or saved."""
        stored = Path(self.text("files/folder") or Path.home())
        return stored if stored.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self.set_text("files/folder", str(folder))


def set_aside_damaged() -> str:
    """Rename a settings file that cannot be read, and return what to say of it; "" if all is well.

    The next start finds none, so it is said once; what was in it can still be looked at.
    """
    file = settings_file()
    if not is_damaged(file):
        return ""
    aside = file.with_name(DAMAGED)
    try:
        os.replace(file, aside)
    except OSError as error:
        log.info("The damaged settings are where they were: %s", error)
        aside = file
    text = translate(
        "Settings", "The settings were damaged, so they are as at the first start. Kept: {path}"
    )
    return text.format(path=aside)


def unkept() -> str:
    """Return a sentence if what is set now is lost with the end of the program, else ""."""
    file = settings_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        check_writable(file)
    except OSError:
        text = translate(
            "Settings", "Settings last until the program ends: {folder} cannot be written."
        )
        return text.format(folder=file.parent)
    return ""
