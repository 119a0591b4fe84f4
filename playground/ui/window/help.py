"""What the Help menu shows: the guide in a window beside the work."""

from collections.abc import Mapping

from PyQt6.QtCore import QPoint, QRect, QSize
from PyQt6.QtGui import QAction, QHideEvent
from PyQt6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from playground.languages.current import current_language
from playground.ui.guide.pages import read_guide
from playground.ui.guide.reader import GuideReader
from playground.ui.guide.tables import registry_tables
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme
from playground.ui.widgets.label import Label
from playground.ui.window.actions import action_table
from playground.ui.window.commands import keys_of
from playground.ui.window.help_pages import key_tables
from playground.ui.window.settings import Settings

SIZE, MARGIN, FOOT = QSize(760, 640), 12, 32  # pixels; below is the status line
WIDEST, HIGHEST = 0.45, 0.68  # shares of the window that it may cover
KEY = "window/help"


class HelpWindow(QDialog):
    """The guide beside the window; Esc closes it, and the work goes on meanwhile.

    It takes all keys from `actions`, so that they are never out of date. It is written while it is
    open only: with every picture of a view, Qt lays out all that is hidden.
    """

    def __init__(
        self, window: QWidget, actions: Mapping[str, QAction], settings: Settings, theme: Theme
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._window, self._actions = window, actions
        self.setWindowTitle(self.tr("Guide"))
        self.reader = GuideReader(read_guide(current_language().code), self._tables, theme)
        self.reader.outside.connect(self._offer)
        self.said = Label()
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.reader)
        layout.addWidget(self.said)

    def show_page(self, place: str = "") -> None:
        """Open a place of the guide, such as ``keys.md``; "" for what was read last."""
        self.said.hide()
        self._belong_to(QApplication.activeModalWidget() or self._window)
        if not self.isVisible():
            self._place()
        self.show()
        self.raise_()
        self.activateWindow()
        self.reader.open(place)
        self.reader.page.setFocus()

    def _belong_to(self, owner: QWidget) -> None:
        """Stand beside `owner`, a dialog or the window: a dialog keeps the keys from all others."""
        if owner in (self, self.parentWidget()):
            return
        was_visible, place = self.isVisible(), self.geometry()
        self.setParent(owner, self.windowFlags())  # hides it
        if was_visible:
            self.setGeometry(place)
            self.show()
        if isinstance(owner, QDialog):  # which is deleted after that
            owner.finished.connect(lambda: self._belong_to(self._window))

    def set_theme(self, theme: Theme) -> None:
        """Write the page in the colours of `theme`."""
        self.reader.set_theme(theme)

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._settings.set_data(KEY, self.saveGeometry())

    def _tables(self) -> dict[str, str]:
        keys = {name: keys_of(action) for name, action in self._actions.items()}
        titles = {row.name: row.text for row in action_table()}  # not “Undo Remove neuron”
        return registry_tables() | key_tables(keys, titles)

    def _offer(self, address: str) -> None:
        """Copy the address of a public page: the program opens none."""
        clipboard = QApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(address)
        self.said.setText(
            self.tr("The address is copied; paste it into a browser: {address}").format(
                address=address
            )
        )
        self.said.show()

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
