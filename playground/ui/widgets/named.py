"""What a screen reader calls a control."""

from PyQt6.QtWidgets import QAbstractButton, QComboBox, QTabWidget, QWidget

from playground.ui.widgets.label import label_of

NEWS = "newsAsName"  # a property: what is said as the name of a widget, and the name it was given


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

    It is its own name, also while news are said in its place, or the text of a button, or that of
    the label beside it.
    """
    if name := _without_news(widget, widget.accessibleName()):
        return name
    if isinstance(widget, QAbstractButton) and (text := without_mnemonic(widget.text())):
        return text
    label = label_of(widget)
    return "" if label is None else without_mnemonic(label.text())


def _heard(widget: QWidget) -> str:
    """Return the text of a widget that a screen reader hears when it changes.

    Of a box with choices it is the description: its name is what is chosen.
    """
    is_box = isinstance(widget, QComboBox)
    return widget.accessibleDescription() if is_box else widget.accessibleName()


def say_as_name(widget: QWidget, news: str) -> None:
    """Let a screen reader hear `news` where it hears the name of a widget, which is kept."""
    given = _without_news(widget, _heard(widget))
    widget.setProperty(NEWS, (news, given))
    _set_heard(widget, news)


def give_name_back(widget: QWidget) -> None:
    """Take the news away from a widget, unless its view has given it another name meanwhile."""
    if widget.property(NEWS) is not None:
        _set_heard(widget, _without_news(widget, _heard(widget)))
        widget.setProperty(NEWS, None)


def _without_news(widget: QWidget, text: str) -> str:
    """Return what a widget was called before `text`, if that is news; else `text`."""
    news, given = widget.property(NEWS) or (None, "")
    return given if text == news else text


def _set_heard(widget: QWidget, text: str) -> None:
    if isinstance(widget, QComboBox):
        widget.setAccessibleDescription(text)
    else:
        widget.setAccessibleName(text)


def name_tabs(pages: QTabWidget, name: str) -> None:
    """Give the tabs of `pages` a name; it is them that take the keyboard."""
    if (tabs := pages.tabBar()) is not None:
        tabs.setAccessibleName(name)


def without_mnemonic(text: str) -> str:
    """Return a text without the & of its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
