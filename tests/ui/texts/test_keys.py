"""Texts name the keys that are in force."""

import pytest

from playground.ui.texts.keys import replaced

PRESENT = {"Space": "F4", "F8": "Ctrl+J", "Shift+F8": "no key", "Ctrl++": "Ctrl+P"}


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Train (Space)", "Train (F4)"),
        ("Press Space to train", "Press F4 to train"),
        ("F8: walk", "Ctrl+J: walk"),
        ("One step back (Shift+F8)", "One step back (no key)"),
        ("larger text (Ctrl+Alt++)", "larger text (Ctrl+Alt++)"),
        ("larger (Ctrl++), F80", "larger (Ctrl+P), F80"),
        ("F8을 누르면", "Ctrl+J을 누르면"),
        ("Spaces between", "Spaces between"),
    ],
)
def test_a_key_is_replaced_where_it_stands_alone(text, now):
    assert replaced(text, PRESENT) == now


def test_a_new_key_is_not_replaced_again():
    assert replaced("F7 and F8", {"F7": "F8", "F8": "F7"}) == "F8 and F7"
    assert replaced("F7", {}) == "F7"
