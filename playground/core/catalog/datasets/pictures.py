"""Finds out whether measured inputs are the pixels of a picture."""

import math

import numpy as np

from playground.core.basics.arrays import Array

LEAST_SIDE = 4  # pixels of what may be a picture
USUAL_SIDE = 8  # and of what is taken for one unasked
INKED = 75  # per cent of the pixels: the others may be margin, without any ink
SAME_RANGE = 0.5  # of the range of all pixels: what those with ink have


def may_be_picture(numbers: Array) -> bool:
    """Return whether `numbers` (n_inputs, n) are a square of inputs with about the same range."""
    if math.isqrt(len(numbers)) ** 2 != len(numbers) or len(numbers) < LEAST_SIDE**2:
        return False
    spans, whole = np.ptp(numbers, axis=1), float(np.ptp(numbers))
    return whole > 0 and float(np.percentile(spans, INKED)) >= SAME_RANGE * whole


def is_like_picture(numbers: Array) -> bool:
    """Return whether they are many, and none is negative: ink on paper."""
    return len(numbers) >= USUAL_SIDE**2 and may_be_picture(numbers) and float(numbers.min()) >= 0


def middle_of(image: tuple[int, int]) -> tuple[int, int]:
    """Return the pixel in the middle, and one a quarter of the picture above: not at its margin."""
    rows, columns = image
    middle = rows // 2 * columns + columns // 2
    return middle, middle - (rows + 3) // 4 * columns


def square(count: int) -> tuple[int, int]:
    """Return rows and columns of a square picture of so many pixels."""
    return math.isqrt(count), math.isqrt(count)
