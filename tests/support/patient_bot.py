"""A pytest-qt bot that waits as long as a busy machine needs."""

from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 60_000  # milliseconds; with 5,000, tests failed while other programs used the machine


class PatientBot(QtBot):
    """Waits longer than pytest-qt does; what comes ends the waiting at once."""

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
