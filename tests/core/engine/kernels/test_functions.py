"""The kernel's own exp, tanh, sin and logarithms, measured against exact arithmetic."""

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest

from tests.support.kernel import opened_for_tests

EXP, EXPM1, TANH, LOG1P_EXP, SINE, COSINE, LOG1P_SUM = range(7)
DIGITS = 100
PI = Decimal(
    "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803"
)


def computed(which, x):
    x, out = np.asarray(x, float), np.empty(len(x))
    opened_for_tests().kernel_function(which, len(x), x.ctypes.data, out.ctypes.data)
    return out


def sine(x):
    """sin x by its series, after whole turns are taken away."""
    with localcontext() as context:
        context.prec = 80
        x = x.remainder_near(2 * PI)
        term = total = x
        for n in range(3, 80, 2):
            term = -term * x * x / (n * (n - 1))
            total += term
        return total


EXACT = {
    EXP: lambda x: x.exp(),
    EXPM1: lambda x: x.exp() - 1,
    TANH: lambda x: ((2 * x).exp() - 1) / ((2 * x).exp() + 1),
    LOG1P_EXP: lambda x: (1 + (-abs(x)).exp()).ln(),
    SINE: sine,
    COSINE: lambda x: sine(x + PI / 2),
    LOG1P_SUM: lambda x: (1 + x).ln(),
}
RANGES = {
    EXP: (-708.0, 709.0),
    EXPM1: (-43.0, 43.0),
    TANH: (-21.0, 21.0),
    LOG1P_EXP: (-150.0, 150.0),
    SINE: (-1e6, 1e6),
    COSINE: (-1e6, 1e6),
    LOG1P_SUM: (0.0, 500.0),
}


def numbers(which):
    low, high = RANGES[which]
    rng = np.random.default_rng(which)
    around_0 = rng.choice([-1, 1], 300) * 10 ** rng.uniform(-12, 1, 300)
    found = np.concatenate([rng.uniform(low, high, 300), around_0])
    return found[(found >= low) & (found <= high)]


@pytest.mark.parametrize("which", EXACT)
def test_they_are_off_by_less_than_four_units_in_the_last_place(which):
    x = numbers(which)
    with localcontext() as context:
        context.prec = DIGITS
        exact = [EXACT[which](Decimal(float(one))) for one in x]
        off = [
            abs(Decimal(float(one)) - right) / Decimal(math.ulp(float(right)))
            for one, right in zip(computed(which, x), exact, strict=True)
        ]
    assert max(off) < 4, (float(max(off)), x[int(np.argmax(off))])


def test_sine_of_very_large_numbers():
    x = np.array([1.1e6, 2.0**30, -(2.0**52), 1e15, 2.0**60 + 512, 1e22, -1.7e200, 1.6e308])
    np.testing.assert_allclose(computed(SINE, x), np.sin(x), rtol=1e-15, atol=0)
    np.testing.assert_allclose(computed(COSINE, x), np.cos(x), rtol=1e-15, atol=0)


@pytest.mark.parametrize(
    ("which", "limits"),
    [
        (EXP, {-np.inf: 0.0, -746.0: 0.0, 710.0: np.inf, np.inf: np.inf, 0.0: 1.0}),
        (TANH, {-np.inf: -1.0, -30.0: -1.0, 30.0: 1.0, np.inf: 1.0, 0.0: 0.0, 5e-324: 5e-324}),
        (LOG1P_EXP, {-np.inf: 0.0, np.inf: 0.0, 0.0: math.log(2)}),
        (SINE, {np.inf: np.nan, -np.inf: np.nan, 0.0: 0.0}),
    ],
)
def test_they_reach_their_limits_and_keep_what_is_no_number(which, limits):
    x = [*limits, np.nan]
    np.testing.assert_array_equal(computed(which, x), [*limits.values(), np.nan])


def test_exp_goes_down_to_the_smallest_numbers():
    x = np.array([-709.5, -720.0, -744.0, -745.1])
    np.testing.assert_allclose(computed(EXP, x), np.exp(x), rtol=1e-15, atol=5e-324)
