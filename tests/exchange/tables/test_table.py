"""Tables whose rows are made when they are read, and their CSV text."""

import csv
import io

import pytest

from playground.exchange.tables.table import LazyTable, csv_bytes


def test_a_table_made_row_by_row_is_the_table():
    lazy = LazyTable(("n", "square"), (2, 3, 5), lambda n: (n, n * n))
    whole = [("n", "square"), (2, 4), (3, 9), (5, 25)]
    assert list(lazy) == whole
    assert len(lazy) == 4
    assert [lazy[at] for at in range(-4, 4)] == [whole[at] for at in range(-4, 4)]
    assert lazy[1:3] == whole[1:3]
    assert lazy[::-1] == whole[::-1]
    assert csv_bytes(lazy) == csv_bytes(whole)
    with pytest.raises(IndexError):
        lazy[4]


def test_a_table_says_how_much_of_it_is_written_and_can_be_ended():
    lazy, shares = LazyTable(("n",), range(3999), lambda n: (n,)), []
    csv_bytes(lazy, shares.append)
    assert shares == [0, 0.25, 0.5, 0.75]

    def end(share):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        csv_bytes(lazy, end)


def test_numbers_have_every_digit_and_unknown_ones_are_empty():
    table = [("a", "b", "c"), (0.1 + 0.2, float("nan"), "x,y")]
    text = csv_bytes(table).decode("utf-8-sig")
    assert text == 'a,b,c\r\n0.30000000000000004,,"x,y"\r\n'


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1"])
def test_a_text_is_no_formula_in_a_spreadsheet(text):
    content = csv_bytes([(text, "a-b", "-", "-1"), (text, -1.5, -2, "+.5")]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert rows == [[f"'{text}", "a-b", "-", "-1"], [f"'{text}", "-1.5", "-2", "+.5"]]
