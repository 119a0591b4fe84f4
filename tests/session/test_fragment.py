"""Copied layers as text: what comes back, and what is refused."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core import OUTPUT, Experiment, PlaygroundError
from playground.core.layer_edits import Fragment, copy_layers, hidden_layers, paste
from playground.core.network_edits import cut_edge, freeze_edge
from playground.core.templates import TEMPLATES
from playground.session.archive import SessionError
from playground.session.fragment import MAX_TEXT, fragment_from_text, fragment_to_text

WHOLE = copy_layers(cut_edge(Experiment(), "hidden1", "hidden2", ("1", "2")), {"hidden1", "hidden2"})
TEXT = fragment_to_text(WHOLE)


def changed(edit):
    """The text with its JSON value edited."""
    value = json.loads(TEXT)
    edit(value)
    return json.dumps(value)


@pytest.mark.parametrize("name", [name for name in TEMPLATES if hidden_layers(TEMPLATES[name].build())])
def test_copied_layers_come_back_as_they_were(name):
    experiment = TEMPLATES[name].build()
    fragment = copy_layers(experiment, set(hidden_layers(experiment)))
    assert fragment_from_text(fragment_to_text(fragment)) == fragment


def test_marks_on_edges_come_back():
    experiment = freeze_edge(cut_edge(Experiment(), "hidden1", "hidden2", ("1", "2")), "hidden1", "hidden2", ("2", "4"))
    fragment = copy_layers(experiment, {"hidden1", "hidden2"})
    assert fragment_from_text(fragment_to_text(fragment)) == fragment


HOSTILE = {
    "empty": "",
    "words": "hello",
    "number": "3",
    "list": "[1, 2]",
    "null": "null",
    "deep": "[" * 100_000,
    "deep and closed": "[" * 100_000 + "]" * 100_000,
    "long": " " * (MAX_TEXT + 1),
    "another format": '{"format": "something"}',
    "NaN": TEXT.replace('"version": 1', '"version": NaN'),
    "a key twice": TEXT.replace('"version": 1', '"version": 1, "version": 1'),
    "newer": changed(lambda v: v.update(version=2)),
    "unknown key": changed(lambda v: v["fragment"].update(secret=1)),
    "wrong type": changed(lambda v: v["fragment"]["layers"][0].update(units=7)),
    "units as numbers": changed(lambda v: v["fragment"]["layers"][0].update(units=[1, 2])),
    "no layers": changed(lambda v: v["fragment"].update(layers=[], connections=[])),
    "too many layers": changed(
        lambda v: v["fragment"].update(layers=[{**v["fragment"]["layers"][0], "id": f"h{n}"} for n in range(65)], connections=[])
    ),
    "a layer twice": changed(lambda v: v["fragment"]["layers"].append(v["fragment"]["layers"][0])),
    "a connection twice": changed(lambda v: v["fragment"]["connections"].append(v["fragment"]["connections"][0])),
    "backward": changed(lambda v: v["fragment"]["connections"][0].update(source="hidden2", target="hidden1")),
    "to itself": changed(lambda v: v["fragment"]["connections"][0].update(target="hidden1")),
    "to a stranger": changed(lambda v: v["fragment"]["connections"][0].update(target="nobody" * 1000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_refused_in_one_sentence(name):
    with pytest.raises(SessionError) as refusal:
        fragment_from_text(HOSTILE[name])
    assert len(str(refusal.value)) < 300
    assert "\n" not in str(refusal.value)


UNFIT = {
    "softmax in the middle": {"activation": "softmax"},
    "no units": {"units": []},
    "too many units": {"units": [str(n) for n in range(513)]},
    "a unit twice": {"units": ["1", "1"]},
    "a unit of two lines": {"units": ["1", "a\nb"]},
    "an odd unit": {"units": ["1", "x" * 1_000_000]},
    "unknown activation": {"activation": "__import__"},
    "unknown initialiser": {"initializer": {"name": "os.system", "options": []}},
    "an edge to nowhere": {},
}


@pytest.mark.parametrize("name", UNFIT)
def test_layers_that_break_a_rule_are_refused_when_they_are_pasted(name):
    text = changed(lambda v: v["fragment"]["layers"][0].update(UNFIT[name]))
    if name == "an edge to nowhere":
        text = changed(lambda v: v["fragment"]["connections"][0].update(cut=[["9", "9"]]))
    fragment = fragment_from_text(text)
    with pytest.raises(PlaygroundError) as refusal:
        paste(Experiment(), fragment, OUTPUT)
    assert len(str(refusal.value)) < 400
    assert "\n" not in str(refusal.value)


def test_layers_get_names_of_our_own_when_they_are_pasted():
    layer = {**json.loads(TEXT)["fragment"]["layers"][0], "id": "hidden\n9" * 1000}
    text = changed(lambda v: v["fragment"].update(layers=[layer], connections=[]))
    assert paste(Experiment(), fragment_from_text(text), OUTPUT)[1] == ("hidden3",)


@settings(max_examples=150, deadline=None)
@given(place=st.integers(0, len(TEXT) - 1), length=st.integers(0, 12), new=st.text(max_size=6))
def test_damaged_text_gives_layers_or_a_refusal_and_nothing_else(place, length, new):
    try:
        fragment = fragment_from_text(TEXT[:place] + new + TEXT[place + length :])
    except SessionError:
        return
    assert isinstance(fragment, Fragment)
    try:
        paste(Experiment(), fragment, "hidden1")
    except PlaygroundError:
        return
