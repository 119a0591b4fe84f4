"""A field on the canvas for one number: type a value, or nudge it with the arrow keys or the wheel."""

from PyQt6.QtCore import QEvent, QPoint, Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PyQt6.QtWidgets import QLineEdit, QWidget

from playground.core.network import Key
from playground.core.numbers import parse_number
from playground.core.text import SpecError
from playground.ui.theme import mono_font

WIDTH = 116
NUDGE, FINE_NUDGE = 0.1, 0.01
DIGITS = 6


class ValueEditor(QLineEdit):
    """Hidden until `edit` is called. Enter, Tab or a click elsewhere accepts, Esc refuses.

    Signals
    -------
    picked(key, value, merge) : the user has set this value; nudges in a row carry the same `merge` text
    refused(error) : what was typed is no number; the value stays
    """

    picked = pyqtSignal(object, float, str)
    refused = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key: Key | None = None
        self._value = 0.0
        self._shown = ""
        self._session = 0
        self.setFont(mono_font())
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Value"))
        self.setToolTip(self.tr("Type a value such as 0.25, −1/3 or 1e-2; ↑ ↓ or the wheel nudge it by 0.1, with Shift by 0.01"))
        self.hide()

    def edit(self, key: Key, value: float, position: QPoint) -> None:
        """Open at `position` for the parameter `key`, which is `value` now."""
        self._key, self._value = key, value
        self._session += 1
        self._show_value()
        area = self.parentWidget().rect()  # type: ignore[union-attr]
        x = min(max(4, position.x() - WIDTH // 2), area.width() - WIDTH - 4)
        y = min(max(4, position.y() - self.sizeHint().height() // 2), area.height() - self.sizeHint().height() - 4)
        self.move(x, y)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.selectAll()

    def accept(self) -> None:
        """Take what was typed and close; an unchanged text changes nothing."""
        key, text = self._key, self.text()
        changed = text != self._shown
        self.cancel()
        if key is None or not changed:
            return
        try:
            value = parse_number(text)
        except SpecError as error:
            self.refused.emit(error)
            return
        self.picked.emit(key, value, "")

    def cancel(self) -> None:
        """Close and leave the value as it is."""
        self._key = None
        self.hide()

    def nudge(self, steps: float, fine: bool) -> None:
        """Change the value by so many steps, at once."""
        if self._key is None:
            return
        try:
            present = self._value if self.text() == self._shown else parse_number(self.text())
        except SpecError:
            present = self._value
        self._value = round(present + steps * (FINE_NUDGE if fine else NUDGE), 12)
        self._show_value()
        self.picked.emit(self._key, self._value, f"nudge{self._session}")

    def _show_value(self) -> None:
        self._shown = f"{self._value:.{DIGITS}g}".replace("-", "−")
        self.setText(self._shown)

    def event(self, event: QEvent | None) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.nudge(1 if event.key() == Qt.Key.Key_Up else -1, fine)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None and event.angleDelta().y():
            self.nudge(event.angleDelta().y() / 120, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            event.accept()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        if self._key is not None:
            self.accept()
