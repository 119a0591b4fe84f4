"""The pages of help: keys from the actions, texts that are true, HTML that is whole."""

import re

import pytest

from playground.ui.look.theme import DARK, LIGHT
from playground.ui.window.actions import action_table
from playground.ui.window.help_pages import first_steps, gestures_and_keys


@pytest.fixture
def keys(qapp):
    return {spec.name: ", ".join(spec.shortcuts) for spec in action_table()}


@pytest.fixture
def titles(qapp):
    return {spec.name: spec.text for spec in action_table()}


def text_of(page):
    return re.sub(r"<[^>]*>|&nbsp;", "", page)


def test_the_steps_are_numbered_and_name_the_first_key_of_an_action(keys):
    text = text_of(first_steps(keys, LIGHT))
    assert re.findall(r"\d(?=\. )", text) == list("12345")
    assert f"Press {keys['run'].split(', ')[0]} and watch" in text
    assert "{" not in text


def test_a_key_that_was_changed_is_named(keys):
    assert "Ctrl+9 takes back every change" in text_of(
        first_steps({**keys, "undo": "Ctrl+9"}, LIGHT)
    )


def test_a_neuron_is_added_by_keys_whatever_the_size_of_the_header(keys):
    text = text_of(first_steps(keys, LIGHT))
    assert "Select a layer, then press + or − to add or remove a neuron" in text


def test_every_action_with_a_key_is_in_the_table(keys, titles):
    page = gestures_and_keys(keys, titles, LIGHT)
    for name, key in keys.items():
        row = f"<b>{key}</b></td><td>{titles[name]}</td>"
        assert (row in page) is bool(key), name


def test_foreign_signs_are_shown_as_they_are(keys):
    page = gestures_and_keys({"run": "<"}, {"run": "a & b"}, LIGHT)
    assert "<b>&lt;</b></td><td>a &amp; b</td>" in page


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_it_has_the_colours_of_the_theme(keys, titles, theme):
    for page in (first_steps(keys, theme), gestures_and_keys(keys, titles, theme)):
        assert f"color:{theme.text}" in page
