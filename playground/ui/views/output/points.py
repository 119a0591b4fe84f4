"""The samples on the output map: points, hollow where the answer is wrong; a ring on a pinned one.

Before the first update none is hollow: about half the answers are wrong by chance, and
nothing has been learned that could be judged.
"""

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from PyQt6.QtGui import QFont, QPainterPath, QTransform
from PyQt6.QtWidgets import QApplication

from playground.core.basics.arrays import Array
from playground.core.engine.samples import NO_INDEX, Data, Samples, load_data
from playground.core.engine.scoring import wrongly_classified
from playground.core.experiment.spec import Experiment
from playground.core.observe.slices import Plane
from playground.ui.look.inks import NO_PEN, brush, pen
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import Theme, mix
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Dots, Plot, plot_safe

MAX_COLOURS = 6  # classes; with more of them the points carry the number of their class
FIXED_SIZE, NUMBERED_SIZE, RING_SIZE = 15.0, 12.0, 17.0  # pixels
# of points in the plane: the more there are, the smaller they are, so that the map is seen
LARGEST_POINT, SMALLEST_POINT, FEW_POINTS = 7.0, 4.5, 200
EDGE = 1 / 8  # of the size of the point
PALE_EDGE = 0.4  # the share of the surface in the edge of a value
RING_WIDTH, HALO_WIDTH = 2.5, 7.5  # pixels
RING_HEIGHT = 2  # above what is drawn at 1
NUMBER_HEIGHT = 0.7  # of the size of the point
HOLE = 0.5  # of the size of the point
# The farther a point is from the slice, the paler and smaller it is: three steps of distance.
STEP_DISTANCES = np.array([0.45, 0.7])  # standard deviations, from which steps 1 and 2 begin
STEP_ALPHAS, STEP_EDGE_ALPHAS = (255, 170, 90), (255, 90, 40)  # of 255
STEP_SIZES = (1.0, 0.75, 0.45)  # of the size of a point


@dataclass(frozen=True)
class Near:
    """The sample nearest to the mouse.

    Attributes
    ----------
    index : in the training set or the test set
    distance : pixels
    answer : the outputs of the network for it
    """

    is_test: bool
    index: int
    distance: float
    label: float
    answer: Array
    is_wrong: bool


def positions(samples: Samples, experiment: Experiment, plane: Plane, axis: int | None) -> Array:
    """Return the positions of samples on the plot, (2, n).

    In the plane, or with `axis` at (that variable, target output).
    """
    if axis is None:
        return samples.points[list(plane.axes)]
    targets = samples.columns[-len(experiment.network.output.units) :]
    # of several outputs, the target is 1 for the class of the sample
    return np.stack([samples.points[plane.axes[axis]], targets.max(axis=0)])


