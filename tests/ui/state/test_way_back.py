"""The law of the way back: undo then redo of anything restores training to the bit.

Every field of the document, every edit of `core/experiment/edits` and every action of the window
that makes an undo step is tried, with training before, between and after. A new one is missed by
the tests at the end until it has its line here.
"""

import inspect
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import partial
from importlib import import_module
from pkgutil import iter_modules

import numpy as np
import pytest
from PyQt6.QtWidgets import QApplication

from playground import INPUT, OUTPUT, Choice, Experiment, Key, LayerSpec
from playground.core.experiment import edits
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.edits import (
    circuit,
    fragments,
    layers,
    own_points,
    own_rows,
    parts,
    samples,
    settings,
    standardising,
    units,
)
from playground.core.experiment.fields import field_value, replace_field
from playground.core.experiment.formula_data import FormulaData
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.templates import TEMPLATES
from playground.session.fragment import fragment_to_text
from playground.ui.window.handlers import edit_handlers, run_handlers
from playground.ui.window.views import share
from tests.support.experiments import dense, make, with_values
from tests.support.own import own_flowers, own_pictures, own_prices, own_soft
from tests.support.training import assert_same_state

EDGE, FIRST = ("1", "1"), LayerPart("h1")
Edit = Callable[[Experiment], Experiment]
START = make(
    units.connect(make(dense(hidden=(3, 3))), INPUT, OUTPUT).network,
    optimizer="adam",
    dropout=0.2,
    penalty="l2",
    schedule="exponential",
    clip=0.5,
    dataset="spiral",
)
START = circuit.with_expression(START, "sigmoid(x) * y")
SIGMOID = tuple(circuit_of(START.circuit).openable)  # its gate


def sharing(layer: LayerSpec) -> LayerSpec:
    return replace(layer, shared_bias=True)


