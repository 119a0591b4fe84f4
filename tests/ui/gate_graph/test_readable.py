"""Digits of the gate graph are 11 pixels and more, and nothing lies on anything else."""

import pytest
from PyQt6.QtWidgets import QApplication

from playground import OUTPUT, Experiment, Key
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.ui.gate_graph.view import GateView
from playground.ui.look.text_size import NORMAL, TEXT_SIZES, refresh, use_text_percent
from playground.ui.look.theme import LIGHT
from tests.support.graph_measure import corners, digit_pixels, is_whole, overlaps
from tests.support.walking import SAMPLE

LEAST = 11 - 1e-6  # pixels


@pytest.fixture
def view(qapp, qtbot):
    view = GateView(LIGHT)
    qtbot.addWidget(view)
    view.move(2000, 0)
    view.show()
    yield view
    use_text_percent(qapp, NORMAL)


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_examples_of_the_lab_can_be_read(view, name):
    view.resize(770, 540)
    circuit = circuit_of(EXAMPLES[name].circuit)
    run = circuit.full_run()
    view.show_graph(circuit.graph, run=run)
    view.show_run(run)
    assert digit_pixels(view) >= LEAST
    assert overlaps(view) == []


def show_example(view, name, digits=3):
    circuit = circuit_of(EXAMPLES[name].circuit)
    view.set_digits(digits)
    view.show_graph(circuit.graph, run=circuit.full_run())
    view.show_run(circuit.full_run())


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_digits_follow_the_text_size(qapp, view, percent):
    use_text_percent(qapp, percent)
    refresh(view)
    view.resize(1100, 900)
    show_example(view, "exercise")
    assert digit_pixels(view) >= 11 * percent / 100 - 0.5
    assert overlaps(view) == []


@pytest.mark.parametrize(("width", "height"), [(1119, 900), (770, 540)])
def test_the_opened_sigmoid_neuron_of_the_notes_is_whole(desk, width, height):
    """As wide as the middle of the lab on a screen of 1920×1080 and of 1366×768."""
    lab = desk.circuit_view
    lab.resize(1920 if width > 1000 else 1366, height + 60)
    lab.load("neuron_opened")
    desk.settle()
    assert is_whole(lab.graph)
    assert digit_pixels(lab.graph) >= (12 if width > 1000 else LEAST)
    assert overlaps(lab.graph) == []


SIZES = {"beside the canvas": (1366, 380), "a large screen": (1920, 600), "alone": (1366, 650)}
W = Key("hidden1", "1", "input", "x1")
PARTS = {
    "nothing": [],
    "a neuron": [UnitPart("hidden1", "1")],
    "a neuron of the second layer": [UnitPart("hidden2", "1")],
    "the output": [UnitPart(OUTPUT, "1")],
    "a weight": [ParameterPart(W)],
    "a bias": [ParameterPart(Key.bias("hidden2", "2"))],
    "a layer": [LayerPart("hidden1")],
    "a connection": [ConnectionPart("hidden1", "hidden2")],
}


def open_backprop(desk, experiment, size):
    desk.open(experiment, epochs=20)
    tab = desk.backprop_view
    tab.resize(*size)
    desk.watched.pin(SAMPLE)
    desk.settle()
    return tab


@pytest.mark.parametrize("size", SIZES)
def test_whatever_is_selected_of_the_default_network_can_be_read(desk, size):
    tab = open_backprop(desk, Experiment(), SIZES[size])
    for name, parts in PARTS.items():
        desk.selection.set(parts)
        desk.settle()
        assert digit_pixels(tab.gates) >= LEAST, name
        assert overlaps(tab.gates) == [], name
        assert is_whole(tab.gates) or name == "a connection", name


@pytest.mark.parametrize("focus", ["neurons", "whole", "vectors"])
def test_the_whole_default_network_can_be_read(desk, focus):
    tab = open_backprop(desk, Experiment(), SIZES["beside the canvas"])
    tab.drawn.focus_picked.emit(focus)
    assert digit_pixels(tab.gates) >= LEAST
    assert overlaps(tab.gates) == []
    assert is_whole(tab.gates) == (focus == "neurons")


def test_an_opened_neuron_is_whole_with_larger_digits_on_a_large_screen(desk):
    tab = open_backprop(desk, Experiment(), SIZES["a large screen"])
    desk.selection.set([UnitPart("hidden2", "1")])
    desk.settle()
    assert is_whole(tab.gates)
    assert digit_pixels(tab.gates) >= 12


def test_a_deep_network_can_be_read(desk, deep_experiment):
    tab = open_backprop(desk, deep_experiment, SIZES["beside the canvas"])
    for focus in ("selected", "neurons", "vectors"):
        tab.drawn.focus_picked.emit(focus)
        assert digit_pixels(tab.gates) >= LEAST, focus
        assert overlaps(tab.gates) == [], focus


@pytest.fixture
def deep_experiment():
    from tests.support.experiments import dense, make

    return make(dense(hidden=(8,) * 6))


def test_all_edges_are_smooth(view):
    view.resize(700, 500)
    show_example(view, "stages")
    assert max(turn for path in view.shown.wires for turn in corners(path)) < 1


def test_a_picture_stays_where_it_is_while_its_numbers_come(view):
    view.resize(900, 500)
    circuit = circuit_of(EXAMPLES["exercise"].circuit)
    run = circuit.run()
    view.show_graph(circuit.graph, run=run)
    view.show_run(run)
    before = view.shown, view.transform()
    for step in range(run.steps + 1):
        run.go_to(step)
        view.show_run(run, run.node_at(step))
        assert (view.shown, view.transform()) == before
    QApplication.processEvents()
    assert overlaps(view) == []
