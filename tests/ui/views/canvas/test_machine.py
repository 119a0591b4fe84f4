"""The clipboard; and random edits of one window.

Document, canvas, selection and thread always agree, and undo loses nothing.
"""

import json
import tempfile
from pathlib import Path
from unittest import mock

import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PyQt6.QtWidgets import QApplication

from playground import INPUT, OUTPUT, Experiment, Key, validate
from playground.core.engine.layout import Layout
from playground.core.experiment.edits.fragments import copy_layers
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    UnitPart,
    all_layers,
    is_there,
)
from playground.session.fragment import fragment_to_text
from playground.ui.widgets import dialogs
from playground.ui.window.application import build_window, dispose
from tests.support import gestures
from tests.support.buttons import thumbnails

MOST_LAYERS = 8
number = st.integers(0, 10**6)
few = st.lists(number, min_size=1, max_size=4)


def drawn_edges(experiment):
    """The keys of all edges that are not cut."""
    return {
        Key(c.target, to, c.source, from_)
        for c in experiment.network.connections
        for to in experiment.units(c.target)
        for from_ in experiment.units(c.source)
        if (to, from_) not in c.cut
    }


def all_parts(experiment):
    """Everything that can be selected."""
    layers = [part.layer for part in all_layers(experiment)]
    units = [UnitPart(layer, unit) for layer in layers for unit in experiment.units(layer)]
    biased = {layer.id for layer in experiment.network.layers if layer.bias}
    biases = [
        ParameterPart(Key.bias(part.layer, part.unit)) for part in units if part.layer in biased
    ]
    connections = [ConnectionPart(c.source, c.target) for c in experiment.network.connections]
    edges = [ParameterPart(key) for key in sorted(drawn_edges(experiment))]
    return [*map(LayerPart, layers), *units, *biases, *connections, *edges]


class Random:
    """Choices that follow from three random numbers, in a network that changes."""

    def __init__(self, work, first, second, k):
        self.work, self.k = work, k
        self.layer, self.other = work.layer(first), work.layer(second)
        self.unit = work.unit(first, second)
        self.connection = work.connection(first)
        self.parts = [work.part(n) for n in (first, second, first + k, second + k)][: 1 + k % 4]
        self.step = 1 if k % 2 else -1
        self.yes = k > 2


EDITS = {
    "remove layer": lambda of, network: network.remove_layer(of.layer),
    "move layer": lambda of, network: network.move_layer(of.layer, of.other),
    "step": lambda of, network: network.move_layer_by(of.layer, of.step),
    "units": lambda of, network: network.set_units(of.k, of.layer),
    "remove unit": lambda of, network: network.remove_unit(of.layer, of.unit),
    "bias": lambda of, network: network.set_flag("bias", of.yes, *{of.layer, of.other}),
    "freeze": lambda of, network: network.set_flag("frozen", of.yes, *{of.layer, of.other}),
    "activation": lambda of, network: network.set_activation(ACTIVATIONS[of.k], of.layer),
    "disconnect": lambda of, network: network.disconnect(*of.connection),
    "redraw": lambda of, network: network.redraw_edges(of.layer),
}
CLICKS = {
    "select all": lambda of, window: window.shared.selection_actions.select_all(),
    "select": lambda of, window: window.shared.selection.set(of.parts),
    "copy": lambda of, window: window.shared.selection_actions.copy(),
    "move selection": lambda of, window: window.shared.selection_actions.move(of.step),
    "resize selection": lambda of, window: window.shared.selection_actions.resize(of.step),
    "data": lambda of, window: thumbnails(window.views.experiment_panel.data)[DATA[of.k]].click(),
    "pin": lambda of, window: window.shared.watched.pin(of.k - 1 if of.k else None),
    "turn": lambda of, window: turn(window.views.map_view.slice, of.k % 2, of.k % 4),
    "train": lambda of, window: window.controller.worker.call(lambda t: t.run_updates(2)),
    "undo": lambda of, window: press(window, "undo", of.k),
    "redo": lambda of, window: press(window, "redo", of.k),
}


def turn(bar, axis, index):
    """Show another input across (0) or up (1)."""
    (bar.across, bar.up)[axis].activated.emit(index)


def press(window, name, times):
    for _ in range(times):
        window.actions_by_name[name].trigger()


ACTIVATIONS = ["relu", "tanh", "sigmoid", "identity", "softmax", "step", "relu"]
DATA = ["xor", "iris", "blobs", "iris", "and", "plane", "digits"]
room_for_more = precondition(lambda self: len(self.experiment.network.layers) < MOST_LAYERS)


