"""Where things go on the canvas, for networks made by hand and by random edits; also the keys."""

import random
from contextlib import suppress
from itertools import pairwise

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt

from playground import INPUT, OUTPUT, Experiment, Key, SpecError
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits import units as net
from playground.core.experiment.edits.settings import set_dataset, toggle_feature
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    UnitPart,
    all_layers,
)
from playground.core.experiment.spec import BIAS, LayerSpec, NetworkSpec
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.views.canvas.geometry import LayoutChange
from playground.ui.views.canvas.layout import lay_out_network
from tests.support import gestures
from tests.support.experiments import with_values

ALT = Qt.KeyboardModifier.AltModifier
TOUCH = 0.01  # of rounding


def stack(*units):
    """A plain stack with so many units in its hidden layers."""
    hidden = [LayerSpec.dense(f"hidden{i + 1}", count) for i, count in enumerate(units)]
    network = NetworkSpec.stack(*hidden, LayerSpec.dense(OUTPUT, 1, "sigmoid"))
    start = Experiment()
    return Experiment(start.data, network, start.training, start.seeds)


def one_input(experiment):
    return toggle_feature(experiment, "x2")


def with_skips(experiment, *pairs):
    for source, target in pairs:
        experiment = net.connect(experiment, source, target)
    return experiment


def branches():
    experiment = layer_edits.add_branch(layer_edits.add_branch(Experiment(), "hidden1"), "hidden2")
    return with_skips(
        layer_edits.add_branch(experiment, "hidden1"), (INPUT, OUTPUT), (INPUT, "hidden2")
    )


def at_random(seed):
    """What 14 random edits make of the first network."""
    dice, experiment = random.Random(seed), Experiment()
    for _ in range(14):
        ids = [layer.id for layer in experiment.network.layers]
        one, other, count = dice.choice(ids), dice.choice([INPUT, *ids]), dice.randint(1, 9)
        edits = [layer_edits.add_branch, layer_edits.remove_layer, layer_edits.add_layer]
        edits += [
            lambda e, to, n=count: net.set_units(e, to, n),
            *[lambda e, to, source=other: net.connect(e, source, to)] * 2,
        ]
        with suppress(SpecError):
            experiment = dice.choice(edits)(experiment, one)
    return experiment


NETWORKS = {
    "1-1": lambda: one_input(stack()),
    "2-1": stack,
    "first": Experiment,
    "20 layers": lambda: stack(*[3] * 20),
    "20 layers with skips": lambda: with_skips(
        stack(*[3] * 20), (INPUT, OUTPUT), ("hidden2", "hidden19"), ("hidden4", "hidden9")
    ),
    "256 units": lambda: with_skips(stack(4, 256, 3), ("hidden1", "hidden3"), (INPUT, OUTPUT)),
    "many skips": lambda: with_skips(
        stack(8, 1, 8, 2),
        *[(INPUT, target) for target in ("hidden2", "hidden3", "hidden4", OUTPUT)],
        *[(source, OUTPUT) for source in ("hidden1", "hidden2")],
    ),
    "branches": branches,
    **{f"random {seed}": lambda seed=seed: at_random(seed) for seed in range(25)},
}


def edges_of(box):
    return box.x - box.side / 2, box.y - box.side / 2, box.x + box.side / 2, box.y + box.side / 2


@pytest.mark.parametrize("bias_neurons", [False, True])
@pytest.mark.parametrize("name", NETWORKS)
def test_no_edge_passes_through_a_box_of_a_layer_that_it_leaves_out(name, bias_neurons):
    layout = lay_out_network(NETWORKS[name](), bias_neurons=bias_neurons)
    for ends, paths in layout.paths.items():
        x, y = np.moveaxis(paths.reshape(-1, 2), -1, 0)
        others = {layer: layout.boxes[layer] for layer in layout.boxes.keys() - set(ends)}
        ones = layout.bias_neurons.values() if BIAS not in ends else ()
        for layer, boxes in (others | {BIAS: dict(enumerate(ones))}).items():
            for unit, box in boxes.items():
                left, top, right, bottom = edges_of(box)
                inside = (
                    (left + TOUCH < x)
                    & (x < right - TOUCH)
                    & (top + TOUCH < y)
                    & (y < bottom - TOUCH)
                )
                assert not inside.any(), f"{ends} passes through neuron {unit} of {layer}"


