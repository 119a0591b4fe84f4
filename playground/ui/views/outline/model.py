"""The outline as a Qt model: the texts of its rows, and the edits of what is typed into them."""

import math
from collections.abc import Callable

from PyQt6.QtCore import QModelIndex, QObject, Qt

from playground.core.basics.messages import PlaygroundError
from playground.core.basics.numbers import parse_number
from playground.core.basics.registry import check_number
from playground.core.experiment.limits import MAX_UNITS
from playground.core.experiment.parts import UnitPart
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.state.document import Document
from playground.ui.texts.numbers import typed
from playground.ui.texts.plain import plain
from playground.ui.views.outline.rows import (
    FLAGS,
    Kind,
    OutlineRow,
    can_resize,
    has_row,
    has_value,
)
from playground.ui.views.outline.structure import NAME, VALUE, OutlineStructure
from playground.ui.views.outline.texts import (
    field_name,
    flag_of,
    hint_of,
    name_of,
    reading_of,
    sentence_of,
    value_of,
)

Role = Qt.ItemDataRole


class OutlineModel(OutlineStructure):
    """Two columns, name and value; the values are those of the last frame."""

    def __init__(
        self, document: Document, network: NetworkActions, parent: QObject | None = None
    ) -> None:
        super().__init__(document, parent)
        self._network = network
        self._snapshot: Snapshot | None = None

    def show_frame(self, snapshot: Snapshot) -> bool:
        """Use the values of `snapshot`; return whether it is the first one of its revision."""
        old, self._snapshot = self._snapshot, snapshot
        return old is None or old.revision != snapshot.revision

    # --- what is shown ----------------------------------------------------------------------------

    def value(self, row: OutlineRow, stale: bool = False) -> float:
        """Return the parameter that `row` shows; NaN if it shows none, or it is not known.

        With `stale` it may be of a frame of an older experiment that has this parameter.
        """
        snapshot = self._snapshot
        if snapshot is None or not has_value(self.experiment, row):
            return math.nan
        if not stale and snapshot.revision != self._document.revision:
            return math.nan
        value = snapshot.parameter(row.key)
        return math.nan if value is None else value

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> object:
        row, experiment = self.row_at(index), self.experiment
        if row is None or not has_row(experiment, row):  # Qt may ask while `follow` changes rows
            return None
        if role == Role.DisplayRole and index.column() == NAME:
            return name_of(experiment, row)
        if role == Role.DisplayRole:
            return value_of(experiment, row, self.value(row))
        if role == Role.CheckStateRole and index.column() == VALUE and row.kind in FLAGS:
            return Qt.CheckState.Checked if flag_of(experiment, row) else Qt.CheckState.Unchecked
        if role == Role.ToolTipRole:
            return plain(self._sentence(row))
        if role == Role.AccessibleTextRole:
            return self._sentence(row)
        if role == Role.AccessibleDescriptionRole:
            return hint_of(experiment, row)
        return self.edited(row) if role == Role.EditRole and index.column() == VALUE else None

    def _sentence(self, row: OutlineRow) -> str:
        """Describe a row, and what the gradient of its parameter means once it is known."""
        said, snapshot = sentence_of(self.experiment, row, self.value(row)), self._snapshot
        is_new = snapshot is not None and snapshot.revision == self._document.revision
        reading = reading_of(snapshot, row) if snapshot is not None and is_new else ""
        return self.tr("{said}\n{reading}").format(said=said, reading=reading) if reading else said

    def edited(self, row: OutlineRow) -> str:
        """Return the initial text of a field for `row`: a number, or the name of a choice."""
        if row.kind is Kind.ACTIVATION:
            return self.experiment.network.layer(row.layer).activation
        if row.kind is Kind.INITIALIZER:
            return self.experiment.network.layer(row.layer).initializer.name
        if row.kind is Kind.UNITS:
            return str(len(self.experiment.units(row.layer)))
        value = self.value(row, stale=True)
        return "" if math.isnan(value) else typed(value)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.ToolTipRole:
            part = self.tr("The layers and connections, and what is in them")
            return part if section == NAME else self.tr("Its setting or number; Enter changes it")
        if role != Role.DisplayRole:
            return None
        return self.tr("Part") if section == NAME else self.tr("Value")

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not row.can_open:
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == VALUE and row.kind in FLAGS:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == VALUE and self.can_edit(row):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def can_edit(self, row: OutlineRow) -> bool:
        """Return whether a field can be opened for `row`: not for check boxes and cut edges."""
        if not has_row(self.experiment, row):
            return False
        choice = row.kind in (Kind.ACTIVATION, Kind.INITIALIZER)
        return choice or can_resize(row) or not math.isnan(self.value(row, stale=True))

    def field_name(self, row: OutlineRow) -> str:
        """Return the accessible name of a field for the value of `row`."""
        return field_name(self.experiment, row)

    # --- edits ------------------------------------------------------------------------------------

    def setData(self, index: QModelIndex, value: object, role: int = Role.EditRole) -> bool:
        """Set a value: a check state, the name of a choice, or a number as text.

        Returns False if it is refused; then nothing has changed.
        """
        row = self.row_at(index)
        if row is None or self.is_behind or not has_row(self.experiment, row):
            return False
        if role == Role.CheckStateRole and row.kind in FLAGS:
            flag = not flag_of(self.experiment, row)
            return self._do(lambda: self._network.set_flag(FLAGS[row.kind], flag, row.layer))
        if role != Role.EditRole or not self.can_edit(row):
            return False
        return self._do(lambda: self._set_value(row, str(value)))

    def _set_value(self, row: OutlineRow, text: str) -> None:
        """Set what was chosen or typed for `row`; raises `SpecError` if it is refused."""
        match row.kind:
            case Kind.ACTIVATION:
                self._network.set_activation(text, row.layer)
            case Kind.INITIALIZER:
                self._network.set_initializer(text, row.layer)
            case Kind.UNITS:
                self._network.set_units(_count(self.field_name(row), text), row.layer)
            case _:
                present = self.value(row, stale=True)
                self._network.set_values({row.key: present}, parse_number(text))

    def draw_again(self, index: QModelIndex) -> None:
        """Draw again the cut edge of the row at `index`."""
        row = self.row_at(index)
        if row is not None and self.is_cut(index):
            source, target = (row.source, row.source_unit), (row.layer, row.unit)
            self._network.connect(UnitPart(*source), UnitPart(*target))

    def _do(self, edit: Callable[[], None]) -> bool:
        try:
            edit()
        except PlaygroundError as error:
            self._document.refused.emit(error)
            return False
        return True


def _count(what: str, text: str) -> int:
    """Read a number of neurons from `text`; raises `SpecError` if it is none or out of range."""
    value = parse_number(text, whole=True)
    count = round(value) if value == round(value) else value
    check_number(what, count, 1, MAX_UNITS, whole=True)
    return round(count)
