"""The tree of the outline: its rows, made when they are first needed."""

from PyQt6.QtCore import QAbstractItemModel, QModelIndex, QObject

from playground.core.experiment.parts import Part, is_marked
from playground.core.experiment.spec import Experiment
from playground.ui.state.document import Document
from playground.ui.views.outline.rows import OutlineRow, has_row, row_of, rows_under
from playground.ui.views.outline.tree import Branch, runs

NAME, VALUE = 0, 1  # the columns
NOWHERE = QModelIndex()


class OutlineStructure(QAbstractItemModel):
    """The rows of the document's network, without their texts.

    It follows the document only when `follow` is called: until then it shows the older experiment,
    which is consistent. An index has the number of its branch in place of a pointer, so that an
    index of a branch that no longer exists is recognised.
    """

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.experiment: Experiment = document.experiment
        self._last = 0  # number of a branch
        self._branches: dict[int, Branch] = {}
        self._root = self._make_branch(None, None)

    def _make_branch(self, row: OutlineRow | None, parent: Branch | None) -> Branch:
        self._last += 1
        branch = self._branches[self._last] = Branch(
            self._last, row, parent, rows_under(self.experiment, row)
        )
        if parent is not None and row is not None:
            parent.children[row] = branch
        return branch

    def row_at(self, index: QModelIndex) -> OutlineRow | None:
        """Return the row at `index`; None if the index is not valid, or no longer."""
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        if branch is None or index.row() >= len(branch.rows):
            return None
        return branch.rows[index.row()]

    def _branch_under(self, index: QModelIndex) -> Branch | None:
        """Return the branch under `index`; make it if it does not exist yet."""
        if not index.isValid():
            return self._root
        row, home = self.row_at(index), self._branches.get(index.internalId())
        if row is None or home is None or index.column() != NAME:
            return None
        if not row.can_open or not has_row(self.experiment, row):
            return None
        return home.children.get(row) or self._make_branch(row, home)

    def _index_of_branch(self, branch: Branch) -> QModelIndex:
        parent, row = branch.parent, branch.row
        if parent is None or row is None:
            return QModelIndex()
        return self._at(parent, row)

    def index_of(self, row: OutlineRow, make: bool = True) -> QModelIndex:
        """Return the index of `row` in the name column; an invalid one if there is no such row.

        Without `make` it is invalid too as long as the row above it has not been opened.
        """
        branch: Branch | None = self._root
        path = [row]
        while parent := path[0].parent:
            path.insert(0, parent)
        for step in path[:-1]:
            if branch is None or step not in branch.indices:
                return QModelIndex()
            child = branch.children.get(step)
            branch = self._branch_under(self._at(branch, step)) if child is None and make else child
        if branch is None or row not in branch.indices:
            return QModelIndex()
        return self._at(branch, row)

    def _at(self, branch: Branch, row: OutlineRow) -> QModelIndex:
        return self.createIndex(branch.indices[row], NAME, branch.number)

    def index(self, row: int, column: int, parent: QModelIndex = NOWHERE) -> QModelIndex:
        branch = self._branch_under(parent)
        if branch is None or not 0 <= row < len(branch.rows) or column not in (NAME, VALUE):
            return QModelIndex()
        return self.createIndex(row, column, branch.number)

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
        if row is None:
            return not parent.isValid()
        return parent.column() == NAME and row.can_open

    # --- following the document -------------------------------------------------------------------

    @property
    def is_behind(self) -> bool:
        """Whether the document has another experiment by now."""
        return self.experiment is not self._document.experiment

    def follow(self) -> None:
        """Take over the document's experiment, and tell Qt which rows are new, gone or moved."""
        old, self.experiment = self.experiment, self._document.experiment
        new = self.experiment
        if (old.network, old.data.features) != (new.network, new.data.features):
            self._follow_branch(self._root)

    def _follow_branch(self, branch: Branch) -> None:
        new = rows_under(self.experiment, branch.row)
        if new != branch.rows:
            self._remove_others(branch, set(new))
            self._bring_in(branch, new)
        for child in list(branch.children.values()):
            self._follow_branch(child)

    def _remove_others(self, branch: Branch, staying: set[OutlineRow]) -> None:
        gone = [index for index, row in enumerate(branch.rows) if row not in staying]
        for first, last in reversed(runs(gone)):
            self.beginRemoveRows(self._index_of_branch(branch), first, last)
            for row in branch.rows[first : last + 1]:
                child = branch.children.pop(row, None)
                for lost in child.walk() if child is not None else ():
                    del self._branches[lost.number]
            branch.set_rows(branch.rows[:first] + branch.rows[last + 1 :])
            self.endRemoveRows()

    def _bring_in(self, branch: Branch, new: list[OutlineRow]) -> None:
        """Insert and move rows until the branch has `new`, which contains all its present rows."""
        index = 0
        while index < len(new):
            rows, row, parent = branch.rows, new[index], self._index_of_branch(branch)
            present = branch.indices.get(row)
            if present is None:
                there = (i for i in range(index, len(new)) if new[i] in branch.indices)
                stop = next(there, len(new))
                self.beginInsertRows(parent, index, stop - 1)
                branch.set_rows(rows[:index] + new[index:stop] + rows[index:])
                self.endInsertRows()
                index = stop - 1
            elif present != index:
                self.beginMoveRows(parent, present, present, parent, index)
                branch.set_rows([*rows[:index], row, *rows[index:present], *rows[present + 1 :]])
                self.endMoveRows()
            index += 1

    def part(self, index: QModelIndex) -> Part | None:
        """Return the part of the row at `index`; for a cut edge the part that it would be."""
        row = self.row_at(index)
        return row.part if row is not None else None

    def index_of_part(self, part: Part, make: bool = True) -> QModelIndex:
        """Return the index of the row of `part`; `make` as in `index_of`."""
        return self.index_of(row_of(part), make)

    def is_cut(self, index: QModelIndex) -> bool:
        """Return whether the row at `index` is a cut edge."""
        row = self.row_at(index)
        return row is not None and is_marked(self.experiment, row.key, "cut")
