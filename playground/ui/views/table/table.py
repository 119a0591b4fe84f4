"""The data table as a widget: its keys, the clipboard, the widths of its columns."""

from PyQt6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QFontMetrics, QGuiApplication, QIcon, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import mono_font
from playground.ui.views.table.columns import TYPED, WIDEST
from playground.ui.views.table.model import DataModel
from playground.ui.widgets.keys import ENTER
from playground.ui.widgets.read_only_table import ROW_HEIGHT

BESIDE = 22  # pixels in a column beside its text, with room for the arrow of sorting
SWATCH = 9  # pixels, of the colour of a class
DELETE = Qt.Key.Key_Delete, Qt.Key.Key_Backspace
StandardKey = QKeySequence.StandardKey
Trigger = QAbstractItemView.EditTrigger


class Cells(QStyledItemDelegate):
    """Draws cells; the colour of a class is the same in a selected row, which Qt would tint."""

    def initStyleOption(self, option: QStyleOptionViewItem | None, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        if option is not None and not option.icon.isNull():
            icon = option.icon
            icon.addPixmap(icon.pixmap(option.decorationSize), QIcon.Mode.Selected)
            option.icon = icon


class DataTable(QTableView):
    """Shows a `DataModel`. Enter edits a cell, Tab goes on to edit the next one.

    Shift and Enter is a click on the heading above the cell, which sorts.

    While no cell is edited Tab leaves the table, as everywhere.

    Signals
    -------
    picked(row) : another sample is the current one, by the user; None for the new row
    deleted(rows) : the selected samples are to be deleted
    copied(rows) : they are to be copied
    pasted(row, column, text) : a text is to be pasted at this sample and this input or target
    """

    picked = pyqtSignal(object)
    deleted = pyqtSignal(object)
    copied = pyqtSignal(object)
    pasted = pyqtSignal(int, int, str)

    def __init__(self, model: DataModel) -> None:
        super().__init__()
        self._rows, self._is_showing = model, False
        self.setModel(model)
        self.setItemDelegate(Cells(self))
        self.setObjectName("dataTable")
        self.setAccessibleName(self.tr("All samples"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head, side = self.horizontalHeader(), self.verticalHeader()
        assert head is not None
        assert side is not None
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        follow_text_size(self, lambda: side.setDefaultSectionSize(px(ROW_HEIGHT)))
        follow_text_size(self, lambda: self.setIconSize(QSize(px(SWATCH), px(SWATCH))))
        follow_text_size(self, self.fit_columns)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        selection = self.selectionModel()
        assert selection is not None
        selection.currentRowChanged.connect(self._tell_current)

    @property
    def is_typing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() is QAbstractItemView.State.EditingState

    def fit_columns(self) -> None:
        """Make each column as wide as its heading and its numbers need."""
        head = self.horizontalHeader()
        assert head is not None
        words, numbers = self.fontMetrics(), QFontMetrics(mono_font())
        for index, column in enumerate(self._rows.columns):
            heading = words.horizontalAdvance(column.title)
            widest = numbers.horizontalAdvance(column.widest or WIDEST[column.kind])
            head.resizeSection(index, max(heading, widest) + px(BESIDE))

    # --- rows -------------------------------------------------------------------------------------

    @property
    def selected(self) -> list[int]:
        """The selected samples, from the top as they are seen."""
        selection = self.selectionModel()
        assert selection is not None
        indices = sorted(selection.selectedRows(), key=QModelIndex.row)
        found = map(self._rows.row_of, indices)
        return [row for row in found if row is not None]

    @property
    def current(self) -> int | None:
        """The sample that is the current one."""
        return self._rows.row_of(self.currentIndex())

    def show_current(self, row: int | None, cell: int = -1, scroll: bool = True) -> None:
        """Make this sample the current one, and select it, without a signal; None selects none.

        In the column `cell`, or where the current one is.
        """
        self._is_showing = True
        found = [] if row is None else (self._rows.order == row).nonzero()[0].tolist()
        if not found:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            column = max(0, self.currentIndex().column(), cell)
            index, selection = self._rows.index(found[0], column), self.selectionModel()
            assert selection is not None
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, how | QItemSelectionModel.SelectionFlag.Rows)
            if scroll:
                self.scrollTo(index)
        self._is_showing = False

    def _tell_current(self, index: QModelIndex) -> None:
        if not self._is_showing and index.isValid():
            self.picked.emit(self._rows.row_of(index))

    # --- keys -------------------------------------------------------------------------------------

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            of_table = StandardKey.Copy, StandardKey.Cut, StandardKey.Paste, StandardKey.SelectAll
            if event.key() in DELETE or any(event.matches(key) for key in of_table):
                event.accept()  # else the window takes it for the network
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._sort_by_current()
        elif event.key() in ENTER and not self.is_typing:
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:  # else Qt complains
                self.edit(self.currentIndex())
        elif event.key() in DELETE:
            self.deleted.emit(self.selected)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # it runs training
        elif not self._follow_clipboard(event):
            super().keyPressEvent(event)

    def _sort_by_current(self) -> None:
        """Sort by the column of the current cell; then the other way round; then not at all."""
        head, column = self.horizontalHeader(), self.currentIndex().column()
        if head is None or column < 0:
            return
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        if head.sortIndicatorSection() != column:
            head.setSortIndicator(column, up)
        elif head.sortIndicatorOrder() == up:
            head.setSortIndicator(column, down)
        else:
            head.setSortIndicator(-1, up)

    def _follow_clipboard(self, event: QKeyEvent) -> bool:
        """Copy, cut or paste, if that is the key; return whether it is."""
        if event.matches(StandardKey.Paste):
            self._paste()
        elif event.matches(StandardKey.Copy) or event.matches(StandardKey.Cut):
            self.copied.emit(self.selected)
            if event.matches(StandardKey.Cut):
                self.deleted.emit(self.selected)
        else:
            return False
        return True

    def _paste(self) -> None:
        """Paste at the current cell; at the first input where nothing can be typed."""
        clipboard, rows = QGuiApplication.clipboard(), self._rows.rows
        if clipboard is None or rows is None:
            return
        index, column, at = self.currentIndex(), None, 0
        if index.isValid():
            column = self._rows.columns[index.column()]
        if column is not None and column.kind in TYPED:
            at = column.index + (len(rows.inputs) if column.kind == "target" else 0)
        row = self._rows.row_of(index)
        self.pasted.emit(len(rows) if row is None else row, at, clipboard.text())

    def keyboardSearch(self, search: str | None) -> None:
        """Search nothing: what is typed is a number."""
