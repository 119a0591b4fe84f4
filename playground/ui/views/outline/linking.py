"""Keeps the selected rows of the outline and the selection of the window the same."""

from collections.abc import Iterator
from contextlib import contextmanager

from PyQt6.QtCore import QItemSelection, QItemSelectionModel
from PyQt6.QtWidgets import QTreeView

from playground.ui.state.selection import Selection
from playground.ui.views.outline.structure import VALUE, OutlineStructure

Flag = QItemSelectionModel.SelectionFlag


class SelectionLink:
    """Selects the rows of the selected parts, and the parts of the rows that the user selects."""

    def __init__(self, view: QTreeView, outline: OutlineStructure, selection: Selection) -> None:
        self._view, self._outline, self._selection = view, outline, selection
        self._is_quiet = False

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Ignore changes of the selected rows for the duration of the block."""
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before

    def show(self, reveal: bool = False) -> None:
        """Select the rows of the selected parts, except rows under one that was never opened.

        With `reveal`, if other rows were selected, also open the rows above the current part and
        scroll to it.
        """
        rows = self._view.selectionModel()
        if rows is None or self._is_quiet or self._outline.is_behind:
            return
        outline, current = self._outline, self._selection.current
        indexes = [
            outline.index_of_part(part, make=reveal and part == current)
            for part in self._selection.parts
        ]
        wanted = {outline.part(index) for index in indexes if index.isValid()}
        present = [index for index in rows.selectedRows() if not outline.is_cut(index)]
        if wanted == {outline.part(index) for index in present}:
            return
        chosen = QItemSelection()
        for index in indexes:
            if index.isValid():
                chosen.select(index, index.siblingAtColumn(VALUE))
        with self.quiet():
            rows.select(chosen, Flag.ClearAndSelect)
            if reveal and indexes and indexes[-1].isValid():
                rows.setCurrentIndex(indexes[-1], Flag.NoUpdate)
                self._view.scrollTo(indexes[-1])

    def take(self) -> None:
        """Select the parts of the rows that the user has selected, the current row last."""
        rows = self._view.selectionModel()
        if rows is None or self._is_quiet:
            return
        parts = [part for part in map(self._outline.part, rows.selectedRows()) if part is not None]
        current = self._outline.part(self._view.currentIndex())
        if current is not None and current in parts:
            parts = [*(part for part in parts if part != current), current]
        self._selection.set(parts)