@pytest.mark.parametrize("bias_neurons", [False, True])
@pytest.mark.parametrize("name", NETWORKS)
def test_boxes_never_overlap_and_all_is_within_the_rectangle_in_view(name, bias_neurons):
    layout = lay_out_network(NETWORKS[name](), bias_neurons=bias_neurons)
    boxes = [box for boxes in layout.boxes.values() for box in boxes.values()]
    corners = np.array([edges_of(box) for box in (*boxes, *set(layout.bias_neurons.values()))])
    left, top, right, bottom = corners.T
    apart = (
        (right[:, None] <= left + TOUCH)
        | (left[:, None] >= right - TOUCH)
        | (bottom[:, None] <= top + TOUCH)
        | (top[:, None] >= bottom - TOUCH)
    )
    assert (apart | np.eye(len(corners), dtype=bool)).all()
    x0, y0, x1, y1 = layout.rect
    assert (left.min() >= x0, top.min() >= y0, right.max() <= x1, bottom.max() <= y1) == (True,) * 4
    for paths in layout.paths.values():
        assert (paths >= (x0, y0)).all()
        assert (paths <= (x1, y1)).all()


def header_of(layout):
    """The height of a header in scene units, where all fits the room."""
    left, top, right, bottom = layout.rect
    (width, height), header = layout.room, layout.header
    return header / min(width / (right - left), (height - header) / (bottom - top))


def stacked(layout):
    """The layers whose header is above their boxes, not at the top of the view."""
    return [layer for column in layout.columns for layer in column.layers[1:]]


@pytest.mark.parametrize("name", NETWORKS)
def test_headers_within_a_column_cover_no_boxes(name):
    layout = lay_out_network(NETWORKS[name]())
    for column in layout.columns:
        for layer in column.layers[1:]:
            _, top = layout.tops[layer]
            for other in column.layers:
                _, high, _, low = layout.extent(other)
                assert low <= top - header_of(layout) or high >= top - TOUCH, (layer, other)


def test_a_skip_connection_goes_past_the_columns_it_leaves_out_not_over_their_headers():
    layout = lay_out_network(branches())
    assert stacked(layout)
    for ends, paths in layout.paths.items():
        for layer in set(stacked(layout)) - set(ends):
            (x, top), (xs, ys) = layout.tops[layer], np.moveaxis(paths, -1, 0)
            near = (abs(xs - x) < 20) & (top - header_of(layout) < ys) & (ys < top)
            assert not near.any(), f"{ends} crosses the header of {layer}"


@pytest.mark.parametrize("count", [1, 2, 3, 5, 7, 8, 20])
def test_other_layers_stay_where_they_are_when_neurons_come(count):
    before, after = lay_out_network(stack(4, 2)), lay_out_network(stack(count, 2))
    for layer in (INPUT, "hidden2", OUTPUT):
        assert after.boxes[layer] == before.boxes[layer]
    assert [column.x for column in after.columns] == [column.x for column in before.columns]
    assert (*after.rect, after.header) == pytest.approx((*before.rect, before.header))


# --- the room -------------------------------------------------------------------------------------

ROOMS = {
    "network": (1020, 534),
    "backprop": (1060, 244),
    "present": (900, 640),
    "small": (560, 300),
}


