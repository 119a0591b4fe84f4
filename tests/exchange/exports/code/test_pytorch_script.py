"""The PyTorch script has the numbers of the session, and goes on training as the session does."""

import pytest

from playground.exchange.exports.code.pytorch_script import pytorch_script
from tests.support.experiments import dense, make
from tests.support.export_cases import (
    ZEROS,
    carrying_trainers,
    cases,
    half_way,
    trainer_with_a_free_weight,
)
from tests.support.exported import SHOWN, losses_of, random_trainers, run, same_numbers

oracle = pytest.mark.oracle


@oracle
def test_every_kind_of_session_has_the_same_numbers_and_goes_on_to_the_same_weights(tmp_path):
    trainers = {name: half_way(experiment) for name, experiment in cases().items()}
    same_numbers(pytorch_script, trainers, tmp_path, 1e-10, 1e-10)


@oracle
def test_it_goes_on_from_any_update_of_epochs_that_carry_samples_over(tmp_path):
    same_numbers(pytorch_script, carrying_trainers(), tmp_path, 1e-10, 1e-10)


@oracle
def test_weights_that_are_0_for_good_half_way_stay_0_and_one_set_by_hand_is_free(tmp_path):
    trainers = {name: trainer_with_a_free_weight(name) for name in ZEROS}
    same_numbers(pytorch_script, trainers, tmp_path, 1e-10, 1e-10)


@oracle
def test_random_sessions_have_the_same_numbers_and_go_on_to_the_same_weights(tmp_path):
    same_numbers(pytorch_script, random_trainers(100), tmp_path, 1e-10, 1e-9)


@oracle
def test_it_prints_the_losses(tmp_path):
    trainer = half_way(cases()["dropout"])
    (tmp_path / "network.py").write_bytes(pytorch_script(trainer))
    shown = {name: float(loss) for name, loss in SHOWN.findall(run(["network.py"], tmp_path))}
    assert shown == pytest.approx(losses_of(trainer), rel=1e-11)


def test_updates_without_any_gradient_are_counted():
    """Adam divides by 1 − βᵗ: the next update is not the first one."""
    trainer = half_way(make(dense("step", "step"), optimizer="adam"))
    code = pytorch_script(trainer).decode()
    assert f'{{"step": torch.tensor({float(trainer.state().ticks)})}}' in code


@pytest.mark.parametrize(("order", "is_drawn"), [("shuffled", True), ("listed", False)])
def test_it_says_that_numpy_draws_the_order_where_it_does(order, is_drawn):
    code = pytorch_script(half_way(make(order=order))).decode()
    assert ("NumPy draws the order" in code) is ("order_rng" in code) is is_drawn
