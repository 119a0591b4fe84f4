"""The table of keys: changed, taken from others, reset, kept as text, read with all its faults."""

import json

import pytest

from playground.ui.state.shortcuts import MOST_KEYS, Shortcuts, parts, read_shortcuts

DEFAULTS = {"run": ("Space", "F5"), "step": ("F7",), "undo": ("Ctrl+Z",), "remove": ("Del",)}
TABLE = Shortcuts(DEFAULTS | {"quiet": ()})


def test_an_action_gets_a_key_and_who_had_it_loses_it():
    table = TABLE.with_keys("step", ["F5"])
    assert table.keys("step") == ("F5",)
    assert table.keys("run") == ("Space",)
    assert table.owner("F5") == "step"
    assert table.owner("F7") == ""
    assert table.is_changed("run")
    assert not table.is_changed("undo")


def test_no_key_has_two_owners_whatever_is_done():
    table = TABLE.with_keys("step", ["Ctrl+Z", "F5"]).with_keys("quiet", ["Ctrl+Z"]).reset("undo")
    keys = [key for name in table.defaults for key in table.keys(name)]
    assert len(keys) == len(set(keys))
    assert table.keys("undo") == ("Ctrl+Z",)


def test_reset_takes_its_keys_back_from_who_has_them():
    table = TABLE.with_keys("step", ["F5"]).reset("run")
    assert table.keys("run") == ("Space", "F5")
    assert table.keys("step") == ()
    assert table.reset("step").changed == {}
    assert table.reset_all() == TABLE


def test_what_is_as_in_the_program_is_not_kept():
    assert TABLE.with_keys("step", ["F7"]).text() == ""
    assert TABLE.text() == ""


@pytest.mark.parametrize(
    ("key", "may"),
    [
        ("Q", False),
        ("Shift+Q", False),
        ("+", False),
        ("Alt+F", False),
        ("Tab", False),
        ("Ctrl+Tab", False),
        ("Esc", False),
        ("Return", False),
        ("Shift+Left", False),
        ("Del", False),
        ("F10", False),
        ("F4", True),
        ("Shift+F4", True),
        ("Ctrl+Q", True),
        ("Ctrl++", True),
        ("Alt+Left", True),
        ("Ctrl+Alt+F", True),
    ],
)
def test_keys_that_fields_menus_and_lists_need_are_refused(key, may):
    assert TABLE.may_have("quiet", key) is may


def test_an_action_may_have_again_what_it_has_in_the_program():
    assert TABLE.may_have("remove", "Del")
    assert TABLE.may_have("run", "Space")
    assert not TABLE.may_have("run", "Del")


@pytest.mark.parametrize(
    ("key", "modifiers", "last"),
    [
        ("Ctrl++", {"Ctrl"}, "+"),
        ("Ctrl+Alt++", {"Ctrl", "Alt"}, "+"),
        ("+", set(), "+"),
        ("Ctrl+Shift+Z", {"Ctrl", "Shift"}, "Z"),
        ("F5", set(), "F5"),
    ],
)
def test_modifiers_and_the_key(key, modifiers, last):
    assert parts(key) == (frozenset(modifiers), last)


def test_it_is_read_as_it_was_written():
    table = TABLE.with_keys("step", ["F5", "Ctrl+J"]).with_keys("undo", [])
    assert read_shortcuts(table.text(), TABLE.defaults) == (table, True)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1]",
        "7",
        "null",
        '{"step": "F5"}',
        '{"step": [5]}',
        '{"step": ["Q"]}',
        '{"step": [""]}',
        '{"step": ["Ctrl+J", "Ctrl+J"]}',
        '{"step": ["F1"], "step": ["F2"]}',
        '{"step": NaN}',
        '{"step": {"a": []}}',
        "[" * 100_000,
        json.dumps({"step": [f"Ctrl+{letter}" for letter in "ABCDE"[: MOST_KEYS + 1]]}),
        json.dumps({"step": ["Ctrl+" + "A" * 1000]}),
    ],
)
def test_what_makes_no_sense_is_left_out_and_said(text):
    assert read_shortcuts(text, TABLE.defaults) == (TABLE, False)


def test_the_good_part_of_damaged_settings_is_kept():
    text = '{"step": ["Ctrl+J"], "undo": [1]}'
    table, is_whole = read_shortcuts(text, TABLE.defaults)
    assert (table.keys("step"), table.keys("undo"), is_whole) == (("Ctrl+J",), ("Ctrl+Z",), False)


def test_of_two_actions_with_one_key_the_first_has_it():
    table, is_whole = read_shortcuts('{"step": ["Ctrl+J"], "quiet": ["Ctrl+J"]}', TABLE.defaults)
    assert (table.owner("Ctrl+J"), table.keys("quiet"), is_whole) == ("step", (), False)


def test_a_key_of_the_program_that_was_given_away_is_not_had_twice():
    """As where another version gives a new action a key that the user has given to an old one."""
    table, is_whole = read_shortcuts('{"step": ["Ctrl+Z"]}', TABLE.defaults)
    assert (table.keys("step"), table.keys("undo"), is_whole) == (("Ctrl+Z",), (), False)


def test_an_action_of_another_version_is_no_fault():
    assert read_shortcuts('{"teleport": ["Ctrl+J"]}', TABLE.defaults) == (TABLE, True)
