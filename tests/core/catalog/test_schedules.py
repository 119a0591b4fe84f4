"""Learning-rate schedules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import Choice, Trainer
from playground.core.catalog.schedules import SCHEDULES
from tests.support.experiments import make

TABLE = {  # period 10, decay ½: the factor at epochs 0, 5, 10, 25
    "constant": (1.0, 1.0, 1.0, 1.0),
    "step": (1.0, 1.0, 0.5, 0.25),
    "exponential": (1.0, 0.5**0.5, 0.5, 0.5**2.5),
    "cosine": (1.0, 0.5, 0.0, 0.0),
    "warmup": (0.1, 0.6, 1.0, 1.0),
}


def choice(name: str, **numbers: float) -> Choice:
    return Choice(name, tuple((o.name, numbers[o.name]) for o in SCHEDULES[name].options))


@pytest.mark.parametrize("name", SCHEDULES)
def test_the_factor_is_that_of_the_formula(name):
    numbers = choice(name, period=10, decay=0.5).numbers(SCHEDULES)
    factors = [SCHEDULES[name].factor(epoch, numbers) for epoch in (0, 5, 10, 25)]
    assert factors == pytest.approx(TABLE[name], abs=1e-15)


@given(
    st.sampled_from(sorted(SCHEDULES)),
    st.integers(0, 10**9),
    st.floats(1, 1e6),
    st.floats(0.0001, 1),
)
def test_the_factor_is_between_zero_and_one_at_any_epoch(name, epoch, period, decay):
    numbers = choice(name, period=period, decay=decay).numbers(SCHEDULES)
    assert 0 <= SCHEDULES[name].factor(epoch, numbers) <= 1


@pytest.mark.parametrize("name", SCHEDULES)
def test_the_trainer_follows_the_schedule_epoch_by_epoch(name):
    trainer = Trainer(make(schedule=choice(name, period=3, decay=0.5), learning_rate=0.02))
    numbers = trainer.experiment.training.schedule.numbers(SCHEDULES)
    for epoch in range(8):
        assert trainer.learning_rate == pytest.approx(
            0.02 * SCHEDULES[name].factor(epoch, numbers), rel=1e-12
        )
        trainer.run_updates(1)  # the rate stays the same within the epoch
        assert trainer.learning_rate == pytest.approx(
            0.02 * SCHEDULES[name].factor(epoch, numbers), rel=1e-12
        )
        trainer.run_epochs(1)


@pytest.mark.parametrize("period", range(50, 62))
def test_adam_stands_still_once_a_cosine_schedule_is_over(period):
    adam = Choice("adam", (("beta1", 0.5), ("beta2", 0.5)))
    trainer = Trainer(
        make(optimizer=adam, batch=1000, schedule=Choice("cosine", (("period", period),)))
    )
    trainer.run_epochs(period)
    assert trainer.learning_rate == 0
    before = trainer.state().parameters
    trainer.run_epochs(3)
    assert (trainer.parameters == before).all()
