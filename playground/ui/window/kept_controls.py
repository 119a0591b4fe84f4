"""What the user has chosen in the controls of the views, taken from one window to another."""

from collections.abc import Callable, Iterator
from typing import Any

from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSplitter,
    QTabBar,
    QWidget,
)

from playground.ui.window.main_window import MainWindow

Read = Callable[[Any], object]
Put = Callable[[Any, Any], object]


def _pick(box: QComboBox, index: int) -> None:
    if 0 <= index < box.count():  # some are filled when they come into sight
        box.setCurrentIndex(index)
        box.activated.emit(index)


def _press(button: QAbstractButton, is_checked: bool) -> None:
    if button.isCheckable() and button.isEnabled():
        button.click()


def _typed(line: QLineEdit) -> str:
    """Return what the user has typed; any other text may be a word, such as “off”."""
    return line.text() if line.isModified() else ""


def _typed_lines(field: QPlainTextEdit) -> str:
    document = field.document()
    return field.toPlainText() if document is not None and document.isModified() else ""


# the first kind that fits says how a control is read, and how it is given what was read
KINDS: tuple[tuple[type[QWidget], Read, Put], ...] = (
    (QComboBox, lambda box: box.currentIndex(), _pick),
    (QTabBar, lambda bar: bar.currentIndex(), lambda bar, index: bar.setCurrentIndex(index)),
    (QAbstractButton, lambda button: button.isChecked(), _press),
    (QAbstractSlider, lambda slider: slider.value(), lambda slider, at: slider.setValue(at)),
    (QLineEdit, _typed, lambda line, text: line.setText(text)),
    (QPlainTextEdit, _typed_lines, lambda field, text: field.setPlainText(text)),
)
INSIDE = (QComboBox, QAbstractSpinBox)  # what is in them is a part of them


class KeptControls:
    """The state of all controls of the views of a window, by where they are."""

    def __init__(self, window: MainWindow) -> None:
        self._built = [place.view is not None for place in window.views.places]
        self._states = {way: read(widget) for way, widget, read, _ in _controls(window)}

    def put_back(self, window: MainWindow) -> None:
        """Give the controls of another window the same state, where it is not the same yet.

        Those that show the document have it already. Where one is scrolled to comes last.
        """
        for is_built, place in zip(self._built, window.views.places, strict=True):
            if is_built:
                place.build()
        for is_scrolling in (False, True):
            for way, widget, read, put in list(_controls(window)):
                is_other = way in self._states and read(widget) != self._states[way]
                if is_other and isinstance(widget, QScrollBar) == is_scrolling:
                    put(widget, self._states[way])


def _controls(window: MainWindow) -> Iterator[tuple[str, QWidget, Read, Put]]:
    """Yield the controls of all views: where each is, and how it is read and set."""
    pages = {f"page {page.name}": page.view for page in window.drawer.pages}
    for name, view in (vars(window.views) | pages).items():
        if isinstance(view, QWidget):
            yield from _below(view, name)


def _below(widget: QWidget, way: str) -> Iterator[tuple[str, QWidget, Read, Put]]:
    found = next((row for row in KINDS if isinstance(widget, row[0])), None)
    if found is not None:
        yield way, widget, found[1], found[2]
    if isinstance(widget, INSIDE):
        return
    counts: dict[str, int] = {}
    for child in _inside(widget):
        kind = type(child).__name__
        counts[kind] = counts.get(kind, 0) + 1
        yield from _below(child, f"{way}/{kind}{counts[kind]}")


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """Yield the children of a widget; which splitter they are in may depend on the room."""
    for child in widget.children():
        if isinstance(child, QSplitter):
            yield from _inside(child)
        elif isinstance(child, QWidget) and not child.isWindow():
            yield child
