"""Numbers and pieces of formulas."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.explain.formulas.latex import in_brackets, latex_number, matrix, put_in, total
from tests.support.latex_reader import read


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5, "0.500"),
        (-0.31, "{-0.310}"),
        (0.0, "0"),
        (-0.0, "0"),
        (3.0, "3"),
        (-12.0, "{-12}"),
        (9.9996, "10.0"),
        (1.2e-5, r"1.20\times 10^{-5}"),
        (-1.2e-5, r"{-1.20\times 10^{-5}}"),
        (2.5e7, r"2.50\times 10^{7}"),
        (math.inf, r"\infty"),
        (-math.inf, r"{-\infty}"),
        (math.nan, r"\mathrm{NaN}"),
    ],
)
def test_numbers(value, text):
    assert latex_number(value, 3) == text


@given(st.floats(-1e12, 1e12), st.integers(2, 9))
def test_a_number_is_right_to_its_digits(value, digits):
    (shown,) = read(latex_number(value, digits))
    assert shown == pytest.approx(value, rel=0.5001 * 10.0 ** (1 - digits), abs=1e-300)


def test_only_negative_numbers_get_brackets():
    assert in_brackets("{-0.2}") == "({-0.2})"
    assert in_brackets("0.2") == "0.2"


@pytest.mark.parametrize(
    ("latex", "result"),
    [
        (r"\tanh(z)", r"\tanh({-2})"),
        (r"\max(0.01\cdot z,\,z)", r"\max(0.01\cdot ({-2}),\,{-2})"),
        (r"e^{-z}", r"e^{-({-2})}"),
        (r"z^{3}", r"({-2})^{3}"),
        (r"\frac{z}{2}", r"\frac{{-2}}{2}"),
        (r"\sum_{k} e^{z_{k}}", r"\sum_{k} e^{z_{k}}"),
    ],
)
def test_numbers_are_put_in_for_letters_only_and_bracketed_only_where_needed(latex, result):
    assert put_in(latex, z="{-2}") == result


def test_a_symbol_with_a_superscript_is_bracketed_before_a_power():
    assert put_in("1-a^{2}", a="a^{(1)}_{2}") == "1-(a^{(1)}_{2})^{2}"


def test_y_and_y_hat_are_two_letters():
    assert put_in(r"\hat{y}-y", y_hat="0.6", y="1") == "0.6-1"


def test_an_empty_sum_is_0():
    assert total([]) == "0"


def test_large_matrices_are_shortened_both_ways():
    text = matrix([[f"{row}{column}" for column in "abcdefgh"] for row in range(8)])
    rows = text.removeprefix(r"{\begin{bmatrix} ").removesuffix(r" \end{bmatrix}}").split(r" \\ ")
    assert len(rows) == 6
    assert rows[0] == r"0a & 0b & 0c & \cdots & 0g & 0h"
    assert rows[3] == r"\vdots & \vdots & \vdots & \ddots & \vdots & \vdots"
    assert matrix([["1"], ["2"]]) == r"{\begin{bmatrix} 1 \\ 2 \end{bmatrix}}"
