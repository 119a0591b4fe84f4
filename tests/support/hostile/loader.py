"""Opens every case of one kind with the loader: `loader KIND FOLDER`."""

import shutil
import sys
from pathlib import Path

from playground import PlaygroundError, Trainer
from playground.session.format import load_session
from tests.support.hostile.cases import Case, good_bytes
from tests.support.hostile.guard import Guard
from tests.support.hostile.kinds import KINDS
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Record, cases_folder, say


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


def main(kind: str, folder: Path) -> None:
    """Open all cases of one kind."""
    guard = Guard()
    good = Case("good", lambda path: path.write_bytes(good_bytes()), may_open=True)
    odd = Case("odd", lambda path: path.with_name("\0"))
    for case in (good, odd):  # what is imported once
        made = case.make(folder / "case.nnplay")
        open_case(case, made if isinstance(made, Path) else folder / "case.nnplay", guard)
    for number, case in enumerate(KINDS[kind]()):
        own = cases_folder(folder, number)
        made = case.make(own / "case.nnplay")
        path = made if isinstance(made, Path) else own / "case.nnplay"
        say(measured(case.name, lambda case=case, path=path: open_case(case, path, guard)))
        shutil.rmtree(own)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
