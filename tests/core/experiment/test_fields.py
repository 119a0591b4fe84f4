"""Fields of an experiment by name."""

from dataclasses import replace

import pytest

from playground import Experiment
from playground.core.experiment.fields import field_value, replace_field


@pytest.mark.parametrize(
    ("name", "value"),
    [("training.learning_rate", 0.5), ("training.stop.epochs", 7), ("seeds.data", 3)],
)
def test_a_field_is_replaced_by_its_name_and_nothing_else_changes(name, value):
    changed = replace_field(Experiment(), name, value)
    assert field_value(changed, name) == value
    assert replace_field(changed, name, field_value(Experiment(), name)) == Experiment()


def test_a_nested_field_is_where_the_spec_has_it():
    training = Experiment().training
    stop = replace(training.stop, patience=4)
    expected = replace(Experiment(), training=replace(training, stop=stop))
    assert replace_field(Experiment(), "training.stop.patience", 4) == expected


@pytest.mark.parametrize("name", ["training.speed", "speed", "training.stop.speed"])
def test_a_name_that_no_field_has_is_an_error(name):
    with pytest.raises(AttributeError):
        field_value(Experiment(), name)
    with pytest.raises((AttributeError, TypeError)):
        replace_field(Experiment(), name, 1)
