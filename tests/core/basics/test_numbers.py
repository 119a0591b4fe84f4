"""Numbers as people type them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import SpecError
from playground.core.basics.numbers import parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.25", 0.25),
        ("-1/3", -1 / 3),
        ("−1/3", -1 / 3),
        ("1e-2", 0.01),
        (" +.5 ", 0.5),
        ("3.", 3.0),
        ("1 / 4", 0.25),
        ("-2/-8", 0.25),
        ("0,5", 0.5),
        ("−0,125", -0.125),
        ("1,5/2,5", 0.6),
        (",5", 0.5),
        ("–2", -2),
        ("－１．５", -1.5),
        ("　＋２／４", 0.5),
        ("１ｅ－２", 0.01),
    ],
)
def test_what_people_type(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize("part", ["1", "1,111", "-", "1/", ",", " ", "1 /"])
def test_two_megabytes_are_refused_at_once_and_hardly_quoted(part):
    text = part * (2_000_000 // len(part))
    start = time.process_time()
    with pytest.raises(SpecError) as refusal:
        parse_number(text)
    assert time.process_time() - start < 0.2  # with 2 MB a search can take minutes
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize(
    "text", ["", "x", "1//2", "nan", "inf", "0x10", "1_000", "--1", "9" * 500, "1,000", "1,2,3"]
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(SpecError, match="is not a number"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("1/0", "divides by 0"), ("1e999", "too large"), ("1e308/1e-10", "too large")],
)
def test_a_number_that_is_none_is_refused_with_the_reason(text, reason):
    with pytest.raises(SpecError, match=reason):
        parse_number(text)


def test_whole_numbers_may_be_grouped():
    assert parse_number("−1,234,000", whole=True) == -1234000
    assert parse_number("1,5", whole=True) == 1.5


def test_a_comma_that_may_group_digits_is_refused_with_what_to_write():
    with pytest.raises(SpecError, match="write -1234 or -1.234"):
        parse_number("−1,234")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_that_python_prints_comes_back(value):
    assert parse_number(repr(value)) == value
