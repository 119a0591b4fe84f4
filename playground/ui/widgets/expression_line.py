"""The field in which a circuit is typed: one expression, or named steps line by line."""

from PyQt6.QtCore import QEvent, QMimeData, Qt, pyqtSignal
from PyQt6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PyQt6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit

from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import mono_font
from playground.ui.widgets.keys import is_undo_or_redo

MOST_LINES = 9  # that are shown at once, where there is room
MOST_PASTED = 2000  # characters, more than any circuit has; a line of 400,000 takes Qt a minute
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ExpressionLine(QPlainTextEdit):
    """Grows with its lines. Enter ends typing, Shift + Enter begins a line.

    It has the undo and redo of the window. Undo or Esc takes a wrong text back as a whole.

    Signals
    -------
    edited(str) : the user has changed the text
    finished() : the user has pressed Enter or left the field
    left() : the user takes a wrong text back
    """

    edited = pyqtSignal(str)
    finished = pyqtSignal()
    left = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.is_valid = True
        self.setObjectName("expression")
        self._known = ""
        self._most_height = 2**20  # pixels: no limit
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        document = self.document()
        assert document is not None
        document.setDocumentMargin(3)
        self.textChanged.connect(self._take)
        follow_text_size(self, self._use_font)

    def text(self) -> str:
        """Return what is typed."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show `text` without a signal."""
        self._known = text
        self.setPlainText(text)
        self._fit()

    def cursorPosition(self) -> int:
        """Return the number of characters before the cursor."""
        return self.textCursor().position()

    def setCursorPosition(self, position: int) -> None:
        """Move the cursor behind this number of characters."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(self.text())))
        self.setTextCursor(cursor)

    def underline(self, position: int | None, style: QTextCharFormat) -> None:
        """Mark the character at `position`, the last one beyond the end; None marks nothing."""
        marks = []
        if position is not None and self.text():
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(position, len(self.text()) - 1))
            cursor.movePosition(
                QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
            )
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, style
            marks.append(mark)
        self.setExtraSelections(marks)

    def _take(self) -> None:
        text = self.text()
        self._fit()
        if text != self._known:
            self._known = text
            self.edited.emit(text)

    def _use_font(self) -> None:
        self.setFont(mono_font())
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text."""
        document, margins = self.document(), self.contentsMargins()
        assert document is not None
        wanted = max(1, round(document.size().height()))
        policy = Qt.ScrollBarPolicy
        spacing = self.fontMetrics().lineSpacing()
        around = 2 * round(document.documentMargin()) + margins.top() + margins.bottom()
        most = max(1, min(MOST_LINES, (self._most_height - around) // spacing))
        fits = wanted <= most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.setFixedHeight(min(wanted, most) * spacing + around)

    def set_most_height(self, pixels: int) -> None:
        """Scroll what would need more than this height; one line is always there."""
        self._most_height = pixels
        self._fit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData | None) -> None:
        """Paste or drop a text; what is much longer than a circuit is cut off."""
        if source is not None:
            self.insertPlainText(source.text()[:MOST_PASTED])

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        if event is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Save):
                self.finished.emit()  # a file has what is_valid, nothing half typed
            if is_undo_or_redo(event) and self.is_valid:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        back = event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Undo)
        if back and not self.is_valid:
            self.left.emit()
        elif event.key() in RETURN and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif event.key() in RETURN:
            self.finished.emit()
        elif back:
            event.ignore()
        else:
            super().keyPressEvent(event)
