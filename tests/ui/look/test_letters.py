"""A language whose letters no font has is noticed, and said with the package that has one."""

import pytest
from PyQt6.QtGui import QFontDatabase

from playground.languages.registry import ENGLISH, LANGUAGES
from playground.ui.look import letters


@pytest.fixture
def without_fonts(monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", lambda system: [])


def test_english_needs_no_font_of_its_own(qapp, without_fonts):
    assert letters.missing_font(ENGLISH) == ""


@pytest.mark.parametrize(
    ("family", "package"),
    [("debian", "fonts-noto-cjk"), ("arch", "noto-fonts-cjk"), (None, "google-noto-sans-cjk")],
)
def test_without_a_font_it_is_said_in_both_languages(
    qapp, without_fonts, monkeypatch, family, package
):
    monkeypatch.setattr(letters, "family", lambda: family)
    text = letters.missing_font(LANGUAGES["ko"])
    assert "한글 글꼴" in text
    assert "No font" in text
    assert package in text


def test_with_a_font_there_is_nothing_to_say(qapp, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "families", lambda system: ["Noto Sans CJK KR"])
    assert letters.missing_font(LANGUAGES["ko"]) == ""
