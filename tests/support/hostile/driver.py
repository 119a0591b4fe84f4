"""A window in a process of its own, with hooks that keep every error, and no question asked."""

import importlib
import logging
import pkgutil
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from PyQt6.QtCore import QEvent, QEventLoop, Qt, QTimer, qInstallMessageHandler
from PyQt6.QtWidgets import QApplication

import playground
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import WaitingDialog
from playground.ui.widgets.label import Label
from playground.ui.window import settings
from playground.ui.window.application import build_window, dispose, freeze_startup_objects
from tests.support.hostile.cases import Case
from tests.support.hostile.guard import Guard
from tests.support.hostile.record import Outcome, Record
from tests.support.hostile.typed import Typed

LONGEST_DIALOG = 20.0  # seconds of the dialog with Cancel
LOOK_INTERVAL = 200  # milliseconds


class Driver:
    """Works on a window as a user does.

    Attributes
    ----------
    errors : what reached a hook: exceptions of slots and threads, warnings of Qt, the log
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.errors: list[str] = []
        self._app, self._folder, self._guard = app, folder, Guard()
        self.window = build_window(app, "light")
        freeze_startup_objects()
        self.window.show()
        self._install_hooks()
        self._canceller = QTimer()
        self._canceller.timeout.connect(self._cancel_what_lasts)
        self._canceller.start(LOOK_INTERVAL)
        self._waits_since: float | None = None
        self._drawn: int | None = None  # the revision of the last frame that was painted
        self.window.controller.drawn.connect(self._note_drawn)
        self.wait(self._is_drawn)
        with warnings.catch_warnings(action="ignore"):  # of libraries, while they are imported
            self._make_all()

    def _make_all(self) -> None:
        """Make and import what the program makes at its first use: no case is to be blamed."""
        self.window.late.finish()
        for part in ("exporter", "command_palette", "help"):
            getattr(self.window, part)
        for module in pkgutil.walk_packages(playground.__path__, "playground."):
            if not module.name.rpartition(".")[2].startswith(("__main__", "kernel_")):
                importlib.import_module(module.name)

    def _install_hooks(self) -> None:
        def keep(kind: object, error: object, trace: object) -> None:
            self.errors.append("".join(traceback.format_exception(kind, error, trace)))  # type: ignore[arg-type]

        sys.excepthook = keep
        threading.excepthook = lambda raised: keep(*raised[:3])
        qInstallMessageHandler(lambda kind, context, text: self._hear_qt(text or ""))
        handler = logging.Handler()
        handler.emit = lambda record: self.errors.append(record.getMessage())  # type: ignore[method-assign]
        logging.getLogger().addHandler(handler)

    def _hear_qt(self, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            self.errors.append(f"Qt: {text}")

    def _cancel_what_lasts(self) -> None:
        """Press Cancel where the window waits for long; that is noted as an error."""
        shown = [d for d in self._app.topLevelWidgets() if isinstance(d, WaitingDialog)]
        if not any(dialog.isVisible() for dialog in shown):
            self._waits_since = None
        elif self._waits_since is None:
            self._waits_since = time.perf_counter()
        elif time.perf_counter() - self._waits_since > LONGEST_DIALOG:
            self.errors.append(f"it had to be cancelled: {shown[0].label.text()}")
            for dialog in shown:
                dialog.reject()

    def wait(self, is_over: Callable[[], object]) -> None:
        """Let the window work until `is_over`; the meter ends the process if it never is."""
        while not is_over():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _note_drawn(self) -> None:
        snapshot = self.window.controller.snapshot
        self._drawn = None if snapshot is None else snapshot.revision

    def _is_drawn(self) -> bool:
        return self._drawn == self.window.document.revision

    def state(self) -> tuple[object, ...]:
        """What a refusal must leave as it was."""
        window, document = self.window, self.window.document
        kept = (document.experiment, document.revision, document.path, window.windowTitle())
        return (*kept, document.undo_stack.count(), window.controller.updates)

    def tried(
        self,
        case: Case | Typed,
        work: Callable[[], Outcome],
        label: Label,
        *paths: Path,
        in_steps: bool = False,
    ) -> Record:
        """Do `work` with a case; returns what came of it.

        If it is refused, `label` says why, and what was open must be as it was, unless `in_steps`:
        what is typed letter by letter may have changed it on the way. `paths` may be read.
        """
        self.errors.clear()
        self.wait(lambda: self._is_drawn() and self.window.controller.updates is not None)
        before = self.state()
        with self._guard.on(*paths, folders=(self._folder,)):
            outcome = work()
            if outcome == "opened":
                self.wait(self._is_drawn)
        text = "" if outcome == "opened" else label.text()
        notes = list(self.errors)
        if outcome == "refused" and not in_steps and self.state() != before:
            notes.append("what was open is not as it was")
        may_be_marked_up = label.textFormat() != Qt.TextFormat.PlainText
        if may_be_marked_up and Qt.mightBeRichText(text):
            notes.append("the sentence is marked-up text")
        events = self._guard.events
        return Record(case.name, outcome, case.may_open, text, events=events, notes=notes)


@contextmanager
def driving(folder: Path) -> Iterator[Driver]:
    """A driver of a new window, whose settings are in `folder`; unsaved work is thrown away."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    own_settings = folder / "settings.json"
    with (
        mock.patch.object(settings, "settings_file", return_value=own_settings),
        mock.patch.object(dialogs, "ask_unsaved", return_value=dialogs.SaveChoice.DISCARD),
    ):
        driver = Driver(app, folder)
        try:
            yield driver
        finally:
            sys.excepthook = sys.__excepthook__  # what ends this process is to be seen
        driver.window.close()
        dispose(driver.window)
