"""Which measured inputs may be the pixels of a picture, and how pictures are standardised."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, SpecError, Trainer
from playground.core.catalog.datasets.files import read_samples
from playground.core.catalog.datasets.pictures import is_like_picture, may_be_picture
from playground.core.experiment.edits.own_points import add_class, import_own
from tests.support.own import own_flowers, own_pictures

RANDOM = np.random.default_rng(1)


@pytest.mark.parametrize(
    ("numbers", "may_be", "is_like"),
    [
        (read_samples("digits.csv.gz")[0], True, True),
        (own_pictures().numbers, True, False),  # few pixels: offered, but not taken unasked
        (RANDOM.normal(size=(64, 50)), True, False),  # numbers below 0 are no ink
        (RANDOM.uniform(size=(60, 50)), False, False),
        (RANDOM.uniform(size=(9, 50)), False, False),
        (RANDOM.uniform(size=(64, 50)) * np.logspace(0, 4, 64)[:, None], False, False),
        (np.ones((64, 50)), False, False),
        (own_flowers().numbers, False, False),
    ],
)
def test_pictures_are_squares_of_inputs_with_the_same_range(numbers, may_be, is_like):
    assert (may_be_picture(numbers), is_like_picture(numbers)) == (may_be, is_like)


def test_all_pixels_are_standardised_alike_as_some_never_vary():
    experiment = import_own(Experiment(), own_pictures())
    dataset = experiment.dataset
    assert len({(entry.mean, entry.sd) for entry in dataset.inputs}) == 1
    assert (dataset.image, dataset.paper, dataset.ink) == ((4, 4), 0.0, 255.0)
    assert all(0 <= axis < 16 for axis in dataset.axes)
    assert dataset.axes[0] != dataset.axes[1]
    apart = import_own(Experiment(), own_pictures(image=None)).dataset
    assert len({entry.mean for entry in apart.inputs}) > 1
    assert apart.image is None


@pytest.mark.parametrize("image", [(4, 5), (2, 8), (-4, -4), (0, 16), (16, 1)])
def test_a_picture_of_another_size_is_refused_in_words(image):
    with pytest.raises(SpecError, match="16 inputs are no picture of that size"):
        own_pictures(image=image).check()


def test_pictures_widen_hidden_layers_that_are_too_narrow_and_are_learned():
    experiment = import_own(Experiment(), own_pictures(n=200))
    assert [len(layer.units) for layer in experiment.network.layers] == [4, 32, 4]
    trainer = Trainer(experiment)
    trainer.run_epochs(60)
    assert trainer.evaluate().test_score > 0.9


def test_edits_keep_the_picture():
    experiment = import_own(Experiment(), own_pictures())
    assert add_class(experiment).data.own.image == (4, 4)
    assert replace(experiment.data.own).dataset.has_pictures
    assert not own_pictures(classes=0, class_names=(), target="").dataset.has_pictures
