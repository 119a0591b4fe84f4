"""Every view that reads a gradient aloud is right, in sign and size.

Each parameter is moved a little, and the loss alone, without penalty, follows as it was said.
"""

import math

import pytest
from PyQt6.QtCore import Qt

from playground import INPUT, OUTPUT, Key, Trainer
from playground.core.engine.samples import pinned
from playground.core.experiment.parts import ParameterPart, UnitPart
from playground.core.explain.objective import Objective
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from playground.live.walk import Walk
from playground.ui.views.canvas.tooltip import describe_part
from playground.ui.views.outline.rows import Kind, OutlineRow, row_of
from playground.ui.views.outline.texts import reading_of
from tests.support.experiments import change, dense, make, masked, skip
from tests.support.outline import BIAS_ROW, EDGE, NEURON
from tests.support.readings import agrees, said_in

SAMPLE, EPSILON = 3, 1e-5
EXPERIMENTS = {
    "L1": make(dense(hidden=(2,)), penalty="l1", penalty_rate=0.1),
    "L2": make(skip(), penalty="l2", penalty_rate=0.1, clip=0.01),
    "softmax": make(
        dense(output="softmax", n_out=3, hidden=(2,)), dataset="blobs", loss="cce", penalty="l2"
    ),
    "cut": make(masked(), loss="huber"),
}


def look(trainer, source="train", quantity="a", sample=SAMPLE):
    observer = Observer()
    observer.set_watch(Watch(source=source, sample=sample, quantity=quantity))
    return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0)


def trained(experiment):
    trainer = Trainer(experiment)
    trainer.run_checked(7)
    return trainer


def loss_alone(snapshot, columns):
    experiment = change(snapshot.experiment, penalty="none")
    return Objective(experiment, snapshot.layout, snapshot.parameters, columns)


def slope(objective, offset):
    ahead, behind = (objective.moved(offset, by)[0] for by in (EPSILON, -EPSILON))
    return ahead.minus(behind) / (2 * EPSILON)


def keys_of(snapshot):
    layout = snapshot.layout
    return [key for key, exists in zip(layout.keys, layout.exists, strict=True) if exists]


