"""The output map: what the network answers all over the plane, with the points on top."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QEvent, QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from playground.core.data import Samples, load_data
from playground.core.spec import Experiment
from playground.snapshot import Snapshot
from playground.ui.colouring import class_picture, signed_output, table_index
from playground.ui.plots import Plot, SmoothImage, plot_safe
from playground.ui.text import number
from playground.ui.theme import CLASS_COLOURS, Theme, diverging_table, mix
from playground.ui.watching import Watched
from playground.ui.widgets import section

BLEND = 0.42  # the share of the surface in the map, so that the points stand out
POINT_SIZE = 7
RING_SIZE, REACH = 17, 12  # pixels


class MapView(QWidget):
    """The decision boundary (or the fitted values), with training and test points; a click pins one in `watched`."""

    def __init__(self, watched: Watched, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._watched, self._theme = watched, theme
        self._data_key: object = None
        self._described: Experiment | None = None
        self._snapshot: Snapshot | None = None
        self.heading, self.meaning, self.legend = section(self.tr("Output")), QLabel(), QLabel()
        self.meaning.setProperty("role", "muted")
        self.meaning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it must not widen the panel
        self.classes = QToolButton()
        self.classes.setText(self.tr("Classes"))
        self.classes.setToolTip(self.tr("Show which class wins, without how sure the network is"))
        self.classes.setProperty("role", "switch")
        self.classes.setCheckable(True)
        self.classes.toggled.connect(lambda _: self._redraw())
        self.plot = Plot(theme)
        self.plot.setAspectLocked(True)
        self.plot.setMouseEnabled(False, False)
        self.plot.setAccessibleName(self.tr("Output map"))
        self.image = SmoothImage()
        self.train, self.test = pg.ScatterPlotItem(symbol="o"), pg.ScatterPlotItem(symbol="s")
        self.ring = pg.ScatterPlotItem(symbol="o", size=RING_SIZE, brush=None)
        for item in (self.image, self.test, self.train, self.ring):
            self.plot.addItem(item)
        self.plot.setToolTip(self.tr("Click a training point to follow it through the network; click it again to let it go"))
        self.plot.scene().sigMouseClicked.connect(self._click)
        self.plot.scene().sigMouseMoved.connect(self._hover)
        self.plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.meaning, 1)
        head.addWidget(self.classes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 4)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.legend)
        layout.addStretch()
        self.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.plot.setMaximumHeight(max(120, self.width() - 24))  # a square map; the room below belongs to the curves

    def show_frame(self, snapshot: Snapshot) -> None:
        """Draw the output of `snapshot`."""
        self._snapshot = snapshot
        experiment = snapshot.experiment
        self._show_points(experiment)
        if experiment is not self._described:
            self._describe(experiment)
        outputs, sharp = snapshot.outputs[:, ::-1], self.classes.isChecked() and not experiment.dataset.is_regression
        if len(outputs) == 1:
            signed = signed_output(experiment, outputs[0])
            picture = self._table[table_index(np.where(signed >= 0, 1.0, -1.0) if sharp else signed)]
        else:
            picture = class_picture(outputs, self._theme, BLEND, sharp)
        self._show_ring(snapshot)
        self.image.setImage(picture, levels=(0, 255), autoLevels=False)
        low, high = experiment.dataset.low, experiment.dataset.high
        self.image.setRect(QRectF(low, low, high - low, high - low))

    def _redraw(self) -> None:
        if self._snapshot is not None:
            self.show_frame(self._snapshot)

    def _hover(self, position: QPointF) -> None:
        """Say what the network answers under the mouse."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        dataset, size = snapshot.experiment.dataset, snapshot.outputs.shape[-1]
        point = self.plot.getPlotItem().getViewBox().mapSceneToView(position)
        column, row = (int((at - dataset.low) / (dataset.high - dataset.low) * size) for at in (point.x(), point.y()))
        if not (0 <= column < size and 0 <= row < size and dataset.low <= min(point.x(), point.y())):
            self._describe(snapshot.experiment)
            return
        values = ", ".join(number(float(value)) for value in snapshot.outputs[:, size - 1 - row, column])
        text = self.tr("{values} at ({x}, {y})")
        x, y = (f"{at:.2f}".replace("-", "−") for at in (point.x(), point.y()))
        self.meaning.setText(text.format(values=values, x=x, y=y))

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        if self._snapshot is not None:
            self._describe(self._snapshot.experiment)

    def _show_ring(self, snapshot: Snapshot) -> None:
        """Around the pinned sample."""
        sample = snapshot.sample
        self.ring.setData(x=[sample.point[0]] if sample else [], y=[sample.point[1]] if sample else [])

    def _click(self, event: Any) -> None:
        """Pin the training point that was clicked, or let it go if it is pinned."""
        if event.button() != Qt.MouseButton.LeftButton or self._snapshot is None:
            return
        view = self.plot.getPlotItem().getViewBox()
        point, (width, height) = view.mapSceneToView(event.scenePos()), view.viewPixelSize()
        points = load_data(self._snapshot.experiment).train.points
        distances = np.hypot((points[0] - point.x()) / width, (points[1] - point.y()) / height)
        nearest = int(np.argmin(distances))
        pinned = self._snapshot.sample
        if distances[nearest] <= REACH and (pinned is None or pinned.place != nearest):
            self._watched.pin(nearest)
        elif pinned is not None:
            self._watched.pin(None)

    def _show_points(self, experiment: Experiment) -> None:
        """Place the points; only when the data have changed."""
        key = (experiment.data, experiment.seeds.data, experiment.seeds.split, self._theme)
        if key == self._data_key:
            return
        self._data_key = key
        data = load_data(experiment)
        dataset = experiment.dataset
        self.plot.setRange(xRange=(dataset.low, dataset.high), yRange=(dataset.low, dataset.high), padding=0.01)
        self._place(self.train, data.train, experiment)
        if dataset.fixed:
            self.test.clear()
        else:
            self._place(self.test, data.test, experiment)

    def _place(self, item: pg.ScatterPlotItem, samples: Samples, experiment: Experiment) -> None:
        size = 15 if experiment.dataset.fixed else POINT_SIZE
        brushes = [pg.mkBrush(colour) for colour in self._point_colours(samples, experiment)]
        inner = (
            self._theme.muted if experiment.dataset.is_regression else self._theme.surface
        )  # a value near 0 is as pale as the map
        pen = pg.mkPen(inner if item is self.train else self._theme.text, width=1)
        item.setData(x=plot_safe(samples.points[0]), y=plot_safe(samples.points[1]), brush=brushes, pen=pen, size=size)

    def _point_colours(self, samples: Samples, experiment: Experiment) -> list[QColor]:
        if not experiment.dataset.is_regression:
            return [QColor(CLASS_COLOURS[int(label)]) for label in samples.labels]
        theme = self._theme
        return [
            mix(theme.zero, theme.positive if value > 0 else theme.negative, float(min(1.0, abs(value))))
            for value in samples.labels
        ]

    def _describe(self, experiment: Experiment) -> None:
        self._described = experiment
        self.classes.setEnabled(not experiment.dataset.is_regression)
        if experiment.dataset.is_regression:
            self.meaning.setText(self.tr("predicted value"))
        elif len(experiment.network.output.units) > 1:
            self.meaning.setText(self.tr("most likely class"))
        elif experiment.output_activation.is_probability:
            self.meaning.setText(self.tr("probability of class 1"))
        else:
            self.meaning.setText(self.tr("output of the network"))
        self.meaning.setToolTip(self.meaning.text())
        self.legend.setText(self._legend(experiment))

    def _legend(self, experiment: Experiment) -> str:
        sets = self.tr("● all points") if experiment.dataset.fixed else self.tr("● train&nbsp;&nbsp; ■ test")
        if experiment.dataset.is_regression:
            ends = (self._theme.negative, "−1"), (self._theme.positive, "+1")
        else:
            classes = range(experiment.dataset.classes)
            ends = tuple((CLASS_COLOURS[i], self.tr("class {number}").format(number=i)) for i in classes)  # type: ignore[assignment]
        swatches = "&nbsp;&nbsp; ".join(f'<span style="color:{colour}">■</span> {text}' for colour, text in ends)
        return f'<span style="color:{self._theme.muted}">{sets}&nbsp;&nbsp;&nbsp; {swatches}</span>'

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme, self._described = theme, None
        self._table = diverging_table(theme, BLEND)
        self.plot.set_theme(theme)
        self.ring.setPen(pg.mkPen(theme.text, width=2.5))
        self._redraw()

    @property
    def picture(self) -> np.ndarray:
        """The picture on screen (h, w, 3), row 0 at the bottom."""
        return np.asarray(self.image.image)
