"""Notices at the lower edge of the canvas: a sentence, with buttons for what can be done.

They are no dialogs. One says what needs an answer, another one, quieter, what has just happened.
"""

from PyQt6.QtCore import QEvent, QSize, QTimer, pyqtSignal
from PyQt6.QtGui import QEnterEvent, QHideEvent
from PyQt6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.ui.look.icons import icon
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, notice_ground
from playground.ui.texts.keys import with_keys
from playground.ui.texts.plain import for_menu
from playground.ui.widgets.label import Label
from playground.ui.window.notice_places import NoticePlaces
from playground.ui.window.speaker import Offers

READING_TIME, SHORT_TIME, UNDO_TIME = 12_000, 6_000, 10_000  # milliseconds


class Notice(QFrame):
    """A bar with a sentence, buttons and a cross, where `places` has room for it.

    It covers nothing. It is hidden when there is nothing to say; a sentence that needs no answer is
    hidden after a while, but not under the mouse or the keyboard. A click on one of its buttons
    gives the keyboard to what it is about: the button is gone then.

    Signals
    -------
    said(str) : a sentence, with what can be done, has come

    Attributes
    ----------
    quiet : whether it says what has happened; such a notice always goes away by itself
    offers : what its buttons say and do
    text : what it says, or has said last
    """

    said = pyqtSignal(str)

    def __init__(
        self,
        window: QWidget,
        places: NoticePlaces,
        theme: Theme,
        quiet: bool = False,
    ) -> None:
        super().__init__(window)
        self._places, self.quiet = places, quiet
        self.offers: Offers = ()
        self.text = ""
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self._hide_if_unused)
        self._is_moving = False
        places.changed.connect(self._move_if_shown)
        self.setObjectName("message" if quiet else "notice")
        self.label = Label()
        self.label.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._next = ""  # is said after what is said now
        self._lay_out()
        self.set_theme(theme)
        self.hide()
        follow_text_size(self, self._place_anew)

    def _lay_out(self) -> None:
        self._cross = QToolButton()
        self._cross.setProperty("role", "slim")
        follow_text_size(self, lambda: self._cross.setIconSize(QSize(px(12), px(12))))
        self._cross.setToolTip(self.tr("Close this notice"))
        self._cross.setAccessibleName(self.tr("Close this notice"))
        self._cross.clicked.connect(self._leave)
        self._layout, self._first, self._second = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._layout.setContentsMargins(12, 2, 4, 2)
        self._layout.setSpacing(0)
        self._layout.addLayout(self._first)
        self._layout.addLayout(self._second)
        self._first.addWidget(self.label, 1)
        self._first.addWidget(self._cross)
        self._second.addStretch()

    def withdraw(self, text: str) -> None:
        """Hide the notice if it says `text`: that is over."""
        if self.text == text:
            self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether it is there until it is answered."""
        return bool(self.offers) and not self.quiet and not self.isHidden()

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
            button.setProperty("role", "small")
            button.setToolTip(self.tr("Do this; the notice goes away"))
            button.clicked.connect(self._leave)
            button.clicked.connect(lambda _, function=function: function())
            if len(offers) == 1:
                self._first.insertWidget(1, button)
            else:
                self._second.addWidget(button)
            button.show()  # it takes room from now on, not only from the next event
            self._buttons.append(button)
        self.text = text
        self.label.setText(with_keys(text))
        self._move()
        self.show()
        self.raise_()
        self._leave_later()
        self.said.emit(self._spoken(text))

    def _spoken(self, text: str) -> str:
        """Return the sentence for a screen reader: of one that needs an answer with the answers."""
        if self.quiet or not self.offers:
            return text
        offers = ", ".join(label for label, _ in self.offers)
        return self.tr("{text} Buttons: {offers}").format(text=text, offers=offers)

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

    def close_if_asking(self) -> bool:
        """Close it if it would stay until it is answered; return whether it was there."""
        return bool(self.offers) and self.close_if_seen()

    def close_if_seen(self) -> bool:
        """Close it as its cross does; return False if it was not there."""
        was_seen = self.isVisible()
        if was_seen:
            focus = QApplication.focusWidget()
            if focus is not None and self.isAncestorOf(focus):
                self._leave()
            else:
                self._go_on()  # the keyboard stays where it is
        return was_seen

    def _leave(self) -> None:
        if (widget := self._places.in_sight) is not None:
            widget.setFocus()
        self._go_on()

    # --- place ------------------------------------------------------------------------------------

    def _move(self) -> None:
        self._layout.invalidate()
        self._layout.activate()  # the rows within it, too, learn of another text
        width, height_at = self._natural_width(), self._layout.totalHeightForWidth
        self._is_moving = True  # room that is made for it changes the places of others
        line = QSize(width, height_at(width))
        self.setGeometry(self._places.place(self, line, height_at))
        self._is_moving = False

    def _move_if_shown(self) -> None:
        if not self.isHidden() and not self._is_moving:
            self._move()

    def _place_anew(self) -> None:
        """Look for a place again: one that was hidden gets the present text size as it is shown."""
        if not self.isHidden():
            self._places.leave(self)
            self._move()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._places.leave(self)

    def _natural_width(self) -> int:
        """Return the width at which the sentence takes one line."""
        margins = self._layout.contentsMargins()
        beside = [self._cross, *(self._buttons if len(self._buttons) == 1 else [])]
        text = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 8
        row = text + sum(part.sizeHint().width() + self._first.spacing() for part in beside)
        return max(row, self._second.sizeHint().width()) + margins.left() + margins.right()

    def set_theme(self, theme: Theme) -> None:
        """Draw ground and cross in the colours of `theme`."""
        ground = notice_ground(theme).name()
        self.setStyleSheet(
            f"#notice {{ background: {ground}; border: 1px solid {theme.alert};"
            " border-radius: 8px; } QLabel { background: transparent; }"
        )
        self._cross.setIcon(icon("close", theme.text))
