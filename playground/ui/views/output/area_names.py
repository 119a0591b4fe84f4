"""The names of the classes in their areas of the map, where there are more classes than colours."""

import numpy as np
from PyQt6.QtGui import QPainterPath

from playground.core.basics.arrays import Array, Indices
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.engine.scoring import is_answered
from playground.ui.look.inks import NO_PEN, brush, pen
from playground.ui.look.signs import CLASSES_OF_SIGN
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme
from playground.ui.texts.names import class_marks
from playground.ui.views.output.marks import named
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Dots, Plot

SIZE, HALO = 30.0, 4.0  # pixels: of a name with its room, and of the line around it
COARSE = 60  # points along the side of the grid in which the middles are found, at most
LEAST = 2  # steps from the border of an area to its middle; a smaller area has no name
NOWHERE = -1


class AreaNames:
    """A name or number in the middle of each area, above the points; none without textures."""

    def __init__(self, plot: Plot) -> None:
        self.item, self._box = Dots(), plot.getViewBox()
        self.item.setZValue(1.2)  # above the points, below the tools and the ring
        plot.addItem(self.item)

    def show(self, showing: Showing, theme: Theme) -> None:
        """Name the areas of `showing`."""
        outputs, dataset = showing.fields, showing.experiment.dataset
        is_plane = showing.part is None and showing.axis is None
        is_shown = is_plane and dataset.classes > CLASSES_OF_SIGN
        self.item.setVisible(is_shown)
        if not is_shown:
            return
        step = -(-outputs.shape[-1] // COARSE)
        coarse = outputs[:, ::step, ::step]
        answered = is_answered(coarse.reshape(len(coarse), -1)).reshape(coarse.shape[1:])
        found = middles(np.where(answered, np.argmax(np.nan_to_num(coarse), axis=0), NOWHERE))
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


def middles(answers: Indices) -> dict[int, tuple[int, int]]:
    """Return for each class the (row, column) that is deepest in its area, of classes (h, w).

    A class whose area is too small has none.
    """
    depth = _depths(answers)
    found = {}
    for number in np.unique(answers[answers != NOWHERE]).tolist():
        depths = np.where(answers == number, depth, 0)
        row, column = divmod(int(np.argmax(depths)), answers.shape[1])
        if depths[row, column] >= LEAST:
            found[number] = row, column
    return found


def _depths(answers: Indices) -> Array:
    """Return how many steps each point (h, w) is away from the next area, or from the edge."""
    inside = np.ones(answers.shape, dtype=bool)
    for neighbour in _neighbours(answers, NOWHERE):
        inside &= neighbour == answers
    depth = np.ones(answers.shape, dtype=np.int64)
    while inside.any():
        depth += inside
        inside = np.logical_and.reduce([inside, *_neighbours(inside, False)])
    return depth


def _neighbours(values: Array, beyond: int) -> list[Array]:
    """Return what is left of, right of, below and above each point; `beyond` at the edges."""
    padded = np.pad(values, 1, constant_values=beyond)
    return [padded[1:-1, :-2], padded[1:-1, 2:], padded[:-2, 1:-1], padded[2:, 1:-1]]
