"""The search of the guide: all words, titles first, some text around what was found."""

import pytest

from playground.ui.guide.pages import read_guide
from playground.ui.guide.search import search


@pytest.fixture(scope="module")
def guide():
    return read_guide()


def titles(guide, query):
    return [f"{hit.page_title}: {hit.title}" for hit in search(guide, query)]


def test_a_word_of_a_title_comes_first(guide):
    assert titles(guide, "ledger")[0] == "Ask why a gradient is what it is: Ledger"
    assert titles(guide, "classroom computers")[0].startswith("A classroom full of computers")


def test_all_words_have_to_be_in_a_section(guide):
    found = titles(guide, "update ratio")
    assert "Numbers: Layers" in found
    assert set(found) < set(titles(guide, "update"))


def test_the_beginning_of_a_word_is_enough_and_letters_may_be_large(guide):
    assert titles(guide, "LEDG")[0] == titles(guide, "ledger")[0]


@pytest.mark.parametrize("query", ["", "  ", "xyzzy", "ledger xyzzy"])
def test_nothing_is_found_for_nothing_and_for_words_that_are_nowhere(guide, query):
    assert search(guide, query) == []


@pytest.mark.parametrize("query", ["(", "a.*", "\\", "|z|", "∂L/∂w"])
def test_signs_are_letters(guide, query):
    for hit in search(guide, query):
        assert query.casefold() in f"{hit.excerpt} {hit.title}".casefold()


def test_the_excerpt_is_around_the_word_and_has_no_markup(guide):
    hit = next(hit for hit in search(guide, "saturates") or search(guide, "saturated"))
    assert "saturat" in hit.excerpt.casefold()
    assert not {"*", "`", "#"} & set(hit.excerpt)
    assert len(hit.excerpt) < 140


def test_every_page_is_found_by_its_title(guide):
    for group in guide.groups:
        for name in group.pages:
            assert any(hit.page == name for hit in search(guide, guide.pages[name].title)), name


@pytest.mark.parametrize("query", ["backpropagation", "momentum", "undo", "regularisation", "dark"])
def test_a_korean_guide_is_searched_in_english_too(guide, query):
    found = {(hit.page, hit.position) for hit in search(read_guide("ko"), query)}
    assert found >= {(hit.page, hit.position) for hit in search(guide, query)} > set()


def test_words_of_both_languages_are_found_together_and_shown_in_korean():
    korean = read_guide("ko")
    hits = search(korean, "undo 신경망")
    assert hits
    for hit in hits:
        assert hit.title == korean.pages[hit.page].sections[hit.position].title
    assert search(korean, "undo xyzzy") == []
