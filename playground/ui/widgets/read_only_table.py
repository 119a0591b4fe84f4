"""A table to read."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

from playground.ui.look.text_size import follow_text_size, px

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
