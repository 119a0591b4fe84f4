"""The right side of the circuit lab: step buttons, the present gate, all steps as a table."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from playground.core.graph.staged import staged_code
from playground.core.vectors.graph import VectorRun
from playground.core.vectors.staged import staged_vectors
from playground.ui.gate_graph.kinds import AnyRun
from playground.ui.gate_graph.vector_page import VectorPage
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, current_row, mono_font
from playground.ui.texts.plain import plain
from playground.ui.views.circuit.code_panel import CodePanel
from playground.ui.views.circuit.step_rows import StepRow, numbers_in_pass
from playground.ui.widgets.digits_box import DigitsBox
from playground.ui.widgets.label import Label
from playground.ui.widgets.read_only_table import RowTable
from playground.ui.widgets.rich_text import RichText
from playground.ui.widgets.step_buttons import StepButton, StepButtons
from playground.ui.widgets.switches import Switches

DIGITS = 3  # significant digits, at the start
RIGHT = 252  # pixels, the least width


class StepTable(RowTable):
    """All steps; a click, the arrow keys and Enter go to one.

    Signals
    -------
    step_picked(int) : the number of the step of the row that was chosen
    """

    step_picked = pyqtSignal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__([self.tr("Step"), self.tr("Formula"), self.tr("Result")], stretched=1)
        self._theme = theme
        self._rows: tuple[StepRow, ...] = ()
        self._step = -1
        self.has_shapes = False  # in place of numbers: then the symbols say more
        self.setAccessibleName(self.tr("Table of steps"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row_picked.connect(lambda row: self.step_picked.emit(self._rows[row].step))
        side = self.verticalHeader()
        if side is not None:  # a long formula takes more lines: no number of it is cut
            side.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self._fill()

    def show_rows(self, rows: tuple[StepRow, ...], step: int) -> None:
        """Show these rows; mark those of `step` and scroll to them."""
        if (rows, step) != (self._rows, self._step):
            self._rows, self._step = rows, step
            self._fill()

    def _fill(self) -> None:
        theme, mono = self._theme, mono_font()
        self.setRowCount(len(self._rows))
        for index, number in enumerate(numbers_in_pass(self._rows)):
            row = self._rows[index]
            line, step = row.line, f"{'←' if row.backward else '→'} {number}"
            # of backward rows only the numbers, which are shorter than the symbols
            is_short = line.kind != "value" and line.numbers and not self.has_shapes
            symbols = "" if is_short else line.symbols
            numbers = "" if line.in_words else line.numbers
            formula = " = ".join(part for part in (line.left, symbols, numbers) if part)
            for column, text in enumerate((step, formula, line.result)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain(line.text()))
                if column == 2:
                    item.setForeground(QColor(theme.gradient if row.backward else theme.value))
                    item.setFont(mono)
                if row.step == self._step:
                    item.setBackground(current_row(theme))
                self.setItem(index, column, item)
        self._lead_to_step()

    def _lead_to_step(self) -> None:
        """Scroll to the first row of the step; the arrow keys go on from there."""
        steps, current = [row.step for row in self._rows], self.currentRow()
        if self._step not in steps:
            return
        if not (0 <= current < len(steps) and steps[current] == self._step):
            self.setCurrentCell(steps.index(self._step), 1)
        self.scrollToItem(self.item(self.currentRow(), 1))


class Stepper(QWidget):
    """The present gate and the table of steps.

    The view itself lays out `buttons` and `phase` at its head.

    Signals
    -------
    step_wanted(int) : the user asks for this step
    digits_picked(int) : the number of significant digits
    page_opened() : the table or the code has come to the front and needs its lines
    """

    step_wanted = pyqtSignal(int)
    digits_picked = pyqtSignal(int)
    page_opened = pyqtSignal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._step, self._steps = theme, 0, 0
        self.buttons, self.phase = StepButtons(theme, self._tooltips()), Label()
        self.table, self.code = StepTable(theme), CodePanel(theme)
        self.text = RichText()
        about = self.tr("Significant digits of all numbers of the circuit")
        self.digits = DigitsBox(DIGITS, about)
        self.vectors, self._gate = VectorPage(theme), QStackedWidget()
        self.switches = Switches(self._pages())
        self._prepare_text()
        self.digits.picked.connect(self.digits_picked)
        self._lay_out()
        self.buttons.pressed.connect(self._press)
        self.buttons.ticked.connect(self._play_on)
        self.table.step_picked.connect(self.step_wanted)
        self.switches.picked.connect(self._turn)
        follow_text_size(self, self._make_room)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self._gate.addWidget(self.text)
        self._gate.addWidget(self.vectors)
        for page in (self._gate, self.table, self.code):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(_row(self.switches, self.digits))
        layout.addWidget(self.stack, 1)

    def bar(self) -> QWidget:
        """Return the step buttons with the phase beside them, to be put where there is room."""
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(8, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.buttons)
        line.addWidget(self.phase)
        return bar

    def _pages(self) -> dict[str, tuple[str, str]]:
        """Name what is on each page of the stack, in their order."""
        code = self.tr("Staged code: a line for each local step, forward and backward")
        return {
            "gate": (self.tr("Gate"), self.tr("What the present or the selected gate does")),
            "steps": (self.tr("Steps"), self.tr("All steps as a table")),
            "code": (self.tr("Code"), code),
        }

    def _press(self, button: StepButton) -> None:
        """Ask for the step of a button; after the last step the first one is next."""
        following = (self._step + 1) % (self._steps + 1)
        targets: dict[StepButton, int] = {
            "first": 0,
            "back": self._step - 1,
            "auto": following,
            "next": following,
            "last": self._steps,
        }
        self.step_wanted.emit(targets[button])

    def _play_on(self) -> None:
        """Ask for the next step of playing, which ends at the last one."""
        if self._step < self._steps:
            self.step_wanted.emit(self._step + 1)
        else:
            self.buttons.stop()

    def _turn(self, name: str) -> None:
        self.stack.setCurrentIndex([*self.switches.buttons].index(name))
        self._make_room()
        if self.shows_table or self.shows_code:
            self.page_opened.emit()

    def show_code(self, run: AnyRun, digits: int) -> None:
        """Show the staged code, as wide as it is."""
        lines = staged_vectors(run) if isinstance(run, VectorRun) else staged_code(run)
        self.code.show_lines(lines, run.step, digits)
        self._make_room()

    def show_kind(self, is_of_vectors: bool) -> None:
        """Explain gates of matrices, or of numbers."""
        self._gate.setCurrentIndex(int(is_of_vectors))
        self.table.has_shapes = is_of_vectors

    def _make_room(self) -> None:
        """Be as wide as the code, so that no number is cut."""
        code = self.code.wanted_width() if self.shows_code else 0
        head = self.switches.sizeHint().width() + 8 + self.digits.sizeHint().width()
        self.setMinimumWidth(max(px(RIGHT), head, code))

    @property
    def shows_table(self) -> bool:
        """Whether the table is in front; only then the rows are needed."""
        return self.stack.currentWidget() is self.table

    @property
    def shows_code(self) -> bool:
        """Whether the code is in front; only then its lines are needed."""
        return self.stack.currentWidget() is self.code

    def _tooltips(self) -> dict[str, str]:
        return {
            "first": self.tr("Back to before the first step: only the inputs have values"),
            "back": self.tr("Take back one step"),
            "auto": self.tr("Make one step after the other: forward, then backward"),
            "next": self.tr("Next step: one gate"),
            "last": self.tr("All steps, forward and backward"),
        }

    def _prepare_text(self) -> None:
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(self.tr("What the gate does"))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.buttons.set_theme(theme)
        self.table.set_theme(theme)
        self.code.set_theme(theme)
        self.vectors.set_theme(theme)

    def show_run(
        self, run: AnyRun, rows: Sequence[StepRow], explanation: str, is_begun: bool
    ) -> None:
        """Show where `run` is, its rows, and the explanation of a gate.

        Before the walk has begun, all values are shown; “next” begins it at its first step.
        """
        self._step, self._steps = run.step, run.steps
        self.buttons.show_step(run.step, run.steps, again=not is_begun)
        text, colour = self._phase(run)
        if not is_begun:
            text, colour = self.tr("All values shown"), self._theme.muted
            self.phase.setToolTip(self.tr("“Next” begins at the inputs and goes gate by gate"))
        else:
            self.phase.setToolTip("")
        self.phase.setText(text)
        self.phase.setStyleSheet(f"color: {colour}; font-weight: 600;")
        self.table.show_rows(tuple(rows), run.step)
        self.text.setText(explanation)

    def _phase(self, run: AnyRun) -> tuple[str, str]:
        gates, theme = len(run.graph.gates), self._theme
        if run.step == 0:
            return self.tr("Only the inputs"), theme.muted
        if run.step <= gates:
            return self.tr("Forward {step} of {steps}").format(
                step=run.step, steps=gates
            ), theme.value
        text = self.tr("Backward {step} of {steps}")
        return text.format(step=run.step - gates, steps=run.steps - gates), theme.gradient


def _row(first: QWidget, last: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(8)
    layout.addWidget(first)
    layout.addStretch()
    layout.addWidget(last)
    return layout
