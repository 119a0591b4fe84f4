"""Members that are JSON: the text itself, and every field of the documents changed."""

import copy
import json
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from playground import OUTPUT, ConnectionSpec, Experiment, LayerSpec, NetworkSpec
from playground.session.codec import to_plain
from tests.support.hostile.cases import (
    Case,
    document,
    good_experiment,
    good_members,
    packed,
    with_members,
)

Place = tuple[str | int, ...]
IMAGES = "<img src='/dev/zero'>" * 3500
VALUES: dict[str, Any] = {
    "null": None,
    "a list": [],
    "an object": {},
    "lists in lists": [[[[[["a"]]]]]],
    "an empty text": "",
    "a picture": "<img src='/dev/zero'>",
    "70 kB of pictures": IMAGES,
    "half a letter": "\ud800",
    "control characters": "\x00\x1b[2J\r\n\u202e\u2028",
    "a path": "../../../../etc/passwd",
    "code": "__import__('os').system('touch hostile-canary')",
    "placeholders": "{path}{0}{value.__class__}%s%n",
    "true": True,
    "-1": -1,
    "0": 0,
    "0.5": 0.5,
    "1e308": 1e308,
    "a tiny number": 5e-324,
    "2**53": 2**53,
    "2**64": 2**64,
    "400 digits": 10**400,
    "NaN": math.nan,
    "Infinity": math.inf,
    "100,000 numbers": [1] * 100_000,
    "10,000 keys": {str(number): number for number in range(10_000)},
}


def fields(name: str, *parts: str) -> Iterator[Case]:
    """Change every field of the document `name`, or of these parts of it."""
    whole = document(f"{name}.json")
    for what, change in changes(whole, *parts):
        yield _changed(f"{name}: {what}", f"{name}_json", change)