def spread(layout):
    """The area of the rectangle around all boxes, in pixels of the view that it is fitted into."""
    boxes = [box for layer in layout.boxes.values() for box in layer.values()]
    left, top, right, bottom = np.array([edges_of(box) for box in boxes]).T
    factor = layout.header / header_of(layout)
    return (right.max() - left.min()) * (bottom.max() - top.min()) * factor**2


@pytest.mark.parametrize(
    ("room", "pixels"), [("network", 262_000), ("present", 262_000), ("backprop", 157_000)]
)
def test_the_first_network_fills_its_room(room, pixels):
    """A quarter of a window of 1366 × 768, and 15 % of it beside the gate graph."""
    assert spread(lay_out_network(Experiment(), ROOMS[room])) >= pixels


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("room", ROOMS.values(), ids=list(ROOMS))
@pytest.mark.parametrize("units", [(4, 2), (8,) * 6, (4, 64, 3), (4,) * 18], ids=str)
def test_every_network_fills_most_of_its_room(units, room, text_scale):
    layout = lay_out_network(stack(*units), room, text_scale)
    below = room[0] * (room[1] - layout.header)
    assert spread(layout) >= below * (0.4 if text_scale == 1 else 0.2)


@pytest.mark.parametrize("room", ROOMS.values(), ids=list(ROOMS))
def test_where_columns_have_room_a_scene_unit_is_a_pixel(room):
    layout = lay_out_network(Experiment(), room)
    assert header_of(layout) == pytest.approx(layout.header)
    left, top, right, bottom = layout.rect
    assert (right - left, bottom - top) == pytest.approx((room[0], room[1] - layout.header))


def test_a_tiny_network_is_not_torn_apart_and_its_boxes_have_a_largest_size():
    layout = lay_out_network(stack(), (1900, 1000))
    first, last = layout.columns
    assert last.x - first.x <= 320
    assert {box.side for layer in layout.boxes.values() for box in layer.values()} == {72}
    large = lay_out_network(stack(), (1900, 1000), 2.0)
    assert next(iter(large.boxes[OUTPUT].values())).side == 144


def test_the_layout_is_a_function_of_its_arguments():
    first, again = (lay_out_network(branches(), (777, 444), 1.25, True) for _ in range(2))
    assert (first.boxes, first.tops, first.rect) == (again.boxes, again.tops, again.rect)
    assert all((first.paths[ends] == again.paths[ends]).all() for ends in first.paths)


def test_classes_have_room_for_their_names_right_of_the_outputs():
    iris = lay_out_network(set_dataset(Experiment(), "iris"))
    assert iris.class_room >= 80
    assert iris.rect[2] - iris.columns[-1].right >= 80
    assert lay_out_network(Experiment()).class_room == 0
    assert lay_out_network(with_values()).class_room == iris.class_room


def without_bias(experiment, *layers):
    for layer in layers:
        experiment = net.set_layer(experiment, layer, bias=False)
    return experiment


@pytest.mark.parametrize("name", NETWORKS)
def test_a_bias_neuron_feeds_each_neuron_with_a_bias_from_the_column_before(name):
    experiment = without_bias(NETWORKS[name](), OUTPUT) if name == "branches" else NETWORKS[name]()
    layout = lay_out_network(experiment, bias_neurons=True)
    with_bias = {layer.id for layer in experiment.network.layers if layer.bias}
    assert set(layout.bias_neurons) == with_bias
    assert {target for source, target in layout.paths if source == BIAS} == with_bias
    for before, column in pairwise(layout.columns):
        ones = {layout.bias_neurons[layer] for layer in column.layers if layer in with_bias}
        assert len(ones) <= 1
        for layer in with_bias & set(column.layers):
            one, paths = layout.bias_neurons[layer], layout.paths[BIAS, layer]
            assert before.left <= one.x <= before.right
            assert paths.shape[:2] == (len(experiment.units(layer)), 1)
            assert np.allclose(paths[:, 0, 0], (one.x + one.side / 2, one.y))
            lefts = [(box.x - box.side / 2, box.y) for box in layout.boxes[layer].values()]
            assert np.allclose(paths[:, 0, -1], lefts)
    boxes = [box for layer in layout.boxes.values() for box in layer.values()]
    lowest = max(box.y + box.side / 2 for box in boxes)
    assert all(one.y - one.side / 2 > lowest + 10 for one in layout.bias_neurons.values())


