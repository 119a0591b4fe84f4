"""The page of curves: a legend above the plot, and the values under the mouse below it."""

import math
from collections.abc import Sequence

import numpy as np
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.core.engine.samples import SET_NAMES
from playground.core.training.history import SettingChange
from playground.live.snapshot import Snapshot
from playground.ui.look.letters import line_height
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme, small_font
from playground.ui.look.ticks import number_text
from playground.ui.texts.plain import plain
from playground.ui.views.curves.changes import beginning, change_text
from playground.ui.views.curves.measures import Options, measure_of, not_shown, series_of
from playground.ui.views.curves.plot import CurvesPlot, DrawnSeries, Pointed
from playground.ui.widgets.label import FittingLabel, RichLabel

INDENT = 6  # pixels


class CurvesPage(QWidget):
    """Loss or score over the run.

    A skipped frame loses no point: every snapshot has the whole history.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._options = Options()
        self._counts: tuple[int, ...] = (1, 1, 0)  # of the samples of each set
        self._is_sealed = False
        self._pointed: Pointed | None = None
        self._beginning: SettingChange | None = None
        self.plot = CurvesPlot(theme)
        self.legend, self.means, self.readout = RichLabel(), FittingLabel(), FittingLabel()
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for label in (self.means, self.readout):
            label.setProperty("role", "muted")
        follow_text_size(self, self._fit_to_text)
        self.readout.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self.legend, self.means):
            part.setIndent(INDENT)
            layout.addWidget(part)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.readout)
        self.plot.pointed.connect(self._point)

    def _fit_to_text(self) -> None:
        """Fit to the size of text: the lines around the plot are small, each one line high."""
        for label in (self.means, self.readout):
            label.setFont(small_font())
            label.setFixedHeight(line_height(small_font()))

    def show_frame(self, snapshot: Snapshot, mode: str, options: Options) -> None:
        """Draw the history of `snapshot`, with its present values as the last point."""
        self._options = options
        self._is_sealed = snapshot.experiment.data.hides_test
        self._counts = tuple(answers.shape[1] for answers in snapshot.answers)
        measure = measure_of(mode, snapshot.experiment)
        self._beginning = beginning(snapshot.history)
        self.means.setVisible(options.smoothing != "off")
        self.plot.draw(series_of(snapshot, measure), measure, options, snapshot.history.changes)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.theme = theme
        self.plot.set_theme(theme)
        self._say()

    def _point(self, pointed: Pointed | None) -> None:
        self._pointed = pointed
        self._say()

    def _say(self) -> None:
        """Set all texts: the values under the mouse, or the meaning of the curves."""
        drawn, pointed = self.plot.drawn, self._pointed
        if drawn is None:
            return
        if pointed is None:
            self.plot.setToolTip("")
            self._say_legend(("", "", ""), self._cut_off(drawn))
            self.means.say(
                self.tr("strong: running mean · pale: as measured"), self.tr("strong: running mean")
            )
            self.readout.say(*self._axis_names())
            return
        values = [drawn.measure.text(float(curve[pointed.row])) for curve in drawn.series.sets]
        self._say_legend(values)
        if drawn.means is not None:
            means = [drawn.measure.text(float(mean[pointed.row])) for mean in drawn.means]
            text = self.tr("smoothed: train {train} · test {test}")
            if self._has_validation:
                text = self.tr("smoothed: train {train} · test {test} · validation {validation}")
            self.means.say(text.format(**dict(zip(SET_NAMES, means, strict=True))))
        self.readout.say(*self._wordings(drawn, pointed, values))
        self.plot.setToolTip(plain(self.readout.wordings[0] if self.readout.is_cut else ""))

    def _wordings(
        self, drawn: DrawnSeries, pointed: Pointed, values: Sequence[str]
    ) -> tuple[str, ...]:
        """Return the texts of the point under the mouse, the longest first."""
        series, line = drawn.series, pointed.line
        epoch, update = (
            (series.epoch[pointed.row], series.update[pointed.row])
            if line is None
            else line.change[:2]
        )
        texts = {"epoch": f"{int(epoch):,}", "update": f"{int(update):,}"}
        short = (
            self.tr("epoch {epoch}")
            if self._options.axis == "epoch"
            else self.tr("update {update}")
        )
        if line is not None:
            wordings = (
                self.tr("epoch {epoch} · update {update} · {changed}"),
                self.tr("{position} · {changed}"),
            )
            texts |= {"position": short.format(**texts), "changed": change_text(line.changed)}
            return tuple(wording.format(**texts) for wording in wordings)
        texts |= dict(zip(SET_NAMES, values, strict=True))
        both = self.tr("epoch {epoch} · update {update}")
        full = self.tr("epoch {epoch} · update {update} · train {train} · test {test}")
        if self._has_validation:
            full = self.tr(
                "epoch {epoch} · update {update} · train {train} · test {test} · "
                "validation {validation}"
            )
        return tuple(wording.format(**texts) for wording in (full, both, short))

    def _cut_off(self, drawn: DrawnSeries) -> str:
        """Return a note if there are values below or above the axis."""
        values = np.concatenate(drawn.series.sets)
        logarithmic = drawn.options.logarithmic and drawn.measure.has_logarithm
        floor, ceiling = not_shown(drawn.measure, values, logarithmic)
        if not math.isnan(ceiling):
            return self.tr("above {bound}: not shown").format(bound=number_text(ceiling))
        if math.isnan(floor):
            return ""
        return self.tr("below {bound}: not shown").format(bound=number_text(floor))

    def _axis_names(self) -> tuple[str, ...]:
        """Return what the x axis counts, and why the curves do not begin at 0, if so."""
        axis = self.tr("epochs") if self._options.axis == "epoch" else self.tr("updates")
        if self._beginning is None:
            return (axis,)
        texts = {
            "axis": axis,
            "epoch": f"{self._beginning.epoch:,}",
            "changed": change_text(self._beginning.changed),
        }
        wordings = (
            self.tr("{axis} · new curves from epoch {epoch} ({changed})"),
            self.tr("{axis} · from epoch {epoch}"),
        )
        return (*(wording.format(**texts) for wording in wordings), axis)

    @property
    def _has_validation(self) -> bool:
        return self._counts[2] > 0

    def _say_legend(self, values: Sequence[str], note: str = "") -> None:
        theme, has_test = self.theme, self._counts[1] > 0
        none = self.tr("test set sealed") if self._is_sealed else self.tr("no test set")
        test = self.tr("╍ test {value}") if has_test else none
        validation = self.tr("┅ validation {value}") if self._has_validation else ""
        parts = (
            (theme.train, self.tr("━ train {value}").format(value=values[0])),
            (theme.test if has_test else theme.muted, test.format(value=values[1])),
            (theme.validation, validation.format(value=values[2])),
            (theme.muted, note),
        )
        text = "&nbsp;&nbsp; ".join(
            f'<span style="color:{colour}">{part}</span>' for colour, part in parts if part
        )
        if text != self.legend.text():
            self.legend.setText(text)
