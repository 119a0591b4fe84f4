"""Small hard CSV files are read right, or refused in one sentence that says where."""

import pytest

from playground.exchange.decoding import decode
from playground.exchange.errors import CsvError
from playground.exchange.guessing import guess
from playground.exchange.preview import preview
from playground.exchange.reading import read
from tests.support.csv_corpus import READ, REFUSED


def opened(content):
    """The table of a file, as guessed, and its encoding."""
    text, encoding = decode(content)
    dialect = guess(text)
    preview(text, dialect)  # which refuses nothing that is a text
    return read(text, dialect), encoding


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_it_is_read_right(case):
    table, encoding = opened(case.content)
    columns = tuple(
        column if isinstance(column, tuple) else tuple(column.tolist()) for column in table.columns
    )
    assert (table.names, columns, table.dropped) == (case.names, case.columns, case.dropped)
    assert encoding == case.encoding


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_it_is_refused_in_words(case):
    with pytest.raises(CsvError) as raised:
        opened(case.content)
    sentence = str(raised.value)
    assert case.words in sentence
    assert "\n" not in sentence
    assert len(sentence) < 250
