"""Numbers and pieces of formulas."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.explain.formulas.latex import in_brackets, latex_number, matrix, plain, total
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


def test_an_empty_sum_is_0():
    assert total([]) == "0"


def test_large_matrices_are_shortened_both_ways():
    text = matrix([[f"{row}{column}" for column in "abcdefgh"] for row in range(8)])
    rows = text.removeprefix(r"{\begin{bmatrix} ").removesuffix(r" \end{bmatrix}}").split(r" \\ ")
    assert len(rows) == 6
    assert rows[0] == r"0a & 0b & 0c & \cdots & 0g & 0h"
    assert rows[3] == r"\vdots & \vdots & \vdots & \ddots & \vdots & \vdots"
    assert matrix([["1"], ["2"]]) == r"{\begin{bmatrix} 1 \\ 2 \end{bmatrix}}"


@pytest.mark.parametrize(
    ("typeset", "copied"),
    [
        (r"0.5\cdot ({-2})", r"0.5\cdot (-2)"),
        (r"e^{-({-1.35})}", r"e^{-(-1.35)}"),
        (r"\frac{{-0.2}}{x^{-3}}", r"\frac{-0.2}{x^{-3}}"),
        (r"{-1.20\times 10^{-5}}", r"-1.20\times 10^{-5}"),
        (r"{\begin{bmatrix} {-1} & 2 \end{bmatrix}}", r"\begin{bmatrix} -1 & 2 \end{bmatrix}"),
        (r"\boxed{{-0.3}}", r"\boxed{-0.3}"),
        (r"\left({-\frac{y}{\hat{y}}}\right)", r"\left(-\frac{y}{\hat{y}}\right)"),
    ],
)
def test_a_document_gets_signs_without_braces(typeset, copied):
    assert plain(typeset) == copied
