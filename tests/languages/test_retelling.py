"""Texts that were made in one language are said in another one."""

import pytest

from playground.languages.retelling import Retelling
from tests.support.languages_on_screen import catalogue


@pytest.fixture(scope="module")
def korean():
    return catalogue()


@pytest.mark.parametrize("text", ["Restart", "New start", "Open recent"])
def test_a_text_comes_back(korean, text):
    there = Retelling(None, korean).text(text)
    assert there != text
    assert Retelling(korean, None).text(there) == text


def test_a_sentence_keeps_its_values_which_are_translated_too(korean):
    there = Retelling(None, korean).text("Opened “Restart”")
    assert "Opened" not in there
    assert Retelling(None, korean).text("Restart") in there
    assert Retelling(korean, None).text(there) == "Opened “Restart”"
    assert "xor.nnplay" in Retelling(None, korean).text("Opened “xor.nnplay”")


def test_what_is_not_known_stays(korean):
    assert Retelling(None, korean).text("xyzzy") == "xyzzy"
    assert Retelling(None, None).text("Restart") == "Restart"


def test_of_texts_that_say_the_same_all_are_told(korean):
    same = {}
    for context, text, told in korean.messages():
        assert told == korean.translate(context, text)
        same.setdefault(told, set()).add(text)
    said, texts = next((said, texts) for said, texts in same.items() if len(texts) > 1)
    assert set(Retelling(korean, None).texts(said)) == texts
    assert Retelling(korean, None).texts("xyzzy") == ()
