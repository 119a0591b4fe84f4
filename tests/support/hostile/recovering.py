"""Restores every case of one kind as work of an earlier run: `recovering KIND FOLDER START`.

The note and the picture beside it are hostile, too.
"""

import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from playground import PlaygroundError
from playground.live.job import Job
from playground.ui.window.file_work import Opened, restore
from playground.ui.window.kept_work import find_left
from tests.support.hostile.cases import Case, good_bytes
from tests.support.hostile.guard import Guard
from tests.support.hostile.kinds import KINDS
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Record, cases_from, say, written

NOTE = b'{"path": "/etc/passwd", "digest": "x", "update": -1}'
NAME = ".recovery-0123456789ab-mine"
NO_JOB = cast("Job[Opened]", SimpleNamespace(report=lambda share: None))


def put(path: Path, folder: Path) -> Path:
    """Put a case in the place of the work on a document; returns the document."""
    session, document = folder / f"{NAME}.nnplay", folder / "mine.nnplay"
    with suppress(OSError, ValueError):  # there can be no file of such a name
        if path.parent == folder:
            os.rename(path, session)
        else:
            session.symlink_to(path)
    session.with_suffix(".json").write_bytes(NOTE)
    session.with_suffix(".png").write_bytes(good_bytes()[:5000])
    return document


def restore_case(case: Case, path: Path, folder: Path, guard: Guard) -> Record:
    """Take a case for the work on a document, find it and open it."""
    document, notes = put(path, folder), []
    with guard.on(path, folders=(folder,)):
        try:
            found = find_left(folder / "recovery", document)
            if not found:
                raise PlaygroundError("Nothing was found.")
            opened = restore(found[0].slot, NO_JOB)
        except PlaygroundError as error:
            outcome, text = "refused", str(error)
        else:
            outcome, text = "opened", ""
            notes = [] if opened.path == document else [f"it names {opened.path}"]
    return Record(case.name, outcome, case.may_open, text, events=guard.events, notes=notes)


def main(kind: str, folder: Path, start: int) -> None:
    """Restore all cases of one kind, from number `start` on."""
    guard = Guard()
    good = Case("good", lambda path: path.write_bytes(good_bytes()), may_open=True)
    restore_case(good, written(good, folder / "good"), folder / "good", guard)
    for number, (case, path) in enumerate(cases_from(KINDS[kind](), start, folder), start):
        work = partial(restore_case, case, path, folder / str(number), guard)
        say(measured(case.name, work))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
