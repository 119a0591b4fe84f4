"""While training runs fast, edges and numbers are drawn anew in one of a few frames."""

import itertools
from dataclasses import replace

import pytest

from playground.live.snapshot import FAST
from playground.ui.texts.numbers import short
from playground.ui.views.canvas.turns import EDGES, NUMBERS, Turns


@pytest.fixture
def frames(desk):
    """Returns frames of training, each with its own weights."""
    first = desk.settle()

    def make(count, **changes):
        fast = {"running": True, "updates_per_second": FAST, **changes}
        return [replace(first, parameters=first.parameters + 2 * i, **fast) for i in range(count)]

    return make


def test_of_fast_training_each_connection_is_drawn_in_one_of_a_few_frames(frames):
    turns, connections = Turns(EDGES), 5
    first, *rest = frames(1 + 2 * EDGES)
    assert not any(turns.waiting(first, "weight", connections))
    waiting = [turns.waiting(frame, "weight", connections) for frame in rest]
    assert [column.count(False) for column in zip(*waiting, strict=True)] == [2] * connections
    assert all(any(row) and not all(row) for row in waiting)  # each frame has its share


@pytest.mark.parametrize("changes", [{"running": False}, {"updates_per_second": FAST / 2}])
def test_of_slow_and_of_paused_training_none_waits(frames, changes):
    turns = Turns(EDGES)
    assert not any(sum((turns.waiting(f, "", 4) for f in frames(6, **changes)), []))


def test_what_is_shown_again_and_what_shows_something_else_waits_for_nothing(frames):
    turns, (one, other, third) = Turns(EDGES), frames(3)
    turns.waiting(one, "weight", 4)
    assert any(turns.waiting(other, "weight", 4))
    assert not any(turns.waiting(other, "weight", 4))
    assert not any(turns.waiting(third, "gradient", 4))


def test_a_frame_of_paused_training_shows_all_edges_as_a_fresh_canvas_does(desk, frames):
    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    for frame in frames(4):
        view.show_frame(frame)
    stale = {ends: dict(item.styles) for ends, item in scene.edges.items()}
    view.show_frame(replace(frame, running=False))
    shown = {ends: dict(item.styles) for ends, item in scene.edges.items()}
    assert shown != stale
    view.rebuild(animated=False)
    view.show_frame(replace(frame, running=False))
    assert {ends: item.styles for ends, item in scene.edges.items()} == shown


def test_numbers_of_edges_are_those_of_the_frame_also_while_their_width_waits(desk, frames):
    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    for frame in frames(3):
        view.show_frame(frame)
        for item in scene.edges.values():
            assert item.values.tolist() == frame.parameters[item.keys.offsets].tolist()


def test_an_edge_that_turns_negative_is_painted_so_within_a_few_frames(desk, frames):
    view, scene = desk.canvas.view, desk.canvas.view.network_scene
    first = frames(1)[0]
    view.show_frame(first)
    before = view.grab().toImage()
    for _ in range(EDGES):
        view.show_frame(replace(first, parameters=-first.parameters))
        view.grab()
    assert view.grab().toImage() != before
    shown = {ends: dict(item.styles) for ends, item in scene.edges.items()}
    view.show_frame(replace(first, parameters=-first.parameters, running=False))
    assert {ends: item.styles for ends, item in scene.edges.items()} == shown


def numbers_of(desk):
    return {name: list(item.numbers) for name, item in desk.canvas.view.network_scene.units.items()}


def test_numbers_of_a_pinned_sample_are_those_of_one_of_a_few_frames(desk, frames):
    desk.watched.pin(0)
    sample, view = desk.settle().sample, desk.canvas.view
    first, *rest = frames(2 + NUMBERS)
    view.show_frame(first)
    before, seen = numbers_of(desk), []
    for number, frame in enumerate(rest):
        values = {layer: shown + 1 + number for layer, shown in sample.values.items()}
        view.show_frame(replace(frame, sample=replace(sample, values=values)))
        seen.append(numbers_of(desk))
        view.grab()
    for layer in before:
        of_layer = [before[layer], *(one[layer] for one in seen)]
        changes = sum(one != other for one, other in itertools.pairwise(of_layer))
        assert 1 <= changes <= 2  # of seven frames
    view.show_frame(replace(frame, sample=replace(sample, values=values), running=False))
    assert numbers_of(desk)["output"] == [short(values["output"][0])]
