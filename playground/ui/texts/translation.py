"""Translates texts that the core has marked."""

import re
from html import escape

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.registry import PIECES, Entry
from playground.core.catalog.activations import Activation

HAT = "\u0302"  # a sign of its own, behind its letter


def core_text(text: str) -> str:
    """Translate a text of the core: a label, a tooltip."""
    return QCoreApplication.translate("core", text) if text else ""


def translated(text: str) -> str:
    """Translate a text of the core that may also belong to an error."""
    translated = QCoreApplication.translate("Errors", text)
    return translated if translated != text else core_text(text)


def formula_text(entry: Entry) -> str:
    """Return the formula of a registry entry for a tooltip; of an activation with its note."""
    text = core_text(entry.hint).format(formula=entry.formula(core_text(PIECES)))
    note = core_text(entry.note) if isinstance(entry, Activation) else ""
    return f"{text}\n{note}" if note else text


def formula_tooltip(entry: Entry) -> str:
    """Return the formula of a registry entry for a tooltip, as rich text if it has hats."""
    text = formula_text(entry)
    if HAT not in text:
        return text
    return f"<p style='white-space:pre'>{with_hats(escape(text))}</p>"


def with_hats(html: str) -> str:
    """Write letters that have a hat, such as m̂, in italics.

    In upright letters of DejaVu Sans the hat is drawn above the line, where it is cut off.
    """
    return re.sub(f"(.){HAT}", rf"<i>\1{HAT}</i>", html)
