"""What happens to the window from outside: errors nobody catches, signals, the end of a session."""

import logging
import signal
import sys
import threading
from types import TracebackType

from PyQt6 import sip
from PyQt6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    pyqtSignal,
    qInstallMessageHandler,
)
from PyQt6.QtGui import QSessionManager
from PyQt6.QtWidgets import QApplication

from playground.ui.window.main_window import MainWindow
from playground.ui.window.report import attempt

CLOSING_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")  # they keep the work and close the window
CLOSE_INTERVAL = 50  # milliseconds between two looks whether the window is free to be closed
log = logging.getLogger("playground")


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
        _forget_last_error()

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


def _forget_last_error() -> None:
    """Let Python forget the last error: it keeps it for a debugger, and its event of Qt, too."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        vars(sys).pop(name, None)


def _log_unraisable(found: "sys.UnraisableHookArgs") -> None:
    """Log an error that Python can hand to nobody, such as one in a destructor."""
    error = found.exc_value or Exception(found.exc_type.__name__)
    text = found.err_msg or "Exception ignored in"
    log.error("%s: %r", text, found.object, exc_info=(found.exc_type, error, found.exc_traceback))


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    serious = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    log.log(logging.ERROR if serious else logging.WARNING, "Qt: %s", text)
