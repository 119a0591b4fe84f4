"""The table of the Shapes page: the arrays layer by layer, then the sums."""

from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication, Qt, pyqtSignal
from PyQt6.QtWidgets import QAbstractItemView, QTableWidgetItem

from playground.core.experiment.spec import Experiment
from playground.core.explain.shapes import OF_A_BATCH, Kind, Tensor, memory_of
from playground.ui.export.tables import made_text
from playground.ui.look.theme import mono_font
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.names import layer_title
from playground.ui.texts.numbers import memory
from playground.ui.widgets.read_only_table import ReadOnlyTable

ARRAY, NUMBERS = 1, range(2, 5)  # columns
translate = QCoreApplication.translate


class ShapesTable(ReadOnlyTable):
    """Layer, symbol, shape, number of values, memory, and when it is made, one array a row.

    Signals
    -------
    row_picked(int) : the user has selected the row of this array
    """

    row_picked = pyqtSignal(int)

    def __init__(self) -> None:
        titles = (
            translate("ShapesPage", "layer"),
            translate("ShapesPage", "array"),
            translate("ShapesPage", "shape"),
            translate("ShapesPage", "values"),
            translate("ShapesPage", "memory"),
            translate("ShapesPage", "made"),
        )
        super().__init__(titles, stretched=ARRAY)
        self.setAccessibleName(translate("ShapesPage", "All arrays of the network"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.horizontalHeader()
        if head is not None:
            head.setHighlightSections(False)
        self._rows: dict[int, int] = {}  # of a row of the table, the array in it
        self._is_showing = False
        self.itemSelectionChanged.connect(self._pick)

    def show_tensors(self, experiment: Experiment, tensors: Sequence[Tensor]) -> None:
        """List `tensors` of `experiment`."""
        kept, self._is_showing = self.picked, True
        self.clearSpans()
        self.setRowCount(0)
        self._rows = {}
        for index, tensor in enumerate(tensors):
            self._add_tensor(experiment, index, tensor)
        self._add_sums(tensors)
        self._is_showing = False
        self.show_picked(kept)

    def _add_tensor(self, experiment: Experiment, index: int, tensor: Tensor) -> None:
        name, why = (phrase_text(phrase, experiment) for phrase in (tensor.name, tensor.why))
        layer = tensor.layer and layer_title(experiment, tensor.layer)
        texts = (
            layer or translate("ShapesPage", "program"),
            tensor.symbol or name,
            "{:,} × {:,}".format(*tensor.shape),
            f"{tensor.count:,}",
            memory(tensor.memory),
            made_text(tensor.made),
        )
        self._rows[self._add_row(texts, f"{name}\n{why}")] = index

    def _add_sums(self, tensors: Sequence[Tensor]) -> None:
        """Add the sums of the arrays by what they are for."""
        sums: tuple[tuple[str, tuple[Kind, ...]], ...] = (
            (translate("ShapesPage", "parameters"), ("parameters",)),
            (translate("ShapesPage", "gradients of the parameters"), ("gradients",)),
            (translate("ShapesPage", "optimiser, with the step"), ("optimiser",)),
            (translate("ShapesPage", "kept from forward to backward"), ("kept",)),
            (translate("ShapesPage", "one mini-batch: these and δ"), OF_A_BATCH),
            (translate("ShapesPage", "more that this program keeps"), ("engine",)),
        )
        for text, kinds in sums:
            count = sum(tensor.count for tensor in tensors if tensor.kind in kinds)
            needed = memory(memory_of(tensors, *kinds))
            row = self._add_row([text, "", "", f"{count:,}", needed, ""], is_sum=True)
            self.setSpan(row, 0, 1, ARRAY + 2)

    def _add_row(self, texts: Sequence[str], tooltip: str = "", is_sum: bool = False) -> int:
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(tooltip)
            if is_sum:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            if column in NUMBERS:
                item.setFont(mono_font())
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        return row

    # --- selection --------------------------------------------------------------------------------

    @property
    def picked(self) -> int | None:
        """The array whose row is selected."""
        rows = {index.row() for index in self.selectedIndexes()}
        return next((self._rows[row] for row in rows if row in self._rows), None)

    def show_picked(self, index: int | None) -> None:
        """Select the row of an array without a signal, and scroll to it; None for no row."""
        row = next((row for row, one in self._rows.items() if one == index), None)
        self._is_showing = True
        self.clearSelection()
        if row is not None:
            self.selectRow(row)
            item = self.item(row, 0)
            if item is not None:
                self.scrollToItem(item)
        self._is_showing = False

    def _pick(self) -> None:
        if not self._is_showing and self.picked is not None:
            self.row_picked.emit(self.picked)
