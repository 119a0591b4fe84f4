"""The text of the circuit: read with every key; errors and gaps are named at their character."""

from PyQt6.QtCore import QCoreApplication, QObject, pyqtSignal
from PyQt6.QtGui import QColor, QTextCharFormat
from PyQt6.QtWidgets import QSizePolicy

from playground.core.basics.messages import PlaygroundError
from playground.core.graph.gates import function_names
from playground.core.graph.spelling import ExpressionError
from playground.ui.look.theme import Theme
from playground.ui.texts.messages import error_text
from playground.ui.texts.plain import plain
from playground.ui.views.circuit.expression_line import ExpressionLine
from playground.ui.widgets.label import Label

translate = QCoreApplication.translate


class ExpressionBox(QObject):
    """The `line` with the expression, and the `sentence` of an error or a gap below it.

    Signals
    -------
    typed(str) : every change by the user
    judged(bool) : whether the text is a circuit, after each change

    Attributes
    ----------
    error : why the text is no circuit; None if it is one
    position : the character that is underlined
    """

    typed = pyqtSignal(str)
    judged = pyqtSignal(bool)

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self.position: int | None = None
        self.error: PlaygroundError | None = None
        self.line, self.sentence = ExpressionLine(), Label()
        self.line.setAccessibleName(self.tr("Expression"))
        self.line.setPlaceholderText("(x + y) * z")
        tooltip = self.tr(
            "Numbers, names, + − * / ^ and the functions {functions}; e and π are constants. "
            "Named steps are separated by ; or a new line (Shift+Enter), as in q = x + y; q * z. "
            "Vectors and matrices have their numbers in the text: x = [1, 2]; "
            "W = [[1, 2], [3, 4]]; W @ x is their product, and the last step is one number, such "
            "as sum(W @ x)."
        )
        self.line.setToolTip(plain(tooltip.format(functions=", ".join(function_names()))))
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.hide()
        self.line.edited.connect(self.typed)
        self.set_theme(theme)

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
        self.error, self.line.is_valid = error, error is None
        self._say(error, "{sentence}")
        self.judged.emit(error is None)

    def show_gap(self, gap: ExpressionError | None) -> None:
        """Name the gate of a circuit that lacks a value or a slope, unless the text is wrong."""
        if self.error is None:
            template = translate("Circuit", "{sentence} What depends on it is left blank.")
            self._say(gap, template)

    def _say(self, error: PlaygroundError | None, template: str) -> None:
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
