"""One window for many tests.

It is put back after each, and replaced by a new one if a test has left anything behind.
"""

import threading
from pathlib import Path
from unittest import mock

from PyQt6.QtCore import QEvent, QModelIndex, Qt
from PyQt6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as QtTimeoutError

from playground.ui.look.text_size import NORMAL, text_percent
from playground.ui.look.theme import THEMES
from playground.ui.state.walk_controller import WalkController
from playground.ui.widgets import dialogs
from playground.ui.window.application import build_window, dispose
from playground.ui.window.help import HelpWindow
from playground.ui.window.main_window import MainWindow
from playground.ui.window.pace import DEFAULT_SPEED
from playground.ui.window.recent_menu import RecentMenu
from tests.support.window_state import Differences, State, differences, window_state

WIDTH, HEIGHT = 1280, 800
READY_TIMEOUT = 2000  # ms; a window that does not settle is replaced
NESTING = 4  # layouts within layouts tell each other one after the other how much room they need


def open_window(app: QApplication, qtbot, is_whole: bool = True) -> MainWindow:
    """A new window, shown, with its first frame drawn."""
    window = build_window(app, "light")
    window.resize(WIDTH, HEIGHT)
    window.show()
    qtbot.waitUntil(lambda: window.controller.snapshot is not None)
    if is_whole:
        window.late.finish()
        for part in ("exporter", "command_palette"):  # made at their first use
            getattr(window, part)
    return window


def close_window(window: MainWindow) -> None:
    """Close it, whatever work is in it, and destroy it."""
    with discarding():
        window.close()
    dispose(window)


def discarding():
    """Answer questions about unsaved work with “don't save”."""
    return mock.patch.object(dialogs, "ask_unsaved", return_value=dialogs.SaveChoice.DISCARD)


class SharedWindow:
    """Lends its window to one test at a time; between them it stays open, paused.

    (Hidden and shown again, a window does not become active on the offscreen platform.)

    Attributes
    ----------
    threads : of the window; they live on between tests
    left : why windows had to be replaced: what was different after a test, by the name of the test
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._window: MainWindow | None = None
        self._first: State = {}
        self._layout = ""
        self._folder = Path()
        self._lent = False
        self.built = self.lent = 0
        self.threads: set[threading.Thread] = set()
        self.left: dict[str, Differences] = {}

    def lend(self, qtbot) -> MainWindow:
        """The window, as it was when it was new."""
        if self._window is not None and not self._finish(qtbot):
            self.close()
        if self._window is None:
            self.built += 1
            before = set(threading.enumerate())
            self._window = open_window(self._app, qtbot)
            self.threads = set(threading.enumerate()) - before
            self._finish(qtbot)
            self._layout = self._window.panel_layout.state()
            self._folder = self._window.settings.folder
            self._first = window_state(self._window)
        self._lent = True
        self.lent += 1
        return self._window

    def take_back(self, qtbot, test: str) -> None:
        """Put the window back as it was; if that is not possible, the next test gets a new one."""
        if not self._lent:
            return
        self._lent = False
        if not self._is_open() or not self._put_back(qtbot, test):
            self.close()

    def close(self) -> None:
        """Close and destroy the window, if there is one; its threads end."""
        window, self._window = self._window, None
        if window is not None:
            close_window(window)

    def has(self, window: QWidget) -> bool:
        """Whether `window` is the shared one."""
        return window is self._window

    def _is_open(self) -> bool:
        return self._window.isVisible() and all(thread.is_alive() for thread in self.threads)

    def _put_back(self, qtbot, test: str) -> bool:
        self._window.setUpdatesEnabled(False)  # painting would cost more than all the rest
        try:
            return self._restore(qtbot, test)
        finally:
            self._window.setUpdatesEnabled(True)

    def _restore(self, qtbot, test: str) -> bool:
        self._clear(self._window)
        if not self._finish(qtbot):  # what the test has asked for may still be on its way
            self.left[test] = {"frame": ("drawn", "awaited")}
            return False
        if self._left():
            self._reset(self._window)
            if not self._finish(qtbot):
                self.left[test] = {"frame": ("drawn", "awaited")}
                return False
            self._window.toolbar.show_running(False)
            self._window.status.begin("Press Space to train")
            for _ in range(NESTING):
                self._app.processEvents()
            left = self._left()
            if left:
                self.left[test] = left
            return not left
        return True

    def _left(self) -> Differences:
        return differences(self._first, window_state(self._window))

    def _clear(self, window: MainWindow) -> None:
        """Put back what the state does not tell: training, rows of the outline, the last notice."""
        if window.controller.running:
            window.controller.set_running(False)
        window.views.outline.collapseAll()
        window.views.outline.setCurrentIndex(QModelIndex())
        for notice in (window.notice, window.message):
            notice.say("")
            notice.hide()
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
        window.focus_ring.hide()
        window.command_palette.hide()
        window.whats_this.end()
        window.leave_tour()
        for opened in window.findChildren(HelpWindow):
            opened.hide()

    def _reset(self, window: MainWindow) -> None:
        window.views.canvas.view.cancel_gesture()
        window.controller.set_running(False)
        window.controller.findChild(WalkController).end()
        window.shared.watched.pin(None)
        window.shared.selection.clear()
        window.shared.scales.set_per_layer(False)
        window.shared.scales.fit()
        window.toolbar.speed.setValue(DEFAULT_SPEED)
        window.engines.pick("automatic")
        while text_percent() != NORMAL:
            window.actions_by_name["smaller_text"].trigger()
        if window.theme is not THEMES["light"]:
            window.set_theme(THEMES["light"])
        with discarding():
            window.files.new()
        window.settings.folder = self._folder
        for is_kept in (False, True):
            window.recent.keep(is_kept)
        window.findChild(RecentMenu).fill()
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(WIDTH, HEIGHT)
        window.panel_layout.put_back(self._layout)
        window.views.outline.scrollToTop()
        window.actions_by_name["fit"].trigger()

    def _activate(self, window: MainWindow) -> None:
        """By way of another window.

        The offscreen platform may hold it to be in front although it is not active.
        """
        if not window.isActiveWindow():
            other = QWidget()
            other.show()
            other.activateWindow()
            self._app.processEvents()
            other.close()
            window.activateWindow()

    def _finish(self, qtbot) -> bool:
        """Wait until everything is drawn and nothing moves any more; whether that has come."""
        window = self._window
        self._activate(window)
        window.views.canvas.view.setFocus()

        def is_ready() -> bool:
            snapshot = window.controller.snapshot
            update = window.controller.worker.call(lambda trainer: trainer.update)
            is_latest = (snapshot.revision, snapshot.update) == (window.document.revision, update)
            is_latest &= snapshot.watch == window.shared.watched.watch
            return is_latest and not snapshot.running and window.isActiveWindow()

        try:
            qtbot.waitUntil(is_ready, timeout=READY_TIMEOUT)
        except QtTimeoutError:
            return False
        window.views.canvas.view.use_room(animated=False)  # which a new size asks for later
        window.views.canvas.view.animation.finish()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._app.processEvents()
        return True
