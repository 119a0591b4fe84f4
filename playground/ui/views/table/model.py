"""The rows of the data table as Qt asks for them: one cell at a time, straight from arrays."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PyQt6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PyQt6.QtGui import QColor

from playground.core.basics.arrays import Array, Indices
from playground.core.experiment.edits.own_rows import is_editable
from playground.core.observe.data_rows import SEALED, DataRows, Verdict
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import Theme, mono_font
from playground.ui.texts.names import class_name
from playground.ui.texts.numbers import fixed, typed
from playground.ui.texts.plain import plain
from playground.ui.views.table.cells import exact
from playground.ui.views.table.columns import TYPED, Column

Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
DECIMALS = 4  # of answers
Type = Callable[[int, int, str], object]


class DataModel(QAbstractTableModel):
    """The samples in some order, and below them a row for a new one.

    Parameters
    ----------
    type_cell : ``type_cell(row, column, text)`` is told what was typed: the number of the sample,
        that of the new row for the next one, and the input or target

    Attributes
    ----------
    order : (m,) which sample is in each row
    columns : the columns from left to right
    """

    def __init__(self, type_cell: Type, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._type, self._theme = type_cell, theme
        self.rows: DataRows | None = None
        self.columns: tuple[Column, ...] = ()
        self.order: Indices = np.zeros(0, np.int64)
        self._answers: Sequence[Array] = ()
        self._is_fresh, self._has_new = True, False
        self._judged: dict[int, tuple[Array, Verdict]] = {}  # the rows on screen
        self._font = mono_font()

    # --- what is shown ----------------------------------------------------------------------------

    def show_rows(
        self, rows: DataRows, columns: tuple[Column, ...], order: Indices, has_new: bool
    ) -> None:
        """Show these samples in this order, with a row for a new one or without.

        Of as many as before nothing is told: it would close the editor of who goes on with Tab, or
        write the old text into it; the table paints them.
        """
        has_new = has_new and is_editable(rows.experiment)
        is_alike = columns == self.columns and len(order) == len(self.order)
        is_alike = is_alike and has_new == self._has_new
        if not is_alike:
            self.beginResetModel()
        self.rows, self.columns, self.order, self._has_new = rows, columns, order, has_new
        self._judged.clear()
        if not is_alike:
            self.endResetModel()

    def show_answers(self, answers: Sequence[Array], is_fresh: bool) -> None:
        """Take the answers of a frame; the view paints those that can be seen."""
        self._answers, self._is_fresh = answers, is_fresh
        self._judged.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`, and the present font of numbers."""
        self._theme, self._font = theme, mono_font()

    def row_of(self, index: QModelIndex) -> int | None:
        """Return which sample is in a row; None for the new row, and for none."""
        row = index.row()
        return int(self.order[row]) if 0 <= row < len(self.order) else None

    def rows_from(self, row: int, count: int) -> list[int]:
        """Return this sample and those in the rows below it; new ones where these are not enough.

        They are those that the user sees there, however they are sorted or filtered.
        """
        at, new = np.flatnonzero(self.order == row), len(self.rows or ())
        found = self.order[at[0] :][:count].tolist() if len(at) else []
        return [*found, *range(new, new + count - len(found))]

    # --- what Qt asks for -------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.order) + self._has_new

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.ToolTipRole:
            return plain(column.tooltip)
        return self._alignment(column) if role == Role.TextAlignmentRole else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.rows is None or not index.isValid():
            return flags
        is_typed = self.columns[index.column()].kind in TYPED
        row = self.row_of(index)
        is_sealed = row is not None and self.rows.part[row] == SEALED
        can_be_typed = is_typed and not is_sealed and is_editable(self.rows.experiment)
        return flags | Qt.ItemFlag.ItemIsEditable if can_be_typed else flags

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        if self.rows is None or not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row_of(index)
        if role == Role.TextAlignmentRole:
            return self._alignment(column)
        if role == Role.FontRole and not self._is_word(column):
            return self._font
        if row is None:
            is_first = index.column() == 0
            return "+" if is_first and role == Role.DisplayRole else None
        match role:
            case Role.DisplayRole:
                return self._text(column, row)
            case Role.EditRole:
                return self._exact(column, row)
            case Role.DecorationRole:
                return self._swatch(column, row)
            case Role.ForegroundRole if column.kind == "verdict" and self._is_wrong(row):
                return QColor(self._theme.alert)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Role.EditRole) -> bool:
        """Tell what was typed, unless it is what was there."""
        if self.rows is None or role != Role.EditRole:
            return False
        column, row, text = self.columns[index.column()], self.row_of(index), str(value)
        if (row is None and not text.strip()) or (
            row is not None and text == self.data(index, role)
        ):
            return False
        at = column.index + (len(self.rows.inputs) if column.kind == "target" else 0)
        self._type(len(self.rows) if row is None else row, at, text)
        return True

    # --- cells ------------------------------------------------------------------------------------

    def _is_word(self, column: Column) -> bool:
        is_class = column.kind == "target" and not self._has_numbers
        return is_class or column.kind in ("set", "answer", "verdict")

    @property
    def _is_regression(self) -> bool:
        return self.rows is not None and self.rows.experiment.dataset.is_regression

    @property
    def _has_numbers(self) -> bool:
        return self.rows is not None and self.rows.experiment.dataset.has_numbers

    def _alignment(self, column: Column) -> int:
        side = Qt.AlignmentFlag.AlignLeft if self._is_word(column) else Qt.AlignmentFlag.AlignRight
        return (side | Qt.AlignmentFlag.AlignVCenter).value

    def _judge(self, row: int) -> tuple[Array, Verdict]:
        """Return the outputs for a sample and what they are worth."""
        assert self.rows is not None
        if row not in self._judged:
            outputs = self.rows.answer(row, self._answers)
            found = self.rows.verdict(outputs[:, None], slice(row, row + 1))
            self._judged[row] = outputs, found
        return self._judged[row]

    def _is_wrong(self, row: int) -> bool:
        return not self._is_fresh and bool(self._judge(row)[1].wrong[0])

    def _text(self, column: Column, row: int) -> str:
        assert self.rows is not None
        match column.kind:
            case "row":
                return f"{row + 1:,}"
            case "set":
                return self._set(row)
            case "input":
                return _number(float(self.rows.inputs[column.index, row]))
            case "target":
                label = float(self.rows.targets[column.index, row])
                return _number(label) if self._has_numbers else self._class(label)
        return self._live(column, row)

    def _live(self, column: Column, row: int) -> str:
        """Return the text of a cell that changes while the network learns."""
        outputs, found = self._judge(row)
        match column.kind:
            case "answer":
                return self._class(float(found.classes[0]))
            case "output":
                value = outputs[column.index] if self._is_regression else found.strength[0]
                return self._answer(float(value))
            case "distance":
                return self._answer(float(found.distance[0]))
        if self._is_fresh or np.isnan(found.classes[0]):
            return "–"
        return self.tr("wrong") if found.wrong[0] else self.tr("right")

    def _answer(self, value: float) -> str:
        """Write an answer: in the units of the data with as many digits as a target has."""
        assert self.rows is not None
        has_units = bool(self.rows.experiment.dataset.scales) and np.isfinite(value)
        return typed(value) if has_units else fixed(value, DECIMALS)

    def _set(self, row: int) -> str:
        assert self.rows is not None
        if self.rows.experiment.dataset.fixed:
            return self.tr("both")
        names = self.tr("train"), self.tr("test"), self.tr("validation"), self.tr("sealed")
        return names[int(self.rows.part[row])]

    def _class(self, label: float) -> str:
        assert self.rows is not None
        return "–" if np.isnan(label) else class_name(self.rows.experiment.dataset, label)

    def _exact(self, column: Column, row: int) -> str:
        """Return the text that is edited: all digits of a number."""
        assert self.rows is not None
        if column.kind == "input":
            return exact(self.rows.inputs[column.index, row])
        label = float(self.rows.targets[column.index, row])
        return exact(label) if self._has_numbers else self._class(label)

    def _swatch(self, column: Column, row: int) -> QColor | None:
        """Return the colour of the class in a cell; of probabilities the largest one has it."""
        if self._is_regression or column.kind not in ("target", "answer"):
            return None
        assert self.rows is not None
        dataset, targets = self.rows.experiment.dataset, self.rows.targets[:, row]
        label = float(targets[0])
        if dataset.is_soft and not np.isnan(label):
            label = float(column.index if targets.argmax() == column.index else np.nan)
        if column.kind == "answer":
            label = float(self._judge(row)[1].classes[0])
        return None if np.isnan(label) else sample_colour(dataset, label, self._theme)


def _number(number: float) -> str:
    """Write a number; one of a sealed test set is not shown."""
    return "–" if np.isnan(number) else typed(number)
