"""What a screen reader calls a control."""

from PyQt6.QtWidgets import QAbstractButton, QTabWidget, QWidget

from playground.ui.widgets.label import label_of


def speaks(view: object) -> bool:
    """Return whether `view` can say what it shows: it has a method `sentence()` for that.

    It says what is selected, or what the view shows now; "" for nothing.
    """
    return callable(getattr(view, "sentence", None))  # a label may have this name, too


def sentence_of(view: object) -> str:
    """Return what a view says; "" of a control, which says nothing."""
    says = getattr(view, "sentence", None)
    return str(says()) if callable(says) else ""


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


def name_tabs(pages: QTabWidget, name: str) -> None:
    """Give the tabs of `pages` a name; it is them that take the keyboard."""
    if (tabs := pages.tabBar()) is not None:
        tabs.setAccessibleName(name)


def without_mnemonic(text: str) -> str:
    """Return a text without the & of its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
