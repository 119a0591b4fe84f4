"""Watches what Python does while something is opened: the canary.

Python tells an audit hook of everything that can run code, start a program, or reach a file or the
network. What opening needs is allowed; all else is kept, to be reported.
"""

import codecs
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOTS = (str(Path(__file__).parents[3]), sys.prefix, sys.base_prefix)
# to parse is not to execute: `exec` would be told of
ALLOWED = {"compile", "object.__getattr__", "object.__setattr__", "object.__delattr__"}
ALLOWED |= {"sys._getframe", "gc.get_objects", "cpython.run_interactivehook", "builtins.id"}
ALLOWED |= {"array.__new__", "code.__new__", "time.sleep", "os.listdir", "os.scandir"}
ALLOWED |= {"ctypes.addressof"}  # of the tables that the kernel gets
WATCHED_PREFIXES = ("os.", "subprocess.", "socket.", "shutil.", "ctypes.", "pickle.", "marshal.")
WATCHED_PREFIXES += ("urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "pty.", "mmap.")
WATCHED_PREFIXES += ("tempfile.", "glob.", "sqlite3.", "syslog.", "winreg.")
WATCHED = {"exec", "import", "open"}


class Guard:
    """Keeps the events of a stretch of work; installed once, it stays for the whole process.

    Attributes
    ----------
    events : what happened and is not allowed, while it was on
    may_open : the files that may be opened for reading
    folders : folders below which files may be read and written
    """

    def __init__(self) -> None:
        self.events: list[str] = []
        self.may_open: set[str] = set()
        self.folders: tuple[str, ...] = ()
        self._is_on = False
        codecs.lookup("unicode_escape")  # loaded late otherwise
        sys.addaudithook(self._hear)

    @contextmanager
    def on(self, *paths: Path, folders: tuple[Path, ...] = ()) -> Iterator[None]:
        """Keep events meanwhile; `paths` may be read."""
        self.events = []
        self.may_open = {os.fspath(path) for path in paths}
        self.folders = tuple(map(str, folders))
        self._is_on = True
        try:
            yield
        finally:
            self._is_on = False

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._is_on or event in ALLOWED:
            return
        if event in WATCHED or event.startswith(WATCHED_PREFIXES):
            self._is_on = False  # what is below tells events, too
            try:
                if not self._is_allowed(event, arguments):
                    self.events.append(f"{event}{arguments!r}"[:300])
            finally:
                self._is_on = True

    def _is_allowed(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "open":
            name, mode = arguments[0], arguments[1]
            is_read = mode in ("r", "rb", None) and not _writes(arguments[2])
            path = os.fsdecode(name) if isinstance(name, str | bytes) else ""
            is_ours = is_read and (path in self.may_open or path.startswith(ROOTS))
            return isinstance(name, int) or is_ours or path.startswith(self.folders or ("\0",))
        if event == "exec":  # of a module of the program or of Python that is loaded late
            return str(getattr(arguments[0], "co_filename", "")).startswith(ROOTS)
        if event == "import":
            return isinstance(arguments[1], str) and arguments[1].startswith(ROOTS)
        if event in ("ctypes.dlopen", "ctypes.dlsym"):  # of the program's own library
            return str(getattr(arguments[0], "_name", arguments[0])).startswith(ROOTS)
        if event.startswith(("os.", "tempfile.", "shutil.")) and self.folders:
            return any(str(each).startswith(self.folders) for each in arguments)
        return False


def _writes(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
