"""Own data of many classes: letters in rows on the plane, or any names."""

from string import ascii_uppercase

import numpy as np

from playground.core.catalog.datasets.dataset import PLANE, Input
from playground.core.catalog.datasets.own import OwnData


def own_letters(names=tuple(ascii_uppercase), each=4, inputs=2):
    """Return `each` samples of every class near a place of its own; `inputs` of them, 1 to 3."""
    rng = np.random.default_rng(2)
    labels = np.repeat(np.arange(len(names)), each)
    places = np.stack([labels % 6 * 2 - 5, labels // 6 * 2 - 5, labels % 3])[:inputs]
    numbers = places + rng.normal(0, 0.2, places.shape)
    return OwnData(
        np.asarray(numbers, "<f8").tobytes(),
        labels.astype("<f8").tobytes(),
        classes=len(names),
        low=-8.0,
        high=8.0,
        inputs=PLANE if inputs == 2 else tuple(Input(f"in {axis}") for axis in range(inputs)),
        class_names=tuple(names),
    )
