"""The gate graph of the Backprop tab: numbers, selection, what is drawn."""

import pytest
from PyQt6.QtCore import Qt

from playground import Key
from playground.core.experiment.edits.layers import remove_layer
from playground.core.experiment.edits.units import add_unit, set_units
from playground.core.experiment.parts import ParameterPart, UnitPart
from playground.core.experiment.spec import OUTPUT
from playground.ui.gate_graph.explain import compact
from playground.ui.look.theme import DARK
from playground.ui.views.backprop.symbols import LOSS
from tests.support.walking import EDGE, go


def test_from_an_edge_to_its_gate_with_the_same_number(desk, tab):
    desk.watched.change(source="sample")
    desk.canvas.modes.edges.buttons["gradient"].click()
    desk.selection.set([ParameterPart(EDGE)])
    assert desk.settle().watch.source == "sample"
    walk, layout = desk.walk_controller.walk, desk.snapshot.layout
    product, leaf = walk.unrolled.products[EDGE], walk.unrolled.parameters[EDGE]
    assert product in {
        tab.gates.shown.parts[place].box.node for place in tab.gates.item.marks.selected
    }
    edges = desk.canvas.view.network_scene.edges["hidden2", OUTPUT]
    on_edge = edges.values[desk.canvas.view.network_scene.edges["hidden2", OUTPUT].keys.index(EDGE)]
    assert on_edge == desk.snapshot.gradient[layout.offsets[EDGE]]
    upstream, local = walk.run.gradients[product], walk.run.local(product)[0]
    assert upstream * local == pytest.approx(on_edge, rel=1e-10)
    tab.drawn.digits_picked.emit(9)
    shown = float(tab.gates.texts()[leaf][1].replace("−", "-"))
    assert shown == pytest.approx(on_edge, rel=1e-7)


def test_a_click_on_a_gate_selects_its_edge_everywhere_and_explains_the_gate(desk, tab, qtbot):
    tab.resize(1600, 800)  # room for all gates of the neuron
    desk.selection.set([UnitPart("hidden2", "1")])
    node = desk.walk_controller.walk.unrolled.products["hidden2", "1", "hidden1", "2"]
    qtbot.mouseClick(
        tab.gates.viewport(), Qt.MouseButton.LeftButton, pos=tab.gates.position_of(node)
    )
    assert desk.selection.current == ParameterPart(Key("hidden2", "1", "hidden1", "2"))
    assert tab.pages.name == "gate"
    text = tab.pages.page.text.text()
    run = desk.walk_controller.walk.run
    assert "w₁₂⁽²⁾" in text
    assert "×" in text
    assert compact(run.gradients[node], 4) in text
    assert compact(run.shares[node, 0], 4) in text
    desk.selection.set([UnitPart("hidden1", "1")])
    assert tab.pages.name == "formulas"


def test_a_weight_changed_on_the_canvas_changes_everything_in_the_tab(desk, tab):
    desk.selection.set([ParameterPart(EDGE)])
    leaf = desk.walk_controller.walk.unrolled.parameters[EDGE]
    before = tab.gates.texts()
    value = float(desk.snapshot.parameters[desk.snapshot.layout.offsets[EDGE]])
    desk.document.set_parameters({EDGE: value}, value + 1.0, "Set weight")
    desk.settle()
    after = tab.gates.texts()
    assert after[leaf][0] != before[leaf][0]
    output = desk.walk_controller.walk.unrolled.graph.output
    assert after[output] != before[output]


def test_a_part_that_is_gone_leaves_nothing_behind(desk, tab):
    desk.selection.set([UnitPart("hidden2", "2")])
    tab.pages.open("gate")
    desk.document.edit(lambda e: remove_layer(e, "hidden2"), "remove")
    desk.settle()
    assert ("hidden2", "2") not in desk.walk_controller.walk.unrolled.z
    desk.document.undo_stack.undo()
    desk.settle()
    assert ("hidden2", "2") in desk.walk_controller.walk.unrolled.z


def test_it_follows_the_theme_and_the_digits(desk, tab):
    tab.set_theme(DARK)
    desk.selection.set([ParameterPart(EDGE)])
    leaf = desk.walk_controller.walk.unrolled.parameters[EDGE]
    tab.drawn.digits_picked.emit(7)
    assert len(tab.gates.texts()[leaf][0].strip("−").replace(".", "").lstrip("0")) == 7


