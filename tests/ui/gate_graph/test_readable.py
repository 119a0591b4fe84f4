"""Digits of the gate graph are 11 pixels and more, and nothing lies on anything else."""

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtGui import QFontInfo
from PyQt6.QtWidgets import QApplication

from playground import OUTPUT, Experiment, Key
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import CircuitSpec
from playground.core.experiment.templates import TEMPLATES
from playground.ui.gate_graph.numbers import Written
from playground.ui.gate_graph.sizes import number_font
from playground.ui.gate_graph.view import GateView
from playground.ui.look.text_size import NORMAL, TEXT_SIZES, refresh, use_text_percent
from playground.ui.look.theme import DARK, LIGHT
from tests.support.experiments import dense, make
from tests.support.graph_measure import corners, digit_pixels, is_whole, overlaps, things
from tests.support.pictures import count
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


def least_digits(view, percent):
    """The least size of digits, in pixels; where all is in sight it grows half as fast."""
    return 11 * (100 + (percent - 100) / (2 if is_whole(view) else 1)) / 100


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_digits_follow_the_text_size(qapp, view, percent):
    use_text_percent(qapp, percent)
    refresh(view)
    view.resize(1100, 900)
    show_example(view, "exercise")
    assert digit_pixels(view) >= least_digits(view, percent) - 0.5
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
SMALLEST = (1366, 336)  # as high as the window gives it on a screen of 1366×768
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
        assert is_whole(tab.gates), name


@pytest.mark.parametrize("source", ["sample", "next"])
def test_a_sample_and_a_batch_are_whole_on_a_classroom_screen(desk, source):
    tab = open_backprop(desk, Experiment(), SMALLEST)
    desk.watched.change(source=source)
    desk.settle()
    for name, parts in PARTS.items():
        desk.selection.set(parts)
        desk.settle()
        assert digit_pixels(tab.gates) >= LEAST, name
        assert overlaps(tab.gates) == [], name
        # the four products of a hidden neuron are what it is selected for: not one box instead
        is_dragged = source == "sample" and name == "a neuron of the second layer"
        assert is_whole(tab.gates) != is_dragged, name


def test_a_bias_alone_in_a_graph_of_matrices_has_room_for_its_digits(desk):
    """After the first update −0.003697 of the output lay on the wire of the next box."""
    tab = open_backprop(desk, Experiment(), SMALLEST)
    desk.watched.change(source="next")
    desk.document.set_parameters({Key.bias(OUTPUT, "1"): 0.0}, -0.003697, "Set bias")
    desk.settle()
    assert overlaps(tab.gates) == []
    assert is_whole(tab.gates)


@pytest.mark.parametrize("layer", [None, "hidden1", "hidden2", OUTPUT])
def test_plus_opens_its_box_of_a_batch_and_minus_closes_it_again(desk, layer):
    """Where the open box had no room, more was folded, and it was in another box."""
    tab = open_backprop(desk, Experiment(), SMALLEST)
    desk.watched.change(source="next")
    desk.selection.set([] if layer is None else [LayerPart(layer)])
    desk.settle()
    before = tab.gates.shown
    for part in before.parts:
        if part.box.group is None:
            continue
        tab.gates.group_toggled.emit(part.box.group)
        desk.settle()
        boxes = [one.box for one in tab.gates.shown.parts]
        assert all((node,) in [box.nodes for box in boxes] for node in part.box.nodes)
        tab.gates.group_toggled.emit(part.box.group)
        desk.settle()
        assert tab.gates.shown.folded == before.folded


@pytest.mark.parametrize("focus", ["neurons", "whole", "vectors"])
def test_the_whole_default_network_can_be_read(desk, focus):
    tab = open_backprop(desk, Experiment(), SIZES["beside the canvas"])
    tab.drawn.focus_picked.emit(focus)
    assert digit_pixels(tab.gates) >= LEAST
    assert overlaps(tab.gates) == []
    assert is_whole(tab.gates) == (focus != "whole")


