"""The walk in the Backprop tab: stops, the update and the way back."""

from dataclasses import replace

import numpy as np
import pytest

from playground.core.engine.samples import Typed
from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import ParameterPart, UnitPart
from playground.core.experiment.spec import OUTPUT
from playground.core.experiment.templates import TEMPLATES
from playground.ui.texts.numbers import number
from playground.ui.views.canvas.areas import layer_area
from tests.support.walking import EDGE, go, numbers


def updated(desk):
    """Make the walk's update; what the network was before it."""
    before = desk.snapshot
    desk.walk_controller.jump("update")
    assert desk.settle().update == before.update + 1
    return before


def test_the_grain_can_change_on_the_way_and_the_selection_follows(desk, tab):
    tab.bar.grain.buttons["neuron"].click()
    go(desk, 2)
    assert desk.selection.current == UnitPart("hidden1", "2")
    tab.bar.grain.buttons["gate"].click()
    position = desk.walk_controller.walk.position
    tab.bar.buttons.press("next")
    assert desk.walk_controller.walk.position == position + 1
    part = desk.walk_controller.walk.links.part_of(desk.walk_controller.walk.stop.node)
    assert desk.selection.current == part


def filled(desk, tab):
    """The neurons whose boxes in the gate graph are filled: the present step is about them."""
    walk, item = desk.walk_controller.walk, tab.gates.item
    nodes = {node for part in tab.gates.shown.parts for node in part.box.nodes}
    parts = {walk.part_of(node) for node in item.marks.present & nodes}
    return {part for part in parts if isinstance(part, UnitPart)}


@pytest.mark.parametrize("phase", ["forward", "backward"])
def test_a_step_by_layer_marks_all_neurons_of_the_layer(desk, tab, phase):
    walk = desk.walk_controller.walk
    whole = {UnitPart("hidden1", unit) for unit in desk.experiment.units("hidden1")}
    found = [i for i, s in enumerate(walk.stops) if (s.phase, s.layer) == (phase, "hidden1")]
    go(desk, *found)
    assert filled(desk, tab) == whole
    desk.walk_controller.end()
    desk.settle()
    assert not filled(desk, tab)


def test_a_step_by_neuron_marks_that_neuron_alone(desk, tab):
    desk.walk_controller.set_grain("neuron")
    go(desk, 2)
    assert filled(desk, tab) == {UnitPart("hidden1", "2")}


def test_the_update_moves_the_weights_by_the_gradient_that_was_shown_and_can_be_taken_back(
    desk, tab
):
    before = desk.snapshot
    run = desk.walk_controller.walk.run
    unrolled = desk.walk_controller.walk.unrolled
    rate = desk.experiment.training.learning_rate
    desk.walk_controller.jump("update")
    after = desk.settle()
    assert after.update == before.update + 1
    for key, node in unrolled.parameters.items():
        place = after.layout.offsets[key]
        assert after.parameters[place] == pytest.approx(
            before.parameters[place] - rate * run.gradients[node], abs=1e-12
        )
    assert desk.walk_controller.walk.updated
    tab.bar.buttons.press("back")
    assert desk.settle().update == before.update
    np.testing.assert_array_equal(desk.snapshot.parameters, before.parameters)
    assert not desk.walk_controller.walk.updated


def test_after_the_update_the_next_round_begins_with_the_new_weights(desk, tab):
    update = desk.snapshot.update
    desk.walk_controller.jump("update")
    assert desk.settle().update == update + 1
    tab.bar.buttons.press("next")
    desk.settle()
    assert desk.walk_controller.walk.stop_index == 0
    assert desk.snapshot.update == update + 1


@pytest.mark.parametrize("template", list(TEMPLATES))
def test_every_template_can_be_walked_to_its_end(desk, tab, template, qtbot):
    desk.document.edit(lambda _: TEMPLATES[template].build(), "template", anew=True)
    desk.settle()
    qtbot.waitUntil(lambda: desk.document.is_current(desk.walk_controller.walk.snapshot))
    stops = desk.walk_controller.walk.stops
    for index in range(len(stops)):
        desk.walk_controller.go_to(index)
    desk.settle()
    qtbot.waitUntil(lambda: desk.walk_controller.walk.updated)
    assert desk.walk_controller.walk.error is None


