"""The real samples that ship with the program: read when first wanted, kept afterwards."""

from functools import cache

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.resources import resource


@cache
def read_samples(name: str) -> tuple[Array, npt.NDArray[np.int64]]:
    """Read the numbers (n_inputs, n) and classes (n,) of a file in resources/data; read-only.

    The file is CSV, gzipped if its name ends so: a row of headings, then a row for each sample
    with its class at the end.
    """
    table = np.loadtxt(resource("data", name), delimiter=",", skiprows=1)
    numbers, labels = np.ascontiguousarray(table[:, :-1].T), table[:, -1].astype(np.int64)
    for array in (numbers, labels):
        array.flags.writeable = False
    return numbers, labels