def test_a_new_part_that_is_selected_before_its_frame_is_there_is_no_trouble(desk, tab, caplog):
    for focus in ("selected", "whole"):
        tab.drawn.focus_picked.emit(focus)
        desk.document.edit(lambda e: set_units(e, "hidden1", 6), "units")
        desk.selection.set([UnitPart("hidden1", desk.experiment.units("hidden1")[-1])])
        desk.settle()
        desk.document.undo_stack.undo()
        desk.settle()


def test_a_hidden_tab_draws_nothing_when_something_is_selected(desk, tab, monkeypatch):
    tab.hide()
    drawn = []
    monkeypatch.setattr(tab.gates, "show_graph", lambda *_: drawn.append(1))
    desk.selection.set([UnitPart("hidden1", "1")])
    desk.selection.set([])
    assert not drawn


def test_what_is_drawn_alone_may_be_taken_away_while_one_of_its_gates_is_selected(desk, tab):
    desk.selection.set([UnitPart("hidden2", "2")])
    walk = desk.walk_controller.walk
    tab.gates.node_picked.emit(
        walk.unrolled.a["hidden1", "1"]
    )  # a click in the graph draws no other graph
    assert desk.selection.current == UnitPart("hidden1", "1")
    desk.document.edit(lambda e: set_units(e, "hidden2", 1), "units")
    desk.settle()
    assert ("hidden2", "2") not in walk.unrolled.z
    assert walk.unrolled.z["hidden2", "1"] in {
        node for box in tab.gates.shown.folded.boxes for node in box.nodes
    }


def test_a_part_that_is_selected_ahead_of_its_frame_is_drawn_when_the_frame_is_there(desk, tab):
    desk.document.edit(lambda e: set_units(e, "hidden1", 5), "units")
    desk.selection.set([UnitPart("hidden1", "5")])
    desk.settle()
    shown = {node for box in tab.gates.shown.folded.boxes for node in box.nodes}
    assert desk.walk_controller.walk.unrolled.z["hidden1", "5"] in shown
    assert desk.walk_controller.walk.unrolled.z[OUTPUT, "1"] not in shown


@pytest.mark.parametrize("page", ["formulas", "gate"])
def test_a_click_on_a_weight_opens_its_formulas_and_it_is_called_a_weight(desk, tab, page):
    tab.drawn.focus_picked.emit("whole")
    tab.pages.open(page)
    unrolled = desk.walk_controller.walk.unrolled
    bias = Key.bias("hidden1", "2")
    kinds = {
        unrolled.parameters[EDGE]: "Weight w",
        unrolled.parameters[bias]: "Bias b",
        unrolled.a["input", "x1"]: "Input x₁",
    }
    for node, words in kinds.items():
        assert words in tab.gates.explanation(node)
    for key in (EDGE, bias):
        tab.gates.node_picked.emit(unrolled.parameters[key])
        assert tab.pages.name == "formulas"
        assert desk.selection.current == ParameterPart(key)
        tab.gates.node_picked.emit(unrolled.z["hidden1", "1"])
        assert tab.pages.name == "gate"


def test_another_page_stays_when_a_gate_or_a_weight_is_clicked(desk, tab):
    unrolled = desk.walk_controller.walk.unrolled
    tab.pages.open("ledger")
    for node in (unrolled.parameters[EDGE], unrolled.z["hidden1", "1"]):
        tab.gates.node_picked.emit(node)
        assert tab.pages.name == "ledger"


def test_the_folded_output_says_what_it_answers_and_that_z_is_on_its_wire(desk, tab):
    desk.selection.set([])
    tab.drawn.focus_picked.emit("neurons")
    walk, picture = desk.walk_controller.walk, tab.gates.shown
    z, a = walk.unrolled.z[OUTPUT, "1"], walk.unrolled.a[OUTPUT, "1"]
    index = picture.folded.box_of[z]
    assert picture.parts[index].answer == a
    assert tab.gates.item.names[index] == f"ŷ = {compact(walk.run.known(a), 4)}"
    assert tab.gates.item.wire_texts(index)[0] == f"z₁⁽³⁾ = {compact(walk.run.known(z), 4)}"
    go(desk, 0)
    assert tab.gates.item.names[index] == "ŷ"
    assert tab.gates.item.wire_texts(index)[0] == ""
    hidden = picture.folded.box_of[walk.unrolled.a["hidden1", "1"]]
    assert tab.gates.item.names[hidden] == "a₁⁽¹⁾"


