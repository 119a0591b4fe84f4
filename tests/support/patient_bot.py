"""A pytest-qt bot that waits as long as a busy machine needs."""

from typing import Any

from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

PATIENCE = 60_000  # milliseconds; with 5,000, tests failed while other programs used the machine


class PatientBot(QtBot):
    """Waits longer than pytest-qt does; what comes ends the waiting at once."""

    _held = Qt.MouseButton.NoButton

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE) -> None:
        """Wait until `callback` returns something true."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **options: Any) -> Any:
        """Wait until `signal` is emitted."""
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        """Wait until `widget` is shown on the screen."""
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        """Wait until the window of `widget` has the keyboard."""
        return super().waitActive(widget, timeout=timeout)

    def mousePress(self, widget: QWidget, button: Qt.MouseButton, **options: Any) -> None:
        """Press a button, which is then held."""
        self._held = button
        super().mousePress(widget, button, **options)

    def mouseRelease(self, widget: QWidget, button: Qt.MouseButton, **options: Any) -> None:
        """Release the button."""
        self._held = Qt.MouseButton.NoButton
        super().mouseRelease(widget, button, **options)

    def mouseMove(self, widget: QWidget, pos: QPoint) -> None:
        """Move the mouse to `pos` of `widget`, with the button that is held.

        Qt's own move sets the cursor of the screen: it is lost where the cursor already is, and
        goes to whatever other window lies at that place.
        """
        none = Qt.MouseButton.NoButton
        place, everywhere = QPointF(pos), QPointF(widget.mapToGlobal(pos))
        QApplication.sendEvent(
            widget,
            QMouseEvent(
                QEvent.Type.MouseMove,
                place,
                everywhere,
                none,
                self._held,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
