"""Two other readers agree: pandas, told the dialect, on values, and clevercsv on delimiters."""

import io

import numpy as np
import pytest

from playground.exchange.decoding import decode
from playground.exchange.guessing import guess
from playground.exchange.reading import read
from tests.support.csv_corpus import READ

pandas = pytest.importorskip("pandas")
clevercsv = pytest.importorskip("clevercsv")
pytestmark = pytest.mark.oracle
TOLD = [case for case in READ if case.pandas is not None]
SEVERAL = [case for case in READ if len(case.names) > 1 and not case.clevercsv_differs]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case.name)
def test_pandas_reads_the_same_when_it_is_told_the_dialect(case):
    frame = pandas.read_csv(io.BytesIO(case.content), **case.pandas)
    text, _ = decode(case.content)
    dialect = guess(text)
    table = read(text, dialect)
    if dialect.has_header:
        assert table.names == tuple(frame.columns)
    for index, column in enumerate(table.columns):
        theirs = frame.iloc[:, index].tolist()
        assert list(column) == (list(map(str, theirs)) if isinstance(column, tuple) else theirs)


@pytest.mark.parametrize("case", SEVERAL, ids=lambda case: case.name)
def test_clevercsv_finds_the_same_delimiter(case):
    text, _ = decode(case.content)
    theirs = clevercsv.Sniffer().sniff(text, verbose=False)
    assert theirs.delimiter == guess(text).delimiter


def test_pandas_reads_the_same_random_numbers():
    numbers = np.random.default_rng(0).standard_cauchy((2_000, 3))
    text = "a;b;c\n" + "".join(";".join(map(repr, row)) + "\n" for row in numbers.tolist())
    frame = pandas.read_csv(io.StringIO(text), sep=";")
    table = read(text, guess(text))
    for index, column in enumerate(table.columns):
        np.testing.assert_allclose(column, frame.iloc[:, index], rtol=1e-15)
