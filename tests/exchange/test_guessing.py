"""Guesses that can be corrected."""

from dataclasses import replace

import pytest

from playground.exchange.dialect import Dialect
from playground.exchange.errors import CsvError
from playground.exchange.guessing import guess
from playground.exchange.reading import read


def test_names_that_are_years_are_a_switch():
    text = "2019,2020,2021\n1,2,3\n4,5,6\n"
    dialect = guess(text)
    assert not dialect.has_header
    table = read(text, replace(dialect, has_header=True))
    assert table.names == ("2019", "2020", "2021")
    assert table["2020"].tolist() == [2, 5]


def test_a_thousand_of_germany_is_a_switch():
    text = "x;y\n1.000;2\n3.000;4\n"
    assert read(text, guess(text))["x"].tolist() == [1, 3]
    assert read(text, replace(guess(text), decimal=","))["x"].tolist() == [1000, 3000]


def test_a_delimiter_of_ones_own():
    assert read("x:y\n1:2\n", Dialect(delimiter=":")).names == ("x", "y")


@pytest.mark.parametrize("wrong", [{"delimiter": ""}, {"delimiter": '"'}, {"decimal": ";"}])
def test_an_impossible_dialect_is_refused(wrong):
    with pytest.raises(CsvError):
        Dialect(**wrong)


@pytest.mark.parametrize(
    "text", ["", "\n", "#\n", "sep=;", "sep=;\n", '"', ",", ";;\n;;", "\ufeff"]
)
def test_there_is_a_guess_for_every_text(text):
    assert isinstance(guess(text), Dialect)


def test_only_the_beginning_is_looked_at():
    rows = "".join(f"{n},{n / 8}\n" for n in range(50_000))
    assert guess(f"x,y\n{rows}") == guess(f"x,y\n{rows}a;b;c\n")


def test_one_line_of_megabytes_is_guessed():
    assert guess("1," * 2_000_000).delimiter == ","
