"""The gate graph on screen: what is written on it, and what mouse and keys do."""

import itertools
from collections import Counter

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QImage, QPainter, QWheelEvent
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.spec import CircuitSpec
from playground.core.graph.folding import Group
from playground.core.graph.graph import Graph, Node, Run
from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.views.circuit.kinds import groups_of
from tests.support.pictures import count


@pytest.fixture
def graph_view(qapp, qtbot):
    view = GateView(LIGHT)
    view.resize(900, 400)
    view.move(2000, 0)  # the mouse finds the oldest window at a point
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.hide()
    view.deleteLater()


def shown(view, spec, step=None, **how):
    circuit = circuit_of(spec)
    run = circuit.run()
    run.go_to(run.steps if step is None else step)
    view.show_graph(run.graph, **how)
    view.show_run(run)
    return circuit, run


@pytest.mark.parametrize(
    ("name", "digits", "texts"),
    [
        (
            "product",
            3,
            {0: ("−2", "−4"), 1: ("5", "−4"), 2: ("3", "−4"), 3: ("−4", "3"), 4: ("−12", "1")},
        ),
        (
            "neuron",
            7,
            {
                0: ("2", "−0.1966119"),
                1: ("−1", "0.3932239"),
                3: ("−3", "−0.3932239"),
                4: ("−2", "−0.5898358"),
                7: ("−3", "0.1966119"),
                8: ("1", "0.1966119"),
                9: ("0.7310586", "1"),
            },
        ),
        (
            "neuron_opened",
            2,
            {
                8: ("1", "0.20"),
                9: ("−1", "−0.20"),
                10: ("0.37", "−0.53"),
                11: ("1.4", "−0.53"),
                12: ("0.73", "1"),
            },
        ),
        ("exercise", 7, {0: ("3", "2.059570"), 1: ("−4", "1.592233"), 9: ("1.545645", "1")}),
        (
            "cross_entropy",
            7,
            {
                0: ("0.8", "−0.2006562"),
                4: ("0.4", "−0.4013123"),
                5: ("0.5986877", "−1.670320"),
                7: ("0.5130153", "1"),
            },
        ),
    ],
)
def test_the_numbers_of_the_notes_are_written_on_the_wires(graph_view, name, digits, texts):
    graph_view.set_digits(digits)
    _, run = shown(graph_view, CIRCUITS[name].circuit)
    written = graph_view.texts()
    last = run.graph.output
    assert {min(node, last): written[min(node, last)] for node in texts} == {
        min(node, last): text for node, text in texts.items()
    }


def test_what_has_not_been_computed_is_blank_and_comes_step_by_step(graph_view):
    spec = CIRCUITS["product"].circuit
    for step, (known, sent) in enumerate([(3, 0), (4, 0), (5, 0), (5, 1), (5, 3), (5, 5)]):
        shown(graph_view, spec, step)
        values, gradients = zip(*graph_view.texts().values(), strict=True)
        assert (sum(map(bool, values)), sum(map(bool, gradients))) == (known, sent)


def share_texts(view):
    """What is written on the wires of a fan-out, by gate and index of its input."""
    wires = view.shown.folded.wires
    return {(wires[i].gate, wires[i].index): text for i, text in view.item.shares.items()}


def test_a_gradient_of_zero_is_written_as_zero(graph_view):
    shown(graph_view, CIRCUITS["relu"].circuit)
    assert graph_view.texts()[0] == ("2", "0")


def test_backward_twice_writes_the_same_again(graph_view):
    _, run = shown(graph_view, CIRCUITS["exercise"].circuit)
    before = graph_view.texts(), share_texts(graph_view)
    run.run_backward()
    graph_view.show_run(run)
    assert (graph_view.texts(), share_texts(graph_view)) == before


def test_on_the_wires_of_a_fan_out_is_what_each_of_them_brings_back(graph_view):
    circuit, _ = shown(graph_view, CIRCUITS["fan_out"].circuit)
    x = circuit.inputs["x"]
    assert share_texts(graph_view) == {(2, 0): "−4", (4, 0): "2"}
    assert graph_view.texts()[x][1] == "−2"


@pytest.mark.parametrize("name", CIRCUITS)
def test_a_gradient_that_is_a_sum_shows_all_its_terms(graph_view, name):
    """Also what comes back through a gate that can be opened."""
    spec = CIRCUITS[name].circuit
    circuit, _ = shown(graph_view, spec, groups=groups_of(circuit_of(spec)))
    wires = [wire for wire in graph_view.shown.folded.wires if circuit.graph.varying[wire.node]]
    uses = Counter(wire.node for wire in wires)
    summed = {(wire.gate, wire.index) for wire in wires if uses[wire.node] > 1}
    assert share_texts(graph_view).keys() == summed


