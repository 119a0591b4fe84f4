"""The Backprop tab: canvas, gate graph, formulas and pages show the same numbers at every step."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from playground import Key, Trainer
from playground.core.engine.samples import Typed, load_data
from playground.core.experiment.edits.layers import remove_layer
from playground.core.experiment.edits.units import set_units
from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS, OUTPUT
from playground.core.experiment.templates import TEMPLATES
from playground.live.worker import StepSize
from playground.ui.gate_graph.explain import compact
from playground.ui.look.theme import DARK

EDGE = Key(OUTPUT, "1", "hidden2", "1")


@pytest.fixture
def tab(window, qtbot, settle):
    """The tab with a half-trained XOR network and sample 4 pinned."""
    trainer = Trainer(window.document.experiment)
    trainer.run_epochs(20)
    window.document.open(trainer, None)
    window.drawer.open("backprop")
    window.shared.watched.pin(3)
    qtbot.waitUntil(
        lambda: window.shared.walk_controller.is_ready and window.controller.snapshot.epoch == 20
    )
    settle(window)
    return window.views.backprop_view


def go(window, qtbot, settle, number):
    window.shared.walk_controller.go_to(number)
    settle(window)
    qtbot.waitUntil(lambda: window.controller.snapshot.watch == window.shared.watched.watch)


def numbers(window):
    return {
        layer_id: item.numbers
        for layer_id, item in window.views.canvas.view.network_scene.units.items()
    }


def test_without_a_sample_the_tab_says_what_to_do_and_does_it(window, qtbot, settle):
    settle(window)
    window.drawer.open("backprop")
    tab = window.views.backprop_view
    assert tab.hint.isVisible()
    assert "Pick a sample" in tab.hint.text()
    assert not tab.gates.isVisible()
    qtbot.mouseClick(tab.hint.take_first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.gates.isVisible)
    assert window.shared.watched.watch.sample == 0


def test_from_an_edge_to_its_gate_with_the_same_number(window, tab, qtbot, settle):
    window.shared.watched.change(source="sample")
    window.views.canvas.modes.edges.buttons["gradient"].click()
    window.shared.selection.set([ParameterPart(EDGE)])
    settle(window)
    qtbot.waitUntil(lambda: window.controller.snapshot.watch.source == "sample")
    walk, layout = window.shared.walk_controller.walk, window.controller.snapshot.layout
    product, leaf = walk.unrolled.products[EDGE], walk.unrolled.parameters[EDGE]
    assert product in {
        tab.gates.shown.parts[place].box.node for place in tab.gates.item.marks.selected
    }
    edges = window.views.canvas.view.network_scene.edges["hidden2", OUTPUT]
    on_edge = edges.values[
        window.views.canvas.view.network_scene.edges["hidden2", OUTPUT].keys.index(EDGE)
    ]
    assert on_edge == window.controller.snapshot.gradient[layout.offsets[EDGE]]
    upstream, local = walk.run.gradients[product], walk.run.local(product)[0]
    assert upstream * local == pytest.approx(on_edge, rel=1e-10)
    tab.drawn.digits_picked.emit(9)
    shown = float(tab.gates.texts()[leaf][1].replace("−", "-"))
    assert shown == pytest.approx(on_edge, rel=1e-7)


def test_a_click_on_a_gate_selects_its_edge_everywhere_and_explains_the_gate(
    window, tab, qtbot, settle
):
    window.shared.selection.set([UnitPart("hidden2", "1")])
    node = window.shared.walk_controller.walk.unrolled.products["hidden2", "1", "hidden1", "2"]
    qtbot.mouseClick(
        tab.gates.viewport(), Qt.MouseButton.LeftButton, pos=tab.gates.position_of(node)
    )
    assert window.shared.selection.current == ParameterPart(Key("hidden2", "1", "hidden1", "2"))
    assert tab.pages.name == "gate"
    text = tab.pages.page.text.text()
    run = window.shared.walk_controller.walk.run
    assert "w₁₂⁽²⁾" in text
    assert "×" in text
    assert compact(run.gradients[node], 4) in text
    assert compact(run.shares[node, 0], 4) in text
    window.shared.selection.set([UnitPart("hidden1", "1")])
    assert tab.pages.name == "formulas"


def test_what_lies_ahead_is_blank_on_canvas_and_graph_and_comes_step_by_step(
    window, tab, qtbot, settle
):
    go(window, qtbot, settle, 0)
    assert set(numbers(window)["hidden1"]) == {""}
    assert all(numbers(window)["input"])
    tab.drawn.focus_picked.emit("whole")
    texts = tab.gates.texts()
    output = window.shared.walk_controller.walk.unrolled.graph.output
    assert texts[output] == ("", "")
    go(window, qtbot, settle, 1)
    assert all(numbers(window)["hidden1"])
    assert set(numbers(window)["hidden2"]) == {""}
    assert window.shared.selection.current == LayerPart("hidden1")
    assert window.views.canvas.modes.edges.value == "weight"
    window.shared.walk_controller.jump("loss")
    settle(window)
    assert tab.gates.texts()[output][0] != ""
    assert tab.gates.texts()[output][1] == ""
    window.shared.walk_controller.jump("backward")
    qtbot.waitUntil(lambda: window.controller.snapshot.watch.quantity == "delta")
    assert tab.gates.texts()[output][1] == "1"
    assert window.views.canvas.modes.edges.value == "gradient"
    assert not np.isnan(
        window.views.canvas.view.network_scene.edges["hidden2", OUTPUT].values
    ).any()


def test_the_grain_can_change_on_the_way_and_the_selection_follows(window, tab, qtbot, settle):
    tab.bar.grain.buttons["neuron"].click()
    go(window, qtbot, settle, 2)
    assert window.shared.selection.current == UnitPart("hidden1", "2")
    tab.bar.grain.buttons["gate"].click()
    position = window.shared.walk_controller.walk.position
    tab.bar.buttons.press("next")
    assert window.shared.walk_controller.walk.position == position + 1
    part = window.shared.walk_controller.walk.links.part_of(
        window.shared.walk_controller.walk.stop.node
    )
    assert window.shared.selection.current == part


def test_the_update_moves_the_weights_by_the_gradient_that_was_shown_and_can_be_taken_back(
    window, tab, qtbot, settle
):
    before = window.controller.snapshot
    run = window.shared.walk_controller.walk.run
    unrolled = window.shared.walk_controller.walk.unrolled
    rate = window.document.experiment.training.learning_rate
    window.shared.walk_controller.jump("update")
    qtbot.waitUntil(lambda: window.controller.snapshot.update == before.update + 1)
    after = window.controller.snapshot
    for key, node in unrolled.parameters.items():
        place = after.layout.offsets[key]
        assert after.parameters[place] == pytest.approx(
            before.parameters[place] - rate * run.gradients[node], abs=1e-12
        )
    assert window.shared.walk_controller.walk.updated
    assert window.views.canvas.modes.edges.value == "step"
    tab.bar.buttons.press("back")
    qtbot.waitUntil(lambda: window.controller.snapshot.update == before.update)
    settle(window)
    np.testing.assert_array_equal(window.controller.snapshot.parameters, before.parameters)
    assert not window.shared.walk_controller.walk.updated


def test_after_the_update_the_next_round_begins_with_the_new_weights(window, tab, qtbot, settle):
    update = window.controller.snapshot.update
    window.shared.walk_controller.jump("update")
    qtbot.waitUntil(lambda: window.controller.snapshot.update == update + 1)
    tab.bar.buttons.press("next")
    settle(window)
    assert window.shared.walk_controller.walk.stop_index == 0
    assert window.controller.snapshot.update == update + 1


def test_training_goes_on_from_there_and_the_tab_shows_everything_again(window, tab, qtbot, settle):
    go(window, qtbot, settle, 1)
    window.shared.watched.change(quantity="z")
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.running)
    qtbot.waitUntil(lambda: not window.shared.walk_controller.walk.is_walking)
    window.controller.set_running(False)
    settle(window)
    qtbot.waitUntil(lambda: window.shared.watched.watch.source == "batch")
    assert window.views.canvas.modes.edges.value == "weight"
    assert all(numbers(window)["hidden2"])


def test_a_weight_changed_on_the_canvas_changes_everything_in_the_tab(window, tab, qtbot, settle):
    window.shared.selection.set([ParameterPart(EDGE)])
    leaf = window.shared.walk_controller.walk.unrolled.parameters[EDGE]
    before = tab.gates.texts()
    value = float(
        window.controller.snapshot.parameters[window.controller.snapshot.layout.offsets[EDGE]]
    )
    window.document.set_parameters({EDGE: value}, value + 1.0, "Set weight")
    settle(window)
    after = tab.gates.texts()
    assert after[leaf][0] != before[leaf][0]
    output = window.shared.walk_controller.walk.unrolled.graph.output
    assert after[output] != before[output]


def test_the_formulas_are_typeset_and_copied_as_latex(window, tab, qtbot, settle):
    window.shared.selection.set([ParameterPart(EDGE)])
    formulas = tab.pages.views["formulas"].formulas
    qtbot.waitUntil(lambda: formulas.is_typeset)
    assert formulas.page.minimumHeight() > 60
    qtbot.mouseClick(tab.pages.views["formulas"].copy, Qt.MouseButton.LeftButton)
    text = QApplication.clipboard().text()
    assert r"\frac{\partial L}{\partial w^{(3)}_{11}}" in text
    assert text.count(r"\[") == text.count(r"\]") >= 4
    go(window, qtbot, settle, 0)
    window.shared.selection.set([ParameterPart(EDGE)])
    assert all(len(block.lines[1]) == 0 for block in formulas.blocks)


@pytest.mark.parametrize("source", ["batch", "train", "sample"])
def test_the_bars_of_the_ledger_add_up_to_the_gradient_on_the_edge(
    window, tab, qtbot, settle, source
):
    window.controller.step(StepSize.BATCH)
    settle(window)
    window.shared.watched.change(source=source)
    window.shared.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.bars.account is not None and page.bars.account.source == source)
    snapshot, account = window.controller.snapshot, page.bars.account
    on_edge = snapshot.gradient[snapshot.layout.offsets[EDGE]]
    assert account.ledger.shares.sum() == pytest.approx(on_edge, rel=1e-9)
    assert len(account.indices) == {"batch": 10, "train": 200, "sample": 1}[source]
    x, y = window.views.map_view.pulls.item.getData()
    points = load_data(snapshot.experiment).train.points[:, account.indices]
    np.testing.assert_array_equal([x, y], points)
    window.drawer.open("weights")
    qtbot.waitUntil(lambda: window.shared.watched.watch.parameter is None)
    qtbot.waitUntil(lambda: len(window.views.map_view.pulls.item.data) == 0)


def test_a_bar_says_its_sample_and_a_click_pins_it(window, tab, qtbot, settle):
    window.shared.watched.change(source="train")
    window.shared.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.bars.account is not None)
    strongest = int(np.argmax(page.bars.account.ledger.shares))
    left = page.bars.rect().center()
    left.setX(7)
    qtbot.mouseMove(page.bars, left)
    qtbot.waitUntil(lambda: page.bars.hovered == strongest)
    assert f"sample {strongest + 1}:" in page.detail.text()
    qtbot.mouseClick(page.bars, Qt.MouseButton.LeftButton, pos=left)
    assert window.shared.watched.watch.sample == strongest


def test_the_gradient_check_runs_beside_the_window_and_finds_all_right(window, tab, qtbot, settle):
    tab.pages.open("check")
    page = tab.pages.views["check"]
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (
            page.outcome is not None and not page.job.is_running and not page.curve_job.is_running
        )
    )
    assert page.outcome.verdict == "agree"
    assert page.table.rowCount() == 25
    assert "All agree" in page.verdict.text()
    page.table.cellClicked.emit(1, 0)
    assert window.shared.selection.current == ParameterPart(page.outcome.rows[1].key)
    qtbot.waitUntil(lambda: not page.curve_job.is_running)
    assert page.line.xData is not None
    window.document.set_parameters({EDGE: 0.0}, 0.7, "Set weight")
    settle(window)
    assert "before it changed" in page.verdict.text()


def test_a_check_under_way_can_be_cancelled_and_does_not_outlive_the_window(
    window, tab, qtbot, settle
):
    window.document.edit(lambda _: TEMPLATES["wide"].build(), "wide", anew=True)
    settle(window)
    qtbot.waitUntil(lambda: window.shared.walk_controller.is_ready)
    tab.pages.open("check")
    page = tab.pages.views["check"]
    page.check()
    page.stop()
    assert not page.job.is_running
    assert page.start.isVisible()
    page.check()  # the fixture closes the window and finds no thread left


def test_a_nudge_shows_what_the_gradient_foretells_and_what_happens_and_does_it(
    window, tab, qtbot, settle
):
    window.shared.selection.set([ParameterPart(EDGE)])
    tab.pages.open("nudge")
    page = tab.pages.views["nudge"]
    qtbot.waitUntil(lambda: page.found is not None)
    found = page.found.nudge
    assert found.predicted == pytest.approx(found.gradient * 0.1)
    before = window.controller.snapshot
    trainer = Trainer(before.experiment)
    trainer.parameters[...] = before.parameters
    old = trainer.evaluate().train_loss
    trainer.parameters[before.layout.offsets[EDGE]] += 0.1
    assert found.real == pytest.approx(trainer.evaluate().train_loss - old, rel=1e-6)
    qtbot.mouseClick(page.apply, Qt.MouseButton.LeftButton)
    settle(window)
    place = before.layout.offsets[EDGE]
    assert window.controller.snapshot.parameters[place] == pytest.approx(
        before.parameters[place] + 0.1
    )
    window.document.undo_stack.undo()
    settle(window)
    assert window.controller.snapshot.parameters[place] == before.parameters[place]


def test_the_optimiser_page_foretells_the_next_update_to_the_digit(window, tab, qtbot, settle):
    window.shared.selection.set([ParameterPart(EDGE)])
    tab.pages.open("optimizer")
    page = tab.pages.page
    qtbot.waitUntil(lambda: window.controller.snapshot.watched_update is not None)
    alone = window.controller.snapshot
    foretold = (
        alone.parameters + alone.watched_update.step
    )  # the walk's own update, with this sample alone
    window.shared.walk_controller.jump("update")
    qtbot.waitUntil(lambda: window.controller.snapshot.update == alone.update + 1)
    np.testing.assert_array_equal(window.controller.snapshot.parameters, foretold)
    window.shared.walk_controller.jump("backward")
    qtbot.waitUntil(lambda: window.controller.snapshot.update == alone.update)
    page.which.buttons["next"].click()
    settle(window)
    qtbot.waitUntil(lambda: window.controller.snapshot.watch.update == "next")
    snapshot = window.controller.snapshot
    foretold = snapshot.parameters + snapshot.watched_update.step
    number = snapshot.watched_update.number
    assert f"update {number:,}" in page.title.text()
    window.controller.step(StepSize.BATCH)
    qtbot.waitUntil(lambda: window.controller.snapshot.update == number)
    np.testing.assert_array_equal(window.controller.snapshot.parameters, foretold)
    page.which.buttons["last"].click()
    qtbot.waitUntil(
        lambda: (
            f"update {number:,}" in page.title.text()
            and window.controller.snapshot.watch.update == "last"
        )
    )
    window.drawer.open("weights")
    assert window.shared.watched.watch.update == ""


def test_a_sample_can_be_picked_from_the_list_or_typed(window, tab, qtbot, settle):
    picker = tab.samples
    picker.setCurrentIndex(picker.findData(7))
    picker.activated.emit(picker.currentIndex())
    assert window.shared.watched.watch.sample == 7
    settle(window)
    popup = picker.type_one()
    popup.inputs[0].setText("1.5")
    popup.inputs[0].editingFinished.emit()
    popup.inputs[1].setText("-2")
    popup.inputs[1].editingFinished.emit()
    popup.label.setText("1")
    popup.label.editingFinished.emit()
    popup.take.click()
    assert window.shared.watched.watch.sample == Typed((1.5, -2.0), 1.0)
    qtbot.waitUntil(lambda: window.controller.snapshot.sample.index == -1)
    assert window.controller.snapshot.sample.point == (1.5, -2.0)
    assert "typed sample" in picker.currentText()
    x, y = window.views.map_view.points.ring.getData()
    assert (x[0], y[0]) == (1.5, -2.0)
    assert numbers(window)["input"] == ["1.50", "−2.00"]


def test_bad_typing_is_said_and_pins_nothing(window, tab, qtbot, settle):
    popup = tab.samples.type_one()
    popup.inputs[0].setText("abc")
    popup.inputs[0].editingFinished.emit()
    assert popup.error.isVisible()
    assert window.shared.watched.watch.sample == 3
    popup.close()


@pytest.mark.parametrize("template", list(TEMPLATES))
def test_every_template_can_be_walked_to_its_end(window, tab, qtbot, settle, template):
    window.document.edit(lambda _: TEMPLATES[template].build(), "template", anew=True)
    settle(window)
    qtbot.waitUntil(lambda: window.shared.walk_controller.is_ready)
    stops = window.shared.walk_controller.walk.stops
    for number in range(len(stops)):
        window.shared.walk_controller.go_to(number)
    settle(window)
    assert window.shared.walk_controller.walk.updated
    assert window.shared.walk_controller.walk.error is None


def test_a_part_that_is_gone_leaves_nothing_behind(window, tab, qtbot, settle):
    window.shared.selection.set([UnitPart("hidden2", "2")])
    tab.pages.open("gate")
    window.document.edit(lambda e: remove_layer(e, "hidden2"), "remove")
    settle(window)
    assert ("hidden2", "2") not in window.shared.walk_controller.walk.unrolled.z
    window.document.undo_stack.undo()
    settle(window)
    assert ("hidden2", "2") in window.shared.walk_controller.walk.unrolled.z


def test_a_hidden_tab_costs_nothing_and_hides_nothing(window, tab, qtbot, settle):
    go(window, qtbot, settle, 0)
    window.drawer.open("weights")
    settle(window)
    window.show_latest()
    assert all(numbers(window)["hidden2"])
    taken = []
    window.shared.walk_controller.changed.connect(lambda: taken.append(1))
    window.show_latest()
    assert not taken


def test_it_follows_the_theme_and_the_digits(window, tab, qtbot, settle):
    window.set_theme(DARK)
    window.shared.selection.set([ParameterPart(EDGE)])
    leaf = window.shared.walk_controller.walk.unrolled.parameters[EDGE]
    tab.drawn.digits_picked.emit(7)
    assert len(tab.gates.texts()[leaf][0].strip("−").replace(".", "").lstrip("0")) == 7


def test_keys_walk(window, tab, qtbot, settle):
    window.shared.walk_controller.go_to(0)
    window.actions_by_name["walk_next"].trigger()
    assert window.shared.walk_controller.walk.stop_index == 1
    window.actions_by_name["walk_back"].trigger()
    assert window.shared.walk_controller.walk.stop_index == 0


def test_the_first_step_of_a_walk_is_its_beginning_and_not_the_update(window, tab, qtbot, settle):
    update = window.controller.snapshot.update
    window.actions_by_name["walk_next"].trigger()
    settle(window)
    assert window.shared.walk_controller.walk.stop_index == 0
    window.actions_by_name["walk_next"].trigger()
    assert window.shared.walk_controller.walk.stop_index == 1
    assert window.controller.snapshot.update == update


def test_the_key_opens_the_tab_with_a_sample(window, qtbot, settle):
    settle(window)
    window.actions_by_name["walk_next"].trigger()
    qtbot.waitUntil(lambda: window.shared.walk_controller.is_ready)
    assert window.views.backprop_view.isVisible()
    assert window.shared.watched.watch.sample == 0


def test_biases_have_a_ledger_too(window, tab, qtbot, settle):
    window.shared.watched.change(source="train")
    window.shared.selection.set([ParameterPart(Key(OUTPUT, "1", BIAS, BIAS))])
    tab.pages.open("ledger")
    page = tab.pages.page
    qtbot.waitUntil(lambda: page.bars.account is not None)
    assert set(page.bars.account.ledger.inputs) == {1.0}


def updated(window, qtbot):
    """Make the walk's update; what the network was before it."""
    before = window.controller.snapshot
    window.shared.walk_controller.jump("update")
    qtbot.waitUntil(lambda: window.controller.snapshot.update == before.update + 1)
    return before


