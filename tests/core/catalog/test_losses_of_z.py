"""Losses from z: right where ŷ can be used too, exact where ŷ rounds to 0 or 1."""

import numpy as np
import pytest

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses_of_z import BINARY, CATEGORICAL

PAIRS = [
    ("bce", "sigmoid", BINARY["sigmoid"]),
    ("bce", "softmax", BINARY["softmax"]),
    ("cce", "sigmoid", CATEGORICAL["sigmoid"]),
    ("cce", "softmax", CATEGORICAL["softmax"]),
]
Z = np.array([[0.5, -1.0, 3.0], [1.5, 2.0, -2.0], [-0.25, 0.0, 4.0]])
T = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


def outputs(activation, z):
    a = np.empty_like(z)
    with np.errstate(over="ignore"):
        ACTIVATIONS[activation].value(z, a)
    return a


def slope(activation, of_z, z, t):
    out = np.empty_like(z)
    of_z.bind_slope(z, outputs(activation, z), t, out)()
    return out


@pytest.mark.parametrize(("loss", "activation", "of_z"), PAIRS)
def test_the_value_is_that_of_the_outputs(loss, activation, of_z):
    p = outputs(activation, Z)
    wanted = -T * np.log(p) - ((1 - T) * np.log(1 - p) if loss == "bce" else 0.0)
    assert of_z.value(Z, T) == pytest.approx(wanted, rel=1e-13)


@pytest.mark.parametrize("t", [T, np.full_like(T, 0.25)], ids=["classes", "shares"])
@pytest.mark.parametrize(("loss", "activation", "of_z"), PAIRS)
def test_the_slope_is_that_of_the_value(loss, activation, of_z, t):
    def loss_of(z):
        return of_z.value(z, t).sum(axis=0)

    numerical, step = np.empty_like(Z), 1e-6
    for index in range(len(Z)):
        moved = np.zeros_like(Z)
        moved[index] = step
        numerical[index] = (loss_of(Z + moved) - loss_of(Z - moved)) / (2 * step)
    if (loss, activation) == ("cce", "softmax"):  # ŷ − y where the targets sum to 1
        t = t / t.sum(axis=0)
        numerical = numerical if t is T else slope(activation, of_z, Z, t)
    assert slope(activation, of_z, Z, t) == pytest.approx(numerical, rel=1e-8, abs=1e-9)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("far", [20.0, 40.0, 1000.0])
@pytest.mark.parametrize(
    ("of_z", "z", "t", "value", "slopes"),
    [
        (BINARY["sigmoid"], [1], [0], [1], [1]),
        (BINARY["sigmoid"], [-1], [1], [1], [-1]),
        (BINARY["softmax"], [1, 0], [0, 1], [1, 1], [2, -2]),
        (BINARY["softmax"], [1, 0, 0], [0, 1, 0], [1, 1, 0], [2, -1.5, -0.5]),
        (CATEGORICAL["softmax"], [1, 0], [0, 1], [0, 1], [1, -1]),
        (CATEGORICAL["sigmoid"], [1, -1], [0, 1], [0, 1], [0, -1]),
    ],
)
def test_a_sure_and_wrong_answer_costs_what_it_should(of_z, z, t, value, slopes, far, dtype):
    z, t = (np.array(column, dtype)[:, None] for column in (z, t))
    activation = next(name for _, name, known in PAIRS if known is of_z)
    scaled = (of_z.value(z * far, t) / far)[:, 0]
    assert scaled == pytest.approx(value, rel=0.05, abs=0.05)
    assert slope(activation, of_z, z * far, t)[:, 0] == pytest.approx(slopes, abs=1e-6)


@pytest.mark.parametrize("far", [20.0, 700.0])
def test_a_sure_and_right_answer_keeps_its_digits(far):
    z, t = np.array([[far], [0.0]]), np.array([[1.0], [0.0]])
    for _, _, of_z in PAIRS[1:2] + PAIRS[3:]:
        assert of_z.value(z, t)[0, 0] == pytest.approx(np.exp(-far), rel=1e-9)
