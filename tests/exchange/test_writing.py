"""Tables are written so that they come back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.exchange.decoding import decode
from playground.exchange.errors import CsvError
from playground.exchange.guessing import guess
from playground.exchange.opening import read_bytes
from playground.exchange.reading import read
from playground.exchange.table import Table
from playground.exchange.writing import to_bytes, to_text, write

NUMBERS = st.floats(-1e100, 1e100)
TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=6) | (
    st.sampled_from(["NA", "nan", "null", "N/A", "#N/A", "?", "-", '"NA"', ",", '","', "'=a", "''"])
)
ROWS = st.lists(st.tuples(NUMBERS, TEXTS, NUMBERS), min_size=1, max_size=20)


def table_of(rows, names=("a", "b", "c")):
    numbers, texts, others = zip(*rows, strict=True)
    columns = (np.array(numbers), tuple(texts), np.array(others))
    return Table(names, columns, np.arange(len(rows)))


@given(ROWS)
def test_every_number_comes_back_to_the_bit(rows):
    table = table_of(rows)
    text, _ = decode(to_bytes(table))
    again = read(text, guess(text), table.kinds)
    assert again.names == table.names
    assert again["b"] == table["b"]
    for name in "ac":
        assert again[name].tobytes() == table[name].tobytes()


def test_korean_names_have_the_mark_of_excel():
    content = to_bytes(table_of([(1.0, "가", 2.5)], ("값", "반", "키")))
    assert content.decode("utf-8-sig") == '"값","반","키"\r\n1,"가",2.5\r\n'
    assert content.startswith(b"\xef\xbb\xbf")


def test_what_looks_like_a_comment_or_a_delimiter_comes_back():
    table = table_of(
        [(-0.0, "# no, comment", 1e22), (1.0, 'a "b"\nc', 2.0**60)], ("#x", "sep=", ";")
    )
    again = read(to_text(table), guess(to_text(table)))
    assert again.names == table.names
    assert again["sep="] == table["sep="]
    assert again["#x"].tobytes() == table["#x"].tobytes()


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "'=1", "''-a"])
def test_no_text_is_a_formula_in_a_spreadsheet_and_it_comes_back(text):
    table = table_of([(1.0, text, 2.5), (2.0, "-1", 3.5)], ("a", "b", text))
    content = to_text(table)
    assert content == f"""\"a","b","'{text}"\r\n1,"'{text}",2.5\r\n2,"-1",3.5\r\n"""
    again = read(content, guess(content), table.kinds)
    assert (again.names, again["b"]) == (table.names, table["b"])


def test_a_file_comes_back(tmp_path):
    write(tmp_path / "값.csv", table_of([(0.1, "a", 3.0)]))
    text, _ = decode(read_bytes(tmp_path / "값.csv"))
    assert read(text, guess(text))["a"].tolist() == [0.1]


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path):
    with pytest.raises(CsvError, match="could not be written"):
        write(tmp_path / "no" / "a.csv", table_of([(0.1, "a", 3.0)]))
