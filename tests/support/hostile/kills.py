"""Kills a process that saves, at seeded moments, and looks at the file: `kills FOLDER START`."""

import os
import random
import select
import signal
import sys
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from playground import OUTPUT, Experiment, LayerSpec, NetworkSpec, Trainer
from playground.session.format import Session, load_session, save_session
from tests.support.hostile.record import Record, say

COUNT = 50
LATEST = 0.06  # seconds; a save takes some milliseconds


def sessions() -> list[Session]:
    """Two sessions of about a megabyte, of different length."""
    made = []
    for units in (200, 240):
        hidden = (LayerSpec.dense("a", units), LayerSpec.dense("b", units))
        network = NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid"))
        trainer = Trainer(replace(Experiment(), network=network))
        trainer.run_updates(1)
        made.append(Session(trainer.experiment, trainer.state()))
    return made


def main(folder: Path, start: int) -> None:
    """Kill again and again; every file must be one of the two, whole."""
    path = folder / "session.nnplay"
    both, contents = sessions(), []
    for session in both:
        save_session(session, path)
        contents.append(path.read_bytes())
    rng = random.Random(1)
    moments = [rng.uniform(0, LATEST) for _ in range(COUNT)]
    for number, moment in islice(enumerate(moments), start, None):
        _kill(both, path, moment)
        notes = [] if path.read_bytes() in contents else ["the file is torn"]
        load_session(path)
        say(Record(f"kill {number} after {moment:.4f} s", "opened", notes=notes))


def _kill(both: list[Session], path: Path, moment: float) -> None:
    """Let a copy of this process save without a pause, and kill it after `moment` seconds."""
    ready, begun = os.pipe()
    child = os.fork()
    if not child:
        os.write(begun, b"!")
        for session in cycle(both):
            save_session(session, path)
    os.read(ready, 1)
    select.select([], [], [], moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(ready)
    os.close(begun)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
