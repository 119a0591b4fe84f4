"""The dialog of all settings: what is picked holds at once."""

from collections.abc import Callable, Sequence
from functools import partial

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import for_menu, plain
from playground.ui.widgets.enter_button import EnterButton
from playground.ui.widgets.label import Label
from playground.ui.widgets.named import name_tabs
from playground.ui.widgets.scroller import Scroller
from playground.ui.window.on_screen import FRAME_HEIGHT
from playground.ui.window.setting_rows import SettingGroup, SettingRow

SIZE = QSize(600, 620)  # pixels at the normal text size
BETWEEN = 8  # pixels below a setting, and above a heading
Page = tuple[str, QWidget]  # its title, and what is in it


class SettingsDialog(QDialog):
    """Lists the settings by subject, each with what it changes.

    Parameters
    ----------
    groups : lists the settings
    pages : makes further pages

    Attributes
    ----------
    boxes : by the title of a setting
    """

    def __init__(
        self,
        groups: Sequence[SettingGroup],
        pages: Callable[[], Sequence[Page]],
        window: QWidget | None,
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.boxes: dict[str, QComboBox] = {}
        self._rows = [row for group in groups for row in group.rows]
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Pages of the settings"))
        self.tabs.addTab(
            Scroller(self._general(groups), name=self.tr("General")), self.tr("General")
        )
        for title, page in pages():
            self.tabs.addTab(page, title)
        self._lay_out()
        follow_text_size(self, self._be_large)

    def _lay_out(self) -> None:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        reset = EnterButton(self.tr("Reset all"))
        buttons.addButton(reset, roles.ResetRole)
        close = buttons.addButton(self.tr("Close"), roles.RejectRole)
        assert close is not None
        reset.setToolTip(plain(self.tr("Give every setting of this page its first value again")))
        reset.clicked.connect(self.reset)
        buttons.rejected.connect(self.reject)
        self.tabs.currentChanged.connect(lambda index: reset.setVisible(index == 0))
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)
        close.setDefault(True)  # Qt takes no button for it that is not in the dialog yet

    def _general(self, groups: Sequence[SettingGroup]) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for group in groups:
            heading = Label(group.title)
            heading.setProperty("role", "heading")
            heading.setContentsMargins(0, BETWEEN if grid.count() else 0, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for row in group.rows:
                self._add(grid, row)
        grid.setRowStretch(grid.rowCount(), 1)
        return page

    def _add(self, grid: QGridLayout, row: SettingRow) -> None:
        """Add two lines: title and box, and what the setting changes."""
        box, title, about = QComboBox(), Label(for_menu(row.title)), Label(row.about)
        for value, text in row.choices:
            box.addItem(text, value)
        box.setAccessibleName(row.title)
        box.setAccessibleDescription(row.about)
        box.setToolTip(plain(row.about))
        box.activated.connect(partial(self._pick, row, box))
        title.setBuddy(box)
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        about.setContentsMargins(0, 0, 0, BETWEEN)
        self.boxes[row.title] = box
        _show(row, box)
        line = grid.rowCount()
        grid.addWidget(title, line, 0)
        grid.addWidget(box, line, 1)
        grid.addWidget(about, line + 1, 0, 1, 2)

    def _pick(self, row: SettingRow, box: QComboBox, index: int) -> None:
        row.pick(box.itemData(index))
        self._show_values()  # a setting may have changed another one

    def _show_values(self) -> None:
        for row in self._rows:
            _show(row, self.boxes[row.title])

    def reset(self) -> None:
        """Give every setting the value that it has for a new user."""
        for row in self._rows:
            first, _ = row.choices[0]
            if row.value() != first:
                row.pick(first)
        self._show_values()

    def _be_large(self) -> None:
        size, screen = QSize(px(SIZE.width()), px(SIZE.height())), self.screen()
        if screen is not None:
            size = size.boundedTo(screen.availableSize() - QSize(0, FRAME_HEIGHT))
        self.resize(size)


def _show(row: SettingRow, box: QComboBox) -> None:
    box.setCurrentIndex(box.findData(row.value()))
