"""Two pages of formulas: those of the selected part, and what one gate does."""

from functools import partial

from PyQt6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout

from playground.core.experiment.parts import ParameterPart
from playground.core.explain.formulas import formulas_for
from playground.core.explain.formulas.lesson import lesson_of_paths
from playground.ui.gate_graph.explain import compact, explain, symbols_of
from playground.ui.gate_graph.lines import as_html, escaped
from playground.ui.gate_graph.reading import reading_of
from playground.ui.gate_graph.titles import headline
from playground.ui.gate_graph.vector_page import VectorPage
from playground.ui.look.theme import Theme
from playground.ui.state.walk_controller import WalkController
from playground.ui.texts.messages import phrase_text
from playground.ui.views.backprop.layer_vectors import LayerVectors
from playground.ui.views.backprop.pages import PageView, Subject
from playground.ui.widgets.rich_text import RichText
from playground.ui.widgets.typeset import FormulaBlock, Formulas


class FormulasPage(PageView):
    """Each formula in symbols, with its numbers and its result; can be copied as LaTeX."""

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
        """Show the formulas of the selected part with the numbers that are known.

        While training runs, without numbers: typesetting takes longer than a frame.
        """
        walk, subject = self._walk_controller.walk, self.subject
        if not self.isVisible() or subject is None or walk.run is None:
            return
        running = walk.snapshot is not None and walk.snapshot.running
        self.when.setText(self.tr("pause to see the numbers") if running else "")
        self.formulas.show_blocks(self._blocks(subject, with_numbers=not running))

    def _blocks(self, subject: Subject, with_numbers: bool) -> list[FormulaBlock]:
        """Return one block a formula: a line of symbols, a line of numbers with the result."""
        walk = self._walk_controller.walk
        snapshot, unrolled, run = walk.snapshot, walk.unrolled, walk.run
        if snapshot is None or unrolled is None or run is None:
            return []
        found = formulas_for(
            snapshot.experiment, snapshot.layout, unrolled, run, subject.part, subject.digits
        )
        blocks = [
            FormulaBlock(
                phrase_text(formula.title, snapshot.experiment),
                (
                    formula.symbols,
                    f"{formula.numbers} {formula.result}".strip() if with_numbers else "",
                ),
            )
            for formula in found
        ]
        words = self._words(subject, with_numbers)
        return [*blocks[:1], *(FormulaBlock(text, ("", "")) for text in words), *blocks[1:]]

    def _words(self, subject: Subject, with_numbers: bool) -> list[str]:
        """Say what the gradient of a parameter means, and how many paths it is the sum of."""
        walk, part = self._walk_controller.walk, subject.part
        unrolled, run = walk.unrolled, walk.run
        if unrolled is None or run is None or not isinstance(part, ParameterPart):
            return []
        lesson, node = lesson_of_paths(unrolled, part.key), unrolled.parameters.get(part.key)
        said = [] if lesson is None else [phrase_text(lesson)]
        if node is None or not with_numbers:
            return said
        called, write = (
            symbols_of(run.graph, subject.names),
            partial(compact, digits=subject.digits),
        )
        passive, rule = unrolled.shown_only, walk.follows_rule
        reading = reading_of(run, node, called, write, passive, rule)
        return [reading, *said] if reading else said


class GatePage(PageView):
    """Upstream × local = downstream, for the clicked gate or the gate of the present step."""

    def __init__(self, walk_controller: WalkController, theme: Theme) -> None:
        super().__init__()
        self._walk_controller, self._theme = walk_controller, theme
        self.text, self.vectors = RichText(), VectorPage(theme)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.vectors)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.vectors.set_theme(theme)
        self.refresh()

    def refresh(self) -> None:
        """Explain the gate with the numbers that are known."""
        walk, subject = self._walk_controller.walk, self.subject
        if not self.isVisible() or subject is None or walk.run is None:
            return
        self._stack.setCurrentIndex(int(subject.vectors is not None))
        if subject.vectors is not None:
            self._show_vectors(subject, subject.vectors)
            return
        theme, graph = self._theme, walk.run.graph
        if subject.node is None or subject.node >= len(graph.nodes):
            self.text.setText(self.tr("Click a gate: upstream × local = downstream."))
            return
        passive = walk.unrolled.shown_only if walk.unrolled is not None else ()
        lines = explain(
            graph,
            walk.run,
            subject.node,
            subject.names,
            subject.digits,
            passive,
            follows_rule=walk.follows_rule,
        )
        title = escaped(headline(graph, subject.node, subject.names))
        self.text.setText(
            f"<b>{title}</b>{as_html(lines, theme.value, theme.gradient, theme.muted)}"
        )

    def _show_vectors(self, subject: Subject, vectors: LayerVectors) -> None:
        if subject.node is None or subject.node >= len(vectors.run.graph.nodes):
            self.vectors.show_text(self.tr("Click a gate: upstream × local = downstream."))
            return
        passive = vectors.layers.shown_only
        self.vectors.show_node(vectors.run, subject.node, subject.names, subject.digits, passive)
