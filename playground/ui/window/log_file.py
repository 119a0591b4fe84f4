"""The log: a file in the user's folder for states, and its last lines for a bug report."""

import faulthandler
import logging
import os
import sys
import traceback
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, TypeVar

from PyQt6.QtCore import QLockFile

from playground.console import explain
from playground.places import state_folder

LARGEST = 256 * 1024  # bytes of one file; one older file is kept beside it
MOST_COPIES = 8  # of the program that run at once and keep a log; each has its own file
LAST_LINES, LONGEST_LINE = 40, 200  # of the log in a bug report; characters
LARGEST_CRASH = 16 * 1024  # bytes of the trace of a crash that are taken into the log
MOST_DIFFERENT = 1000  # entries whose repetitions are counted
H = TypeVar("H", bound=logging.Handler)
PROGRAM = logging.getLogger("playground")
log = logging.getLogger(__name__)


def log_folder() -> Path:
    """Return where the logs are kept."""
    return state_folder()


def log_place() -> Path | None:
    """Return the log file of this copy of the program; None if none is kept."""
    file = _handler(LogFile)
    return None if file is None else Path(file.baseFilename)


def last_lines() -> list[str]:
    """Return the first line of each of the last entries of the log, also where no file is kept."""
    lines = _handler(LastLines)
    return [] if lines is None else list(lines.lines)


def without_home(text: str) -> str:
    """Write ~ for the user's folder, whose name may be that of a person."""
    home = os.path.expanduser("~")
    return text.replace(home, "~") if len(home) > 1 else text


@contextmanager
def kept_log() -> Iterator[None]:
    """Keep a log within; where that is not possible stderr says so, and the program goes on."""
    with ExitStack() as stack:
        stack.callback(PROGRAM.setLevel, PROGRAM.level)
        PROGRAM.setLevel(logging.INFO)
        _add(stack, LastLines())
        if sys.stderr is not None:
            _add(stack, _on_stderr())
        try:
            _keep_files(stack, log_folder())
        except OSError as error:
            log.warning("No log file is kept: %s", error)
            _trace_crashes_on_stderr()
        yield


def _keep_files(stack: ExitStack, folder: Path) -> None:
    """Log to a file of `folder` until `stack` ends, and the traces of crashes to another one."""
    slot = stack.enter_context(_slot(folder))
    place = slot.with_suffix(".crash")
    trace = place.open("a+", encoding="utf-8", errors="replace")
    stack.enter_context(trace)
    _add(stack, LogFile(slot.with_suffix(".txt")))
    _take_crash(trace)
    stack.callback(_trace_crashes_on_stderr)
    faulthandler.enable(trace)


def _trace_crashes_on_stderr() -> None:
    faulthandler.disable()
    with suppress(AttributeError, OSError, RuntimeError, ValueError):  # closed, or no real file
        faulthandler.enable()


class LogFile(RotatingFileHandler):
    """A bounded log file. An entry that comes again is counted, not written again.

    An error of a paint call comes thirty times a second; what led to it must not be pushed out.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=LARGEST, backupCount=1, encoding="utf-8", errors="backslashreplace"
        )
        self.setFormatter(_Formatter())
        self._counts: Counter[str] = Counter()
        self._has_failed = False

    def emit(self, record: logging.LogRecord) -> None:
        summary = _summary(record)
        if len(self._counts) > MOST_DIFFERENT:
            self._counts.clear()
        self._counts[summary] += 1
        count = self._counts[summary]
        if count == 1:
            super().emit(record)
        elif str(count).strip("0") == "1":  # 10, 100, 1000 …
            again = {"msg": "%s (%d times)", "args": (summary, count), "exc_info": None}
            super().emit(logging.makeLogRecord({**vars(record), **again, "exc_text": None}))

    def close(self) -> None:
        with suppress(OSError):  # the disk is full, which has been said
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:
        """Say on stderr, once, that the log cannot be written: a full disk is no reason to stop."""
        if not self._has_failed:
            self._has_failed = True
            explain(f"The log file could not be written: {sys.exc_info()[1]}.")


class LastLines(logging.Handler):
    """Keeps the first line of each of the last entries."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=LAST_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        time = logging.Formatter().formatTime(record)
        line = f" {record.levelname} {record.name}: {_summary(record)}"
        line = without_home(line)[:LONGEST_LINE]
        if self.lines and self.lines[-1].endswith(line):
            self.lines.pop()  # the same again, later
        self.lines.append(time + line)


class _Formatter(logging.Formatter):
    """Begins with the time, and leaves the name of the user's folder out."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        return without_home(super().format(record))


def _summary(record: logging.LogRecord) -> str:
    """Return the entry in one line: its message, and the error without its traceback."""
    try:
        text = record.getMessage()
    except Exception:  # noqa: BLE001 - of an object that cannot be written as text
        text = f"{record.msg}"
    if record.exc_info and (error := record.exc_info[1]) is not None:
        text = f"{text}: {''.join(traceback.format_exception_only(error))}"
    return " ".join(text[: 5 * LONGEST_LINE].split())


def _on_stderr() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    return handler


def _add(stack: ExitStack, handler: logging.Handler) -> None:
    """Send what is logged to `handler`, until `stack` ends."""
    root = logging.getLogger()
    root.addHandler(handler)
    stack.callback(handler.close)
    stack.callback(root.removeHandler, handler)


def _handler(kind: type[H]) -> H | None:
    return next((h for h in logging.getLogger().handlers if isinstance(h, kind)), None)


@contextmanager
def _slot(folder: Path) -> Iterator[Path]:
    """Reserve a name for the files of this copy; a crashed copy holds its name no longer.

    Raises `OSError` if nothing can be written there, or if all names are in use.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, MOST_COPIES + 1):
        lock = QLockFile(str(folder / f"log-{number}.lock"))
        lock.setStaleLockTime(0)  # held as long as the copy runs
        if lock.tryLock(0):
            try:
                yield folder / f"log-{number}"
            finally:
                lock.unlock()
            return
        if lock.error() != QLockFile.LockError.LockFailedError:
            raise OSError(f"{folder} cannot be written")
    raise OSError(f"{MOST_COPIES} copies of the program keep one already")


def _take_crash(file: IO[str]) -> None:
    """Take into the log what a crash of an earlier run has left, and empty its file."""
    file.seek(max(0, os.fstat(file.fileno()).st_size - LARGEST_CRASH))
    if trace := file.read():
        log.error("An earlier run of the program has crashed:\n%s", trace)
        file.truncate(0)
