"""How a sample is drawn on the output map: size, shape, colour, mark of its class."""

import math

import numpy as np
import numpy.typing as npt
from PyQt6.QtGui import QPainterPath

from playground.core.basics.arrays import Array
from playground.core.engine.samples import Samples
from playground.core.experiment.spec import Experiment
from playground.core.observe.slices import Plane
from playground.ui.look.inks import brush, pen
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.signs import CLASSES_OF_SIGN
from playground.ui.look.theme import Theme
from playground.ui.texts.names import class_marks
from playground.ui.views.output.class_legend import MAX_COLOURS
from playground.ui.views.output.marks import lettered, marked

FIXED_SIZE = 15.0  # pixels
TWO = 2  # classes
MOST_MARKED = 300  # points; more of them cover one another and the names of areas
MARKED_SIZES = {1: 12.0, 2: 15.0}  # pixels, by the characters in a point
# of points in the plane: the more there are, the smaller they are, so that the map is seen
LARGEST_POINT, SMALLEST_POINT, FEW_POINTS = 7.0, 4.5, 200
EDGE = 1 / 8  # of the size of the point
HOLE, MARKED_HOLE = 0.5, 0.84  # of the size of the point; with room for the mark of a class
# The farther a point is from the slice, the paler and smaller it is: three steps of distance.
STEP_DISTANCES = np.array([0.45, 0.7])  # standard deviations, from which steps 1 and 2 begin
STEP_ALPHAS, STEP_EDGE_ALPHAS = (255, 170, 90), (255, 90, 40)  # of 255
STEP_SIZES = (1.0, 0.75, 0.45)  # of the size of a point


def size_of(experiment: Experiment) -> float:
    """Return the diameter of a point, in half pixels."""
    if experiment.dataset.fixed:
        return FIXED_SIZE
    if has_marks(experiment):
        return MARKED_SIZES[max(map(len, class_marks(experiment.dataset)))]
    size = LARGEST_POINT * math.sqrt(FEW_POINTS / max(1, experiment.data.samples))
    return round(2 * min(LARGEST_POINT, max(SMALLEST_POINT, size))) / 2


def has_marks(experiment: Experiment) -> bool:
    """Return whether the points carry their class: of three and more, as long as they can be read.

    The areas below them always do. All eyes can tell the points of two classes apart.
    """
    dataset, samples = experiment.dataset, experiment.data.samples
    if dataset.classes <= MAX_COLOURS:  # points that are far from a slice are too small for it
        return dataset.classes > TWO and dataset.is_plane and samples <= MOST_MARKED
    return dataset.classes <= CLASSES_OF_SIGN or samples <= MOST_MARKED


def distance_steps(samples: Samples, plane: Plane) -> npt.NDArray[np.int_]:
    """Return the distance of each sample from the slice as a step: 0, 1 or 2."""
    return np.searchsorted(STEP_DISTANCES, plane.distances(samples.points))


def looks(
    labels: Array,
    experiment: Experiment,
    edge: str,
    theme: Theme,
    far: npt.NDArray[np.int_],
    output: int = 0,
) -> dict[str, object]:
    """Return the pens and brushes of points with `labels` (n,): far from the slice they are pale.

    `far` are the steps of their distance; of several values the labels are those of `output`.
    """
    width = min(1.0, EDGE * size_of(experiment))
    pens = [pen(edge, width, alpha) for alpha in STEP_EDGE_ALPHAS]
    found, positions = np.unique(labels, return_inverse=True)
    colours = [sample_colour(experiment.dataset, float(one), theme, output) for one in found]
    steps = far.tolist()
    return {
        "brush": [
            brush(colours[position], STEP_ALPHAS[step])
            for position, step in zip(positions.tolist(), steps, strict=True)
        ],
        "pen": [pens[step] for step in steps],
    }


def hole_looks(
    experiment: Experiment, theme: Theme, far: npt.NDArray[np.int_]
) -> dict[str, object]:
    """Return brushes and sizes of the holes in points with wrong answers."""
    hole = MARKED_HOLE if has_marks(experiment) else HOLE
    brushes = [brush(theme.surface, alpha) for alpha in STEP_ALPHAS]
    sizes = hole * size_of(experiment) * np.array(STEP_SIZES)[far]
    return {"brush": [brushes[step] for step in far.tolist()], "size": sizes}


def mark_looks(
    labels: Array, experiment: Experiment, theme: Theme, far: npt.NDArray[np.int_]
) -> dict[str, object]:
    """Return symbols, brushes and sizes of the marks in these holes."""
    marks = class_marks(experiment.dataset)
    return {
        "symbol": [lettered(marks[int(label)]) for label in labels],
        "brush": looks(labels, experiment, theme.surface, theme, far)["brush"],
        "size": np.array(STEP_SIZES)[far] * size_of(experiment),
    }


def symbols(labels: Array, experiment: Experiment, shape: str) -> str | list[QPainterPath]:
    """Return one shape for all samples, or with many classes a marked one for each sample."""
    if not has_marks(experiment):
        return shape
    marks = class_marks(experiment.dataset)
    return [marked(marks[int(label)], shape) for label in labels]