def test_without_biases_there_are_no_bias_neurons_and_off_they_change_nothing():
    bare = without_bias(Experiment(), "hidden1", "hidden2", OUTPUT)
    layouts = [lay_out_network(bare, bias_neurons=shown) for shown in (False, True)]
    assert layouts[0].rect == layouts[1].rect
    assert not layouts[1].bias_neurons
    off, on = (lay_out_network(Experiment(), bias_neurons=shown) for shown in (False, True))
    assert off.rect == on.rect
    assert not off.bias_neurons


def test_bias_neurons_move_with_an_animated_layout():
    old, new = (lay_out_network(stack(count), bias_neurons=True) for count in (2, 12))
    half = LayoutChange(old, new).at(0.5)
    for layer, one in half.bias_neurons.items():
        assert one.y == (old.bias_neurons[layer].y + new.bias_neurons[layer].y) / 2
        start = half.paths[BIAS, layer][0, 0, 0]
        assert np.allclose(start, (one.x + one.side / 2, one.y))
    assert LayoutChange(lay_out_network(stack(2)), new).at(0.5).bias_neurons == new.bias_neurons


DRAGS = {
    "pan": lambda view: (
        gestures.empty(view),
        gestures.empty(view) + QPoint(40, 40),
        gestures.NONE,
    ),
    "rubber band": lambda view: (
        gestures.empty(view),
        view.position_of(UnitPart("hidden1", "4")),
        gestures.SHIFT,
    ),
    "edge": lambda view: (
        gestures.port_of(view, "hidden1", "1"),
        view.position_of(UnitPart(OUTPUT, "1")),
        gestures.NONE,
    ),
    "connection": lambda view: (
        gestures.port_of(view, INPUT),
        view.position_of(LayerPart(OUTPUT)),
        gestures.NONE,
    ),
    "layer": lambda view: (
        view.position_of(LayerPart("hidden1")),
        gestures.in_gap(view, OUTPUT),
        gestures.NONE,
    ),
}
MEANWHILE = {
    "run": lambda at: (at.do("run"), at.do("run")),
    "step": lambda at: at.do("step_epoch"),
    "undo": lambda at: at.do("undo"),
    "structure": lambda at: at.desk.network_actions.add_layer("hidden1"),
    "source gone": lambda at: at.desk.network_actions.remove_layer("hidden1"),
    "theme": lambda at: [at.desk.canvas.set_theme(theme) for theme in (DARK, LIGHT)],
    "new": lambda at: at.desk.open(Experiment()),
    "resize": lambda at: at.desk.canvas.resize(600, 500),
}


@pytest.mark.parametrize("kind", DRAGS)
def test_esc_during_a_drag_cancels_it_and_changes_nothing(at, kind):
    at.desk.selection.set([UnitPart("hidden2", "1")])
    start, end, modifiers = DRAGS[kind](at.view)
    gestures.begin(at.view, start, end, modifiers)
    assert at.view.mouse.is_dragging
    at.press("Escape")
    assert gestures.overlays(at.view) == 0
    gestures.send(at.view, gestures.MOVE, end, gestures.LEFT, modifiers)
    gestures.send(at.view, gestures.RELEASE, end, gestures.LEFT, modifiers)
    assert (at.steps(), gestures.overlays(at.view)) == (0, 0)
    assert at.parts() == (UnitPart("hidden2", "1"),)
    assert not at.view.bubble.isVisible()


