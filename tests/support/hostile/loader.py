"""Opens every case of one kind with the loader: `loader KIND FOLDER START`."""

import sys
from functools import partial
from pathlib import Path

from playground import PlaygroundError, Trainer
from playground.session.format import load_session
from tests.support.hostile.cases import Case, good_bytes
from tests.support.hostile.guard import Guard
from tests.support.hostile.kinds import KINDS
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Record, cases_from, say, written


def open_case(case: Case, path: Path, guard: Guard) -> Record:
    """Open a session and make what trains it, as the window does."""
    with guard.on(path):
        try:
            session = load_session(path)
            Trainer(session.experiment, session.state)
        except PlaygroundError as error:
            outcome, text = "refused", str(error)
        else:
            outcome, text = "opened", ""
    return Record(case.name, outcome, case.may_open, text, events=guard.events)


def main(kind: str, folder: Path, start: int) -> None:
    """Open all cases of one kind, from number `start` on."""
    guard = Guard()
    good = Case("good", lambda path: path.write_bytes(good_bytes()), may_open=True)
    open_case(good, written(good, folder / "good"), guard)  # what is imported once
    for case, path in cases_from(KINDS[kind](), start, folder):
        say(measured(case.name, partial(open_case, case, path, guard)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
