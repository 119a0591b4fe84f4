"""The first rows of a file, and above each column what it is for the network."""

from collections.abc import Sequence

from PyQt6.QtCore import QPoint, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QKeyEvent, QPalette
from PyQt6.QtWidgets import QAbstractItemView, QMenu, QTableWidget, QTableWidgetItem

from playground.exchange.preview import Preview
from playground.exchange.roles import Role
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import plain
from playground.ui.widgets.hints import explain
from playground.ui.widgets.menu_letters import lettered

WIDEST, ROW_HEIGHT = 220, 24  # pixels of a column and of a row at the normal text size
OPENS_MENU = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class ColumnsTable(QTableWidget):
    """Shows a preview; its first row says what each column is, and opens a menu to change it.

    Signals
    -------
    picked(columns, role) : the user wants another role for these columns, a set of indices
    """

    picked = pyqtSignal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.titles = {
            Role.INPUT: self.tr("Input"),
            Role.CLASS: self.tr("Target: class"),
            Role.VALUE: self.tr("Target: number"),
            Role.PROBABILITY: self.tr("Target: probability"),
            Role.LEFT_OUT: self.tr("Left out"),
        }
        tips = {
            Role.INPUT: self.tr("A number that the network gets"),
            Role.CLASS: self.tr("What the network shall say: one of these names"),
            Role.VALUE: self.tr("What the network shall say: this number"),
            Role.PROBABILITY: self.tr("What the network shall say: a probability from 0 to 1"),
            Role.LEFT_OUT: self.tr("The network never sees it"),
        }
        self.menu = lettered(QMenu(self))
        self.menu.setToolTipsVisible(True)
        for role, title in self.titles.items():
            action = self.menu.addAction(title)
            if action is not None:
                explain(action, tips[role])
                action.triggered.connect(lambda _, role=role: self._pick(role))
        self.setAccessibleName(self.tr("Columns of the file"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.cellClicked.connect(lambda row, column: self._open_menu(column) if row == 0 else None)
        follow_text_size(self, self._follow_text_size)

    def _follow_text_size(self) -> None:
        head, side = self.horizontalHeader(), self.verticalHeader()
        if head is not None and side is not None:
            head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            head.setTextElideMode(Qt.TextElideMode.ElideRight)
            head.setMaximumSectionSize(px(WIDEST))
            side.setDefaultSectionSize(px(ROW_HEIGHT))

    def show_preview(self, preview: Preview, roles: Sequence[Role]) -> None:
        """Show names, roles and the first rows; what is left out is pale."""
        self.clear()
        self.setRowCount(1 + len(preview.rows))
        self.setColumnCount(len(preview.names))
        about = self.tr("Column {number} of the file: {name}")
        for column, name in enumerate(preview.names):
            head = QTableWidgetItem(name)
            head.setToolTip(plain(about.format(number=column + 1, name=name)))
            self.setHorizontalHeaderItem(column, head)
        self.setVerticalHeaderLabels(["", *map(str, preview.lines)])
        for row in range(self.rowCount()):
            if (side := self.verticalHeaderItem(row)) is not None:
                role = self.tr("What each column is for the network")
                side.setToolTip(plain(self.tr("The line of the file") if row else role))
        for row, cells in enumerate(preview.rows, 1):
            for column, cell in enumerate(cells[: len(preview.names)]):
                self.setItem(row, column, QTableWidgetItem(cell))
        self.show_roles(roles)

    def show_roles(self, roles: Sequence[Role]) -> None:
        """Show what each column is; one that is another now is as wide as that needs."""
        pale = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for column, role in enumerate(roles):
            before, item = self.item(0, column), QTableWidgetItem(f"{self.titles[role]} ▾")
            is_new = before is None or before.text() != item.text()
            font = item.font()
            font.setBold(role.is_target)
            item.setFont(font)
            item.setBackground(self.palette().color(QPalette.ColorRole.Button))
            item.setToolTip(self.tr("Click to choose what this column is"))
            self.setItem(0, column, item)
            for row in range(self.rowCount()):
                if (cell := self.item(row, column)) is not None:
                    cell.setForeground(self._ink(role, pale))
            if is_new:
                self.resizeColumnToContents(column)

    def _ink(self, role: Role, pale: QColor) -> QColor:
        return pale if role == Role.LEFT_OUT else self.palette().color(QPalette.ColorRole.Text)

    def _open_menu(self, column: int) -> None:
        """Open the menu below the role of `column`; it acts on all selected columns."""
        viewport = self.viewport()
        assert viewport is not None
        place = self.visualItemRect(self.item(0, column)).bottomLeft()
        self.menu.popup(viewport.mapToGlobal(QPoint(place.x(), place.y())))

    def _pick(self, role: Role) -> None:
        columns = {index.column() for index in self.selectedIndexes()} | {self.currentColumn()}
        self.picked.emit(columns, role)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() in OPENS_MENU and self.currentColumn() >= 0:
            self._open_menu(self.currentColumn())
        else:
            super().keyPressEvent(event)
