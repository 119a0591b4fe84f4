"""Two pages of formulas: those of the selected part, and what one gate does."""

from collections.abc import Sequence
from functools import partial

from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout

from playground.core.basics.messages import Phrase
from playground.core.basics.vocabulary import PHASES, Phase
from playground.core.experiment.parts import ParameterPart
from playground.core.explain.batch_formulas import batch_formulas
from playground.core.explain.formulas.lesson import lesson_of_paths
from playground.core.explain.formulas.of_part import formulas_for
from playground.core.explain.formulas.scene import Formula
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.ui.gate_graph.explain import Called, compact
from playground.ui.gate_graph.kinds import explain, headline
from playground.ui.gate_graph.lines import as_html, title_html, title_lines
from playground.ui.gate_graph.reading import reading_of
from playground.ui.gate_graph.vector_page import VectorPage
from playground.ui.look.theme import Theme
from playground.ui.state.walk_controller import WalkController
from playground.ui.texts.answers import answer_sentence, answers_sentence
from playground.ui.texts.messages import phrase_text
from playground.ui.texts.samples import loss_index
from playground.ui.views.backprop.layer_vectors import Vectors
from playground.ui.views.backprop.pages import PageView, Subject
from playground.ui.views.backprop.symbols import node_names
from playground.ui.widgets.formula_block import FormulaBlock
from playground.ui.widgets.formulas import Formulas
from playground.ui.widgets.label import Label
from playground.ui.widgets.rich_text import RichText


