"""Cells that are numbers, and their values."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.exchange.cells import CellError, find_number, is_missing, parse_numbers

CELLS = st.one_of(
    st.text("0123456789.,+-−eE_ nai'\u202f", max_size=9),
    st.floats(-1e50, 1e50).map(repr),
)
SLOW = {".": "1,000", ",": "1.000"}  # with it, all cells of a column are read one by one


@pytest.mark.parametrize(
    ("cell", "decimal", "value"),
    [
        ("1.234", ".", 1.234),
        ("1.234", ",", 1234),
        ("1,234", ".", 1234),
        ("1,234", ",", 1.234),
        ("-1.234.567,5", ",", -1234567.5),
        ("12.345.678", ",", 12345678),
        ("−.5", ".", -0.5),
        ("5.", ".", 5),
        ("1 234 567", ".", 1234567),
        (" 7 ", ".", 7),
        ("1E−2", ".", 0.01),
        ("－１．５", ".", -1.5),
        ("１２，５", ",", 12.5),
    ],
)
def test_the_value_of_a_number(cell, decimal, value):
    assert parse_numbers([cell], decimal).tolist() == [value]


@pytest.mark.parametrize(
    "cell", ["1.23.4", "1,23", "1,2345", "0,123", "1 234,567", "1_000", "0x10", "1e", ".", "50%"]
)
def test_what_is_no_number(cell):
    assert find_number(cell, ".") is None
    with pytest.raises(CellError) as raised:
        parse_numbers(["1", cell], ".")
    assert raised.value.index == 1


@pytest.mark.parametrize("cell", ["", "NA", "n/a", "#N/A", "NaN", "null", "?", "-"])
def test_what_is_missing(cell):
    assert is_missing(cell)
    assert np.isnan(parse_numbers([f" {cell} "], ".")).tolist() == [True]


@given(CELLS, st.sampled_from(".,"))
def test_a_cell_has_the_same_value_read_at_once_and_one_by_one(cell, decimal):
    """Numbers as Python writes them are read by a short cut."""
    results = []
    for cells in ([cell], [cell, SLOW[decimal]]):
        try:
            results.append(repr(parse_numbers(cells, decimal)[0]))
        except CellError as error:
            results.append(error.template)
    assert results[0] == results[1]