@pytest.mark.parametrize("percent", [125, 200])
def test_the_graph_of_the_network_follows_the_text_size(qapp, desk, percent):
    tab = open_backprop(desk, Experiment(), SIZES["alone"])
    use_text_percent(qapp, percent)
    refresh(tab)
    for name, parts in PARTS.items():
        desk.selection.set(parts)
        desk.settle()
        assert digit_pixels(tab.gates) >= least_digits(tab.gates, percent) - 0.5, name
        assert overlaps(tab.gates) == [], name
    use_text_percent(qapp, NORMAL)


def test_an_opened_neuron_is_whole_with_larger_digits_on_a_large_screen(desk):
    tab = open_backprop(desk, Experiment(), SIZES["a large screen"])
    desk.selection.set([UnitPart("hidden2", "1")])
    desk.settle()
    assert is_whole(tab.gates)
    assert digit_pixels(tab.gates) >= 12


def test_a_deep_network_can_be_read(desk, qtbot):
    tab = open_backprop(desk, make(dense(hidden=(8,) * 6)), SIZES["beside the canvas"])
    for focus in ("selected", "neurons", "vectors"):
        tab.drawn.focus_picked.emit(focus)
        qtbot.waitUntil(lambda: tab.gates.shown is not None)
        assert digit_pixels(tab.gates) >= LEAST, focus
        assert overlaps(tab.gates) == [], focus


@pytest.mark.parametrize("size", [SMALLEST, SIZES["beside the canvas"]])
def test_the_way_of_every_weight_to_the_loss_is_whole_on_a_small_screen(desk, size):
    """Of a weight of the first layer only its neuron was drawn, of one of the second not all."""
    tab = open_backprop(desk, Experiment(), size)
    gates, unrolled = tab.gates, desk.walk_controller.walk.unrolled
    for key in unrolled.parameters:
        desk.selection.set([ParameterPart(key)])
        desk.settle()
        assert is_whole(gates), key
        assert digit_pixels(gates) >= LEAST, key
        assert overlaps(gates) == [], key
        assert gates.draws(unrolled.graph.output), key
        assert gates.draws(unrolled.parameters[key], alone=True), key
        assert key.is_bias or gates.draws(unrolled.products[key], alone=True), key


SEVERAL = {
    "iris": set_dataset(Experiment(), "iris"),
    "iris, wide": set_dataset(Experiment(network=dense(hidden=(1, 6))), "iris"),
}


@pytest.mark.parametrize("name", SEVERAL)
def test_the_way_of_a_weight_goes_through_all_of_several_outputs_to_the_loss(desk, name, qtbot):
    """Only its own neuron was drawn, without any way to the loss."""
    tab = open_backprop(desk, SEVERAL[name], SIZES["beside the canvas"])
    walk = desk.walk_controller.walk
    qtbot.waitUntil(lambda: walk.unrolled is not None)
    gates, unrolled = tab.gates, walk.unrolled
    for key in {key.layer: key for key in unrolled.products}.values():  # a weight of each layer
        desk.selection.set([ParameterPart(key)])
        desk.settle()
        qtbot.waitUntil(lambda key=key: gates.draws(unrolled.parameters[key], alone=True))
        assert is_whole(gates), key
        assert digit_pixels(gates) >= LEAST, key
        assert overlaps(gates) == [], key
        assert gates.draws(unrolled.graph.output), key
        assert all(gates.draws(unrolled.z[OUTPUT, unit]) for unit in desk.experiment.units(OUTPUT))
        assert gates.draws(unrolled.products[key], alone=True), key


def test_a_box_on_the_way_of_a_weight_can_be_opened(desk):
    tab = open_backprop(desk, Experiment(), SIZES["beside the canvas"])
    desk.selection.set([ParameterPart(W)])
    desk.settle()
    own = desk.walk_controller.walk.unrolled.z["hidden1", "1"]
    assert not tab.gates.draws(own, alone=True)
    box = tab.gates.shown.folded.boxes[tab.gates.shown.box_of(own)]
    tab.gates.group_toggled.emit(box.group)
    desk.settle()
    assert tab.gates.draws(own, alone=True)
    assert is_whole(tab.gates)