def test_a_hidden_tab_costs_nothing_and_hides_nothing(desk, tab):
    canvas = desk.canvas
    go(desk, 0)
    assert not any(numbers(canvas)["hidden2"])
    tab.hide()
    desk.settle()
    assert all(numbers(canvas)["hidden2"])
    taken = []
    desk.walk_controller.changed.connect(lambda: taken.append(1))
    desk.come_back(canvas)
    desk.settle()
    assert not taken


def test_leaving_a_walk_gives_back_what_canvas_and_neurons_showed(desk, tab):
    desk.walk_controller.moved.connect(desk.canvas.follow_phase)  # as in the window
    modes = desk.canvas.modes
    desk.watched.change(quantity="z")
    desk.walk_controller.jump("backward")
    desk.settle()
    assert (modes.edges.value, desk.watched.watch.quantity) == ("gradient", "delta")
    tab.hide()
    desk.settle()
    assert (modes.edges.value, desk.watched.watch.quantity) == ("weight", "z")
    modes.edges.buttons["step"].click()  # another choice, meanwhile
    desk.watched.change(quantity="slope")
    tab.show()
    desk.settle()
    assert (modes.edges.value, desk.watched.watch.quantity) == ("gradient", "delta")
    assert desk.walk_controller.has_begun
    desk.walk_controller.end()
    desk.settle()
    assert (modes.edges.value, desk.watched.watch.quantity) == ("step", "slope")


def test_a_walk_that_ends_out_of_sight_changes_no_choice(desk, tab):
    go(desk, 1)
    tab.hide()
    desk.watched.change(quantity="slope")
    desk.walk_controller.end()
    desk.settle()
    assert desk.watched.watch.quantity == "slope"


@pytest.mark.parametrize("action", ["step_batch", "restart", "hidden training"])
def test_a_step_back_never_throws_other_training_away(desk, tab, qtbot, action):
    before = updated(desk)
    if action == "hidden training":
        tab.hide()
        desk.controller.set_running(True)
        qtbot.waitUntil(lambda: desk.snapshot.update > before.update + 5)
        desk.controller.set_running(False)
        desk.settle()
        tab.show()
    else:
        desk.do(action)
    update = desk.settle().update
    assert update != before.update + 1
    desk.walk_controller.go_to(1)
    assert desk.settle().update == update


def test_the_update_shows_its_changes_on_the_edges_on_a_scale_of_their_own(desk, tab):
    desk.walk_controller.moved.connect(desk.canvas.follow_phase)  # as in the window
    before = updated(desk)
    edges = desk.canvas.view.network_scene.edges["hidden2", OUTPUT]
    after = desk.snapshot
    np.testing.assert_allclose(
        edges.values, (after.parameters - before.parameters)[edges.keys.offsets], rtol=1e-9
    )
    widths = {
        style[1] for item in desk.canvas.view.network_scene.edges.values() for style in item.styles
    }
    assert max(widths) >= 5


def test_walking_begins_at_the_first_click_also_while_training(desk, tab, qtbot):
    desk.controller.set_running(True)
    qtbot.waitUntil(lambda: desk.snapshot.running)
    desk.walk_controller.jump("loss")
    desk.settle()
    assert not desk.controller.running
    assert desk.walk_controller.walk.stop.phase == "loss"


def test_a_selected_weight_is_followed_through_the_walk(desk, tab):
    desk.selection.set([ParameterPart(EDGE)])
    for stop in (0, 1, 2):
        go(desk, stop)
        assert desk.selection.current == ParameterPart(EDGE)


def test_an_update_that_overflows_is_refused_and_not_shown_as_made(desk, tab):
    desk.watched.pin(Typed((1e3, 1e3), 0.0))
    desk.settle()
    desk.document.edit(
        lambda e: replace(e, training=replace(e.training, learning_rate=10.0)), "rate"
    )
    offset = desk.settle().layout.offsets[EDGE]
    desk.worker.call(lambda t: t.parameters.__setitem__(offset, 1e308))
    desk.worker.refresh()
    before = desk.settle().parameters
    assert before[offset] == 1e308
    desk.walk_controller.jump("update")
    desk.settle()
    assert "overflows; nothing has changed" in desk.said[-1]
    assert not desk.walk_controller.walk.updated
    np.testing.assert_array_equal(desk.snapshot.parameters, before)


