"""What counts as found while the monkey plays: errors, warnings, hangs, writes elsewhere."""

import json
import logging
import os
import sys
import threading
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from PyQt6.QtCore import QtMsgType, QUrl, qInstallMessageHandler
from PyQt6.QtGui import QDesktopServices

NOISE = (  # of the platform, not of the program
    "This plugin does not support",  # what the offscreen platform leaves out
    "occurs outside target window",  # its screen is smaller than what a maximised window needs
)
MOST_ALIKE = 2  # findings that are written down
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink")
STARTS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "webbrowser.open")


class Log:
    """The file of one life: a line of JSON for each deed and each thing that was found."""

    def __init__(self, path: Path) -> None:
        self._file, self._lock = path.open("a", encoding="utf-8"), threading.Lock()
        self._known: Counter[str] = Counter()
        self.number, self.deed = 0, ""

    def write(self, **entry: Any) -> None:
        with self._lock:
            self._file.write(json.dumps({"n": self.number, **entry}) + "\n")
            self._file.flush()

    def close(self) -> None:
        self._file.close()

    def find(self, kind: str, text: str, where: str = "") -> None:
        """Note something found; the same thing again is only counted."""
        key = f"{kind} {where[-200:] or text[-200:]}"
        self._known[key] += 1
        if self._known[key] <= MOST_ALIKE:
            self.write(found=kind, text=text, where=where, deed=self.deed)


def is_noise(text: str) -> bool:
    """Whether a message says nothing about the program."""
    return any(noise in text for noise in NOISE)


class _Records(logging.Handler):
    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        if not is_noise(text := self.format(record)):
            self._log.find("log record", text)


def watch_errors(log: Log) -> None:
    """Note every exception, warning, record and message of Qt, and still hand it on."""

    def hook(before: Callable[..., object]) -> Callable[..., object]:
        def note(kind: Any, error: Any, trace: Any) -> None:
            log.find("exception", "".join(traceback.format_exception(kind, error, trace)))
            before(kind, error, trace)

        return note

    sys.excepthook = hook(sys.excepthook)  # type: ignore[assignment]
    of_thread = threading.excepthook

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        parts = arguments.exc_type, arguments.exc_value, arguments.exc_traceback
        log.find("exception in a thread", "".join(traceback.format_exception(*parts)))
        of_thread(arguments)

    threading.excepthook = in_thread

    def unraisable(found: Any) -> None:
        lines = traceback.format_exception(found.exc_type, found.exc_value, found.exc_traceback)
        log.find("unraisable", f"{found.err_msg} {found.object!r}\n{''.join(lines)}")

    sys.unraisablehook = unraisable
    logging.getLogger().addHandler(_Records(log))
    _watch_warnings(log)
    _watch_qt(log)


def _watch_warnings(log: Log) -> None:
    def show(message: Any, category: Any, filename: str, line: int, *_: object) -> None:
        log.find("warning", f"{category.__name__}: {message}", f"{stack_of()}{filename}:{line}")

    warnings.simplefilter("default")
    warnings.showwarning = show


def _watch_qt(log: Log) -> None:
    before = qInstallMessageHandler(None)

    def note(kind: QtMsgType, context: Any, text: str | None) -> None:
        if not is_noise(text or ""):
            log.find("Qt message", text or "", stack_of())
            if before is not None:
                before(kind, context, text)

    qInstallMessageHandler(note)


def watch_writes(log: Log, folder: Path) -> None:
    """Note writes outside `folder`, programs that start, and pages that open."""
    inside = (str(folder.resolve()), "/dev/null", "/proc/", "/dev/shm")  # noqa: S108

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            is_write = flags & WRITING if mode is None else bool(set(mode) & set("wax+"))
            if isinstance(path, str | bytes) and is_write:
                check(event, os.fsdecode(path))
        elif event in CHANGES:
            check(event, os.fsdecode(arguments[0]))
        elif event in STARTS:
            log.find("a program starts", f"{event} {arguments}", stack_of())

    def check(event: str, path: str) -> None:
        if not os.path.abspath(path).startswith(inside):
            log.find("writes elsewhere", f"{event} {path}", stack_of())

    sys.addaudithook(hook)
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.setUrlHandler(scheme, lambda url: _note_page(log, url))


def _note_page(log: Log, url: QUrl) -> None:
    log.find("a page opens", url.toString(), stack_of())


def stack_of(frame: FrameType | None = None) -> str:
    """Where the program is: its own lines, and the innermost two."""
    lines = traceback.extract_stack(frame)
    own = [line for line in lines if "/playground/" in line.filename]
    innermost = [line for line in lines[-2:] if line not in own]
    return "".join(traceback.format_list([*own[-10:], *innermost]))
