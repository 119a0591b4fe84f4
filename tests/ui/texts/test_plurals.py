"""A text with a number reads well for 1 too."""

import re

import pytest

from playground.core.experiment.training_spec import StopSpec
from playground.core.training.stopping import StopMemory, stop_reason
from playground.ui.views.canvas.network_facts import describe
from tests.support.experiments import dense, make

WRONG = re.compile(r"\b1 (?!bias\b)\w+s\b")


@pytest.mark.parametrize(
    "network",
    [dense(hidden=()), dense(hidden=(1,)), dense(hidden=(2,)), dense(n_out=1, hidden=(3, 1))],
)
def test_the_facts_of_a_network(network):
    for features in (("x1",), ("x1", "x2")):
        text = describe(make(network, features=features))
        assert not WRONG.search(text), text


def test_a_limit_of_one_epoch():
    reason = stop_reason(StopSpec(epochs=1), StopMemory(), 1, None)
    assert "limit of 1 epoch is" in str(reason)
