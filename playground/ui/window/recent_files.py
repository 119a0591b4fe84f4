"""The recent files of the user, kept in the settings."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from playground.ui.state.document import Document
from playground.ui.window.recent_list import (
    RecentFile,
    RecentList,
    list_text,
    only_pinned,
    read_list,
    with_newest,
    with_pin,
    without,
)
from playground.ui.window.settings import Settings

KEY, KEY_OF_NONE = "files/recent", "files/keep_no_recent"
YES = "yes"


class RecentFiles(QObject):
    """Remembers the files of a document. Other windows share the list, so it is read each time.

    Signals
    -------
    changed() : the list is another one
    """

    changed = pyqtSignal()

    def __init__(self, document: Document, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        document.path_changed.connect(self._note)

    @property
    def files(self) -> RecentList:
        """The list as it is now."""
        self._settings.read_again()
        return read_list(self._settings.text(KEY))

    @property
    def is_kept(self) -> bool:
        """Whether files are remembered."""
        return self._settings.text(KEY_OF_NONE) != YES

    def keep(self, is_kept: bool) -> None:
        """Remember files from now on, or none: then those of before are forgotten, too."""
        self._settings.set_text(KEY_OF_NONE, "" if is_kept else YES)
        if not is_kept:
            self._change(lambda _: ())

    def pin(self, file: RecentFile, is_pinned: bool) -> None:
        """Keep a file in the list, above the others, or no longer."""
        self._change(lambda files: with_pin(files, file.path, is_pinned))

    def remove(self, file: RecentFile) -> None:
        """Take a file out of the list."""
        self._change(lambda files: without(files, file.path))

    def clear(self) -> None:
        """Take all files out of the list that are not pinned."""
        self._change(only_pinned)

    def _note(self) -> None:
        path = self._document.path
        if path is not None and self.is_kept:
            self._change(lambda files: with_newest(files, str(Path(path).absolute())))

    def _change(self, change: Callable[[RecentList], RecentList]) -> None:
        self._settings.set_text(KEY, list_text(change(self.files)))
        self.changed.emit()
