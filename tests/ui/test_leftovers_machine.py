"""The law of no leftovers: after every change a window shows and exports what a fresh one does.

A machine clicks on everything. After each step the window is compared with one that was just
made, with the same document, training, selection and choices: views remember nothing. What it has
found is in `test_leftovers.py`, for the quick lane.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest import mock

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PyQt6.QtWidgets import QApplication

from playground import OUTPUT, Trainer
from playground.core.engine.samples import Typed, load_data
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.circuit import with_example, with_input
from playground.core.experiment.edits.layers import add_branch, add_layer, remove_layer
from playground.core.experiment.edits.units import set_layer, set_units
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    all_layers,
)
from playground.core.experiment.spec import INPUT, Key
from playground.core.experiment.templates import TEMPLATES
from playground.ui.widgets import dialogs
from playground.ui.window.examples import examples
from playground.ui.window.main_window import MainWindow
from tests.support.prompt_window import (
    close_prompt_window,
    open_prompt_window,
    settle,
    trainer_of,
)
from tests.support.window_text import differences, reading

OF_BEFORE = "Of the network after update"  # a result that says that it is of the network before
NOT_CHECKED = "Not checked yet"
LONGEST = 300  # characters of a value in a failure

few = st.integers(0, 11)
DATA = ("xor", "circle", "and", "iris", "blobs", "plane")
EDITS = (  # of the document, as a user makes them; each is tried on whatever is open
    lambda e, n: set_units(e, e.network.layer_ids[n % len(e.network.layer_ids)], 1 + n % 4),
    lambda e, n: add_layer(e, OUTPUT),
    lambda e, n: add_branch(e, hidden(e, 0)),
    lambda e, n: remove_layer(e, hidden(e, n)),
    lambda e, n: edits.set_activation(e, e.network.layer_ids[0], ("relu", "sigmoid")[n % 2]),
    lambda e, n: edits.set_loss(e, ("mse", "bce", "huber")[n % 3]),
    lambda e, n: edits.set_optimizer(e, ("adam", "momentum", "sgd")[n % 3]),
    lambda e, n: edits.toggle_feature(e, ("x1^2", "x2", "x1x2")[n % 3]),
    lambda e, n: set_layer(e, OUTPUT, bias=bool(n % 2)),
    lambda e, n: replace(e, data=replace(e.data, samples=20 + 10 * n, noise=0.1 * (n % 3))),
    lambda e, n: replace(e, training=replace(e.training, penalty="l2", dropout=0.1 * (n % 2))),
    lambda e, n: replace(e, seeds=replace(e.seeds, **{("data", "weights", "split")[n % 3]: n})),
    lambda e, n: edits.new_start(e, np.random.default_rng(n)),
    lambda e, n: with_input(e, e.circuit.inputs[0][0], float(n)),
    lambda e, n: with_example(e, list(CIRCUITS)[n % len(CIRCUITS)]),
)
PAGES = ("formulas", "gate", "ledger", "check", "nudge", "optimizer", "shapes")
TABS = ("inspector", "weights", "gradients", "activations", "table", "backprop", "circuit")
CHOICES: dict[str, Callable[[MainWindow, int], object]] = {  # ways to look, which stay
    "tab": lambda window, n: window.panel_layout.open(TABS[n % len(TABS)]),
    "page": lambda window, n: window.views.backprop_view.pages.open(PAGES[n % len(PAGES)]),
    "side": lambda window, n: window.panel_layout.open(("experiment", "outline")[n % 2]),
    "classes": lambda window, n: window.views.map_view.classes.setChecked(n % 2 == 1),
    "drawn": lambda window, n: pick_drawn(window.views.backprop_view.drawn.focus, n),
    "digits": lambda window, n: pick_drawn(window.views.backprop_view.drawn.digits, n),
    "bias neurons": lambda window, n: window.views.canvas.modes.bias_neurons_picked.emit(
        n % 2 == 1
    ),
    "arrows": lambda window, n: window.views.map_view.slopes.setChecked(n % 2 == 1),
}


def pick_drawn(box, n):
    """Pick an entry of a box as a user does."""
    box.setCurrentIndex(n % box.count())
    box.activated.emit(box.currentIndex())


def hidden(experiment, n) -> str:
    """One of the hidden layers; without any the output, of which such an edit is refused."""
    layers = experiment.network.hidden_ids or (OUTPUT,)
    return layers[n % len(layers)]


def parts_of(experiment) -> list:
    """Some of everything that can be selected."""
    layers = [part.layer for part in all_layers(experiment)]
    units = [UnitPart(layer, experiment.units(layer)[-1]) for layer in layers]
    edges = [
        ParameterPart(Key(c.target, experiment.units(c.target)[0], c.source, unit))
        for c in experiment.network.connections
        for unit in experiment.units(c.source)[:1]
    ]
    biases = [
        ParameterPart(Key.bias(part.layer, part.unit)) for part in units if part.layer != INPUT
    ]
    connections = [ConnectionPart(c.source, c.target) for c in experiment.network.connections]
    return [*map(LayerPart, layers), *units, *edges, *biases, *connections]


def table_of(found) -> str:
    """The differences, one a line; of lists those entries that differ."""
    lines = []
    for way, both in found.items():
        if all(isinstance(one, list) for one in both):
            both = zip(
                *(pair for pair in zip(*both, strict=False) if pair[0] != pair[1]), strict=True
            )
        lines += [way, *(f"  {str(one)[:LONGEST]}" for one in both)]
    return "\n".join(lines)


class Looking(RuleBasedStateMachine):
    """A user who changes everything and looks at everything."""

    def __init__(self):
        super().__init__()
        self.patch = mock.patch.object(
            dialogs, "ask_unsaved", return_value=dialogs.SaveChoice.DISCARD
        )
        self.patch.start()
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "work.nnplay"
        self.window = open_prompt_window(QApplication.instance())
        self.document, self.watched = self.window.document, self.window.shared.watched
        self.chosen: dict[str, int] = {}
        self.has_begun = True
        self.compared: object = None
        self.followed: list[tuple[Part, ...]] = []  # what was selected since: some views keep it
        self.window.shared.selection.changed.connect(self.note_selection)

    # --- changes of the document ------------------------------------------------------------------

    @rule(how=st.integers(0, len(EDITS) - 1), n=few)
    def edit(self, how, n):
        def change(experiment):
            return EDITS[how](experiment, n)

        self.document.edit(change, "edit")

    @rule(name=st.sampled_from(DATA), anew=st.booleans())
    def data_set(self, name, anew):
        self.document.edit(lambda e: edits.set_dataset(e, name), "data", anew=anew)

    @rule(n=few, value=st.sampled_from([0.0, -1.5, 3.0]))
    def weight(self, n, value):
        layout = trainer_of(self.window).layout
        key = layout.keys[n % layout.size]
        if layout.exists[layout.offset(key)]:
            self.window.shared.network_actions.set_values({key: -9.0}, value)

    @rule(action=st.sampled_from(["undo", "undo", "redo", "restart"]))
    def go(self, action):
        self.window.actions_by_name[action].trigger()

    @rule(how=st.sampled_from(["new", "file template", "palette", "example", "open"]), n=few)
    def begin(self, how, n):
        name = list(TEMPLATES)[n % len(TEMPLATES)]
        if how == "new":
            self.window.files.new()
        elif how == "file template":
            self.window.files.new_from(TEMPLATES[name].build())
        elif how == "palette":
            before = self.document.revision
            self.window.views.canvas.open_palette().buttons[name].click()
            if self.document.revision == before:
                return  # it is the open one
        elif how == "example":
            self.window.files.open(examples()[n % len(examples())])
        elif not self.file.exists() or not self.window.files.open(self.file):
            return
        self.nothing_is_chosen()
        self.has_begun, self.followed = True, []

    @rule()
    def save(self):
        assert self.window.files.save_to(self.file)

    def nothing_is_chosen(self):
        """What was chosen to be seen of the network before is forgotten."""
        watch, views = self.watched.watch, self.window.views
        sample = 0 if views.backprop_view.isVisible() else None
        assert (watch.source, watch.sample, watch.quantity) == ("batch", sample, "a")
        assert self.window.shared.selection.parts == ()
        assert views.canvas.modes.edge_quantity == "weight"
        assert self.check_page.outcome is None

    # --- training and the walk --------------------------------------------------------------------

    @rule(action=st.sampled_from(["step_sample", "step_batch", "step_epoch"]))
    def step(self, action):
        self.window.actions_by_name[action].trigger()

    @rule()
    def run_and_pause(self):
        self.window.controller.set_running(True)
        self.window.controller.pull()
        self.window.controller.set_running(False)

    @precondition(lambda self: self.window.views.backprop_view.isVisible())
    @rule(times=st.integers(1, 4), button=st.sampled_from(["next", "back"]))
    def walk(self, times, button):
        for _ in range(times):
            self.window.views.backprop_view.press(button)
            settle(self.window)

    # --- looking ----------------------------------------------------------------------------------

    @rule(what=st.sampled_from(sorted(CHOICES)), n=few)
    def choose(self, what, n):
        self.chosen[what] = n
        CHOICES[what](self.window, n)

    @rule(n=few, how=st.sampled_from(["index", "index", "typed", "none"]))
    def pin(self, n, how):
        samples = load_data(self.document.experiment).train
        self.watched.pin(
            {
                "index": (7 * n) % len(samples),
                "typed": Typed((0.1 * n, 0.5), 1.0),
                "none": None,
            }[how]
        )

    @rule(ns=st.lists(st.integers(0, 40), max_size=2))
    def select(self, ns):
        parts = parts_of(self.document.experiment)
        self.window.shared.selection.set(parts[n % len(parts)] for n in ns)

    @rule(
        source=st.sampled_from(["batch", "next", "train", "sample"]),
        quantity=st.sampled_from(["a", "z", "slope", "delta"]),
        edges=st.sampled_from(["weight", "gradient", "step"]),
    )
    def modes(self, source, quantity, edges):
        if source != "sample" or self.watched.watch.sample is not None:
            self.watched.change(source=source, quantity=quantity)
        modes = self.window.views.canvas.modes.edges
        modes.show_value(edges)
        modes.picked.emit(edges)

    @precondition(lambda self: self.window.views.backprop_view.isVisible())
    @rule(n=few, how=st.integers(0, len(EDITS) - 1))
    def click_a_gate_and_edit(self, n, how):
        view, run = self.window.views.backprop_view, self.window.shared.walk_controller.walk.run
        if run is not None and view.walk_controller.is_ready:
            view.gates.node_picked.emit((7 * n) % len(run.graph.nodes))
            settle(self.window)
            self.edit(how, n)
            self.window.shared.selection.set([])
            self.chosen["page"] = PAGES.index(view.pages.name)

    def note_selection(self):
        self.followed.append(self.window.shared.selection.parts)

    @precondition(lambda self: self.window.views.backprop_view.isVisible())
    @rule()
    def check(self):
        self.chosen["page"] = PAGES.index("check")
        self.window.views.backprop_view.pages.open("check")
        settle(self.window)
        self.window.views.backprop_view.pages.page.check()

    # --- the law ----------------------------------------------------------------------------------

    @invariant()
    def a_fresh_window_shows_the_same(self):
        settle(self.window)
        now = self.document.experiment, self.document.revision, trainer_of(self.window).update
        if now == self.compared:
            return  # nothing has changed but what is looked at
        self.compared = now
        if self.window.shared.walk_controller.walk.updated:
            return  # the graph is of the weights before the update, which a fresh window has not
        fresh = self.fresh_window()
        try:
            found = differences(reading(self.window), reading(fresh))
            found = {way: d for way, d in found.items() if not self.may_differ(way)}
            assert not found, table_of(found)
        finally:
            close_prompt_window(fresh)
        self.has_begun = False

    def may_differ(self, way) -> bool:
        """Whether it says itself that it is of before, or is on a scale that stays in a run."""
        if "CheckPage" in way:
            return self.check_page.verdict.text().startswith(OF_BEFORE)
        return not self.has_begun and way.startswith(("activations_view", "export activations"))

    @property
    def check_page(self):
        return self.window.views.backprop_view.pages.views["check"]

    def fresh_window(self) -> MainWindow:
        """A new window with the same document, training, selection and choices."""
        fresh, trainer = open_prompt_window(QApplication.instance()), trainer_of(self.window)
        if not trainer.update and not trainer.touched:
            trainer = Trainer(self.document.experiment)
        fresh.document.open(trainer, self.document.path)
        circuit = self.document.experiment.circuit  # training does not follow it
        fresh.document.edit(lambda e: replace(e, circuit=circuit), "circuit")
        for what, n in self.chosen.items():
            CHOICES[what](fresh, n)
        self.share(fresh)
        settle(fresh)
        self.follow_walk(fresh)
        self.share(fresh)
        if not self.check_page.verdict.text().startswith(NOT_CHECKED):
            fresh.views.backprop_view.pages.views["check"].check()
        settle(fresh)
        return fresh

    def share(self, fresh):
        """Give `fresh` what the views of the window share."""
        watch, scales = self.watched.watch, self.window.shared.scales
        fresh.shared.watched.change(
            source=watch.source, sample=watch.sample, quantity=watch.quantity, slice=watch.slice
        )
        for parts in ((), *self.followed, self.window.shared.selection.parts):
            fresh.shared.selection.set(parts)
        edges = self.window.views.canvas.modes.edge_quantity
        fresh.views.canvas.modes.edges.show_value(edges)
        fresh.views.canvas.modes.edges.picked.emit(edges)
        if not self.has_begun:  # else they are chosen anew, as in the fresh window
            fresh.shared.scales.full = dict(scales.full)

    def follow_walk(self, fresh):
        walk, other = self.window.shared.walk_controller.walk, fresh.shared.walk_controller
        if walk.is_walking and self.window.views.backprop_view.isVisible():
            other.set_grain(walk.grain)
            for index in (0, walk.stop_index):
                other.go_to(index)
                settle(fresh)

    def teardown(self):
        close_prompt_window(self.window)
        self.folder.cleanup()
        self.patch.stop()


Looking.TestCase.settings = settings(
    max_examples=settings.default.max_examples // 10,  # each step opens a window
    stateful_step_count=10,
    phases=[Phase.generate],  # ten steps are short enough; to make them fewer takes minutes
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(1200)
class TestLooking(Looking.TestCase):
    pass
