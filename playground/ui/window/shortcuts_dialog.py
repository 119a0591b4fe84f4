"""The dialog in which the keys of the actions are changed."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.window.on_screen import FRAME_HEIGHT
from playground.ui.window.shortcut_store import ShortcutStore
from playground.ui.window.shortcuts_page import ShortcutsPage

SIZE = 560, 520  # pixels at the normal text size


class ShortcutsDialog(QDialog):
    """Shows the page of all keys."""

    def __init__(self, store: ShortcutStore, window: QWidget | None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.page, closes = ShortcutsPage(store), QPushButton(self.tr("Close"))
        closes.setAutoDefault(False)
        closes.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(closes)
        foot.setContentsMargins(9, 0, 9, 9)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page, 1)
        layout.addLayout(foot)
        follow_text_size(self, self._be_large)
        self.page.table.setFocus()

    def _be_large(self) -> None:
        size, screen = QSize(px(SIZE[0]), px(SIZE[1])), self.screen()
        if screen is not None:
            size = size.boundedTo(screen.availableSize() - QSize(0, FRAME_HEIGHT))
        self.resize(size)
