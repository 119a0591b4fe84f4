"""The box with the expression of the circuit."""

from PyQt6.QtCore import QCoreApplication, QObject

from playground.core.graph.gates import function_names
from playground.core.graph.spelling import ExpressionError
from playground.ui.look.theme import Theme
from playground.ui.widgets.expression_box import ExpressionBox

translate = QCoreApplication.translate


class CircuitBox(ExpressionBox):
    """The expression of the circuit; names gaps, too."""

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent, theme, self.tr("Expression"), "(x + y) * z")
        tooltip = self.tr(
            "Numbers, names, + − * / ^ and the functions {functions}; e and π are constants. "
            "Named steps are separated by ; or a new line (Shift+Enter), as in q = x + y; q * z. "
            "Vectors and matrices have their numbers in the text: x = [1, 2]; "
            "W = [[1, 2], [3, 4]]; W @ x is their product, and the last step is one number, such "
            "as sum(W @ x)."
        )
        self.set_tooltip(tooltip.format(functions=", ".join(function_names())))

    def show_gap(self, gap: ExpressionError | None) -> None:
        """Name the gate of a circuit that lacks a value or a slope, unless the text is wrong."""
        if self.error is None:
            template = translate("Circuit", "{sentence} What depends on it is left blank.")
            self.show_sentence(gap, template)
