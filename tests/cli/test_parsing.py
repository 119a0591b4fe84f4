"""What the command line names: a file to open in a window."""

import os
from pathlib import Path

import pytest

from playground.cli.parsing import parse


@pytest.mark.skipif(os.name == "nt", reason="its paths have no letters of that kind")
@pytest.mark.parametrize("name", ["xor.nnplay", "한국어 a%20b#1?.nnplay", "half \udcff.nnplay"])
def test_a_url_of_a_file_manager_is_a_path(tmp_path, name):
    path = tmp_path / name
    url = f"file://{_quoted(os.fsencode(path))}"
    assert parse([url], {}).file == path
    assert parse([url.replace("file://", "file://localhost")], {}).file == path


def _quoted(path):
    return "".join(chr(byte) if chr(byte) in "/abcnplayxor." else f"%{byte:02X}" for byte in path)


def test_other_words_are_paths_as_they_are():
    assert parse(["a%20b.nnplay"], {}).file == Path("a%20b.nnplay")
    assert parse(["./file:x.nnplay"], {}).file == Path("file:x.nnplay")
    assert parse([], {}).file is None


def test_of_several_files_it_says_what_to_do(capsys):
    with pytest.raises(SystemExit) as end:
        parse(["a.nnplay", "b.nnplay"], {})
    assert end.value.code == 2
    assert "start the program once for each file" in capsys.readouterr().err
