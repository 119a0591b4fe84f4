"""A case: what is written to a path, and the good session that most cases are made from."""

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from playground import (
    OUTPUT,
    Choice,
    ConnectionSpec,
    DataSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Trainer,
    TrainingSpec,
)
from playground.core.experiment.spec import CircuitSpec
from playground.core.observe.slices import Slice
from playground.session.format import Session, save_session
from playground.session.view import PartName, View

Members = dict[str, bytes]


@dataclass(frozen=True)
class Case:
    """One hostile file.

    Attributes
    ----------
    make : writes it; a path that it returns is opened in its place
    may_open : whether it may turn out to be a valid session; any other must be refused
    """

    name: str
    make: Callable[[Path], object]
    may_open: bool = False


def of_bytes(name: str, content: bytes, may_open: bool = False) -> Case:
    """A case that is a file with this content."""
    return Case(name, lambda path: path.write_bytes(content), may_open)


def good_experiment() -> Experiment:
    """Every field has something in it: options, marks, locks, a circuit with an opened gate."""
    first, second = LayerSpec.dense("hidden1", 3), LayerSpec.dense("hidden2", 2, "relu")
    network = NetworkSpec(
        (first, replace(second, frozen=True), LayerSpec.dense(OUTPUT, 1, "sigmoid")),
        (
            ConnectionSpec("input", "hidden1", cut=frozenset({("1", "x1")})),
            ConnectionSpec("hidden1", "hidden2", frozen=frozenset({("1", "2")})),
            ConnectionSpec("hidden2", OUTPUT),
            ConnectionSpec("input", OUTPUT),
        ),
    )
    training = TrainingSpec(optimizer=Choice("adam", (("beta1", 0.8),)), batch=7)
    circuit = CircuitSpec("sigmoid(w*x)", (("w", 2.0), ("x", -1.0)), (3,))
    plain = Experiment(DataSpec(samples=40), network, training, circuit=circuit)
    return replace(plain, seeds=replace(plain.seeds, locked=frozenset({"data"})))


@lru_cache
def good_session() -> Session:
    """That experiment, trained, with a change of a setting in its history, and a view."""
    experiment = good_experiment()
    trainer = Trainer(experiment)
    trainer.run_epochs(3)
    slower = replace(experiment.training, learning_rate=0.01)
    trainer.configure(replace(experiment, training=slower))
    trainer.run_epochs(3)
    return Session(trainer.experiment, trainer.state(), good_view())


def good_view() -> View:
    """Something of everything: all kinds of parts, a pinned sample, a plane."""
    parts = PartName("hidden1"), PartName("hidden1", "2"), PartName("hidden2", source="hidden1")
    edge = PartName("hidden1", "1", "input", "x2")
    plane = Slice("xor", (0, 1), "values", (0.5, -0.5))
    return View("network", (*parts, edge), 3, "sample", "delta", plane)


def bytes_of(session: Session) -> bytes:
    """The file that a session is saved as."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "session.nnplay"
        save_session(session, path)
        return path.read_bytes()


@lru_cache
def good_bytes() -> bytes:
    """The file of the good session."""
    return bytes_of(good_session())


def members_of(content: bytes) -> Members:
    """The members of a ZIP file, in their order."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def good_members() -> Members:
    """The members of the good session; the caller may change the dict."""
    return members_of(good_bytes())


def packed(members: Mapping[str, bytes] | Iterable[tuple[str, bytes]], **options: Any) -> bytes:
    """A ZIP file of these members, in their order; `options` go to `zipfile`."""
    pairs = members.items() if isinstance(members, Mapping) else members
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", **options) as archive:
        for name, content in pairs:
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content)
    return buffer.getvalue()


def with_members(**changed: bytes) -> bytes:
    """The good session with other contents of members: `with_members(state_json=b"{}")`."""
    renamed = {key[::-1].replace("_", ".", 1)[::-1]: value for key, value in changed.items()}
    return packed(good_members() | renamed)


def document(member: str) -> Any:
    """A JSON member of the good session."""
    return json.loads(good_members()[member])


def npy(array: Any, **options: Any) -> bytes:
    """An array as an .npy file."""
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, np.asanyarray(array), **options)
    return buffer.getvalue()
