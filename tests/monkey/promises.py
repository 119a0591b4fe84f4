"""What has to hold whatever the monkey does, and how much the program keeps in memory."""

import ctypes
import gc
import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from PyQt6.QtWidgets import QApplication

from playground.about import APP_NAME
from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.spec import Experiment
from playground.core.experiment.validation import validate
from playground.live.observer import Observer
from playground.live.snapshot import Snapshot
from playground.ui.window.main_window import MainWindow
from tests.monkey.watches import Log

RESOLUTION = 8
PAGE, MB = os.sysconf("SC_PAGE_SIZE"), 2**20


class Promises:
    """Looks at a window between two deeds, and notes what does not hold."""

    def __init__(self, window: MainWindow, log: Log) -> None:
        self._window, self._log = window, log
        self._first: Experiment = window.document.experiment
        window.document.replaced.connect(self._note_first)

    def _note_first(self, trainer: object) -> None:
        self._first = self._window.document.experiment

    def _check(self, holds: bool, text: str) -> None:
        if not holds:
            self._log.find("broken promise", text)

    def look(self) -> None:
        """What holds at any time: the document is valid, title and undo agree with it."""
        window, document = self._window, self._window.document
        try:
            validate(document.experiment)
        except PlaygroundError as error:
            self._check(False, f"the document is not valid: {error}")
        name = f"{document.path.name}[*] – {APP_NAME}" if document.path else f"{APP_NAME}[*]"
        self._check(window.windowTitle() == name, f"the title is {window.windowTitle()!r}")
        stack, actions = document.undo_stack, window.actions_by_name
        for action, can in (("undo", stack.canUndo()), ("redo", stack.canRedo())):
            self._check(actions[action].isEnabled() == can, f"{action} does not follow its stack")

    @property
    def is_at_rest(self) -> bool:
        """Whether training is paused and the window shows its latest frame."""
        window = self._window
        controller, snapshot = window.controller, window.controller.snapshot
        if controller.running or snapshot is None or snapshot.running:
            return False
        update = controller.worker.call(lambda trainer: trainer.update)
        is_latest = window.document.is_current(snapshot) and snapshot.update == update
        is_watched = snapshot.watch == window.shared.watched.watch
        return is_latest and (is_watched or _is_within_update(snapshot))

    def look_at_rest(self) -> None:
        """What holds when nothing is under way: the frame is that of a fresh pass; the star."""
        window, snapshot = self._window, self._window.controller.snapshot
        assert snapshot is not None
        modified = window.isWindowModified(), window.files.is_modified
        self._check(modified[0] == modified[1], f"star and work differ: {modified}")
        observer = Observer()
        observer.set_watch(snapshot.watch)
        fresh = window.controller.worker.call(
            lambda trainer: observer.snapshot(trainer, RESOLUTION, 0, 0, False, 0.0)
        )
        is_within = _is_within_update(snapshot)
        for name in ("parameters",) if is_within else ("parameters", "gradient", "step"):
            both = getattr(snapshot, name), getattr(fresh, name)
            is_none = [one is None for one in both]
            same = all(is_none) or (not any(is_none) and np.array_equal(*both, equal_nan=True))
            self._check(same, f"{name} of the frame differs from a fresh pass")
        now = window.document.experiment
        is_same = replace(snapshot.experiment, circuit=now.circuit) == now  # it follows no circuit
        self._check(is_same, "the frame is of another experiment")

    def go_back_and_forth(self) -> None:
        """Undo everything: the first experiment; redo it all: the present one."""
        document, actions = self._window.document, self._window.actions_by_name
        stack, index, now = document.undo_stack, document.undo_stack.index(), document.experiment
        while stack.canUndo():
            before = stack.index()
            actions["undo"].trigger()
            if stack.index() == before:
                return self._check(False, "Undo does not go back")
        self._check(document.experiment == self._first, "undo does not lead to the first one")
        while stack.index() < index:
            before = stack.index()
            actions["redo"].trigger()
            if stack.index() == before:
                return self._check(False, "Redo does not go on")
        self._check(document.experiment == now, "redo does not lead to the present one")
        return None


def _is_within_update(snapshot: Snapshot) -> bool:
    """Whether slow motion is held before the update: its gradient and step are not there yet."""
    return snapshot.phase not in ("", "update")


def memory() -> dict[str, float]:
    """What is kept now, in MB and in numbers.

    `mb` is what the system counts, after the C library has given back what it can; `used` is what
    has been asked of the C library (arrays, Qt) and not been given back: holes between are not in
    it. Python's own objects are counted as `blocks`. `gc.get_objects` would break tuples that
    another thread is just making.
    """
    gc.collect()
    used = _used_by_c()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {
        "mb": round(pages * PAGE / MB, 1),
        "used": round(used / MB, 1),
        "blocks": sys.getallocatedblocks(),
        "widgets": len(QApplication.allWidgets()),
        "files": len(os.listdir("/proc/self/fd")),
    }


class _Figures(ctypes.Structure):
    """`struct mallinfo2` of glibc."""

    names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
    _fields_ = tuple((name, ctypes.c_size_t) for name in names.split())


def _used_by_c() -> int:
    """Give free memory back to the system; returns the bytes in use, 0 where glibc is not."""
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallinfo2"):
        return 0
    library.malloc_trim(0)
    library.mallinfo2.restype = _Figures
    figures = library.mallinfo2()
    return int(figures.uordblks + figures.hblkhd)
