"""The kernel agrees with NumPy on any network that the program allows."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from playground import Trainer
from tests.support.kernel import between, built_library
from tests.support.random_networks import experiments

UPDATES = 12
BOUNDS = {"float64": 1e-11, "float32": 1e-2}  # after few updates, RMSProp from nearly 0 included


@pytest.fixture(scope="module", autouse=True)
def kernel():
    return built_library()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(experiments())
def test_any_network_is_trained_alike(experiment):
    trainers = [Trainer(experiment, engine=name) for name in ("numpy", "kernel")]
    for trainer in trainers:
        trainer.run_updates(UPDATES)
    one, other = (trainer.state() for trainer in trainers)
    bound = BOUNDS[experiment.training.precision]
    assert between(one, other) <= bound
    numpy, kernel = (trainer.history.table for trainer in trainers)
    scale = np.maximum(1.0, np.abs(numpy[:, :6]))
    # a score may turn where an answer lies on the border
    losses = slice(0, 4)
    np.testing.assert_allclose(
        (kernel[:, :6] / scale)[:, losses], (numpy[:, :6] / scale)[:, losses], atol=10 * bound
    )
