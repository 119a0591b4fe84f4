"""Starts and ends the program with its window."""

import gc
import logging
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PyQt6 import sip
from PyQt6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    pyqtSignal,
    qInstallMessageHandler,
)
from PyQt6.QtGui import QIcon, QSessionManager
from PyQt6.QtWidgets import QApplication

from playground.about import APP_NAME, __version__
from playground.core.experiment.spec import Experiment
from playground.languages.current import current_language
from playground.resources import resource
from playground.ui.look.letters import missing_font
from playground.ui.look.motion import use_animations
from playground.ui.look.text_size import use_text_percent
from playground.ui.look.theme import THEMES, system_theme
from playground.ui.state.run_controller import start_run
from playground.ui.texts.translators import translate_qt
from playground.ui.window import theme_choice
from playground.ui.window.change_of_language import adopt, is_free, rebuilt
from playground.ui.window.contrasts import stored_contrast, with_contrast
from playground.ui.window.log_file import kept_log
from playground.ui.window.main_window import MainWindow
from playground.ui.window.motion import stored_animations
from playground.ui.window.report import attempt, system_text
from playground.ui.window.settings import Settings, set_aside_damaged, unkept
from playground.ui.window.text_sizes import stored_text_percent

if TYPE_CHECKING:
    from playground.ui.window.autosave import Pace

CLOSING_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")  # they keep the work and close the window
SWITCH_INTERVAL = 0.0001  # seconds; with Python's 5 ms every redraw waits longer for training
CLOSE_INTERVAL = 50  # milliseconds between two looks whether the window is free to be closed
QUIET = 300  # milliseconds from the start, in which the window is drawn, until work is kept
EXIT_ERROR = 1
log = logging.getLogger("playground")


def run_window(
    file: Path | None, theme_name: str | None, trouble: str = "", pace: "Pace | None" = None
) -> int:
    """Open the window, with `file` if given; returns the exit code.

    `trouble` is what went wrong with the language; `pace` says when work is kept for the case of a
    crash.
    """
    app = QApplication(sys.argv[:1])
    translate_qt(app, current_language())
    with kept_log():
        log.info("Started: %s", system_text())
        trouble = trouble or set_aside_damaged() or missing_font(current_language())
        try:
            window = build_window(app, theme_name)
        except Exception:
            log.exception("The window could not be opened")
            return EXIT_ERROR
        running = Running(app, window, pace)
        freeze_startup_objects()
        window.late.finished.connect(freeze_startup_objects)
        window.show()
        if file is not None:  # when the hooks are at work: an error must not end the program
            QTimer.singleShot(0, lambda: window.open_named(file))
        QTimer.singleShot(QUIET, lambda: keep_work(running.window, pace, offers_tour=file is None))
        QTimer.singleShot(QUIET, lambda: tell_trouble(running.window, trouble))
        code = app.exec()
        window = running.window
        if "recovery" in vars(window):
            attempt(window.recovery.end)
        if not dispose(window):
            leave_at_once(code)
    return code


class Running:
    """The window that is open; another one takes its place when the language changes."""

    def __init__(self, app: QApplication, window: MainWindow, pace: "Pace | None") -> None:
        self.window, self._pace = window, pace
        app.commitDataRequest.connect(lambda session: before_log_out(self.window, session))
        self._follow()

    def _follow(self) -> None:
        install_hooks(self.window)
        self.window.languages.picked.connect(self._rebuild_soon)

    def _rebuild_soon(self) -> None:
        QTimer.singleShot(CLOSE_INTERVAL, self.rebuild)  # the menu is still open

    def rebuild(self) -> None:
        """Let a window in the present language take over, as soon as nothing stands against it."""
        old = self.window
        if QApplication.activeModalWidget() is not None or not is_free(old):
            self._rebuild_soon()
            return
        if not old.languages.use_picked():
            return
        keeps = "recovery" in vars(old)
        if keeps:
            attempt(old.recovery.hand_over)
        self.window = rebuilt(old)
        self._follow()
        if trouble := missing_font(current_language()):
            self.window.notify(trouble)
        if keeps:
            keep_work(self.window, self._pace, offers=False)


def tell_trouble(window: MainWindow, trouble: str) -> None:
    """Say once what was wrong at the start: `trouble`, or that nothing can be remembered."""
    if trouble:
        window.notify(trouble)
    elif sentence := unkept():
        window.say(sentence)


def keep_work(
    window: MainWindow, pace: "Pace | None" = None, offers: bool = True, offers_tour: bool = False
) -> None:
    """Keep the work for the case of a crash from now on, and offer what a crash has left.

    `offers_tour`: at the first start, a tour begins where there is nothing of that kind.
    """
    from playground.ui.window.autosave import Pace  # the first frame does without

    if offers_tour:
        window.recovery.nothing_left.connect(window.offer_tour)
    window.recovery.begin(pace or Pace(), offers)


