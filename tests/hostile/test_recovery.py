"""The program is killed or told to end: at the next start its work is there."""

import json
import os
import random
import select
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress

import pytest
from PyQt6.QtGui import QImage

from playground import Trainer
from playground.session.archive import SessionError
from playground.session.format import Session, load_session, save_session
from playground.session.recovery import Note
from playground.ui.window.kept_work import KeptWork
from tests.support.experiments import make
from tests.support.hostile.cases import good_session
from tests.support.hostile.faults import ERRORS, SYSTEM, Fault, failing
from tests.support.hostile.kinds import KINDS
from tests.support.hostile.record import faulty, records_of, summary
from tests.support.kept import sessions_in
from tests.support.paths import ROOT
from tests.support.training import assert_same_state

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]
LONGEST = 120  # seconds until the program is there, on a busy machine
MOST_CALLS = 200  # of the system, for one write
LATEST = 0.4  # seconds after a write, until the kill: some hit the next one
SIGNALS = [name for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]


@pytest.fixture
def environment(tmp_path):
    """A user of its own."""
    folders = {"XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config"}
    own = {name: str(tmp_path / folder) for name, folder in folders.items()}
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **own}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "state" / "backprop-playground" / "recovery"


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "documents" / "mine.nnplay"
    path.parent.mkdir()
    save_session(Session(make(samples=100)), path)
    return path


def command(*words):
    return [sys.executable, "-m", "tests.support.hostile.program", *map(str, words)]


@contextmanager
def training(environment, *file):
    """The program while it trains with unsaved work; what was kept first is the value."""
    pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
    options = {"cwd": ROOT, "env": environment, "stdout": pipe, "stderr": quiet, "text": True}
    with subprocess.Popen(command("train", *file), **options) as process:
        try:
            assert process.stdout.readline().startswith("kept ")
            yield process
        finally:
            process.kill()


def last_kept(process):
    """How many updates were kept last, after the end of the process."""
    said = process.stdout.read().splitlines()
    assert all(line.startswith("kept ") for line in said), said
    return [int(line.split()[1]) for line in said]


def next_start(environment, *file, what="offer"):
    """What the next start says."""
    done = subprocess.run(
        command(what, *file),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def assert_bit_exact(document, restored, update):
    """What was restored is what training comes to after so many updates."""
    session = load_session(document)
    trainer = Trainer(session.experiment, session.state)
    trainer.run_updates(update)
    found = load_session(restored).state
    assert found.update == update
    assert_same_state(found, trainer.state())


def test_after_a_kill_while_training_the_next_start_offers_what_was_kept_last(
    environment, document, tmp_path
):
    with training(environment, document) as process:
        kept = [int(process.stdout.readline().split()[1]) for _ in range(2)]
        process.send_signal(signal.SIGKILL)
        process.wait()
        kept += last_kept(process)
    restored = tmp_path / "restored.nnplay"
    said = next_start(environment, restored)
    assert said["path"] == str(document)
    assert said["is_modified"]
    assert said["update"] >= kept[-1]
    assert said["offered"][0]["name"] == "mine.nnplay"
    assert said["offered"][0]["has_picture"]
    assert 0 <= said["offered"][0]["age"] < LONGEST
    assert_bit_exact(document, restored, said["update"])


def test_work_that_was_never_saved_is_offered_too(environment, folder):
    with training(environment) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    said = next_start(environment)
    assert said["path"] is None
    assert said["is_modified"]
    assert len(sessions_in(folder)) == 1
    assert next_start(environment)["update"] == said["update"], "a crash of the restored work"


def test_a_kill_at_random_moments_leaves_the_work_of_before_or_the_new_one(
    environment, document, tmp_path
):
    rng, restored = random.Random(17), tmp_path / "restored.nnplay"
    for _ in range(6):
        with training(environment, document) as process:
            select.select([], [], [], rng.uniform(0, LATEST))
            process.send_signal(signal.SIGKILL)
            process.wait()
            kept = last_kept(process)
        said = next_start(environment, restored)
        assert said["update"] >= max(kept, default=0)
        assert_bit_exact(document, restored, said["update"])
        for file in document.parent.glob(".recovery-*"):
            file.unlink()


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_keeps_the_work_and_ends_with_0_and_the_next_start_offers_it(
    environment, document, tmp_path, name
):
    with training(environment, document) as process:
        process.send_signal(getattr(signal, name))
        assert process.wait(LONGEST) == 0
        kept = last_kept(process)
    restored = tmp_path / "restored.nnplay"
    said = next_start(environment, restored)
    assert said["update"] == kept[-1], "nothing at all is lost"
    assert_bit_exact(document, restored, said["update"])


def test_two_windows_are_not_offered_the_work_of_each_other(environment, document, folder):
    with training(environment, document), training(environment, document):
        assert len(sessions_in(document.parent)) == 2
        assert next_start(environment, document, what="start") == 0
    assert next_start(environment, document, what="start") == 2


def test_where_nothing_can_be_written_the_program_goes_on(environment, document, folder):
    """And ends well: there was nowhere to keep the work."""
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"a file in the way")
    pipe = subprocess.PIPE
    options = {"cwd": ROOT, "env": environment, "stdout": pipe, "stderr": pipe, "text": True}
    with subprocess.Popen(command("train"), **options) as process:
        for line in process.stderr:
            if "could not be kept" in line:
                break
        process.send_signal(signal.SIGTERM)
        assert process.wait(LONGEST) == 0


@pytest.mark.parametrize("error", ERRORS)
def test_a_full_disk_or_any_other_fault_leaves_the_work_of_before(error, folder):
    """The first call of the system fails, then the second, until all is through."""
    kept, picture, failed = KeptWork(folder), QImage(), []
    session = good_session()  # now: a fault that hits the kernel would leave all tests to NumPy
    for at in range(1, MOST_CALLS):
        note, fault = Note(None, "", at), Fault(at, ERRORS[error])
        with failing(fault, SYSTEM), suppress(SessionError, MemoryError):
            kept.write(session, note, picture, lambda: None)
        if not fault.where:
            break
        failed.append(fault.where)
        assert all(load_session(path).state for path in sessions_in(folder))
        kept.write(session, note, picture, lambda: None)
        (path,) = sessions_in(folder)
        assert load_session(path).experiment == session.experiment
    assert {"mkstemp", "write", "fsync", "replace"} <= {*failed}
    kept.remove()
    assert not list(folder.iterdir())


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_work_costs_little_and_is_refused_in_a_sentence(kind, tmp_path):
    records = records_of("recovering", kind, tmp_path)
    print(summary(records))
    assert not faulty(records)
