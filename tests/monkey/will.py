"""What the monkey wants next: draws a deed for the window as it is now."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import (
    QAbstractSlider,
    QComboBox,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QWidget,
)

from playground.ui.window.actions import action_table
from playground.ui.window.main_window import MainWindow
from tests.monkey import targets, words

K, M, B = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
KEYS: tuple[tuple[Qt.Key, int], ...] = (
    *((key, 4) for key in (K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down)),
    *((K.Key_Tab, 8) for _ in range(2)),
    *((key, 3) for key in (K.Key_Backtab, K.Key_Return, K.Key_Space, K.Key_Escape, K.Key_Delete)),
    *((key, 1) for key in (K.Key_Home, K.Key_End, K.Key_PageUp, K.Key_PageDown, K.Key_Backspace)),
    *((K(K.Key_F1.value + number), 1) for number in range(12)),
    *((K(K.Key_A.value + number), 1) for number in range(26)),
    *((K(K.Key_0.value + number), 1) for number in range(10)),
    *((key, 1) for key in (K.Key_Minus, K.Key_Plus, K.Key_Period, K.Key_Menu, K.Key_Enter)),
)
MODIFIERS = ((M.NoModifier, 12), (M.ShiftModifier, 2), (M.ControlModifier, 1), (M.AltModifier, 1))
BUTTONS = ((B.LeftButton, 12), (B.RightButton, 3), (B.MiddleButton, 1))
OFTEN = ("run", "step_sample", "step_batch", "step_epoch", "walk_next", "walk_back", "undo")
OFTEN += ("add_layer", "copy", "paste", "duplicate", "restart")
SELDOM = ("quit", "theme", "larger_text", "smaller_text", "full_screen", "new", "open")
WARM_UP = ("workspace_backprop", "walk_last"), ("workspace_circuits",), ("workspace_network",)
STATES = ("showMinimized", "showNormal", "showMaximized", "showFullScreen")
PATIENCE = 12  # deeds with one dialog or menu, after which it is closed


@dataclass(frozen=True)
class Deed:
    """A method of `Hands` and what it is called with; done several `times` in a row."""

    name: str
    values: dict[str, Any]
    times: int = 1


Draw = Callable[["Will"], Deed | None]


def one_of(rng: random.Random, table: Any) -> Any:
    things, often = zip(*table, strict=True)
    return rng.choices(things, often)[0]


class Will:
    """Draws deeds; the same seed draws the same ones of the same window.

    Attributes
    ----------
    files : names of the files in the folder that can be opened or dropped
    """

    def __init__(self, rng: random.Random, window: MainWindow, files: list[str]) -> None:
        self.rng, self.window, self.files = rng, window, files
        self._front: QWidget | None = None
        self._with_front = 0
        names = [spec.name for spec in action_table() if spec.name not in SELDOM]
        self._actions = [*names, *(3 * OFTEN), *SELDOM[1:]]
        self._shortcuts = [keys for spec in action_table() for keys in spec.shortcuts]

    def draw(self) -> Deed:
        """Draw the next deed."""
        front = targets.front()
        self._with_front = self._with_front + 1 if front is self._front else 0
        self._front = front
        if front is not None:
            return self._answer(front)
        while (deed := one_of(self.rng, DRAWS)(self)) is None:
            pass
        return deed

    def warm_up(self) -> Iterator[Deed]:
        """What imports and fills most: what memory grows by after it is kept for no reason."""
        for actions in WARM_UP:
            yield Deed("open", {"name": "digits.nnplay"})
            for name in actions:
                action = self.window.actions_by_name[name]
                yield Deed("trigger", {"way": targets.way(action)})
            yield Deed("rest", {"least": 1.5})

    # --- keys and mouse ---------------------------------------------------------------------------

    def key(self) -> Deed:
        values = one_of(self.rng, KEYS).value, one_of(self.rng, MODIFIERS).value
        return Deed("key", {"key": values[0], "modifiers": values[1]})

    def shortcut(self) -> Deed | None:
        name = self.rng.choice(self._shortcuts)
        if name == "Ctrl+Q":
            return None
        keys = QKeySequence(name)[0]
        return Deed("key", {"key": keys.key().value, "modifiers": keys.keyboardModifiers().value})

    def mouse(self) -> Deed | None:
        widget = targets.widget_of(self.rng, self.window)
        if widget is None:
            return None
        values = {"way": targets.way(widget), "x": self._share(), "y": self._share()}
        values["button"] = one_of(self.rng, BUTTONS).value
        values["modifiers"] = one_of(self.rng, MODIFIERS).value
        return Deed("mouse", values | {"twice": self.rng.random() < 0.1})

    def move(self) -> Deed | None:
        widget = targets.widget_of(self.rng, self.window)
        if widget is None:
            return None
        return Deed("move", {"way": targets.way(widget), "x": self._share(), "y": self._share()})

    def drag(self) -> Deed | None:
        widget = targets.widget_of(self.rng, self.window)
        if widget is None:
            return None
        start, end = ([self._share(), self._share()] for _ in range(2))
        if self.rng.random() < 0.2:
            end = [3 * share - 1 for share in end]
        button = one_of(self.rng, BUTTONS).value
        values = {"way": targets.way(widget), "start": start, "end": end, "button": button}
        return Deed("drag", values | {"stop": self.rng.random() < 0.1})

    def edge(self) -> Deed:
        dock = self.rng.choice([*self.window.panel_layout.area.panels.values()])
        size, place = self.window.size(), dock.geometry()
        x = self.rng.choice((place.left() - 2, place.right() + 2, place.center().x()))
        y = self.rng.choice((place.top() - 2, place.bottom() + 2, place.center().y()))
        by = [self.rng.randint(-200, 200) for _ in range(2)]
        return Deed("edge", {"at": [x / size.width(), y / size.height()], "by": by})

    def wheel(self) -> Deed | None:
        widget = targets.widget_of(self.rng, self.window)
        if widget is None:
            return None
        values = {"way": targets.way(widget), "x": self._share(), "y": self._share()}
        values["modifiers"] = self.rng.choice((M.NoModifier, M.ControlModifier)).value
        return Deed("wheel", values | {"steps": self.rng.randint(-5, 5)})

    def write(self) -> Deed:
        field = targets.widget_of(self.rng, self.window, targets.FIELDS)
        way = targets.way(field) if field is not None and self.rng.random() < 0.8 else ""
        is_formula = self.window.views.circuit_view.isVisible() and self.rng.random() < 0.4
        text = (words.formula if is_formula else words.text)(self.rng)
        key = self.rng.choice((0, K.Key_Return.value, K.Key_Return.value, K.Key_Tab.value))
        return Deed("type", {"text": text, "way": way, "key": key})

    # --- widgets, window, files -------------------------------------------------------------------

    def action(self) -> Deed:
        action = self.window.actions_by_name[self.rng.choice(self._actions)]
        return Deed("trigger", {"way": targets.way(action)})

    def any_action(self) -> Deed | None:
        action = targets.action_of(self.rng, self.window)
        if action is None or action is self.window.actions_by_name["quit"]:
            return None
        return Deed("trigger", {"way": targets.way(action)})

    def pick(self) -> Deed | None:
        box = targets.widget_of(self.rng, self.window, QComboBox)
        if box is None:
            return None
        return Deed("pick", {"way": targets.way(box), "share": self._share()})

    def slide(self) -> Deed | None:
        slider = targets.widget_of(self.rng, self.window, QAbstractSlider)
        if slider is None:
            return None
        shares = [self._share() for _ in range(self.rng.randint(1, 6))]
        return Deed("slide", {"way": targets.way(slider), "shares": shares})

    def burst(self) -> Deed:
        name = self.rng.choice(("undo", "redo", "walk_next", "walk_back", "step_batch", "run"))
        way = targets.way(self.window.actions_by_name[name])
        return Deed("trigger", {"way": way}, self.rng.randint(2, 25))

    def size(self) -> Deed:
        return Deed("size", {"x": self._share(), "y": self._share()})

    def state(self) -> Deed:
        name = "showNormal" if self.window.isMinimized() else self.rng.choice(STATES)
        return Deed("state", {"name": name})

    def clip(self) -> Deed:
        if self.rng.random() < 0.1:
            return Deed("clip_picture", {})
        return Deed("clip", {"text": words.text(self.rng)})

    def drop(self) -> Deed:
        values = {"name": self.rng.choice(self.files), "x": self._share(), "y": self._share()}
        text = words.text(self.rng) if self.rng.random() < 0.3 else ""
        return Deed("drop", values | {"text": text})

    def open(self) -> Deed:
        return Deed("open", {"name": self.rng.choice(self.files)})

    def close(self) -> Deed:
        return Deed("close", {})

    # --- dialogs and menus ------------------------------------------------------------------------

    def _answer(self, front: QWidget) -> Deed:
        if self._with_front > PATIENCE:
            return Deed("leave", {})
        number = self.rng.randrange(20)
        if self.rng.random() < 0.2:
            return Deed("leave", {})
        if isinstance(front, QMessageBox):
            return Deed("press", {"number": number})
        if isinstance(front, QFileDialog):  # nothing else: its keys reach the whole disk
            names = (*words.NAMES, *self.files)
            return Deed("name_file", {"name": self.rng.choice(names)})
        if isinstance(front, QInputDialog):
            return Deed("enter_number", {"text": words.number(self.rng)})
        if isinstance(front, QMenu) and self.rng.random() < 0.5:
            return Deed("take", {"number": number})
        return self._in_popup(front)

    def _in_popup(self, front: QWidget) -> Deed:
        widget = targets.widget_of(self.rng, front)
        if widget is None or self.rng.random() < 0.5:
            return self.key()
        values = {"way": targets.way(widget), "x": self._share(), "y": self._share()}
        return Deed("mouse", values)

    def _share(self) -> float:
        return round(self.rng.random(), 3)


DRAWS: tuple[tuple[Draw, float], ...] = (
    (Will.key, 18),
    (Will.shortcut, 8),
    (Will.mouse, 25),
    (Will.move, 5),
    (Will.drag, 8),
    (Will.edge, 1),
    (Will.wheel, 4),
    (Will.write, 6),
    (Will.action, 14),
    (Will.any_action, 3),
    (Will.pick, 4),
    (Will.slide, 3),
    (Will.burst, 2),
    (Will.size, 0.7),
    (Will.state, 0.5),
    (Will.clip, 1),
    (Will.drop, 0.7),
    (Will.open, 0.7),
    (Will.close, 0.04),
)
