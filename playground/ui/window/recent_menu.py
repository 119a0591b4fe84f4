"""File → Open recent: the recent files as a menu."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QObject
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu

from playground.core.basics.messages import quotable
from playground.ui.look.icons import icon
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import for_menu
from playground.ui.widgets.hints import explain
from playground.ui.window.presence import Presence
from playground.ui.window.recent_files import RecentFiles
from playground.ui.window.recent_list import RecentFile, RecentList, telling_folders

translate = QCoreApplication.translate


class RecentMenu(QObject):
    """Fills the menu whenever the menu above it opens; by then missing files are looked up."""

    def __init__(
        self,
        menu: QMenu,
        recent: RecentFiles,
        open_file: Callable[[Path], object],
        manage: Callable[[], object],
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(menu)
        self._menu, self._recent = menu, recent
        self._open_file, self._manage, self._theme = open_file, manage, theme
        self._entries: dict[RecentFile, tuple[QAction, str]] = {}
        self._presence = Presence(self)
        self._presence.changed.connect(self._show_missing)
        menu.setToolTipsVisible(True)
        above = menu.parentWidget()
        (above if isinstance(above, QMenu) else menu).aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the files as they are now, and find out which are missing."""
        self._menu.clear()
        self._entries.clear()
        files = self._recent.files
        folders = telling_folders([file.path for file in files])
        for number, (file, folder) in enumerate(zip(files, folders, strict=True), 1):
            if number > 1 and files[number - 2].is_pinned and not file.is_pinned:
                self._menu.addSeparator()
            self._add(file, title_of(file, folder), number)
        if not files:
            self._add_action(self._nothing()).setEnabled(False)
        self._add_ways(files)
        self._presence.ask(file.path for file in files)
        self._show_missing()

    def _add(self, file: RecentFile, title: str, number: int) -> None:
        action = self._add_action("", lambda: self._open_file(Path(file.path)))
        action.setData(title)  # where it is found by its name, its number is in the way
        explain(action, str(quotable(file.path, longest=1000)))
        if file.is_pinned:
            action.setIcon(icon("pin", self._theme().text))
        digit = f"&{number % 10} " if number <= 10 else ""
        self._entries[file] = action, f"{digit}{for_menu(title)}"

    def _show_missing(self) -> None:
        missing = translate("RecentFiles", "{name} (missing)")
        for file, (action, text) in self._entries.items():
            is_missing = self._presence.is_missing(file.path)
            action.setText(missing.format(name=text) if is_missing else text)
            action.setEnabled(not is_missing)

    def _nothing(self) -> str:
        if self._recent.is_kept:
            return translate("RecentFiles", "No file was opened or saved yet")
        return translate("RecentFiles", "No files are remembered")

    def _add_ways(self, files: RecentList) -> None:
        """Add what can be done with the list."""
        self._menu.addSeparator()
        manage = self._add_action(translate("RecentFiles", "Pin or remove …"), self._manage)
        clear_others = translate("RecentFiles", "Clear all but the pinned files")
        clear_all = translate("RecentFiles", "Clear list")
        is_any_pinned = any(file.is_pinned for file in files)
        clear = self._add_action(clear_others if is_any_pinned else clear_all, self._recent.clear)
        manage.setEnabled(bool(files))
        clear.setEnabled(not all(file.is_pinned for file in files))
        keep = self._add_action(translate("RecentFiles", "Remember files"))
        keep.setCheckable(True)
        keep.setChecked(self._recent.is_kept)
        explain(
            keep, translate("RecentFiles", "Off forgets all recent files, the pinned ones, too")
        )
        explain(
            manage,
            translate("RecentFiles", "Keep files at the top of this list, or take them off it"),
        )
        explain(clear, translate("RecentFiles", "Forget the files; they stay where they are"))
        keep.triggered.connect(self._recent.keep)

    def _add_action(self, text: str, do: Callable[[], object] = lambda: None) -> QAction:
        action = QAction(text, self._menu)  # the menu deletes it when it is cleared
        action.triggered.connect(lambda: do())
        self._menu.addAction(action)
        return action


def title_of(file: RecentFile, folder: str) -> str:
    """Name a file, with the end of its folder where that is needed to tell it from others."""
    name = quotable(file.name)
    if not folder:
        return str(name)
    text = translate("RecentFiles", "{name} – {folder}")
    return text.format(name=name, folder=quotable(Path(folder)))