@pytest.mark.parametrize("action", ["step_batch", "restart", "hidden training"])
def test_a_step_back_never_throws_other_training_away(window, tab, qtbot, settle, action):
    before = updated(window, qtbot)
    if action == "hidden training":
        window.drawer.open("weights")
        window.controller.set_running(True)
        qtbot.waitUntil(lambda: window.controller.snapshot.update > before.update + 5)
        window.controller.set_running(False)
        settle(window)
        window.drawer.open("backprop")
    else:
        window.actions_by_name[action].trigger()
        qtbot.waitUntil(lambda: window.controller.snapshot.update != before.update + 1)
    settle(window)
    update = window.controller.snapshot.update
    window.shared.walk_controller.go_to(1)
    settle(window)
    assert window.controller.snapshot.update == update


def test_the_update_shows_its_changes_on_the_edges_on_a_scale_of_their_own(
    window, tab, qtbot, settle
):
    before = updated(window, qtbot)
    settle(window)
    edges = window.views.canvas.view.network_scene.edges["hidden2", OUTPUT]
    after = window.controller.snapshot
    np.testing.assert_allclose(
        edges.values, (after.parameters - before.parameters)[edges.offsets], rtol=1e-9
    )
    widths = {
        style[1]
        for item in window.views.canvas.view.network_scene.edges.values()
        for style in item.styles
    }
    assert max(widths) >= 5


