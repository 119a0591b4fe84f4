"""Every call that saving and opening make can fail: one sentence, and the old file stays."""

import pytest

from playground import Experiment
from playground.session.archive import SessionError
from playground.session.format import Session, load_session, save_session
from tests.support.hostile.cases import good_bytes, good_session
from tests.support.hostile.faults import ERRORS, LIBRARY, SYSTEM, Fault, failing
from tests.support.hostile.record import faulty, is_plain_sentence, records_of

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]
MOST = 1000


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "session.nnplay"
    path.write_bytes(good_bytes())
    good_session()
    return path


def error_of(function, *arguments):
    """What `function` says if it refuses, else nothing."""
    try:
        function(*arguments)
    except SessionError as refusal:
        return str(refusal)
    return ""


def each_fault(path, error, work):
    """Let the first call fail, then the second, until `work` is through; returns what failed."""
    functions, failed = SYSTEM + LIBRARY if error == "MemoryError" else SYSTEM, []
    for at in range(1, MOST):
        path.write_bytes(good_bytes())
        fault = Fault(at, ERRORS[error])
        with failing(fault, functions):
            work(fault)
        if not fault.where:
            return failed
        failed.append(fault.where)
    raise AssertionError("it never ends")


@pytest.mark.parametrize("error", ERRORS)
def test_a_save_that_fails_anywhere_leaves_the_old_file_and_says_why(path, error):
    new = Session(Experiment())

    def save(fault):
        refusal = error_of(save_session, new, path)
        if refusal:
            assert fault.where
            assert is_plain_sentence(refusal)
            assert path.read_bytes() == good_bytes(), fault.where
        assert [other.name for other in path.parent.iterdir()] == [path.name], fault.where

    failed = each_fault(path, error, save)
    assert {"mkstemp", "fdopen", "write", "flush", "fsync", "chmod", "replace"} <= {*failed}
    assert load_session(path).experiment == new.experiment


@pytest.mark.parametrize("error", ERRORS)
def test_opening_that_fails_anywhere_says_why(path, error):
    def load(fault):
        refusal = error_of(load_session, path)
        assert bool(refusal) == bool(fault.where)
        assert not refusal or is_plain_sentence(refusal)

    failed = each_fault(path, error, load)
    assert {"stat", "open", "read", "seek"} <= {*failed}
    assert path.read_bytes() == good_bytes()


def test_a_full_disk_and_too_little_memory_for_real(tmp_path):
    records = records_of("shortage", tmp_path)
    assert {record.outcome for record in records} == {"opened", "refused"}
    assert not faulty(records)
