"""A program that is killed while it saves leaves the whole old file or the whole new one."""

import os

import pytest

from playground import Experiment
from playground.files import LEFT_BEHIND
from playground.session.format import Session, save_session
from tests.support.hostile.kills import COUNT
from tests.support.hostile.record import faulty, records_of

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]


def test_a_kill_during_a_save_tears_no_file_and_its_rest_goes_with_a_later_save(tmp_path):
    records = records_of("kills", tmp_path)
    assert len(records) == COUNT
    assert not faulty(records)
    path = tmp_path / "session.nnplay"
    rest = [other for other in tmp_path.iterdir() if other != path]
    assert rest, "no kill hit a save"
    assert all(other.name.startswith(".session.nnplay-") for other in rest)
    for other in rest:  # as if it had been long ago
        long_ago = other.stat().st_mtime - 2 * LEFT_BEHIND
        os.utime(other, (long_ago, long_ago))
    save_session(Session(Experiment()), path)
    assert list(tmp_path.iterdir()) == [path]
