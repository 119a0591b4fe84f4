"""A button of a dialog that Enter presses only while the keyboard is on it."""

from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QPushButton

from playground.ui.widgets.keys import ENTER


class EnterButton(QPushButton):
    """Enter presses it while it has the keyboard, and never from elsewhere in its dialog.

    Any other button of a dialog may become the default button, which Enter presses from anywhere.
    Without `autoDefault` it does not, but on most desktops Enter on it would press the default one.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() in ENTER:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)
