"""Experiments and circuits with numbers that overflow, saturate or do not exist."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PyQt6.QtWidgets import QWidget

from playground import Experiment, Trainer
from playground.core.experiment.edits.circuit import with_expression, with_input
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.graph.gates import functions
from playground.exchange.tables.table import csv_bytes
from playground.ui.export.pictures import png, svg
from playground.ui.widgets.switches import Switches
from playground.ui.window.main_window import MainWindow
from tests.support.experiments import change, dense, make
from tests.support.pages import PAGES

LARGE = 1e9  # the largest parameter, input and learning rate that can be set
BEYOND = {"float64": 1e308, "float32": 3e38}  # parameters only training can reach
ACTIVATIONS = (
    ("relu", "float64"),
    ("tanh", "float64"),
    ("sigmoid", "float64"),
    ("softplus", "float32"),
    ("identity", "float32"),
)
MOST_CHECKED = 200  # parameters; the check of more takes long
WALK = 12  # steps of a walk that are looked at
TEXTS = (
    "x/y",
    "x*y/z + x^5",
    "ln(x) + log10(x*y) + sqrt(-x)",
    "x^y + x^(-2) + (-x)^0.5",
    "1/(x - y)",
    "max(x, y)*min(x, y) - abs(x)^7",
    "exp(x) - exp(y)",
    "1e308*x + 1e308*y",
    "W = [[1e300, 1], [1, 1e300]]; v = [1e300, -1e300]; sum((W @ v)^2)/sum(v)",
    "v = [1, 2, 3]; p = softmax(1e9*v); -sum(v*ln(p))",
    "v = [0, 0]; sum(v/v)",
    "v = [0, 1e200]; sum(1/v) + mean(ln(v)) + sum(sqrt(-v)) + sum(exp(v))",
)
FUNCTIONS = sorted({*functions()} - {"max", "min"})
INPUTS = (0.0, LARGE, -LARGE, 1e-9, 750.0)


def _relu(**values: object) -> Experiment:
    return make(dense("relu", "identity", hidden=(4, 3)), **values)


def experiments() -> dict[str, Callable[[], Trainer]]:
    """Trainers by name, each in a state that is hard to draw."""
    softmax = change(set_dataset(Experiment(), "blobs"), batch=7)
    digits = set_dataset(Experiment(), "digits")
    found: dict[str, Callable[[], Trainer]] = {
        "diverged": lambda: _trained(_relu(learning_rate=LARGE), 3),
        "diverged float32": lambda: _trained(_relu(learning_rate=LARGE, precision="float32"), 3),
        "saturated bce": lambda: _filled(Experiment(), -LARGE),
        "saturated softmax": lambda: _filled(softmax, LARGE),
        "softmax beyond": lambda: _filled(softmax, BEYOND["float64"]),
        "digits beyond": lambda: _filled(digits, BEYOND["float64"]),
        "all zero": lambda: _filled(make(dense("sigmoid", "sigmoid"), loss="bce"), 0.0),
        "tiny": lambda: _filled(make(), 5e-324),
    }
    for name, precision in ACTIVATIONS:
        network = dense(name, "identity", hidden=(4, 3))
        experiment = make(network, precision=precision, optimizer="adam", penalty="l2")
        value = BEYOND[precision]
        found[f"{name} beyond {precision}"] = lambda e=experiment, v=value: _filled(e, v)
    for optimizer in ("rmsprop", "adam"):
        experiment = _relu(optimizer=optimizer, learning_rate=LARGE, clip=1.0, dropout=0.5)
        found[f"{optimizer} diverged"] = lambda e=experiment: _trained(e, 4)
    return found


def _trained(experiment: Experiment, epochs: int) -> Trainer:
    trainer = Trainer(experiment)
    for _ in range(epochs):
        trainer.run_checked(4)
    return trainer


def _filled(experiment: Experiment, value: float) -> Trainer:
    """A trainer whose parameters are ±value in turns."""
    trainer = Trainer(experiment)
    signs = np.where(np.arange(len(trainer.parameters)) % 3, 1.0, -1.0)
    keys = trainer.layout.keys
    trainer.put_all_back(dict(zip(keys, (signs * value).tolist(), strict=True)))
    return trainer


def use_every_view(window: MainWindow, settle: Callable[[], None]) -> None:
    """Open every tab and every page, press every switch in it, and draw and export it."""
    _press_switches(window, settle)
    exported: set[str] = set()
    for page in PAGES:
        window.panel_layout.open(page)
        settle()
        _press_switches(window.centralWidget(), settle)
        export(window, exported)
    window.panel_layout.open("backprop")
    select_each_kind(window, settle)
    for _ in range(WALK):
        window.actions_by_name["walk_next"].trigger()
        settle()


def select_each_kind(window: MainWindow, settle: Callable[[], None]) -> None:
    """Look at each page of the Backprop tab with a layer, a neuron and an edge."""
    experiment = window.document.experiment
    layer = experiment.network.layer_ids[0]
    unit, edge = experiment.units(layer)[0], window.controller.snapshot.layout.keys[0]
    parts = LayerPart(layer), UnitPart(layer, unit), ParameterPart(edge)
    tabs = window.views.backprop_view.pages.tabs
    computed = len(window.controller.snapshot.layout.keys) > MOST_CHECKED
    window.shared.watched.pin(0)
    for part in parts:
        window.shared.selection.set([part])
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            settle()
            computed = computed or _start_check(window, settle)


def _press_switches(view: QWidget, settle: Callable[[], None]) -> None:
    for switches in view.findChildren(Switches):
        if switches.isVisible():
            first = switches.buttons.get(switches.value)
            for button in (*switches.buttons.values(), first):
                if button is not None and button.isVisible():
                    button.click()
                    settle()


def _start_check(window: MainWindow, settle: Callable[[], None]) -> bool:
    """Compute the check of all gradients if it is on screen; returns whether it is."""
    page = window.views.backprop_view.pages.views["check"]
    is_visible = page.start.isVisible()
    if is_visible:
        page.start.click()
        settle()
    return is_visible


def export(window: MainWindow, exported: set[str]) -> None:
    """Draw the views that are not in `exported`, which grows, and write down their data."""
    for name, view in window.exporter.views.items():
        if name in exported:
            continue
        if view.can_be_drawn:
            exported.add(name)
            png(view, 400)
            svg(view)
        table = view.table()
        if table is not None:
            csv_bytes(table)


def type_circuits(window: MainWindow, settle: Callable[[], None]) -> None:
    """Type circuits whose numbers overflow or do not exist, step through them, change inputs."""
    window.panel_layout.open("circuit")
    for text in (*TEXTS, *(f"{name}(x) + {name}(x*y) + {name}(-x^3)" for name in FUNCTIONS)):
        window.document.edit(partial(with_expression, text=text), text)
        for value in INPUTS:
            for index, name in enumerate(dict(window.document.experiment.circuit.inputs)):
                sign = 1 - 2 * (index % 2)
                edit = partial(with_input, name=name, value=sign * value)
                window.document.edit(edit, name)
            settle()
        _press_switches(window.views.circuit_view, settle)
