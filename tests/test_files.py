"""A file is written whole or not at all."""

import os

import pytest

from playground.files import replace_file


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
