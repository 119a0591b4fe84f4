"""The three columns of the circuit lab."""

from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QSplitter, QWidget

from playground.ui.look.text_size import px
from playground.ui.views.circuit.stepper import RIGHT


class Columns(QSplitter):
    """Inputs, graph and steps; the sides grow with the width until the user moves a handle."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._own_widths = left, False
        for column in (left, middle, right):
            self.addWidget(column)
        self.setHandleWidth(13)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._keep_widths)

    def _keep_widths(self) -> None:
        self._own_widths = True

    def reset(self) -> None:
        """Give each column the width that it had at first."""
        self._own_widths = False
        self._share_out()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if not self._own_widths:
            self._share_out()

    def _share_out(self) -> None:
        width = self.width()
        left = max(self._left.minimumSizeHint().width(), width // 6)
        right = max(px(RIGHT), width // 5)
        self.setSizes([left, max(1, width - left - right), right])
