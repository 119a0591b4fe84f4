"""Translation of texts that the core marked."""

from PyQt6.QtCore import QCoreApplication


def core_text(text: str) -> str:
    """A text that the core marked for translation (a registry label, a tooltip)."""
    return QCoreApplication.translate("core", text) if text else ""


def translated(text: str) -> str:
    """`text` in the language of the window, if it was marked for translation as an error or anywhere else in the core."""
    translated = QCoreApplication.translate("Errors", text)
    return translated if translated != text else core_text(text)