class Points:
    """The items on `plot`; changed only when the data, the plane or the wrong answers have."""

    def __init__(self, plot: Plot) -> None:
        self.train, self.test = Dots(symbol="o"), Dots(symbol="s")
        self.wrong = Dots(symbol="o", pen=NO_PEN)
        # the ring and its halo are above arrows and triangles too
        self.halo, self.ring = (Dots(symbol="o", size=RING_SIZE, brush=None) for _ in range(2))
        for item in (self.test, self.train, self.wrong):
            plot.addItem(item)
        for item in (self.halo, self.ring):
            item.setZValue(RING_HEIGHT)
            plot.addItem(item)
        self._drawn_for: object = None
        self._marked: object = None
        self._ringed: object = None
        self.data: Data | None = None

    def show(self, showing: Showing, theme: Theme, tests: bool) -> None:
        """Draw and mark the samples of `showing`; `tests` says whether test samples are shown."""
        experiment, axis = showing.experiment, showing.axis
        self.train.setVisible(showing.has_points)
        self._has_tests = tests
        self.test.setVisible(showing.has_points and tests)
        self.wrong.setVisible(showing.has_marks)
        coding = len(experiment.network.output.units), experiment.signed_targets
        key = (
            experiment.data,
            experiment.seeds.data,
            experiment.seeds.split,
            experiment.training.order,
            showing.plane,
            axis,
            coding,
            theme,
        )
        if key != self._drawn_for:
            self._drawn_for, self._marked = key, None
            self._draw(showing, theme)
        self._mark(showing, theme)
        self._draw_ring(showing, theme)

    def _draw_ring(self, showing: Showing, theme: Theme) -> None:
        """Draw the ring around the pinned sample, which may be a typed one."""
        sample = showing.snapshot.sample
        for item in (self.halo, self.ring):
            item.setVisible(showing.has_points and sample is not None)
        if sample is None:
            x, y = np.zeros((2, 0))
        elif sample.index == NO_INDEX:
            typed = Samples(
                np.array(sample.point)[:, None], np.array([sample.label]), sample.column[:, None]
            )
            x, y = plot_safe(positions(typed, showing.experiment, showing.plane, showing.axis))
        else:
            x, y = self.train_positions[:, [sample.index]]
        ring = (*x.tolist(), *y.tolist(), theme)
        if ring != self._ringed:
            self._ringed = ring
            self.halo.setData(x=x, y=y, pen=pen(theme.surface, HALO_WIDTH))
            self.ring.setData(x=x, y=y, pen=pen(theme.text, RING_WIDTH))

    def _draw(self, showing: Showing, theme: Theme) -> None:
        experiment, plane, axis = showing.experiment, showing.plane, showing.axis
        self.data = data = load_data(experiment)
        self.train_positions = plot_safe(positions(data.train, experiment, plane, axis))
        test = data.test if not experiment.dataset.fixed else _none_of(data.test)
        self._test = test
        self._test_positions = plot_safe(positions(test, experiment, plane, axis))
        inner, outer = theme.surface, theme.text
        if experiment.dataset.is_regression:
            # the edge makes values near 0 visible, which are as pale as the map
            inner = outer = mix(theme.muted, theme.surface, PALE_EDGE).name()
        for item, samples, (x, y), edge in (
            (self.train, data.train, self.train_positions, inner),
            (self.test, test, self._test_positions, outer),
        ):
            flat = np.zeros(len(samples), dtype=int)
            far = _distance_steps(samples, plane) if axis is None else flat
            symbols = _symbols(samples, experiment, "s" if item is self.test else "o")
            sizes = np.array(STEP_SIZES)[far] * _size(experiment)
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
        """Make hollow what has a wrong answer."""
        assert self.data is not None
        experiment, (train, test) = showing.experiment, showing.snapshot.answers
        self._train_wrong = wrongly_classified(experiment, train, self.data.train.labels)
        self._test_wrong = wrongly_classified(
            experiment, test[:, : len(self._test)], self._test.labels
        )
        shown = self._test_wrong & self._has_tests
        wrong = self._train_wrong.tobytes(), shown.tobytes()
        if wrong != self._marked:
            self._marked = wrong
            x, y = np.hstack(
                [self.train_positions[:, self._train_wrong], self._test_positions[:, shown]]
            )
            far = np.concatenate([self._train_far[self._train_wrong], self._test_far[shown]])
            holes = [brush(theme.surface, alpha) for alpha in STEP_ALPHAS]
            sizes = HOLE * _size(experiment) * np.array(STEP_SIZES)[far]
            self.wrong.setData(x=x, y=y, brush=[holes[step] for step in far.tolist()], size=sizes)

    def nearest(
        self, showing: Showing, x: float, y: float, pixel: tuple[float, float], tests: bool = True
    ) -> Near | None:
        """Return the sample nearest to the point (x, y) of the plot; None without samples.

        `pixel` is the size of a pixel in the units of the plot; `tests` says whether test samples
        count.
        """
        if self.data is None or not showing.has_points:
            return None
        found = []
        for is_test, at in ((False, self.train_positions), (True, self._test_positions)):
            if at.shape[1] and (not is_test or (tests and self._has_tests)):
                distances = np.hypot((at[0] - x) / pixel[0], (at[1] - y) / pixel[1])
                index = int(np.argmin(distances))
                found.append((float(distances[index]), is_test, index))
        if not found:
            return None
        distance, is_test, index = min(found)
        samples, wrong = (
            (self._test, self._test_wrong) if is_test else (self.data.train, self._train_wrong)
        )
        answer = showing.snapshot.answers[is_test][:, index]
        return Near(
            is_test, index, distance, float(samples.labels[index]), answer, bool(wrong[index])
        )


def _none_of(samples: Samples) -> Samples:
    return Samples(samples.points[:, :0], samples.labels[:0], samples.columns[:, :0])


def _size(experiment: Experiment) -> float:
    """Return the diameter of a point, in half pixels."""
    if experiment.dataset.fixed:
        return FIXED_SIZE
    if experiment.dataset.classes > MAX_COLOURS:
        return NUMBERED_SIZE
    size = LARGEST_POINT * math.sqrt(FEW_POINTS / max(1, experiment.data.samples))
    return round(2 * min(LARGEST_POINT, max(SMALLEST_POINT, size))) / 2


def _distance_steps(samples: Samples, plane: Plane) -> npt.NDArray[np.int_]:
    """Return the distance of each sample from the slice as a step: 0, 1 or 2."""
    return np.searchsorted(STEP_DISTANCES, plane.distances(samples.points))


def _looks(
    samples: Samples, experiment: Experiment, edge: str, theme: Theme, far: npt.NDArray[np.int_]
) -> dict[str, object]:
    """Return the pens and brushes of the points: the farther from the slice, the paler."""
    width = min(1.0, EDGE * _size(experiment))
    pens = [pen(edge, width, alpha) for alpha in STEP_EDGE_ALPHAS]
    labels, positions = np.unique(samples.labels, return_inverse=True)
    colours = [sample_colour(experiment.dataset, float(label), theme) for label in labels]
    steps = far.tolist()
    return {
        "brush": [
            brush(colours[position], STEP_ALPHAS[step])
            for position, step in zip(positions.tolist(), steps, strict=True)
        ],
        "pen": [pens[step] for step in steps],
    }


def _symbols(samples: Samples, experiment: Experiment, shape: str) -> str | list[QPainterPath]:
    """Return one shape for all samples, or with many classes a numbered one for each sample."""
    if experiment.dataset.classes <= MAX_COLOURS:
        return shape
    return [numbered(int(label), shape) for label in samples.labels]


@cache
def numbered(label: int, shape: str) -> QPainterPath:
    """Return a disc or a square ("s") with the number of a class cut out."""
    path, text, font = QPainterPath(), QPainterPath(), QFont(QApplication.font())
    path.addRect(-0.5, -0.5, 1, 1) if shape == "s" else path.addEllipse(-0.5, -0.5, 1, 1)
    font.setPixelSize(100)
    font.setBold(True)
    text.addText(0, 0, font, str(label))
    box = text.boundingRect()
    scale = NUMBER_HEIGHT / box.height()
    return path.subtracted(
        QTransform(scale, 0, 0, scale, -box.center().x() * scale, -box.center().y() * scale).map(
            text
        )
    )
