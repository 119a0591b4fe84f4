"""Translates texts that the core has marked."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.registry import PIECES, Entry
from playground.core.catalog.activations import Activation


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
