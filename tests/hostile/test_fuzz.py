"""The fuzz finds what is planted, and nothing in the program."""

import sys
import types

import pytest

from tests.support.hostile import fuzz
from tests.support.hostile.fuzz_targets import TARGETS

pytestmark = [pytest.mark.hostile, pytest.mark.timeout(600)]


@pytest.mark.parametrize("name", TARGETS)
def test_a_few_seconds_of_fuzz_find_nothing(name, monkeypatch, capsys):
    monkeypatch.setenv("PLAYGROUND_FUZZ", "plain")
    assert fuzz.main(name, 5, None) == 0, capsys.readouterr()
    assert int(capsys.readouterr().out.split()[1]) > 100


def test_what_is_planted_is_found_and_kept(monkeypatch, tmp_path, capsys):
    def read(content):
        if b"9" in content:
            raise KeyError(content)

    planted = fuzz.Target(read, [b"0.25"], lambda content, rng, edit: edit(content, rng))
    module = types.SimpleNamespace(TARGETS={"planted": lambda: planted})
    monkeypatch.setitem(sys.modules, "tests.support.hostile.fuzz_targets", module)
    monkeypatch.setattr("tests.support.hostile.fuzz_targets", module, raising=False)
    monkeypatch.setenv("PLAYGROUND_FUZZ", "plain")
    assert fuzz.main("planted", 60, tmp_path) == 1
    assert b"9" in (tmp_path / "finding").read_bytes()
    assert "KeyError" in capsys.readouterr().err