def test_the_loss_opens_at_the_same_stop_and_shows_the_slope_of_the_answer(desk, tab):
    walk, controller = desk.walk_controller.walk, desk.walk_controller
    before = {key: walk.run.gradients[node] for key, node in walk.unrolled.parameters.items()}
    tab.gates.group_toggled.emit(LOSS)
    answer = walk.unrolled.a[OUTPUT, "1"]
    target, value = walk.unrolled.targets[0], walk.run.known(answer)
    slope = -1 / value if target else 1 / (1 - value)
    assert walk.run.gradients[answer] == pytest.approx(slope)
    assert compact(slope, 4) == tab.gates.texts()[answer][1]
    for key, node in walk.unrolled.parameters.items():
        assert walk.run.gradients[node] == pytest.approx(before[key])
    controller.jump("loss")
    desk.settle()
    tab.gates.group_toggled.emit(LOSS)
    assert len(walk.unrolled.loss) == 1
    assert walk.stop.phase == "loss"
    assert walk.is_walking
    tab.gates.group_toggled.emit(LOSS)
    assert walk.stop.phase == "loss"
    assert not tab.stays_closed.isVisible()
    desk.open(desk.experiment)
    assert not walk.opens_loss


def test_a_loss_whose_digits_would_be_lost_says_why_it_stays_closed(desk, tab):
    bias = Key.bias(OUTPUT, "1")
    desk.document.set_parameters({bias: 0.0}, 60.0, "Set bias")
    desk.settle()
    tab.gates.group_toggled.emit(LOSS)
    walk = desk.walk_controller.walk
    assert len(walk.unrolled.loss) == 1
    assert tab.stays_closed.isVisible()
    tab.gates.group_toggled.emit(LOSS)
    assert not tab.stays_closed.isVisible()


def explained(tab):
    """What the page of the gate says."""
    return tab.pages.views["gate"].text.text()


@pytest.mark.parametrize("focus", ["whole", "vectors"])
def test_a_clicked_gate_is_forgotten_when_the_network_changes(desk, tab, focus):
    tab.drawn.focus_picked.emit(focus)
    last = max(part.box.node for part in tab.gates.shown.parts)
    tab.gates.node_picked.emit(last - 2)
    desk.document.edit(lambda e: remove_layer(e, "hidden1"), "remove")
    desk.settle()
    assert tab.gates.item.marks.picked is None
    desk.document.undo_stack.undo()
    desk.settle()
    assert tab.gates.item.marks.picked is None


def test_a_unit_more_never_moves_the_clicked_gate_to_another_part(desk, tab):
    tab.drawn.focus_picked.emit("whole")
    walk = desk.walk_controller.walk
    for node in list(walk.unrolled.products.values()):
        tab.gates.node_picked.emit(node)
        part = desk.selection.current
        desk.document.edit(lambda e: add_unit(e, "hidden1"), "one more")
        desk.settle()
        assert desk.selection.current == part
        marked = {tab.gates.shown.parts[at].box.node for at in tab.gates.item.marks.selected}
        assert marked <= set(walk.links.nodes_of(part))
        desk.document.undo_stack.undo()
        desk.settle()


def test_groups_that_were_opened_are_closed_in_another_document(desk, tab):
    tab.drawn.focus_picked.emit("neurons")
    before = tab.gates.texts()
    tab.gates.group_toggled.emit(next(p.group for p in tab.gates.shown.parts if p.group))
    assert tab.gates.texts() != before
    desk.open(desk.experiment)
    desk.watched.pin(3)
    desk.settle()
    assert len(tab.gates.texts()) == len(before)


def test_leaving_and_coming_back_draws_the_same_part(desk, tab):
    for index in range(desk.walk_controller.last_index + 1):
        go(desk, index)
    before = tab.gates.shown
    tab.hide()
    desk.settle()
    tab.show()
    desk.settle()
    assert tab.gates.shown is before
