"""The Nudge page: the predicted and the real change of the loss for a small step of one weight."""

import time
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QHideEvent, QResizeEvent
from PyQt6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout

from playground.core.basics.arrays import Array
from playground.core.engine.samples import Batch
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Key
from playground.core.explain.nudge import Nudge, nudge
from playground.core.explain.objective import Objective
from playground.live.job import Job
from playground.live.snapshot import Snapshot
from playground.ui.look.inks import brush, pen
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.texts.loss_index import with_loss_index
from playground.ui.texts.messages import error_text
from playground.ui.texts.names import part_title
from playground.ui.texts.numbers import number, told_apart
from playground.ui.texts.plain import escaped
from playground.ui.texts.samples import loss_symbol, objective_symbol, source_title
from playground.ui.views.backprop.pages import LARGEST, PageView, not_yet, weights_of
from playground.ui.views.backprop.symbols import parameter_symbol
from playground.ui.widgets.job_watcher import JobWatcher
from playground.ui.widgets.label import Label, RichLabel
from playground.ui.widgets.number_edit import NumberField
from playground.ui.widgets.plots import Plot, ScaledCurve, plot_safe
from playground.ui.widgets.rich_text import without_tags

LOOK_INTERVAL = 15  # milliseconds
PAUSE = 0.25  # seconds from one job to the next while training
CURVE_EXTENT, CURVE_POINTS = 3.0, 41  # the curve goes from −3 |ε| to 3 |ε|
LARGEST_EPSILON = 10.0
LEAST_WORDS, LEAST_CURVE = 280, 200  # pixels of width: of the words, and of a curve beside them
LEAST_HEIGHT = 90  # pixels of a curve below the words


@dataclass(frozen=True)
class Found:
    """A nudge of one parameter in the network of `snapshot`, and the loss along it."""

    key: Key
    snapshot: Snapshot
    nudge: Nudge
    moves: Array
    losses: Array


