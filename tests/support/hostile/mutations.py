"""A seeded walk of damage to an example or a trained session: `mutations NAME FOLDER START`.

A third of it damages the bytes of the file. As ZIP keeps a checksum of every member, that is mostly
refused at once; so the rest damages the members, and writes them with the right checksums.
"""

import random
import sys
from functools import partial
from itertools import islice
from pathlib import Path

from playground import PlaygroundError, Trainer
from playground.core.experiment.validation import validate
from playground.session.format import load_session
from tests.support.hostile.cases import good_bytes, members_of, packed
from tests.support.hostile.guard import Guard
from tests.support.hostile.meter import measured
from tests.support.hostile.record import Record, say
from tests.support.paths import EXAMPLES

COUNT = 1000
TRAINED = "trained"
NAMES = [TRAINED, *sorted(path.stem for path in EXAMPLES.glob("*.nnplay"))]


def original(name: str) -> bytes:
    """The file that is damaged."""
    return good_bytes() if name == TRAINED else (EXAMPLES / f"{name}.nnplay").read_bytes()


def damaged(content: bytes, seed: int) -> bytes:
    """One step of the walk."""
    rng = random.Random(seed)
    if rng.random() < 1 / 3:
        return _edited(content, rng)
    members = members_of(content)
    names = list(members)
    one, other = rng.choice(names), rng.choice(names)
    kind = rng.randrange(8)
    if kind == 0:
        members[one], members[other] = members[other], members[one]
    elif kind == 1:
        del members[one]
    else:
        members[one] = _edited(members[one], rng)
    return packed(members)


def _edited(content: bytes, rng: random.Random) -> bytes:
    """Flip bits, change, insert or remove bytes, or repeat a piece."""
    changed = bytearray(content)
    for _ in range(rng.choice((1, 1, 1, 5))):
        at = rng.randrange(max(1, len(changed)))
        kind = rng.randrange(6)
        if kind == 0:
            changed[at : at + 1] = rng.randbytes(1)
        elif kind == 1:
            changed[at:at] = rng.choice((b"0", b"9", b"-", b'"', b",", b"[", b"e9", b"\0", b"\xff"))
        elif kind == 2:
            del changed[at : at + rng.choice((1, 1, 8, 100))]
        elif kind == 3:
            changed[at:at] = changed[at : at + rng.choice((1, 8, 100))]
        elif changed:
            changed[min(at, len(changed) - 1)] ^= 1 << rng.randrange(8)
    return bytes(changed)


def open_damaged(name: str, path: Path, guard: Guard) -> Record:
    """Open the file; a session must be valid and go on training."""
    with guard.on(path):
        try:
            session = load_session(path)
        except PlaygroundError as error:
            return Record(name, "refused", text=str(error), events=guard.events)
        validate(session.experiment)
        trainer = Trainer(session.experiment, session.state)
        trainer.run_updates(1)
    return Record(name, "opened", events=guard.events)


def main(name: str, folder: Path, start: int) -> None:
    """Walk from step `start` on."""
    guard, content, path = Guard(), original(name), folder / "case.nnplay"
    path.write_bytes(content)
    open_damaged(name, path, guard)  # what is imported once
    for seed in islice(range(COUNT), start, None):
        path.write_bytes(damaged(content, seed))
        say(measured(f"{name} {seed}", partial(open_damaged, f"{name} {seed}", path, guard)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
