"""Too little memory, wherever it runs out: what is done is done as a whole or not at all."""

from contextlib import suppress

import numpy as np
import pytest

from playground import OUTPUT, Key, Trainer
from playground.core.experiment.edits.units import add_unit
from tests.support.experiments import make
from tests.support.training import assert_same_state, trained

MAKERS = ("zeros", "empty", "ones", "full", "arange", "array", "concatenate", "zeros_like")
SMALL = 32  # bytes; there is always room for so few, as NumPy needs to set a generator
WEIGHT = Key(OUTPUT, "1", "h1", "1")
SETTINGS = {"optimizer": "adam", "dropout": 0.2}
EARLIER = trained(make(**SETTINGS), 3).state()
WORKS = {
    "another width": lambda trainer: trainer.configure(add_unit(trainer.experiment, "h1")),
    "an earlier state": lambda trainer: trainer.go_to(EARLIER),
    "restart": lambda trainer: trainer.restart(),
    "a weight": lambda trainer: trainer.set_parameter(WEIGHT, 0.5),
    "a sample": lambda trainer: trainer.learn_from(trainer.data.train.columns[:, :1]),
    "updates": lambda trainer: trainer.run_checked(7),
    "an epoch": lambda trainer: trainer.run_epochs(),
}


def memory_for(patch, arrays):
    """Let NumPy make so many arrays that are not small; gives whether it wanted more."""
    left = [arrays]

    def short(make_array):
        def make_or_fail(*arguments, **options):
            array = make_array(*arguments, **options)
            left[0] -= array.nbytes > SMALL
            if left[0] < 0 and array.nbytes > SMALL:
                raise MemoryError
            return array

        return make_or_fail

    for name in MAKERS:
        patch.setattr(np, name, short(getattr(np, name)))
    return lambda: left[0] < 0


@pytest.mark.parametrize("name", WORKS)
def test_nothing_is_half_done_wherever_memory_runs_out(name, monkeypatch):
    arrays, wanted_more = 0, True
    while wanted_more:
        trainer, other = (trained(make(**SETTINGS), 9) for _ in range(2))
        with monkeypatch.context() as patch:
            is_short = memory_for(patch, arrays)
            with suppress(MemoryError):
                WORKS[name](trainer)
            wanted_more = is_short()
        if wanted_more:
            assert trainer.experiment == other.experiment
            assert_same_state(trainer.state(), other.state())
            for each in (trainer, other):
                each.run_updates(3)
            assert_same_state(trainer.state(), other.state())
        arrays += 1


def test_a_trainer_that_cannot_be_built_leaves_the_state_it_was_given(monkeypatch):
    experiment = make(**SETTINGS)
    state, before = (trained(experiment, 9).state() for _ in range(2))
    arrays, wanted_more = 0, True
    while wanted_more:
        with monkeypatch.context() as patch:
            is_short = memory_for(patch, arrays)
            with suppress(MemoryError):
                Trainer(experiment, state)
            wanted_more = is_short()
        assert_same_state(state, before)
        arrays += 1
