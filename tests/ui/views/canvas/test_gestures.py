"""What the mouse does on the canvas, through real events.

Each drag can be cancelled and survives whatever happens meanwhile.
"""

import pytest
from PyQt6.QtCore import QPoint

from playground import INPUT, OUTPUT, Key
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS
from tests.support.gestures import (
    CTRL,
    MIDDLE,
    MOVE,
    RELEASE,
    SHIFT,
    begin,
    click,
    drag,
    empty,
    in_gap,
    overlays,
    port_of,
    send,
    to_view,
    twice,
    wheel,
)

PARTS = [
    UnitPart("hidden1", "3"),
    UnitPart(INPUT, "x2"),
    LayerPart("hidden2"),
    LayerPart(INPUT),
    ParameterPart(Key("hidden1", "2", INPUT, "x1")),
    ParameterPart(Key("hidden2", "1", BIAS, BIAS)),
]


@pytest.mark.parametrize("part", PARTS, ids=str)
def test_a_click_selects_what_is_there_and_one_on_empty_space_nothing(at, part):
    click(at.view, at.place(part))
    assert at.parts() == (part,)
    click(at.view, empty(at.view))
    assert at.parts() == ()
    assert at.steps() == 0


@pytest.mark.parametrize("modifiers", [SHIFT, CTRL, SHIFT | CTRL])
def test_shift_and_control_click_add_and_take_out(at, modifiers):
    for part in PARTS:
        click(at.view, at.place(part), modifiers)
    assert at.parts() == tuple(PARTS)
    assert not at.view.editor.isVisible()
    for part in PARTS[::2]:
        click(at.view, at.place(part), modifiers)
    assert at.parts() == tuple(PARTS[1::2])
    click(at.view, empty(at.view), modifiers)
    assert at.parts() == tuple(PARTS[1::2])


@pytest.mark.parametrize("backwards", [False, True])
def test_a_rubber_band_adds_whole_layers_and_neurons_of_others(at, backwards):
    layout = at.view.network_scene.shown
    at.desk.selection.set([LayerPart(OUTPUT)])
    middle = layout.boxes["hidden1"]["2"]
    start = to_view(at.view, middle.x - middle.side / 2 - 14, middle.y + middle.side / 2 + 4)
    end = to_view(at.view, layout.gap_before(OUTPUT), layout.rect[1] + 3)
    drag(at.view, *((end, start) if backwards else (start, end)), SHIFT)
    assert at.parts() == (
        LayerPart(OUTPUT),
        UnitPart("hidden1", "1"),
        UnitPart("hidden1", "2"),
        UnitPart("hidden2", "1"),
    )
    drag(
        at.view,
        to_view(at.view, layout.gap_before("hidden1"), layout.rect[1] + 3),
        in_gap(at.view, OUTPUT),
        SHIFT,
    )
    assert set(at.parts()) >= {LayerPart("hidden1"), LayerPart("hidden2"), LayerPart(OUTPUT)}
    assert LayerPart(INPUT) not in at.parts()


def test_a_drag_on_empty_space_pans_and_fit_brings_all_back(at):
    before = at.view.mapToScene(0, 0)
    drag(at.view, empty(at.view), empty(at.view) + QPoint(60, 40))
    moved = at.view.mapToScene(0, 0)
    assert max(moved.x() - before.x(), moved.y() - before.y()) < -20
    at.do("fit")
    again = at.view.mapToScene(0, 0)
    assert (again.x(), again.y()) == pytest.approx((before.x(), before.y()), abs=2)


def test_the_middle_button_pans_even_on_a_neuron(at):
    before, part = at.view.mapToScene(0, 0), UnitPart("hidden1", "2")
    drag(at.view, port_of(at.view, "hidden1", "2"), at.place(UnitPart(OUTPUT, "1")), button=MIDDLE)
    assert at.view.mapToScene(0, 0).x() < before.x() - 20
    drag(at.view, at.place(part), at.place(part) - QPoint(50, 0), button=MIDDLE)
    assert (at.parts(), at.steps()) == ((), 0)


def test_the_wheel_zooms_and_a_zoom_survives_an_edit_until_fit(at):
    fitted = at.view.transform().m11()
    wheel(at.view, at.view.viewport().rect().center(), 2)
    zoomed = at.view.transform().m11()
    assert zoomed > fitted * 1.1
    wheel(at.view, at.view.viewport().rect().center(), -1)
    assert at.view.transform().m11() < zoomed
    at.desk.network_actions.add_unit("hidden1")
    at.settle()
    assert at.view.transform().m11() > fitted * 1.1
    at.do("fit")
    assert at.view.transform().m11() == pytest.approx(fitted)


def test_a_drag_from_a_neuron_to_a_later_one_draws_one_edge(at):
    before = at.experiment()
    drag(at.view, port_of(at.view, INPUT, "x2"), at.place(UnitPart("hidden2", "1")))
    assert at.experiment().network.connection(INPUT, "hidden2").cut == {
        ("1", "x1"),
        ("2", "x1"),
        ("2", "x2"),
    }
    assert at.undo_text() == "Connect x₂ to Hidden 2, neuron 1"
    at.settle()
    at.do("undo")
    assert at.experiment() == before


