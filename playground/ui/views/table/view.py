"""The page of the data table: the samples, their order, and what is done with them."""

import time
from collections.abc import Callable, Sequence

import numpy as np
from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from playground.core.basics.arrays import Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, SpecError
from playground.core.engine.samples import NO_INDEX, Pin, load_data
from playground.core.experiment.counts import sample_count
from playground.core.experiment.edits import own_rows
from playground.core.observe.data_rows import SEALED, DataRows, data_rows, ordered
from playground.core.observe.followed_pin import pinned_row
from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document, Edit
from playground.ui.state.watched import Watched
from playground.ui.texts.plain import plain
from playground.ui.views.table.caption import caption
from playground.ui.views.table.cells import copied_text, parse_block, parse_cell
from playground.ui.views.table.columns import Column, columns_of, keys_of
from playground.ui.views.table.model import DataModel
from playground.ui.views.table.table import DataTable
from playground.ui.widgets.arrow_group import ArrowGroup
from playground.ui.widgets.readout import Readout

REST = 0.5  # seconds from one ordering to the next while training runs
NONE_SELECTED = QT_TRANSLATE_NOOP(
    "Errors", "No row is selected; click one first, and more of them with Shift or Ctrl."
)
ALL_SEALED = QT_TRANSLATE_NOOP("Errors", "The selected rows are in the sealed test set.")