def test_the_path_to_the_output_is_lit_and_nothing_else(graph_view, qtbot):
    shown(graph_view, CircuitSpec("(x + y) * z + x", (("x", 1.0), ("y", 2.0), ("z", 3.0))))
    qtbot.mouseMove(graph_view.viewport(), graph_view.position_of(1))
    assert graph_view.lit == {1, 2, 4, 5}
    qtbot.mouseMove(graph_view.viewport(), QPoint(2, 2))
    assert graph_view.lit is None


def test_a_click_on_a_gate_or_leaf_picks_it_and_one_beside_picks_none(graph_view, qtbot):
    shown(graph_view, CIRCUITS["product"].circuit)
    picked = []
    graph_view.node_picked.connect(picked.append)
    for node in (4, 0):
        qtbot.mouseClick(
            graph_view.viewport(), Qt.MouseButton.LeftButton, pos=graph_view.position_of(node)
        )
    qtbot.mouseClick(graph_view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert picked == [4, 0, None]


def test_a_drag_pans_and_picks_nothing(graph_view, qtbot):
    shown(graph_view, CIRCUITS["product"].circuit)
    picked, start = [], graph_view.position_of(4)
    graph_view.node_picked.connect(picked.append)
    view = graph_view.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(30, 20))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 20))
    assert picked == []
    assert (graph_view.position_of(4) - start - QPoint(30, 20)).manhattanLength() <= 2
    qtbot.keyClick(graph_view, Qt.Key.Key_Home)
    assert (graph_view.position_of(4) - start).manhattanLength() <= 2


def test_the_wheel_zooms_around_what_is_under_the_mouse(graph_view, qtbot):
    shown(graph_view, CIRCUITS["neuron_opened"].circuit)
    place = graph_view.position_of(10)
    at = QPointF(place)
    wheel = QWheelEvent(
        at,
        graph_view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 360),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(graph_view.viewport(), wheel)
    assert (graph_view.position_of(10) - place).manhattanLength() <= 3
    assert graph_view.position_of(0).x() < 0


def test_arrow_keys_walk_along_the_wires(graph_view, qtbot):
    shown(graph_view, CIRCUITS["product"].circuit)
    picked = []
    graph_view.node_picked.connect(picked.append)
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
    ):
        qtbot.keyClick(graph_view, key)
    assert picked == [4, 2, 0, 1, 0, 2, 4]  # the output first
    said = graph_view.sentence()
    assert "f equals g 1 times z equals 3 times minus 4 equals minus 12" in said
    assert (
        "upstream times local: d f by d z equals d f by d f times g 1 equals 1 times 3 equals 3"
        in said
    )


GROUPS = {"q": Group(frozenset({1, 2}), "sum")}


def test_a_group_is_one_box_that_says_when_it_is_opened(graph_view, qtbot):
    shown(graph_view, CIRCUITS["product"].circuit, groups=GROUPS)
    assert set(graph_view.texts()) == {0, 2, 3, 4}
    toggled = []
    graph_view.group_toggled.connect(toggled.append)
    qtbot.mouseDClick(
        graph_view.viewport(), Qt.MouseButton.LeftButton, pos=graph_view.position_of(2)
    )
    graph_view.select([2])
    qtbot.keyClick(graph_view, Qt.Key.Key_Return)
    part = graph_view.shown.parts[graph_view.shown.folded.box_of[2]]
    qtbot.mouseClick(
        graph_view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=graph_view.mapFromScene(part.body.topRight()),
    )
    assert toggled == ["q", "q", "q"]
    assert part.sign == "+"


def test_an_open_group_can_be_closed_at_its_last_gate(graph_view, qtbot):
    shown(
        graph_view,
        CIRCUITS["product"].circuit,
        groups={"q": Group(frozenset({1, 2}), "sum", closed=False)},
    )
    toggled = []
    graph_view.group_toggled.connect(toggled.append)
    part = graph_view.shown.parts[graph_view.shown.folded.box_of[2]]
    assert part.sign == "−"
    qtbot.mouseClick(
        graph_view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=graph_view.mapFromScene(part.body.topRight()),
    )
    qtbot.mouseDClick(
        graph_view.viewport(), Qt.MouseButton.LeftButton, pos=graph_view.position_of(1)
    )
    assert toggled == ["q", "q"]


