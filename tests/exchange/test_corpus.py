"""Small hard CSV files are read right, or refused in one sentence that says where."""

import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.binary(max_size=60) | st.text("1a,;\t|. \n\r\"#-'=sep가", max_size=40).map(str.encode))
def test_whatever_it_is_it_is_read_or_refused_in_words(content):
    with suppress(CsvError):
        table, _ = opened(content)
        assert len({len(column) for column in table.columns}) == 1


@pytest.mark.parametrize("case", READ, ids=lambda case: case.name)
def test_damage_is_read_or_refused_in_words(case):
    chance = random.Random(0)
    for _ in range(20):
        content = bytearray(case.content)
        for _ in range(chance.randint(1, 3)):
            content[chance.randrange(len(content))] = chance.choice(b'\0\n\r",;#1\x80\xff')
        with suppress(CsvError):
            opened(bytes(content))
