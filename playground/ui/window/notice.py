"""The notice: one sentence at a time, with buttons for what can be done. It is no dialog."""

from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.ui.look.icons import icon
from playground.ui.look.theme import Theme, mix
from playground.ui.texts.plain import for_menu
from playground.ui.widgets.label import Label
from playground.ui.window.speaker import Offers

MOST_WIDTH, MARGIN = 720, 10  # pixels
READING_TIME = 12_000  # milliseconds


class Notice(QFrame):
    """A bar with a sentence, buttons and a cross, over the bottom of another widget.

    It covers other widgets and does not move them. It is hidden when there is nothing to say; a
    sentence that needs no answer is hidden after a while. A click on one of its buttons gives the
    keyboard to the widget `focus`: the button is gone then.
    """

    def __init__(self, below: QWidget, theme: Theme, focus: QWidget) -> None:
        super().__init__(below)
        self._focus = focus
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self.hide)
        below.installEventFilter(self)
        self.setObjectName("notice")
        self.label = Label()
        self.label.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._cross = QToolButton()
        self._cross.setToolTip(self.tr("Close this notice"))
        self._cross.setAccessibleName(self.tr("Close this notice"))
        self._cross.clicked.connect(self._leave)
        self._layout, self._first, self._second = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._layout.setContentsMargins(12, 6, 8, 6)
        self._layout.addLayout(self._first)
        self._layout.addLayout(self._second)
        self._first.addWidget(self.label, 1)
        self._first.addWidget(self._cross)
        self._second.addStretch()
        self.set_theme(theme)
        self.hide()

    def withdraw(self, text: str) -> None:
        """Hide the notice if it says `text`: that is over."""
        if self.label.text() == text:
            self.hide()

    def say(self, text: str, offers: Offers = ()) -> None:
        """Show `text`, with a button for each of `offers`; a click also closes the notice.

        Several buttons are below the text, one is beside it.
        """
        for button in self._buttons:
            button.hide()  # it takes no room from now on
            button.deleteLater()
        self._buttons = []
        for label, function in offers:
            button = QPushButton(for_menu(label))
            button.clicked.connect(self._leave)
            button.clicked.connect(lambda _, function=function: function())
            if len(offers) == 1:
                self._first.insertWidget(1, button)
            else:
                self._second.addWidget(button)
            button.show()  # it takes room from now on, not only from the next event
            self._buttons.append(button)
        self.label.setText(text)
        self._move()
        self.show()
        self.raise_()
        if offers:
            self._leaving.stop()
        else:
            self._leaving.start(READING_TIME)

    def _leave(self) -> None:
        self._focus.setFocus()
        self.hide()

    def _move(self) -> None:
        below = self.parentWidget()
        if below is not None:
            width = min(MOST_WIDTH, below.width() - 2 * MARGIN)
            self._layout.invalidate()
            self._layout.activate()  # the rows within it, too, learn of another text
            height = self._layout.totalHeightForWidth(width)
            left, top = (below.width() - width) // 2, below.height() - height - MARGIN
            self.setGeometry(left, top, width, height)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Resize:
            self._move()
        return super().eventFilter(watched, event)

    def set_theme(self, theme: Theme) -> None:
        """Draw ground and cross in the colours of `theme`."""
        ground = mix(theme.surface, theme.negative, 0.14).name()
        self.setStyleSheet(
            f"#notice {{ background: {ground}; border: 1px solid {theme.negative};"
            " border-radius: 8px; } QLabel { background: transparent; }"
        )
        self._cross.setIcon(icon("close", theme.text))
