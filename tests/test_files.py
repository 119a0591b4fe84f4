"""A file is written whole or not at all."""

import os
import stat
import subprocess
import sys
import time

import pytest

from playground.files import LEFT_BEHIND, replace_file
from tests.support.paths import ROOT


def test_it_writes_and_replaces(tmp_path):
    path = tmp_path / "a.txt"
    replace_file(path, b"one")
    path.chmod(0o640)
    mode = path.stat().st_mode  # Windows knows only whether a file can be written
    replace_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode == mode
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    replace_file(path, b"one")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        replace_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


def test_what_is_refused_at_the_end_leaves_the_old_file_and_nothing_else(tmp_path):
    path, seen = tmp_path / "a.txt", []
    replace_file(path, b"one")

    def refuse():
        seen.extend((entry.name, entry.read_bytes()) for entry in tmp_path.iterdir())
        raise InterruptedError

    with pytest.raises(InterruptedError):
        replace_file(path, b"two", refuse)
    assert sorted(content for _, content in seen) == [b"one", b"two"]  # all was written by then
    assert ("a.txt", b"one") in seen
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("a.txt", b"one")]


# --- saves that were killed -----------------------------------------------------------------------

STUCK = """
import os, sys, time
from pathlib import Path
from playground.files import LEFT_BEHIND, replace_file
from tests.support.paths import ROOT

def wait(descriptor):
    print("half written", flush=True)
    time.sleep(600)

os.fsync = wait
replace_file(Path(sys.argv[1]), b"never whole")
"""


def half_saved(path):
    """A program in the middle of a save of `path`."""
    child = subprocess.Popen(
        [sys.executable, "-c", STUCK, str(path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert child.stdout.readline().startswith(b"half written")
    return child


def temporary_files(folder):
    return [entry for entry in folder.iterdir() if entry.name.startswith(".")]


def make_old(file, seconds):
    then = time.time() - seconds
    os.utime(file, (then, then))


def test_what_a_killed_save_left_goes_with_the_next_save(tmp_path):
    path = tmp_path / "my [first] net.nnplay"
    replace_file(path, b"one")
    with half_saved(path) as child:
        child.kill()
    (left,) = temporary_files(tmp_path)
    assert path.read_bytes() == b"one"
    make_old(left, 2 * LEFT_BEHIND)
    replace_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert temporary_files(tmp_path) == []


def test_a_save_leaves_the_save_of_another_copy_alone(tmp_path):
    path = tmp_path / "a.nnplay"
    with half_saved(path) as child:
        (theirs,) = temporary_files(tmp_path)
        make_old(theirs, 0.5 * LEFT_BEHIND)
        replace_file(path, b"two")
        assert temporary_files(tmp_path) == [theirs]
        child.kill()


def test_a_save_removes_nothing_else(tmp_path):
    path = tmp_path / "a.nnplay"
    others = [".a.nnplay", ".a.nnplay-copy", ".b.nnplay-12345678.saving", "a.nnplay-1.saving"]
    for name in others:
        (tmp_path / name).write_bytes(b"of the user")
        make_old(tmp_path / name, 2 * LEFT_BEHIND)
    replace_file(path, b"two")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(["a.nnplay", *others])


@pytest.mark.parametrize("ended_by", [KeyboardInterrupt, MemoryError, SystemExit])
def test_a_save_that_is_interrupted_leaves_nothing(tmp_path, monkeypatch, ended_by):
    path = tmp_path / "a.txt"
    replace_file(path, b"one")

    def interrupt(descriptor):
        raise ended_by

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(ended_by):
        replace_file(path, b"two")
    assert path.read_bytes() == b"one"
    assert temporary_files(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows opens no folder")
def test_the_content_is_on_the_disk_before_the_name_and_the_name_at_the_end(tmp_path, monkeypatch):
    """A power cut leaves the old file or the new one, and after the save the new one."""
    path, fsync, seen = tmp_path / "a.txt", os.fsync, []
    replace_file(path, b"old")

    def note(descriptor):
        kind = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"
        seen.append((kind, path.read_bytes()))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", note)
    replace_file(path, b"new")
    assert seen == [("file", b"old"), ("folder", b"new")]


def test_a_folder_that_cannot_be_brought_to_the_disk_fails_no_save(tmp_path, monkeypatch):
    path, open_file = tmp_path / "a.txt", os.open

    def refuse(name, *about, **more):
        if name == tmp_path:
            raise PermissionError(13, "Permission denied")
        return open_file(name, *about, **more)

    monkeypatch.setattr(os, "open", refuse)
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