def test_a_focus_leaves_the_rest_out_and_shows_that_there_is_more(graph_view):
    shown(graph_view, CIRCUITS["neuron"].circuit, focus=frozenset({0, 1, 2}))
    stubs = [part.title for part in graph_view.shown.parts if part.box.is_stub]
    assert stubs == ["⋯"]
    assert set(graph_view.texts()) == {0, 1, 2}


def test_names_are_written_at_leaves_and_gates(graph_view):
    shown(graph_view, CIRCUITS["product"].circuit, names={0: "x₁", 2: "q"})
    parts = {part.box.node: part for part in graph_view.shown.parts}
    assert (parts[0].title, parts[1].title, parts[2].title, parts[2].name) == ("x₁", "y", "+", "q")


def is_shown(view, colour):
    """Whether a pixel of `view` has exactly this colour."""
    return count(picture_of(view), colour) > 0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_present_gate_is_marked_in_the_colour_of_its_pass(graph_view, theme):
    graph_view.set_theme(theme)
    circuit = circuit_of(CIRCUITS["product"].circuit)
    run = circuit.run()
    graph_view.show_graph(run.graph)
    graph_view.show_run(run)
    assert not is_shown(graph_view, theme.gradient)
    run.go_to(2)
    graph_view.show_run(run, 4)
    assert is_shown(graph_view, theme.value)
    assert not is_shown(graph_view, theme.gradient)
    run.go_to(3)
    graph_view.show_run(run, 4)
    assert is_shown(graph_view, theme.gradient)


def test_numbers_come_without_another_layout(graph_view):
    circuit, run = shown(graph_view, CIRCUITS["product"].circuit)
    before = graph_view.shown
    graph_view.show_run(circuit.run())
    assert graph_view.shown is before
    assert graph_view.texts()[4] == ("", "")


def test_a_selection_out_of_sight_is_brought_into_sight(graph_view):
    shown(graph_view, CIRCUITS["neuron_opened"].circuit)
    graph_view.zoom(6)
    graph_view.select([0])
    assert graph_view.viewport().rect().contains(graph_view.position_of(0))
    graph_view.select([12])
    assert graph_view.viewport().rect().contains(graph_view.position_of(12))


def test_a_graph_that_would_be_too_small_begins_at_its_output_and_a_button_fits_it(
    graph_view, qtbot
):
    graph_view.resize(420, 200)
    shown(graph_view, CIRCUITS["neuron_opened"].circuit)
    area = graph_view.viewport().rect()
    assert area.contains(graph_view.position_of(12))
    assert not area.contains(graph_view.position_of(0))
    assert graph_view.fit_button.isVisible()
    qtbot.mouseClick(graph_view.fit_button, Qt.MouseButton.LeftButton)
    assert all(area.contains(graph_view.position_of(node)) for node in graph_view.texts())
    assert not graph_view.fit_button.isVisible()


def picture_of(view):
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    view.render(painter)
    painter.end()
    return image


def test_what_is_too_small_to_be_read_is_not_written(graph_view):
    pictures = []
    for factor in (1, 0.2):
        for name, inputs in (("x", 1.0), ("x", 2.0)):
            shown(graph_view, CircuitSpec("exp(x)", ((name, inputs),)))
            graph_view.fit()
            graph_view.zoom(factor)
            pictures.append(picture_of(graph_view))
    assert pictures[0] != pictures[1]
    assert pictures[2] == pictures[3]


def test_a_gradient_that_is_not_complete_is_written_with_dots(graph_view):
    circuit, _ = shown(graph_view, CIRCUITS["fan_out"].circuit, 6)
    assert graph_view.texts()[circuit.inputs["x"]][1] == "2…"
    shown(graph_view, CIRCUITS["fan_out"].circuit, 7)
    assert graph_view.texts()[circuit.inputs["x"]][1] == "−2"


def test_no_share_is_written_on_a_wire_that_gradients_go_around(graph_view):
    graph = Graph(
        (Node(name="z"), Node("sigmoid", (0,), name="ŷ"), Node("loss_bce_sigmoid", (0,), (1.0,)))
    )
    run = Run(graph, {0: 0.4})
    run.run_backward()
    graph_view.show_graph(graph, passive={1})
    graph_view.show_run(run)
    assert share_texts(graph_view) == {}
    assert graph_view.texts()[0] == ("0.4", "−0.401")
    assert "no gradient goes through this gate" in graph_view.explanation(1)


def pixels(view):
    """What is painted, as an image."""
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.viewport().render(painter)
    painter.end()
    return image


