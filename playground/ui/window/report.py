"""What the user gets to know of an error of the program itself, and what a bug report needs."""

import logging
import traceback
from collections.abc import Callable
from functools import partial

import numpy as np
from PyQt6.QtCore import PYQT_VERSION_STR, QCoreApplication, QSysInfo, qVersion
from PyQt6.QtGui import QGuiApplication

from playground.about import APP_NAME, __version__
from playground.core.basics.messages import PlaygroundError
from playground.core.engine.engine import has_kernel
from playground.core.experiment.spec import Experiment
from playground.ui.state.refusals import NotFollowedError
from playground.ui.texts.messages import error_text
from playground.ui.window.log_file import last_lines, without_home
from playground.ui.window.speaker import Speaker
from playground.versions import libraries_line, places_lines

LONGEST_ERROR = 120  # characters of an error in a sentence
LONGEST_TRACE = 8000  # characters of a traceback in a bug report
translate = QCoreApplication.translate
log = logging.getLogger(__name__)


def system_text() -> str:
    """Name the program, and what it runs on, with versions; starts no other program for that."""
    return (
        f"{APP_NAME} {__version__}\n"
        f"{libraries_line(np.__version__, PYQT_VERSION_STR, str(qVersion()))}\n"
        f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}, "
        f"{QSysInfo.currentCpuArchitecture()}, {QGuiApplication.platformName()}"
    )


def details(error: BaseException) -> str:
    """Return plain text for a bug report: versions, traceback, the last lines of the log."""
    trace = "".join(traceback.format_exception(error))
    if len(trace) > LONGEST_TRACE:
        trace = f"{trace[: LONGEST_TRACE // 2]}\n…\n{trace[-LONGEST_TRACE // 2 :]}"
    return without_home(
        "\n".join([system_text(), "", trace, "Last lines of the log:", *last_lines()])
    )


def bug_report() -> str:
    """Return plain text for a bug report without an error: versions, engine, folders, the log."""
    engine = "kernel" if has_kernel() else "NumPy only"
    head = [system_text(), f"Engine: {engine}", *places_lines()]
    return without_home("\n".join([*head, "", "Last lines of the log:", *last_lines()]))


def attempt(*steps: Callable[[], object]) -> None:
    """Carry out all steps; an error in one of them is logged, and the next one follows."""
    for step in steps:
        try:
            step()
        except Exception:
            log.exception("A step was left out")


class ErrorNotice:
    """Says in the notice that the program has made an error, and what can be done.

    `save_copy` saves the work to another file.
    """

    def __init__(self, speaker: Speaker, save_copy: Callable[[], object]) -> None:
        self._speaker, self._save_copy = speaker, save_copy
        self._close_has_failed = False

    def tell_unexpected(self, error: BaseException) -> None:
        """Say that something went wrong that nobody foresaw."""
        text = translate("Report", "Something went wrong ({error}). Your work is still open.")
        if isinstance(error, MemoryError):
            text = translate("Report", "There was too little memory. Your work is still open.")
        self._tell(text.format(error=_in_short(error)), error)

    def tell_training(self, error: Exception) -> None:
        """Say why training has paused."""
        text = translate(
            "Report", "Training has paused after an error ({error}). Your work is still open."
        )
        if isinstance(error, MemoryError):
            text = translate(
                "Report",
                "Training has paused: there was too little memory. "
                "Make the network or the batch smaller.",
            )
        is_known = isinstance(error, PlaygroundError)
        self._tell(error_text(error) if is_known else text.format(error=_in_short(error)), error)

    def tell_refused(self, error: Exception, experiment: Experiment) -> None:
        """Say why `experiment` was not edited; where nobody foresaw that, as of other errors."""
        text = error_text(error, experiment)
        if isinstance(error, NotFollowedError):
            self._tell(text, error)
        else:
            self._speaker.notify(text)

    def may_close(self, may_leave: Callable[[], bool]) -> bool:
        """Return what `may_leave` does; where it fails the first time no, the second time yes."""
        try:
            answer = may_leave()
        except Exception as error:
            log.exception("The window could not be closed")
            answer = self._close_has_failed
            self._close_has_failed = not answer
            if not answer:
                attempt(partial(self._tell_closing, error))
            return answer
        self._close_has_failed = False
        return answer

    def _tell_closing(self, error: Exception) -> None:
        text = translate(
            "Report",
            "The window could not be closed ({error}). Close it again to leave without saving.",
        )
        self._tell(text.format(error=_in_short(error)), error)

    def _tell(self, text: str, error: BaseException) -> None:
        save = translate("Report", "Save a copy …"), self._save_copy
        report = details(error)  # now: the error itself would keep all that its frames hold

        def copy() -> None:
            clipboard = QGuiApplication.clipboard()
            if clipboard is not None:
                clipboard.setText(report)
                said = translate("Report", "Details copied; paste them where you report the error")
                self._speaker.say(said)
            self._speaker.notify(text, (save,))  # the click has closed it

        self._speaker.notify(text, (save, (translate("Report", "Copy details"), copy)))


def _in_short(error: BaseException) -> str:
    """Name an error in one line."""
    text = " ".join(f"{type(error).__name__}: {str(error)[:LONGEST_ERROR]}".split())
    return text.removesuffix(":")