class RandomWork(RuleBasedStateMachine):
    """A user who clicks on everything."""

    def __init__(self):
        super().__init__()
        self.discard = mock.patch.object(
            dialogs, "ask_unsaved", return_value=dialogs.SaveChoice.DISCARD
        )
        self.discard.start()
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "work.nnplay"
        self.window = build_window(QApplication.instance(), "light")
        self.document, self.network = self.window.document, self.window.shared.network_actions
        self.chosen, self.scene = (
            self.window.shared.selection_actions,
            self.window.views.canvas.view.network_scene,
        )
        self.worker = self.window.controller.worker
        self.start, self.saved = self.experiment, None
        self.errors = []
        self.window.controller.failed.connect(self.errors.append)

    @property
    def experiment(self):
        return self.document.experiment

    def parameters(self):
        return self.worker.call(lambda trainer: trainer.parameters.copy())

    def layer(self, n, with_input=False):
        names = [part.layer for part in all_layers(self.experiment)][0 if with_input else 1 :]
        return names[n % len(names)]

    def unit(self, n, m):
        units = self.experiment.units(self.layer(n))
        return units[m % len(units)]

    def connection(self, n):
        return sorted((c.source, c.target) for c in self.experiment.network.connections)[
            n % len(self.experiment.network.connections)
        ]

    def part(self, n):
        parts = all_parts(self.experiment)
        return parts[n % len(parts)]

    def place(self, n):
        """A layer or a neuron."""
        parts = [
            part for part in all_parts(self.experiment) if isinstance(part, LayerPart | UnitPart)
        ]
        return parts[n % len(parts)]

    @room_for_more
    @rule(n=number, how=st.sampled_from(["add_layer", "add_layer_after", "add_branch"]))
    def add(self, n, how):
        getattr(self.network, how)(self.layer(n, with_input=how == "add_layer_after"))

    @rule(how=st.sampled_from(sorted(EDITS)), n=number, m=number, k=st.integers(0, 6))
    def edit(self, how, n, m, k):
        EDITS[how](Random(self, n, m, k), self.network)

    @rule(how=st.sampled_from(sorted(CLICKS)), n=number, m=number, k=st.integers(0, 6))
    def click(self, how, n, m, k):
        CLICKS[how](Random(self, n, m, k), self.window)

    @rule(source=number, to=number)
    def connect(self, source, to):
        self.network.connect(self.place(source), self.place(to))

    @rule(ns=few, what=st.sampled_from(["cut", "frozen"]), marked=st.booleans())
    def mark_edges(self, ns, what, marked):
        keys = sorted(drawn_edges(self.experiment))
        if keys:
            self.network.mark_edges([keys[n % len(keys)] for n in ns], what, marked)

    @rule(ns=few, how=st.sampled_from(["remove", "cut"]))
    def take_away(self, ns, how):
        self.window.shared.selection.set(self.part(n) for n in ns)
        before, chosen = self.experiment, set(self.window.shared.selection.parts)
        self.window.actions_by_name[how].trigger()
        left = set(self.window.shared.selection.parts)
        for layer in (INPUT, OUTPUT):  # a whole one, or all its units, stays if others could go
            units = {UnitPart(layer, unit) for unit in before.units(layer)}
            if LayerPart(layer) in chosen or units <= chosen:
                left -= {LayerPart(layer), *units}
        if how == "cut":  # takes hidden layers and their neurons only
            left = {
                part
                for part in left
                if isinstance(part, LayerPart | UnitPart) and part.layer not in (INPUT, OUTPUT)
            }
        assert self.experiment is before or not left

    @room_for_more
    @rule(how=st.sampled_from(["paste", "duplicate"]))
    def put_in(self, how):
        before, old = self.experiment, {part.layer for part in all_layers(self.experiment)}
        getattr(self.chosen, how)()
        if self.experiment is not before:
            new = [layer.id for layer in self.experiment.network.layers if layer.id not in old]
            assert self.window.shared.selection.parts == tuple(map(LayerPart, new))

    @rule()
    def frame(self):
        self.worker.refresh()
        self.worker.drawn()
        self.worker.call(lambda trainer: None)
        self.window.controller.pull()

    @precondition(lambda self: self.document.undo_stack.canUndo())
    @rule()
    def undo_and_redo_keep_every_parameter(self):
        experiment, parameters = self.experiment, self.parameters()
        self.document.undo_stack.undo()
        self.document.undo_stack.redo()
        assert self.experiment == experiment
        assert np.array_equal(self.parameters(), parameters)

    @rule()
    def save(self):
        assert self.window.files.save_to(self.file)
        self.saved = self.experiment, self.parameters()

    @precondition(lambda self: self.saved is not None)
    @rule()
    def load(self):
        assert self.window.files.open(self.file)
        self.start, parameters = self.saved
        assert self.experiment == self.start
        assert np.array_equal(self.parameters(), parameters)
        assert not self.document.undo_stack.canUndo()

    @invariant()
    def the_document_is_valid_and_the_thread_trains_it(self):
        validate(self.experiment)
        expected = Layout(self.experiment)
        keys, exists, parameters = self.worker.call(
            lambda t: (t.layout.keys, t.layout.exists.copy(), t.parameters.copy())
        )
        assert (keys, exists.tolist()) == (expected.keys, expected.exists.tolist())
        assert not parameters[~exists].any()
        assert self.worker.errors() == self.errors == []

    @invariant()
    def the_canvas_shows_the_document(self):
        scene, experiment = self.scene, self.experiment
        layers = {part.layer: experiment.units(part.layer) for part in all_layers(experiment)}
        assert {layer_id: tuple(boxes) for layer_id, boxes in scene.shown.boxes.items()} == layers
        assert {layer_id: len(item.rects) for layer_id, item in scene.units.items()} == {
            layer_id: len(units) for layer_id, units in layers.items()
        }
        keys = [key for edges in scene.edges.values() for key in edges.keys]
        assert len(keys) == len(set(keys)) == scene.edge_count
        assert set(keys) == drawn_edges(experiment)
        offsets = Layout(experiment).offsets
        assert all(
            [offsets[key] for key in edges.keys] == edges.keys.offsets.tolist()
            for edges in scene.edges.values()
        )

    @invariant()
    def what_is_selected_exists_and_is_marked(self):
        parts = self.window.shared.selection.parts
        assert len(set(parts)) == len(parts)
        assert all(is_there(self.experiment, part) for part in parts)
        assert set(self.scene.halos) == {
            part.layer for part in parts if isinstance(part, LayerPart)
        }
        for part in parts:
            if (
                not isinstance(part, ConnectionPart)
                or (part.source, part.target) in self.scene.edges
            ):
                assert self.window.views.canvas.view.position_of(part) is not None

    def teardown(self):
        try:
            stack, end = self.document.undo_stack, self.experiment
            steps = stack.index()
            for _ in range(steps):
                stack.undo()
            assert self.experiment == self.start
            self.the_canvas_shows_the_document()
            for _ in range(steps):
                stack.redo()
            assert self.experiment == end
            self.the_document_is_valid_and_the_thread_trains_it()
        finally:
            self.window.close()
            dispose(self.window)
            self.folder.cleanup()
            self.discard.stop()


