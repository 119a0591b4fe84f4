"""The samples on the output map: training and test points, crosses on wrong ones, and a ring round the pinned one."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PyQt6.QtGui import QColor, QFont, QPainterPath, QPen, QTransform
from PyQt6.QtWidgets import QApplication

from playground.core.basics.arrays import Array
from playground.core.engine.samples import NOWHERE, Data, Samples, load_data
from playground.core.engine.scoring import wrongly_classified
from playground.core.experiment.spec import Experiment
from playground.core.observe.slices import Plane
from playground.ui.look.theme import CLASS_COLOURS, Theme, mix
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, plot_safe

TOLD_BY_COLOUR = 6  # classes; of more, points carry their number
NUMBERED_SIZE, NUMBER_SHARE = (
    12,
    0.7,
)  # pixels, of such a point, and of that the height of the number
FAR = np.array(
    [0.45, 0.7]
)  # standard deviations from the slice, from which points are paler and smaller
SHADES, EDGE_SHADES, SHRUNK = (
    (255, 170, 90),
    (255, 90, 40),
    (1.0, 0.75, 0.45),
)  # of 255, how opaque then, and their size
POINT_SIZE, FIXED_SIZE, CROSS_SHARE, RING_SIZE = (
    7,
    15,
    0.8,
    17,
)  # pixels, and of the size of a point


@dataclass(frozen=True)
class Near:
    """The sample nearest to the mouse, `distance` pixels away: number `place` of its set, and what the network answers to it."""

    is_test: bool
    place: int
    distance: float
    label: float
    answer: Array
    is_wrong: bool


def positions(samples: Samples, experiment: Experiment, plane: Plane, axis: int | None) -> Array:
    """Where samples are on the plot, (2, n): in the plane, or at (the variable that counts, the output that is wanted)."""
    if axis is None:
        return samples.points[list(plane.axes)]
    targets = samples.columns[-len(experiment.network.output.units) :]
    # of several outputs, that of the class is to be the largest
    return np.stack([samples.points[plane.axes[axis]], targets.max(axis=0)])


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
        key = (
            experiment.data,
            experiment.seeds.data,
            experiment.seeds.split,
            showing.plane,
            axis,
            coding,
            theme,
        )
        if key != self._placed:
            self._placed, self._marked = key, None
            self._place(showing, theme)
        self._mark(showing, theme)
        sample = showing.snapshot.sample
        place = sample.index if sample else None
        ring = self.train_places[:, [] if place is None else [place]]
        if sample is not None and place == NOWHERE:
            typed = Samples(
                np.array(sample.point)[:, None], np.array([sample.label]), sample.column[:, None]
            )
            ring = plot_safe(positions(typed, experiment, showing.plane, axis))
        self.ring.setData(x=ring[0], y=ring[1], pen=pg.mkPen(theme.text, width=2.5))

    def _place(self, showing: Showing, theme: Theme) -> None:
        experiment, plane, axis = showing.experiment, showing.plane, showing.axis
        self.data = data = load_data(experiment)
        self.train_places = plot_safe(positions(data.train, experiment, plane, axis))
        test = data.test if not experiment.dataset.fixed else _none_of(data.test)
        self._test, self._test_places = test, plot_safe(positions(test, experiment, plane, axis))
        # a value near 0 is as pale as the map
        inner = theme.muted if experiment.dataset.is_regression else theme.surface
        for item, samples, (x, y), edge in (
            (self.train, data.train, self.train_places, inner),
            (self.test, test, self._test_places, theme.text),
        ):
            far = _far(samples, plane) if axis is None else np.zeros(len(samples), dtype=int)
            symbols = _symbols(samples, experiment, "s" if item is self.test else "o")
            sizes = np.array(SHRUNK)[far] * _size(experiment)
            item.setData(
                x=x,
                y=y,
                size=sizes,
                symbol=symbols,
                **_looks(samples, experiment, edge, theme, far),
            )
            if item is self.train:
                self._train_far = far
            else:
                self._test_far = far

    def _mark(self, showing: Showing, theme: Theme) -> None:
        """Put crosses on what is answered wrongly."""
        assert self.data is not None
        experiment, (train, test) = showing.experiment, showing.snapshot.answers
        self._train_wrong = wrongly_classified(experiment, train, self.data.train.labels)
        self._test_wrong = wrongly_classified(
            experiment, test[:, : len(self._test)], self._test.labels
        )
        wrong = self._train_wrong.tobytes(), self._test_wrong.tobytes()
        if wrong != self._marked:
            self._marked = wrong
            x, y = np.hstack(
                [self.train_places[:, self._train_wrong], self._test_places[:, self._test_wrong]]
            )
            far = np.concatenate(
                [self._train_far[self._train_wrong], self._test_far[self._test_wrong]]
            )
            pens = _pens(theme.text, SHADES, 1.2)
            sizes = CROSS_SHARE * _size(experiment) * np.array(SHRUNK)[far]
            self.crosses.setData(x=x, y=y, pen=[pens[step] for step in far.tolist()], size=sizes)

    def nearest(
        self, showing: Showing, x: float, y: float, pixel: tuple[float, float], tests: bool = True
    ) -> Near | None:
        """The sample nearest to a place on the plot, where a pixel is so wide and high; with the test set or without."""
        if self.data is None or not showing.has_points:
            return None
        found = []
        for is_test, places in ((False, self.train_places), (True, self._test_places)):
            if places.shape[1] and (tests or not is_test):
                distances = np.hypot((places[0] - x) / pixel[0], (places[1] - y) / pixel[1])
                place = int(np.argmin(distances))
                found.append((float(distances[place]), is_test, place))
        if not found:
            return None
        distance, is_test, place = min(found)
        samples, wrong = (
            (self._test, self._test_wrong) if is_test else (self.data.train, self._train_wrong)
        )
        answer = showing.snapshot.answers[is_test][:, place]
        return Near(
            is_test, place, distance, float(samples.labels[place]), answer, bool(wrong[place])
        )


def _none_of(samples: Samples) -> Samples:
    return Samples(samples.points[:, :0], samples.labels[:0], samples.columns[:, :0])


def _colours(samples: Samples, experiment: Experiment, theme: Theme) -> list[QColor]:
    if not experiment.dataset.is_regression:
        return [QColor(CLASS_COLOURS[int(label)]) for label in samples.labels]
    return [
        mix(
            theme.zero, theme.positive if value > 0 else theme.negative, float(min(1.0, abs(value)))
        )
        for value in samples.labels
    ]


def _size(experiment: Experiment) -> int:
    if experiment.dataset.fixed:
        return FIXED_SIZE
    return NUMBERED_SIZE if experiment.dataset.classes > TOLD_BY_COLOUR else POINT_SIZE


def _far(samples: Samples, plane: Plane) -> npt.NDArray[np.int_]:
    """How far from the slice the samples are: 0, 1 or 2."""
    return np.searchsorted(FAR, plane.distances(samples.points))


def _looks(
    samples: Samples, experiment: Experiment, edge: str, theme: Theme, far: npt.NDArray[np.int_]
) -> dict[str, object]:
    """Pens and brushes of the points: paler the farther they are from the slice."""
    colours, pens = _colours(samples, experiment, theme), _pens(edge, EDGE_SHADES, 1.0)
    for colour, step in zip(colours, far.tolist(), strict=True):
        colour.setAlpha(SHADES[step])
    return {
        "brush": [pg.mkBrush(colour) for colour in colours],
        "pen": [pens[step] for step in far.tolist()],
    }


def _pens(colour: str, shades: tuple[int, ...], width: float) -> list[QPen]:
    """A pen for each step of distance."""
    result = []
    for shade in shades:
        paled = QColor(colour)
        paled.setAlpha(shade)
        result.append(pg.mkPen(paled, width=width))
    return result


def _symbols(samples: Samples, experiment: Experiment, shape: str) -> str | list[QPainterPath]:
    """One shape for all, or with a number for each class where there are more of them than colours can tell apart."""
    if experiment.dataset.classes <= TOLD_BY_COLOUR:
        return shape
    return [numbered(int(label), shape) for label in samples.labels]


@cache
def numbered(label: int, shape: str) -> QPainterPath:
    """A disc or a square ("s") with the number of a class cut out."""
    path, text, font = QPainterPath(), QPainterPath(), QFont(QApplication.font())
    path.addRect(-0.5, -0.5, 1, 1) if shape == "s" else path.addEllipse(-0.5, -0.5, 1, 1)
    font.setPixelSize(100)
    font.setBold(True)
    text.addText(0, 0, font, str(label))
    box = text.boundingRect()
    scale = NUMBER_SHARE / box.height()
    return path.subtracted(
        QTransform(scale, 0, 0, scale, -box.center().x() * scale, -box.center().y() * scale).map(
            text
        )
    )


def _cross() -> QPainterPath:
    """Two thin strokes: the colour of the point stays to be seen between them."""
    path = QPainterPath()
    for x, y in ((-0.5, -0.5), (-0.5, 0.5)):
        path.moveTo(x, y)
        path.lineTo(-x, -y)
    return path
