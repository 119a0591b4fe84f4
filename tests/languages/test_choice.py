"""Which language the program speaks."""

import pytest

from playground.languages.choice import asked_language, choose, system_languages
from playground.languages.registry import ENGLISH, LANGUAGES, language_named

KOREAN = LANGUAGES["ko"]


@pytest.mark.parametrize("name", ["ko", "KO", "ko_KR", "ko-KR", "ko_KR.UTF-8", "ko@x", " ko "])
def test_a_language_is_named_by_code_or_locale(name):
    assert language_named(name) is KOREAN


@pytest.mark.parametrize(
    ("asked", "stored", "system", "code", "unknown"),
    [
        ("", "", [], "en", ""),
        ("", "", ["ko_KR"], "ko", ""),
        ("", "", ["fr_FR", "ko"], "ko", ""),
        ("", "", ["C.UTF-8"], "en", ""),
        ("", "en", ["ko_KR"], "en", ""),
        ("ko", "en", ["en_GB"], "ko", ""),
        ("", "ko", ["en_GB"], "ko", ""),
        ("xx", "ko", ["ko"], "en", "xx"),
        ("", "klingon", ["ko"], "en", "klingon"),
    ],
)
def test_the_command_line_counts_before_the_settings_before_the_system(
    asked, stored, system, code, unknown
):
    chosen = choose(asked, stored, system)
    assert (chosen.language.code, chosen.unknown) == (code, unknown)


@pytest.mark.parametrize(
    ("line", "asked", "rest"),
    [
        ("--lang ko", "ko", ""),
        ("--lang ko show a.nnplay", "ko", "show a.nnplay"),
        ("train a.nnplay --lang=ko --epochs 3", "ko", "train a.nnplay --epochs 3"),
        ("a.nnplay", "", "a.nnplay"),
        ("--lang", "", "--lang"),
        ("", "", ""),
        ("-- --lang ko", "", "-- --lang ko"),
        ("--language ko", "", "--language ko"),
        ("--lang ko show a.nnplay --lang=en", "en", "show a.nnplay"),
        ("--lang= show", "", "--lang= show"),
        ("--lang --theme dark", "", "--lang --theme dark"),
    ],
)
def test_the_option_is_found_wherever_it_is(line, asked, rest):
    assert asked_language(line.split()) == (asked, rest.split())


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({"LANG": "ko_KR.UTF-8"}, ["ko_KR.UTF-8"]),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "en_US"}, ["en_US"]),
        ({"LANG": "ko_KR.UTF-8", "LC_MESSAGES": "de_DE"}, ["de_DE"]),
        ({"LANG": "de_DE", "LANGUAGE": "fr:ko"}, ["fr", "ko", "de_DE"]),
        ({"LANG": "C.UTF-8", "LANGUAGE": "ko"}, ["C.UTF-8"]),
    ],
)
def test_the_language_of_the_system_is_that_of_its_messages(environment, languages):
    assert system_languages(environment) == languages


def test_english_needs_no_translation_and_every_other_language_has_one():
    assert not ENGLISH.has_file
    for language in LANGUAGES.values():
        assert language.has_file == (language is not ENGLISH)
        assert not language.has_file or language.file.is_file()