def test_after_a_walk_to_the_end_run_brings_the_canvas_back_to_what_it_showed(desk, tab, qtbot):
    desk.walk_controller.moved.connect(desk.canvas.follow_phase)  # as in the window
    desk.walk_controller.jump("backward")
    assert desk.settle().watch.source == "sample"
    assert desk.canvas.modes.edges.value == "gradient"
    desk.controller.set_running(True)
    qtbot.waitUntil(lambda: desk.snapshot.running)
    desk.controller.set_running(False)
    watch = desk.settle().watch
    assert (watch.source, watch.quantity) == ("sample", "a")  # the source of the tab stays
    assert desk.canvas.modes.edges.value == "weight"
    tab.hide()
    assert desk.settle().watch.source == "batch"


def test_a_walk_says_that_it_is_without_dropout(desk, tab):
    for share, said in ((0.5, True), (0.0, False)):
        desk.document.edit(lambda e, s=share: replace_field(e, "training.dropout", s), "dropout")
        desk.settle()
        assert tab.dropout.isVisible() == said
    assert tab.dropout.text().startswith("Dropout is off in this walk")


@pytest.mark.parametrize("activation", ["sigmoid", "silu"])
@pytest.mark.parametrize("weight", [-1e4, 1e9])
@pytest.mark.usefixtures("tab")
def test_a_walk_through_very_large_sums_warns_of_nothing(desk, activation, weight):
    desk.network_actions.set_activation(activation, "hidden1", "hidden2")
    desk.document.set_parameters(dict.fromkeys(desk.snapshot.layout.keys, 0.0), weight, "set")
    desk.settle()
    for quantity in ("z", "a", "slope", "delta"):
        desk.watched.change(quantity=quantity)
        desk.settle()
    for index in range(len(desk.walk_controller.walk.stops) - 1):
        go(desk, index)  # a warning of NumPy fails the test


def test_before_it_begins_the_position_says_so_and_no_phase_is_marked(desk, tab):
    assert "everything is computed; F8 begins a walk" in tab.drawn.position.text()
    styles = [button.styleSheet() for button in tab.bar.phases.values()]
    assert not any("background" in style for style in styles)
    tab.press("next")
    assert "step 0 of 9" in tab.drawn.position.text()
    assert "background" in tab.bar.phases["forward"].styleSheet()


def test_after_the_update_all_numbers_are_there_and_of_the_new_weights(desk, tab):
    before = updated(desk)
    frame, walk = desk.walk_controller.frame_on_screen, desk.walk_controller.walk
    assert frame.sample.loss < before.sample.loss
    assert walk.run.values[walk.run.graph.output] == pytest.approx(frame.sample.loss)
    assert not np.isnan(frame.gradient).any()
    said = tab.foot.after.text.text()
    assert tab.foot.currentWidget() is tab.foot.after
    assert said.startswith(f"Update {before.update + 1:,} is made: L₄ fell from ")
    assert f"{number(before.sample.loss, 4)} to {number(frame.sample.loss, 4)}." in said
    assert number(frame.sample.loss, 4) in tab.gates.texts()[walk.run.graph.output][0]


def test_an_update_in_mid_walk_says_what_became_of_the_loss(desk, tab):
    go(desk, 1)
    before, after = updated(desk), desk.snapshot
    losses = f"fell from {number(before.sample.loss, 4)} to {number(after.sample.loss, 4)}."
    assert losses in tab.foot.after.text.text()


def test_a_loss_that_is_the_same_rounded_is_not_said_to_fall(desk, tab):
    desk.document.edit(lambda e: replace_field(e, "training.learning_rate", 1e-7), "rate")
    desk.settle()
    before = updated(desk)
    said = tab.foot.after.text.text()
    assert f"is still {number(before.sample.loss, 4)}, rounded." in said
    assert "fell" not in said


