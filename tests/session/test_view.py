"""What the window showed comes back; one that cannot be understood harms nothing."""

import json
import zipfile
from dataclasses import replace

import pytest

from playground import Experiment, PlaygroundError
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS, Key
from playground.core.observe.slices import Slice
from playground.session.format import Session, load_session, save_session
from playground.session.view import PartName, View

PARTS = [
    LayerPart("input"),
    UnitPart("hidden1", "2"),
    ConnectionPart("input", "hidden1"),
    ParameterPart(Key("hidden1", "2", "input", "x1")),
    ParameterPart(Key.bias("hidden1", "2")),
]
VIEW = View(
    "backprop",
    tuple(map(PartName.of, PARTS)),
    sample=7,
    source="sample",
    quantity="delta",
    slice=Slice("iris", (1, 3), "values", (1.0, 2.0, 3.0, 4.0)),
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.nnplay"
    save_session(Session(Experiment(), view=VIEW), path)
    return path


def with_view(path, content):
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["view.json"] = content
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in members.items():
            archive.writestr(name, part)


@pytest.mark.parametrize("part", PARTS, ids=str)
def test_a_part_is_named_and_found_again(part):
    assert PartName.of(part).part == part
    assert (PartName.of(part).source == BIAS) == (isinstance(part, ParameterPart) and part.is_bias)


def test_a_view_comes_back(path):
    assert load_session(path).view == VIEW
    save_session(replace(load_session(path), view=None), path)
    assert load_session(path).view is None


def test_what_a_newer_program_adds_to_a_view_is_ignored(path):
    with_view(path, json.dumps({"workspace": "circuits", "zoom": 3}).encode())
    assert load_session(path).view == View("circuits")


@pytest.mark.parametrize(
    "view",
    [
        [],
        "network",
        {"workspace": 7},
        {"sample": -1},
        {"sample": 1.5},
        {"source": "all"},
        {"slice": {"axes": [1, 1]}},
        {"slice": {"rest": "nowhere"}},
        {"selected": [{"unit": "1"}]},
        {"selected": [{"layer": "a"}] * 1001},
    ],
    ids=str,
)
def test_a_view_that_cannot_be_understood_is_left_out_and_the_session_opens(path, view):
    with_view(path, json.dumps(view).encode())
    assert load_session(path) == Session(Experiment(), None, None)


@pytest.mark.parametrize("content", [b"{", b'{"sample": NaN}', b"[" * 1000, b"\xff"])
def test_a_view_that_is_no_json_is_damage(path, content):
    with_view(path, content)
    with pytest.raises(PlaygroundError, match=r"its part “view\.json” cannot be read"):
        load_session(path)