def test_walking_begins_at_the_first_click_also_while_training(window, tab, qtbot, settle):
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.running)
    window.shared.walk_controller.jump("loss")
    settle(window)
    assert not window.controller.running
    assert window.shared.walk_controller.walk.stop.phase == "loss"


def test_nothing_walks_by_itself_once_the_tab_is_left_or_training_runs(window, tab, qtbot, settle):
    tab.bar.buttons.press("auto")
    assert tab.bar.buttons.is_playing
    window.drawer.open("weights")
    assert not tab.bar.buttons.is_playing
    window.drawer.open("backprop")
    tab.bar.buttons.press("auto")
    window.controller.set_running(True)
    assert not tab.bar.buttons.is_playing
    window.controller.set_running(False)
    settle(window)


def test_after_a_walk_to_the_end_run_brings_the_canvas_back_to_what_it_showed(
    window, tab, qtbot, settle
):
    window.shared.walk_controller.jump("backward")
    settle(window)
    assert window.shared.watched.watch.source == "sample"
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.running)
    window.controller.set_running(False)
    settle(window)
    assert window.shared.watched.watch.source == "batch"
    assert window.shared.watched.watch.quantity == "a"
    assert window.views.canvas.modes.edges.value == "weight"


def test_a_new_part_that_is_selected_before_its_frame_is_there_is_no_trouble(
    window, tab, qtbot, settle, caplog
):
    for focus in ("selected", "whole"):
        tab.drawn.focus_picked.emit(focus)
        window.document.edit(lambda e: set_units(e, "hidden1", 6), "units")
        window.shared.selection.set(
            [UnitPart("hidden1", window.document.experiment.units("hidden1")[-1])]
        )
        settle(window)
        window.document.undo_stack.undo()
        settle(window)


