"""A group of buttons that Tab reaches as one; arrow keys go from button to button in it."""

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QAbstractButton, QWidget

from playground.ui.widgets.focus_ring import lead_to
from playground.ui.widgets.keys import ARROWS, is_space_override

ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
CHANGES = (QEvent.Type.EnabledChange, QEvent.Type.Hide, QEvent.Type.Show)


class ArrowGroup(QObject):
    """Makes one stop of Tab of `buttons`: the one that had the keyboard last, or is down.

    With `picks`, an arrow key also clicks the button that it leads to, as among choices of which
    one is down. The buttons may stand in several `columns`. The group belongs to `owner`, and is
    destroyed with it.
    """

    def __init__(
        self,
        owner: QWidget,
        buttons: Sequence[QAbstractButton],
        picks: bool = False,
        columns: int = 1,
    ) -> None:
        super().__init__(owner)
        self._buttons, self._picks, self._columns = list(buttons), picks, columns
        self._last: QAbstractButton | None = None  # had the keyboard
        for button in self._buttons:
            button.installEventFilter(self)
            button.toggled.connect(self._choose_stop)
        self._choose_stop()

    def _choose_stop(self) -> None:
        """Let Tab lead to one button that can be used, and to no other."""
        usable = self._usable()
        here = [button for button in usable if button.hasFocus()]
        down = [button for button in usable if button.isChecked()]
        last = [button for button in usable if button is self._last]
        chosen = (*down, *last) if self._picks else (*last, *down)
        stop = next(iter((*here, *chosen, *usable)), None)
        for button in self._buttons:
            focus = Qt.FocusPolicy.TabFocus if button is stop else Qt.FocusPolicy.NoFocus
            if button.focusPolicy() != focus:
                button.setFocusPolicy(focus)

    def _usable(self) -> list[QAbstractButton]:
        return [one for one in self._buttons if one.isEnabled() and not one.isHidden()]

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is None or not isinstance(watched, QAbstractButton):
            return False
        if event.type() in CHANGES:
            self._choose_stop()
        elif event.type() == QEvent.Type.FocusIn:
            self._last = watched
            self._choose_stop()
        elif is_space_override(event):
            event.accept()  # Tab or an arrow key has led here: Space presses the button
            return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(watched, event)
        return super().eventFilter(watched, event)

    def _press(self, button: QAbstractButton, event: QKeyEvent) -> bool:
        """Go where a key leads; return False if it leads nowhere."""
        key, usable = Qt.Key(event.key()), self._usable()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or button not in usable:
            return False
        if key in ARROWS:
            target = self._beside(usable, usable.index(button), *ARROWS[key])
        elif key in ENDS:
            target = usable[ENDS[key]]
        else:
            return False
        lead_to(target)
        if self._picks and not target.isChecked():
            target.click()
        return True

    def _beside(
        self, usable: Sequence[QAbstractButton], here: int, right: int, down: int
    ) -> QAbstractButton:
        """Return the button that an arrow key leads to; after the last one comes the first."""
        if down and self._columns > 1:
            there = here + down * self._columns
            return usable[there if 0 <= there < len(usable) else here]
        return usable[(here + right + down) % len(usable)]