def test_the_present_step_the_click_and_the_selection_look_different_and_say_so(graph_view):
    circuit, run = shown(graph_view, CIRCUITS["product"].circuit, step=1)
    looks = {"nothing": pixels(graph_view)}
    graph_view.select([3])
    looks["selected"] = pixels(graph_view)
    assert graph_view.legend(3).count("Violet background: it belongs to what is selected.") == 1
    graph_view.select([3], picked=3)
    looks["clicked"] = pixels(graph_view)
    assert "Ring: this is what you clicked." in graph_view.legend(3)
    assert "background" not in graph_view.legend(3)
    graph_view.select([])
    graph_view.show_run(run, 2)
    looks["present"] = pixels(graph_view)
    assert "Filled: the present step of the forward pass." in graph_view.legend(2)
    for one, other in itertools.combinations(looks.values(), 2):
        assert one != other
    run.go_to(run.steps - 1)
    graph_view.show_run(run, 3)
    assert "Filled: the present step of the backward pass." in graph_view.legend(3)


def test_the_ring_around_a_gate_leaves_its_name_free(graph_view):
    shown(graph_view, CIRCUITS["product"].circuit, names={2: "q"})
    graph_view.select([2], picked=2)
    image = pixels(graph_view)
    (part,) = (part for part in graph_view.shown.parts if part.box.node == 2)
    box = graph_view.mapFromScene(part.name_at.united(part.body)).boundingRect()
    columns, above = range(box.left(), box.right()), range(box.top() - 12, box.center().y())
    rows = {
        colour: {y for y in above for x in columns if image.pixelColor(x, y).name() == colour}
        for colour in (LIGHT.muted, LIGHT.accent)
    }
    assert max(rows[LIGHT.muted]) < min(rows[LIGHT.accent])


def test_a_ring_that_leaves_the_name_free_does_not_move_it_towards_the_box_above(graph_view):
    shown(graph_view, CIRCUITS["product"].circuit, groups=GROUPS, names={2: "q"})
    (part,) = (part for part in graph_view.shown.parts if part.sign)
    name = graph_view.mapFromScene(part.name_at).boundingRect().adjusted(0, -8, -10, 8)
    tops = []
    for selected in ([], [2]):
        graph_view.select(selected)
        image, muted = pixels(graph_view), LIGHT.muted
        inked = (
            y
            for y in range(name.top(), name.bottom())
            for x in range(name.left(), name.right())
            if image.pixelColor(x, y).name() == muted
        )
        tops.append(min(inked))
    assert tops[0] == tops[1]


def test_a_wire_that_branches_has_a_dot_and_says_so(graph_view):
    shown(graph_view, CircuitSpec("x * y + x * z", (("x", 3.0), ("y", -4.0), ("z", 2.0))))
    nodes = [graph_view.shown.parts[box].box.node for box, _ in graph_view.shown.branches]
    assert nodes == [0]
    assert "Dot: the value goes to several gates" in graph_view.legend(0)
    assert "Dot" not in graph_view.legend(1)
    _, point = graph_view.shown.branches[0]
    at = graph_view.mapFromScene(QPointF(*point))
    colour = pixels(graph_view).pixelColor(at + QPoint(1, 1))
    assert colour != pixels(graph_view).pixelColor(at + QPoint(0, 40))


def test_a_click_is_remembered_as_a_click(graph_view, qtbot):
    shown(graph_view, CIRCUITS["product"].circuit)
    qtbot.mouseClick(
        graph_view.viewport(), Qt.MouseButton.LeftButton, pos=graph_view.position_of(3)
    )
    assert "Ring" in graph_view.legend(3)


@pytest.mark.parametrize("in_sight", [0, 12])
def test_a_group_that_is_opened_is_brought_into_sight(graph_view, qtbot, in_sight):
    graph_view.resize(300, 200)
    example, inside = CIRCUITS["neuron_opened"].circuit, frozenset({5, 6, 7})
    closed, opened = ({"sum": Group(inside, "sum", is_closed)} for is_closed in (True, False))
    shown(graph_view, example, groups=closed)
    graph_view.group_toggled.connect(lambda _: shown(graph_view, example, groups=opened))
    graph_view.select([in_sight])
    index = graph_view.shown.folded.box_of[7]
    graph_view.centerOn(graph_view.shown.parts[index].body.center())
    qtbot.mouseDClick(
        graph_view.viewport(), Qt.MouseButton.LeftButton, pos=graph_view.position_of(7)
    )
    area = graph_view.viewport().rect()
    assert all(area.contains(graph_view.position_of(node)) for node in inside)
