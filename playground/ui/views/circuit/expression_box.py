"""The line in which the expression is typed: read with every key, errors at their character, the sentence below."""

from PyQt6.QtCore import QCoreApplication, QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextFormat,
)
from PyQt6.QtWidgets import QLabel, QLineEdit, QSizePolicy

from playground.core.basics.messages import PlaygroundError
from playground.core.graph.expression import LONGEST
from playground.core.graph.spelling import ExpressionError
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme, mono_font
from playground.ui.texts.messages import error_text


class _Line(QLineEdit):
    """Undo and redo are those of the window; what does not hold is taken back as a whole, by undo or Esc: `left`."""

    left = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.holds = True

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Save):
                self.editingFinished.emit()  # a file has what holds, nothing half typed
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(
                QKeySequence.StandardKey.Redo
            )
            if undo and self.holds:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        back = event is not None and (
            event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Undo)
        )
        if back and not self.holds:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ExpressionBox(QObject):
    """A `line` that shows the expression that holds, and the `sentence` of an error; `typed(text)` for every change by the user."""

    typed = pyqtSignal(str)

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self.position: int | None = None
        self.error: PlaygroundError | None = None
        self.line, self.sentence = _Line(), QLabel()
        self.line.setMaxLength(
            LONGEST + 1
        )  # one more than allowed, so that a text that was cut off is refused
        self.line.setAccessibleName(self.tr("Expression"))
        self.line.setPlaceholderText("(x + y) * z")
        self.line.setToolTip(
            self.tr(
                "Numbers, names, + − * / ^ and functions such as exp, ln, sigmoid, tanh, relu, max"
            )
        )
        follow_text_size(self.line, lambda: self.line.setFont(mono_font()))
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.hide()
        self.line.textEdited.connect(self.typed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Mark errors in the colour of `theme`."""
        self._theme = theme
        self.sentence.setStyleSheet(f"color: {theme.gradient};")
        self._underline()

    def show_text(self, text: str) -> None:
        """Show what holds; the cursor of somebody who is typing just that stays where it is."""
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self.show_error(None)

    def show_error(self, error: PlaygroundError | None) -> None:
        """Underline the character and say the sentence; None takes both away. An error without a character has no line under it."""
        self.error, self.line.holds = error, error is None
        self.position = error.position if isinstance(error, ExpressionError) else None
        self.sentence.setVisible(error is not None)
        if error is not None:
            self.sentence.setText(self._said(error))
        self.line.setAccessibleDescription("" if error is None else self.sentence.text())
        self._underline()

    def _said(self, error: PlaygroundError) -> str:
        if self.position is None:
            return error_text(error)
        template = QCoreApplication.translate("Circuit", "Character {place}: {sentence}")
        return template.format(place=self.position + 1, sentence=error_text(error))

    def _underline(self) -> None:
        """Mark the character with the means by which input methods mark theirs, which follow every scroll of the line."""
        marks, length = [], len(self.line.text())
        if self.position is not None and length:
            style = QTextCharFormat()
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            style.setUnderlineColor(QColor(self._theme.gradient))
            style.setForeground(QColor(self._theme.gradient))
            start = min(self.position, length - 1) - self.line.cursorPosition()
            marks.append(
                QInputMethodEvent.Attribute(
                    QInputMethodEvent.AttributeType.TextFormat, start, 1, QTextFormat(style)
                )
            )
        QCoreApplication.sendEvent(self.line, QInputMethodEvent("", marks))
