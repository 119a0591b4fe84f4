"""Starts and ends the program with its window."""

import gc
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6 import sip
from PyQt6.QtCore import (
    QTimer,
)
from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QApplication

from playground.about import APP_NAME, __version__
from playground.console import explain
from playground.core.experiment.spec import Experiment
from playground.languages.current import current_language
from playground.resources import resource
from playground.ui.look.letters import missing_font, missing_letters
from playground.ui.look.motion import use_animations
from playground.ui.look.text_size import use_text_percent
from playground.ui.look.theme import THEMES, system_theme
from playground.ui.state.run_controller import start_run
from playground.ui.texts.translators import translate_qt
from playground.ui.window import theme_choice
from playground.ui.window.change_of_language import adopt, is_free, rebuilt
from playground.ui.window.contrasts import stored_contrast, with_contrast
from playground.ui.window.hooks import CLOSE_INTERVAL, before_log_out, install_hooks
from playground.ui.window.log_file import kept_log
from playground.ui.window.main_window import MainWindow
from playground.ui.window.motion import stored_animations
from playground.ui.window.report import attempt, system_text
from playground.ui.window.settings import Settings, set_aside_damaged, unkept
from playground.ui.window.text_sizes import stored_text_percent

if TYPE_CHECKING:
    from playground.ui.window.autosave import Pace

SWITCH_INTERVAL = 0.0001  # seconds; with Python's 5 ms every redraw waits longer for training
QUIET = 300  # milliseconds from the start, in which the window is drawn, until work is kept
EXIT_ERROR, EXIT_NO_FONT = 1, 3  # the second as without a display
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
        if (lacking := missing_letters()) is not None:
            log.info("%s", lacking)
            explain(lacking)
            return EXIT_NO_FONT
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
        self._has_told = False  # why the language does not change yet
        app.commitDataRequest.connect(lambda session: before_log_out(self.window, session))
        self._follow()

    def _follow(self) -> None:
        install_hooks(self.window)
        self.window.languages.picked.connect(self._begin)

    def _begin(self) -> None:
        self._has_told = False
        self._rebuild_soon()

    def _rebuild_soon(self) -> None:
        QTimer.singleShot(CLOSE_INTERVAL, self.rebuild)  # the menu is still open

    def rebuild(self) -> None:
        """Let a window in the present language take over, as soon as nothing stands against it."""
        old = self.window
        if not is_free(old):
            self._rebuild_soon()
            return
        if old.languages.wants_another and old.notice.is_asking:  # the answer would be lost
            self._wait_for_answer()
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

    def _wait_for_answer(self) -> None:
        """Try again soon; say once, each time that one is picked, what the language waits for."""
        if not self._has_told:
            self._has_told = True
            self.window.languages.say_wait()
        self._rebuild_soon()


def tell_trouble(window: MainWindow, trouble: str) -> None:
    """Say once what was wrong at the start: `trouble`, or that nothing can be remembered."""
    if trouble:
        window.notify(trouble)
        window.languages.forget_unknown(trouble)
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
