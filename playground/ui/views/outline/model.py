"""The outline as a Qt model: two columns, name and value. Rows are made when they are first looked at."""

import math
from collections.abc import Callable

from PyQt6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from playground.core.basics.messages import PlaygroundError
from playground.core.basics.numbers import parse_number
from playground.core.basics.registry import check_number
from playground.core.experiment.limits import MAX_UNITS
from playground.core.experiment.parts import Part, UnitPart
from playground.core.experiment.spec import Experiment
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.state.document import Document
from playground.ui.texts.numbers import typed
from playground.ui.views.outline.rows import (
    FLAGS,
    Kind,
    OutlineRow,
    can_resize,
    has_row,
    has_value,
    is_marked,
    row_of,
    rows_under,
)
from playground.ui.views.outline.texts import (
    field_name,
    flag_of,
    hint_of,
    name_of,
    sentence_of,
    value_of,
)
from playground.ui.views.outline.tree import Branch, runs

NAME, VALUE = 0, 1  # the columns
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole


class OutlineModel(QAbstractItemModel):
    """Follows the document when `follow` is called, and not before: what it says of an older experiment stays consistent.

    An index carries the number of its branch, never a pointer, so that one that Qt has kept too long is found out.
    """

    def __init__(
        self, document: Document, network: NetworkActions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._network = document, network
        self._snapshot: Snapshot | None = None
        self.experiment: Experiment = document.experiment
        self._last = 0
        self._branches: dict[int, Branch] = {}
        self._root = self._make_branch(None, None)

    # --- structure --------------------------------------------------------------------------------------------------

    def _make_branch(self, row: OutlineRow | None, parent: Branch | None) -> Branch:
        self._last += 1
        branch = self._branches[self._last] = Branch(
            self._last, row, parent, rows_under(self.experiment, row)
        )
        if parent is not None and row is not None:
            parent.children[row] = branch
        return branch

    @property
    def row_count(self) -> int:
        """How many rows have been made so far."""
        return sum(len(branch.rows) for branch in self._branches.values())

    def row_at(self, index: QModelIndex) -> OutlineRow | None:
        """What `index` stands for; None if it is not valid (any more)."""
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        return (
            branch.rows[index.row()]
            if branch is not None and index.row() < len(branch.rows)
            else None
        )

    def _branch_under(self, index: QModelIndex) -> Branch | None:
        """The branch under `index`, made now if need be."""
        if not index.isValid():
            return self._root
        row, home = self.row_at(index), self._branches.get(index.internalId())
        if (
            row is None
            or home is None
            or index.column() != NAME
            or not row.is_open_able
            or not has_row(self.experiment, row)
        ):
            return None
        return home.children.get(row) or self._make_branch(row, home)

    def _index_of_branch(self, branch: Branch) -> QModelIndex:
        parent, row = branch.parent, branch.row
        return (
            self.createIndex(parent.places[row], NAME, parent.number)
            if parent is not None and row is not None
            else QModelIndex()
        )

    def index_of(self, row: OutlineRow, make: bool = True) -> QModelIndex:
        """Where `row` is, name column; not valid if there is none, or unless `make` if nobody has looked at it yet."""
        branch: Branch | None = self._root
        path = [row]
        while parent := path[0].parent:
            path.insert(0, parent)
        for step in path[:-1]:
            if branch is None or step not in branch.places:
                return QModelIndex()
            child = branch.children.get(step)
            branch = self._branch_under(self._at(branch, step)) if child is None and make else child
        return (
            self._at(branch, row) if branch is not None and row in branch.places else QModelIndex()
        )

    def _at(self, branch: Branch, row: OutlineRow) -> QModelIndex:
        return self.createIndex(branch.places[row], NAME, branch.number)

    def index(self, row: int, column: int, parent: QModelIndex = NOWHERE) -> QModelIndex:
        branch = self._branch_under(parent)
        inside = branch is not None and 0 <= row < len(branch.rows) and column in (NAME, VALUE)
        return (
            self.createIndex(row, column, branch.number)
            if inside and branch is not None
            else QModelIndex()
        )

    def parent(self, child: QModelIndex = NOWHERE) -> QModelIndex:  # type: ignore[override]
        branch = self._branches.get(child.internalId()) if child.isValid() else None
        return self._index_of_branch(branch) if branch is not None else QModelIndex()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        branch = self._branch_under(parent)
        return len(branch.rows) if branch is not None else 0

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 2

    def hasChildren(self, parent: QModelIndex = NOWHERE) -> bool:
        row = self.row_at(parent)
        return not parent.isValid() or (
            row is not None and parent.column() == NAME and row.is_open_able
        )

    # --- following the document ---------------------------------------------------------------------------------------

    @property
    def is_behind(self) -> bool:
        """Whether the document has another experiment by now."""
        return self.experiment is not self._document.experiment

    def follow(self) -> None:
        """Take over the document's experiment, telling views which rows come, go and move; the others stay what they are."""
        old, self.experiment = self.experiment, self._document.experiment
        if (old.network, old.data.features) != (
            self.experiment.network,
            self.experiment.data.features,
        ):
            self._follow_branch(self._root)

    def _follow_branch(self, branch: Branch) -> None:
        new = rows_under(self.experiment, branch.row)
        if new != branch.rows:
            self._remove_others(branch, set(new))
            self._bring_in(branch, new)
        for child in list(branch.children.values()):
            self._follow_branch(child)

    def _remove_others(self, branch: Branch, staying: set[OutlineRow]) -> None:
        gone = [place for place, row in enumerate(branch.rows) if row not in staying]
        for first, last in reversed(runs(gone)):
            self.beginRemoveRows(self._index_of_branch(branch), first, last)
            for row in branch.rows[first : last + 1]:
                child = branch.children.pop(row, None)
                for lost in child.walk() if child is not None else ():
                    del self._branches[lost.number]
            branch.set_rows(branch.rows[:first] + branch.rows[last + 1 :])
            self.endRemoveRows()

    def _bring_in(self, branch: Branch, new: list[OutlineRow]) -> None:
        """Rows of the branch are a part of `new`, perhaps in another order."""
        place = 0
        while place < len(new):
            rows, row, parent = branch.rows, new[place], self._index_of_branch(branch)
            present = branch.places.get(row)
            if present is None:
                stop = next(
                    (i for i in range(place, len(new)) if new[i] in branch.places), len(new)
                )
                self.beginInsertRows(parent, place, stop - 1)
                branch.set_rows(rows[:place] + new[place:stop] + rows[place:])
                self.endInsertRows()
                place = stop - 1
            elif present != place:
                self.beginMoveRows(parent, present, present, parent, place)
                branch.set_rows([*rows[:place], row, *rows[place:present], *rows[present + 1 :]])
                self.endMoveRows()
            place += 1

    def show_frame(self, snapshot: Snapshot) -> bool:
        """Read values from `snapshot` from now on; whether it is the first one of its revision."""
        old, self._snapshot = self._snapshot, snapshot
        return old is None or old.revision != snapshot.revision

    # --- what is shown ------------------------------------------------------------------------------------------------

    def value(self, row: OutlineRow, stale: bool = False) -> float:
        """The parameter that `row` shows; NaN if it shows none, or if there is no frame of the document as it is.

        With `stale` an older frame will do, as long as it has that parameter.
        """
        snapshot = self._snapshot
        if (
            snapshot is None
            or not has_value(self.experiment, row)
            or not (stale or snapshot.revision == self._document.revision)
        ):
            return math.nan
        target, unit, source, source_unit = row.key
        block = snapshot.layout.blocks.get(
            target
        )  # not `layout.offsets`, a dictionary of all parameters
        if block is None or unit not in block.layer.units:
            return math.nan
        column = -1
        if row.kind is Kind.EDGE:
            if source_unit not in block.sources.get(source, ()):
                return math.nan
            column = block.columns[source].start + block.sources[source].index(source_unit)
        elif not block.layer.bias:
            return math.nan
        return float(block.of(snapshot.parameters)[block.layer.units.index(unit), column])

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> object:
        row, experiment = self.row_at(index), self.experiment
        if row is None or not has_row(experiment, row):  # while `follow` is under way
            return None
        if role == Role.DisplayRole:
            return (
                name_of(experiment, row)
                if index.column() == NAME
                else value_of(experiment, row, self.value(row))
            )
        if role == Role.CheckStateRole and index.column() == VALUE and row.kind in FLAGS:
            return Qt.CheckState.Checked if flag_of(experiment, row) else Qt.CheckState.Unchecked
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            return sentence_of(experiment, row, self.value(row))
        if role == Role.AccessibleDescriptionRole:
            return hint_of(experiment, row)
        return self.edited(row) if role == Role.EditRole and index.column() == VALUE else None

    def edited(self, row: OutlineRow) -> str:
        """What a field for the value of `row` starts with: a number as text, or the name of a choice."""
        spec = (
            self.experiment.network.layer(row.layer)
            if row.kind in (Kind.ACTIVATION, Kind.INITIALIZER)
            else None
        )
        if spec is not None:
            return spec.activation if row.kind is Kind.ACTIVATION else spec.initializer.name
        if row.kind is Kind.UNITS:
            return str(len(self.experiment.units(row.layer)))
        value = self.value(row, stale=True)
        return "" if math.isnan(value) else typed(value)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return self.tr("Part") if section == NAME else self.tr("Value")

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not row.is_open_able:
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == VALUE and row.kind in FLAGS:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == VALUE and self.can_edit(row):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def can_edit(self, row: OutlineRow) -> bool:
        """Whether a field can be opened for the value of `row`: not for check boxes and cut edges."""
        if not has_row(self.experiment, row):
            return False
        choice = row.kind in (Kind.ACTIVATION, Kind.INITIALIZER)
        return choice or can_resize(row) or not math.isnan(self.value(row, stale=True))

    def part(self, index: QModelIndex) -> Part | None:
        """The part that the row of `index` stands for; a cut edge stands for what it would be."""
        row = self.row_at(index)
        return row.part if row is not None else None

    def index_of_part(self, part: Part, make: bool = True) -> QModelIndex:
        """Where the row of `part` is; `make` as in `index_of`."""
        return self.index_of(row_of(part), make)

    def is_cut(self, index: QModelIndex) -> bool:
        """Whether that row is an edge that is cut."""
        row = self.row_at(index)
        return row is not None and is_marked(self.experiment, row, "cut")

    def field_name(self, row: OutlineRow) -> str:
        """What a field for the value of `row` is called."""
        return field_name(self.experiment, row)

    # --- edits --------------------------------------------------------------------------------------------------------

    def setData(self, index: QModelIndex, value: object, role: int = Role.EditRole) -> bool:
        """Set a value: a check state, the name of a choice, or a number as text. What is refused changes nothing and is False."""
        row = self.row_at(index)
        if row is None or self.is_behind or not has_row(self.experiment, row):
            return False
        if role == Role.CheckStateRole and row.kind in FLAGS:
            return self._do(
                lambda: self._network.set_flag(
                    FLAGS[row.kind], not flag_of(self.experiment, row), row.layer
                )
            )
        if role != Role.EditRole or not self.can_edit(row):
            return False
        text = str(value)
        match row.kind:
            case Kind.ACTIVATION:
                return self._do(lambda: self._network.set_activation(text, row.layer))
            case Kind.INITIALIZER:
                return self._do(lambda: self._network.set_initializer(text, row.layer))
            case Kind.UNITS:
                return self._do(
                    lambda: self._network.set_units(_count(self.field_name(row), text), row.layer)
                )
            case _:
                old = self.value(row, stale=True)
                return self._do(
                    lambda: self._network.set_values({row.key: old}, parse_number(text))
                )

    def draw_again(self, index: QModelIndex) -> None:
        """Draw the cut edge of that row again."""
        row = self.row_at(index)
        if row is not None and self.is_cut(index):
            self._network.connect(
                UnitPart(row.source, row.source_unit), UnitPart(row.layer, row.unit)
            )

    def _do(self, edit: Callable[[], None]) -> bool:
        try:
            edit()
        except PlaygroundError as error:
            self._document.refused.emit(error)
            return False
        return True


def _count(what: str, text: str) -> int:
    """A number of neurons as typed; raises `SpecError`."""
    value = parse_number(text.replace(",", ""))
    count = round(value) if value == round(value) else value
    check_number(what, count, 1, MAX_UNITS, whole=True)
    return round(count)
