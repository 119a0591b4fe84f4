"""Plays one life of the program: draws or reads deeds, does them, looks, and ends it."""

import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from PyQt6.QtCore import QThread, QTimer
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QMessageBox

from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import WaitingDialog
from playground.ui.window.main_window import MainWindow
from tests.monkey import targets
from tests.monkey.hands import Hands
from tests.monkey.heartbeat import Heartbeat
from tests.monkey.promises import Promises, memory
from tests.monkey.watches import Log
from tests.monkey.will import Deed, Will

Ending = Literal["close", "term"]
LOOK_EVERY, REST_EVERY, BACK_EVERY = 25, 50, 400  # deeds
BREATH, SHARE = 15, 0.15  # milliseconds without a deed, after this share of the deeds
LONGEST_REST, LONGEST_END = 15.0, 20.0  # seconds
LONGEST_WAIT = 1.0  # seconds with a dialog that asks to wait; then it is cancelled


@dataclass(frozen=True)
class Plan:
    """What one life is to be.

    Attributes
    ----------
    first, deeds : the number of its first deed, and how many it has at most
    seconds : how long it lasts at most
    pause : seconds of computing without a look at the event loop that count as found
    script : a log whose deeds are done instead of drawn ones; "" for none
    """

    seed: int
    first: int
    deeds: int
    seconds: float
    log: str
    ending: Ending
    pause: float
    script: str = ""