@pytest.mark.parametrize(("button", "sample"), [("again", 3), ("following", 4)])
def test_after_the_update_the_walk_goes_on_with_the_same_sample_or_the_next(
    desk, tab, button, sample
):
    update = updated(desk).update + 1
    assert (tab.foot.after.again.text(), tab.foot.after.following.text()) == (
        "Same sample again (F8)",
        "Next sample",
    )
    getattr(tab.foot.after, button).click()
    snapshot = desk.settle()
    assert (snapshot.sample.index, snapshot.update) == (sample, update)
    assert desk.walk_controller.walk.snapshot.sample.index == sample
    assert desk.walk_controller.walk.stop_index == 0
    assert tab.foot.currentWidget() is tab.foot.effort


def test_of_a_batch_the_walk_can_only_be_made_again(desk, tab):
    tab.sources.sources.buttons["next"].click()
    desk.settle()
    updated(desk)
    assert "of the mini-batch that comes next" in tab.foot.after.text.text()
    assert tab.foot.after.following.isHidden()
    tab.foot.after.again.click()
    desk.settle()
    assert desk.walk_controller.walk.stop_index == 0


def test_the_line_below_the_graph_is_as_high_after_an_update(desk, tab):
    go(desk, 1)
    room = tab.gates.height()
    updated(desk)
    assert tab.gates.height() == room


@pytest.mark.parametrize("page", ["nudge", "optimizer"])
def test_pages_about_a_gradient_wait_for_the_walk_and_say_of_which_weights_they_are(
    desk, tab, qtbot, page
):
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open(page)
    go(desk, 1)
    text = tab.pages.page.text
    assert text.text() == "Not computed yet: the walk has not come to this gradient."
    desk.walk_controller.jump("backward")
    desk.settle()
    qtbot.waitUntil(lambda: f"weights after update {desk.snapshot.update:,}" in text.text())
    update = updated(desk).update + 1
    qtbot.waitUntil(lambda: f"weights after update {update:,}" in text.text())


@pytest.mark.parametrize("is_hidden", [False, True])
@pytest.mark.parametrize("phase", ["backward", "update"])
def test_another_data_set_ends_the_walk(desk, tab, phase, is_hidden):
    desk.walk_controller.moved.connect(desk.canvas.follow_phase)  # as in the window
    desk.walk_controller.jump(phase)
    desk.settle()
    if is_hidden:
        tab.hide()
        desk.settle()
    desk.document.edit(lambda e: replace_field(e, "data.dataset", "circle"), "data")
    desk.settle()
    assert desk.canvas.modes.edges.value == "weight"
    assert desk.watched.watch.quantity == "a"


def test_the_same_update_has_the_same_widths_each_time(desk, tab):
    desk.walk_controller.moved.connect(desk.canvas.follow_phase)  # as in the window
    seen = []
    for _ in range(3):
        go(desk, desk.walk_controller.last_index - 1)
        go(desk, desk.walk_controller.last_index)
        edges = desk.canvas.view.network_scene.edges["hidden2", OUTPUT]
        seen.append((desk.scales.text("step"), edges.values.tolist(), tuple(edges.styles)))
    assert seen[0] == seen[1] == seen[2]


@pytest.mark.parametrize("follows", [False, True])
def test_the_canvas_frames_where_the_walk_is(desk, tab, follows):
    """While a weight is followed it stays selected, and nothing said where the walk was."""
    desk.walk_controller.moved.connect(desk.canvas.follow_phase)  # as in the window
    scene, walk = desk.canvas.view.network_scene, desk.walk_controller
    if follows:
        desk.selection.set([ParameterPart(EDGE)])
    assert scene.walk_mark.rect.isEmpty()
    framed = {}
    for index, stop in enumerate(walk.walk.stops[:-1]):
        walk.go_to(index)
        desk.settle()
        framed[index] = mark = scene.walk_mark.rect
        passing = desk.theme.gradient if stop.phase == "backward" else desk.theme.value
        assert scene.walk_mark.colour == passing
        if stop.layer:
            assert mark == layer_area(scene.shown, stop.layer)
    assert len({one.x() for one in framed.values() if not one.isEmpty()}) == 3
    scene.arrange(scene.layout)
    desk.canvas.rebuild()
    last = walk.walk.stops[len(framed) - 1].layer  # in a drawing that may still be on its way
    assert last
    assert scene.walk_mark.rect == layer_area(scene.shown, last), "it stays in another drawing"
    walk.end()
    desk.settle()
    assert scene.walk_mark.rect.isEmpty()
