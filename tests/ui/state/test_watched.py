"""Each view changes only what it shows."""

from typing import get_type_hints

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
