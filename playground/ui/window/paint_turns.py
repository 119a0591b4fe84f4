"""Lets the panels of the window be painted one after the other."""

from collections.abc import Iterable

from PyQt6 import sip
from PyQt6.QtCore import QObject, QTimer
from PyQt6.QtWidgets import QWidget


class PaintTurns(QObject):
    """Paints panels that are laid out anew once, each in a turn of the event loop of its own.

    A scene that changes makes Qt paint all of the window at once, whatever is still to be laid
    out: without this the canvas was painted four times in one turn.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def hold(self, panels: Iterable[QWidget]) -> None:
        """Let these panels wait for their turn, in this order."""
        for panel in panels:
            if panel not in self._waiting:
                self._waiting.append(panel)
                panel.setUpdatesEnabled(False)
        self._timer.start()

    def _go_on(self) -> None:
        """Let Qt paint the next panel, in the turn after this one."""
        if self._waiting and not sip.isdeleted(panel := self._waiting.pop(0)):
            panel.setUpdatesEnabled(True)
        if not self._waiting:
            self._timer.stop()