@pytest.mark.parametrize("what", MEANWHILE)
@pytest.mark.parametrize("kind", DRAGS)
def test_whatever_happens_during_a_drag_leaves_no_mark_behind(at, kind, what):
    at.desk.network_actions.add_unit("hidden2")
    at.settle()
    start, end, modifiers = DRAGS[kind](at.view)
    gestures.begin(at.view, start, end, modifiers)
    assert at.view.mouse.is_dragging
    MEANWHILE[what](at)
    at.settle()
    gestures.send(at.view, gestures.MOVE, end + QPoint(3, 3), gestures.LEFT, modifiers)
    gestures.send(at.view, gestures.RELEASE, end + QPoint(3, 3), gestures.LEFT, modifiers)
    at.settle()
    assert gestures.overlays(at.view) == sum(isinstance(part, LayerPart) for part in at.parts())
    drawn = {
        (layer, unit)
        for layer, boxes in at.view.network_scene.shown.boxes.items()
        for unit in boxes
    }
    assert drawn == {
        (layer.layer, unit)
        for layer in all_layers(at.experiment())
        for unit in at.experiment().units(layer.layer)
    }


@pytest.mark.parametrize("kind", DRAGS)
def test_closing_the_canvas_during_a_drag_is_safe(at, kind):
    start, end, modifiers = DRAGS[kind](at.view)
    gestures.begin(at.view, start, end, modifiers)
    assert at.desk.canvas.close()
    assert gestures.overlays(at.view) == 0
    gestures.send(at.view, gestures.RELEASE, end, gestures.LEFT, modifiers)
    assert at.steps() == 0


def test_closing_the_window_during_a_drag_is_safe(window, settle):
    settle(window)
    view = window.views.canvas.view
    start, end, modifiers = DRAGS["edge"](view)
    gestures.begin(view, start, end, modifiers)
    assert view.mouse.is_dragging
    assert window.close()
    assert gestures.overlays(view) == 0
    gestures.send(view, gestures.RELEASE, end, gestures.LEFT, modifiers)
    assert window.document.undo_stack.count() == 0


def test_a_glide_ends_at_the_new_layout_even_if_an_edit_comes_in_between(at):
    glide, scene = at.view.animation, at.view.network_scene
    at.desk.network_actions.add_layer("hidden2")
    glide.setCurrentTime(60)
    assert glide.state() == glide.State.Running
    assert scene.shown.boxes["hidden2"] != scene.layout.boxes["hidden2"]
    at.desk.network_actions.remove_layer("hidden1")
    glide.setCurrentTime(60)
    at.do("undo")
    glide.finish()
    assert scene.shown is scene.layout
    assert glide.state() == glide.State.Stopped
    assert scene.layout.boxes == lay_out_network(at.experiment(), scene.room).boxes


EDGE = ParameterPart(Key("hidden1", "2", INPUT, "x1"))
REMOVED = {
    "layer": (
        [LayerPart("hidden1")],
        lambda e: [layer.id for layer in e.network.layers] == ["hidden2", OUTPUT],
    ),
    "neuron": ([UnitPart("hidden1", "2")], lambda e: e.units("hidden1") == ("1", "3", "4")),
    "input": ([UnitPart(INPUT, "x1")], lambda e: e.data.features == ("x2",)),
    "edge": ([EDGE], lambda e: e.network.connections[0].cut == {("2", "x1")}),
    "connection": ([ConnectionPart(INPUT, "hidden2")], lambda e: len(e.network.connections) == 3),
    "several": (
        [
            UnitPart("hidden1", "1"),
            EDGE,
            UnitPart("hidden2", "2"),
            ConnectionPart(INPUT, "hidden2"),
        ],
        lambda e: (
            len(e.network.connections) == 3
            and e.units("hidden2") == ("1",)
            and ("2", "x1") in e.network.connections[0].cut
        ),
    ),
}


