"""Translates texts that the core has marked."""

from PyQt6.QtCore import QCoreApplication


def core_text(text: str) -> str:
    """Translate a text of the core: a label, a tooltip."""
    return QCoreApplication.translate("core", text) if text else ""


def translated(text: str) -> str:
    """Translate a text of the core that may also belong to an error."""
    translated = QCoreApplication.translate("Errors", text)
    return translated if translated != text else core_text(text)
