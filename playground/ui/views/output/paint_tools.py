"""What the tools do with the points under the mouse."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.edits import own_points as edits
from playground.core.experiment.spec import Experiment
from playground.core.experiment.splitting import shown_rows

Edit = Callable[[Experiment], Experiment]
translate = QCoreApplication.translate
REACH = 12  # pixels from the mouse to the point that is moved, at most


@dataclass(frozen=True)
class Touch:
    """Where a tool touches the map, and what it is to leave there.

    Attributes
    ----------
    x, y, radius : in the units of the map
    low, high : the ends of the map, across and up
    pixel : the size of a pixel there
    label, count : the class or the value of new points, and how many the brush adds
    index : of the point that is moved; None if none is held
    """

    x: float
    y: float
    radius: float
    low: float
    high: float
    pixel: float
    label: float
    count: int
    random: np.random.Generator
    index: int | None = None


@dataclass(frozen=True)
class Tool:
    """One tool.

    Attributes
    ----------
    edit : what one touch does
    repeats : whether it goes on while the mouse rests
    has_radius, has_density : whether it works on a disc, and adds as many points as is wanted
    has_stroke : whether it goes on while the mouse moves
    """

    label: str
    tooltip: str
    undo: str
    edit: Callable[[Touch], Edit]
    repeats: bool = False
    has_radius: bool = True
    has_density: bool = False
    has_stroke: bool = True


def tools() -> dict[str, Tool]:
    """List the tools by name, in their order."""
    return {
        "brush": Tool(
            translate("Painting", "Brush"),
            translate("Painting", "Spray points of the chosen class within the circle"),
            translate("Painting", "Paint points"),
            _brush,
            repeats=True,
            has_density=True,
        ),
        "point": Tool(
            translate("Painting", "Point"),
            translate("Painting", "Put one point with each click"),
            translate("Painting", "Add a point"),
            _put,
            has_radius=False,
            has_stroke=False,
        ),
        "erase": Tool(
            translate("Painting", "Erase"),
            translate("Painting", "Erase the points within the circle; one always stays"),
            translate("Painting", "Erase points"),
            lambda touch: partial(edits.erase_points, x=touch.x, y=touch.y, radius=touch.radius),
        ),
        "move": Tool(
            translate("Painting", "Move"),
            translate("Painting", "Drag a point to another position"),
            translate("Painting", "Move a point"),
            _move,
            has_radius=False,
        ),
        "shake": Tool(
            translate("Painting", "Jitter"),
            translate("Painting", "Move the points within the circle at random"),
            translate("Painting", "Jitter points"),
            lambda touch: partial(
                edits.shake_points,
                x=touch.x,
                y=touch.y,
                radius=touch.radius,
                random=touch.random,
            ),
            repeats=True,
        ),
    }


def _brush(touch: Touch) -> Edit:
    share, angle = touch.random.uniform(0, 1, (2, touch.count))
    radius, angle = touch.radius * np.sqrt(share), 2 * np.pi * angle
    points = np.stack([touch.x + radius * np.cos(angle), touch.y + radius * np.sin(angle)])
    points = np.clip(points, touch.low, touch.high)
    return partial(edits.add_points, points=points, label=touch.label)


def _put(touch: Touch) -> Edit:
    points = np.array([[touch.x], [touch.y]])
    return partial(edits.add_points, points=points, label=touch.label)


def _move(touch: Touch) -> Edit:
    if touch.index is None:
        return lambda experiment: experiment
    return partial(edits.move_point, index=touch.index, x=touch.x, y=touch.y)


def held_point(experiment: Experiment, touch: Touch) -> int | None:
    """Return the index of the point that is nearest to a touch; None if none is near.

    What is in a sealed test set is not there to be held.
    """
    points, _ = edits.own_data(experiment).arrays
    distances = np.hypot(points[0] - touch.x, points[1] - touch.y)
    distances[~shown_rows(experiment)] = np.inf
    index = int(np.argmin(distances))
    return index if distances[index] <= REACH * touch.pixel else None
