"""The graph of the circuit lab, above it what the example shows."""

from PyQt6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import Theme
from playground.ui.widgets.label import Label


class ExplainedGraph(QWidget):
    """A gate graph with a sentence above it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.graph, self.explanation = GateView(theme), Label()
        self.explanation.setWordWrap(True)
        self.explanation.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.explanation)
        layout.addWidget(self.graph, 1)

    def say(self, text: str) -> None:
        """Show a sentence; "" for none."""
        self.explanation.setText(text)
        self.explanation.setVisible(bool(text))
