"""Saves with little room, saves and opens with little memory: `shortage FOLDER START`.

The limits are those of the system, in copies of this process.
"""

import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from playground import OUTPUT, Experiment, LayerSpec, NetworkSpec, PlaygroundError, Trainer
from playground.session.format import Session, load_session, save_session
from tests.support.hostile.cases import good_bytes
from tests.support.hostile.record import Record, say

MEGABYTE = 2**20


def large_session() -> Session:
    """A session of about 20 MB."""
    hidden = [LayerSpec.dense(name, 512) for name in "abcd"]
    network = NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid"))
    trainer = Trainer(Experiment(network=network))
    trainer.run_updates(1)
    return Session(trainer.experiment, trainer.state())


def main(folder: Path, start: int) -> None:
    """Run all shortages from number `start` on."""
    session, path, source = large_session(), folder / "session.nnplay", folder / "large.nnplay"
    save_session(session, source)
    size = source.stat().st_size
    rooms = [0, 1, 100, size // 2, size - 1, size]
    works: dict[str, Callable[[], object]] = {}
    for room in rooms:
        works[f"save, {room} bytes of room"] = partial(_save_short, session, path, room)
    for megabytes in (1, 3, 10, 15, 20, 25, 30, 40, 60, 100, 200):
        save, load = partial(save_session, session, path), partial(load_session, source)
        works[f"save, {megabytes} MB of memory"] = partial(_with_memory, megabytes, save)
        works[f"open, {megabytes} MB of memory"] = partial(_with_memory, megabytes, load)
    for name, work in list(works.items())[start:]:
        path.write_bytes(good_bytes())
        record = _forked(name, work)
        content = path.read_bytes()
        is_whole = content in (good_bytes(), source.read_bytes())
        notes = [] if is_whole else ["the file is torn"]
        notes += [f"left: {other}" for other in folder.iterdir() if other not in (path, source)]
        say(Record(record.name, record.outcome, text=record.text, notes=notes))


def _save_short(session: Session, path: Path, room: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails then
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    save_session(session, path)


def _with_memory(megabytes: int, work: Callable[[], object]) -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + megabytes * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    work()


def _forked(name: str, work: Callable[[], object]) -> Record:
    """Do `work` in a copy of this process."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            work()
            record = Record(name, "opened")
        except PlaygroundError as error:
            record = Record(name, "refused", text=str(error))
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is to be seen
            record = Record(name, "broken", text=repr(error))
        os.write(writing, json.dumps(asdict(record)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    return Record(**json.loads(content)) if content else Record(name, "broken", text="it crashed")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
