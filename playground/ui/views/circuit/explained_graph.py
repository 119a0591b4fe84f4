"""The graph of the circuit lab, with what the example shows and what a pass costs."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.ui.gate_graph.lines import as_html, title_lines
from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import Theme
from playground.ui.widgets.label import Label
from playground.ui.widgets.readout import Readout

EXPLANATION, FACT = 0.15, 0.1  # of the height, at most; the graph has the rest


class ExplainedGraph(QWidget):
    """A gate graph with a sentence above it and a fact below; in a low one they give way.

    Signals
    -------
    changed() : other sentences are left out now

    Attributes
    ----------
    left_out : the sentences that have no room, one after the other
    """

    changed = pyqtSignal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.graph, self.explanation, self.fact = GateView(theme), Label(), Readout()
        self.left_out = ""
        self.explanation.setWordWrap(True)
        self.explanation.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.explanation)
        layout.addWidget(self.graph, 1)
        layout.addWidget(self.fact)

    def say(self, explanation: str) -> None:
        """Show a sentence above the graph; "" for none."""
        self.explanation.setText(explanation)
        self._make_room()

    def tell(self, *wordings: str) -> None:
        """Show a fact below the graph, in the first of these wordings that has room."""
        self.fact.setText(*wordings)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._make_room()

    def about(self, node: int) -> str:
        """Explain a gate, and say what has no room beside the graph, as rich text."""
        theme, notes = self.graph.item.theme, title_lines(self.left_out)
        said = as_html(notes, theme.value, theme.gradient, theme.muted)
        return self.graph.explanation(node) + said

    def _make_room(self) -> None:
        """Leave out what would take too much of the height."""
        size, before, left_out = self.size(), self.left_out, list[str]()
        for part, needed, share in (
            (self.explanation, self.explanation.heightForWidth(size.width()), EXPLANATION),
            (self.fact, self.fact.sizeHint().height(), FACT),
        ):
            has_room = needed <= share * size.height()
            part.setVisible(has_room and bool(part.text()))
            left_out += [] if has_room or not part.text() else [part.text()]
        self.left_out = " ".join(left_out)
        if self.left_out != before:
            self.changed.emit()
