"""Writes the generated tables into the pages of the guide: ``python -m tests.support.guide``."""

import os
import re
from contextlib import contextmanager

from PyQt6.QtCore import QCoreApplication, QTranslator

from playground.languages.registry import LANGUAGES
from tests.support.paths import ROOT

GUIDE = ROOT / "docs" / "guide"
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")  # its link
TRANSLATED = sorted(code for code in LANGUAGES if list((GUIDE / code).glob("*.md")))


@contextmanager
def speaking(code):
    """Let Qt translate into a language meanwhile; English has no file."""
    translator = QTranslator()
    if LANGUAGES[code].has_file:
        assert translator.load(str(LANGUAGES[code].file))
        QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def filled_pages():
    """The pages of the guide in all languages with the tables as they should be, by file."""
    found = {}
    for code in ("en", *TRANSLATED):
        with speaking(code):
            found |= _filled(GUIDE if code == "en" else GUIDE / code)
    return found


def _filled(folder):
    from playground.ui.guide.tables import fill, registry_tables
    from playground.ui.window.actions import action_table
    from playground.ui.window.help_pages import key_tables

    specs = action_table()
    keys = {spec.name: ", ".join(spec.shortcuts) for spec in specs}
    titles = {spec.name: spec.text for spec in specs}
    tables = registry_tables() | key_tables(keys, titles)
    return {
        path: fill(path.read_text(encoding="utf-8"), lambda: tables) for path in folder.glob("*.md")
    }


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QCoreApplication([])
    for path, text in filled_pages().items():
        path.write_text(text, encoding="utf-8")