def test_a_hidden_tab_draws_nothing_when_something_is_selected(
    window, tab, qtbot, settle, monkeypatch
):
    window.drawer.open("weights")
    drawn = []
    monkeypatch.setattr(tab.gates, "show_graph", lambda *_: drawn.append(1))
    window.shared.selection.set([UnitPart("hidden1", "1")])
    window.shared.selection.set([])
    assert not drawn


def test_a_selected_weight_is_followed_through_the_walk(window, tab, qtbot, settle):
    window.shared.selection.set([ParameterPart(EDGE)])
    for number in (0, 1, 2):
        go(window, qtbot, settle, number)
        assert window.shared.selection.current == ParameterPart(EDGE)


def test_a_nudge_of_another_typed_sample_is_another_nudge(window, tab, qtbot, settle):
    window.shared.selection.set([ParameterPart(EDGE)])
    tab.pages.open("nudge")
    page = tab.pages.page
    page.scope.setCurrentIndex(page.scope.findData("sample"))
    before = []
    for point in ((1.0, 2.0), (-2.0, 3.0)):
        window.shared.watched.pin(Typed(point, 1.0))
        qtbot.waitUntil(lambda point=point: window.controller.snapshot.sample.point == point)
        loss = window.controller.snapshot.sample.loss
        qtbot.waitUntil(
            lambda loss=loss: page.found is not None and abs(page.found.nudge.before - loss) < 1e-9
        )
        before.append(loss)
    assert before[0] != before[1]


