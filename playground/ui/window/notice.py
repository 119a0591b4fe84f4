"""Notices over the lower edge of the canvas: a sentence, with buttons for what can be done.

They are no dialogs. One says what needs an answer, another one, quieter, what has just happened.
"""

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PyQt6.QtGui import QEnterEvent
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
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
READING_TIME, SHORT_TIME, UNDO_TIME = 12_000, 6_000, 10_000  # milliseconds
PLACING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Notice(QFrame):
    """A bar with a sentence, buttons and a cross, over the bottom of the first of `over` in sight.

    It covers other widgets and does not move them. It is hidden when there is nothing to say; a
    sentence that needs no answer is hidden after a while, but not under the mouse or the keyboard.
    A click on one of its buttons gives the keyboard to that widget: the button is gone then. While
    none of them is in sight, the notice is at the bottom of the window's middle.

    Attributes
    ----------
    quiet : whether it says what has happened; such a notice always goes away by itself
    offers : what its buttons say and do
    """

    def __init__(
        self,
        window: QWidget,
        over: Sequence[QWidget],
        theme: Theme,
        quiet: bool = False,
        below: "Notice | None" = None,
    ) -> None:
        super().__init__(window)
        self._over, self._below = over, below
        self.quiet = quiet
        self.offers: Offers = ()
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self._hide_if_unused)
        for watched in {window, *over, below} - {None}:
            watched.installEventFilter(self)  # type: ignore[union-attr]
        self.setObjectName("message" if quiet else "notice")
        self.label = Label()
        self.label.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._next = ""  # is said after what is said now
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _lay_out(self) -> None:
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

    def withdraw(self, text: str) -> None:
        """Hide the notice if it says `text`: that is over."""
        if self.label.text() == text:
            self.hide()

    def say_in_turn(self, text: str) -> None:
        """Show `text`, but after a sentence with offers that is shown now."""
        if self.isVisible() and self.offers:
            self._next = text
        else:
            self.say(text)

    def say(self, text: str, offers: Offers = ()) -> None:
        """Show `text`, with a button for each of `offers`; a click also closes the notice.

        Several buttons are below the text, one is beside it.
        """
        for button in self._buttons:
            button.hide()  # it takes no room from now on
            button.deleteLater()
        self._buttons, self.offers, self._next = [], offers, ""
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
        self._leave_later()

    # --- going away -------------------------------------------------------------------------------

    def _leave_later(self) -> None:
        """Hide it after the time that its sentence takes to be read, if it needs no answer."""
        if self.offers and not self.quiet:
            self._leaving.stop()
        elif self.quiet:
            self._leaving.start(UNDO_TIME if self.offers else SHORT_TIME)
        else:
            self._leaving.start(READING_TIME)

    def _hide_if_unused(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._leave_later()
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Show what is to be said next, if there is anything."""
        if self._next:
            self.say(self._next)
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent | None) -> None:
        super().enterEvent(event)
        self._leaving.stop()

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self._leave_later()

    def _leave(self) -> None:
        if (widget := self._in_sight()) is not None:
            widget.setFocus()
        self._go_on()

    # --- place ------------------------------------------------------------------------------------

    def _move(self) -> None:
        room = self._room().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._layout.invalidate()
        self._layout.activate()  # the rows within it, too, learn of another text
        width = min(self._natural_width(), MOST_WIDTH, room.width())
        height = self._layout.totalHeightForWidth(width)
        bottom = room.bottom() + 1
        if self._below is not None and self._below.isVisible():
            bottom = self._below.y() - MARGIN // 2
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, bottom - height, width, height)

    def _room(self) -> QRect:
        """Return the rectangle at whose bottom it is, in the window."""
        window = self.window()
        assert window is not None
        middle = window.centralWidget() if isinstance(window, QMainWindow) else None
        over = self._in_sight() or middle or window
        return QRect(over.mapTo(window, QPoint(0, 0)), over.size())

    def _in_sight(self) -> QWidget | None:
        return next((widget for widget in self._over if widget.isVisible()), None)

    def _natural_width(self) -> int:
        """Return the width at which the sentence takes one line."""
        margins = self._layout.contentsMargins()
        beside = [self._cross, *(self._buttons if len(self._buttons) == 1 else [])]
        text = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 8
        row = text + sum(part.sizeHint().width() + self._first.spacing() for part in beside)
        return max(row, self._second.sizeHint().width()) + margins.left() + margins.right()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in PLACING and not self.isHidden():
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
