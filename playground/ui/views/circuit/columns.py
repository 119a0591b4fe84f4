"""The three columns of the circuit lab; in a narrow one, two of them are above each other."""

from PyQt6.QtCore import QEvent, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QApplication, QSplitter, QWidget

from playground.ui.look.text_size import px
from playground.ui.views.circuit.stepper import RIGHT

HANDLE = 13  # pixels
# widths: of a graph between two columns; the least beside one
GRAPH, LEAST_GRAPH = 320, 120
INPUTS = 0.5  # of the height, at most, where the steps are below the inputs


class Columns(QSplitter):
    """Inputs, graph and steps; the sides grow with the width until the user moves a handle.

    Where there would be too little room for the graph between them, or for all of it, the steps are
    below the inputs.
    """

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right, self._own_widths = left, right, False
        self._graph = 0
        self._side = QSplitter(Qt.Orientation.Vertical)
        self._side.addWidget(left)
        for column in (self._side, middle, right):
            self.addWidget(column)
        for splitter in (self, self._side):
            splitter.setHandleWidth(HANDLE)
            splitter.setChildrenCollapsible(False)
            splitter.splitterMoved.connect(self._keep_widths)
        self.setStretchFactor(1, 1)

    @property
    def is_stacked(self) -> bool:
        """Whether the steps are below the inputs."""
        return self._right.parentWidget() is self._side

    def give_graph(self, width: int, is_other: bool) -> None:
        """Leave this width for the graph; for the same circuit never less than before."""
        self._graph = width if is_other else max(width, self._graph)
        self._stack()

    def _keep_widths(self) -> None:
        self._own_widths = True

    def reset(self) -> None:
        """Give each column the width that it had at first."""
        self._own_widths = False
        self._share_out()

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
        if not self._own_widths:
            self._share_out()

    def event(self, event: QEvent | None) -> bool:
        result = super().event(event)
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._stack()  # there may be wider texts now
            if self.is_stacked and not self._own_widths:
                self._share_out()  # there may be more inputs now
        return result

    def _stack(self) -> None:
        """Put the steps where they leave room for the graph."""
        rest = self.width() - sum(self._wide_sides) - 2 * HANDLE
        if (is_stacked := rest < max(px(GRAPH), self._graph)) is self.is_stacked:
            return
        self._own_widths = False
        focus = QApplication.focusWidget()
        had_focus = self._right.isAncestorOf(focus)
        if is_stacked:
            self._side.addWidget(self._right)
        else:
            self.addWidget(self._right)
        if focus is not None and had_focus:
            focus.setFocus()

    def _share_out(self) -> None:
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
