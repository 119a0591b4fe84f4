"""Copied layers as text: what comes back, and what is refused."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import INPUT, OUTPUT, Experiment, PlaygroundError, SpecError
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits.copied_weights import Weights
from playground.core.experiment.edits.fragments import Fragment, copy_layers
from playground.core.experiment.edits.layers import paste
from playground.core.experiment.edits.units import connect, cut_edge, freeze_edge, set_units
from playground.core.experiment.templates import TEMPLATES
from playground.core.experiment.topology import hidden_layers
from playground.session.archive import SessionError
from playground.session.fragment import (
    MAX_TEXT,
    fits_with_weights,
    fragment_from_text,
    fragment_to_text,
)

WHOLE = copy_layers(
    cut_edge(Experiment(), "hidden1", "hidden2", ("1", "2")), {"hidden1", "hidden2"}
)
TEXT = fragment_to_text(WHOLE)


def changed(edit):
    """The text with its JSON value edited."""
    value = json.loads(TEXT)
    edit(value)
    return json.dumps(value)


@pytest.mark.parametrize(
    "name", [name for name in TEMPLATES if hidden_layers(TEMPLATES[name].build())]
)
def test_copied_layers_come_back_as_they_were(name):
    experiment = TEMPLATES[name].build()
    fragment = copy_layers(experiment, set(hidden_layers(experiment)))
    assert fragment_from_text(fragment_to_text(fragment)) == fragment


@pytest.mark.parametrize(("size", "fits"), [(256, True), (300, False), (512, False)])
def test_weights_are_left_out_where_they_are_too_many(size, fits):
    units = tuple(map(str, range(size)))
    row = (-1.2345678901234567e-308,) * size  # no number is longer
    weights = Weights("hidden1", "hidden2", units, units, (row,) * size)
    fragment = replace(WHOLE, weights=(weights,))
    text = fragment_to_text(fragment)
    assert len(text) <= MAX_TEXT
    assert fits_with_weights(fragment) is fits
    assert fragment_from_text(text) == (fragment if fits else WHOLE)


def test_marks_on_edges_come_back():
    experiment = freeze_edge(
        cut_edge(Experiment(), "hidden1", "hidden2", ("1", "2")), "hidden1", "hidden2", ("2", "4")
    )
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
    "long": TEXT + " " * MAX_TEXT,
    "another format": TEXT.replace("playground-layers", "playground-session"),
    "NaN": TEXT.replace('"options": []', '"options": [["x", NaN]]'),
    "a key twice": TEXT.replace('"version": 1', '"version": 1, "version": 1'),
    "newer": changed(lambda v: v.update(version=2)),
    "unknown key in a layer": changed(lambda v: v["fragment"]["layers"][0].update(secret=1)),
    "a key that is half a letter": TEXT.replace('"fragment": {', '"fragment": {"\\ud800": 1,'),
    "a key of many lines": changed(lambda v: v["fragment"].update({"a\nb" * 1000: 1})),
    "a layer of two lines twice": changed(
        lambda v: [layer.update(id="a\nb") for layer in v["fragment"]["layers"]]
    ),
    "version 0": changed(lambda v: v.update(version=0)),
    "no version": changed(lambda v: v.pop("version")),
    "unknown key": changed(lambda v: v["fragment"].update(secret=1)),
    "wrong type": changed(lambda v: v["fragment"]["layers"][0].update(units=7)),
    "units as numbers": changed(lambda v: v["fragment"]["layers"][0].update(units=[1, 2])),
    "no layers": changed(lambda v: v["fragment"].update(layers=[], connections=[])),
    "too many layers": changed(
        lambda v: v["fragment"].update(
            layers=[{**v["fragment"]["layers"][0], "id": f"h{n}"} for n in range(65)],
            connections=[],
        )
    ),
    "a layer twice": changed(lambda v: v["fragment"]["layers"].append(v["fragment"]["layers"][0])),
    "a connection twice": changed(
        lambda v: v["fragment"]["connections"].append(v["fragment"]["connections"][0])
    ),
    "backward": changed(
        lambda v: v["fragment"]["connections"][0].update(source="hidden2", target="hidden1")
    ),
    "to itself": changed(lambda v: v["fragment"]["connections"][0].update(target="hidden1")),
    "to a stranger": changed(
        lambda v: v["fragment"]["connections"][0].update(target="nobody" * 1000)
    ),
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
    "an endless activation": {"activation": "a\n" * 100_000},
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


def test_letters_stay_readable_in_the_text():
    layer = replace(WHOLE.layers[0], id="hidden-β")
    assert "hidden-β" in fragment_to_text(Fragment((layer,)))


def test_a_very_long_name_is_not_repeated_whole():
    layer = {**json.loads(TEXT)["fragment"]["layers"][0], "id": "x" * 500_000}
    with pytest.raises(SessionError, match="occurs twice") as refusal:
        fragment_from_text(
            changed(lambda v: v["fragment"].update(layers=[layer, layer], connections=[]))
        )
    assert len(str(refusal.value)) < 300


def _edges(experiment, mark, number):
    connection = experiment.network.connections[number % len(experiment.network.connections)]
    units = experiment.units(connection.target), experiment.units(connection.source)
    edge = units[0][number % len(units[0])], units[1][number % len(units[1])]
    return mark(experiment, connection.source, connection.target, edge)


EDITS = [
    lambda e, place, other, number: layer_edits.add_layer(e, place, 1 + number % 4),
    lambda e, place, other, number: layer_edits.add_branch(e, place),
    lambda e, place, other, number: layer_edits.move_layer(e, place, other),
    lambda e, place, other, number: layer_edits.remove_layer(e, place),
    lambda e, place, other, number: connect(e, INPUT if number % 3 == 0 else other, place),
    lambda e, place, other, number: set_units(e, place, 1 + number % 5),
    lambda e, place, other, number: _edges(e, cut_edge, number),
    lambda e, place, other, number: _edges(e, freeze_edge, number),
]
STEPS = st.lists(st.tuples(st.sampled_from(EDITS), *[st.integers(0, 60)] * 3), max_size=10)


@given(
    steps=STEPS,
    layers=st.sets(st.integers(0, 9), min_size=1),
    units=st.sets(st.tuples(st.integers(0, 9), st.integers(0, 5))),
)
def test_copies_of_any_network_come_back_as_they_were_and_can_be_pasted(steps, layers, units):
    experiment = Experiment()
    for edit, place, other, number in steps:
        names = [layer.id for layer in experiment.network.layers]
        try:
            experiment = edit(
                experiment, names[place % len(names)], names[other % len(names)], number
            )
        except SpecError:
            continue
    names = hidden_layers(experiment)
    if not names:
        return
    neurons = {
        (layer_id, str(unit)) for number, unit in units for layer_id in names[number : number + 1]
    }
    fragment = copy_layers(experiment, {names[number % len(names)] for number in layers}, neurons)
    back = fragment_from_text(fragment_to_text(fragment))
    assert back == fragment
    pasted, new = paste(experiment, back, OUTPUT)
    assert [replace(pasted.network.layer(layer_id), id="") for layer_id in new] == [
        replace(layer, id="") for layer in fragment.layers
    ]
