"""The samples on the output map: training and test points, crosses on wrong ones, and a ring round the pinned one."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PyQt6.QtGui import QColor, QPainterPath

from playground.core.activations import Array
from playground.core.data import Data, Samples, load_data, wrongly_classified
from playground.core.spec import Experiment
from playground.ui.output.showing import Showing
from playground.ui.plots import Plot, plot_safe
from playground.ui.theme import CLASS_COLOURS, Theme, mix

POINT_SIZE, FIXED_SIZE, CROSS_SHARE, RING_SIZE = 7, 15, 0.8, 17  # pixels, and of the size of a point


@dataclass(frozen=True)
class Near:
    """The sample nearest to the mouse, `distance` pixels away: number `place` of its set, and what the network answers to it."""

    is_test: bool
    place: int
    distance: float
    label: float
    answer: Array
    is_wrong: bool


def positions(samples: Samples, experiment: Experiment, axis: int | None) -> Array:
    """Where samples are on the plot, (2, n): in the plane, or at (the variable that counts, the output that is wanted)."""
    if axis is None:
        return samples.points
    targets = samples.columns[-len(experiment.network.output.units) :]
    return np.stack([samples.points[axis], targets.max(axis=0)])  # of several outputs, that of the class is to be the largest


class Points:
    """The items on `plot`; they change only when the data, their place or the set of wrong answers do."""

    def __init__(self, plot: Plot) -> None:
        self.train, self.test = pg.ScatterPlotItem(symbol="o"), pg.ScatterPlotItem(symbol="s")
        self.crosses = pg.ScatterPlotItem(symbol=_cross(), brush=None)
        self.ring = pg.ScatterPlotItem(symbol="o", size=RING_SIZE, brush=None)
        for item in (self.test, self.train, self.crosses, self.ring):
            plot.addItem(item)
        self._placed: object = None
        self._marked: tuple[bytes, bytes] | None = None
        self.data: Data | None = None

    def show(self, showing: Showing, theme: Theme) -> None:
        """Place and mark the samples of `showing`."""
        experiment, axis = showing.experiment, showing.axis
        for item in (self.train, self.test, self.crosses, self.ring):
            item.setVisible(showing.has_points)
        coding = len(experiment.network.output.units), experiment.signed_targets
        key = experiment.data, experiment.seeds.data, experiment.seeds.split, axis, coding, theme
        if key != self._placed:
            self._placed, self._marked = key, None
            self._place(experiment, axis, theme)
        self._mark(showing, theme)
        place = showing.snapshot.sample.place if showing.snapshot.sample else None
        ring = self._train_places[:, [] if place is None else [place]]
        self.ring.setData(x=ring[0], y=ring[1], pen=pg.mkPen(theme.text, width=2.5))

    def _place(self, experiment: Experiment, axis: int | None, theme: Theme) -> None:
        self.data = data = load_data(experiment)
        self._train_places = plot_safe(positions(data.train, experiment, axis))
        test = data.test if not experiment.dataset.fixed else _none_of(data.test)
        self._test, self._test_places = test, plot_safe(positions(test, experiment, axis))
        size = FIXED_SIZE if experiment.dataset.fixed else POINT_SIZE
        # a value near 0 is as pale as the map
        inner = theme.muted if experiment.dataset.is_regression else theme.surface
        for item, samples, (x, y), edge in (
            (self.train, data.train, self._train_places, inner),
            (self.test, test, self._test_places, theme.text),
        ):
            brushes = [pg.mkBrush(colour) for colour in _colours(samples, experiment, theme)]
            item.setData(x=x, y=y, brush=brushes, pen=pg.mkPen(edge, width=1), size=size)

    def _mark(self, showing: Showing, theme: Theme) -> None:
        """Put crosses on what is answered wrongly."""
        assert self.data is not None
        experiment, (train, test) = showing.experiment, showing.snapshot.answers
        self._train_wrong = wrongly_classified(experiment, train, self.data.train.labels)
        self._test_wrong = wrongly_classified(experiment, test[:, : len(self._test)], self._test.labels)
        wrong = self._train_wrong.tobytes(), self._test_wrong.tobytes()
        if wrong != self._marked:
            self._marked = wrong
            x, y = np.hstack([self._train_places[:, self._train_wrong], self._test_places[:, self._test_wrong]])
            size = CROSS_SHARE * (FIXED_SIZE if experiment.dataset.fixed else POINT_SIZE)
            self.crosses.setData(x=x, y=y, pen=pg.mkPen(theme.text, width=1.2), size=size)

    def nearest(self, showing: Showing, x: float, y: float, pixel: tuple[float, float], tests: bool = True) -> Near | None:
        """The sample nearest to a place on the plot, where a pixel is so wide and high; with the test set or without."""
        if self.data is None or not showing.has_points:
            return None
        found = []
        for is_test, places in ((False, self._train_places), (True, self._test_places)):
            if places.shape[1] and (tests or not is_test):
                distances = np.hypot((places[0] - x) / pixel[0], (places[1] - y) / pixel[1])
                place = int(np.argmin(distances))
                found.append((float(distances[place]), is_test, place))
        if not found:
            return None
        distance, is_test, place = min(found)
        samples, wrong = (self._test, self._test_wrong) if is_test else (self.data.train, self._train_wrong)
        answer = showing.snapshot.answers[is_test][:, place]
        return Near(is_test, place, distance, float(samples.labels[place]), answer, bool(wrong[place]))


def _none_of(samples: Samples) -> Samples:
    return Samples(samples.points[:, :0], samples.labels[:0], samples.columns[:, :0])


def _colours(samples: Samples, experiment: Experiment, theme: Theme) -> list[QColor]:
    if not experiment.dataset.is_regression:
        return [QColor(CLASS_COLOURS[int(label)]) for label in samples.labels]
    return [
        mix(theme.zero, theme.positive if value > 0 else theme.negative, float(min(1.0, abs(value)))) for value in samples.labels
    ]


def _cross() -> QPainterPath:
    """Two thin strokes: the colour of the point stays to be seen between them."""
    path = QPainterPath()
    for x, y in ((-0.5, -0.5), (-0.5, 0.5)):
        path.moveTo(x, y)
        path.lineTo(-x, -y)
    return path
