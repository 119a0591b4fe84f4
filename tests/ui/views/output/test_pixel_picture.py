"""The small picture of the inputs that a slice leaves fixed."""

import numpy as np

from playground.core.catalog.datasets import DATASETS
from playground.core.observe.slices import Plane
from playground.ui.look.theme import LIGHT
from playground.ui.views.output.pixel_picture import PixelPicture


def test_all_numbers_that_it_says_are_as_measured(qapp):
    digits = DATASETS["digits"]
    measured = np.full(64, 4.0)
    measured[:2] = 10.0, 16.0
    values = [entry.standardised(one) for entry, one in zip(digits.inputs, measured, strict=True)]
    picture = PixelPicture(LIGHT)
    picture.show_plane(digits, Plane(axes=(0, 1), values=tuple(values)))
    said = picture.sentence()
    assert " = 10.00, " in said
    assert " = 16.00; " in said
    assert said.endswith(f": {measured.mean():.2f}")
