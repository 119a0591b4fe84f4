"""What a screen reader calls a control."""

from typing import Protocol, runtime_checkable

from PyQt6.QtWidgets import QAbstractButton, QWidget

from playground.ui.widgets.label import label_of


@runtime_checkable
class Speaking(Protocol):
    """A view that can say in a sentence what it shows."""

    def sentence(self) -> str:
        """Say what is selected, or what the view shows now; "" for nothing."""


def speaks(view: object) -> bool:
    """Return whether `view` can say what it shows."""
    return isinstance(view, Speaking)


def sentence_of(view: object) -> str:
    """Return what a view says; "" of a control, which says nothing."""
    return view.sentence() if isinstance(view, Speaking) else ""


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls `widget`; "" if it has no name.

    It is its own name, or the text of a button, or that of the label beside it.
    """
    if name := widget.accessibleName():
        return name
    if isinstance(widget, QAbstractButton) and (text := without_mnemonic(widget.text())):
        return text
    label = label_of(widget)
    return "" if label is None else without_mnemonic(label.text())


def without_mnemonic(text: str) -> str:
    """Return a text without the & of its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