def changes(whole: Any, *parts: str) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Change, remove and add every field of a document: what is done, and a function for it."""
    for place in _places(whole):
        if parts and (place[0] if place else "") not in parts:
            continue
        where = ".".join(map(str, place)) or "all"
        for what, value in VALUES.items():
            yield f"{where} = {what}", partial(_with, whole, place, value)
        if place:
            yield f"{where} removed", partial(_without, whole, place)
        inside = _at(whole, place)
        if isinstance(inside, dict):
            yield f"{where} has another key", partial(_with, whole, (*place, "extra"), 1)
        if isinstance(inside, list) and inside:
            for times in (2, 500):
                yield f"{where} {times} times", partial(_with, whole, place, inside * times)


def _places(value: Any, place: Place = ()) -> Iterator[Place]:
    """All places in a document; of a list its first and last entries."""
    yield place
    keys: Iterable[Any] = ()
    if isinstance(value, dict):
        keys = value
    elif isinstance(value, list):
        keys = dict.fromkeys((0, len(value) - 1)) if value else ()
    for key in keys:
        yield from _places(value[key], (*place, key))


def _at(value: Any, place: Place) -> Any:
    for key in place:
        value = value[key]
    return value


def _with(whole: Any, place: Place, value: Any) -> Any:
    if not place:
        return value
    changed = copy.deepcopy(whole)
    _at(changed, place[:-1])[place[-1]] = value
    return changed


def _without(whole: Any, place: Place) -> Any:
    changed = copy.deepcopy(whole)
    del _at(changed, place[:-1])[place[-1]]
    return changed


def _changed(name: str, key: str, change: Callable[[], Any]) -> Case:
    """A case whose document may still be one: 0.5 is a learning rate, not a batch size."""

    def make(path: Path) -> None:
        text = json.dumps(change()).encode()
        path.write_bytes(with_members(**{key: text}))

    return Case(name, make, not name.endswith(("NaN", "Infinity")))


def texts() -> Iterator[Case]:
    """The text of every JSON member, changed."""
    for name, content in json_texts(json.dumps(document("experiment.json"))).items():
        is_large = len(content) > 2_000_000
        small = "manifest", "experiment", "state"
        for member in ("state", "view") if is_large else (*small, "view"):
            write = partial(_write_member, f"{member}_json", content)
            yield Case(f"{member}: {name}", write, may_open=member == "view")  # it is left out


def json_texts(whole: str) -> dict[str, bytes]:
    """JSON that is no document, or costs much to read; some of it is made from `whole`."""
    deep, wide = 200_000, 2_700_000
    return {
        "empty": b"",
        "cut": whole[:-1].encode(),
        "more after it": whole.encode() + b"{}",
        "twice": whole.encode() * 2,
        "a mark at its start": b"\xef\xbb\xbf" + whole.encode(),
        "UTF-16": whole.encode("utf-16"),
        "not UTF-8": whole.replace("xor", "x\xff").encode("latin-1"),
        "half letters": whole.encode().replace(b"xor", b"\xed\xa0\x80"),
        "zero bytes": bytes(1000),
        "deep lists": b"[" * deep + b"]" * deep,
        "deep lists, not closed": b"[" * deep,
        "deep objects": b'{"a":' * deep + b"1" + b"}" * deep,
        "41 lists deep": b"[" * 41 + b"]" * 41,
        "many lists": b"[" + b"[]," * wide + b"[]]",
        "many objects": b"[" + b"{}," * wide + b"{}]",
        "many numbers": b"[" + b"1," * 4_000_000 + b"1]",
        "many texts": b"[" + b'"",' * wide + b'""]',
        "many floats": b"[" + b"1e5," * 2_000_000 + b"1]",
        "many keys": b"{" + b",".join(b'"%d":0' % n for n in range(600_000)) + b"}",
        "99,000 keys": b"{" + b",".join(b'"%d":0' % n for n in range(99_000)) + b"}",
        "299,000 lists": b"[" + b"[]," * 299_000 + b"[]]",
        "299,000 objects": b"[" + b"{}," * 299_000 + b"{}]",
        "299,000 lists of two": b"[" + b'["1","2"],' * 299_000 + b"[]]",
        "999,000 numbers": b"[" + b"1," * 999_000 + b"1]",
        "999,000 texts": b"[" + b'"ab",' * 999_000 + b'""]',
        "one long text": b'"' + b"a" * 8_000_000 + b'"',
        "one long text of escapes": b'"' + b"\\u0041" * 1_300_000 + b'"',
        "8 MB of spaces": b" " * 8_000_000 + b"{}",
        "9 MB": b" " * 9_000_000 + b"{}",
        "a number of 8,000,000 digits": b"[" + b"9" * 8_000_000 + b"]",
        "a number of 4,000 digits": b"[" + b"9" * 4_000 + b"]",
        "numbers of 4,000 digits": b"[" + b",".join([b"9" * 4_000] * 2_000) + b"]",
        "a large exponent": b"[1e999999999]",
        "NaN": b"[NaN]",
        "a comment": b"{} // x",
        "single quotes": b"{'a': 1}",
        "a trailing comma": b'{"a": 1,}',
        "a key twice": whole.encode().replace(b'"noise"', b'"samples"', 1),
        "a key of 70 kB": json.dumps({IMAGES: 1}).encode(),
        "a key with control characters": json.dumps({"\x00\x1b\ud800": 1}).encode(),
        "a dunder as key": whole.encode().replace(b'{"data"', b'{"__class__": "os", "data"', 1),
    }


def newer() -> Iterator[Case]:
    """Files of a newer version, which the refusal names."""
    for what, value in VALUES.items():
        manifest = {**document("manifest.json"), "format_version": 99, "app_version": value}
        content = json.dumps(manifest).encode()
        yield Case(f"newer: {what}", partial(_write_member, "manifest_json", content))
        manifest = {**manifest, "app_version": "9.9", "readable_from": value}
        content = json.dumps(manifest).encode()
        yield Case(f"newer, readable from {what}", partial(_write_member, "manifest_json", content))


def _write_member(key: str, content: bytes, path: Path) -> None:
    path.write_bytes(with_members(**{key: content}))


def graphs() -> Iterator[Case]:
    """Networks that go in circles, lead nowhere, or are as large as they may be."""
    experiment = good_experiment()
    ends = ("input", "hidden1", "hidden2", OUTPUT, "nowhere", "bias", "")
    for source in ends:
        for target in ends:
            more = (*experiment.network.connections, ConnectionSpec(source, target))
            network = replace(experiment.network, connections=more)
            yield _of(f"{source!r} to {target!r}", replace(experiment, network=network), True)
    for name in ("input", "bias", "output", "", "x" * 41, "<b>", "../a", "\ud800", "ㄱ"):
        layers = (replace(experiment.network.layers[0], id=name), *experiment.network.layers[1:])
        renamed = replace(experiment, network=replace(experiment.network, layers=layers))
        yield _of(f"a layer called {name!r}", renamed)
    for units in (0, 513, 2000):
        yield _of(f"{units} units", _stack(LayerSpec.dense("a", units)))
    for name in ("", "1", "<img src='/dev/zero'>", "x" * 41, "\x00"):
        layer = replace(LayerSpec.dense("a", 2), units=("1", name))
        yield _of(f"a unit called {name!r}", _stack(layer))
    yield _of("a circle of all layers", _circle([f"l{n}" for n in range(60)]))
    yield _of("a circle of long names", _circle([f"{n:02d}{'A' * 38}" for n in range(60)]))
    text = "+".join(f"vvvvvvv{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(38))
    circuit = replace(experiment.circuit, text=text, inputs=())
    yield _of("a circuit without its numbers", replace(experiment, circuit=circuit))
    yield _of("65 layers", _stack(*(LayerSpec.dense(f"l{n}", 1) for n in range(64))))
    yield _of("5,000 layers", _stack(*(LayerSpec.dense(f"l{n}", 1) for n in range(5_000))))
    yield _of("ten layers of 512", _stack(*(LayerSpec.dense(f"l{n}", 512) for n in range(10))))


def _stack(*hidden: LayerSpec) -> Experiment:
    network = NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid"))
    return replace(good_experiment(), network=network)


def _circle(names: Sequence[str]) -> Experiment:
    experiment = _stack(*(LayerSpec.dense(name, 1) for name in names))
    back = ConnectionSpec(names[-1], names[0])
    connections = (*experiment.network.connections, back)
    return replace(experiment, network=replace(experiment.network, connections=connections))


def budgets() -> Iterator[Case]:
    """Sessions within every single limit that cost much together: valid, or refused."""
    wide = _stack(*(LayerSpec.dense(f"l{n}", 512) for n in range(7)))
    most = replace(wide.data, samples=20_000, test_share=0.0)
    for batch in (1, 500, 20_000):
        training = replace(wide.training, batch=batch)
        yield _of(f"7×512, batch {batch}", replace(wide, data=most, training=training), True)
    few = replace(wide.data, samples=400)
    yield _of("7×512, 400 samples", replace(wide, data=few), True)
    for count in (8, 20, 32, 64):
        yield _of(f"{count} layers, each connected with each", _dense(count), True)
    features = tuple(f"x{number}" for number in range(1, 65))
    pixels = replace(wide.data, dataset="digits", samples=1797, features=features)
    yield _of("digits into 7×512", replace(wide, data=pixels), True)
    yield _of("63 layers of 100", _stack(*(LayerSpec.dense(f"l{n}", 100) for n in range(63))), True)
    yield _of("63 layers of 1", _stack(*(LayerSpec.dense(f"l{n}", 1) for n in range(63))), True)


def _dense(count: int) -> Experiment:
    """A network of `count` layers, the output among them, in which all are connected forward."""
    layers = (*(LayerSpec.dense(f"l{n}", 1) for n in range(count - 1)),)
    layers = (*layers, LayerSpec.dense(OUTPUT, 1, "sigmoid"))
    ids = ["input", *(layer.id for layer in layers)]
    connections = tuple(
        ConnectionSpec(source, target) for n, target in enumerate(ids) for source in ids[:n]
    )
    return replace(good_experiment(), network=NetworkSpec(layers, connections))


def _of(name: str, experiment: Experiment, may_open: bool = False) -> Case:
    """A session of this experiment without training; nothing checks it before it is written."""

    def make(path: Path) -> None:
        members = {name: good_members()[name] for name in ("mimetype", "manifest.json")}
        plain = json.dumps(to_plain(experiment)).encode()
        path.write_bytes(packed({**members, "experiment.json": plain}))

    return Case(name, make, may_open)
