"""Translation of texts that the core marked."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.registry import Entry
from playground.core.catalog.activations import PIECES, Activation


def core_text(text: str) -> str:
    """A text that the core marked for translation (a registry label, a tooltip)."""
    return QCoreApplication.translate("core", text) if text else ""


def translated(text: str) -> str:
    """`text` in the language of the window, if it was marked for translation as an error or anywhere else in the core."""
    translated = QCoreApplication.translate("Errors", text)
    return translated if translated != text else core_text(text)


def formula_text(entry: Entry) -> str:
    """The formula of a registry entry for a tooltip; of an activation also the note about it."""
    if isinstance(entry, Activation):
        lines = entry.formula(core_text(PIECES)), core_text(entry.note)
        return "\n".join(line for line in lines if line)
    return core_text(getattr(entry, "formula", ""))
