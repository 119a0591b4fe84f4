"""What the Help menu shows: a window with pages beside the work, and who made the program."""

from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication, QPoint, QRect, QSize
from PyQt6.QtGui import QAction, QHideEvent
from PyQt6.QtWidgets import QApplication, QDialog, QTabWidget, QVBoxLayout, QWidget

from playground.about import APP_NAME, __version__
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.widgets import dialogs
from playground.ui.widgets.rich_text import RichText
from playground.ui.window.actions import action_table
from playground.ui.window.commands import keys_of
from playground.ui.window.help_pages import first_steps, gestures_and_keys
from playground.ui.window.log_file import log_place
from playground.ui.window.settings import Settings

SIZE, MARGIN, FOOT = QSize(470, 640), 12, 32  # pixels; below is the status line
WIDEST, HIGHEST = 0.45, 0.68  # shares of the window that it may cover
KEY = "window/help"
translate = QCoreApplication.translate


class HelpWindow(QDialog):
    """Pages of help beside the window; Esc closes it, and the work goes on meanwhile.

    The pages take all keys from `actions`, so that they are never out of date. They are written
    while it is open only: with every picture of a view, Qt lays out all that is hidden.
    """

    def __init__(
        self, window: QWidget, actions: Mapping[str, QAction], settings: Settings, theme: Theme
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._window, self._actions, self._theme = window, actions, theme
        self.setWindowTitle(self.tr("Help"))
        self.pages = {"first_steps": RichText(), "gestures": RichText()}
        titles = (self.tr("First steps"), self.tr("Gestures and keys"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page, title in zip(self.pages.values(), titles, strict=True):
            page.setAccessibleName(title)
            self.tabs.addTab(page, title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        follow_text_size(self, self.write_again)

    def show_page(self, name: str) -> None:
        """Open the page `name`: "first_steps" or "gestures"."""
        self._write()
        self.tabs.setCurrentWidget(self.pages[name])
        if not self.isVisible():
            self._place()
        self.show()
        self.raise_()
        self.activateWindow()
        self.pages[name].setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Write the pages in the colours of `theme`."""
        self._theme = theme
        self.write_again()

    def write_again(self) -> None:
        """Write the pages anew: a key, the theme or the size of text has changed."""
        if self.isVisible():
            self._write()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._settings.set_data(KEY, self.saveGeometry())

    def _write(self) -> None:
        keys = {name: keys_of(action) for name, action in self._actions.items()}
        titles = {row.name: row.text for row in action_table()}  # not “Undo Remove neuron”
        texts = (first_steps(keys, self._theme), gestures_and_keys(keys, titles, self._theme))
        for page, text in zip(self.pages.values(), texts, strict=True):
            page.setFont(QApplication.font())
            page.setText(text)

    def _place(self) -> None:
        """Stand where the user has left it, also in an earlier run.

        At first right of the window, or left of it. Where there is no room, in its lower left
        corner: the map, most of the network, and the settings above them are what it explains.
        """
        if self.restoreGeometry(self._settings.data(KEY)):
            return
        screen = self._window.screen()
        room = screen.availableGeometry() if screen is not None else self._window.geometry()
        work = self._window.frameGeometry()
        size = QSize(px(SIZE.width()), px(SIZE.height())).boundedTo(room.size() - QSize(24, 60))
        place = beside(work, size, room) or over_corner(work, size, room)
        self.resize(place.size())
        self.move(place.topLeft())


def beside(work: QRect, size: QSize, room: QRect) -> QRect | None:
    """Return where something of this size stands beside `work`, within `room`; None if nowhere."""
    y = max(room.top(), min(work.top(), room.bottom() - size.height() - 40))
    if work.right() + MARGIN + size.width() <= room.right():
        return QRect(QPoint(work.right() + MARGIN, y), size)
    if work.left() - MARGIN - size.width() >= room.left():
        return QRect(QPoint(work.left() - MARGIN - size.width(), y), size)
    return None


def over_corner(work: QRect, size: QSize, room: QRect) -> QRect:
    """Return where it stands over the lower left corner of `work`, smaller if that is small."""
    work &= room
    width, height = round(WIDEST * work.width()), round(HIGHEST * work.height())
    place = QRect(QPoint(0, 0), size.boundedTo(QSize(width, height)))
    place.moveBottomLeft(work.bottomLeft() + QPoint(MARGIN, -FOOT))
    return place


def show_about(parent: QWidget) -> None:
    """Show name, version and licence, and where the log is."""
    text = translate(
        "Dialogs",
        "{name} {version}\n\nDraw a neural network, press Run, and see every number of it.\n\n"
        "Free software under the GNU General Public License, version 3 or later.\n\n{log}",
    )
    place = log_place()
    kept = translate("Dialogs", "Errors are written to this log file:\n{path}").format(path=place)
    log = kept if place else translate("Dialogs", "No log file of errors can be kept.")
    title = translate("Dialogs", "About")
    text = text.format(name=APP_NAME, version=__version__, log=log)
    copy = translate("Dialogs", "Copy path")
    dialogs.show_about(parent, title, text, (copy, str(place)) if place else None)
