"""What can be fuzzed: session files, and the texts that are typed or pasted."""

import json
import random
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground import PlaygroundError, Trainer
from playground.core.basics.numbers import parse_number
from playground.core.experiment.circuit_examples import EXAMPLES as CIRCUITS
from playground.core.experiment.validation import validate
from playground.exchange.tfp_link.reading import read_link
from playground.exchange.tfp_link.writing import link_of
from playground.session.format import load_session
from tests.support.hostile import reader, typed
from tests.support.hostile.cases import bytes_of, good_bytes, members_of, packed
from tests.support.hostile.documents import VALUES
from tests.support.hostile.fuzz import Edit, Mutate, Target
from tests.support.no_warnings import no_number_warnings
from tests.support.paths import EXAMPLES, ROOT

SMALL = ("xor", "gate-or-perceptron", "worked-two-outputs")
GOLDEN = sorted((ROOT / "tests" / "session" / "golden").glob("*.nnplay"))


def session() -> Target:
    """Session files; what opens is valid, trains, and survives a save."""
    path = Path(tempfile.mkdtemp()) / "case.nnplay"

    def read(content: bytes) -> None:
        path.write_bytes(content)
        try:
            found = load_session(path)
        except PlaygroundError:
            return
        with no_number_warnings():
            validate(found.experiment)
            Trainer(found.experiment, found.state).run_updates(1)
        saved = bytes_of(found)
        path.write_bytes(saved)
        assert bytes_of(load_session(path)) == saved, "saved, it is another"

    files = [*GOLDEN, *(EXAMPLES / f"{name}.nnplay" for name in SMALL)]
    seeds = [good_bytes(), *(file.read_bytes() for file in files)]
    return Target(read, seeds, damaged_session)


NO_ARCHIVE = (ValueError, RuntimeError, EOFError, OSError, zipfile.BadZipFile, zlib.error)
PIECES = [*VALUES.values(), 1, 2, 3, 1e-9, 10**6, "1", "output", "input", "x1", "sgd", "adam"]


def damaged_session(content: bytes, rng: random.Random, edit: Edit) -> bytes:
    """Damage a member, and pack it with the right checksum; a file that is none as it is."""
    try:
        members = members_of(content)
        name = rng.choice(list(members))
    except (*NO_ARCHIVE, IndexError):
        return edit(content, rng)
    if rng.random() < 0.1:
        return edit(content, rng)
    change = damaged_json if name.endswith(".json") else _edited
    return packed(members | {name: change(members[name], rng, edit)})


def damaged_json(content: bytes, rng: random.Random, edit: Edit) -> bytes:
    """Damage JSON: mostly a value of it, so that it stays JSON."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return edit(content, rng)
    if rng.random() < 0.3:
        return edit(content, rng)
    return json.dumps(_restructured(value, rng)).encode()


def _restructured(value: Any, rng: random.Random) -> Any:
    """Return the value with one part, anywhere in it, changed, removed, doubled or moved."""
    if not isinstance(value, dict | list) or not value or rng.random() < 0.1:
        near = [value + 1, value // 3, -value] if isinstance(value, float | int) else [[value]]
        return rng.choice([*PIECES, *near, *near, *near])
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    at, other = rng.choice(keys), rng.choice(keys)
    changed = value.copy()
    kind = rng.randrange(10)
    if kind == 0:
        del changed[at]
    elif kind == 1:
        changed[at] = value[other]
    elif kind == 2 and isinstance(changed, list):
        changed.insert(at, value[other])
    else:
        changed[at] = _restructured(value[at], rng)
    return changed


def _edited(content: bytes, rng: random.Random, edit: Edit) -> bytes:
    return edit(content, rng)


def of_texts(read: Callable[[str], object], seeds: list[str], mutate: Mutate = _edited) -> Target:
    """Texts that a function reads, or refuses with a `PlaygroundError`."""

    def read_bytes(content: bytes) -> None:
        try:
            with no_number_warnings():
                read(content.decode("utf-8", "surrogateescape"))
        except PlaygroundError:
            pass

    seeds_as_bytes = [text.encode("utf-8", "surrogateescape") for text in seeds]
    return Target(read_bytes, seeds_as_bytes, mutate)


def layers() -> Target:
    """Copied layers on the clipboard."""
    texts = [case.text for case in typed.clipboard() if case.may_open and len(case.text) < 5000]
    return of_texts(reader.paste_layers, texts[:20], damaged_json)


def expression() -> Target:
    """Expressions of the circuit lab."""
    return of_texts(reader.read_expression, [each.circuit.text for each in CIRCUITS.values()])


def number() -> Target:
    """Numbers as they are typed."""
    return of_texts(parse_number, ["0.25", "-1/3", "1e-9", "1,000.5", "+.5"])


def link() -> Target:
    """TensorFlow Playground links, as they are pasted; what is read can be written back."""

    def read(text: str) -> None:
        experiment = read_link(text).experiment
        validate(experiment)
        link_of(experiment)

    file = ROOT / "tests" / "exchange" / "tfp_link" / "links.txt"
    return of_texts(read, file.read_text("utf-8").splitlines())


TARGETS: dict[str, Callable[[], Target]] = {
    "session": session,
    "layers": layers,
    "expression": expression,
    "number": number,
    "link": link,
}