VIEWS = {  # by view: the text about a parameter, and its digits
    "bubble": (lambda key, snapshot: describe_part(ParameterPart(key), snapshot), 4),
    "outline": (lambda key, snapshot: reading_of(snapshot, row_of(ParameterPart(key))), 3),
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("source", ["train", "sample"])
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_what_is_said_of_a_parameter_comes_true(qapp, name, source, view):
    trainer, (text_of, digits) = trained(EXPERIMENTS[name]), VIEWS[view]
    snapshot, train = look(trainer, source), trainer.data.train
    columns = pinned(snapshot.experiment, train, SAMPLE)[1].columns
    objective = loss_alone(snapshot, columns if source == "sample" else train.columns)
    for key in keys_of(snapshot):
        said = said_in(text_of(key, snapshot))
        assert (said.of, said.name) == ("L", "b" if key.is_bias else "w")
        assert bool(said.wish) == bool(said.slope)
        assert agrees(said, slope(objective, snapshot.layout.offset(key)), digits), (key, said)


@pytest.mark.parametrize(("source", "quantity"), [("sample", "delta"), ("sample", "a")])
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_what_is_said_of_a_neuron_comes_true(qapp, name, source, quantity):
    trainer, walk = trained(EXPERIMENTS[name]), Walk()
    snapshot = look(trainer, source, quantity)
    walk.show(snapshot)
    for home, node in walk.unrolled.z.items():
        if quantity == "a" and Key.bias(*home) not in walk.unrolled.parameters:
            continue
        said = said_in(describe_part(UnitPart(*home), snapshot))
        assert (said.of, said.name) == ("L", "z")
        assert said.wish
        assert agrees(said, walk.run.gradients[node], 4)
    assert said_in(describe_part(UnitPart(INPUT, "x1"), snapshot)) is None


def test_a_neuron_that_shows_something_else_is_only_named(qapp):
    snapshot = look(trained(EXPERIMENTS["L1"]), "train", "z")
    assert describe_part(UnitPart("h1", "1"), snapshot) == "Hidden 1, neuron 1"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("source", ["train", "sample", "next"])
def test_at_the_kink_of_a_neuron_nothing_is_promised(qapp, source, view):
    network = dense("relu", "identity", hidden=(2,))
    experiment = make(network, dataset="and", samples=40, batch=40)
    trainer, (text_of, _) = Trainer(experiment), VIEWS[view]
    corner = int(abs(trainer.data.train.points).sum(axis=0).argmin())  # of the inputs (0, 0)
    trainer.set_biases("h1", [0.0, 0.0])
    assert all(said_in(text) is None for text in texts_of(trainer, source, corner, text_of))
    trainer.set_biases("h1", [0.1, -0.2])
    assert all(said_in(text) is not None for text in texts_of(trainer, source, corner, text_of))


def texts_of(trainer, source, sample, text_of):
    snapshot = look(trainer, source, sample=sample)
    return [text_of(key, snapshot) for key in keys_of(snapshot)]


def test_what_the_walk_has_not_computed_is_not_read(qapp):
    trainer, walk = trained(EXPERIMENTS["softmax"]), Walk()
    snapshot = look(trainer, "sample", "delta")
    walk.show(snapshot)
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        seen = walk.seen(snapshot)
        for key in keys_of(snapshot):
            known = not math.isnan(seen.gradient_of(key))
            for text_of, _ in VIEWS.values():
                assert (said_in(text_of(key, seen)) is not None) == known
        for unit in snapshot.experiment.units(OUTPUT):
            known = not math.isnan(seen.sample.values[OUTPUT][int(unit) - 1])
            said = said_in(describe_part(UnitPart(OUTPUT, unit), seen))
            assert (said is not None) == known


@pytest.mark.parametrize("view", VIEWS)
def test_the_perceptron_rule_says_what_it_does_and_nothing_of_a_slope(qapp, view):
    trainer = trained(make(dense(output="step", hidden=()), optimizer="perceptron"))
    snapshot = look(trainer, "sample")
    text_of, _ = VIEWS[view]
    for key in keys_of(snapshot):
        text, direction = text_of(key, snapshot), snapshot.gradient_of(key)
        assert said_in(text) is None
        words = "smaller" if direction > 0 else "larger" if direction < 0 else "as it is"
        assert words in text.partition("perceptron rule")[2]
        assert ("ŷ − y" if key.is_bias else "(ŷ − y)·x") in text


def test_before_an_update_the_mini_batch_has_no_gradient_to_read(qapp):
    snapshot = look(Trainer(EXPERIMENTS["L1"]), "batch")
    key = keys_of(snapshot)[0]
    assert all(said_in(text_of(key, snapshot)) is None for text_of, _ in VIEWS.values())


@pytest.mark.parametrize("role", [Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole])
def test_the_outline_reads_to_screen_readers_and_in_the_tooltip(desk, role):
    model = desk.outline.outline
    desk.do("step_batch")
    desk.settle()
    for row in (EDGE, BIAS_ROW, NEURON):
        first, second = model.index_of(row).data(role).split("\n")
        assert second.startswith("On the samples of the last update: ")
        assert said_in(second).of == "L"
        assert said_in(first) is None
    setting = OutlineRow(Kind.ACTIVATION, "hidden1")
    assert "\n" not in model.index_of(setting).data(role)


def test_a_row_of_the_lab_says_what_its_gradient_means(desk):
    lab = desk.circuit_view
    lab.load("product")  # (x + y) z at −2, 5, −4
    desk.settle()
    said = {name: said_in(row.gradient.toolTip()) for name, row in lab.inputs.rows.items()}
    assert {name: one.slope for name, one in said.items()} == {"x": -4, "y": -4, "z": 3}
    assert not any(one.wish for one in said.values())
    lab.graph.node_picked.emit(0)
    assert "f grows by 4 for each 1 that x falls, near here." in lab.stepper.text.text()
    lab.go_to(0)
    assert "near here" in lab.inputs.rows["x"].gradient.toolTip()
    assert said_in(lab.inputs.rows["x"].gradient.toolTip()) is None
