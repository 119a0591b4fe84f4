"""Each view changes only what it shows."""

from typing import get_type_hints

import numpy as np

from playground import Experiment
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.own_points import add_points
from playground.core.experiment.edits.settings import set_dataset
from playground.core.observe.watch import Watch
from playground.ui.state.watched import Watched, WatchFields


def test_every_field_of_a_watch_can_be_changed():
    assert get_type_hints(WatchFields) == get_type_hints(Watch)


def test_the_other_fields_stay_and_a_change_is_told_once():
    watched, told = Watched(), []
    watched.changed.connect(told.append)
    watched.change(quantity="z", sample=3)
    watched.change(source="sample")
    watched.change(source="sample")
    assert told == [Watch(sample=3, quantity="z"), Watch("sample", 3, "z")]


def test_without_a_sample_its_gradient_becomes_that_of_the_mini_batch():
    watched = Watched()
    watched.change(source="sample", sample=3)
    watched.pin(None)
    assert watched.watch == Watch("batch", None)


def test_the_pin_stays_with_its_sample_while_points_are_painted():
    old = Experiment()
    new = add_points(old, np.array([[0.5, 1.0], [0.5, 2.0]]), 1)
    watched = Watched()
    watched.keep_to(old, None)
    watched.pin(17)
    watched.keep_to(new, None)
    before, after = (load_data(e).train.points for e in (old, new))
    assert watched.watch.sample != 17
    np.testing.assert_array_equal(after[:, watched.watch.sample], before[:, 17])
    watched.keep_to(old, None)
    assert watched.watch.sample == 17


def test_the_first_sample_is_pinned_in_place_of_one_that_is_gone():
    watched = Watched()
    watched.keep_to(Experiment(), None)
    watched.pin(17)
    watched.keep_to(set_dataset(Experiment(), "circle"), 0)
    assert watched.watch.sample == 0
