"""Values set by hand in the document.

The rule of the core, whoever asks (menus, the canvas, a nudge).
"""

import math

import pytest

from playground import INPUT, Experiment, Key
from playground.ui.state.document import Document

EDGE = Key("hidden1", "1", INPUT, "x1")


@pytest.mark.parametrize("value", [1e10, -1e300, math.inf, math.nan])
def test_a_value_that_no_parameter_may_have_is_refused_without_an_undo_step(qapp, value):
    document, refused, wanted = Document(Experiment()), [], []
    document.refused.connect(refused.append)
    document.parameters_wanted.connect(lambda values: wanted.append(values[EDGE]))
    document.set_parameters({EDGE: 0.5}, value, "Nudge")
    assert str(refused[0]).startswith("Value: ")
    assert (document.undo_stack.count(), wanted) == (0, [])


def test_undo_brings_back_a_value_that_training_made_however_large(qapp):
    document, wanted = Document(Experiment()), []
    document.parameters_wanted.connect(lambda values: wanted.append(values[EDGE]))
    document.set_parameters({EDGE: 1e200}, 1e9, "Set weight")
    document.undo_stack.undo()
    assert wanted == [1e9, 1e200]