FIELDS: dict[str, object] = {  # another value of every field of the document
    "data.dataset": "circle",
    "data.samples": 30,
    "data.noise": 0.2,
    "data.options": (("turns", 3.0),),
    "data.wrong_labels": 0.1,
    "data.outliers": 0.1,
    "data.imbalance": 0.5,
    "data.test_share": 0.25,
    "data.validation_share": 0.25,
    "data.sealed": True,
    "data.features": ("x1", "x2", "x1^2"),
    "network.layers": units.set_initializer(START, "h1", "he_normal").network.layers,
    "network.connections": units.cut_edge(START, "h1", "h2", EDGE).network.connections,
    "training.loss": "huber",
    "training.optimizer": Choice("rmsprop"),
    "training.learning_rate": 0.5,
    "training.batch": 7,
    "training.schedule": Choice("cosine"),
    "training.penalty": "l1",
    "training.penalty_rate": 0.1,
    "training.dropout": 0.0,
    "training.clip": 0.0,
    "training.stop.epochs": 90,
    "training.stop.target_loss": 1e-9,
    "training.stop.tolerance": 1e-12,
    "training.stop.patience": 99,
    "training.class_weights": "balanced",
    "training.stop.keep": "best",
    "training.order": "listed",
    "data.split": "listed",
    "training.precision": "float32",
    "seeds.data": 1,
    "seeds.split": 1,
    "seeds.weights": 1,
    "seeds.batches": 1,
    "seeds.locked": frozenset({"weights"}),
    "circuit.text": "x / y",
    "circuit.inputs": (("x", 1.0), ("y", 5.0)),
    "circuit.opened": SIGMOID,
}
NOT_ALONE = {"data.own", "data.formula"}  # fields that only edits change, with others
EDITS: dict[Callable, Edit] = {
    samples.with_samples: lambda e: samples.with_samples(
        e, np.random.default_rng(1).normal(size=(2, 60)), np.arange(60) % 3
    ),
    settings.set_dataset: lambda e: settings.set_dataset(e, "blobs"),
    settings.set_formula: lambda e: settings.set_formula(e, FormulaData("x1 - x2^2", True)),
    settings.add_formula: lambda e: settings.add_formula(e, "x1*x2 + 1"),
    settings.replace_formula: lambda e: settings.replace_formula(
        settings.add_formula(e, "x1*x2 + 1"), "=x1*x2 + 1", "x1/3"
    ),
    settings.set_data_option: lambda e: settings.set_data_option(e, "arms", 3),
    settings.with_fitting_output: lambda e: settings.with_fitting_output(
        replace_field(e, "data.dataset", "plane"), e.dataset
    ),
    settings.with_room: lambda e: settings.with_room(
        own_points.import_own(settings.set_dataset(e, "blobs"), own_pictures())
    ),
    settings.set_loss: lambda e: settings.set_loss(e, "bce"),
    settings.set_activation: lambda e: settings.set_activation(e, "h1", "relu"),
    settings.set_optimizer: lambda e: settings.set_optimizer(e, "momentum"),
    settings.toggle_feature: lambda e: settings.toggle_feature(e, "x1^2"),
    settings.set_features: lambda e: settings.set_features(e, ["x1"]),
    settings.set_seed: lambda e: settings.set_seed(e, "weights", 5),
    settings.reroll: lambda e: settings.reroll(e, ("batches",), np.random.default_rng(1)),
    settings.new_start: lambda e: settings.new_start(e, np.random.default_rng(1)),
    units.set_layer: lambda e: units.set_layer(e, "h1", bias=False),
    units.set_initializer: lambda e: units.set_initializer(e, "h1", "he_normal"),
    units.set_units: lambda e: units.set_units(e, "h1", 5),
    units.add_unit: lambda e: units.add_unit(e, "h1"),
    units.remove_unit: lambda e: units.remove_unit(e, "h1", "2"),
    units.remove_units: lambda e: units.remove_units(e, "h2", ["1", "3"]),
    units.connect: lambda e: units.connect(e, "h1", OUTPUT),
    units.draw_edges: lambda e: units.draw_edges(e, INPUT, "h2", [("1", "x1")]),
    units.disconnect: lambda e: units.disconnect(e, INPUT, OUTPUT),
    units.cut_edge: lambda e: units.cut_edge(e, "h1", "h2", EDGE),
    units.freeze_edge: lambda e: units.freeze_edge(e, "h1", "h2", EDGE),
    units.redraw_edges: lambda e: units.set_units(
        units.redraw_edges(units.cut_edge(e, "h1", "h2", EDGE), "h2"), "h2", 4
    ),
    units.mark_edges: lambda e: units.mark_edges(e, INPUT, "h1", "frozen", [("1", "x1")]),
    units.replace_layer: lambda e: units.replace_layer(e, "h1", sharing),
    layers.insert_before: lambda e: layers.insert_before(e, copied(e), OUTPUT),
    layers.insert_after: lambda e: layers.insert_after(e, copied(e), "h1"),
    layers.add_layer: lambda e: layers.add_layer(e, OUTPUT),
    layers.add_layer_after: lambda e: layers.add_layer_after(e, "h1"),
    layers.add_branch: lambda e: layers.add_branch(e, "h1"),
    layers.remove_layer: lambda e: layers.remove_layer(e, "h2"),
    layers.move_layer: lambda e: layers.move_layer(e, "h2", "h1"),
    layers.move_layer_by: lambda e: layers.move_layer_by(e, "h1", 1),
    layers.duplicate_layers: lambda e: layers.duplicate_layers(e, ["h1"])[0],
    layers.paste: lambda e: layers.paste(e, copied(e), "h2")[0],
    own_points.with_own: with_values,
    own_points.add_class: own_points.add_class,
    own_points.add_points: lambda e: own_points.add_points(e, np.array([[1.0], [2.0]]), 1),
    own_points.erase_points: lambda e: own_points.erase_points(e, 0.0, 0.0, 3.0),
    own_points.move_point: lambda e: own_points.move_point(e, 0, 0.5, -0.5),
    own_points.shake_points: lambda e: own_points.shake_points(
        e, 0.0, 0.0, 3.0, np.random.default_rng(1)
    ),
    own_points.import_own: lambda e: own_points.import_own(e, own_flowers()),
    standardising.standardised: lambda e: standardising.standardised(
        own_points.import_own(e, own_flowers())
    ),
    own_rows.set_cells: lambda e: own_rows.set_cells(e, 3, 0, np.array([[0.5, 2.0, 1.0]])),
    own_rows.set_rows: lambda e: own_rows.set_rows(e, [7, 3, 400], 0, np.full((3, 1), 0.5)),
    own_rows.add_row: own_rows.add_row,
    own_rows.delete_rows: lambda e: own_rows.delete_rows(e, [0, 5]),
    parts.duplicate_parts: lambda e: parts.duplicate_parts(e, [UnitPart("h1", "1")])[0],
    parts.draw_between: lambda e: parts.draw_between(e, UnitPart("h1", "1"), LayerPart(OUTPUT)),
    parts.remove_parts: lambda e: parts.remove_parts(e, [UnitPart("h1", "1"), LayerPart("h2")]),
    circuit.with_expression: lambda e: circuit.with_expression(e, "x / y"),
    circuit.with_input: lambda e: circuit.with_input(e, "x", 0.5),
    circuit.with_cell: lambda e: circuit.with_cell(
        circuit.with_expression(e, "x = [1, 2]; sum(x^2)"), "x", 1, 0, 0.5
    ),
    circuit.toggle_gate: lambda e: circuit.toggle_gate(e, *SIGMOID),
    circuit.with_example: lambda e: circuit.with_example(e, next(iter(CIRCUITS))),
}
ACTIONS = ("restart", "new_start", "cut", "paste", "duplicate", "remove", "move_left")
ACTIONS += ("move_right", "add_layer")
NO_STEP = ("run", "step_sample", "step_batch", "step_epoch", "copy", "select_all", "select_none")
WEIGHT = Key("h1", "1", INPUT, "x1")
OTHERS: dict[str, Callable] = {
    "template": lambda desk: desk.document.begin(TEMPLATES["deep"].build(), "Template"),
    "data set, anew": lambda desk: desk.document.edit(
        lambda e: settings.set_dataset(e, "circle"), "Data set", anew=True
    ),
    "weight": lambda desk: desk.network_actions.set_values({WEIGHT: desk.parameter(WEIGHT)}, 2.0),
    "back to a state": lambda desk: desk.document.go_back(desk.first, "Back"),
}


