"""In which order own samples are split into training, test and validation set."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array, Indices

NEW = -1  # in place of the position of a sample that was not there before


def split_order(points: Array, seed: int) -> Indices:
    """Order own points (n_inputs, n) for the split by a number that follows from each point.

    A point that comes, goes or moves changes the part of no other: only the border shifts.
    """
    return np.argsort(_mixed(points, seed), kind="stable")


def kept_order(points: Array, seed: int, drawn: Indices, count: int) -> Indices:
    """Order own points for the split as the data set that they were taken over from.

    `drawn` says which of `count` drawn points each was (n,), `NEW` for one that came later; its
    place among the others follows from its numbers.
    """
    place = np.empty(count)
    place[np.random.default_rng(seed).permutation(count)] = np.arange(count) / count
    anywhere = _mixed(points, seed) / 2.0**64
    return np.argsort(np.where(drawn == NEW, anywhere, place[drawn]), kind="stable")


def _mixed(points: Array, seed: int) -> npt.NDArray[np.uint64]:
    """Mix the numbers of each point to one: SplitMix64 (Steele, Lea and Flood, 2014)."""
    mixed = np.full(points.shape[1], seed, np.uint64)
    with np.errstate(over="ignore"):
        for row in np.ascontiguousarray(points, "<f8").view(np.uint64):
            mixed = (mixed ^ row) + np.uint64(0x9E3779B97F4A7C15)
            mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
            mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
            mixed ^= mixed >> np.uint64(31)
    return mixed
