"""What units show besides their maps: ink, numbers of the pinned sample, marks."""

import math
from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from playground.ui.look.text_size import NORMAL, use_text_percent
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.texts.numbers import short
from playground.ui.views.canvas import class_names_item, units_item
from playground.ui.views.canvas.labels_item import MARGIN, pill_size
from playground.ui.views.canvas.unit_values import (
    fitting_numbers,
    ink_picture,
    is_picture,
    unit_marks,
    unit_numbers,
)


def look(experiment=None, epochs=1, **watch):
    trainer = Trainer(experiment or Experiment())
    trainer.run_epochs(epochs)
    observer = Observer()
    observer.set_watch(Watch(**watch))
    return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)


@pytest.fixture(scope="module")
def digits():
    return edits.set_dataset(Experiment(), "digits")


@pytest.mark.parametrize(
    ("quantity", "shows"), [("a", True), ("z", True), ("slope", False), ("delta", False)]
)
def test_pixels_are_pictures_only_where_units_show_their_values(digits, quantity, shows):
    assert is_picture(look(digits, quantity=quantity)) is shows
    assert not is_picture(look(quantity=quantity))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_input_has_the_ink_of_its_pixel(digits, theme):
    snapshot = look(digits, sample=3)
    maps = ink_picture(snapshot, theme)
    indices = maps.values.astype(int)
    inputs = len(snapshot.experiment.units(INPUT))
    assert indices.shape == (inputs, 1, 1)
    assert sorted(indices.ravel().tolist()) == list(range(inputs))
    shades = maps.colour(maps.values).ravel()
    values = np.array(snapshot.plane.values)[indices.ravel()]
    darkest, lightest = int(values.argmax()), int(values.argmin())
    assert values[darkest] > values[lightest]
    assert not np.array_equal(shades[darkest], shades[lightest])
    same = np.flatnonzero(values == values[lightest])
    assert all(np.array_equal(shades[one], shades[lightest]) for one in same)


def test_the_numbers_are_those_of_the_pinned_sample_and_blank_where_not_known():
    snapshot = look(sample=3)
    first = snapshot.experiment.network.hidden_ids[0]
    values = snapshot.sample.values[first]
    assert unit_numbers(snapshot, first) == [short(float(value)) for value in values]
    partly = np.array(values)
    partly[0] = np.nan
    hidden = replace(snapshot.sample, values={**snapshot.sample.values, first: partly})
    shown = unit_numbers(replace(snapshot, sample=hidden), first)
    assert (shown[0], all(shown[1:])) == ("", True)
    assert unit_numbers(look(), first) == []


def test_dead_and_saturated_units_are_marked_by_their_place():
    snapshot = look()
    first = snapshot.experiment.network.hidden_ids[0]
    units = len(snapshot.experiment.units(first))
    assert unit_marks(snapshot, "no such layer") == {}
    activity = snapshot.activity[first]
    dead, saturated = np.zeros(units, dtype=bool), np.zeros(units, dtype=bool)
    dead[1], saturated[2] = True, True
    marked = replace(activity, dead=dead, saturated=saturated)
    snapshot = replace(snapshot, activity={**snapshot.activity, first: marked})
    assert unit_marks(snapshot, first) == {1: "dead", 2: "saturated"}


@pytest.mark.parametrize(
    ("room", "expected"),
    [(7, ["−0.117", "0.00402", ""]), (6, ["−0.117", "0.0040", ""]), (5, ["−0.12", "0.004", ""])],
)
def test_a_number_that_does_not_fit_has_fewer_digits(room, expected):
    values = [-0.1172, 0.00402, float("nan")]
    texts = ["−0.117", "0.00402", ""]
    assert fitting_numbers(texts, values, lambda text: len(text) <= room) == expected
    assert fitting_numbers(texts, values, lambda text: len(text) <= 4) == ["−0.1", "4e−3", ""]
    assert fitting_numbers(texts, values, lambda text: len(text) <= 3) == []


@pytest.mark.parametrize(
    ("size", "count", "beside"), [((420, 200), 0, 0), ((1000, 420), 0, 10), ((1000, 900), 10, 0)]
)
def test_no_number_reaches_beyond_its_box(desk, monkeypatch, size, count, beside):
    """The ten outputs of the digits had numbers that covered the frames of their classes.

    Where the boxes have no room for three digits, the numbers follow the names of the classes.
    """
    painted, written = [], []
    monkeypatch.setattr(
        class_names_item, "paint_pill", lambda p, at, text, *_: written.append(text)
    )
    monkeypatch.setattr(
        units_item, "paint_pill", lambda p, *a: painted.append((p.worldTransform().m11(), *a))
    )
    desk.canvas.resize(*size)
    desk.document.edit(lambda e: edits.set_dataset(e, "digits"), "data")
    desk.watched.pin(3)
    values = desk.settle().sample.values[OUTPUT].tolist()
    view = desk.canvas.view
    painted.clear()
    written.clear()
    view.set_theme(DARK)  # all is painted anew
    view.viewport().grab()
    item = view.network_scene.units[OUTPUT]
    centres = {(rect.center().x(), rect.center().y()): rect.width() for rect in item.rects}
    shown = [
        (text, centres[at.x(), at.y()] * zoom)
        for zoom, at, text, *_ in painted
        if (at.x(), at.y()) in centres
    ]
    for text, side in shown:
        assert pill_size(text).width() - MARGIN.width() <= side + units_item.FRAME, text
    assert len(shown) == count
    assert len(written) == beside
    assert all(text == short(value) for text, value in zip(written, values, strict=False))


@pytest.mark.parametrize("value", [-0.0026, 0.0026, -0.04, 8.1e-5, 12.3e7])
@pytest.mark.parametrize("room", range(1, 8))
def test_a_shortened_number_keeps_its_sign_and_is_never_0(room, value):
    shown = fitting_numbers([short(value)], [value], lambda text: len(text) <= room)
    assert all(float(text.replace("−", "-")) * value > 0 for text in shown)


@pytest.mark.parametrize("percent", [100, 150])
def test_gradients_on_small_neurons_are_shown_at_each_text_size(desk, monkeypatch, qapp, percent):
    """At 150 % they were 0.00 and 0.0."""
    use_text_percent(qapp, percent)
    written = []
    monkeypatch.setattr(units_item, "paint_pill", lambda _, at, text, *rest: written.append(text))
    desk.canvas.resize(928, round(180 * percent / 100))
    desk.watched.pin(0)
    desk.watched.change(quantity="delta")
    first = desk.document.experiment.network.hidden_ids[0]
    values = desk.settle().sample.values[first]
    written.clear()
    desk.canvas.view.set_theme(DARK)  # all is painted anew
    desk.canvas.view.viewport().grab()
    shown = [float(text.replace("−", "-")) for text in written]
    for value in values:
        assert any(math.isclose(one, value, rel_tol=0.3) for one in shown), (value, written)
    use_text_percent(qapp, NORMAL)


@pytest.mark.parametrize("room", [4, 5, 6])
def test_of_two_shortened_numbers_the_larger_does_not_look_smaller(room):
    values = [0.0005023, 8.1e-5, 0.00402, 0.981]
    shown = fitting_numbers([short(value) for value in values], values, lambda t: len(t) <= room)
    read = [float(text.replace("−", "-")) for text in shown]
    assert read[1] < read[0] < read[2] < read[3]
    assert min(read) > 0
