"""Tables to read, and to choose a row in."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.widgets.keys import ENTER

ROW_HEIGHT = 22  # pixels at the normal text size


class ReadOnlyTable(QTableWidget):
    """A table without grid lines and row numbers, whose rows follow the text size.

    Parameters
    ----------
    titles : what the columns are called
    stretched : the column that takes the width that the others leave
    """

    def __init__(self, titles: Sequence[str], stretched: int) -> None:
        super().__init__(0, len(titles))
        self.setHorizontalHeaderLabels(list(titles))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab goes on to the next control, not from cell to cell
        head, side = self.horizontalHeader(), self.verticalHeader()
        assert head is not None
        assert side is not None
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        follow_text_size(self, lambda: side.setDefaultSectionSize(px(ROW_HEIGHT)))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)


class RowTable(ReadOnlyTable):
    """A table to read in which the user chooses a row: by a click, by the arrow keys or by Enter.

    Signals
    -------
    row_picked(int) : the user has chosen this row, perhaps the one that was chosen before
    """

    row_picked = pyqtSignal(int)

    def __init__(self, titles: Sequence[str], stretched: int) -> None:
        super().__init__(titles, stretched)
        self.cellClicked.connect(lambda row, _: self.row_picked.emit(row))

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        before, is_enter = self.currentRow(), event is not None and event.key() in ENTER
        if not is_enter:
            super().keyPressEvent(event)
        row = self.currentRow()
        if row >= 0 and (is_enter or row != before):
            self.row_picked.emit(row)
