"""A field for a formula of the data: judged with every key, entered with Enter or by leaving it."""

from collections.abc import Callable

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from playground.core.basics.messages import PlaygroundError
from playground.ui.look.theme import Theme
from playground.ui.widgets.expression_box import ExpressionBox
from playground.ui.widgets.into_sight import bring_into_sight

Judge = Callable[[str], PlaygroundError | None]  # says why a text cannot be entered


class FormulaField(QWidget):
    """A line for a formula, and the error below it. A wrong text stays to be corrected.

    Signals
    -------
    entered(str) : the user has ended typing another formula, which is right
    """

    entered = pyqtSignal(str)

    def __init__(self, theme: Theme, title: str, example: str, judge: Judge) -> None:
        super().__init__()
        self._judge, self._shown = judge, ""
        self.box = ExpressionBox(self, theme, title, example)
        self.line = self.box.line
        tooltip = self.tr(
            "A formula of the inputs of the data, such as {example}. "
            "Functions such as sin, exp, sqrt, abs and max are known, and e and π."
        )
        self.box.set_tooltip(tooltip.format(example=example))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self.box.sentence)
        self.box.typed.connect(self._show_error_of)
        self.line.finished.connect(self._enter)
        self.line.left.connect(lambda: self.begin_with(self._shown))

    def show_text(self, text: str) -> None:
        """Show a formula in place of another one; what is being typed to replace it stays."""
        if text != self._shown:
            self.begin_with(text)

    def begin_with(self, text: str) -> None:
        """Show a formula in place of anything that is typed."""
        self._shown = text
        self.box.show_text(text)

    def _error_of(self, text: str) -> PlaygroundError | None:
        return None if text == self._shown else self._judge(text)

    def _show_error_of(self, text: str) -> None:
        """Say below the line, and in sight, why a text cannot be entered."""
        error = self._error_of(text)
        self.box.show_error(error)
        if error is not None:
            bring_into_sight(self)

    def _enter(self) -> None:
        text = self.line.text()
        if text == self._shown:
            return
        if self._error_of(text) is None:
            self.entered.emit(text)
        elif self.line.hasFocus():  # after a click elsewhere nothing moves under the mouse
            bring_into_sight(self)

    def begin_typing(self) -> None:
        """Let what is typed next replace the formula."""
        self.line.setFocus()
        self.line.selectAll()
        bring_into_sight(self)
