"""One quiet notice at a time, with what can be done about it; never a dialog."""

from collections.abc import Callable

from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from playground.ui.look.icons import icon
from playground.ui.look.theme import Theme

WIDEST, MARGIN = 720, 10
READING_TIME = 12_000  # milliseconds


class Notice(QFrame):
    """A bar with a sentence, buttons, and a cross, over the foot of the widget `place`: it moves nothing when it comes or goes.

    Hidden when there is nothing to say. What needs no answer goes by itself after a while.
    """

    def __init__(self, place: QWidget, theme: Theme) -> None:
        super().__init__(place)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self.hide)
        place.installEventFilter(self)
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
        self._move()
        self.show()
        self.raise_()
        if actions:
            self._leaving.stop()
        else:
            self._leaving.start(READING_TIME)

    def _move(self) -> None:
        place = self.parentWidget()
        if place is not None:
            width = min(WIDEST, place.width() - 2 * MARGIN)
            height = self._layout.totalHeightForWidth(width)
            self.setGeometry(
                (place.width() - width) // 2, place.height() - height - MARGIN, width, height
            )

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Resize:
            self._move()
        return super().eventFilter(watched, event)

    def set_theme(self, theme: Theme) -> None:
        """Draw the cross in the colours of `theme`."""
        self._cross.setIcon(icon("close", theme.text))
