"""Names of columns."""

from hypothesis import given
from hypothesis import strategies as st

from playground.exchange.dialect import Dialect
from playground.exchange.headers import column_names


@given(st.lists(st.sampled_from(["", "x", "x (2)", "x₁", "x₂ (2)", " x "]), min_size=1, max_size=9))
def test_every_column_has_a_name_of_its_own(cells):
    names = column_names(cells, Dialect())
    assert len(set(names)) == len(cells)
    assert all(names)


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=9))
def test_the_first_of_equal_names_stays(cells):
    names = column_names(cells, Dialect())
    assert all(names[cells.index(cell)] == cell for cell in cells)


def test_without_names_columns_are_numbered():
    assert column_names(["5"] * 12, Dialect(has_header=False))[-1] == "x₁₂"
