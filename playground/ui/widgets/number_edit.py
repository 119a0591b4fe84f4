"""Fields for numbers. All accept the same spellings and are nudged with the same keys."""

import math
from collections.abc import Sequence

from PyQt6.QtCore import QEvent, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QResizeEvent
from PyQt6.QtWidgets import QLineEdit, QMenu, QWidget

from playground.core.basics.messages import PlaygroundError
from playground.core.basics.numbers import parse_number
from playground.core.basics.registry import check_number
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import mono_font
from playground.ui.texts.numbers import typed
from playground.ui.texts.plain import for_menu
from playground.ui.widgets.keys import is_undo_or_redo
from playground.ui.widgets.named import name_of
from playground.ui.widgets.offers_button import OffersButton

NUDGE = 0.1  # the step of a weight or a bias; with Shift a tenth of it


def nudged(value: float, steps: float, fine: bool = False) -> float:
    """Return `value` after `steps` nudges, rounded to 12 digits (not 0.30000000000000004)."""
    return round(value + steps * NUDGE * (0.1 if fine else 1.0), 12)


class NumberEdit(QLineEdit):
    """A line for one number. Up and Down call `step(±1, fine)`, fine with Shift.

    Space is never part of a number and stays the key for Run. The undo and redo keys are those of
    the window until something is typed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ""
        follow_text_size(self, lambda: self.setFont(mono_font()))

    def show_text(self, text: str) -> None:
        """Show `text` as the accepted value."""
        self.shown = text
        self.setText(text)

    @property
    def is_typed_in(self) -> bool:
        """Whether the user has changed the text."""
        return self.text() != self.shown

    def step(self, steps: int, fine: bool) -> None:
        """Nudge the number."""

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_of_window = is_undo_or_redo(event) and not self.is_typed_in
            if event.key() == Qt.Key.Key_Space or is_of_window:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(
                1 if event.key() == Qt.Key.Key_Up else -1,
                bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
            )
        else:
            super().keyPressEvent(event)


class NumberField(NumberEdit):
    """A number of a panel: Enter, Tab or leaving the field accepts it, Esc restores the old one.

    The arrow keys step through 1, 2, 5, 10, …; whole numbers up to 20 by one.
    Text that is no number, or out of range, is refused: the old value comes back.

    Parameters
    ----------
    whole : accept whole numbers only
    off : the text for 0, such as “off”
    nudges : let the arrow keys nudge the number as they nudge a weight, see `nudged`
    offered : numbers to choose from with a click, or with Alt and Down

    Attributes
    ----------
    was_nudged : whether the last pick was made with an arrow key

    Signals
    -------
    picked(float) : the user has set another value
    refused(PlaygroundError) : the text was not accepted
    """

    picked = pyqtSignal(float)
    refused = pyqtSignal(object)

    def __init__(
        self,
        minimum: float,
        maximum: float,
        whole: bool = False,
        off: str = "",
        nudges: bool = False,
        offered: Sequence[float] = (),
    ) -> None:
        super().__init__()
        self._minimum, self._maximum = minimum, maximum
        self._whole, self._off, self._nudges = whole, off, nudges
        self._value = minimum
        self.was_nudged = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._take)
        self._offered = tuple(offered)
        self.offers = OffersButton(self, self._fill_offers) if offered else None

    def offer(self, minimum: float, maximum: float, offered: Sequence[float]) -> None:
        """Take and offer other numbers from now on; the present one stays."""
        self._minimum, self._maximum, self._offered = minimum, maximum, tuple(offered)

    @property
    def is_whole(self) -> bool:
        """Whether it takes whole numbers only."""
        return self._whole

    def value(self) -> float:
        """Return the last accepted value."""
        return self._value

    def show_value(self, value: float | None) -> None:
        """Show `value`; None for several different values, or for an unknown one."""
        self._value = math.nan if value is None else value
        self.show_text("" if math.isnan(self._value) else self.text_of(self._value))

    def text_of(self, value: float) -> str:
        """Return the text that the field shows for `value`."""
        if self._off and value == 0:
            return self._off
        return f"{int(value):,}" if self._whole else typed(value)

    def _fill_offers(self, menu: QMenu) -> None:
        """List the numbers to choose from; the present one is checked."""
        for number in self._offered:
            action = menu.addAction(for_menu(self.text_of(number)))
            assert action is not None
            action.setCheckable(True)
            action.setChecked(number == self._value)
            action.triggered.connect(lambda _, number=number: self._pick(number))

    def _pick(self, value: float) -> None:
        before = self._value
        self.show_value(value)
        self.was_nudged = False
        if value != before:
            self.picked.emit(value)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self.offers is not None:
            self.offers.follow()

    def _take(self) -> None:
        before = self._value
        if not self.is_typed_in:
            return
        try:
            value = self._parse(self.text().strip())
        except PlaygroundError as error:
            self.show_value(before)
            self.refused.emit(error)
            return
        self._pick(value)

    def _parse(self, text: str) -> float:
        if text == self._off or (self._off and not text):
            text = "0"
        value = parse_number(text, whole=self._whole)
        if self._whole and value == int(value):
            value = int(value)
        check_number(name_of(self), value, self._minimum, self._maximum, whole=self._whole)
        return value

    def step(self, steps: int, fine: bool) -> None:
        """Step the number and emit `picked`."""
        value = self._value
        if math.isnan(value):
            return
        if self._nudges:
            value = nudged(value, steps, fine)
        elif self._whole and 0 <= value + steps <= 20:
            value += steps
        else:
            value = _next_in_series(value, up=steps > 0)
        value = min(max(value, self._minimum), self._maximum)
        self.was_nudged = True
        if value != self._value:
            self.show_value(round(value) if self._whole else value)
            self.picked.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        is_typed = self.is_typed_in  # else Esc is for what is around: a notice, a panel, a dialog
        if event is not None and event.key() == Qt.Key.Key_Escape and is_typed:
            self.show_value(self._value)
        elif event is not None and self.offers is not None and _is_alt_down(event):
            self.offers.open()
        else:
            super().keyPressEvent(event)


def _is_alt_down(event: QKeyEvent) -> bool:
    is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return is_alt and event.key() == Qt.Key.Key_Down


def _next_in_series(value: float, up: bool) -> float:
    """Return the next number of …, 0.1, 0.2, 0.5, 1, 2, 5, … beyond `value`; below 1e-6 comes 0."""
    series = [0.0, *(digit * 10.0**power for power in range(-6, 10) for digit in (1, 2, 5))]
    slack = 1e-9 * abs(value)
    if up:
        return next((number for number in series if number > value + slack), series[-1])
    return next((number for number in reversed(series) if number < value - slack), 0.0)
