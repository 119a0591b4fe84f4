"""Hostile files are refused before they cost time or memory: each in a process of its own."""

import io
import json
import struct
import subprocess
import sys
import zipfile

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.session.format import Session, save_session

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
    "too large": lambda path: path.write_bytes(b"PK\3\4" + bytes(80 * 2**20)),
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