def test_a_check_stays_with_the_network_that_it_was_made_of(window, tab, qtbot, settle):
    tab.pages.open("check")
    page = tab.pages.page
    page.check()
    window.document.edit(lambda e: remove_layer(e, "hidden2"), "remove")
    settle(window)
    qtbot.waitUntil(
        lambda: (
            page.outcome is not None and not page.job.is_running and not page.curve_job.is_running
        )
    )
    assert page.table.rowCount() == 25
    assert "before it changed" in page.verdict.text()


def test_the_perceptron_rule_has_no_check_and_the_old_answer_goes(window, tab, qtbot, settle):
    tab.pages.open("check")
    page = tab.pages.page
    page.check()
    qtbot.waitUntil(
        lambda: (
            page.outcome is not None and not page.job.is_running and not page.curve_job.is_running
        )
    )
    window.document.edit(lambda _: TEMPLATES["perceptron"].build(), "perceptron", anew=True)
    settle(window)
    page.check()
    qtbot.waitUntil(lambda: not page.job.is_running)
    assert "All agree" not in page.verdict.text()
    assert page.table.rowCount() == 0


def test_an_update_that_overflows_is_refused_and_not_shown_as_made(window, tab, qtbot, settle):
    window.shared.watched.pin(Typed((1e3, 1e3), 0.0))
    settle(window)
    window.document.edit(
        lambda e: replace(e, training=replace(e.training, learning_rate=10.0)), "rate"
    )
    offset = settle(window).layout.offsets[EDGE]
    window.controller.worker.call(lambda t: t.parameters.__setitem__(offset, 1e308))
    window.controller.worker.refresh()
    qtbot.waitUntil(lambda: window.controller.snapshot.parameter(EDGE) == 1e308)
    before = window.controller.snapshot.parameters
    window.shared.walk_controller.jump("update")
    qtbot.waitUntil(window.notice.isVisible)
    settle(window)
    assert "overflows; nothing has changed" in window.notice.label.text()
    assert not window.shared.walk_controller.walk.updated
    np.testing.assert_array_equal(window.controller.snapshot.parameters, before)


