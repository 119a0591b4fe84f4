"""The Shapes page: all arrays of the network for a batch of B samples, and what each needs."""

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from playground.core.experiment.counts import batch_size
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import Experiment
from playground.core.explain.tensors import OF_A_BATCH, Tensor, list_tensors, memory_of
from playground.core.explain.working_memory import working_memory
from playground.exchange.tables.table import Table
from playground.live.snapshot import Snapshot
from playground.ui.export.pictures import CHROME_PROPERTY
from playground.ui.export.tables import shapes_table
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.selection import Selection
from playground.ui.texts.numbers import memory
from playground.ui.views.backprop.pages import PageView
from playground.ui.views.backprop.shapes_table import ShapesTable
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField

MOST_SAMPLES = 1_000_000
FIELD_WIDTH = 84  # pixels at the normal text size


class ShapesPage(PageView):
    """Lists every array with its shape; B starts at the document's batch size and is the page's.

    A row selects its layer or connection, and what is selected elsewhere selects a row.
    """

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self._selection = selection
        self._experiment: Experiment | None = None  # what the table shows
        self._own_batch = 0  # the batch size of the document
        self._tensors: tuple[Tensor, ...] = ()
        self.batch = NumberField(1, MOST_SAMPLES, whole=True)
        self.batch.setAccessibleName(self.tr("Batch size B"))
        self.batch.setToolTip(
            self.tr("B: how many samples go through the network at once; only for this page")
        )
        follow_text_size(self.batch, lambda: self.batch.setFixedWidth(px(FIELD_WIDTH)))
        self.before, self.needs = Label(self.tr("B =")), Label()
        self.before.setProperty(CHROME_PROPERTY, True)  # as the field is
        self.table = ShapesTable()
        self._lay_out()
        self.batch.picked.connect(lambda _: self._fill())
        self.table.row_picked.connect(self._select)
        follow_text_size(self, self._list_again)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        self.needs.setWordWrap(True)  # else it would lie over the field
        for part in (self.before, self.batch):
            head.addWidget(part)
        head.addWidget(self.needs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 2, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._list_again()

    def _list_again(self) -> None:
        """Fill the table in the present colours and text size, a hidden one when it is seen."""
        self._tensors = ()
        if self.isVisible():
            self._fill()

    def start_over(self) -> None:
        """Forget what was typed: another document is open."""
        self._experiment, self._own_batch = None, 0

    def refresh(self) -> None:
        """Show the network of the present snapshot, and the row of the selected part."""
        if not self.isVisible() or self.snapshot is None:
            return
        experiment = self.snapshot.experiment
        if experiment is not self._experiment:
            self._experiment, own = experiment, batch_size(experiment)
            if own != self._own_batch:
                self._own_batch = own
                self.batch.show_value(own)
            self._tensors = ()
        if not self._tensors:
            self._fill()
        self._mark()

    def _fill(self) -> None:
        """List all arrays for the batch size of the field."""
        if self.snapshot is None or self._experiment is None:
            return
        parts = self._experiment, self.snapshot.layout, int(self.batch.value())
        tensors = (*list_tensors(*parts), *working_memory(*parts))
        if tensors != self._tensors:
            self._tensors = tensors
            self.table.show_tensors(self._experiment, tensors)
        self.needs.setText(self._needs())
        self._mark()

    def _needs(self) -> str:
        """Say what one mini-batch needs, and how many times that of the document it is."""
        batch, own = int(self.batch.value()), self._own_batch
        text = self.tr("one mini-batch needs {memory}")
        if batch != own:
            text = self.tr(
                "one mini-batch needs {memory}, {times:.4g} times as much as for B = {own:,}"
            )
        needed = memory(memory_of(self._tensors, *OF_A_BATCH))
        return text.format(memory=needed, times=batch / own, own=own)

    # --- selection --------------------------------------------------------------------------------

    def _select(self, index: int) -> None:
        part = self._tensors[index].part
        if part is not None:
            self._selection.set([part])

    def _mark(self) -> None:
        """Select the row of the selected part; a row of that part that is selected stays."""
        wanted = _listed(self.subject.part if self.subject else None)
        present = self.table.picked
        parts = [tensor.part for tensor in self._tensors]
        if present is None or (parts[present] is not None and parts[present] != wanted):
            present = parts.index(wanted) if wanted is not None and wanted in parts else None
            self.table.show_picked(present)

    # --- export -----------------------------------------------------------------------------------

    def table_of(self, snapshot: Snapshot) -> Table:
        """List all arrays of the network of `snapshot`, for the batch size of the page."""
        is_shown = snapshot.experiment is self._experiment
        batch = int(self.batch.value()) if is_shown else batch_size(snapshot.experiment)
        return shapes_table(snapshot, batch)


def _listed(part: Part | None) -> Part | None:
    """Return the layer or connection whose arrays hold a part."""
    match part:
        case UnitPart(layer, _):
            return LayerPart(layer)
        case ParameterPart(key):
            return LayerPart(key.layer) if key.is_bias else ConnectionPart(key.source, key.layer)
    return part
