"""Files that are chosen or dropped."""

import os
import tracemalloc
from pathlib import Path

import pytest

from playground.exchange.errors import MAX_BYTES, CsvError
from playground.exchange.opening import read_bytes


def test_it_reads_a_file(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"x\n1\n")
    assert read_bytes(tmp_path / "a.csv") == b"x\n1\n"


def test_a_path_that_vanished(tmp_path):
    with pytest.raises(CsvError, match="“a.csv” cannot be opened: No such file"):
        read_bytes(tmp_path / "a.csv")


def test_what_is_no_file(tmp_path):
    for path in (tmp_path, Path(os.devnull)) if os.name == "posix" else (tmp_path,):
        with pytest.raises(CsvError, match="is not a file"):
            read_bytes(path)
    with pytest.raises(CsvError, match="cannot be opened"):
        read_bytes(Path("a\0b"))


def test_two_gigabytes_are_refused_without_reading_them_all(tmp_path):
    with open(tmp_path / "large.csv", "wb") as file:
        file.truncate(2 * 2**30)
    tracemalloc.start()
    with pytest.raises(CsvError, match=f"“large.csv” is larger than {MAX_BYTES // 2**20} MB"):
        read_bytes(tmp_path / "large.csv")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3 * MAX_BYTES
