"""Texts of other languages have room: nothing is clipped or outside with longer words."""

import pytest
from PyQt6.QtCore import QTranslator

from playground.languages.current import use_language
from playground.languages.registry import ENGLISH, LANGUAGES
from playground.ui.texts.translators import translate_qt
from tests.support.clipped import findings, settle
from tests.support.pseudo import Longer, longer
from tests.support.shared_window import close_window, open_window
from tests.support.workspaces import pages


def faults_of(app, qtbot, size):
    """What is wrong in any workspace of a window that speaks the installed language."""
    window = open_window(app, qtbot)
    window.shared.watched.pin(0)
    try:
        window.setUpdatesEnabled(False)  # places, not paint
        window.resize(*size)
        found = {}
        for name, open_page in pages(window):
            open_page()
            settle()
            if (window.width(), window.height()) != size:
                found.setdefault(f"the window is {window.width()}×{window.height()}", name)
            for one in findings(window):
                if not (one.fault == "elided" and is_a_name(one)):
                    found.setdefault(str(one), name)
        window.setUpdatesEnabled(True)
    finally:
        close_window(window)
    return [f"{name}: {fault}" for fault, name in found.items()]


def is_a_name(one):
    """Whether “…” ends the whole text of a button, which opens a dialog."""
    return one.text.endswith("…") and one.path.split(" < ")[0].endswith(f"[{one.text[:16]}]")


@pytest.fixture(params=["longer", "ko"])
def language(request, qapp):
    if request.param == "longer":
        translator: QTranslator = Longer(qapp)
        qapp.installTranslator(translator)
    else:
        use_language(LANGUAGES[request.param])
        translate_qt(qapp, LANGUAGES[request.param])
    yield request.param
    use_language(ENGLISH)
    translate_qt(qapp, ENGLISH)


def test_longer_words_are_forty_percent_longer():
    text = "The numbers of this network change while it is trained; press Space to pause."
    assert 1.25 < len(longer(text)) / len(text) < 1.5
    assert longer("{reason} <b>{name}</b> of %s") == "{reason} <b>{name}</b> oof %s"


@pytest.mark.parametrize(
    "size", [(1366, 736), pytest.param((960, 600), marks=pytest.mark.slow)], ids=str
)
def test_nothing_is_clipped_in_another_language(language, qapp, qtbot, size):
    faults = faults_of(qapp, qtbot, size)
    assert not faults, "\n".join(faults)
