"""The Check page: backpropagation, gate graph and centred differences, the worst first.

For one parameter also the error against ε.
"""

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
)

from playground.core.basics.arrays import Array
from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Experiment, Key
from playground.core.explain.difference import EPSILON
from playground.core.explain.gradient_check import GradientCheck, error_curve
from playground.live.job import Job
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.selection import Selection
from playground.ui.texts.messages import error_text
from playground.ui.texts.names import part_title
from playground.ui.texts.samples import objective_symbol
from playground.ui.views.backprop.check_outcome import Outcome, least_error
from playground.ui.views.backprop.checked_table import CheckedTable
from playground.ui.views.backprop.pages import PageView
from playground.ui.views.backprop.symbols import parameter_symbol
from playground.ui.widgets.indexed import IndexedLabel
from playground.ui.widgets.job_watcher import JobWatcher
from playground.ui.widgets.label import Label
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.plots import DottedCurve, Plot, ScaledLine, log_safe

REPORT_INTERVAL = 0.02  # seconds of checking between two reports
MAX_CHECKED_ROWS = 200  # of the table
LEAST_TABLE, LEAST_PLOT = 110, 140  # pixels: heights of some rows, and of a curve with its axes
EPSILONS = np.logspace(-10, -1, 28)


class CheckPage(PageView):
    """Runs a check in a thread, so that the window stays usable."""

    def __init__(self, selection: Selection, theme: Theme) -> None:
        super().__init__()
        self._selection = selection
        self.job: JobWatcher[Outcome] = JobWatcher(self, self._take, self._show_progress)
        self.curve_job: JobWatcher[Array] = JobWatcher(self, self._take_curve)
        self.outcome: Outcome | None = None
        self._sentence = ""
        self._refusal: tuple[Experiment | None, str] = (None, "")  # of what, and why
        self._make_controls()
        self._make_results(theme)
        self._lay_out()
        self.set_theme(theme)
        selection.changed.connect(self._follow)

    # --- building ---------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self.start, self.cancel = QPushButton(self.tr("Check all")), QPushButton(self.tr("Cancel"))
        for button, action in ((self.start, self.check), (self.cancel, self.stop)):
            button.setProperty("role", "small")
            button.clicked.connect(action)
        self.start.setToolTip(
            self.tr(
                "Move each parameter by ±ε, see how the loss changes, "
                "and compare with backpropagation and the gate graph"
            )
        )
        self.epsilon = NumberField(1e-12, 1.0)
        self.epsilon.setAccessibleName(self.tr("ε"))
        self.epsilon.setToolTip(self.tr("How far each parameter is moved to either side"))
        self.epsilon.show_value(EPSILON)
        self.epsilon.picked.connect(lambda _: self._show_state())
        self.epsilon.refused.connect(lambda error: self.verdict.setText(error_text(error)))
        follow_text_size(self.epsilon, lambda: self.epsilon.setFixedWidth(px(72)))

    def _make_results(self, theme: Theme) -> None:
        self.progress, self.verdict, self.curve_title = QProgressBar(), IndexedLabel(), Label()
        self.progress.setTextVisible(False)
        follow_text_size(self.progress, lambda: self.progress.setFixedHeight(px(6)))
        self.verdict.setWordWrap(True)
        self.curve_title.setWordWrap(True)
        self.curve_title.setProperty("role", "muted")
        self.table, self.plot = CheckedTable(), Plot(theme, logarithmic=True)
        self.plot.setAccessibleName(self.tr("The error of the check for each ε"))
        self.plot.says = lambda: least_error(
            self.curve_title.text(), EPSILONS, self.line.getData()[1]
        )
        self.table.row_picked.connect(self._choose)
        self.line = DottedCurve()
        self.marker = ScaledLine(angle=90)
        self.plot.addItem(self.line)
        self.plot.addItem(self.marker)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.getAxis("bottom").setLabel(self.tr("ε, as a power of ten"))
        self.plot.getAxis("bottom").enableAutoSIPrefix(False)
        self.table.hide()  # until there is something to see, as the plot
        self.plot.hide()
        self.curve_title.hide()

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QSplitter(Qt.Orientation.Vertical)
        for part in (self.start, self.cancel, Label(self.tr("ε =")), self.epsilon):
            head.addWidget(part)
        head.addStretch()
        foot.addWidget(self.table)
        foot.addWidget(self.plot)
        foot.setStretchFactor(0, 3)
        foot.setStretchFactor(1, 2)
        foot.setChildrenCollapsible(False)
        # never lower: the page scrolls
        follow_text_size(self.table, lambda: self.table.setMinimumHeight(px(LEAST_TABLE)))
        follow_text_size(self.plot, lambda: self.plot.setMinimumHeight(px(LEAST_PLOT)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.progress)
        layout.addWidget(self.verdict)
        layout.addWidget(foot, 1)
        layout.addWidget(self.curve_title)
        self.cancel.setVisible(False)
        self.progress.setVisible(False)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.plot.set_theme(theme)
        self.line.setPen(pg.mkPen(theme.gradient, width=2))
        self.marker.setPen(pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DashLine))

    # --- checking ---------------------------------------------------------------------------------

    def check(self) -> None:
        """Check the network as it is now."""
        snapshot = self.snapshot
        batch = None if snapshot is None else snapshot.batch
        if snapshot is None or batch is None or self.job.is_running:
            return
        epsilon = self.epsilon.value()

        def work(job: Job[Outcome]) -> Outcome:
            parts = snapshot.experiment, snapshot.layout, snapshot.parameters
            check = GradientCheck(*parts, batch.columns, epsilon, batch.masks)
            while not check.run_for(REPORT_INTERVAL):
                job.report(check.done / check.total)
            found = check.result(), check.verdict, check.slopes, check.graph.samples
            return Outcome(snapshot, batch, epsilon, *found)

        self.job.start(work, "gradient check")
        self._show_state()

    def stop(self) -> None:
        """Cancel both computations."""
        self.job.stop()
        self.curve_job.stop()
        self._show_state()

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(100 * share))

    def _take(self, job: Job[Outcome]) -> None:
        if job.error is not None:
            self.outcome = None
            self._clear_table()
            asked = self.snapshot
            self._refusal = (asked.experiment if asked else None, _text_of(job.error))
        elif job.result is not None:
            self.outcome = job.result
            self._sentence = "\n".join(self.outcome.sentences())
            experiment, rows = self.outcome.snapshot.experiment, self.outcome.rows
            self.table.show_rows(experiment, rows[:MAX_CHECKED_ROWS], self.outcome.some_samples)
            self.table.show()
            if rows:
                self._show_row(self._row_of_selected() or 0)
        self._show_state()

    def _take_curve(self, job: Job[Array]) -> None:
        if job.error is not None:
            self.plot.hide()
            self.curve_title.setText(_text_of(job.error))
            self.curve_title.show()
        elif job.result is not None:
            self._draw_curve(job.result)

    # --- showing ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Say whether the result is still about the present network."""
        self._show_state()

    def _show_state(self) -> None:
        running, outcome = self.job.is_running, self.outcome
        epsilon = self.epsilon.value()
        if self.snapshot and outcome and not outcome.answers(self.snapshot, epsilon):
            self._forget()
        self.start.setVisible(not running)
        self.cancel.setVisible(running)
        self.progress.setVisible(running)
        if self.snapshot is not None:
            count = int(self.snapshot.layout.exists.sum())
            self.start.setText(self.tr("Check all parameters ({count:,})").format(count=count))
        if self.outcome is None:
            self.verdict.setText(self._why_nothing())
            return
        if not running and self.snapshot is not None:
            text = self.tr("Of the network after update {update:,}, before it changed: {text}")
            is_now = self.outcome.is_about(self.snapshot)
            before = text.format(update=self.outcome.snapshot.update, text=self._sentence)
            self.verdict.setText(self._sentence if is_now else before)

    def _why_nothing(self) -> str:
        """Say why there is no result: nothing was checked, or this experiment cannot be."""
        snapshot, (refused, reason) = self.snapshot, self._refusal
        if reason and snapshot is not None and refused == snapshot.experiment:
            return reason
        return self.tr(
            "Not checked yet. For each parameter θ, ({loss}(θ + ε) − {loss}(θ − ε)) / 2ε "
            "must agree with ∂{loss}/∂θ from backpropagation."
        ).format(loss=objective_symbol(snapshot) if snapshot else "L")

    def start_over(self) -> None:
        """Keep nothing of another document."""
        self.stop()
        self._forget()
        self._show_state()

    def _forget(self) -> None:
        """Clear a result when the question is another one."""
        self.curve_job.stop()
        self.outcome, self._refusal = None, (None, "")
        self._clear_table()
        self.verdict.clear()
        self.plot.hide()
        self.curve_title.hide()

    def _clear_table(self) -> None:
        self.table.setRowCount(0)
        self.table.hide()

    def _choose(self, row: int) -> None:
        """Select a parameter everywhere, and draw its error against ε."""
        if self.outcome is not None and 0 <= row < len(self.outcome.rows):
            self._show_row(row)
            self._selection.set([ParameterPart(self.outcome.rows[row].key)])

    def _show_row(self, row: int) -> None:
        """Mark a row, and draw its error against ε."""
        self.table.selectRow(row)
        if self.outcome is not None:
            self._trace(self.outcome, self.outcome.rows[row].key)

    def _row_of_selected(self) -> int | None:
        """Return the row of the selected weight or bias, if the table has one."""
        rows = self.outcome.rows[: self.table.rowCount()] if self.outcome is not None else ()
        part = self._selection.current
        return next((i for i, row in enumerate(rows) if ParameterPart(row.key) == part), None)

    def _follow(self) -> None:
        """Mark the row of a weight or bias that is selected elsewhere."""
        row = self._row_of_selected()
        if row is not None and row != self.table.currentRow():
            self._show_row(row)

    def _trace(self, outcome: Outcome, key: Key) -> None:
        """Start to compute the errors of one parameter for many ε, on the checked network."""
        of, batch = outcome.snapshot, outcome.batch
        parts = of.experiment, of.layout, of.parameters, batch.columns, key

        def work(job: Job[Array]) -> Array:
            errors = []
            for index, epsilon in enumerate(EPSILONS):
                job.report(index / len(EPSILONS))
                errors.append(error_curve(*parts, [float(epsilon)], batch.masks)[0])
            return np.array(errors)

        symbol = parameter_symbol(of.experiment, key)
        text = self.tr("{parameter} ({part}): relative error against ε")
        part = part_title(of.experiment, ParameterPart(key))
        self.curve_title.setText(text.format(parameter=symbol, part=part))
        self.curve_job.start(work, "error curve")

    def _draw_curve(self, errors: Array) -> None:
        """Draw the errors, a V: truncation grows to the right (ε²), rounding to the left (1/ε)."""
        self.plot.show()
        self.curve_title.show()
        self.line.setData(np.log10(EPSILONS), log_safe(errors))
        self.marker.setValue(float(np.log10(self.epsilon.value())))


def _text_of(error: Exception) -> str:
    return error_text(error) if isinstance(error, PlaygroundError) else repr(error)
