"""Translates texts that the core has marked."""

import re
from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.registry import PIECES, Entry
from playground.core.catalog.activations import Activation
from playground.languages.wording import text_of_core
from playground.ui.texts.plain import escaped, plain


def core_text(text: str) -> str:
    """Translate a text of the core: a label, a tooltip."""
    return QCoreApplication.translate("core", text) if text else ""


def translated(text: str) -> str:
    """Translate a text of the core that may also belong to an error."""
    return text_of_core(text, QCoreApplication.translate) if text else ""


def formula_text(entry: Entry) -> str:
    """Return the formula of a registry entry for a tooltip; of an activation with its note."""
    text = core_text(entry.hint).format(formula=entry.formula(core_text(PIECES)))
    note = core_text(entry.note) if isinstance(entry, Activation) else ""
    return f"{text}\n{note}" if note else text


def entry_tooltip(entry: Entry) -> str:
    """Say what a registry entry does, then its formula; rich text where it has indices.

    A formula that is a single symbol says nothing more.
    """
    meaning, formula = core_text(entry.meaning), formula_text(entry)
    if meaning and formula.isalnum():
        return meaning
    both = QCoreApplication.translate("Entries", "{meaning}\n{formula}")
    text = both.format(meaning=meaning, formula=formula) if meaning else formula
    return with_indices(text) if _has_indices(text) else plain(text)


def meanings(entries: Mapping[str, Entry]) -> dict[str, str]:
    """Say in one sentence each what the entries of a registry do, by name."""
    return {name: core_text(entry.meaning) for name, entry in entries.items()}


INDEX = re.compile(r"_(old|new|in|out)\b")
POWER = re.compile(r"\^(?:\(([^()]*)\)|(⌊[^⌋]*⌋|\w+))")
HAT = "\u0302"  # a sign of its own, behind its letter


def _has_indices(text: str) -> bool:
    return HAT in text or bool(INDEX.search(text) or POWER.search(text))


def with_indices(text: str) -> str:
    """Write a formula in plain text as rich text: m_old and decay^(t / T) with small letters."""
    text = escaped(text).replace("\n", "<br>")
    text = INDEX.sub(r"<sub>\1</sub>", text)
    return with_hats(POWER.sub(lambda match: f"<sup>{match[1] or match[2]}</sup>", text))


def with_hats(html: str) -> str:
    """Write letters that have a hat, such as m̂, in italics.

    In upright letters of DejaVu Sans the hat is drawn above the line, where it is cut off.
    """
    return re.sub(f"(.){HAT}", rf"<i>\1{HAT}</i>", html)