IMPORTS = {
    "classes": own_flowers,
    "probabilities": own_soft,
    "pictures": own_pictures,
    "prices": own_prices,
}


def copied(experiment):
    return fragments.copy_layers(experiment, ["h1"])


def state_of(desk):
    return desk.worker.call(lambda trainer: trainer.state())


def train(desk, updates):
    desk.worker.call(lambda trainer: trainer.run_updates(updates))


@pytest.fixture
def trained(desk):
    """A desk whose network has been trained into the middle of an epoch."""
    desk.open(START)
    desk.first = state_of(desk)
    train(desk, 23)
    assert state_of(desk).position > 0
    return desk


def is_kept(old, new):
    """Whether undo leaves what was trained since: no value of training depends on the edit."""
    kinds = [
        (e.network, e.data, e.seeds, t.loss, t.optimizer.name, t.precision)
        for e, t in ((old, old.training), (new, new.training))
    ]
    return kinds[0] == kinds[1] and old != new


def assert_way_back(desk, do):
    """`do` one undo step; undo and redo bring back both sides, whatever was trained there."""
    stack, old, before = desk.document.undo_stack, desk.experiment, state_of(desk)
    do(desk)
    new, at_once = desk.experiment, state_of(desk)
    assert stack.count() == 1
    stack.undo()
    assert desk.experiment == old
    assert_same_state(state_of(desk), before)
    stack.redo()
    assert desk.experiment == new
    assert_same_state(state_of(desk), at_once)
    train(desk, 9)
    after = state_of(desk)
    stack.undo()
    assert desk.experiment == old
    if is_kept(old, new):
        np.testing.assert_array_equal(state_of(desk).parameters, after.parameters)
    else:
        assert_same_state(state_of(desk), before)
    stack.redo()
    assert desk.experiment == new
    assert_same_state(state_of(desk), after)
    stack.undo()
    train(desk, 4)
    other = state_of(desk)
    stack.redo()
    stack.undo()
    assert_same_state(state_of(desk), other)


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_of_the_document(trained, name):
    assert FIELDS[name] != field_value(START, name)
    assert_way_back(
        trained,
        lambda desk: desk.document.edit(lambda e: replace_field(e, name, FIELDS[name]), name),
    )


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_every_edit(trained, edit):
    assert_way_back(trained, lambda desk: desk.document.edit(EDITS[edit], "edit"))