def freeze_startup_objects() -> None:
    """Keep all that exists now out of Python's garbage collection.

    A collection of them stopped the window for 40 ms and more. Those made after it are collected.
    """
    gc.freeze()
    gc.enable()


def dispose(window: MainWindow) -> bool:
    """Destroy a closed window now; returns whether its training thread has ended too.

    Left to the garbage collector, its parts may outlive the application, which crashes.
    """
    attempt(window.controller.close)
    has_ended = window.controller.worker.close()
    sip.delete(window.controller)
    sip.delete(window)
    return has_ended


def leave_at_once(code: int) -> None:
    """End the process without Python's clearing up.

    A thread in the middle of a long product of matrices cannot be stopped, and may crash when
    Python takes its memory away.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # closed, or there is none
            stream.flush()
    os._exit(code)


def build_window(app: QApplication, theme_name: str | None = None) -> MainWindow:
    """Make the window with everything behind it, not shown yet."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    app.setApplicationName(APP_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("backprop-playground")
    app.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    settings = Settings()
    theme = THEMES.get(theme_name or settings.text(theme_choice.KEY), system_theme())
    theme = with_contrast(theme, stored_contrast(settings))
    use_text_percent(app, stored_text_percent(settings))
    use_animations(app, stored_animations(settings))
    document, controller = start_run(Experiment())
    window = MainWindow(document, controller, settings, theme)
    adopt(window)
    return window


class _Reporter(QObject):
    """Logs an error from any thread in full and shows it in a notice, one at a time."""

    happened = pyqtSignal(object)

    def __init__(self, window: MainWindow, closer: "_Closer") -> None:
        super().__init__(window)
        self._window, self._closer = window, closer
        self._last, self._is_showing = "", False
        self.happened.connect(self._show)

    def report(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, self._closer.close)
            return
        error = error or Exception(kind.__name__)
        log.error("Unexpected error", exc_info=(kind, error, trace))
        if not sip.isdeleted(self):
            self.happened.emit(error.with_traceback(trace))

    def _show(self, error: BaseException) -> None:
        """Show an error, unless it is the one on screen, or one of showing an error."""
        if self._is_showing:
            return
        self._is_showing = True
        try:
            if repr(error) != self._last or not self._window.notice.isVisible():
                self._last = repr(error)
                self._window.errors.tell_unexpected(error)
        finally:
            self._is_showing = False


class _Closer(QObject):
    """Ends the program for a signal without a question: the work is kept for the next start.

    A dialog that is open is cancelled, also that of work with a file which takes long.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._timer, self._has_kept = window, QTimer(self), False
        self._timer.setInterval(CLOSE_INTERVAL)
        self._timer.timeout.connect(self.close)

    def close(self) -> None:
        if not self._has_kept:
            self._has_kept = True
            attempt(self._window.recovery.keep_now)
        if (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
        if dialog is not None or self._window.files.leaving.is_busy:
            self._timer.start()
            return
        self._timer.stop()
        attempt(self._window.recovery.keep_now)  # a save may have ended since, of older work
        self._window.files.leaving.hurry()
        leave(self._window)


def before_log_out(window: MainWindow, session: QSessionManager) -> None:
    """Ask about unsaved work before the user's session ends; Cancel stops that.

    Where no question is allowed the work is kept for the next start.
    """
    if not session.allowsInteraction():
        attempt(window.recovery.keep_now)
        return
    may_leave = window.errors.may_close(window.files.leaving.may_log_out)
    session.release()
    if not may_leave:
        session.cancel()


def leave(window: MainWindow) -> None:
    """Close the window, which ends the program; for Qt a hidden one is not the last to close."""
    was_hidden = window.isHidden()
    if window.close() and was_hidden:
        QApplication.exit()


def install_hooks(window: MainWindow) -> None:
    """Log all errors; show those of slots, paint calls and threads, so that the program goes on."""
    closer = _Closer(window)
    reporter = _Reporter(window, closer)
    sys.excepthook = reporter.report
    for name in CLOSING_SIGNALS:
        if hasattr(signal, name):  # Python runs this anywhere, also in the middle of a paint call
            signal.signal(getattr(signal, name), lambda *_: QTimer.singleShot(0, closer.close))
    threading.excepthook = lambda arguments: reporter.report(
        arguments.exc_type, arguments.exc_value, arguments.exc_traceback
    )
    sys.unraisablehook = _log_unraisable
    qInstallMessageHandler(_log_qt)


def _log_unraisable(found: "sys.UnraisableHookArgs") -> None:
    """Log an error that Python can hand to nobody, such as one in a destructor."""
    error = found.exc_value or Exception(found.exc_type.__name__)
    text = found.err_msg or "Exception ignored in"
    log.error("%s: %r", text, found.object, exc_info=(found.exc_type, error, found.exc_traceback))


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    serious = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    log.log(logging.ERROR if serious else logging.WARNING, "Qt: %s", text)
