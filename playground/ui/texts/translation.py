"""Translates texts that the core has marked."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.registry import Entry
from playground.core.catalog.activations import PIECES, Activation


def core_text(text: str) -> str:
    """Translate a text of the core: a label, a tooltip."""
    return QCoreApplication.translate("core", text) if text else ""


def translated(text: str) -> str:
    """Translate a text of the core that may also belong to an error."""
    translated = QCoreApplication.translate("Errors", text)
    return translated if translated != text else core_text(text)


def formula_text(entry: Entry) -> str:
    """The formula of a registry entry for a tooltip; of an activation also the note about it."""
    if isinstance(entry, Activation):
        lines = entry.formula(core_text(PIECES)), core_text(entry.note)
        return "\n".join(line for line in lines if line)
    return core_text(getattr(entry, "formula", ""))
