"""A field on the canvas for one number: type it, or nudge it with arrow keys or the wheel."""

from PyQt6.QtCore import QEvent, QPoint, Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QWheelEvent
from PyQt6.QtWidgets import QWidget

from playground.core.basics.messages import SpecError
from playground.core.basics.numbers import parse_number
from playground.core.experiment.spec import Key
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.numbers import typed
from playground.ui.views.canvas.tooltip import Bubble
from playground.ui.widgets.number_edit import NumberEdit, nudged

EDITOR_WIDTH, CAPTION_GAP = 116, 3  # pixels


class ValueEditor(NumberEdit):
    """Hidden until `edit` is called. Enter, Tab or a click elsewhere accepts, Esc cancels.

    Attributes
    ----------
    caption : says above the field what is edited

    Signals
    -------
    picked(Key, float, str) : the user has set a value; nudges in a row have the same last text, by
        which they become one undo step
    refused(SpecError) : what was typed is no number; the value stays, the field stays open
    """

    picked = pyqtSignal(object, float, str)
    refused = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key: Key | None = None
        self._value = 0.0
        self._session = 0  # nudges of one session are one undo step
        self._update = 0  # of the last snapshot
        self.caption = Bubble(parent)
        follow_text_size(self, lambda: self.setFixedWidth(px(EDITOR_WIDTH)))
        self.setToolTip(
            self.tr(
                "Type a value such as 0.25, −1/3 or 1e-2; "
                "↑ ↓ or the wheel nudge it by 0.1, with Shift by 0.01"
            )
        )
        self.hide()

    def edit(self, key: Key, value: float, position: QPoint, name: str) -> None:
        """Open at `position` for the parameter `key`, called `name`, which is now `value`."""
        self._key, self._value = key, value
        self._session += 1
        self._show_value()
        area, height = self.parentWidget().rect(), self.sizeHint().height()  # type: ignore[union-attr]
        x = min(max(4, position.x() - self.width() // 2), area.width() - self.width() - 4)
        y = min(max(4, position.y() - height // 2), area.height() - height - 4)
        self.move(x, y)
        self.setAccessibleName(name)
        self.show()
        self.raise_()
        self.setFocus()
        self.selectAll()
        self._say_name(name)

    def _say_name(self, name: str) -> None:
        """Say above the field, or below it at the upper edge, what is edited."""
        self.caption.say(name, None)
        area, size, field = self.parentWidget().rect(), self.caption.size(), self.geometry()  # type: ignore[union-attr]
        x = min(max(4, field.center().x() - size.width() // 2), area.width() - size.width() - 4)
        above = field.top() - size.height() - CAPTION_GAP
        self.caption.move(x, above if above >= 4 else field.bottom() + CAPTION_GAP)
        self.caption.raise_()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.caption.hide()

    def accept(self, keep: bool = False) -> None:
        """Set the value that was typed and close; an unchanged or empty text sets nothing.

        A text that is no number is refused; with `keep` the field then stays open.
        """
        key, text = self._key, self.text().strip()
        if key is None or not self.is_typed_in or not text:
            self.cancel()
            return
        try:
            value = parse_number(text)
        except SpecError as error:
            if not keep:
                self.cancel()
            self.refused.emit(error)
            return
        self.cancel()
        self.picked.emit(key, value, "")

    def cancel(self) -> None:
        """Close without a change and give the focus back to the canvas."""
        self._key = None
        if self.hasFocus():
            self.parentWidget().parentWidget().setFocus()  # type: ignore[union-attr]
        self.hide()

    def show_frame(self, snapshot: Snapshot) -> None:
        """Follow the value, unless another one is being typed; an update begins a new session."""
        if snapshot.update != self._update:
            self._update = snapshot.update
            self._session += 1
        value = snapshot.parameter(self._key) if self._key is not None else None
        if value is not None and value != self._value and not self.is_typed_in:
            self._value = value
            whole = self.selectedText() == self.text()
            self._show_value()
            if whole:
                self.selectAll()  # so that what is typed still replaces it

    def step(self, steps: float, fine: bool) -> None:
        """Set the value by `steps` nudges and emit it at once."""
        if self._key is None:
            return
        try:
            present = parse_number(self.text()) if self.is_typed_in else self._value
        except SpecError:  # what is typed is no number: go on from the last one
            present = self._value
        self._value = nudged(present, steps, fine)
        self._show_value()
        self.picked.emit(self._key, self._value, f"nudge{self._session}")

    def _show_value(self) -> None:
        self.show_text(typed(self._value))

    def event(self, event: QEvent | None) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.accept(keep=True)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept(keep=True)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None and event.angleDelta().y():
            self.step(
                event.angleDelta().y() / 120,
                bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
            )
            event.accept()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        opens_menu = event is not None and event.reason() == Qt.FocusReason.PopupFocusReason
        if self._key is not None and not opens_menu:
            self.accept()
