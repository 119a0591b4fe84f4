"""Hostile files are refused before they cost time or memory: each in a process of its own."""

import io
import itertools
import json
import struct
import subprocess
import sys
import zipfile
from dataclasses import replace

import numpy as np
import pytest

from playground import (
    OUTPUT,
    Experiment,
    LayerSpec,
    NetworkSpec,
    StopSpec,
    Trainer,
    with_samples,
)
from playground.core.experiment.limits import MAX_PARAMETERS
from playground.session import archive
from playground.session.archive import MAX_FILE, MAX_JSON, SessionError
from playground.session.format import Session, load_session, save_session
from playground.session.state_codec import MAX_HISTORY
from tests.support.experiments import dense, make
from tests.support.training import assert_same_state

MOST_SECONDS, MOST_MEGABYTES = 1.0, 200.0
LOAD = """
import sys, time, resource
from pathlib import Path
from playground.session.format import load_session

def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

load_session(Path(sys.argv[1]))  # what is imported once
before, start = megabytes(), time.perf_counter()
try:
    load_session(Path(sys.argv[2]))
except ValueError as error:
    text = str(error)
else:
    text = ""
print(time.perf_counter() - start, megabytes() - before, text, sep="\\n")
"""


@pytest.fixture
def good(tmp_path):
    trainer = Trainer(Experiment())
    trainer.run_epochs(2)
    path = tmp_path / "good.nnplay"
    save_session(Session(trainer.experiment, trainer.state()), path)
    return path


def test_the_largest_session_is_saved_and_opens(tmp_path):
    """All vectors that a network can have, of the most parameters and layers, and all history."""
    experiment = make(dense(hidden=(178,) * 63), optimizer="adam", penalty="l1_zeros")
    training = replace(experiment.training, stop=StopSpec(patience=9, keep="best"))
    trainer = Trainer(replace(experiment, training=training))
    state, rng = trainer.state(), np.random.default_rng(0)
    size = len(state.parameters)
    assert size > 0.98 * MAX_PARAMETERS
    table = rng.random((MAX_HISTORY - 1, state.history.width))
    table[:, :2] = np.arange(MAX_HISTORY - 1)[:, None]
    history = replace(state.history, table=table)
    slots = {name: rng.random(size) for name in trainer.experiment.slots}
    state = replace(state, best=rng.random(size), slots=slots, history=history)
    path = tmp_path / "largest.nnplay"
    save_session(Session(trainer.experiment, state), path)
    assert path.stat().st_size < MAX_FILE - MAX_JSON, "room for own data"
    assert_same_state(load_session(path).state, state)


def test_what_could_not_be_opened_is_not_written_over_what_can(good, monkeypatch):
    session, before = load_session(good), good.read_bytes()
    monkeypatch.setattr(archive, "MAX_FILE", len(before) - 1)
    with pytest.raises(SessionError, match="too many to open it"):
        save_session(session, good)
    assert good.read_bytes() == before


def test_a_part_that_could_not_be_opened_is_not_written(good):
    """Own data and edges of long names, each fits alone."""
    before, units = good.read_bytes(), tuple(f"{number:040d}" for number in range(300))
    layers = LayerSpec("h1", units), LayerSpec("h2", units), LayerSpec.dense(OUTPUT, 1)
    first, second, last = NetworkSpec.stack(*layers).connections
    second = replace(second, frozen=frozenset(itertools.product(units, units)))
    marked = make(NetworkSpec(layers, (first, second, last)))
    save_session(Session(marked), good)
    assert load_session(good).experiment == marked
    rng = np.random.default_rng(0)
    both = with_samples(marked, rng.random((780, 1500)), rng.random(1500))
    good.write_bytes(before)
    with pytest.raises(SessionError, match=r"its part “experiment\.json” would be too large"):
        save_session(Session(both), good)
    assert good.read_bytes() == before


def with_member(path, name, content):
    """The same file with another content of one member."""
    with zipfile.ZipFile(path) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    members[name] = content
    with zipfile.ZipFile(path, "w") as archive:
        for each, bytes_of_it in members.items():
            archive.writestr(each, bytes_of_it)


ENTRY = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", *(0,) * 8, 0, 0, 0, *(0,) * 5, 0, 0)
MANY = 1_000_000


def end_record(members, length):
    return struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, members, members, length, 0, 0)


def many_members(path):
    path.write_bytes(ENTRY * MANY + end_record(65535, MANY * len(ENTRY)))


def many_members_beside_the_record(path):
    """ZIP64 has a second record, which counts more than the one at the end."""
    length = MANY * len(ENTRY)
    long = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, MANY, MANY, length, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, length, 1)
    path.write_bytes(ENTRY * MANY + long + locator + end_record(1, len(ENTRY)))


def long_version(path):
    manifest = {
        "format": "backprop-playground-session",
        "format_version": 99,
        "app_version": [["a" * 10] * 10] * 20_000,
    }
    with_member(path, "manifest.json", json.dumps(manifest).encode())


def array_of_another_shape(path):
    content = io.BytesIO()
    np.save(content, np.zeros(7_500_000))
    with_member(path, "parameters.npy", content.getvalue())


HOSTILE = {
    "many members": many_members,
    "many members beside the record": many_members_beside_the_record,
    "many lists": lambda path: with_member(
        path, "experiment.json", b"[" + b"[]," * 2_700_000 + b"[]]"
    ),
    "many objects": lambda path: with_member(
        path, "state.json", b'{"a":[' + b"{}," * 2_700_000 + b"{}]}"
    ),
    "many numbers": lambda path: with_member(
        path, "state.json", b'{"a":[' + b"1," * 4_000_000 + b"1]}"
    ),
    "many keys": lambda path: with_member(
        path, "state.json", b"{" + b",".join(b'"%d":0' % n for n in range(600_000)) + b"}"
    ),
    "a version that is a list": long_version,
    "an array of another shape": array_of_another_shape,
    "too large": lambda path: path.write_bytes(b"PK\3\4" + bytes(MAX_FILE)),
    "no ZIP": lambda path: path.write_bytes(bytes(60 * 2**20)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_little_and_is_refused_in_one_sentence(good, tmp_path, name):
    hostile = tmp_path / "hostile.nnplay"
    hostile.write_bytes(good.read_bytes())
    HOSTILE[name](hostile)
    ended = subprocess.run(
        [sys.executable, "-c", LOAD, str(good), str(hostile)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    seconds, megabytes, *text = ended.stdout.splitlines()
    assert len(text) == 1, "one line"
    assert 0 < len(text[0]) < 200
    assert float(seconds) < MOST_SECONDS
    assert float(megabytes) < MOST_MEGABYTES
