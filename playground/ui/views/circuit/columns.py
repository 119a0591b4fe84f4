"""The three columns of the circuit lab; in a narrow one, two of them are above each other."""

from PyQt6.QtCore import QEvent, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QApplication, QSplitter, QWidget

from playground.ui.look.text_size import px
from playground.ui.views.circuit.stepper import RIGHT
from playground.ui.widgets.splitter_sizes import Sizes, read_sizes, sizes_text

HANDLE = 13  # pixels
# widths: of a graph between two columns; the least beside one
GRAPH, LEAST_GRAPH = 320, 120
INPUTS = 0.5  # of the height, at most, where the steps are below the inputs
COUNTS = {"beside": (3, 1), "stacked": (2, 2)}  # of the parts, in all columns and in the left one


class Columns(QSplitter):
    """Inputs, graph and steps; the sides grow with the width until the user moves a handle.

    What the user chooses is kept for steps beside the graph, and below the inputs.

    Where there would be too little room for the graph between them, or for all of it, the steps are
    below the inputs.
    """

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._graph, self._own = 0, Sizes()
        self._side = QSplitter(Qt.Orientation.Vertical)
        self._side.addWidget(left)
        for column in (self._side, middle, right):
            self.addWidget(column)
        for splitter in (self, self._side):
            splitter.setHandleWidth(HANDLE)
            splitter.setChildrenCollapsible(False)
            splitter.splitterMoved.connect(self._keep_sizes)
        self.setStretchFactor(1, 1)

    @property
    def is_stacked(self) -> bool:
        """Whether the steps are below the inputs."""
        return self._right.parentWidget() is self._side

    def give_graph(self, width: int, is_other: bool) -> None:
        """Leave this width for the graph; for the same circuit never less than before."""
        self._graph = width if is_other else max(width, self._graph)
        self._stack()

    def _keep_sizes(self) -> None:
        self._own[self._arrangement] = self.sizes(), self._side.sizes()

    def state(self) -> str:
        """Return what to remember: the sizes that the user has chosen."""
        return sizes_text(self._own)

    def restore(self, state: str) -> None:
        """Go back to remembered sizes; without them each column is as wide as at first."""
        self._own = read_sizes(state, COUNTS)
        self._share_out()

    @property
    def _arrangement(self) -> str:
        return "stacked" if self.is_stacked else "beside"

    @property
    def _is_own(self) -> bool:
        return self._arrangement in self._own

    def minimumSizeHint(self) -> QSize:
        """As wide as the sides above each other need, with the graph beside them."""
        hints = [side.minimumSizeHint().expandedTo(side.minimumSize()) for side in self._sides]
        width = max(hint.width() for hint in hints) + HANDLE + LEAST_GRAPH
        return QSize(width, super().minimumSizeHint().height())

    @property
    def _sides(self) -> tuple[QWidget, QWidget]:
        return self._left, self._right

    @property
    def _wide_sides(self) -> tuple[int, int]:
        """The widths of both sides where the graph is between them."""
        width, least = self.width(), self._left.minimumSizeHint().width()
        return max(least, width // 6), max(px(RIGHT), width // 5)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        self._stack()
        super().resizeEvent(event)
        if not self._is_own:
            self._share_out()

    def event(self, event: QEvent | None) -> bool:
        result = super().event(event)
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._stack()  # there may be wider texts now
            if self.is_stacked and not self._is_own:
                self._share_out()  # there may be more inputs now
        return result

    def _stack(self) -> None:
        """Put the steps where they leave room for the graph."""
        rest = self.width() - sum(self._wide_sides) - 2 * HANDLE
        if (is_stacked := rest < max(px(GRAPH), self._graph)) is self.is_stacked:
            return
        focus = QApplication.focusWidget()
        had_focus = self._right.isAncestorOf(focus)
        if is_stacked:
            self._side.addWidget(self._right)
        else:
            self.addWidget(self._right)
        if focus is not None and had_focus:
            focus.setFocus()
        self._share_out()

    def _share_out(self) -> None:
        if self._is_own:
            columns, in_left = self._own[self._arrangement]
            self.setSizes(columns)
            self._side.setSizes(in_left)
            return
        width, least = self.width(), self._left.minimumSizeHint().width()
        if not self.is_stacked:
            left, right = self._wide_sides
            self.setSizes([left, max(1, width - left - right), right])
            return
        side = max(least, self._right.minimumSizeHint().width(), self._right.minimumWidth())
        self.setSizes([side, max(1, width - side)])
        height = self.height()
        top = min(self._left.sizeHint().height(), round(INPUTS * height))
        self._side.setSizes([top, max(1, height - top - HANDLE)])
