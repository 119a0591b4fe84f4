"""The Circuit lab tab: an expression, its inputs, its graph, and its steps."""

from collections.abc import Callable
from dataclasses import replace

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from playground.core.basics.messages import PlaygroundError
from playground.core.basics.printers import PLAIN_LATEX, TEXT
from playground.core.experiment.circuit import AnyCircuit, Circuit, circuit_of
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.experiment.edits.circuit import (
    toggle_gate,
    with_cell,
    with_example,
    with_expression,
    with_input,
)
from playground.core.experiment.spec import CircuitSpec, Experiment
from playground.core.experiment.vector_circuit import VectorCircuit
from playground.core.graph.graph import Run
from playground.core.vectors.graph import VectorRun
from playground.exchange.tables.table import Table
from playground.ui.gate_graph.cost_line import effort_wordings
from playground.ui.gate_graph.kinds import AnyRun
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.undo_commands import EditName
from playground.ui.texts.changes import field_naming
from playground.ui.texts.numbers import typed
from playground.ui.texts.translation import core_text
from playground.ui.views.circuit.columns import Columns
from playground.ui.views.circuit.examples import ExamplesButton, explanation_of
from playground.ui.views.circuit.explained_graph import ExplainedGraph
from playground.ui.views.circuit.expression_box import CircuitBox
from playground.ui.views.circuit.input_panel import InputPanel
from playground.ui.views.circuit.inputs import InputRows
from playground.ui.views.circuit.kinds import all_rows, effort_of, groups_of, text_without_numbers
from playground.ui.views.circuit.matrix_inputs import MatrixInputs
from playground.ui.views.circuit.step_rows import derivation, steps_table
from playground.ui.views.circuit.stepper import DIGITS, Stepper
from playground.ui.views.circuit.veil import Veil

Change = Callable[[Experiment], Experiment]
PHASE, EXPRESSION = 120, 170  # pixels, the least widths
EXPRESSION_SHARE = 0.25  # of the height, at most


