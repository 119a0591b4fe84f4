"""The dialog that pins recent files, takes them out of the list, or opens one."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from playground.core.basics.messages import quotable
from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.enter_button import EnterButton
from playground.ui.widgets.read_only_table import ReadOnlyTable
from playground.ui.window.on_screen import FRAME_HEIGHT
from playground.ui.window.presence import Presence
from playground.ui.window.recent_files import RecentFiles
from playground.ui.window.recent_list import RecentFile

SIZE = 640, 400  # pixels at the normal text size
FOLDER = 1  # the column


class RecentDialog(QDialog):
    """Lists the recent files; what its buttons change is remembered at once."""

    def __init__(
        self,
        recent: RecentFiles,
        open_file: Callable[[Path], object],
        theme: Theme,
        window: QWidget | None,
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recent files"))
        self._recent, self._open_file, self._theme = recent, open_file, theme
        self._files: tuple[RecentFile, ...] = ()
        self._presence = Presence(self)
        self.table = ReadOnlyTable((self.tr("File"), self.tr("Folder")), FOLDER)
        self.table.setAccessibleName(self.tr("Recent files"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # Enter opens the file that is selected, except on a button
        self.opens = EnterButton(self.tr("Open"))
        self.pins = EnterButton(self.tr("Pin"))
        self.removes = EnterButton(self.tr("Remove from list"))
        self.closes = EnterButton(self.tr("Close"))
        self._lay_out()
        self._connect()
        follow_text_size(self, self._be_large)
        self._list_anew()
        self.table.setFocus()

    def _explain(self) -> None:
        """Say what the buttons and the columns are."""
        tips = {
            self.opens: self.tr("Open the selected file (Enter, double click)"),
            self.pins: self.tr("Keep the selected file at the top of the list, or no longer"),
            self.removes: self.tr("Take it off this list (Del); the file stays where it is"),
            self.closes: self.tr("Back to the work (Esc)"),
        }
        for button, tip in tips.items():
            button.setToolTip(plain(tip))
        columns = self.tr("Name of the file, the latest first"), self.tr("Where the file is")
        for column, tip in enumerate(columns):
            if (head := self.table.horizontalHeaderItem(column)) is not None:
                head.setToolTip(plain(tip))

    def _lay_out(self) -> None:
        self._explain()
        row = QHBoxLayout()
        for button in (self.opens, self.pins, self.removes):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.closes)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addLayout(row)

    def _connect(self) -> None:
        self._presence.changed.connect(self._fill)
        self._recent.changed.connect(self._list_anew)
        self.table.currentCellChanged.connect(lambda: self._show_choice())
        self.table.doubleClicked.connect(lambda: self.open_chosen())
        self.opens.clicked.connect(self.open_chosen)
        self.pins.clicked.connect(self.pin_chosen)
        self.removes.clicked.connect(self.remove_chosen)
        self.closes.clicked.connect(self.reject)
        keys = {"Return": self.open_chosen, "Enter": self.open_chosen, "Del": self.remove_chosen}
        for key, do in keys.items():
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _be_large(self) -> None:
        size, screen = QSize(px(SIZE[0]), px(SIZE[1])), self.screen()
        if screen is not None:
            size = size.boundedTo(screen.availableSize() - QSize(0, FRAME_HEIGHT))
        self.resize(size)

    # --- what is listed ---------------------------------------------------------------------------

    def _list_anew(self) -> None:
        """List the files as they are now; the one that was chosen stays chosen."""
        chosen, row = self.chosen, self.table.currentRow()
        self._files = self._recent.files
        self._presence.ask(file.path for file in self._files)
        self._fill()
        paths = [file.path for file in self._files]
        if chosen is not None and chosen.path in paths:
            row = paths.index(chosen.path)
        self.table.setCurrentCell(min(max(row, 0), len(paths) - 1), 0)
        self._show_choice()

    def _fill(self) -> None:
        self.table.setRowCount(len(self._files))
        missing = self.tr("{folder} (missing)")
        for row, file in enumerate(self._files):
            folder = str(quotable(str(Path(file.path).parent), longest=1000))
            is_missing = self._presence.is_missing(file.path)
            shown = missing.format(folder=folder) if is_missing else folder
            for column, text in enumerate((str(quotable(file.name)), shown)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain(text))
                if is_missing:
                    item.setForeground(self.palette().placeholderText())
                if file.is_pinned and column == 0:
                    item.setIcon(icon("pin", self._theme.text))
                self.table.setItem(row, column, item)
        self._show_choice()

    def _show_choice(self) -> None:
        """Let the buttons fit the file that is chosen."""
        chosen = self.chosen
        is_pinned = chosen is not None and chosen.is_pinned
        self.pins.setText(self.tr("Unpin") if is_pinned else self.tr("Pin"))
        for button in (self.pins, self.removes):
            button.setEnabled(chosen is not None)
        self.opens.setEnabled(chosen is not None and not self._presence.is_missing(chosen.path))

    # --- what is done -----------------------------------------------------------------------------

    @property
    def chosen(self) -> RecentFile | None:
        """The file that is chosen; None if there is none."""
        row = self.table.currentRow()
        return self._files[row] if 0 <= row < len(self._files) else None

    def open_chosen(self) -> None:
        """Close, and open the file that is chosen."""
        chosen = self.chosen
        if chosen is not None and not self._presence.is_missing(chosen.path):
            self.accept()
            self._open_file(Path(chosen.path))

    def pin_chosen(self) -> None:
        """Pin the file that is chosen, or take its pin out."""
        if self.chosen is not None:
            self._recent.pin(self.chosen, not self.chosen.is_pinned)

    def remove_chosen(self) -> None:
        """Take the file that is chosen out of the list; the file itself stays."""
        if self.chosen is not None:
            self._recent.remove(self.chosen)
