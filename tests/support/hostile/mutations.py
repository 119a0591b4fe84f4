"""A seeded walk of damage to an example or a trained session: `mutations NAME FOLDER START`.

A third of it damages the bytes of the file. As ZIP keeps a checksum of every member, that is mostly
refused at once; so the rest damages the members, and writes them with the right checksums. Some
steps only put a file in other words: that must open as the same session.
"""

import json
import random
import sys
import zipfile
import zlib
from functools import partial
from pathlib import Path
from typing import Any

from playground import PlaygroundError, Trainer
from playground.core.experiment.validation import validate
from playground.session.format import Session, load_session
from playground.session.strict_json import parse_json
from tests.support.hostile.cases import bytes_of, good_bytes, members_of, packed
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
        return edited(content, rng)
    members = members_of(content)
    names = list(members)
    one, other = rng.choice(names), rng.choice(names)
    kind = rng.randrange(8)
    if kind == 0:
        members[one], members[other] = members[other], members[one]
    elif kind == 1:
        del members[one]
    elif kind == 2:
        members = {
            name: _reworded(members[name], name, rng) for name in rng.sample(names, len(names))
        }
    else:
        members[one] = edited(members[one], rng)
    return packed(members)


def edited(content: bytes, rng: random.Random) -> bytes:
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


def _reworded(content: bytes, name: str, rng: random.Random) -> bytes:
    """Write JSON in other words of the same meaning; another member stays."""
    if not name.endswith(".json"):
        return content
    indent, ascii_only = rng.choice((None, 0, 3, "\t")), rng.random() < 0.5
    return json.dumps(
        _shuffled(json.loads(content), rng), indent=indent, ensure_ascii=ascii_only
    ).encode()


def _shuffled(value: Any, rng: random.Random) -> Any:
    """Return the same JSON with the keys in another order."""
    if isinstance(value, dict):
        return {key: _shuffled(value[key], rng) for key in rng.sample(list(value), len(value))}
    return [_shuffled(part, rng) for part in value] if isinstance(value, list) else value


def meaning(content: bytes) -> dict[str, Any] | None:
    """What the members of a session file say, whatever their order and words; None: nothing."""
    try:
        members = members_of(content)
        return {
            # as text: 1 and 1.0 are equal in Python, and not the same here
            name: json.dumps(parse_json(part.decode()), sort_keys=True)
            if name.endswith(".json")
            else part
            for name, part in members.items()
        }
    except (ValueError, RuntimeError, EOFError, OSError, zipfile.BadZipFile, zlib.error):
        return None  # damaged, or said to be encrypted or packed in a way that is not known


class Walk:
    """Opens damaged files; what opens must be valid, and equal where it means the same."""

    def __init__(self, name: str, path: Path) -> None:
        self._guard, self._path, self._content = Guard(), path, original(name)
        path.write_bytes(self._content)
        self._meaning, self._session = meaning(self._content), load_session(path)
        self._saved = bytes_of(self._session)
        # what it needs once, such as the data of the example, is loaded before anything is watched
        Trainer(self._session.experiment, self._session.state).run_updates(1)

    def step(self, name: str, seed: int) -> Record:
        """Damage the file and open it; a session must go on training and survive a save."""
        content = damaged(self._content, seed)
        self._path.write_bytes(content)
        with self._guard.on(self._path):
            session, text = self._opened()
            if session is not None:
                validate(session.experiment)
                Trainer(session.experiment, session.state).run_updates(1)
        events = self._guard.events
        if session is not None:
            return Record(name, "opened", events=events, notes=self._unequal(session, content))
        notes = ["it means the same"] * self._is_reworded(content)
        return Record(name, "refused", text=text, events=events, notes=notes)

    def _opened(self) -> tuple[Session | None, str]:
        """Open the file: its session, or None and why not."""
        try:
            return load_session(self._path), ""
        except PlaygroundError as error:
            return None, str(error)

    def _is_reworded(self, content: bytes) -> bool:
        """Whether it says the same in other words, in a plain ZIP file."""
        is_same = meaning(content) == self._meaning
        return is_same and content == packed(members_of(content))

    def _unequal(self, session: Session, content: bytes) -> list[str]:
        """Say whether it is another session than its file, or than the same file in other words."""
        saved = bytes_of(session)
        self._path.write_bytes(saved)
        notes = [] if bytes_of(load_session(self._path)) == saved else ["saved, it is another"]
        if meaning(content) == self._meaning and saved != self._saved:
            notes.append("it means the same and opens as another")
        return notes


def main(name: str, folder: Path, start: int) -> None:
    """Walk from step `start` on."""
    walk = Walk(name, folder / "case.nnplay")
    walk.step(name, COUNT)  # what is imported once
    for seed in range(start, COUNT):
        say(measured(f"{name} {seed}", partial(walk.step, f"{name} {seed}", seed)))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
