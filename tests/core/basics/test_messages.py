"""An error quotes what comes from outside briefly, on one line; of a path it keeps the end."""

import weakref
from pathlib import Path

import pytest

from playground.core.basics.messages import (
    KnownNames,
    NameList,
    PlaygroundError,
    without_trace,
)

TEMPLATE = "“{value}” is not possible."


def quoted(value):
    """What an error shows of a value."""
    return str(PlaygroundError(TEMPLATE, value=value)).split("“")[1].split("”")[0]


@pytest.mark.parametrize(
    "value", ["a" * 3_000_000, 10**400, Path("b" * 5000, "c" * 40, "network.nnplay")]
)
def test_it_is_cut_at_80_characters(value):
    assert len(quoted(value)) == 81


def test_of_a_text_the_beginning_stays_and_of_a_path_the_end():
    assert quoted("first" + "x" * 100).startswith("first")
    assert quoted(Path("x" * 100, "network.nnplay")).startswith("…xx")
    assert quoted(Path("x" * 100, "network.nnplay")).endswith("/network.nnplay")
    assert quoted(Path("/home/me/network.nnplay")) == "/home/me/network.nnplay"


@pytest.mark.parametrize("kind", [str, Path, ValueError])
def test_what_cannot_be_seen_is_written_as_an_escape(kind):
    shown = quoted(kind("망\n\x1b[2J\u202e\udcff\0"))
    assert shown.isprintable()
    assert shown == r"망\n\x1b[2J\u202e\udcff\x00"


NAMES = [f"{number:02d}" + "A" * 38 for number in range(60)]


def test_of_a_list_of_names_the_first_ones_are_listed_and_the_others_counted():
    assert quoted(NameList(NAMES)) == f"{NAMES[0]} … and 59 more"
    assert quoted(NameList("abc")) == "a, b, c"
    assert quoted(NameList(["a" * 100])) == "a" * 80 + "…"
    assert quoted(NameList(["\x1b", "b"])) == r"\x1b, b"
    assert quoted(KnownNames(NAMES)) == ", ".join(NAMES)


@pytest.mark.parametrize("digits", [81, 82, 200, 4300, 4301, 9000])
@pytest.mark.parametrize("sign", [1, -1])
def test_of_a_number_the_first_digits_stay(digits, sign):
    number = sign * (123456789 * 10 ** (digits - 9) + 7)
    start = "123456789" if sign > 0 else "-123456789"
    assert quoted(number) == (start + "0" * 80)[:80] + "…"


class Thing:
    """Something that is in use while an error is raised."""


def broken_with(thing):
    """Return an error that still has the call which uses `thing`."""
    try:
        raise PlaygroundError("x")
    except PlaygroundError as error:
        return error


def error_while_in_use(thing):
    """Return an error that has come through calls which use `thing`."""
    try:
        try:
            raise KeyError(thing)
        except KeyError as cause:
            raise PlaygroundError(TEMPLATE, value=broken_with(thing)) from cause
    except PlaygroundError as error:
        return without_trace(error)


def test_an_error_as_a_value_keeps_nothing_that_was_in_use():
    thing = Thing()
    in_use = weakref.ref(thing)
    error = error_while_in_use(thing)
    del thing
    assert in_use() is None
    assert str(error) == "“x” is not possible."


class AtAPlace(PlaygroundError):
    """An error with a place, as one of an expression."""

    def __init__(self, template, place, **values):
        super().__init__(template, **values)
        self.place = place


def test_a_fresh_error_says_the_same_and_has_come_through_nothing():
    error = pytest.raises(AtAPlace, raise_at, 3).value
    fresh = error.fresh()
    assert (type(fresh), str(fresh), fresh.place) == (AtAPlace, str(error), 3)
    assert (fresh.template, fresh.values) == (error.template, error.values)
    assert (error.__traceback__ is None, fresh.__traceback__) == (False, None)


def raise_at(place):
    raise AtAPlace(TEMPLATE, place, value="{x}")
