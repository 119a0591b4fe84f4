"""The table of the Shapes page: the arrays layer by layer, then the sums."""

from collections.abc import Sequence
from functools import partial

from PyQt6.QtCore import QCoreApplication, QRect, Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableWidgetItem

from playground.core.experiment.spec import Experiment
from playground.core.explain.tensors import OF_A_BATCH, Kind, Made, Tensor, memory_of
from playground.ui.look.theme import mono_font
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.names import layer_title, short_layer_title
from playground.ui.texts.numbers import memory
from playground.ui.texts.plain import plain
from playground.ui.widgets.read_only_table import ReadOnlyTable

LAYER, ARRAY, NUMBERS = 0, 1, range(2, 5)  # columns
VALUES, MADE = 3, 5  # columns that give way, where a narrow page has no room for all
TALL = 10_000  # pixels, more than any sentence needs
translate = QCoreApplication.translate


class ShapesTable(ReadOnlyTable):
    """Layer, symbol, shape, number of values, memory, and when it is made, one array a row.

    Below the selected row is what the array is and why it is kept, in words.

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
        super().__init__(titles, stretched=LAYER)  # it gives way: symbols and numbers are never cut
        self.setAccessibleName(translate("ShapesPage", "All arrays of the network"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        if head is not None:
            head.setHighlightSections(False)
        self._rows: dict[int, int] = {}  # of a row of the table, the array in it
        self._layers: dict[int, tuple[str, str]] = {}  # of a row, the long and the short title
        self._is_showing = False
        self.itemSelectionChanged.connect(self._pick)

    def show_tensors(self, experiment: Experiment, tensors: Sequence[Tensor]) -> None:
        """List `tensors` of `experiment`."""
        kept, self._is_showing = self.picked, True
        self.clearSpans()
        self.setRowCount(0)
        self._rows, self._layers = {}, {}
        self._add_sentence(
            translate(
                "ShapesPage", "A gradient has the shape of its value: ∂L/∂W that of W, δ that of Z."
            )
        )
        for index, tensor in enumerate(tensors):
            self._add_tensor(experiment, index, tensor)
        self._add_sums(tensors)
        self._make_room()
        self._is_showing = False
        self.show_picked(kept)

    def _add_tensor(self, experiment: Experiment, index: int, tensor: Tensor) -> None:
        """Add the row of an array, and a hidden one that explains it."""
        layer = tensor.layer and layer_title(experiment, tensor.layer)
        texts = (
            layer or translate("ShapesPage", "whole program"),
            tensor.symbol or phrase_text(tensor.name, experiment),
            "{:,} × {:,}".format(*tensor.shape),
            f"{tensor.count:,}",
            memory(tensor.memory),
            _made_text(tensor.made),
        )
        explained = explanation(experiment, tensor)
        row = self._add_row(texts, explained)
        self._rows[row] = index
        if tensor.layer:
            self._layers[row] = (layer, short_layer_title(experiment, tensor.layer))
        item = self.item(row, ARRAY)
        if item is not None and tensor.symbol:  # as in the gate graph
            font = self.font()
            font.setItalic(True)
            item.setFont(font)
        self.setRowHidden(self._add_sentence(explained), True)

    def _add_sums(self, tensors: Sequence[Tensor]) -> None:
        """Add the sums of the arrays by what they are for."""
        sums: tuple[tuple[str, tuple[Kind, ...]], ...] = (
            (translate("ShapesPage", "parameters"), ("parameters",)),
            (translate("ShapesPage", "gradients of the parameters"), ("gradients",)),
            (translate("ShapesPage", "optimiser, with the step"), ("optimiser",)),
            (translate("ShapesPage", "kept from forward to backward"), ("kept",)),
            (translate("ShapesPage", "one mini-batch: what is kept, and δ"), OF_A_BATCH),
            (translate("ShapesPage", "more that this program keeps"), ("engine",)),
        )
        for text, kinds in sums:
            count = sum(tensor.count for tensor in tensors if tensor.kind in kinds)
            needed = memory(memory_of(tensors, *kinds))
            row = self._add_row([text, "", "", f"{count:,}", needed, ""], is_selectable=False)
            self.setSpan(row, 0, 1, ARRAY + 2)

    def _add_row(self, texts: Sequence[str], tooltip: str = "", is_selectable: bool = True) -> int:
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(plain(tooltip))
            if not is_selectable:  # the arrow keys pass it by
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setForeground(self.palette().text())
            if column in NUMBERS:
                item.setFont(mono_font())
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        return row

    # --- sentences --------------------------------------------------------------------------------

    def _add_sentence(self, text: str) -> int:
        """Add a row over all columns, as high as its sentence."""
        others = [""] * (self.columnCount() - 1)
        row = self._add_row([text, *others], is_selectable=False)
        self.setSpan(row, 0, 1, self.columnCount())
        return row

    # --- room -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out columns and shorten titles where the table is narrow; no text is cut."""
        for column in (LAYER, VALUES, MADE):
            self.setColumnHidden(column, False)
        self._name_layers(short=False)
        ways = (
            partial(self.setColumnHidden, MADE, True),
            partial(self._name_layers, short=True),
            partial(self.setColumnHidden, VALUES, True),
            partial(self.setColumnHidden, LAYER, True),  # the symbols have its number
        )
        for give_way in ways:
            if not self._is_too_narrow():
                break
            give_way()
        for row in range(self.rowCount()):
            if self.columnSpan(row, LAYER) > 1:
                self._fit(row)

    def _name_layers(self, short: bool) -> None:
        for row, titles in self._layers.items():
            item = self.item(row, LAYER)
            if item is not None:
                item.setText(titles[short])

    @property
    def _room(self) -> int:
        viewport = self.viewport()
        return viewport.width() if viewport is not None else 0

    def _is_too_narrow(self) -> bool:
        """Return whether the columns need more than there is."""
        return sum(self._needed(column) for column in range(self.columnCount())) > self._room

    def _needed(self, column: int) -> int:
        """Return the width of a column with all that it shows; what spans several is left out."""
        head = self.horizontalHeader()
        if head is None or self.isColumnHidden(column):
            return 0
        cells = self.sizeHintForColumn(column)
        if column == LAYER:
            indices = (self.indexFromItem(self.item(row, LAYER)) for row in self._layers)
            cells = max((self.sizeHintForIndex(index).width() for index in indices), default=0)
        return max(cells, head.sectionSizeHint(column))

    def _fit(self, row: int) -> None:
        """Make a row that spans columns as high as its text."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        span, columns = self.columnSpan(row, LAYER), range(self.columnCount())
        width = self._room - sum(self._needed(column) for column in columns[span:])
        if self.isColumnHidden(LAYER):  # no other column takes the width that is left
            width = sum(self._needed(column) for column in columns[:span])
        option.rect = QRect(0, 0, width, TALL)
        index = self.indexFromItem(self.item(row, LAYER))
        delegate = self.itemDelegateForIndex(index)
        if delegate is not None:
            self.setRowHeight(row, delegate.sizeHint(option, index).height())

    @property
    def explained(self) -> str:
        """What is said of the selected array; "" without one."""
        shown = (row + 1 for row in self._rows if not self.isRowHidden(row + 1))
        items = (self.item(row, 0) for row in shown)
        return "".join(item.text() for item in items if item is not None)

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
        self._explain()
        self._is_showing = False

    def _pick(self) -> None:
        if not self._is_showing and self.picked is not None:
            self._explain()
            self.row_picked.emit(self.picked)

    def _explain(self) -> None:
        """Show the sentence below the selected row only, and scroll to both."""
        for row, index in self._rows.items():
            is_picked = index == self.picked
            self.setRowHidden(row + 1, not is_picked)
            if is_picked:
                for wanted in (row + 1, row):
                    item = self.item(wanted, 0)
                    if item is not None:
                        self.scrollToItem(item)


def explanation(experiment: Experiment, tensor: Tensor) -> str:
    """Say in words what an array is, what it is computed from, and why it is kept."""
    name, why = (phrase_text(one, experiment) for one in (tensor.name, tensor.why))
    text = translate("ShapesPage", "{name}. {why}")
    if tensor.formula:
        text = translate("ShapesPage", "{symbol} = {formula}: {name}. {why}")
    elif tensor.symbol:
        text = translate("ShapesPage", "{symbol}: {name}. {why}")
    return text.format(symbol=tensor.symbol, formula=tensor.formula, name=name, why=why)


def _made_text(made: Made) -> str:
    """Return in a word when an array is made."""
    return {
        "data": translate("ShapesPage", "data"),
        "start": translate("ShapesPage", "start"),
        "forward": translate("ShapesPage", "forward"),
        "backward": translate("ShapesPage", "backward"),
        "update": translate("ShapesPage", "update"),
    }[made]
