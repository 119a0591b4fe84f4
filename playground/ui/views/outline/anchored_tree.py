"""A tree in which Shift extends from the current row, whoever has made it current.

Qt's own anchor is the row that was chosen last in the tree: after a choice in another view, Shift
and an arrow would go on from there.
"""

from PyQt6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
)
from PyQt6.QtWidgets import QAbstractItemView, QTreeView

Flag = QItemSelectionModel.SelectionFlag


class AnchoredTree(QTreeView):
    """Keeps the row at which an extended selection begins until other rows are selected."""

    def __init__(self) -> None:
        super().__init__()
        self._anchor = QPersistentModelIndex()
        self._is_extending = False

    def selectionCommand(self, index: QModelIndex, event: QEvent | None = None) -> Flag:
        command = super().selectionCommand(index, event)
        is_key = event is not None and event.type() == QEvent.Type.KeyPress
        if command & Flag.Current and not self._anchor.isValid():
            self._anchor = QPersistentModelIndex(self.currentIndex())
        elif is_key and command == Flag.NoUpdate:  # Ctrl and an arrow: begin there
            self._anchor = QPersistentModelIndex()
        return command

    def setSelection(self, rect: QRect, command: Flag) -> None:
        self._is_extending = bool(command & Flag.Current) and self._anchor.isValid()
        is_drag = self.state() == QAbstractItemView.State.DragSelectingState
        if self._is_extending and not is_drag:  # in a drag the current row comes later
            anchor = self.visualRect(QModelIndex(self._anchor))
            rect = QRect(anchor.center(), self.visualRect(self.currentIndex()).center())
        super().setSelection(rect, command)
        self._is_extending = False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._is_extending:
            self._anchor = QPersistentModelIndex()
