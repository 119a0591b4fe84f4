"""Where a field over a grid crosses a value: marching squares, all cells at once."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.engine.scoring import decision_value, leaders
from playground.core.experiment.spec import Experiment

LARGEST_VALUE = 1e300  # infinity minus infinity would be NaN
# The sides of a cell are 0 bottom, 1 right, 2 top, 3 left. Its corners, anticlockwise from the
# bottom left, are the bits of a number that says which of them are high. For each such number, the
# two sides that the line joins: it separates the high corners from the others.
SIDES = np.array(
    [
        (0, 0),
        (3, 0),
        (0, 1),
        (3, 1),
        (1, 2),
        (3, 0),
        (0, 2),
        (3, 2),
        (2, 3),
        (0, 2),
        (0, 1),
        (1, 2),
        (3, 1),
        (0, 1),
        (3, 0),
        (0, 0),
    ]
)
# the two ways through a saddle, where opposite corners are high
SADDLE_FIRST = np.array([(3, 0), (1, 2)])
SADDLE_SECOND = np.array([(0, 1), (2, 3)])
CORNERS = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], dtype=float)


def segments(field: Array, level: float) -> Array:
    """Return the line on which `field` (h, w) has the value `level`, as segments (n, 2, 2).

    A segment has two ends, each (column, row). Between grid points the field is linear. Where two
    opposite corners of a cell are high and the others low, the mean of the four decides which pair
    is connected. Cells with a corner that is NaN have no line.
    """
    values = np.asarray(field, dtype=float) - level
    high = (values >= 0).view(np.uint8)
    codes = high[:-1, :-1] | high[:-1, 1:] << 1 | high[1:, 1:] << 2 | high[1:, :-1] << 3
    rows, columns = np.nonzero((codes > 0) & (codes < 15))  # few cells of all
    corners = np.stack(
        [values[rows + up, columns + right] for right, up in CORNERS.astype(int)], axis=1
    )
    is_known = ~np.isnan(corners).any(axis=1)
    rows, columns, corners = rows[is_known], columns[is_known], corners[is_known]
    corners, code = np.clip(corners, -LARGEST_VALUE, LARGEST_VALUE), codes[rows, columns]
    crossings = _crossings(corners) + np.stack([columns, rows], axis=1)[:, None]
    sides = SIDES[code]
    saddle = np.flatnonzero((code == 5) | (code == 10))
    # whether the lines cut off the bottom left and the top right corner
    is_first = (code[saddle] == 10) == (corners[saddle].sum(axis=1) >= 0)
    first, second = (np.where(is_first[:, None], SADDLE_FIRST[i], SADDLE_SECOND[i]) for i in (0, 1))
    sides[saddle] = first
    lines = np.take_along_axis(crossings, sides[..., None], axis=1)
    return np.concatenate([lines, np.take_along_axis(crossings[saddle], second[..., None], axis=1)])


def _crossings(corners: Array) -> Array:
    """Return where each side of unit cells has the value 0, (n, 4, 2), from their corners (n, 4).

    Meaningless for sides that do not cross 0.
    """
    following, ends = np.roll(corners, -1, axis=1), np.roll(CORNERS, -1, axis=0)
    with np.errstate(all="ignore"):
        share = corners / (corners - following)
        return np.asarray(CORNERS + share[..., None] * (ends - CORNERS))


def decision_fields(experiment: Experiment, outputs: Array) -> tuple[npt.NDArray[np.floating], ...]:
    """Return fields that are 0 where the predicted class changes, from the `outputs` (k, h, w).

    None for a regression.
    """
    if experiment.dataset.is_regression:
        return ()
    if len(outputs) == 1:
        return (outputs[0] - decision_value(experiment),)
    with np.errstate(invalid="ignore"):
        answers, first, second = leaders(outputs)
        # the border of the last class is made of borders of the others
        return tuple(
            output - np.where(answers == number, second, first)
            for number, output in enumerate(outputs[:-1])
        )


def zero_lines(fields: tuple[Array, ...], low: float, high: float) -> Array:
    """Return where the `fields` over the square low … high are 0.

    The result has points (2, 2n), each pair of them a segment.
    """
    if not fields:
        return np.empty((2, 0))
    size = fields[0].shape[-1]
    ends = np.concatenate([segments(field, 0.0) for field in fields]).reshape(-1, 2)
    return low + (ends.T + 0.5) * (high - low) / size
