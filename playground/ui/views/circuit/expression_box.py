"""The line in which the expression is typed; it marks an error at the wrong character."""

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
from playground.ui.widgets.keys import is_undo_or_redo


class _Line(QLineEdit):
    """A line in which undo and redo are those of the window, except while its text is wrong.

    Attributes
    ----------
    is_valid : whether the text is an expression

    Signals
    -------
    left() : undo or Esc was pressed while the text is wrong: it is to be replaced as a whole
    """

    left = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.is_valid = True

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Save):
                self.editingFinished.emit()  # a file has valid expressions only
            if is_undo_or_redo(event) and self.is_valid:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        back = event is not None and (
            event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Undo)
        )
        if back and not self.is_valid:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ExpressionBox(QObject):
    """The `line` with the expression, and the `sentence` of an error below it.

    Attributes
    ----------
    error : what is wrong with the text
    position : the index of the character at which it is wrong

    Signals
    -------
    typed(str) : the user has changed the text
    """

    typed = pyqtSignal(str)

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self.position: int | None = None
        self.error: PlaygroundError | None = None
        self.line, self.sentence = _Line(), QLabel()
        # one more than allowed, so that a text that was cut off is refused
        self.line.setMaxLength(LONGEST + 1)
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
        """Redraw errors in the colour of `theme`."""
        self._theme = theme
        self.sentence.setStyleSheet(f"color: {theme.gradient};")
        self._underline()

    def show_text(self, text: str) -> None:
        """Show the expression `text`; if it is in the line already, the cursor stays."""
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self.show_error(None)

    def show_error(self, error: PlaygroundError | None) -> None:
        """Show the sentence of `error` and underline its character; None hides both."""
        self.error, self.line.is_valid = error, error is None
        self.position = error.position if isinstance(error, ExpressionError) else None
        self.sentence.setVisible(error is not None)
        if error is not None:
            self.sentence.setText(self._sentence_of(error))
        self.line.setAccessibleDescription("" if error is None else self.sentence.text())
        self._underline()

    def _sentence_of(self, error: PlaygroundError) -> str:
        if self.position is None:
            return error_text(error)
        template = QCoreApplication.translate("Circuit", "Character {position}: {sentence}")
        return template.format(position=self.position + 1, sentence=error_text(error))

    def _underline(self) -> None:
        """Mark the wrong character as an input method would: such a mark scrolls with the text."""
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