class FormulasPage(PageView):
    """Each formula in symbols, with its numbers and its result; can be copied as LaTeX."""

    def __init__(self, walk_controller: WalkController) -> None:
        super().__init__()
        self._walk_controller = walk_controller
        self.formulas = Formulas()
        self._lesson: tuple[object, Phrase | None] | None = None  # a graph and a key, what they say
        # what the formulas without numbers are about, and their blocks: each frame asks for them
        self._symbols: tuple[object, list[FormulaBlock]] | None = None
        self._place: object = None  # the part, stop and block that were scrolled to
        self.copy = QPushButton(self.tr("Copy as LaTeX"))
        self.copy.setProperty("role", "small")
        self.copy.setToolTip(
            self.tr("Put the formulas on the clipboard, to be pasted into a document")
        )
        self.copy.clicked.connect(self._copy)
        self.when = Label()
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
        blocks = self._without_numbers(subject) if running else self._blocks(subject, True)
        is_walked = self._walk_controller.has_begun
        marked = first_of(blocks, walk.stop.phase) if is_walked else None
        self.formulas.show_blocks(blocks, marked)
        place = subject.part, walk.stop if is_walked else None, marked
        if place != self._place:  # else the user may have scrolled
            self._place = place
            self.formulas.follow(marked or 0)

    def _without_numbers(self, subject: Subject) -> list[FormulaBlock]:
        """Return the blocks of symbols alone, written once for many frames."""
        walk = self._walk_controller.walk
        assert walk.snapshot is not None
        assert walk.run is not None
        about = walk.snapshot.experiment, walk.run.graph, subject.part, loss_index(walk.snapshot)
        if self._symbols is None or self._symbols[0] != about:
            self._symbols = about, self._blocks(subject, with_numbers=False)
        return self._symbols[1]

    def _blocks(self, subject: Subject, with_numbers: bool) -> list[FormulaBlock]:
        """Return one block a formula, and its sentences."""
        snapshot = self._walk_controller.walk.snapshot
        if snapshot is None:
            return []
        blocks: list[FormulaBlock] = []
        for formula in self._formulas(snapshot, subject, subject.digits if with_numbers else None):
            title = phrase_text(formula.title, snapshot.experiment)
            lines = self._numbers(formula) if with_numbers else ("",)
            blocks.append(FormulaBlock(title, (formula.symbols, *lines), formula.phase))
            notes = (phrase_text(note, snapshot.experiment) for note in formula.notes)
            blocks += [FormulaBlock(note, ("", "")) for note in notes]
        words = [FormulaBlock(text, ("", "")) for text in self._words(subject, with_numbers)]
        outputs = answers_sentence(snapshot.experiment, subject.part)
        note = [FormulaBlock(outputs, ("", ""))] if outputs and blocks else []
        return [*blocks[:1], *words, *blocks[1:], *note]

    def _numbers(self, formula: Formula) -> tuple[str, ...]:
        """Return the lines of numbers: with the result; below them, where they are matrices."""
        if isinstance(self._walk_controller.walk, BatchWalk):
            return formula.numbers, formula.result, formula.matrix
        return f"{formula.numbers} {formula.result}".strip(), formula.matrix

    def _formulas(
        self, snapshot: Snapshot, subject: Subject, digits: int | None
    ) -> tuple[Formula, ...]:
        """Write the formulas of the selected part: at one sample, or over the batch."""
        walk, experiment, layout = (
            self._walk_controller.walk,
            snapshot.experiment,
            snapshot.layout,
        )
        step = snapshot.step if walk.updated and digits is not None else None
        about = subject.part, digits, loss_index(snapshot), step
        if isinstance(walk, BatchWalk):
            if walk.network is None or walk.run is None:
                return ()
            return batch_formulas(experiment, layout, walk.network, walk.run, *about)
        if walk.unrolled is None or walk.run is None:
            return ()
        return formulas_for(experiment, layout, walk.unrolled, walk.run, *about)

    def _words(self, subject: Subject, with_numbers: bool) -> list[str]:
        """Say which answer the part is of; what a gradient means, and its paths."""
        walk, part = self._walk_controller.walk, subject.part
        snapshot = walk.snapshot
        answer = "" if snapshot is None else answer_sentence(snapshot.experiment, part)
        first = [answer] if answer else []
        if isinstance(walk, BatchWalk) or not isinstance(part, ParameterPart):
            return first
        unrolled, run = walk.unrolled, walk.run
        if unrolled is None or run is None:
            return first
        about, node = (unrolled.graph, part.key), unrolled.parameters.get(part.key)
        if self._lesson is None or self._lesson[0] != about:  # each step asks for the same one
            self._lesson = about, lesson_of_paths(unrolled, part.key)
        lesson = self._lesson[1]
        said = first if lesson is None else [*first, phrase_text(lesson)]
        if node is None or not with_numbers:
            return said
        names = node_names(snapshot, unrolled) if snapshot is not None else {}
        called, write = Called(run.graph, names), partial(compact, digits=subject.digits)
        reading = reading_of(run, node, called, write, unrolled.shown_only, walk.follows_rule)
        return [reading, *said] if reading else said


def first_of(blocks: Sequence[FormulaBlock], phase: Phase) -> int | None:
    """Return the first block of a phase; of the phase before it where it has none, and so on."""
    phases = [block.phase for block in blocks]
    passed = PHASES[: PHASES.index(phase) + 1]
    return next((phases.index(one) for one in reversed(passed) if one in phases), None)


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
        about = subject.node, subject.names, subject.digits, walk.shown_only
        lines = explain(graph, walk.run, *about, walk.follows_rule)
        lines = (*title_lines(subject.node_title), *lines)
        title = title_html(headline(graph, subject.node, subject.names))
        self.text.setText(f"{title}{as_html(lines, theme.value, theme.gradient, theme.muted)}")

    def _show_vectors(self, subject: Subject, vectors: Vectors) -> None:
        if subject.node is None or subject.node >= len(vectors.run.graph.nodes):
            self.vectors.show_text(self.tr("Click a gate: upstream × local = downstream."))
            return
        passive = vectors.layers.shown_only
        about = subject.node, subject.names, subject.digits, passive, subject.node_title
        self.vectors.show_node(vectors.run, *about)
