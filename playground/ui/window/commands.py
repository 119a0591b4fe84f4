"""All that the window can do, as rows that can be searched: for the command palette."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMenu, QMenuBar

from playground.core.catalog.datasets import DATASETS
from playground.core.experiment.formula_data import FORMULA, TITLE
from playground.languages.current import in_english
from playground.ui.texts.translation import core_text
from playground.ui.widgets.hints import also_called

MNEMONIC = re.compile(r"\(&[A-Z0-9]\)|&(&?)")  # 파일(&F) is how Korean menus write it
OPENS_THIS = "commands"  # the action that shows all others
STEPS = {"undo": ("Undo",), "redo": ("Redo",)}
BETWEEN = " ▸ "  # menus that are in each other
NO_FIT = 100  # how badly a word fits a text that has none of it
Place = tuple[str, str]  # the menus that lead to an entry, and their names in English
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Command:
    """One thing that the window can do.

    Attributes
    ----------
    place : the menus it is in, outermost first; "" for one that is in none
    keys : its shortcuts, as the user reads them
    run : does it
    why_not : why it cannot be done now; "" if it can
    also : what else it is called, such as its titles in English where the window speaks another
        language; found by them, too
    place_in_english : the menus it is in, likewise
    """

    title: str
    place: str
    keys: str
    run: Callable[[], object]
    why_not: str = ""
    also: tuple[str, ...] = ()
    place_in_english: str = ""


def without_mnemonic(text: str) -> str:
    """Return the text of a menu entry as the user reads it."""
    return MNEMONIC.sub(lambda found: found[1] or "", text)


def keys_of(action: QAction) -> str:
    """Return the shortcuts of an action as the user reads them."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(key.toString(form) for key in action.shortcuts())


def all_commands(
    bar: QMenuBar, actions: Mapping[str, QAction], others: Iterable[Command] = ()
) -> list[Command]:
    """List the `actions` in their order, then `others`, then what else is in the menus.

    What cannot be used now says why not; if there is nothing to say, it is left out.
    """
    training = ("run", "step_sample", "step_batch", "step_epoch", "restart", "new_start")
    reasons = {
        **dict.fromkeys(training, translate("MainWindow", "Circuits does not show the network")),
        "undo": translate("MainWindow", "Nothing to undo"),
        "redo": translate("MainWindow", "Nothing to redo"),
    }
    entries = [found for menu in bar.actions() for found in _entries(menu.menu(), ())]
    places = {id(action): place for action, place in entries}
    named = [
        _command(action, places.get(id(action), ("", "")), reasons.get(name, ""))
        for name, action in actions.items()
        if name != OPENS_THIS and (action.isEnabled() or name in reasons)
    ]
    known = {id(action) for action in actions.values()}
    rest = [
        _command(action, place)
        for action, place in entries
        if id(action) not in known and action.isEnabled()
    ]
    return [*named, *others, *rest]


def data_set_commands(pick: Callable[[str], object]) -> list[Command]:
    """List the data sets to train on, by the function that takes the name of one.

    Own data are none of them: they are there only while they are in use.
    """
    place = translate("MainWindow", "Data set")
    labels = {**{name: dataset.label for name, dataset in DATASETS.items()}, FORMULA: TITLE}
    return [
        Command(core_text(label), place, "", partial(pick, name), "", (label,))
        for name, label in labels.items()
    ]


def _command(action: QAction, place: Place, reason: str = "") -> Command:
    why_not = "" if action.isEnabled() else reason
    longer = action.data()  # where its text says what only in its menu
    said = longer if isinstance(longer, str) else action.text()
    others = *_undone(action), *in_english(said), *also_called(action)
    also = tuple(map(without_mnemonic, others))
    title = said if isinstance(longer, str) else without_mnemonic(said)
    shown, in_other = place
    return Command(title, shown, keys_of(action), action.trigger, why_not, also, in_other)


def _undone(action: QAction) -> tuple[str, ...]:
    """Return the English title of the actions whose text ends with the name of a step."""
    return STEPS.get(action.objectName(), ())


def _entries(menu: QMenu | None, above: Sequence[Place]) -> list[tuple[QAction, Place]]:
    """Return the entries of a menu and of those within it, each with the menus that lead there."""
    if menu is None:
        return []
    if not above:
        menu.aboutToShow.emit()  # it is filled when it opens
        menu.aboutToHide.emit()
    menus = (*above, _names_of(menu.title()))
    shown, english = (BETWEEN.join(names) for names in zip(*menus, strict=True))
    found = []
    for action in menu.actions():
        if (inner := action.menu()) is not None:
            found += _entries(inner, menus)
        elif not action.isSeparator():
            found.append((action, (shown, english)))
    return found


def _names_of(title: str) -> Place:
    """Return a menu's title as it is read, and what it may be in English; "" in English."""
    english = " ".join(map(without_mnemonic, in_english(title)))
    return without_mnemonic(title), english


# --- search ---------------------------------------------------------------------------------------


def best_first(commands: Iterable[Command], query: str) -> list[Command]:
    """Return the commands that have all words of `query`, the best first, else in their order."""
    words = query.casefold().split()
    fits = [(sum(_misfit(word, command) for word in words), command) for command in commands]
    fitting = [(misfit, command) for misfit, command in fits if misfit < NO_FIT]
    return [command for _, command in sorted(fitting, key=lambda fit: fit[0])]


def _misfit(word: str, command: Command) -> int:
    """Return how badly a word fits the title that it fits best."""
    return min(_misfit_as(word, title, command) for title in (command.title, *command.also))


def _misfit_as(word: str, title: str, command: Command) -> int:
    """Return how badly a word fits a title: 0 where that begins with it."""
    title, place = title.casefold(), f"{command.place} {command.place_in_english}".casefold()
    if title.startswith(word):
        return 0
    if _begins_a_word(word, title):
        return 1
    if word in title:
        return 3
    if _begins_a_word(word, place) or word == command.keys.casefold():
        return 4
    return 8 if _in_order(word, title) else NO_FIT


def _begins_a_word(word: str, text: str) -> bool:
    return any(part.startswith(word) for part in re.split(r"[^\w+/]+", text))


def _in_order(word: str, text: str) -> bool:
    """Return whether all letters of `word` come in `text` in this order, the first at a word."""
    rest = iter(text[text.find(word[0]) :] if _begins_a_word(word[0], text) else "")
    return all(letter in rest for letter in word)