RandomWork.TestCase.settings = settings(
    max_examples=min(20, settings.default.max_examples // 5),  # each starts a window
    stateful_step_count=15,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(600)
class TestRandomWork(RandomWork.TestCase):
    pass


def test_the_menu_key_finds_a_selected_connection_whose_edges_are_all_cut(at):
    at.desk.network_actions.mark_edges(
        [Key(OUTPUT, "1", "hidden2", unit) for unit in "12"], "cut", True
    )
    at.desk.selection.set([ConnectionPart("hidden2", OUTPUT)])
    assert at.view.viewport().rect().contains(at.view.position_of(at.desk.selection.current))


def test_copy_paste_duplicate_and_cut_go_through_readable_text(at):
    start = at.experiment()
    at.desk.selection.set([LayerPart("hidden1")])
    at.press("C", gestures.CTRL)
    assert json.loads(QApplication.clipboard().text())["fragment"]["layers"][0]["units"] == [
        "1",
        "2",
        "3",
        "4",
    ]
    for key, new in (("V", "hidden3"), ("D", "hidden4")):
        at.press(key, gestures.CTRL)
        assert at.parts() == (LayerPart(new),)
    assert {("hidden1", "hidden3"), ("hidden3", "hidden4"), ("hidden4", "hidden2")} <= at.arrows()
    at.press("X", gestures.CTRL)
    assert (at.parts(), at.steps(), "hidden4" in dict(at.arrows())) == ((), 3, False)
    at.press("V", gestures.CTRL)
    assert ("hidden4", OUTPUT) in at.arrows()
    for _ in range(4):
        at.settle()
        at.press("Z", gestures.CTRL)
    assert at.experiment() == start


def test_cutting_takes_away_only_what_was_copied(at):
    at.desk.selection.set([UnitPart(INPUT, "x2"), UnitPart("hidden1", "4")])
    at.press("X", gestures.CTRL)
    assert (at.experiment().units("hidden1"), at.experiment().data.features) == (
        ("1", "2", "3"),
        ("x1", "x2"),
    )


TEXT = fragment_to_text(copy_layers(Experiment(), {"hidden1", "hidden2"}))
WRONG = {
    "words": ("hello", "does not contain a layer"),
    "nothing": ("", "does not contain a layer"),
    "deep": ("[" * 100_000, "does not contain a layer"),
    "layer twice": (TEXT.replace("hidden2", "hidden1"), "” occurs twice"),
    "neuron twice": (TEXT.replace('"2"', '"1"'), "“1” occurs twice"),
    "softmax": (TEXT.replace("tanh", "softmax"), "softmax belongs on the output layer"),
}


@pytest.mark.parametrize(("text", "words"), WRONG.values(), ids=WRONG)
def test_other_text_on_the_clipboard_is_refused_in_words(at, text, words):
    before = at.experiment()
    QApplication.clipboard().setText(text)
    at.press("V", gestures.CTRL)
    assert words in at.said()
    assert at.experiment() is before
