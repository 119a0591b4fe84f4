"""One quiet notice at a time, with what can be done about it; never a dialog."""

from collections.abc import Callable

from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from playground.ui.icons import icon
from playground.ui.theme import Theme


class Notice(QFrame):
    """A bar with a sentence, buttons, and a cross. Hidden when there is nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._cross = QToolButton()
        self._cross.setToolTip(self.tr("Close this notice"))
        self._cross.setAccessibleName(self.tr("Close this notice"))
        self._cross.clicked.connect(self.hide)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 6, 8, 6)
        self._layout.addWidget(self.label, 1)
        self._layout.addWidget(self._cross)
        self.set_theme(theme)
        self.hide()

    def say(self, text: str, actions: tuple[tuple[str, Callable[[], object]], ...] = ()) -> None:
        """Show `text`, with a button for every (label, function); a click also closes the notice."""
        for button in self._buttons:
            button.deleteLater()
        self._buttons = []
        for label, function in actions:
            button = QPushButton(label)
            button.clicked.connect(self.hide)
            button.clicked.connect(lambda _, function=function: function())
            self._layout.insertWidget(self._layout.count() - 1, button)
            self._buttons.append(button)
        self.label.setText(text)
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Draw the cross in the colours of `theme`."""
        self._cross.setIcon(icon("close", theme.text))