class Player:
    """Does one deed in each turn of the event loop, also in those of dialogs and menus."""

    def __init__(self, window: MainWindow, plan: Plan, log: Log, folder: Path) -> None:
        self.window, self.plan, self.log = window, plan, log
        files = sorted(path.name for path in folder.iterdir() if path.is_file())
        self.rng = random.Random(f"{plan.seed} {plan.first}")
        self.hands, self.will = Hands(window, folder), Will(self.rng, window, files)
        self.promises, self.heart = Promises(window, log), Heartbeat(log, plan.pause)
        self.deeds = _script(plan.script) if plan.script else self._drawn()
        self._levels: list[int] = []
        self._done, self._began, self._rests_until = 0, time.perf_counter(), 0.0
        self._ends_at = self._patient_until = self._may_look_at = 0.0
        log.number = plan.first
        self._has_closed = False
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.lastWindowClosed.connect(self._note_closed)
        QTimer.singleShot(0, self.turn)

    def _note_closed(self) -> None:
        """Do nothing any more: a window that is shown again would keep the program from ending."""
        self._has_closed = True

    def _drawn(self) -> Iterator[Deed]:
        yield from self.will.warm_up()
        while True:
            deed = self.will.draw()
            yield from [deed] * deed.times

    # --- turns ------------------------------------------------------------------------------------

    def turn(self) -> None:
        """One turn; the next is asked for first, for the case that this one opens a dialog."""
        if self._has_closed:
            return
        level = QThread.currentThread().loopLevel()
        is_within = bool(self._levels) and level <= self._levels[-1]
        must_wait = self._is_asked_to_wait() or is_within
        breath = BREATH if must_wait or self._waits or self.rng.random() < SHARE else 0
        QTimer.singleShot(breath, self.turn)
        self.heart.beat()
        if must_wait:  # the deed under way lets events in, and is not over
            return
        self._levels.append(level)
        try:
            self._act()
        finally:
            self._levels.pop()

    def _is_asked_to_wait(self) -> bool:
        """Whether a dialog in front asks for patience, which ends after a while."""
        front, now = targets.front(), time.perf_counter()
        if not isinstance(front, WaitingDialog):
            self._patient_until = now + LONGEST_WAIT
            return False
        if now > self._patient_until and not front.is_cancelled:
            self.hands.leave()
        return True

    @property
    def _waits(self) -> bool:
        return self._rests_until > 0 or self._ends_at > 0

    def _act(self) -> None:
        if self._ends_at:
            self._go_on_ending()
        elif self._rests_until:
            self._go_on_resting()
        elif self._is_over():
            self._begin_ending()
        else:
            self._do_next()

    def _is_over(self) -> bool:
        passed = time.perf_counter() - self._began
        return self._done >= self.plan.deeds or passed > self.plan.seconds

    def _do_next(self) -> None:
        deed = next(self.deeds, None)
        if deed is None:
            self._begin_ending()
            return
        self._done += 1
        self.log.number += 1
        self.log.deed = f"{deed.name} {deed.values}"
        self.log.write(do=deed.name, **{"with": deed.values})
        self._do(deed)
        if self._done % LOOK_EVERY == 0 and targets.front() is None:
            self.promises.look()
        if self._done % REST_EVERY == 0:
            self._begin_rest()

    def _do(self, deed: Deed) -> None:
        if deed.name == "rest":
            self._begin_rest(**deed.values)
        else:
            self.hands.do(deed.name, deed.values)

    # --- rests ------------------------------------------------------------------------------------

    def _begin_rest(self, least: float = 0.0) -> None:
        """Rest for at least so many seconds, and until the last frame is shown."""
        if not self._ends_at:
            now = time.perf_counter()
            self._may_look_at, self._rests_until = now + least, now + LONGEST_REST

    def _go_on_resting(self) -> None:
        """Leave what is in front, pause, wait for the last frame, look."""
        if targets.front() is not None:
            self.hands.leave()
            return
        if not self.window.isVisible() or self.window.isMinimized():
            self.window.showNormal()
        if self.window.controller.running:
            self.window.controller.set_running(False)
        if time.perf_counter() < self._may_look_at:
            return
        if self.promises.is_at_rest:
            self._rests_until = 0.0
            self._look_at_rest()
            self.heart.skip()
        elif time.perf_counter() > self._rests_until:
            self._rests_until = 0.0
            self.log.find("broken promise", "the last frame does not come")

    def _look_at_rest(self) -> None:
        """Look, undo and redo everything now and then, and measure a new document."""
        self.log.deed = "(at rest)"
        self.promises.look_at_rest()
        if self._done % BACK_EVERY == 0:
            self.log.deed = "(undo and redo everything)"
            self.promises.go_back_and_forth()
        self.log.deed = "(new document)"
        self._start_over()
        seconds = time.perf_counter() - self._began
        self.log.write(memory=memory(), seconds=round(seconds, 1))

    def _start_over(self) -> None:
        """Open a new document, so that the undo stack has an end and memory can be compared."""
        ask, dialogs.ask_unsaved = dialogs.ask_unsaved, lambda *_: dialogs.SaveChoice.DISCARD
        try:
            self.window.files.new()
        finally:
            dialogs.ask_unsaved = ask

    # --- the end ----------------------------------------------------------------------------------

    def _begin_ending(self) -> None:
        self._ends_at = time.perf_counter() + LONGEST_END
        self.log.deed = f"(end: {self.plan.ending})"
        self.log.write(end=self.plan.ending, running=self.window.controller.running)
        if targets.front() is None:
            self._ask_to_end()

    def _ask_to_end(self) -> None:
        (self.hands.close if self.plan.ending == "close" else self.hands.terminate)()

    def _go_on_ending(self) -> None:
        front = targets.front()
        if isinstance(front, QMessageBox):
            self._press_discard(front)
        elif front is not None:
            self.hands.leave()
        else:
            self._ask_to_end()
        if time.perf_counter() > self._ends_at:
            self._ends_at += LONGEST_END
            self.log.find("broken promise", "the window cannot be closed")

    def _press_discard(self, box: QMessageBox) -> None:
        roles = {box.buttonRole(button): button for button in box.buttons()}
        button = roles.get(QMessageBox.ButtonRole.DestructiveRole) or box.buttons()[0]
        button.click()

    def summary(self) -> dict[str, Any]:
        """Figures of this life."""
        self.heart.end()
        seconds = time.perf_counter() - self._began
        return {
            "deeds": self._done,
            "seconds": round(seconds, 1),
            "pauses": dict(self.heart.pauses),
            "longest": self.heart.longest,
        }


def _script(path: str) -> Iterator[Deed]:
    """The deeds of a log."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if "do" in entry:
            yield Deed(entry["do"], entry["with"])


def as_json(plan: Plan) -> str:
    return json.dumps(asdict(plan))