def test_a_weight_far_from_the_loss_is_drawn_in_part_and_a_button_draws_all_of_it(desk, qtbot):
    tab = open_backprop(desk, Experiment(), SIZES["beside the canvas"])
    desk.selection.set([ParameterPart(W)])
    gates, unrolled = tab.gates, desk.walk_controller.walk.unrolled
    assert gates.note.text.text() == "Each neuron is one box, with the loss in the last one."
    assert not gates.draws(unrolled.z["hidden2", "1"], alone=True)
    qtbot.mouseClick(gates.note.button, Qt.MouseButton.LeftButton)
    assert gates.draws(unrolled.graph.output)
    assert gates.draws(unrolled.z["hidden2", "1"], alone=True)
    assert digit_pixels(gates) >= LEAST
    assert gates.note.button.text() == "Show less"
    qtbot.mouseClick(gates.note.button, Qt.MouseButton.LeftButton)
    assert not gates.draws(unrolled.z["hidden2", "1"], alone=True)


def test_more_is_drawn_where_there_is_more_room(desk):
    tab = open_backprop(desk, Experiment(), SIZES["beside the canvas"])
    desk.selection.set([LayerPart("hidden1")])
    desk.settle()
    node = desk.walk_controller.walk.unrolled.products[W]
    assert not tab.gates.draws(node, alone=True)
    tab.resize(1920, 1000)
    QApplication.processEvents()
    assert tab.gates.draws(node, alone=True)
    assert not tab.gates.note.isVisible()


@pytest.mark.parametrize("size", [SMALLEST, SIZES["beside the canvas"]])
def test_the_note_lies_on_nothing(desk, size):
    tab = open_backprop(desk, Experiment(), size)
    said = set()
    for parts in PARTS.values():
        desk.selection.set(parts)
        desk.settle()
        note = tab.gates.note
        said |= {note.text.text()} if note.isVisible() else set()
        assert not note.isVisible() or covered_by(note, tab.gates) == []
    assert said


def covered_by(note, view):
    """What of the graph is in sight, but lies under the note."""
    place = QRect(note.mapTo(view.window(), QPoint()), note.size())
    viewport = view.viewport()
    seen = QRect(viewport.mapTo(view.window(), QPoint()), viewport.size())
    return [
        thing
        for thing in things(view)
        if view.mapFromScene(thing.rect)
        .boundingRect()
        .translated(seen.topLeft())
        .intersected(seen)
        .intersects(place)
    ]


def test_a_note_without_room_is_left_out_and_never_cut(view, qtbot):
    view.resize(150, 260)
    show_example(view, "stages")
    assert view.note.height() == 0
    view.resize(700, 260)
    qtbot.waitUntil(lambda: view.note.text.width() >= view.note.text.sizeHint().width())
    assert not view.note.geometry().intersects(view.fit_button.geometry())


@pytest.mark.parametrize("grain", ["layer", "neuron"])
def test_a_walk_through_all_neurons_never_moves_the_picture(desk, grain):
    tab = open_backprop(desk, Experiment(), SIZES["beside the canvas"])
    desk.walk_controller.set_grain(grain)
    desk.walk_controller.go_to(0)
    desk.settle()
    before = tab.gates.shown, tab.gates.viewportTransform()
    for index in range(len(desk.walk_controller.walk.stops) - 1):
        desk.walk_controller.go_to(index)
        desk.settle()
        assert (tab.gates.shown, tab.gates.viewportTransform()) == before