class NudgePage(PageView):
    """Computes in a thread: for a large network the curve takes longer than a frame."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self.job: JobWatcher[Found] = JobWatcher(self, self._take, interval=LOOK_INTERVAL)
        self.found: Found | None = None
        self._wanted: object = None
        self._started = 0.0
        self._make_controls()
        self._make_results(theme)
        self._lay_out()
        self.set_theme(theme)

    # --- building ---------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self.epsilon = NumberField(-LARGEST_EPSILON, LARGEST_EPSILON, nudges=True)
        self.epsilon.setAccessibleName(self.tr("ε"))
        self.epsilon.setToolTip(self.tr("By how much the parameter is moved"))
        self.epsilon.show_value(0.1)
        follow_text_size(self.epsilon, lambda: self.epsilon.setFixedWidth(px(72)))
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setProperty("role", "small")
        self.apply.setToolTip(self.tr("Set the parameter to the nudged value; undo brings it back"))
        self.epsilon.picked.connect(lambda _: self.refresh())
        self.epsilon.refused.connect(self._say_error)
        self.apply.clicked.connect(self._apply)

    def _make_results(self, theme: Theme) -> None:
        self.text, self.plot = RichLabel(), Plot(theme)
        self.plot.setAccessibleName(self.tr("The loss beside the present value"))
        self.plot.says = lambda: without_tags(self.text.text())
        self._results = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.curve, self.tangent = ScaledCurve(connect="finite"), ScaledCurve(connect="finite")
        self.dots = pg.ScatterPlotItem(size=9)
        for item in (self.curve, self.tangent, self.dots):
            self.plot.addItem(item)
        self.plot.setMouseEnabled(x=False, y=False)
        for side in ("left", "bottom"):
            self.plot.getAxis(side).enableAutoSIPrefix(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for part in (Label(self.tr("ε =")), self.epsilon, self.apply):
            head.addWidget(part)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        self._results.addWidget(self.text)
        self._results.addWidget(self.plot, 1)
        layout.addLayout(self._results, 1)
        self._lay_out_results()

    def _lay_out_results(self) -> None:
        """Put the curve beside the words where the page is wide, else below them."""
        is_wide = self.width() >= px(LEAST_WORDS + LEAST_CURVE)
        ways = QBoxLayout.Direction
        self._results.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self.text.setMaximumWidth(self.width() - px(LEAST_CURVE) if is_wide else LARGEST)
        self.plot.setMinimumHeight(0 if is_wide else px(LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._lay_out_results()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.plot.set_theme(theme)
        self.curve.setPen(pg.mkPen(theme.value, width=2))
        self.tangent.setPen(pg.mkPen(theme.gradient, width=1.5, style=Qt.PenStyle.DashLine))
        self.dots.setBrush(brush(theme.value))
        self.dots.setPen(pen(theme.surface, 1))
        self._show()

    # --- computing --------------------------------------------------------------------------------

    @property
    def _key(self) -> Key | None:
        part = self.subject.part if self.subject else None
        return part.key if isinstance(part, ParameterPart) else None

    @property
    def _is_known(self) -> bool:
        """Whether the walk has come to the gradient that the nudge follows."""
        return self.subject is None or self.subject.is_known

    def refresh(self) -> None:
        """Compute the nudge of the selected parameter, unless nothing has changed."""
        snapshot, key = self.snapshot, self._key
        self.apply.setEnabled(key is not None and self.found is not None and self.found.key == key)
        batch = None if snapshot is None else snapshot.batch
        if not self.isVisible() or snapshot is None or batch is None:
            return
        if key is None or key not in snapshot.layout.offsets or not self._is_known:
            self.found, self._wanted = None, None
            self.job.stop()
            self.apply.setEnabled(False)
            self._show()
            return
        wanted: tuple[object, ...] = (
            key,
            self.epsilon.value(),
            snapshot.watch.source,
            snapshot.revision,
            snapshot.parameters.tobytes(),
            batch.indices.tobytes(),
            batch.columns.tobytes() if len(batch) == 1 else b"",  # a typed sample has no index
        )
        is_early = snapshot.running and time.perf_counter() - self._started < PAUSE
        if wanted != self._wanted and not self.job.is_running and not is_early:
            self._wanted, self._started = wanted, time.perf_counter()
            self._start(snapshot, batch, key)

    def _start(self, snapshot: Snapshot, batch: Batch, key: Key) -> None:
        epsilon = self.epsilon.value()
        parts = snapshot.experiment, snapshot.layout, snapshot.parameters, batch.columns

        def work(job: Job[Found]) -> Found:
            result = nudge(*parts, key, epsilon, batch.masks)
            objective = Objective(*parts, batch.masks)
            offset = snapshot.layout.existing_offset(key)
            losses = []
            moves = np.linspace(-1, 1, CURVE_POINTS) * CURVE_EXTENT * (abs(epsilon) or 0.1)
            for index, move in enumerate(moves):
                job.report(index / CURVE_POINTS)
                losses.append(objective.moved(offset, float(move))[0].value)
            return Found(key, snapshot, result, moves, np.array(losses))

        self.job.start(work, "nudge")

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.stop()
        self._wanted = None

    def stop(self) -> None:
        """Cancel the computation."""
        self.job.stop()

    def _take(self, job: Job[Found]) -> None:
        if job.error is not None:
            self.found = None
            self._show()
            self._say_error(job.error)
        else:
            self.found = job.result
            self._show()
        self.refresh()

    def _apply(self) -> None:
        found, snapshot = self.found, self.snapshot
        value = (
            snapshot.parameter(found.key) if found is not None and snapshot is not None else None
        )
        if found is not None and value is not None:
            self._document.set_parameters(
                {found.key: value}, value + found.nudge.epsilon, self.tr("Nudge")
            )

    # --- showing ----------------------------------------------------------------------------------

    def _say_error(self, error: Exception) -> None:
        self.text.setText(escaped(error_text(error)))

    def _show(self) -> None:
        found, snapshot = self.found, self.snapshot
        if found is not None and (snapshot is None or found.key not in snapshot.layout.offsets):
            found = self.found = None
        self.plot.setVisible(found is not None)
        if found is None or self.snapshot is None:
            is_ahead = self._key is not None and not self._is_known
            hint = self.tr("Select an edge or a bias to nudge it.")
            self.text.setText(not_yet() if is_ahead else hint)
            return
        self.text.setText(self._words(found))
        n = found.nudge
        self.curve.setData(n.value + found.moves, plot_safe(found.losses))
        with np.errstate(all="ignore"):  # what overflows is not drawn
            tangent = n.before + n.gradient * found.moves
        self.tangent.setData(n.value + found.moves, plot_safe(tangent))
        places = np.array([n.value, n.value + n.epsilon])
        losses = np.array([n.before, n.after])
        known = ~np.isnan(losses)
        self.dots.setData(x=plot_safe(places[known]), y=plot_safe(losses[known]))
        symbol = parameter_symbol(self.snapshot.experiment, found.key)
        self.plot.setLabel("bottom", symbol)
        self.plot.setLabel("left", objective_symbol(found.snapshot))

    def _words(self, found: Found) -> str:
        snapshot = found.snapshot
        text = "<br>".join(self._lines(found)).format(
            part=escaped(part_title(snapshot.experiment, ParameterPart(found.key))),
            symbol=escaped(parameter_symbol(snapshot.experiment, found.key)),
            loss=escaped(objective_symbol(snapshot)),
            bare=escaped(loss_symbol(snapshot)),
            samples=escaped(source_title(snapshot)),
            weights=escaped(weights_of(snapshot.update)),
            **_numbers(found.nudge, self.subject.digits if self.subject else 4),
        )
        return with_loss_index(text)

    def _lines(self, found: Found) -> list[str]:
        lines = [
            self.tr("{loss} of {samples}   ·   {weights}"),
            "{part}",
            self.tr("{symbol}: {value} → {moved}"),
            self.tr(
                "predicted Δ{loss} = ∂{loss}/∂w · ε = {gradient} · {epsilon} = <b>{predicted}</b>"
            ),
            self.tr("real Δ{loss} = {after} − {before} = <b>{real}</b>"),
            self.tr("difference {error}; the curvature predicts ½ {loss}″ ε² = {bend}"),
        ]
        if found.snapshot.experiment.training.has_penalty:
            lines.append(self.tr("{loss} = {bare} + penalty: the quantity that training minimises"))
        if found.nudge.crosses_kink:
            lines.append(self.tr("On the way a sample goes over a kink, where the slope jumps."))
        return lines


def _numbers(found: Nudge, digits: int) -> dict[str, str]:
    """Write the numbers of a nudge, by their names in the lines."""
    values = {
        "value": found.value,
        "moved": found.value + found.epsilon,
        "gradient": found.gradient,
        "epsilon": found.epsilon,
        "predicted": found.predicted,
        "after": found.after,
        "before": found.before,
        "real": found.real,
        "error": found.error,
        "bend": found.bend,
    }
    written = {name: number(value, digits) for name, value in values.items()}
    written["after"] = told_apart(found.after, found.before, digits)
    written["before"] = told_apart(found.before, found.after, digits)
    return written
