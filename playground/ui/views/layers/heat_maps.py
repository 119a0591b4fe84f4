"""Heat-maps of all connections side by side: a colour and, with room, a number a parameter."""

from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np
from PyQt6.QtCore import QEvent, QPoint, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PyQt6.QtWidgets import QScrollArea, QWidget

from playground.core.basics.arrays import Array
from playground.core.experiment.parts import ParameterPart, Part, UnitPart
from playground.core.experiment.spec import Key
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import (
    Theme,
)
from playground.ui.views.layers.cell_keys import CellPlace, first_cell, next_cell
from playground.ui.views.layers.matrices import (
    LABELS_LEFT,
    Matrix,
    MatrixPosition,
    arrange,
    matrices,
    room_for_names,
)
from playground.ui.views.layers.matrix_painter import MatrixPainter
from playground.ui.widgets.cell_frame import paint_cell_frame
from playground.ui.widgets.keys import ADDING, ARROWS, ENTER


class HeatMaps(QWidget):
    """Shows a flat vector of numbers, one a parameter; hatched while there are none.

    Attributes
    ----------
    matrices : what is drawn side by side

    Signals
    -------
    pointed(Key | None) : the parameter under the mouse or of the keyboard
    picked(Key, bool) : the parameter that was clicked; True to add it to the selection
    """

    pointed = pyqtSignal(object)
    picked = pyqtSignal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.matrices: tuple[Matrix, ...] = ()
        self._place: CellPlace | None = None  # where the arrow keys are
        self._positions: tuple[MatrixPosition, ...] = ()
        self._keys: Sequence[Key] = ()
        self._offsets: Mapping[Key, int] = {}
        self._structure: object = None
        self.values: Array | None = None
        self.full: dict[str, float] = {}
        self._full_pictures: dict[str, float] = {}
        self._selected: set[int] = set()
        self.selected_rows: set[tuple[str, int]] = set()
        self._hovered: int | None = None
        self._room = QSize(0, 100)
        self.setMouseTracking(True)
        self.set_theme(theme)
        follow_text_size(self, self._lay_out)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme, self._painter = theme, MatrixPainter(theme)
        self.update()

    def set_room(self, room: QSize) -> None:
        """Lay out for this room; what is wider is scrolled sideways."""
        self._room = room
        self._lay_out()

    def show_frame(
        self,
        snapshot: Snapshot,
        values: Array | None,
        full: dict[str, float],
        pictures: dict[str, float],
    ) -> None:
        """Show `values` of the snapshot's parameters.

        `full` has the value of the full colour for each layer, `pictures` for matrices that are
        drawn as pictures.
        """
        structure = (
            snapshot.experiment.network,
            snapshot.experiment.data.features,
            snapshot.experiment.dataset,
        )
        if structure != self._structure:
            self._structure = structure
            self.matrices = matrices(snapshot.experiment, snapshot.layout)
            self._keys, self._offsets = snapshot.layout.keys, snapshot.layout.offsets
            self.leave()  # the cell may be gone
            self._lay_out()
        self.values, self.full, self._full_pictures = values, full, pictures
        self.update()

    def show_selection(self, parts: Collection[Part], offsets: Mapping[Key, int]) -> None:
        """Outline the cells of selected edges and biases, and the rows of selected neurons."""
        self._selected = {
            offsets[part.key]
            for part in parts
            if isinstance(part, ParameterPart) and part.key in offsets
        }
        units = {(part.layer, part.unit) for part in parts if isinstance(part, UnitPart)}
        rows = {
            self._keys[matrix.offsets[row, 0]][:2]: (matrix.target, row)
            for matrix in self.matrices
            for row in range(len(matrix.rows))
        }
        self.selected_rows = {rows[unit] for unit in units if unit in rows}
        self.update()

    def _lay_out(self) -> None:
        self._positions, (width, height) = arrange(
            self.matrices, self._room.height(), self._room.width()
        )
        self.setFixedSize(width, max(height, 1))
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    # --- pointing ---------------------------------------------------------------------------------

    def rect_of(self, key: Key) -> QRect:
        """Return the cell of a parameter; raises `KeyError`."""
        offset = self._offsets[key]
        for matrix, at in zip(self.matrices, self._positions, strict=True):
            rows, columns = np.nonzero(matrix.offsets == offset)
            if len(rows):
                return at.cell(int(rows[0]), int(columns[0]))
        raise KeyError(key)

    def key_at(self, position: QPoint) -> Key | None:
        """Return the parameter at `position`; None for cut edges."""
        for matrix, at in zip(self.matrices, self._positions, strict=True):
            cell = at.cell_at(position)
            if cell is not None and matrix.exists[cell]:
                return self._keys[matrix.offsets[cell]]
        return None

    def go(self, right: int, down: int) -> QRect:
        """Point at the next cell in this direction, at first at the first; return where it is."""
        start = self._place
        found = first_cell(self.matrices) if start is None else None
        if start is not None:
            found = next_cell(self.matrices, start, right, down) or start
        if found is None:
            return QRect()
        self._place = found
        if (offset := self._offset_of_keys) is not None:
            self._point(self._keys[offset])
        self.update()
        return self._positions[found.matrix].cell(found.row, found.column)

    @property
    def _offset_of_keys(self) -> int | None:
        """The parameter in the cell that the arrow keys have reached."""
        if self._place is None:
            return None
        offsets = self.matrices[self._place.matrix].offsets
        return int(offsets[self._place.row, self._place.column])

    def pick(self, adding: bool) -> None:
        """Do what a click on the cell does that the arrow keys have reached."""
        if (offset := self._offset_of_keys) is not None:
            self.picked.emit(self._keys[offset], adding)

    def leave(self) -> None:
        """Point at no cell, because the keyboard is elsewhere."""
        self._place = None
        self._point(None)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None:
            self._point(self.key_at(event.pos()))

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self._point(None)

    def _point(self, key: Key | None) -> None:
        hovered = self._offsets[key] if key is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.pointed.emit(key)
            self.update()

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        key = self.key_at(event.pos()) if event is not None else None
        if event is not None and key is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(key, bool(event.modifiers() & ADDING))

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        seen = event.rect() if event is not None else self.rect()
        for matrix, at in zip(self.matrices, self._positions, strict=True):
            around = max(px(LABELS_LEFT), room_for_names(matrix))
            area = QRect(at.left - around, 0, at.area.width() + 2 * around, self.height())
            if area.intersects(seen):
                values = None if self.values is None else self.values[matrix.offsets]
                full = self.full if matrix.picture is None else self._full_pictures
                self._painter.paint(painter, matrix, at, values, full.get(matrix.target, 1.0))
                self._paint_marks(painter, matrix, at)
        if self._place is not None:
            at = self._positions[self._place.matrix]
            cell = at.cell(self._place.row, self._place.column)
            paint_cell_frame(painter, cell, self.rect(), self._theme)
        painter.end()

    def _paint_marks(self, painter: QPainter, matrix: Matrix, at: MatrixPosition) -> None:
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        for row in range(len(matrix.rows)):
            if (matrix.target, row) in self.selected_rows:
                painter.drawRect(at.row_rect(row))
        pointed = set() if self._hovered in (None, self._offset_of_keys) else {self._hovered}
        for offset in self._selected | pointed:
            for row, column in np.argwhere(matrix.offsets == offset).tolist():
                painter.drawRect(at.cell(row, column))


class HeatMapArea(QScrollArea):
    """Heat-maps of the available height, scrolled sideways.

    The arrow keys go from cell to cell, Enter is a click.

    Attributes
    ----------
    says : the sentence of what is shown
    """

    def __init__(self, maps: HeatMaps) -> None:
        super().__init__()
        self.maps = maps
        self.says: Callable[[], str] = str
        self.setAccessibleName(self.tr("Heat-maps"))
        self.setWidget(maps)
        self.setMinimumSize(120, 60)

    def sentence(self) -> str:
        """Say what the cell of the keys shows, or all heat-maps."""
        return self.says()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        key = Qt.Key(event.key()) if event is not None else None
        if key in ARROWS:
            rect = self.maps.go(*ARROWS[key])
            self.ensureVisible(rect.center().x(), rect.center().y(), rect.width(), rect.height())
        elif event is not None and key in ENTER:
            self.maps.pick(bool(event.modifiers() & ADDING))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        self.maps.leave()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar is not None else 0
        self.maps.set_room(self.contentsRect().size() - QSize(0, below))