class DataTableView(QWidget):
    """All samples as a table. A click on a training sample pins it, and the pin selects its row.

    Parameters
    ----------
    clock : tells the time in seconds
    """

    def __init__(
        self,
        document: Document,
        watched: Watched,
        theme: Theme,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._document, self._watched, self._clock = document, watched, clock
        self._snapshot: Snapshot | None = None
        self._rows: DataRows | None = None
        self._followed: tuple[Pin, int | None] = None, None  # the pin that was followed last
        self._wanted: int | None = None  # the row that is current when an edit has been followed
        self._ordered_at, self._wrong_count = -REST, 0
        self.model = DataModel(self._type, theme, self)
        self.table = DataTable(self.model)
        head = self.table.horizontalHeader()
        assert head is not None
        self._head, self.caption = head, Readout()
        self._make_buttons()
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self.wrong, self.add, self.delete = QToolButton(), QToolButton(), QToolButton()
        self.wrong.setText(self.tr("Wrong answers only"))
        self.wrong.setToolTip(plain(self.tr("Show only samples that the network answers wrongly")))
        self.wrong.setCheckable(True)
        self.wrong.setProperty("role", "chip")
        self.add.setText(self.tr("Add a row"))
        self.add.setToolTip(plain(self.tr("Add a copy of the last sample")))
        self.delete.setText(self.tr("Delete rows"))
        self.delete.setToolTip(plain(self.tr("Delete the selected samples (Del)")))
        for button in (self.add, self.delete):
            button.setProperty("role", "slim")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.wrong, self.add, self.delete):
            line.addWidget(button)
        line.addWidget(self.caption, 1)
        ArrowGroup(self, (self.wrong, self.add, self.delete))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.wrong.toggled.connect(lambda _: self._order())
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(lambda: self._delete(self.table.selected))
        self.table.deleted.connect(self._delete)
        self.table.copied.connect(self._copy)
        self.table.pasted.connect(self._paste)
        self.table.picked.connect(self._pick)
        self._head.sortIndicatorChanged.connect(lambda *_: self._order())

    # --- what is shown ----------------------------------------------------------------------------

    def start_over(self) -> None:
        """Show other data as a fresh table would: all samples, as listed, none selected."""
        self.wrong.setChecked(False)
        self._head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.show_current(None)
        self._followed = None, None

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.model.set_theme(theme)
        self._repaint()

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the samples of `snapshot` and the answers to them."""
        self._snapshot = snapshot
        self.model.show_answers(snapshot.answers, snapshot.is_fresh)
        is_new = self._rows is None or self._rows.experiment is not snapshot.experiment
        if is_new:
            old, self._rows = self._rows, data_rows(snapshot.experiment)
            if old is not None and old.kind != self._rows.kind:
                self.start_over()
        if is_new or self._is_due(snapshot):
            self._order()
        else:
            self._repaint()
        self._follow_pin(is_new)

    def _is_due(self, snapshot: Snapshot) -> bool:
        """Return whether the order follows new answers now; not while a cell is edited."""
        return not self.table.is_typing and (
            not snapshot.running or self._clock() - self._ordered_at >= REST
        )

    def _order(self) -> None:
        """Find out which samples are shown in which order, and show them."""
        rows, snapshot = self._rows, self._snapshot
        if rows is None or snapshot is None:
            return
        self._ordered_at = self._clock()
        columns = columns_of(rows, len(snapshot.answers[0]))
        outputs = rows.all_answers(snapshot.answers)
        verdict = rows.verdict(outputs)
        order = self._sorted(columns, lambda column: keys_of(rows, column, outputs, verdict))
        if self._is_filtered:
            order = order[verdict.wrong[order]]
        if self.table.is_typing and len(order) == len(self.model.order):
            order = self.model.order  # what is typed is for the sample that is there
        self._show(rows, columns, order)
        self._say(int(verdict.wrong.sum()))

    def _sorted(self, columns: Sequence[Column], keys: Callable[[Column], np.ndarray]) -> Indices:
        section = self._head.sortIndicatorSection()
        if not 0 <= section < len(columns):
            return np.arange(len(self._rows or ()))
        is_down = self._head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return ordered(keys(columns[section]), is_down)

    def _show(self, rows: DataRows, columns: tuple[Column, ...], order: Indices) -> None:
        """Hand the rows to the table if they are others; what is current stays so."""
        model = self.model
        if rows is model.rows and columns == model.columns and np.array_equal(order, model.order):
            self._repaint()
            return
        kept = self.table.current if self._wanted is None else self._wanted
        cell, are_new = self.table.currentIndex().column(), columns != model.columns
        model.show_rows(rows, columns, order, has_new=not self._is_filtered)
        if are_new:
            self.table.fit_columns()
        if (viewport := self.table.viewport()) is not None:
            viewport.update()
        if not self.table.is_typing:
            self.table.show_current(kept, cell, scroll=self._wanted is not None)

    def _repaint(self) -> None:
        """Paint the cells in sight that change with each frame."""
        table, viewport = self.table, self.table.viewport()
        assert viewport is not None
        if live := [index for index, one in enumerate(self.model.columns) if one.is_live]:
            left = table.columnViewportPosition(live[0])
            viewport.update(QRect(left, 0, viewport.width() - left, viewport.height()))

    @property
    def _is_filtered(self) -> bool:
        snapshot = self._snapshot
        assert snapshot is not None
        is_judged = not (snapshot.is_fresh or snapshot.experiment.dataset.is_regression)
        return self.wrong.isChecked() and is_judged

    def _say(self, wrong: int | None = None) -> None:
        """Say how many samples there are, or why the current one is not pinned."""
        rows, snapshot, current = self._rows, self._snapshot, self.table.current
        assert rows is not None
        assert snapshot is not None
        self._wrong_count = self._wrong_count if wrong is None else wrong
        is_regression = rows.experiment.dataset.is_regression
        self.wrong.setEnabled(not is_regression)
        is_editable = own_rows.is_editable(rows.experiment)
        self.add.setEnabled(is_editable)
        self.delete.setEnabled(is_editable)
        is_followed = current is None or rows.index[0][current] != NO_INDEX
        asks = self.wrong.isChecked() and not is_regression
        shown = caption(rows, self._wrong_count, snapshot.is_fresh, asks, is_followed)
        self.caption.setText(*shown)

    # --- the pin ----------------------------------------------------------------------------------

    def _follow_pin(self, is_new: bool) -> None:
        """Make the pinned sample the current one when it is another, unless an edit says which."""
        rows, snapshot = self._rows, self._snapshot
        assert rows is not None
        assert snapshot is not None
        pin = snapshot.watch.sample
        is_late = pin != self._watched.watch.sample  # the user has gone on since
        if is_late or (pin == self._followed[0] and not is_new):
            return
        row = None if pin is None else pinned_row(rows.data, pin)
        is_other, self._followed = (pin, row) != self._followed, (pin, row)
        if is_other and self._wanted is None and row != self.table.current:
            self.table.show_current(row)
        self._wanted = None
        self._say()

    def _pick(self, row: int | None) -> None:
        """Pin the sample that the user has made the current one, if training uses it."""
        if row is not None:
            self._pin(row)
        self._say()

    def _pin(self, row: int) -> None:
        found = np.flatnonzero(load_data(self._document.experiment).train.rows == row)
        if len(found):
            self._watched.pin(int(found[0]))

    # --- edits ------------------------------------------------------------------------------------

    def _edit(self, edit: Edit, name: str, row: int) -> None:
        """Make an edit after which the sample `row` is the current one."""
        if self._document.edit(edit, name):
            self._wanted = min(row, sample_count(self._document.experiment) - 1)
            self._pin(self._wanted)

    def _add(self) -> None:
        self.wrong.setChecked(False)  # the new sample is to be seen
        count = sample_count(self._document.experiment)
        self._edit(own_rows.add_row, self.tr("Add a sample"), count)

    def _delete(self, rows: Sequence[int]) -> None:
        if not rows:
            self._document.refused.emit(SpecError(NONE_SELECTED))
            return
        name = self.tr("Delete samples")
        self._edit(lambda e: own_rows.delete_rows(e, rows), name, min(rows))

    def _type(self, row: int, column: int, text: str) -> None:
        """Set one cell to what was typed; a text that says nothing is refused."""
        dataset = self._document.experiment.dataset
        try:
            number = parse_cell(text, dataset, column >= len(dataset.inputs))
        except PlaygroundError as error:
            self._document.refused.emit(error)
            return
        cells, name = np.array([[number]]), self.tr("Edit a sample")
        self._edit(lambda e: own_rows.set_cells(e, row, column, cells), name, row)

    def _paste(self, row: int, column: int, text: str) -> None:
        experiment, rows = self._document.experiment, self._rows
        room = 0 if rows is None else len(rows.inputs) + len(rows.targets) - column
        try:
            block = parse_block(text, experiment.dataset, column, room)
        except PlaygroundError as error:
            self._document.refused.emit(error)
            return
        chosen = self.model.rows_from(row, len(block))
        name = self.tr("Paste samples")
        self._edit(lambda e: own_rows.set_rows(e, chosen, column, block), name, row)

    def _copy(self, rows: Sequence[int]) -> None:
        """Copy inputs and targets of samples as text, with tabs; none of a sealed test set."""
        clipboard, shown = QGuiApplication.clipboard(), self._rows
        if clipboard is None or shown is None:
            return
        numbers = shown.numbers[:, [row for row in rows if shown.part[row] != SEALED]].T
        if len(numbers):
            clipboard.setText(copied_text(numbers, shown.experiment.dataset))
        else:
            self._document.refused.emit(SpecError(ALL_SEALED if rows else NONE_SELECTED))
