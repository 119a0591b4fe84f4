"""A button of a dialog that Enter presses only while the keyboard is on it."""

from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QPushButton

from playground.ui.widgets.keys import ENTER


class EnterButton(QPushButton):
    """Is never what Enter means anywhere else in its dialog, and always what it means on itself.

    Qt makes any button of a dialog the one for Enter; one that it must not make so (`autoDefault`)
    does not take Enter itself on most desktops: it would press the default button instead.
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
