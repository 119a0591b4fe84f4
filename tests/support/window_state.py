"""What a window shows and keeps, as plain values: to see whether it is as it was at first."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache

from PyQt6 import sip
from PyQt6.QtCore import QObject
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from playground import Experiment
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.observe.watch import Watch
from playground.ui.look.text_size import text_percent

PLAIN = (bool, int, float, str, bytes, type(None), Enum, frozenset)
NOT_COMPARED = {"revision", "last_command"}  # these only grow
NOT_COMPARED |= {"inspector", "editor"}  # their fields keep what they showed while hidden
NOT_COMPARED |= {
    "item",
    "maps",
    "rows",
    "headers",
}  # what was drawn last; drawn anew when it is shown again
Reader = Callable[[QWidget], object]
CHOSEN: dict[type[QWidget], Reader] = {  # what a user has set, in sight or not
    QAbstractButton: lambda button: button.isChecked(),
    QAbstractSlider: lambda slider: slider.value(),
    QComboBox: lambda combo: combo.currentText(),
    QStackedWidget: lambda stack: stack.currentIndex(),
    QTabBar: lambda tabs: tabs.currentIndex(),
}
SEEN: dict[type[QWidget], Reader] = {
    QAbstractButton: lambda button: button.text(),
    QLabel: lambda label: label.text(),
    QLineEdit: lambda line: line.text(),
    QPlainTextEdit: lambda text: text.toPlainText(),
    QSplitter: lambda splitter: splitter.sizes(),
}

READERS = {"chosen": CHOSEN, "seen": SEEN}

State = dict[str, object]
Differences = dict[
    str, tuple[object, object]
]  # by where: what was there at first, what is there now


def window_state(window: QWidget) -> State:
    """All that can be seen or was chosen in `window`.

    And what its objects keep in public attributes, by where it is.
    """
    known: set[int] = set()
    state = dict(_kept(window, "window", known))
    for record in (window.shared, window.views):
        for part in fields(record):
            if part.name not in NOT_COMPARED:
                state |= dict(_kept(getattr(record, part.name), f"window.{part.name}", known))
    panels = window.panel_layout.area.panels.values()
    behind = {panel for panel in panels if panel.visibleRegion().isEmpty()}
    for way, thing, inside in _children(window, behind | {window.views.inspector}):
        if isinstance(thing, QAction):
            state[way] = thing.text(), thing.isChecked(), thing.isEnabled()
        else:
            in_sight = thing.isVisible() and behind.isdisjoint({*inside, thing})
            is_kept = window.views.inspector not in inside and not isinstance(thing, QScrollBar)
            if in_sight or is_kept:
                state[f"{way}: chosen"] = _read("chosen", thing)
            if in_sight:
                state[f"{way}: place"] = thing.geometry()
                state[f"{way}: seen"] = thing.isEnabled(), thing.font(), _read("seen", thing)
    return state | {
        "look": (window.theme.name, text_percent(), window.palette().window().color().name()),
        "font": QApplication.font(),
        "size": window.size(),
        "title": (window.windowTitle(), window.isWindowModified()),
        "files": (window.document.path, window.settings.folder),
        "steps": window.document.undo_stack.count(),
        "numbers": _numbers(window.controller.snapshot),
    }


def differences(first: State, now: State) -> Differences:
    """Where the state is not as it was at first, and what is there.

    What was made since, but is hidden, does not count.
    """
    filled = {
        way for way in first if first[way] != [""]
    }  # a menu out of sight may be empty at first
    ways = sorted(filled | {way for way in now if not way.endswith(": chosen")})
    return {way: (first.get(way), now.get(way)) for way in ways if first.get(way) != now.get(way)}


def _children(
    window: QWidget, rooms: set[QWidget]
) -> Iterator[tuple[str, QObject, frozenset[QWidget]]]:
    """All widgets and actions of `window`, each with its way and the `rooms` that it is in.

    The way names their kinds, with the number of each among its like.
    """
    waiting: list[tuple[QObject, str, frozenset[QWidget]]] = [(window, "", frozenset())]
    while waiting:
        parent, way, inside = waiting.pop()
        seen: dict[str, int] = {}
        for child in parent.children():
            if not isinstance(child, QWidget | QAction):
                continue
            name = f"{type(child).__name__} {child.objectName()}"
            seen[name] = seen.get(name, 0) + 1
            here = f"{way}/{name}{seen[name]}"
            yield here, child, inside
            waiting.append((child, here, inside | {child} if child in rooms else inside))


def _read(what: str, widget: QWidget) -> list[object]:
    return [read(widget) for read in _readers(type(widget), what)]


@cache
def _readers(kind: type[QWidget], what: str) -> list[Reader]:
    return [read for base, read in READERS[what].items() if issubclass(kind, base)]


def _numbers(snapshot) -> tuple[object, ...]:
    return snapshot.update, snapshot.running, snapshot.watch, snapshot.parameters.tobytes()


def _kept(thing: object, way: str, known: set[int]) -> Iterator[tuple[str, object]]:
    if isinstance(
        thing, (*PLAIN, Experiment, Watch, LayerPart, UnitPart, ConnectionPart, ParameterPart)
    ):
        yield way, thing
    elif id(thing) in known or is_dataclass(thing) or isinstance(thing, type):
        return
    known.add(id(thing))
    if isinstance(thing, dict):
        for key, value in thing.items():
            if isinstance(key, (*PLAIN, tuple)):
                yield from _kept(value, f"{way}[{key}]", known)
    elif isinstance(thing, list | tuple):
        for index, value in enumerate(thing):
            yield from _kept(value, f"{way}[{index}]", known)
    elif isinstance(thing, QObject) and sip.isdeleted(thing):
        yield way, "deleted"
    elif type(thing).__module__.startswith("playground."):
        public = {name: value for name, value in vars(thing).items() if name[0] != "_"}
        for name in sorted(public.keys() - NOT_COMPARED):
            yield from _kept(public[name], f"{way}.{name}", known)
