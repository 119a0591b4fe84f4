"""Writes the generated tables into the pages of the guide: ``python -m tests.support.guide``."""

import os

from tests.support.paths import ROOT

GUIDE = ROOT / "docs" / "guide"


def filled_pages():
    """The pages of the guide in English with the tables as they should be, by file."""
    from playground.ui.guide.tables import fill, registry_tables
    from playground.ui.window.actions import action_table
    from playground.ui.window.help_pages import key_tables

    specs = action_table()
    keys = {spec.name: ", ".join(spec.shortcuts) for spec in specs}
    titles = {spec.name: spec.text for spec in specs}
    tables = registry_tables() | key_tables(keys, titles)
    return {path: fill(path.read_text(encoding="utf-8"), tables) for path in GUIDE.glob("*.md")}


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for path, text in filled_pages().items():
        path.write_text(text, encoding="utf-8")
