"""Tables from texts: what each column is, gaps, limits, progress and cancelling."""

import random

import numpy as np
import pytest

from playground.core.basics.interruption import Interrupted
from playground.exchange.dialect import Dialect
from playground.exchange.errors import MAX_COLUMNS, MAX_ROWS, CsvError
from playground.exchange.reading import SLICE, read
from playground.exchange.table import Kind

NUMBER, TEXT, LEFT_OUT = Kind
PLAIN = Dialect()
GAPS = "x,y,c\n1,,0\n2,3,1\n,4,01\n"


def test_columns_are_what_the_caller_says():
    table = read(GAPS, PLAIN, (NUMBER, LEFT_OUT, TEXT))
    assert table.names == ("x", "c")
    assert table.kinds == (NUMBER, TEXT)
    assert table["x"].tolist() == [1, 2]
    assert table["c"] == ("0", "1")


def test_a_gap_in_a_column_that_is_left_out_costs_no_row():
    assert read(GAPS, PLAIN, (LEFT_OUT, LEFT_OUT, TEXT)).dropped == 0
    table = read(GAPS, PLAIN, (NUMBER, NUMBER, LEFT_OUT))
    assert (len(table), table.dropped, table.lines.tolist()) == (1, 2, [3])


def test_rows_know_their_lines_over_comments_and_quoted_line_breaks():
    table = read('# a\nx,c\n1,"two\nlines"\n\n# b\n2,c\n', PLAIN)
    assert table.lines.tolist() == [3, 7]


def test_a_mark_that_was_pasted_is_no_part_of_a_name():
    assert read("\ufeffx,y\n1,2\n", PLAIN).names == ("x", "y")


def test_a_slice_is_no_border():
    count = 2 * SLICE + 7
    chance = random.Random(1)
    cells = [chance.choice(["1.5", "-2", "NA", "3e4"]) for _ in range(count)]
    table = read("x,n\n" + "".join(f"{cell},{n}\n" for n, cell in enumerate(cells)), PLAIN)
    kept = [n for n, cell in enumerate(cells) if cell != "NA"]
    assert table["n"].tolist() == kept
    assert table["x"].tolist() == [float(cells[n]) for n in kept]
    assert table.lines.tolist() == [n + 2 for n in kept]
    assert table.dropped == count - len(kept)


def test_a_mistake_far_down_is_named():
    rows = "1,2\n" * (SLICE + 10)
    with pytest.raises(CsvError, match=f"Line {SLICE + 12}, column “y”: “two”"):
        read(f"x,y\n{rows}1,two\n{rows}", PLAIN)


def test_numbers_cannot_be_changed():
    table = read("x\n1\n", PLAIN)
    with pytest.raises(ValueError, match="read-only"):
        table["x"][0] = 2


def test_progress_grows_to_the_end():
    seen = []
    read("x\n" + "1\n" * (3 * SLICE), PLAIN, progress=seen.append)
    assert seen == sorted(seen)
    assert len(seen) == 3
    assert seen[-1] == 1


def test_it_ends_when_it_is_cancelled():
    text, seen = "x\n" + "1\n" * (3 * SLICE), []
    with pytest.raises(Interrupted):
        read(text, PLAIN, progress=seen.append, is_cancelled=lambda: len(seen) == 1)
    assert len(seen) == 1


def test_what_progress_raises_ends_it():
    def leave(share):
        raise KeyError

    with pytest.raises(KeyError):
        read("x\n1\n", PLAIN, progress=leave)


def test_too_many_rows():
    assert len(read("x\n" + "1\n" * MAX_ROWS, PLAIN)) == MAX_ROWS
    with pytest.raises(CsvError, match=r"Line 100002 is one row too many: 100,000 rows"):
        read("x\n" + "1\n" * (MAX_ROWS + 1), PLAIN)


def test_too_many_cells(monkeypatch):
    monkeypatch.setattr("playground.exchange.reading.MAX_CELLS", 50 * MAX_COLUMNS)
    row = "1," * (MAX_COLUMNS - 1) + "1\n"
    with pytest.raises(CsvError, match="Line 51 is one row too many: 50 rows of this width"):
        read(row * 51, Dialect(has_header=False))


def test_too_many_columns():
    assert (
        len(read("1," * (MAX_COLUMNS - 1) + "1\n", Dialect(has_header=False)).names) == MAX_COLUMNS
    )
    with pytest.raises(CsvError, match=r"Line 1 has 1,001 columns; 1,000 fit"):
        read("1," * MAX_COLUMNS + "1\n", Dialect(has_header=False))


def test_what_would_take_long_or_much_memory_is_refused_at_once():
    with pytest.raises(CsvError, match="Line 2 has 20,000,000 characters; 1,048,576 fit"):
        read("x,y\n" + "," * 20_000_000, PLAIN)
    for line in ("\n", "\r", "#\n"):
        with pytest.raises(CsvError, match="There are 2,000,000 lines; 1,000,000 fit"):
            read(line * 2_000_000, PLAIN)


@pytest.mark.parametrize(
    ("text", "kinds", "words"),
    [
        ("x,y\n", None, "no rows below the names in line 1"),
        ("x,y\n1,2\n", (NUMBER,), "kinds for 1 columns, but line 1 has 2"),
        ("x,y\n1,2\n", (LEFT_OUT, LEFT_OUT), "All columns are left out"),
        ("x,y\n1,a\n", (NUMBER, NUMBER), "Line 2, column “y”: “a” is not a number"),
        ("x,y\n1,\n", (NUMBER, NUMBER), "In each row a value is missing"),
    ],
)
def test_what_cannot_be_read(text, kinds, words):
    with pytest.raises(CsvError, match=words):
        read(text, PLAIN, kinds)


def test_a_row_that_is_much_too_long_is_quoted_in_short():
    with pytest.raises(CsvError) as raised:
        read("x,y\n1," + "9a" * 10_000 + "\n", PLAIN, (NUMBER, NUMBER))
    assert len(str(raised.value)) < 250


def test_equal_texts_are_one():
    column = read("c\n" + "".join(f"class {n % 2}\n" for n in range(100)), PLAIN)["c"]
    assert len({id(text) for text in column}) == 2
    assert isinstance(column, tuple)
    assert np.unique(column).tolist() == ["class 0", "class 1"]
