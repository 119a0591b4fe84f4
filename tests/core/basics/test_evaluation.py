"""The values of formulas: a line of a calculation gives what it says."""

import math

import pytest

from playground.core.basics.evaluation import compute
from playground.core.basics.notation import parse_maths


def computed(maths, **letters):
    return compute(parse_maths(maths).sides[-1], letters)


@pytest.mark.parametrize(
    ("maths", "value"),
    [
        ("-x + 1", -1.0),
        ("y = x - 3 * x", -4.0),
        ("x / 4", 0.5),
        ("(x + 1)^2", 9.0),
        ("sqrt(8 * x)", 4.0),
        ("sign(-x)", -1.0),
        ("'x' * 2", 4.0),
    ],
)
def test_a_formula_is_computed_from_the_values_of_its_letters(maths, value):
    assert computed(maths, x=2) == value


def test_what_has_no_value_is_infinite_or_not_a_number():
    assert computed("x / y", x=1, y=0) == math.inf
    assert computed("x^2", x=1e300) == math.inf
    assert math.isnan(computed("sqrt(x)", x=-1))


def test_unknown_letters_and_other_terms_are_refused():
    with pytest.raises(KeyError):
        computed("x + y", x=1)
    with pytest.raises(ValueError, match="cannot be computed"):
        computed("1 if x > 0 else 0", x=1)
