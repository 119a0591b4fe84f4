"""A letter to press for each entry of an open menu, and for each button of a dialog.

The letters are chosen when they are seen: menus are filled while the program runs, and a
translation need not care for them. A text without Latin letters gets one in brackets, as is usual
in Korean: 저장(S).
"""

import string
from collections.abc import Iterator, Mapping, Sequence

from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QWidget

from playground.ui.widgets.label import Label

LETTERS = string.ascii_uppercase + string.digits


def with_letters(texts: Sequence[str]) -> list[str]:
    """Return texts in each of which & stands before another letter, as far as letters last.

    First letters of words come before others. A text that has a letter already keeps it.
    """
    kept = {letter for text in texts if (letter := letter_of(text))}
    places = [{} if letter_of(text) else _places(text) for text in texts]
    owners: dict[str, int] = {}  # the number of the text that has a letter
    for number in range(len(texts)):
        _find(number, places, owners, {*kept})
    mine = {number: letter for letter, number in owners.items()}
    free = (letter for letter in LETTERS if letter not in kept | owners.keys())
    return [
        _marked(text, places[number].get(mine.get(number, ""), -1), free)
        for number, text in enumerate(texts)
    ]


def _find(
    number: int, places: Sequence[Mapping[str, int]], owners: dict[str, int], tried: set[str]
) -> bool:
    """Find a letter for a text; who has it may find another one. Return whether there is one."""
    for letter in sorted(places[number], key=owners.__contains__):  # free ones first
        if letter not in tried:
            tried.add(letter)
            if letter not in owners or _find(owners[letter], places, owners, tried):
                owners[letter] = number
                return True
    return False


def _places(text: str) -> dict[str, int]:
    """Return where each Latin letter of a text is, the best letters first."""
    firsts = [
        place for place, one in enumerate(text) if one.isalnum() and not text[:place][-1:].isalnum()
    ]
    found: dict[str, int] = {}
    for place in (*firsts, *range(len(text))):
        if (letter := text[place].upper()) in LETTERS:
            found.setdefault(letter, place)
    return found


def _marked(text: str, place: int, free: Iterator[str]) -> str:
    """Return a text with & at `place`; where that is -1, with one of the free letters in brackets.

    A text with Latin letters gets none in brackets: it would be taken for a part of the text.
    """
    if place >= 0:
        return f"{text[:place]}&{text[place:]}"
    if not text or letter_of(text) or _places(text) or (letter := next(free, "")) == "":
        return text
    return f"{text}(&{letter})"


def letter_of(text: str) -> str:
    """Return the letter to press for a text, as a capital; "" if it has none."""
    rest = text.replace("&&", "")
    _, found, after = rest.partition("&")
    return after[:1].upper() if found else ""


def lettered(menu: QMenu) -> QMenu:
    """Let `menu`, and all that open out of it, have letters while they are open; returns it."""
    if menu.findChild(_Letters, _Letters.NAME) is None:
        menu.installEventFilter(_Letters(menu))
    return menu


class _Letters(QObject):
    """Gives the entries of a menu their letters when it is shown, and takes them away again."""

    NAME = "letters"

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self.setObjectName(self.NAME)
        self._before: list[tuple[QAction, str, str]] = []  # what each said, and says now

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if isinstance(watched, QMenu) and event is not None:
            if event.type() == QEvent.Type.Show:
                self._put(watched)
            elif event.type() == QEvent.Type.Hide:
                self._take_away()
        return False

    def _put(self, menu: QMenu) -> None:
        actions = [one for one in menu.actions() if one.isVisible() and one.text()]
        texts = [action.text() for action in actions]
        now = with_letters(texts)
        self._before = [(a, t, n) for a, t, n in zip(actions, texts, now, strict=True) if t != n]
        for action, _, text in self._before:
            action.setIconText(action.iconText())  # what buttons of the action go on saying
            action.setText(text)
        for action in actions:
            if (inner := action.menu()) is not None:
                lettered(inner)

    def _take_away(self) -> None:
        before, self._before = self._before, []
        for action, text, now in before:
            if action.text() == now:
                action.setText(text)
            action.setIconText(None)


class DialogLetters(QObject):
    """Gives the buttons of each dialog, and the labels of its fields, letters to press with Alt."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Do it whenever the keyboard goes on: a button may say something else by then."""
        dialog = new.window() if new is not None else None
        if isinstance(dialog, QDialog):
            letter_dialog(dialog)


def letter_dialog(dialog: QDialog) -> None:
    """Give letters to what has none yet, as far as they last."""
    labels = [one for one in dialog.findChildren(Label) if one.buddy() is not None]
    buttons = dialog.findChildren(QPushButton)
    both: list[QPushButton | Label] = [*buttons, *labels]
    parts = [part for part in both if part.isVisible()]
    texts = [part.text() for part in parts]
    for part, before, now in zip(parts, texts, with_letters(texts), strict=True):
        if before != now:
            part.setText(now)
