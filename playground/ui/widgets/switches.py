"""Buttons of which exactly one is down."""

from collections.abc import Mapping

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from playground.ui.texts.plain import plain
from playground.ui.widgets.arrow_group import ArrowGroup


class Switches(QWidget):
    """Buttons of which exactly one is down: one stop of Tab, arrow keys pick another.

    Parameters
    ----------
    choices : the text and the tooltip of each button, by the name of its choice

    Signals
    -------
    picked(str) : the name of the choice that the user has picked
    """

    picked = pyqtSignal(str)

    def __init__(self, choices: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for name, (text, tooltip) in choices.items():
            button = QToolButton()
            button.setText(text)
            button.setToolTip(plain(tooltip))
            button.setProperty("role", "switch")
            button.setCheckable(True)
            button.clicked.connect(lambda _, name=name: self._pick(name))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[name] = button
        self._group = group
        self.value = next(iter(choices))
        self.buttons[self.value].setChecked(True)
        ArrowGroup(self, [*self.buttons.values()], picks=True)

    def show_value(self, name: str) -> None:
        """Show the choice `name`; no button is down for a value that is not among them."""
        self.value = name
        if name in self.buttons:
            self.buttons[name].setChecked(True)
            return
        self._group.setExclusive(False)  # else one button stays down
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _pick(self, name: str) -> None:
        self.value = name
        self.picked.emit(name)
