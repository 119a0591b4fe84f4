"""How much of a gradient has come back at every step, counted as the run adds it up."""

import pytest

from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.graph.fan_out import is_partial, shares_of, users_of


@pytest.mark.parametrize("name", CIRCUITS)
def test_the_shares_that_have_come_are_those_that_the_run_has_sent(name):
    run = circuit_of(CIRCUITS[name].circuit).run()
    for step in range(run.steps + 1):
        run.go_to(step)
        for node in range(len(run.graph.nodes)):
            users = users_of(run.graph, node)
            come = sum(user in run.shares for user in users)
            assert shares_of(run, node) == (come, len(users))
            assert is_partial(run, node) == (0 < come < len(users))


def test_users_that_gradients_go_around_do_not_count():
    run = circuit_of(CIRCUITS["fan_out"].circuit).full_run()
    (first, _), (second, _) = users_of(run.graph, 0)
    assert users_of(run.graph, 0, {first}) == ((second, 0),)
    assert shares_of(run, 0, {first}) == (1, 1)
