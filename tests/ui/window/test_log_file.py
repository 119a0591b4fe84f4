"""The log: bounded, without the user's name, one for each running copy, never a reason to stop."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from playground.ui.window import log_file
from playground.ui.window.log_file import (
    LARGEST,
    LastLines,
    LogFile,
    kept_log,
    last_lines,
    log_place,
)
from tests.support.paths import ROOT

log = logging.getLogger("playground.tests")

OTHER_COPY = """
import os, sys, time
from pathlib import Path
from playground.ui.window import log_file
log_file.log_folder = lambda: Path(sys.argv[1])
with log_file.kept_log():
    print(log_file.log_place(), flush=True)
    if sys.argv[2] == "crash":
        os.abort()
    time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of the logs; there is none at first."""
    place = tmp_path / "state" / "backprop-playground"
    monkeypatch.setattr(log_file, "log_folder", lambda: place)
    return place


def other_copy(folder, what="wait"):
    return subprocess.Popen(
        [sys.executable, "-c", OTHER_COPY, str(folder), what],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def fail(text):
    try:
        raise RuntimeError(text)
    except RuntimeError:
        log.exception("Something failed")


def test_an_error_is_in_the_log_with_its_traceback(folder):
    with kept_log():
        place = log_place()
        fail("boom")
    text = place.read_text("utf-8")
    assert place.parent == folder
    assert "Traceback" in text
    assert "RuntimeError: boom" in text
    assert log_place() is None


def test_the_users_folder_is_not_named(folder):
    with kept_log():
        fail(f"cannot read {Path.home() / 'thesis'}")
        assert not any(str(Path.home()) in line for line in last_lines())
        text = log_place().read_text("utf-8")
    assert str(Path.home()) not in text
    assert str(Path("~", "thesis")) in text


def test_any_text_can_be_logged(tmp_path):
    handler = LogFile(tmp_path / "log.txt")
    handler.handle(logging.makeLogRecord({"msg": "\udcff 신경망 \0"}))
    handler.close()
    assert "신경망" in (tmp_path / "log.txt").read_text("utf-8")


def test_an_entry_that_cannot_be_written_harms_no_other(tmp_path):
    handlers = LogFile(tmp_path / "log.txt"), LastLines()
    for message, values in (("%d", "no number"), ("%s", "the next")):
        for handler in handlers:
            handler.handle(logging.makeLogRecord({"msg": message, "args": (values,)}))
    handlers[0].close()
    assert "the next" in (tmp_path / "log.txt").read_text("utf-8")
    assert "the next" in handlers[1].lines[-1]


def test_the_log_is_bounded(folder):
    with kept_log():
        for number in range(3000):
            log.error("%d %s", number, "x" * 400)
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 2.1 * LARGEST


def test_a_flood_of_one_error_does_not_push_out_what_was_before(folder):
    with kept_log():
        fail("the cause")
        for _ in range(1000):
            fail("the same again in every frame")
        text = log_place().read_text("utf-8")
        assert len(last_lines()) == 2
    assert "the cause" in text
    assert text.count("Traceback") == 2
    assert "(1000 times)" in text


def test_a_folder_that_cannot_be_written_is_noted_once(folder, caplog):
    folder.parent.mkdir()
    folder.write_text("a file in the way")
    with kept_log():
        assert log_place() is None
        fail("boom")
        assert any("boom" in line for line in last_lines())
    assert sum("No log file is kept" in text for text in caplog.messages) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_noted_once(folder, capsys):
    folder.mkdir(parents=True)
    (folder / "log-1.txt").symlink_to("/dev/full")
    with kept_log():
        fail("boom")
        fail("another")
        assert any("another" in line for line in last_lines())
    assert capsys.readouterr().err.count("could not be written") == 1


def test_two_copies_have_a_log_each_and_one_that_was_killed_leaves_its_own(folder):
    with other_copy(folder) as other:
        theirs = Path(other.stdout.readline().strip())
        with kept_log():
            mine = log_place()
            fail("mine")
        other.kill()
    assert mine != theirs
    assert "mine" in mine.read_text("utf-8")
    assert theirs.read_text("utf-8") == ""
    with kept_log():
        assert log_place() == theirs


def test_more_copies_than_files_go_on_without(folder, monkeypatch):
    monkeypatch.setattr(log_file, "MOST_COPIES", 1)
    with other_copy(folder) as other:
        assert other.stdout.readline()
        with kept_log():
            assert log_place() is None
        other.kill()


def test_a_hard_crash_is_in_the_log_of_the_next_run(folder):
    with other_copy(folder, "crash") as other:
        other.communicate()
    assert other.returncode != 0
    with kept_log():
        text = log_place().read_text("utf-8")
        fail("boom")
    assert "Fatal Python error" in text
    assert "<string>" in text  # where it happened
    with kept_log():
        assert log_place().read_text("utf-8").count("Fatal Python error") == 1