def test_digits_and_what_is_drawn_can_be_picked_before_there_is_a_sample_and_after_it_is_gone(
    window, qtbot, settle
):
    settle(window)
    window.drawer.open("backprop")
    tab = window.views.backprop_view
    for pin in (None, 0, None):
        window.shared.watched.pin(pin)
        settle(window)
        qtbot.waitUntil(lambda pin=pin: window.shared.walk_controller.is_ready == (pin is not None))
        tab.drawn.digits_picked.emit(6 if tab.digits == 5 else 5)
        tab.drawn.focus_picked.emit("whole")
        tab.drawn.focus_picked.emit("selected")
    assert tab.hint.isVisible()


def test_what_is_drawn_alone_may_be_taken_away_while_one_of_its_gates_is_selected(
    window, tab, qtbot, settle
):
    window.shared.selection.set([UnitPart("hidden2", "2")])
    walk = window.shared.walk_controller.walk
    tab.gates.node_picked.emit(
        walk.unrolled.a["hidden1", "1"]
    )  # a click in the graph draws no other graph
    assert window.shared.selection.current == UnitPart("hidden1", "1")
    window.document.edit(lambda e: set_units(e, "hidden2", 1), "units")
    settle(window)
    assert ("hidden2", "2") not in walk.unrolled.z
    assert walk.unrolled.z["hidden2", "1"] in {
        node for box in tab.gates.shown.folded.boxes for node in box.nodes
    }


