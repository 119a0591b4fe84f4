"""Acts on the dialog that is shown while long work goes on beside the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.beside import WaitingDialog

LOOK_INTERVAL = 5  # ms


def shown_dialog() -> WaitingDialog | None:
    """The dialog that is on screen now."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, WaitingDialog) and widget.isVisible():
            return widget
    return None


@contextmanager
def when_waiting(act: Callable[[WaitingDialog], object]) -> Iterator[list[str]]:
    """Call `act(dialog)` once, as soon as a dialog is shown within the block.

    Gives a list of what the dialog said: empty if none was shown.
    """
    said: list[str] = []
    timer = QTimer()

    def look() -> None:
        dialog = shown_dialog()
        if dialog is not None and not said:
            said.append(dialog.label.text())
            act(dialog)

    timer.timeout.connect(look)
    timer.start(LOOK_INTERVAL)
    yield said
    timer.stop()


def cancel(dialog: WaitingDialog) -> None:
    dialog.cancel.click()
