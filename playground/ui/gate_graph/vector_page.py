"""All about one vector gate: value, upstream, local Jacobians, what goes to each input."""

from collections.abc import Collection, Mapping

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from playground.core.vectors.formulas import vector_names
from playground.core.vectors.gate import shape_of
from playground.core.vectors.graph import VectorRun
from playground.ui.gate_graph.explain_vectors import VectorExplainer, headline
from playground.ui.gate_graph.input_section import InputSection
from playground.ui.gate_graph.lines import as_html, title_html, title_lines
from playground.ui.gate_graph.named_matrix import NamedMatrix, paragraph
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import escaped
from playground.ui.widgets.rich_text import without_tags

translate = QCoreApplication.translate


class VectorPage(QScrollArea):
    """Explains a node of a vector graph, with its matrices as far as they can be read.

    The same node keeps its place, the cell that is pointed at, and the Jacobians that are open.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.head = paragraph()
        self.value, self.gradient = NamedMatrix(theme), NamedMatrix(theme)
        self.inputs: list[InputSection] = []
        self._shown: object = None  # the graph and the node whose sections are there
        body = QWidget()
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(4, 4, 4, 4)
        self._layout.setSpacing(6)
        both = QHBoxLayout()
        both.addWidget(self.value, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self.gradient, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self.head)
        self._layout.addLayout(both)
        self._layout.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)

    def sentence(self) -> str:
        """Say the words about the node; its matrices are stops of their own."""
        return without_tags(self.head.text())

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        for matrix in (self.value, self.gradient):
            matrix.set_theme(theme)
        for section in self.inputs:
            section.set_theme(theme)

    def show_node(
        self,
        run: VectorRun,
        node: int,
        names: Mapping[int, str] | None = None,
        digits: int = 3,
        passive: Collection[int] = (),
        belongs_to: str = "",
    ) -> None:
        """Explain `node`, as far as `run` has come; `names` and `passive` as in `GateView`.

        `belongs_to` says in words what the node is of.
        """
        explainer = VectorExplainer(run, vector_names(run.graph, names), digits, passive)
        self._show_head(explainer, headline(run.graph, node, names), node, belongs_to)
        self._show_matrices(explainer, node)
        inputs = () if node in passive else run.graph.varying_inputs(node)
        if self._shown != (run.graph, node, inputs):
            self._shown = run.graph, node, inputs
            self._make_sections(inputs)
        for section in self.inputs:
            section.show_gate(explainer, node)

    def show_text(self, text: str) -> None:
        """Show a sentence instead of a gate."""
        self._shown = None
        self._make_sections(())
        self.head.setText(escaped(text))
        self.value.hide()
        self.gradient.hide()

    def _show_head(
        self, explainer: VectorExplainer, title: str, node: int, belongs_to: str
    ) -> None:
        theme = self._theme
        lines = (*title_lines(belongs_to), *explainer.about(node))
        said = as_html(lines, theme.value, theme.gradient, theme.muted)
        self.head.setText(f"{title_html(title)}{said}")

    def _show_matrices(self, explainer: VectorExplainer, node: int) -> None:
        run, called = explainer.run, explainer.called
        value, gradient = run.values[node], run.gradients[node]
        for part, matrix, name, colour in (
            (self.value, value, called[node], self._theme.value),
            (self.gradient, gradient, explainer.derivative(node), self._theme.gradient),
        ):
            part.setVisible(matrix is not None)
            if matrix is not None:
                title = translate("Gates", "{name}, {shape}")
                text = title.format(name=name, shape=shape_of(matrix))
                part.show_matrix(text, matrix, explainer.digits, colour)

    def _make_sections(self, inputs: Collection[int]) -> None:
        for section in self.inputs:
            self._layout.removeWidget(section)
            section.hide()
            section.deleteLater()
        self.inputs = [InputSection(which, self._theme) for which in inputs]
        for section in self.inputs:
            self._layout.insertWidget(self._layout.count() - 1, section)
