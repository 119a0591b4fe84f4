"""Buttons beside each other; where they have no room, one with a menu stands for all of them."""

from collections.abc import Mapping
from typing import Any

from PyQt6.QtWidgets import QToolButton, QWidget


class Gathering(QWidget):
    """A line of `buttons`, by name, and the button `gathered`, which opens a menu of them."""

    buttons: Mapping[Any, QToolButton]
    gathered: QToolButton

    @property
    def is_gathered(self) -> bool:
        """Whether one button with a menu stands for all of them."""
        return not self.gathered.isHidden()

    def gather(self, is_gathered: bool) -> None:
        """Put all of them behind one button, or show each."""
        for button in self.buttons.values():
            button.setHidden(is_gathered)
        self.gathered.setVisible(is_gathered)

    @property
    def whole_width(self) -> int:
        """The width of all buttons beside each other, also while they are gathered."""
        layout, widths = self.layout(), [one.sizeHint().width() for one in self.buttons.values()]
        assert layout is not None
        return sum(widths) + layout.spacing() * (len(widths) - 1)