@pytest.mark.parametrize("what", REMOVED)
def test_del_takes_the_selection_away_in_one_step(at, what):
    at.desk.network_actions.connect(LayerPart(INPUT), LayerPart("hidden2"))
    before, (parts, is_done) = at.experiment(), REMOVED[what]
    at.desk.selection.set(parts)
    at.press("Delete")
    assert is_done(at.experiment())
    assert (at.parts(), at.steps()) == ((), 2)
    at.do("undo")
    assert at.experiment() == before


def test_select_all_and_del_leave_input_and_output_connected(at):
    at.press("A", gestures.CTRL)
    assert at.parts() == all_layers(at.experiment())
    at.press("Delete")
    assert (at.arrows(), at.steps()) == ({(INPUT, OUTPUT)}, 1)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (LayerPart(OUTPUT), "cannot be moved, removed or copied"),
        (ConnectionPart("hidden1", "hidden2"), "Layer Hidden 1 has no path to the output"),
        (ParameterPart(Key("hidden1", "2", BIAS, BIAS)), "switch off the bias of layer Hidden 1"),
    ],
)
def test_a_removal_that_is_refused_says_why_and_keeps_the_selection(at, part, words):
    before = at.experiment()
    at.desk.selection.set([part])
    at.press("Delete")
    assert words in at.said()
    assert (at.experiment() is before, at.parts()) == (True, (part,))


def test_arrow_keys_walk_plus_and_minus_resize_and_enter_opens_the_value(at):
    walk = [
        ("Right", LayerPart(INPUT)),
        ("Right", LayerPart("hidden1")),
        ("Down", UnitPart("hidden1", "1")),
    ]
    walk += [
        ("Down", UnitPart("hidden1", "2")),
        ("Left", UnitPart(INPUT, "x1")),
        ("Up", LayerPart(INPUT)),
    ]
    walk += [("Left", LayerPart(INPUT)), ("Right", LayerPart("hidden1"))]
    for key, part in walk:
        at.press(key)
        assert at.parts() == (part,)
    _ = [at.press(key) for key in ("Plus", "Plus", "Minus")]
    assert at.experiment().units("hidden1") == ("1", "2", "3", "4", "5")
    at.settle()
    for part in (UnitPart("hidden1", "3"), EDGE):
        at.desk.selection.set([part])
        at.press("Return")
        assert at.view.editor.isVisible()
        at.view.editor.cancel()
    for key, part in (
        ("Down", ParameterPart((*EDGE.key[:3], "x2"))),
        ("Up", EDGE),
        ("Right", UnitPart("hidden1", "2")),
    ):
        at.press(key)
        assert at.parts() == (part,)


def test_alt_and_an_arrow_move_the_selected_layer_in_one_step(at):
    before = at.arrows()
    at.desk.selection.set([LayerPart("hidden1")])
    at.press("Right", ALT)
    assert at.arrows() == {(INPUT, "hidden2"), ("hidden2", "hidden1"), ("hidden1", OUTPUT)}
    at.press("Left", ALT)
    assert (at.arrows(), at.steps()) == (before, 2)
    at.press("Left", ALT)
    assert "is already the first hidden layer" in at.said()


def test_ctrl_and_an_arrow_lead_from_a_neuron_to_its_edges(at):
    at.desk.selection.set([UnitPart("hidden1", "2")])
    at.press("Left", Qt.KeyboardModifier.ControlModifier)
    assert at.parts() == (ParameterPart(Key("hidden1", "2", INPUT, "x1")),)
    at.press("Right")
    at.press("Right", Qt.KeyboardModifier.ControlModifier)
    (edge,) = at.parts()
    assert (edge.key.source, edge.key.source_unit) == ("hidden1", "2")
    at.desk.selection.set([UnitPart(INPUT, "x1")])
    at.press("Left", Qt.KeyboardModifier.ControlModifier)
    assert at.parts() == (UnitPart(INPUT, "x1"),), "nothing comes in there"
