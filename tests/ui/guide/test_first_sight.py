"""In Korean a term of the course has its English in brackets where a page first says it.

F1 opens any page, so each stands alone; only the contents have none.
"""

import re

import pytest

from playground.ui.guide.pages import CONTENTS, read_guide
from tests.support.first_sight import TERMS, without_english
from tests.support.paths import ROOT

PAGES = read_guide("ko").pages


@pytest.mark.parametrize("name", sorted(PAGES.keys() - {CONTENTS}))
def test_a_page_says_each_term_in_english_where_it_first_says_it(name):
    assert without_english(PAGES[name].text) == []


def test_the_korean_readme_does_so_too():
    assert without_english((ROOT / "docs" / "ko" / "README.md").read_text(encoding="utf-8")) == []


def test_the_terms_are_those_of_the_glossary():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = set(re.split(r" *[|,:\n] *", text[text.index("## Korean") : text.index("## Words")]))
    assert TERMS.keys() <= listed


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("손실이 작아집니다.", [("손실", 1)]),
        ("손실(loss)이 작아집니다. 손실은 0입니다.", []),
        ("손실 함수(loss function)를 고릅니다. 손실이 작아집니다.", []),
        ("손실이 작아집니다.\n손실(loss)은 0입니다.", [("손실", 1)]),
        ("# 손실\n\n| 손실 | L |\n\n*손실* 탭, [손실](a.md), `손실`, “손실”", []),
        ("| 손실(loss) | L |\n\n손실이 작아집니다.", []),
        ("기울기(상류, upstream)에 곱합니다.", [("기울기", 1)]),
        ("국소\n기울기(local gradient)", []),
        ("역전파 작업 공간에 기울기 소실이 보입니다.", []),
    ],
)
def test_only_running_text_has_to_say_it(text, missing):
    assert without_english(text) == missing