def test_a_drag_from_a_neuron_to_a_title_draws_all_edges_from_it(at):
    drag(at.view, port_of(at.view, "hidden1", "3"), at.place(LayerPart(OUTPUT)))
    assert at.experiment().network.connection("hidden1", OUTPUT).cut == {
        ("1", "1"),
        ("1", "2"),
        ("1", "4"),
    }
    assert at.undo_text() == "Connect Hidden 1, neuron 3 to Output"


def test_a_drag_from_the_button_of_a_layer_to_a_title_connects_the_two(at):
    before = at.experiment()
    drag(at.view, port_of(at.view, INPUT), at.place(LayerPart(OUTPUT)))
    assert at.experiment().network.connection(INPUT, OUTPUT).cut == frozenset()
    assert (at.undo_text(), at.steps()) == ("Connect Input to Output", 1)
    at.do("undo")
    assert at.experiment() == before


def test_a_drag_from_a_neuron_dropped_nowhere_or_on_its_own_layer_does_nothing(at):
    for end in (empty(at.view), at.place(UnitPart("hidden1", "4")), at.place(LayerPart("hidden1"))):
        drag(at.view, port_of(at.view, "hidden1", "2"), end)
        assert (at.steps(), at.said(), overlays(at.view)) == (0, "", 0)


DRAWN = [
    ("a later layer", (INPUT, None), LayerPart(OUTPUT), "Connect Input → Output"),
    (
        "a later neuron",
        ("hidden1", "1"),
        UnitPart(OUTPUT, "1"),
        "Connect Hidden 1, neuron 1 → Output, neuron 1",
    ),
]
REFUSED = [
    ("backwards", ("hidden2", None), LayerPart("hidden1"), "form a cycle"),
    ("backwards from a neuron", ("hidden2", "1"), UnitPart("hidden1", "2"), "form a cycle"),
    ("twice", (INPUT, None), LayerPart("hidden1"), "“Input” and “Hidden 1” are connected already."),
    (
        "an edge twice",
        ("hidden1", "1"),
        UnitPart("hidden2", "1"),
        "“Hidden 1” and “Hidden 2” are connected already.",
    ),
    (
        "into the input",
        ("hidden1", "1"),
        LayerPart(INPUT),
        "There can be no connection from “Hidden 1” to “Input”.",
    ),
]


@pytest.mark.parametrize(
    ("source", "target", "words"), [case[1:] for case in DRAWN], ids=[case[0] for case in DRAWN]
)
def test_while_connecting_the_label_says_what_a_release_would_do(at, source, target, words):
    begin(at.view, port_of(at.view, *source), at.place(target))
    assert at.view.bubble.isVisible()
    assert at.view.bubble.text() == words
    send(at.view, MOVE, empty(at.view))
    assert at.view.bubble.text() == "Drop it on a later layer or neuron"
    send(at.view, RELEASE, empty(at.view))
    assert not at.view.bubble.isVisible()
    assert at.steps() == 0


@pytest.mark.parametrize(
    ("source", "target", "words"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_a_refused_target_is_named_while_dragging_and_on_release(at, source, target, words):
    before = at.experiment()
    begin(at.view, port_of(at.view, *source), at.place(target))
    assert words in at.view.bubble.text()
    send(at.view, RELEASE, at.place(target))
    assert words in at.said()
    assert at.experiment() is before
    assert overlays(at.view) == 0


@pytest.mark.parametrize(("layer", "before"), [("hidden1", OUTPUT), ("hidden2", "hidden1")])
def test_a_title_dragged_to_another_gap_moves_its_layer(at, layer, before):
    start = at.experiment()
    begin(at.view, at.place(LayerPart(layer)), in_gap(at.view, before))
    assert at.view.bubble.text().startswith("Move Hidden")
    assert overlays(at.view) == 1
    send(at.view, RELEASE, in_gap(at.view, before))
    assert at.arrows() == {(INPUT, "hidden2"), ("hidden2", "hidden1"), ("hidden1", OUTPUT)}
    assert (at.steps(), overlays(at.view)) == (1, 0)
    at.settle()
    at.do("undo")
    assert at.experiment() == start


@pytest.mark.parametrize("gap", ["hidden1", "hidden2"])
def test_a_title_dragged_to_where_its_layer_is_changes_nothing(at, gap):
    before = at.experiment()
    drag(at.view, at.place(LayerPart("hidden1")), in_gap(at.view, gap))
    assert at.experiment() is before
    assert (at.steps(), at.said()) == (0, "")


@pytest.mark.parametrize("before", ["hidden1", "hidden2", OUTPUT])
def test_a_double_click_on_empty_space_adds_a_layer_in_that_gap(at, before):
    source = next(source for source, target in at.arrows() if target == before)
    twice(at.view, in_gap(at.view, before))
    assert (source, "hidden3") in at.arrows()
    assert ("hidden3", before) in at.arrows()
    assert at.steps() == 1


def test_a_double_click_between_the_edges_adds_a_layer_too(at):
    layout = at.view.network_scene.shown
    x, ys = (
        layout.gap_before("hidden1"),
        range(int(layout.extent("hidden1")[1]), int(layout.extent("hidden1")[3])),
    )
    free = [point for y in ys if at.view.mouse.part_at(point := to_view(at.view, x, y)) is None]
    assert free
    twice(at.view, free[len(free) // 2])
    assert at.steps() == 1


def test_a_double_click_on_a_neuron_or_an_edge_adds_no_layer(at):
    for part in PARTS[:5:4]:
        twice(at.view, at.place(part))
    assert at.steps() == 0
