"""Which language the menu and the settings mark, and that an unknown one is said once."""

import pytest
from PyQt6.QtCore import QObject
from PyQt6.QtWidgets import QMenu

from playground.languages.choice import KEY
from playground.languages.current import current_language, use_language
from playground.languages.registry import ENGLISH, LANGUAGES
from playground.languages.start import unknown_sentence
from playground.ui.texts.translators import translate_qt
from playground.ui.window import languages as module
from playground.ui.window.application import tell_trouble
from playground.ui.window.languages import Languages
from playground.ui.window.settings import Settings


@pytest.fixture
def make(qapp, settings_store, monkeypatch, request):
    """Makes the choice as it is with this stored, spoken and preferred by the system."""
    parent = QObject()

    def made(stored, spoken, system="en"):
        settings = Settings()
        settings.set_text(KEY, stored)
        use_language(LANGUAGES[spoken])
        monkeypatch.setattr(module, "languages_of_system", lambda: [system])
        return Languages(parent, settings, None)

    yield made
    use_language(ENGLISH)
    translate_qt(qapp, ENGLISH)


@pytest.mark.parametrize(
    ("stored", "spoken", "system", "choice"),
    [
        ("", "en", "en", ""),
        ("", "ko", "ko", ""),
        ("ko", "ko", "en", "ko"),
        ("ko", "ko", "ko", "ko"),
        ("en", "ko", "en", "ko"),  # --lang ko
        ("en", "ko", "ko", "ko"),
        ("", "ko", "en", "ko"),
        ("ko", "en", "en", "en"),
        ("tlh", "en", "en", ""),
        ("tlh", "en", "ko", "en"),
    ],
)
def test_the_menu_marks_the_language_that_is_spoken(make, qtbot, stored, spoken, system, choice):
    languages = make(stored, spoken, system)
    assert languages.choice == choice
    menu = QMenu()
    qtbot.addWidget(menu)
    languages.fill_menu(menu)
    marked = [action.text() for action in menu.actions() if action.isChecked()]
    assert marked == [languages.titles[choice]]


def test_picking_the_stored_language_leaves_the_one_of_the_command_line(make):
    languages = make("en", "ko")
    languages.pick("en")
    assert languages.choice == "en"  # a box of the settings shows what was picked in it
    assert languages.use_picked()
    assert current_language() is ENGLISH
    assert languages.choice == "en"


def test_an_unknown_stored_language_is_forgotten_once_it_is_said(window):
    window.settings.set_text(KEY, "tlh")
    tell_trouble(window, unknown_sentence("tlh"))
    assert "tlh" in window.notice.label.text()
    assert window.settings.text(KEY) == ""


@pytest.mark.parametrize("stored", ["ko", "tlh", ""])
def test_another_trouble_leaves_what_is_stored(window, stored):
    window.settings.set_text(KEY, stored)
    tell_trouble(window, unknown_sentence("xx"))  # --lang xx
    assert window.settings.text(KEY) == stored
