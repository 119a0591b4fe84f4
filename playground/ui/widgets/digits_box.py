"""A box to choose how many digits of numbers are shown."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QComboBox

from playground.ui.texts.plain import plain
from playground.ui.widgets.label import UnseenLabel

CHOICES = range(2, 10)  # significant digits


class DigitsBox(QComboBox):
    """Chooses a number of significant digits.

    Attributes
    ----------
    start : the number at the start

    Signals
    -------
    picked(int) : another number is wanted
    """

    picked = pyqtSignal(int)

    def __init__(self, digits: int, about: str) -> None:
        super().__init__()
        self.start = digits
        for choice in CHOICES:
            self.addItem(self.tr("{digits} digits").format(digits=choice), choice)
        self.setCurrentIndex(self.findData(digits))
        self.setToolTip(plain(about))
        UnseenLabel(about, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _: self.picked.emit(self.currentData()))

    def use(self, digits: int) -> None:
        """Choose a number as if it had been picked."""
        self.setCurrentIndex(self.findData(digits))
        self.picked.emit(digits)
