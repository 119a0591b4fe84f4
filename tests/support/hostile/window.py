"""Drops every case of one kind on one window, as a user does: `window KIND FOLDER START`."""

import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest import mock

from PyQt6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, qInstallMessageHandler
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets import dialogs
from playground.ui.window import settings
from playground.ui.window.application import build_window, dispose
from tests.support.hostile.cases import Case, good_bytes
from tests.support.hostile.guard import Guard
from tests.support.hostile.kinds import KINDS
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Record, cases_from, say, written


class Driver:
    """A window of which one file after the other is opened.

    Attributes
    ----------
    errors : what reached a hook: exceptions of slots and threads, warnings of Qt, the log
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.errors: list[str] = []
        self._app, self._folder, self._guard = app, folder, Guard()
        self.window = build_window(app, "light")
        self.window.show()
        self._install_hooks()
        self._wait(self._is_drawn)

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

    def _wait(self, is_over: Callable[[], object]) -> None:
        """Let the window work until `is_over`; the meter ends the process if it never is."""
        while not is_over():
            self._app.processEvents()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _is_drawn(self) -> bool:
        return self.window.document.is_current(self.window.controller.snapshot)

    def drop(self, path: Path) -> bool:
        """Drop a file; returns whether it was opened, when the window says so or why not."""
        window, opened = self.window, []
        note = window.document.path_changed.connect(lambda: opened.append(True))
        window.notice.hide()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        rest = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton
        rest = (*rest, Qt.KeyboardModifier.NoModifier)
        with mock.patch.object(window.files, "open", wraps=window.files.open) as called:
            if path.suffix == ".nnplay" and "\0" not in str(path):
                self._app.sendEvent(window, QDragEnterEvent(QPoint(400, 300), *rest))
                self._app.sendEvent(window, QDropEvent(QPointF(400, 300), *rest))
                self._wait(lambda: called.called)
            else:  # no drag brings such a name
                window.files.open(path)
            self._wait(lambda: opened or window.notice.isVisible() or self.errors)
        window.document.path_changed.disconnect(note)
        return bool(opened)

    def open_case(self, case: Case, path: Path) -> Record:
        """Open a case; what was open must be as it was if it is refused."""
        self.errors.clear()
        before = self._state()
        with self._guard.on(path, folders=(self._folder,)):
            opened = self.drop(path)
            if opened:
                self._wait(self._is_drawn)
        text = "" if opened else self.window.notice.label.text()
        notes = list(self.errors)
        if not opened and self._state() != before:
            notes.append("what was open is not as it was")
        may_be_marked_up = self.window.notice.label.textFormat() != Qt.TextFormat.PlainText
        if may_be_marked_up and Qt.mightBeRichText(text):
            notes.append("the notice shows marked-up text")
        outcome = "opened" if opened else "refused"
        events = self._guard.events
        return Record(case.name, outcome, case.may_open, text, events=events, notes=notes)

    def _state(self) -> tuple[object, ...]:
        window, document = self.window, self.window.document
        kept = (document.experiment, document.revision, document.path, window.windowTitle())
        return (*kept, document.undo_stack.count(), window.controller.update())


def main(kind: str, folder: Path, start: int) -> None:
    """Open all cases of one kind, from number `start` on."""
    app = QApplication([])
    own_settings = folder / "settings.json"
    with (
        mock.patch.object(settings, "settings_file", return_value=own_settings),
        mock.patch.object(dialogs, "ask_unsaved", return_value=dialogs.Answer.DISCARD),
    ):
        driver = Driver(app, folder)
        good = Case("good", lambda path: path.write_bytes(good_bytes()), may_open=True)
        driver.open_case(good, written(good, folder / "good"))
        for case, path in cases_from(KINDS[kind](), start, folder):
            say(measured(case.name, partial(driver.open_case, case, path)))
        driver.window.close()
        dispose(driver.window)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
