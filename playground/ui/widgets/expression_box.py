"""A field for an expression: read with every key; errors are named at their character."""

from PyQt6.QtCore import QCoreApplication, QObject, pyqtSignal
from PyQt6.QtGui import QColor, QTextCharFormat
from PyQt6.QtWidgets import QSizePolicy

from playground.core.basics.messages import PlaygroundError, without_trace
from playground.core.graph.spelling import ExpressionError
from playground.ui.look.theme import Theme
from playground.ui.texts.messages import error_text
from playground.ui.texts.plain import plain
from playground.ui.widgets.expression_line import ExpressionLine
from playground.ui.widgets.label import Label

translate = QCoreApplication.translate


class ExpressionBox(QObject):
    """The `line` with the expression, and the `sentence` of an error below it.

    Parameters
    ----------
    title : what the line is called
    example : is shown in an empty line

    Signals
    -------
    typed(str) : every change by the user
    judged(bool) : whether the text is right, after each change

    Attributes
    ----------
    error : why the text is wrong; None if it is right
    position : the character that is underlined
    """

    typed = pyqtSignal(str)
    judged = pyqtSignal(bool)

    def __init__(self, parent: QObject, theme: Theme, title: str, example: str) -> None:
        super().__init__(parent)
        self.position: int | None = None
        self.error: PlaygroundError | None = None
        self.line, self.sentence = ExpressionLine(), Label()
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(example)
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.hide()
        self.line.edited.connect(self.typed)
        self.set_theme(theme)

    def set_tooltip(self, text: str) -> None:
        """Say what can be typed."""
        self.line.setToolTip(plain(text))

    def set_theme(self, theme: Theme) -> None:
        """Redraw errors in the colour of `theme`."""
        self._theme = theme
        self.sentence.setStyleSheet(f"color: {theme.alert};")
        self._underline()

    def show_text(self, text: str) -> None:
        """Show the expression `text`; if it is in the line already, the cursor stays."""
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self.show_error(None)

    def show_error(self, error: PlaygroundError | None) -> None:
        """Underline the character, if the error has one, and show the sentence; None hides both."""
        self.error = None if error is None else without_trace(error)
        self.line.is_valid = error is None
        self.show_sentence(error)
        self.judged.emit(error is None)

    def show_sentence(self, error: PlaygroundError | None, template: str = "{sentence}") -> None:
        """Show the sentence of an error as `template` puts it, and underline its character."""
        self.position = error.position if isinstance(error, ExpressionError) else None
        self.sentence.setVisible(error is not None)
        if error is not None:
            self.sentence.setText(template.format(sentence=self._sentence_of(error)))
        self.line.setAccessibleDescription("" if error is None else self.sentence.text())
        self._underline()

    def _sentence_of(self, error: PlaygroundError) -> str:
        if self.position is None:
            return error_text(error)
        before = self.line.text()[: self.position]
        line, place = before.count("\n") + 1, len(before) - before.rfind("\n")
        template = translate("Circuit", "Character {position}: {sentence}")
        if "\n" in self.line.text():
            template = translate("Circuit", "Line {line}, character {position}: {sentence}")
        return template.format(line=line, position=place, sentence=error_text(error))

    def _underline(self) -> None:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(QColor(self._theme.alert))
        style.setForeground(QColor(self._theme.alert))
        self.line.underline(self.position, style)
