"""The first rows as a dialog shows them."""

import pytest

from playground.exchange.dialect import Dialect
from playground.exchange.guessing import guess
from playground.exchange.preview import guess_kinds, preview
from playground.exchange.table import Kind


def test_it_has_names_kinds_and_the_first_rows():
    shown = preview("# a\nx,c,none\n1,a,\n2,b,\n", Dialect())
    assert shown.names == ("x", "c", "none")
    assert shown.kinds == (Kind.NUMBER, Kind.TEXT, Kind.LEFT_OUT)
    assert shown.rows == (("1", "a", ""), ("2", "b", ""))
    assert shown.lines == (3, 4)


def test_there_are_at_most_as_many_rows_as_asked():
    text = "x\n" + "1\n" * 100
    assert len(preview(text, Dialect()).rows) == 20
    assert len(preview(text, Dialect(), 3).rows) == 3


def test_kinds_come_from_more_rows_than_are_shown():
    text = "x,c\n" + "1,1\n" * 30 + "2,b\n" * 30
    assert guess_kinds(text, Dialect()) == (Kind.NUMBER, Kind.TEXT)


@pytest.mark.parametrize(
    "text", ["", "x", "x,y\n1\n2,3,4\n", 'x\n"1', "1," * 5000, "x\n" + "9" * 500_000, "\0\x1b"]
)
def test_it_refuses_nothing(text):
    shown = preview(text, guess(text))
    assert len(shown.names) == len(shown.kinds)
    assert len(shown.rows) == len(shown.lines)
