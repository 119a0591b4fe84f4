"""The loss curves: training and test loss against epochs."""

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from playground.snapshot import Snapshot
from playground.ui.plots import LARGEST, Plot, plot_safe
from playground.ui.theme import Theme
from playground.ui.widgets import section

EVERY = 3  # frames; a curve of hundreds of points does not change visibly from one frame to the next


class CurvesView(QWidget):
    """Losses over the run. A dropped frame loses no point: the whole history comes with every snapshot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._skipped = EVERY
        self.plot = Plot(theme)
        self.plot.setMouseEnabled(False, False)
        self.plot.setLabel("bottom", self.tr("epoch"))
        self.plot.setAccessibleName(self.tr("Loss curves"))
        self.plot.getAxis("bottom").enableAutoSIPrefix(False)
        self.plot.getAxis("left").enableAutoSIPrefix(False)
        self.train, self.test = self.plot.plot(), self.plot.plot()
        self.plot.getViewBox().setLimits(xMin=0, yMin=0)
        self.legend = QLabel()
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Loss")))
        head.addStretch()
        head.addWidget(self.legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.plot, 1)
        self.set_theme(theme)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Draw the history of `snapshot`, and its present losses as the last point; while training, only every few frames."""
        self._skipped += 1
        if snapshot.running and self._skipped < EVERY:
            return
        self._skipped = 0
        history, metrics = snapshot.history, snapshot.metrics
        epochs = np.append(history.column("epoch"), snapshot.epoch)
        highest = 0.0
        for curve, name, now in ((self.train, "train_loss", metrics.train_loss), (self.test, "test_loss", metrics.test_loss)):
            losses = np.append(history.column(name), now)
            losses[~np.isfinite(losses)] = np.nan  # a gap: there is no place for infinity on an axis
            known = losses[np.isfinite(losses)]
            curve.setVisible(len(known) > 0)
            curve.setData(epochs, plot_safe(losses))
            highest = max(highest, float(known.max(initial=0.0)))
        self.plot.setXRange(float(epochs[0]), max(float(epochs[-1]), epochs[0] + 1.0), padding=0.02)
        self.plot.setYRange(0.0, min(highest, LARGEST) or 1.0, padding=0.03)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.plot.set_theme(theme)
        self.train.setPen(pg.mkPen(theme.accent, width=1.5))
        self.test.setPen(pg.mkPen(theme.gradient, width=1.5, style=Qt.PenStyle.DashLine))
        self.legend.setText(
            f'<span style="color:{theme.accent}">━ {self.tr("train")}</span>&nbsp;&nbsp; '
            f'<span style="color:{theme.gradient}">╍ {self.tr("test")}</span>'
        )