@pytest.mark.parametrize("kind", IMPORTS)
def test_every_kind_of_own_data(trained, kind):
    edit = partial(own_points.import_own, own=IMPORTS[kind]())
    assert_way_back(trained, lambda desk: desk.document.edit(edit, "import"))


def test_a_typed_probability(trained):
    trained.open(own_points.import_own(START, own_soft()))
    typed = partial(own_rows.set_cells, row=3, column=2, cells=np.array([[0.5]]))
    train(trained, 5)
    assert_way_back(trained, lambda desk: desk.document.edit(typed, "edit"))


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action(trained, name):
    def do(desk):
        QApplication.clipboard().setText(fragment_to_text(copied(START)))
        desk.selection.set([LayerPart("h2" if name == "move_left" else "h1")])
        desk.do(name)

    assert_way_back(trained, do)


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_step(trained, name):
    assert_way_back(trained, OTHERS[name])


@pytest.mark.parametrize("field", ["data.noise", "training.learning_rate"])
def test_a_drag_that_comes_back_leaves_no_step_and_no_trace(trained, field):
    before, first = state_of(trained), field_value(START, field)
    for value in (FIELDS[field], first):
        trained.document.edit(lambda e, v=value: replace_field(e, field, v), field, "drag")
    assert not trained.document.undo_stack.canUndo()
    assert trained.experiment == START
    assert_same_state(state_of(trained), before)


def test_a_weight_that_is_dragged_back_leaves_no_step_and_no_trace(trained):
    before, old = state_of(trained), trained.parameter(WEIGHT)
    trained.document.set_parameters({WEIGHT: old}, 2.0, "weight", "drag")
    trained.document.set_parameters({WEIGHT: 2.0}, old, "weight", "drag")
    assert trained.document.undo_stack.count() == 0
    assert_same_state(state_of(trained), before)


@pytest.mark.parametrize("values", [{"anew": True}, {"bring": lambda new: {WEIGHT: 2.0}}])
def test_a_step_that_starts_anew_or_brings_values_is_never_merged(trained, values):
    document, states = trained.document, [state_of(trained)]
    for width in (4, 5):
        document.edit(lambda e, n=width: units.set_units(e, "h1", n), "width", "drag", **values)
        states.append(state_of(trained))
    for move, state in (("undo", 1), ("undo", 0), ("redo", 1), ("redo", 2)):
        getattr(document.undo_stack, move)()
        assert_same_state(state_of(trained), states[state])


# --- nothing is left out --------------------------------------------------------------------------


def leaves(spec, prefix=""):
    """The names of all fields, those of values within values by their way."""
    for field in fields(spec):
        value, name = getattr(spec, field.name), prefix + field.name
        inner = is_dataclass(value) and not isinstance(value, Choice)
        yield from leaves(value, f"{name}.") if inner else [name]


def test_no_field_is_left_out():
    assert set(leaves(Experiment())) == set(FIELDS) | NOT_ALONE


def test_no_edit_is_left_out():
    found = set()
    for module in iter_modules(edits.__path__):
        for name, function in inspect.getmembers(
            import_module(f"{edits.__name__}.{module.name}"), inspect.isfunction
        ):
            returned = inspect.signature(function).return_annotation
            own = function.__module__.endswith(f".{module.name}")
            if own and name[0] != "_" and "Experiment" in str(returned):
                found.add(function)
    assert found == set(EDITS)


@pytest.mark.parametrize("name", NO_STEP)
def test_other_actions_on_training_and_the_selection_make_no_step(trained, name):
    trained.selection.set([FIRST, ParameterPart(WEIGHT)])
    trained.do(name)
    assert trained.document.undo_stack.count() == 0


def test_no_action_is_left_out(trained):
    shared = share(trained.document, trained.controller)
    found = run_handlers(trained.document, trained.controller) | edit_handlers(shared)
    assert found.keys() == {*ACTIONS, *NO_STEP}
