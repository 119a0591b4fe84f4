"""Activations: values, ranges, slopes, extremes."""

import numpy as np
import pytest

from playground.core.basics.maths_text import with_minus
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import LATEX
from playground.core.catalog.activations import ACTIVATIONS, Activation
from tests.support.latex_reader import read

Z = np.array([-6.0, -2.5, -1.0, -0.3, 0.2, 0.7, 1.5, 5.0])
REACHES = 10.0 ** np.arange(1, 7)
ELEMENTWISE = [name for name, entry in ACTIVATIONS.items() if not entry.couples]
KNOWN = {  # f(−1), f(2)
    "identity": (-1.0, 2.0),
    "step": (0.0, 1.0),
    "sigmoid": (0.2689414213699951, 0.8807970779778823),
    "tanh": (-0.7615941559557649, 0.9640275800758169),
    "relu": (0.0, 2.0),
    "leaky_relu": (-0.01, 2.0),
    "elu": (-0.6321205588285577, 2.0),
    "gelu": (-0.15880800939172324, 1.9545976940877752),
    "silu": (-0.2689414213699951, 1.7615941559557646),
    "softplus": (0.31326168751822286, 2.1269280110429727),
    "sine": (-0.8414709848078965, 0.9092974268256817),
}


def value(name: str, z: np.ndarray) -> np.ndarray:
    out = np.full_like(z, np.nan)
    with np.errstate(all="ignore"):
        ACTIVATIONS[name].value(z, out)
    return out


def slope(name: str, z: np.ndarray) -> np.ndarray:
    out = np.full_like(z, np.nan)
    with np.errstate(all="ignore"):
        ACTIVATIONS[name].derivative(z, value(name, z), out)
    return out


def pull_back(entry: Activation, z: np.ndarray, a: np.ndarray, upstream: np.ndarray) -> np.ndarray:
    delta, scratch = upstream.copy(), np.full_like(z, np.nan)
    for operation in entry.backward(z, a, delta, scratch):
        operation()
    return delta


@pytest.mark.parametrize("name", KNOWN)
def test_known_values(name):
    np.testing.assert_allclose(value(name, np.array([-1.0, 2.0])), KNOWN[name], rtol=1e-14)


@pytest.mark.parametrize("z", Z)
@pytest.mark.parametrize("name", ELEMENTWISE)
def test_the_formulas_say_what_is_computed(name, z):
    entry, point = ACTIVATIONS[name], np.array([z])
    a = value(name, point)
    letters = {"z": f"{z:.17g}", "a": f"{a.item():.17g}"}
    letters = {key: LATEX.number(with_minus(text)) for key, text in letters.items()}
    for maths, expected in ((entry.maths, a), (entry.slope_maths, slope(name, point))):
        for side in read(LATEX.write(parse_maths(maths), letters)):
            np.testing.assert_allclose(side, expected.item(), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_the_slope_is_the_central_difference(name):
    h = 1e-6
    numeric = (value(name, Z + h) - value(name, Z - h)) / (2 * h)
    np.testing.assert_allclose(slope(name, Z), numeric, rtol=1e-7, atol=1e-8)


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_the_backward_rule_is_the_product_with_the_slope(name):
    upstream = np.linspace(-2, 3, Z.size)
    delta = pull_back(ACTIVATIONS[name], Z, value(name, Z), upstream)
    np.testing.assert_allclose(delta, upstream * slope(name, Z), rtol=1e-12, atol=1e-16)


def gaps(end: float, z: np.ndarray, a: np.ndarray) -> np.ndarray:
    """How near to `end` the values come where |z| ≤ 10, 100, …, 10⁶."""
    return np.array([np.abs(end - a[..., np.abs(z) <= reach]).min() for reach in REACHES])


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_values_stay_within_the_declared_range_and_come_near_its_ends_or_ever_nearer(name):
    entry = ACTIVATIONS[name]
    z = np.concatenate([np.linspace(-10, 10, 4001), np.geomspace(10, REACHES[-1], 601)])
    a = value(name, np.stack([z, -z]))
    assert a.min() >= entry.low
    assert a.max() <= entry.high
    for end in filter(np.isfinite, (entry.low, entry.high)):
        found = gaps(end, z, a)
        assert found[-1] < 0.001 or (found[1:] < found[:-1] / 2).all()


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_values_and_slopes_are_finite_far_out_and_keep_the_precision(name, dtype):
    z = np.array([[-1000.0, 1000.0, 0.0], [1000.0, -1000.0, -0.0]], dtype)
    for result in (value(name, z), slope(name, z)):
        assert np.isfinite(result).all()
        assert result.dtype == dtype


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_input_is_left_alone(name):
    z = Z.reshape(2, -1).copy()
    slope(name, z)
    np.testing.assert_array_equal(z, Z.reshape(2, -1))


@pytest.mark.parametrize(("name", "at_zero"), [("relu", 0.0), ("leaky_relu", 0.01), ("step", 0.0)])
def test_the_slope_at_a_kink_is_the_documented_one(name, at_zero):
    assert slope(name, np.zeros(1)).item() == at_zero
    delta = pull_back(ACTIVATIONS[name], np.zeros(1), value(name, np.zeros(1)), np.ones(1))
    assert delta.item() == at_zero


def test_a_step_is_one_at_zero_and_never_learns():
    assert value("step", np.array([-1e-300, 0.0, 1e-300])).tolist() == [0.0, 1.0, 1.0]
    assert (slope("step", Z) == 0).all()
    assert not ACTIVATIONS["step"].learns


def test_sigmoid_keeps_its_relative_precision_far_out():
    np.testing.assert_allclose(value("sigmoid", np.array([-700.0])), np.exp(-700.0), rtol=1e-13)


def test_softmax_columns_are_probabilities_and_do_not_change_with_a_common_shift():
    z = np.random.default_rng(0).normal(0, 3, (4, 7))
    a = value("softmax", z)
    np.testing.assert_allclose(a.sum(axis=0), 1.0, rtol=1e-14)
    np.testing.assert_allclose(a, np.exp(z) / np.exp(z).sum(axis=0), rtol=1e-13)
    np.testing.assert_allclose(value("softmax", z + 500.0), a, rtol=1e-12)


def test_softmax_backward_is_the_whole_jacobian():
    rng = np.random.default_rng(1)
    z, upstream = rng.normal(size=(3, 1)), rng.normal(size=(3, 1))
    a = value("softmax", z)
    jacobian = np.diagflat(a) - a @ a.T
    np.testing.assert_allclose(
        pull_back(ACTIVATIONS["softmax"], z, a, upstream),
        jacobian @ upstream,
        rtol=1e-12,
        atol=1e-16,
    )


def test_only_outputs_between_zero_and_one_with_a_gradient_are_probabilities():
    assert {name for name, entry in ACTIVATIONS.items() if entry.is_probability} == {
        "sigmoid",
        "softmax",
    }


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_the_kinks_are_where_the_value_or_one_of_two_derivatives_jumps(name):
    h = 1e-3
    z = np.arange(-3 - h / 2, 3, h)
    jumps = np.abs(np.diff(value(name, z)))[1:] > 0.1
    jumps |= (
        np.abs(np.diff(slope(name, z), 2)) / h > 0.1
    )  # f″ changes by this much from one point to the next
    found = {round(place, 2) + 0.0 for place in z[1:-1][jumps]}
    assert found == set(ACTIVATIONS[name].kinks)
