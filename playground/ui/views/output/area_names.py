"""The names of the classes in their areas of the map."""

from collections.abc import Mapping

import numpy as np
from PyQt6.QtGui import QPainterPath

from playground.core.basics.arrays import Array, Indices
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.engine.scoring import is_answered, predicted_classes
from playground.ui.look.inks import NO_PEN, brush, pen
from playground.ui.look.signs import CLASSES_OF_SIGN
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme
from playground.ui.texts.names import class_marks
from playground.ui.views.output.marks import named
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Dots, Plot

SIZE, HALO = 30.0, 4.0  # pixels: of a name with its room, and of the line around it
# points along the side of the grid in which the middles are found, at most: the time grows with
# its third power, and the areas of few classes are large
COARSE, COARSE_OF_FEW = 60, 30
NEARLY = 0.7  # of the depth of the deepest point of an area
LEAST = 2  # steps from the border of an area to its middle; a smaller area has no name
NOWHERE = -1


class AreaNames:
    """A name or number in the middle of each area, above the points: a sign that is no colour."""

    def __init__(self, plot: Plot) -> None:
        self._drawn_for: object = None
        self.item, self._box = Dots(), plot.getViewBox()
        self.item.setZValue(1.2)  # above the points, below the tools and the ring
        plot.addItem(self.item)

    def show(self, showing: Showing, theme: Theme) -> None:
        """Name the areas of `showing`."""
        outputs, dataset = showing.fields, showing.experiment.dataset
        is_shown = has_names(showing)
        self.item.setVisible(is_shown)
        if not is_shown:
            return
        are_many = dataset.classes > CLASSES_OF_SIGN
        step = -(-outputs.shape[-1] // (COARSE if are_many else COARSE_OF_FEW))
        coarse = outputs[:, ::step, ::step]
        flat = coarse.reshape(len(coarse), -1)
        answers = predicted_classes(showing.experiment, np.nan_to_num(flat))
        answers = np.where(is_answered(flat), answers, NOWHERE).reshape(coarse.shape[1:])
        found = middles(answers)
        size = self._box.width(), self._box.height()
        about = tuple(found.items()), step, dataset, theme, px(SIZE), size
        if about != self._drawn_for:
            self._drawn_for = about
            self._draw(found, step, showing, theme)

    def _draw(
        self, found: Mapping[int, tuple[int, int]], step: int, showing: Showing, theme: Theme
    ) -> None:
        """Draw the names at the middles that were `found`, each `step`-th point of the map."""
        outputs, dataset = showing.fields, showing.experiment.dataset
        marks = class_marks(dataset)
        texts = [named(marks[number]) for number in found]
        across = (dataset.high - dataset.low) / outputs.shape[-1]
        at = dataset.low + (np.array(list(found.values())).reshape(-1, 2) * step + 0.5) * across
        at = self._kept_within(at, texts, dataset)
        surface, text = brush(theme.surface), brush(theme.text)
        self.item.setData(  # the lines around all of them first
            x=np.tile(at[:, 1], 2),
            y=np.tile(at[:, 0], 2),
            size=px(SIZE),
            symbol=texts * 2,
            brush=[surface] * len(found) + [text] * len(found),
            pen=[pen(theme.surface, px(HALO))] * len(found) + [NO_PEN] * len(found),
        )

    def _kept_within(self, at: Array, names: list[QPainterPath], dataset: Dataset) -> Array:
        """Return the middles (n_names, 2), up and across, moved so that no name is cut."""
        sizes = [(name.boundingRect().height(), name.boundingRect().width()) for name in names]
        pixels = np.array(sizes).reshape(-1, 2) * px(SIZE) + px(HALO)
        shares = pixels / (self._box.height() or 1.0, self._box.width() or 1.0)
        room = np.minimum(shares, 1.0) * (dataset.high - dataset.low) / 2
        return np.clip(at, dataset.low + room, dataset.high - room)


def has_names(showing: Showing) -> bool:
    """Return whether there are areas of classes."""
    is_plane = showing.part is None and showing.axis is None
    is_there = is_plane and len(showing.fields) > 0
    return is_there and not showing.experiment.dataset.is_regression


def middles(answers: Indices) -> dict[int, tuple[int, int]]:
    """Return for each class the (row, column) of the middle of its area, of classes (h, w).

    A class whose area is too small has none. Of the points that are nearly as deep in the area as
    any it is the one nearest to their centre: the deepest itself jumps to and fro while training.
    """
    depth = _depths(answers)
    found = {}
    for number in np.unique(answers[answers != NOWHERE]).tolist():
        depths = np.where(answers == number, depth, 0)
        if (deepest := depths.max()) < LEAST:
            continue
        deep = np.argwhere(depths >= NEARLY * deepest)
        nearest = deep[np.argmin(((deep - deep.mean(axis=0)) ** 2).sum(axis=1))]
        found[number] = int(nearest[0]), int(nearest[1])
    return found


def _depths(answers: Indices) -> Array:
    """Return how many steps each point (h, w) is away from the next area, or from the edge."""
    room = np.full(np.add(answers.shape, 2), NOWHERE, dtype=answers.dtype)
    room[1:-1, 1:-1] = answers
    inside = np.logical_and.reduce([one == answers for one in _neighbours(room)])
    depth, room = np.ones(answers.shape, dtype=np.int64), np.zeros(room.shape, dtype=bool)
    while inside.any():
        depth += inside
        room[1:-1, 1:-1] = inside
        inside = np.logical_and.reduce([inside, *_neighbours(room)])
    return depth


def _neighbours(room: Array) -> list[Array]:
    """Return what is left of, right of, below and above each point but those at the edges."""
    return [room[1:-1, :-2], room[1:-1, 2:], room[:-2, 1:-1], room[2:, 1:-1]]
