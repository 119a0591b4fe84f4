"""The samples on the output map: points, hollow where the answer is wrong; a ring on a pinned one.

Before the first update none is hollow: about half the answers are wrong by chance, and
nothing has been learned that could be judged.
"""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.engine.samples import NO_INDEX, SET_NAMES, Data, Samples, SetName, load_data
from playground.core.engine.scoring import wrongly_classified
from playground.ui.look.inks import NO_PEN, pen
from playground.ui.look.theme import Theme, mix
from playground.ui.views.output.point_looks import (
    STEP_SIZES,
    distance_steps,
    has_marks,
    hole_looks,
    looks,
    mark_looks,
    size_of,
    symbols,
)
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Dots, Plot, plot_safe

SHAPES = ("o", "s", "d")  # of the samples of each set
RING_SIZE = 17.0  # pixels
PALE_EDGE = 0.4  # the share of the surface in the edge of a value
RING_WIDTH, HALO_WIDTH = 2.5, 7.5  # pixels
RING_HEIGHT = 2  # above what is drawn at 1


@dataclass(frozen=True)
class Near:
    """The sample nearest to the mouse.

    Attributes
    ----------
    name : which set it is in
    index : in that set
    distance : pixels
    answer : the outputs of the network for it
    """

    name: SetName
    index: int
    distance: float
    label: float
    answer: Array
    is_wrong: bool


def positions(samples: Samples, showing: Showing) -> Array:
    """Return the positions of samples on the plot, (2, n).

    In the plane, or over one variable at (that variable, target output).
    """
    experiment, plane, axis = showing.experiment, showing.plane, showing.axis
    if axis is None:
        return samples.points[list(plane.axes)]
    targets = samples.columns[-len(experiment.network.output.units) :]
    # of several outputs, the target is 1 for the class of the sample
    is_value = experiment.dataset.is_regression
    target = targets.max(axis=0)
    if is_value:
        target = experiment.dataset.measured_values(targets)[showing.output]
    return np.stack([samples.points[plane.axes[axis]], target])


class Points:
    """The items on `plot`; changed only when the data, the plane or the wrong answers have."""

    def __init__(self, plot: Plot) -> None:
        self.train, self.test, self.validation = items = tuple(Dots(symbol=one) for one in SHAPES)
        self._items = items
        self.wrong, self.wrong_marks = Dots(symbol="o", pen=NO_PEN), Dots(pen=NO_PEN)
        # the ring and its halo are above arrows and triangles too
        self.halo, self.ring = (Dots(symbol="o", size=RING_SIZE, brush=None) for _ in range(2))
        for item in (self.validation, self.test, self.train, self.wrong, self.wrong_marks):
            plot.addItem(item)
        for item in (self.halo, self.ring):
            item.setZValue(RING_HEIGHT)
            plot.addItem(item)
        self._drawn_for: object = None
        self._marked: object = None
        self._ringed: object = None
        self.data: Data | None = None

    def show(self, showing: Showing, theme: Theme, tests: bool) -> None:
        """Draw and mark the samples of `showing`; `tests` says whether others than
        training samples are shown.
        """
        experiment, axis = showing.experiment, showing.axis
        self.train.setVisible(showing.has_points)
        self._has_tests = tests
        for item in (self.test, self.validation):
            item.setVisible(showing.has_points and tests)
        for item in (self.wrong, self.wrong_marks):
            item.setVisible(showing.has_marks)
        coding = len(experiment.network.output.units), experiment.signed_targets
        key = (
            experiment.data,
            experiment.seeds.data,
            experiment.seeds.split,
            experiment.training.order,
            showing.plane,
            axis,
            showing.output,
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
                np.array(sample.point)[:, None],
                np.array(sample.label)[..., None],
                sample.column[:, None],
            )
            x, y = plot_safe(positions(typed, showing))
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
        is_one = experiment.dataset.fixed  # training and test set
        self._sets = data.sets if not is_one else (data.train, *map(_none_of, data.sets[1:]))
        self._positions = [plot_safe(positions(samples, showing)) for samples in self._sets]
        inner, outer = theme.surface, theme.text
        if experiment.dataset.is_regression:
            # the edge makes values near 0 visible, which are as pale as the map
            inner = outer = mix(theme.muted, theme.surface, PALE_EDGE).name()
        self._far = [
            distance_steps(samples, plane) if axis is None else np.zeros(len(samples), dtype=int)
            for samples in self._sets
        ]
        for item, shape, samples, (x, y), far in zip(
            self._items, SHAPES, self._sets, self._positions, self._far, strict=True
        ):
            edge = inner if item is self.train else outer
            labels = samples.labels_of(showing.output)
            item.setData(
                x=x,
                y=y,
                size=np.array(STEP_SIZES)[far] * size_of(experiment),
                symbol=symbols(labels, experiment, shape),
                **looks(labels, experiment, edge, theme, far, showing.output),
            )

    @property
    def train_positions(self) -> Array:
        """Where the training samples are on the plot, (2, n)."""
        return self._positions[0]

    def _is_shown(self, index: int) -> bool:
        return index == 0 or self._has_tests

    def _mark(self, showing: Showing, theme: Theme) -> None:
        """Make hollow what has a wrong answer; the mark of its class stays."""
        experiment = showing.experiment
        self._wrong = [
            wrongly_classified(experiment, answers[:, : len(samples)], samples.labels)
            for samples, answers in zip(self._sets, showing.snapshot.answers, strict=True)
        ]
        shown = [wrong & self._is_shown(index) for index, wrong in enumerate(self._wrong)]
        wrong = [one.tobytes() for one in shown]
        if wrong != self._marked:
            self._marked = wrong
            x, y = np.hstack([at[:, one] for at, one in zip(self._positions, shown, strict=True)])
            far = np.concatenate([far[one] for far, one in zip(self._far, shown, strict=True)])
            self.wrong.setData(x=x, y=y, **hole_looks(experiment, theme, far))
            self.wrong_marks.clear()
            if has_marks(experiment):
                sets = zip(self._sets, shown, strict=True)
                labels = [samples.labels_of(showing.output)[one] for samples, one in sets]
                about = np.concatenate(labels), experiment, theme, far
                self.wrong_marks.setData(x=x, y=y, **mark_looks(*about))

    def nearest(
        self, showing: Showing, x: float, y: float, pixel: tuple[float, float], tests: bool = True
    ) -> Near | None:
        """Return the sample nearest to the point (x, y) of the plot; None without samples.

        `pixel` is the size of a pixel in the units of the plot; `tests` says whether others than
        training samples count.
        """
        if self.data is None or not showing.has_points:
            return None
        found = []
        for number, at in enumerate(self._positions):
            if at.shape[1] and (number == 0 or (tests and self._has_tests)):
                distances = np.hypot((at[0] - x) / pixel[0], (at[1] - y) / pixel[1])
                index = int(np.argmin(distances))
                found.append((float(distances[index]), number, index))
        if not found:
            return None
        distance, number, index = min(found)
        answer = showing.snapshot.answers[number][:, index]
        dataset, output = showing.experiment.dataset, showing.output
        label = float(self._sets[number].labels_of(output)[index])
        if dataset.scales:
            label = dataset.measured_value(output, label)
            answer = dataset.measured_values(answer[:, None])[:, 0]
        is_wrong = bool(self._wrong[number][index])
        return Near(SET_NAMES[number], index, distance, label, answer, is_wrong)


def _none_of(samples: Samples) -> Samples:
    return samples.part(slice(0))
