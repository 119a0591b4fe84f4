"""Two pages in mathematics: the formulas of what is selected, and what one gate does."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout

from playground.core.explain.formulas import formulas_for
from playground.ui.gate_graph.explain import as_html, escaped, explain, headline
from playground.ui.look.theme import Theme
from playground.ui.state.walk_controller import WalkController
from playground.ui.texts.messages import phrase_text
from playground.ui.views.backprop.pages import Chosen, PageView
from playground.ui.widgets.typeset import FormulaBlock, Formulas


class FormulasPage(PageView):
    """Each formula in symbols, with its numbers, and its result; to be copied as LaTeX."""

    def __init__(self, walk_controller: WalkController) -> None:
        super().__init__()
        self._walk_controller = walk_controller
        self.formulas = Formulas()
        self.copy = QPushButton(self.tr("Copy as LaTeX"))
        self.copy.setProperty("role", "small")
        self.copy.setToolTip(
            self.tr("Put the formulas on the clipboard, to be pasted into a document")
        )
        self.copy.clicked.connect(self._copy)
        self.when = QLabel()
        self.when.setProperty("role", "muted")
        foot = QHBoxLayout()
        foot.addWidget(self.when, 1)
        foot.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.formulas, 1)
        layout.addLayout(foot)

    def _copy(self) -> None:
        self.formulas.copy()
        self.when.setText(self.tr("Copied as LaTeX"))

    def refresh(self) -> None:
        """Write the formulas of the selection with what is known. While training without numbers: typesetting takes too long."""
        walk, chosen = self._walk_controller.walk, self.chosen
        if not self.isVisible() or chosen is None or walk.run is None:
            return
        running = walk.snapshot is not None and walk.snapshot.running
        self.when.setText(self.tr("numbers when paused") if running else "")
        self.formulas.show_blocks(self._blocks(chosen, with_numbers=not running))

    def _blocks(self, chosen: Chosen, with_numbers: bool) -> list[FormulaBlock]:
        """Symbols on a line, numbers and result on the next."""
        walk = self._walk_controller.walk
        snapshot, unrolled, run = walk.snapshot, walk.unrolled, walk.run
        if snapshot is None or unrolled is None or run is None:
            return []
        found = formulas_for(
            snapshot.experiment, snapshot.layout, unrolled, run, chosen.part, chosen.digits
        )
        return [
            FormulaBlock(
                phrase_text(formula.title, snapshot.experiment),
                (
                    formula.symbols,
                    f"{formula.numbers} {formula.result}".strip() if with_numbers else "",
                ),
            )
            for formula in found
        ]


class GatePage(PageView):
    """The gate that was clicked, or the one of the present step: upstream × local = downstream."""

    def __init__(self, walk_controller: WalkController, theme: Theme) -> None:
        super().__init__()
        self._walk_controller, self._theme = walk_controller, theme
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setContentsMargins(4, 4, 4, 2)
        area = QScrollArea()
        area.setWidget(self.text)
        area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Explain the gate with what is known."""
        walk, chosen = self._walk_controller.walk, self.chosen
        if not self.isVisible() or chosen is None or walk.run is None:
            return
        theme, graph = self._theme, walk.run.graph
        if chosen.node is None or chosen.node >= len(graph.nodes):
            self.text.setText(self.tr("Click a gate: upstream × local = downstream."))
            return
        passive = walk.unrolled.shown_only if walk.unrolled is not None else ()
        lines = explain(graph, walk.run, chosen.node, chosen.names, chosen.digits, passive)
        title = escaped(headline(graph, chosen.node, chosen.names))
        self.text.setText(
            f"<b>{title}</b>{as_html(lines, theme.value, theme.gradient, theme.muted)}"
        )