class CircuitView(QWidget):
    """Follows the document's circuit; the step and the selected gate belong to the view."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._circuit: AnyCircuit | None = None
        self._inputs: dict[str, float] = {}  # as shown; while hidden the document may have others
        self._step: int | None = None  # None: the walk has not begun, all values are shown
        self._selected: int | None = None
        self._digits = DIGITS
        self._typing = 0
        # the circuit before typing began; None while the user is not typing
        self._before: CircuitSpec | None = None
        self._run: AnyRun | None = None
        self._values: dict[str, float] = {}
        self.box, self.inputs = CircuitBox(self, theme), InputRows(theme)
        self.matrices = MatrixInputs(theme)
        self.stepper, self.examples = Stepper(theme), ExamplesButton()
        self.middle, self.panel = ExplainedGraph(theme), InputPanel(self.inputs, self.matrices)
        self.graph = self.middle.graph
        self._lay_out(theme)
        self._connect()
        follow_text_size(self, self._follow_text_size)

    def _lay_out(self, theme: Theme) -> None:
        self.splitter = Columns(self.panel, self.middle, self.stepper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(6)
        self._steps = self.stepper.bar()
        self._head = QGridLayout()
        self._head.setSpacing(8)
        self._head.setColumnStretch(1, 1)
        layout.addLayout(self._head)
        layout.addWidget(self.box.sentence)
        layout.addWidget(self.splitter, 1)
        self.veil = Veil(self.splitter, theme)

    def _lay_out_head(self) -> None:
        """Put the step buttons beside the expression, or below it if that needs the room."""
        top = Qt.AlignmentFlag.AlignTop  # the line grows downwards
        self._head.addWidget(self.examples, 0, 0, top)
        self._head.addWidget(self.box.line, 0, 1, top)
        others = sum(one.sizeHint().width() for one in (self.examples, self._steps))
        if self.width() - others < px(EXPRESSION):
            self._head.addWidget(self._steps, 1, 0, 1, 2, top | Qt.AlignmentFlag.AlignLeft)
        else:
            self._head.addWidget(self._steps, 0, 2, top)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.box.line.set_most_height(round(EXPRESSION_SHARE * self.height()))
        self._lay_out_head()

    def _follow_text_size(self) -> None:
        self.stepper.phase.setMinimumSize(px(PHASE), self.stepper.buttons.sizeHint().height())
        self._lay_out_head()
        self.splitter.give_graph(self.graph.least_width(), is_other=True)

    def _connect(self) -> None:
        document = self._document
        self.examples.picked.connect(self.load)
        document.circuit_changed.connect(self._follow)
        document.replaced.connect(self._follow)
        document.begun.connect(self._start_over)
        self.box.typed.connect(self._type)
        self.box.judged.connect(lambda holds: self.veil.cover(not holds))
        self.box.line.finished.connect(self._end_typing)
        self.box.line.left.connect(self._take_back)
        self.inputs.picked.connect(self._set_input)
        self.inputs.refused.connect(document.refused)
        self.matrices.picked.connect(self._set_cell)
        self.matrices.refused.connect(document.refused)
        self.middle.changed.connect(self._show_step)
        self.graph.node_picked.connect(self._select)
        self.graph.group_toggled.connect(self._toggle)
        self.stepper.step_wanted.connect(self.go_to)
        self.stepper.digits_picked.connect(self._set_digits)
        self.stepper.page_opened.connect(self._show_step)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        for part in (self.box, self.inputs, self.matrices, self.stepper, self.graph, self.veil):
            part.set_theme(theme)
        self._show_step()

    def _start_over(self) -> None:
        """Forget what was typed in another document."""
        self._values, self._before = dict(self._document.experiment.circuit.inputs), None

    # --- edits ------------------------------------------------------------------------------------

    def load(self, name: str) -> None:
        """Open the example `name`, as one undo step."""
        title = self.tr("Circuit: {name}").format(name=core_text(EXAMPLES[name].label))
        self._document.edit(lambda experiment: with_example(experiment, name), title)

    def _type(self, text: str) -> None:
        """Follow the text with every key; all edits until `_end_typing` are one undo step."""
        if self._before is None:
            self._before, self._typing = self._document.experiment.circuit, self._typing + 1
        remembered = dict(self._values)  # an input that returns gets its value back
        self._edit_text(lambda experiment: with_expression(experiment, text, remembered))

    def _edit_text(self, change: Change) -> None:
        self._edit(change, self.tr("Change the expression"), f"circuit expression {self._typing}")

    def _end_typing(self) -> None:
        """Finish typing.

        A wrong text stays to be corrected; the circuit is then the one before typing began.
        """
        before, error = self._before, self.box.error
        if before is not None and error is not None:
            text, cursor = self.box.line.text(), self.box.line.cursorPosition()
            self._edit_text(lambda experiment: replace(experiment, circuit=before))
            self.box.show_text(text)
            self.box.line.setCursorPosition(cursor)
            self.box.show_error(error)
        self._before = None

    def _take_back(self) -> None:
        """Finish typing and show the text of the circuit in place of a wrong one."""
        self._end_typing()
        self.box.show_text(self._document.experiment.circuit.text)

    def _set_input(self, name: str, value: float, merge: str) -> None:
        setting = self.tr("Input {name}").format(name=TEXT.symbol(name))
        naming = field_naming(setting, "circuit.inputs", lambda values: typed(dict(values)[name]))
        self._edit(lambda experiment: with_input(experiment, name, value), naming, merge)

    def _set_cell(self, name: str, row: int, column: int, value: float, merge: str) -> None:
        self._edit(
            lambda experiment: with_cell(experiment, name, row, column, value),
            self.tr("Input {name}").format(name=name),
            merge,
        )

    def _toggle(self, node: int) -> None:
        opened = self._document.experiment.circuit.opened
        name = self.tr("Close a gate") if node in opened else self.tr("Open a gate")
        self._edit(lambda experiment: toggle_gate(experiment, node), name)

    def _edit(self, change: Change, name: EditName, merge: str = "") -> None:
        """Make the edit; if it is refused, say why at the expression and change nothing."""
        try:
            change(self._document.experiment)
        except PlaygroundError as error:
            self.box.show_error(error)
            QTimer.singleShot(0, self._show_inputs)  # deferred: the slider is still emitting
            return
        self.box.show_error(None)
        self._document.edit(change, name, merge)

    # --- showing ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.stepper.buttons.stop()

    def _follow(self) -> None:
        """Show the document's circuit; wait with that until the view is visible."""
        if not self.isVisible():
            return
        spec = self._document.experiment.circuit
        circuit, before = circuit_of(spec), self._circuit
        if spec.text != self.box.line.text():
            self._before = None  # another circuit, not by typing
        self.box.show_text(spec.text)
        self._values |= dict(spec.inputs)
        self._circuit, self._inputs = circuit, dict(spec.inputs)
        anew = before is None or text_without_numbers(before) != text_without_numbers(circuit)
        if is_other := before is None or anew or before.graph != circuit.graph:
            self._show_structure(circuit, anew)
        self.middle.say(explanation_of(spec))
        self._show_step()
        if is_other:
            self.splitter.give_graph(self.graph.least_width(), anew)

    def _show_structure(self, circuit: AnyCircuit, anew: bool) -> None:
        groups = groups_of(circuit) if isinstance(circuit, Circuit) else {}
        self._selected, self._step = None, None
        self.graph.select(())
        self.graph.show_graph(circuit.graph, groups=groups)
        if anew:
            self.graph.begin()
        self.stepper.show_kind(isinstance(circuit, VectorCircuit))
        self.middle.tell(*effort_wordings(effort_of(circuit)))

    def go_to(self, step: int) -> None:
        """Show the circuit after `step` steps, its present gate explained."""
        self._step, self._selected = step, None
        self.graph.select(())
        self._show_step()
        self.graph.follow()

    def _select(self, node: int | None) -> None:
        self._selected = node
        self._show_step()

    def _set_digits(self, digits: int) -> None:
        self._digits = digits
        self.graph.set_digits(digits)
        self._show_step()

    def _show_step(self) -> None:
        """Show all numbers as they are after the present step."""
        circuit = self._circuit
        if circuit is None:
            return
        run = circuit.run()
        run.go_to(run.steps if self._step is None else self._step)
        present = run.node_at(run.step - 1) if run.step < run.steps else None
        self.graph.show_run(run, present)
        failed = next(iter(run.errors), None) if isinstance(run, Run) else None
        chosen = self._selected, present, failed, circuit.graph.output
        node = next(node for node in chosen if node is not None)
        rows = all_rows(run, self._digits) if self.stepper.shows_table else ()
        is_begun = self._step is not None or failed is not None
        self.stepper.show_run(run, rows, self.middle.about(node), is_begun)
        if isinstance(run, VectorRun):
            said = self.middle.left_out
            self.stepper.vectors.show_node(run, node, digits=self._digits, belongs_to=said)
        if self.stepper.shows_code:
            self.stepper.show_code(run, self._digits)
        self.box.show_gap(circuit.gap())
        self._run = run
        self._show_inputs()

    def _show_inputs(self) -> None:
        if self._circuit is not None and self._run is not None:
            self.panel.show_run(self._run, self._circuit.inputs, self._inputs, self._digits)

    # --- export -----------------------------------------------------------------------------------

    def table(self) -> Table:
        """Return all steps, for export, whatever step is shown."""
        circuit = circuit_of(self._document.experiment.circuit)
        return steps_table(all_rows(circuit.full_run(), digits=7))

    def latex(self) -> str:
        """Return the whole derivation as LaTeX."""
        circuit = circuit_of(self._document.experiment.circuit)
        return derivation(all_rows(circuit.full_run(), max(4, self._digits), PLAIN_LATEX))