def test_a_walk_by_gates_stays_in_a_neuron_until_it_leaves_it(desk):
    tab = open_backprop(desk, Experiment(), SIZES["beside the canvas"])
    desk.walk_controller.set_grain("gate")
    desk.walk_controller.go_to(0)
    pictures = []
    walk = desk.walk_controller.walk
    for index in range(1, len(walk.stops) - 1):
        desk.walk_controller.go_to(index)
        desk.settle()
        assert tab.gates.draws(walk.stop.node, alone=True)
        if tab.gates.shown not in pictures[-1:]:
            pictures.append(tab.gates.shown)
    neurons = len(walk.unrolled.z)
    assert len(pictures) == 2 * neurons - 1  # forward and backward; it turns back in the last one


def test_digits_that_would_be_too_small_are_left_out_and_boxes_stay(view):
    view.resize(700, 500)
    show_example(view, "stages")
    view.zoom(0.8 / view.transform().m11())
    assert digit_pixels(view) == 0
    texts, boxes = (count(grabbed(view), colour) for colour in (LIGHT.value, LIGHT.control))
    assert texts == 0
    assert boxes > 0


def test_the_sign_of_a_number_has_a_colour_and_a_shape_of_its_own(view):
    view.resize(700, 500)
    for text, colour, other in (
        ("exp(x)", LIGHT.positive, LIGHT.negative),
        ("0 - exp(x)", LIGHT.negative, None),
    ):
        circuit = circuit_of(CircuitSpec(text, (("x", 1.0),)))
        view.show_graph(circuit.graph, run=circuit.full_run())
        view.show_run(circuit.full_run())
        assert count(grabbed(view), colour) > 0
        assert other is None or count(grabbed(view), other) == 0
    assert [Written(text).sign for text in ("0.5", "−0.5", "0", "", "4×2", "–")] == [
        1,
        -1,
        0,
        0,
        0,
        0,
    ]


def grabbed(view):
    """What is painted."""
    return view.viewport().grab().toImage()


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


def test_numbers_that_pass_by_have_as_many_digits_as_their_room_holds(view):
    view.resize(900, 500)
    circuit = circuit_of(CircuitSpec("exp(x) * y", (("x", 1.0), ("y", 2.0))))
    view.show_graph(circuit.graph, run=circuit.full_run())
    view.show_run(circuit.full_run())
    before, picture = view.texts(), view.shown
    long = circuit_of(CircuitSpec("exp(x) * y", (("x", -25.1234), ("y", -2.0123))))
    view.show_run(long.full_run(), passes=True)
    assert view.shown is picture
    texts = view.texts()
    QApplication.processEvents()
    assert overlaps(view) == []
    assert texts != before
    output = texts[circuit.graph.output][0]
    assert float(output.replace("−", "-")) == pytest.approx(-2.47e-11, rel=0.3)
    view.show_run(long.full_run())  # training has paused
    assert view.texts()[circuit.graph.output][0] == "−2.47e−11"
    assert overlaps(view) == []


def test_a_graph_is_painted_anew_when_a_mark_or_the_theme_changes(view):
    view.resize(900, 500)
    show_example(view, "exercise")
    for change in (
        lambda: view.select([0, 3], 3),
        lambda: view.hover(2),
        lambda: view.hover(None),
        lambda: view.set_theme(DARK),
        lambda: show_example(view, "neuron"),
    ):
        before = grabbed(view)
        assert grabbed(view) == before
        change()
        QApplication.processEvents()
        assert grabbed(view) != before


@pytest.mark.parametrize("size", SIZES)
def test_a_small_graph_grows_to_fill_its_room(desk, size):
    tab = open_backprop(desk, TEMPLATES["single_neuron"].build(), SIZES[size])
    gates, normal = tab.gates, QFontInfo(number_font()).pixelSize()
    assert 1.4 * normal <= digit_pixels(gates) <= 2 * normal
    assert is_whole(gates)
    seen = gates.mapFromScene(gates.picture()).boundingRect()
    middle = gates.viewport().rect().center()
    assert abs(seen.center().x() - middle.x()) <= 2
    assert abs(seen.center().y() - middle.y()) <= 2