def test_a_part_that_is_selected_ahead_of_its_frame_is_drawn_when_the_frame_is_there(
    window, tab, qtbot, settle
):
    window.document.edit(lambda e: set_units(e, "hidden1", 5), "units")
    window.shared.selection.set([UnitPart("hidden1", "5")])
    settle(window)
    shown = {node for box in tab.gates.shown.folded.boxes for node in box.nodes}
    assert window.shared.walk_controller.walk.unrolled.z["hidden1", "5"] in shown
    assert window.shared.walk_controller.walk.unrolled.z[OUTPUT, "1"] not in shown


def test_a_walk_says_that_it_is_without_dropout(window, tab, settle):
    for share, said in ((0.5, True), (0.0, False)):
        window.document.edit(lambda e, s=share: replace_field(e, "training.dropout", s), "dropout")
        settle(window)
        assert tab.no_dropout.isVisible() == said
    assert tab.no_dropout.text().startswith("Dropout is off in this walk")


@pytest.mark.parametrize("activation", ["sigmoid", "silu"])
@pytest.mark.parametrize("weight", [-1e4, 1e9])
def test_a_walk_through_very_large_sums_warns_of_nothing(
    window, tab, qtbot, settle, activation, weight
):
    window.shared.network_actions.set_activation(activation, "hidden1", "hidden2")
    layout = window.controller.snapshot.layout
    window.document.set_parameters(dict.fromkeys(layout.keys, 0.0), weight, "set")
    settle(window)
    for quantity in ("z", "a", "slope", "delta"):
        window.shared.watched.change(quantity=quantity)
        settle(window)
    for number in range(len(window.shared.walk_controller.walk.stops) - 1):
        go(window, qtbot, settle, number)  # a warning of NumPy fails the test
