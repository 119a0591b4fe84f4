"""One source for the tab and the canvas: one sample, the next mini-batch, the training set."""

import numpy as np
import pytest

from playground import Experiment
from playground.core.engine.samples import Typed
from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import OUTPUT
from playground.live import batch_walk
from playground.live.answer import Answer
from playground.live.edit import TrainingEdit
from playground.live.run import StepSize
from playground.ui.texts.loss_index import with_loss_index
from tests.support.training import assert_same_state
from tests.support.walking import EDGE, go, numbers

SETTINGS = {
    "plain": {},
    "dropout": {"dropout": 0.4},
    "adam, L2, clipping": {"penalty": "l2", "penalty_rate": 0.01, "clip": 0.1},
}


def take(desk, tab, source):
    """Pick a source in the bar of the tab."""
    tab.sources.sources.buttons[source].click()
    assert desk.settle().watch.source == source


def state(desk):
    return desk.worker.call(lambda trainer: trainer.state())


def change(desk, **settings):
    def edit(experiment):
        for name, value in settings.items():
            experiment = replace_field(experiment, f"training.{name}", value)
        return experiment

    desk.document.edit(edit, "settings")
    desk.settle()


def test_the_tab_and_the_canvas_share_their_source(desk, tab):
    canvas = desk.canvas
    assert desk.settle().watch.source == "sample"
    for source in ("next", "train", "sample"):
        take(desk, tab, source)
        assert canvas.modes.source.currentData() == source
        index = canvas.modes.source.findData("next")
        canvas.modes.source.setCurrentIndex(index)
        canvas.modes.source.activated.emit(index)
        assert tab.sources.sources.value == "next"


@pytest.mark.parametrize(
    ("source", "symbol"), [("sample", "L₄"), ("next", "L_batch"), ("train", "L_train")]
)
def test_every_page_names_the_loss_by_its_samples(desk, tab, qtbot, source, symbol):
    take(desk, tab, source)
    desk.selection.set([ParameterPart(EDGE)])
    desk.settle()
    assert symbol in tab.drawn.position.text()
    tab.pages.open("ledger")
    assert desk.settle().account is not None
    assert f"∂{symbol}/∂w" in tab.pages.page.summary.text()
    tab.pages.open("nudge")
    nudge = tab.pages.page
    qtbot.waitUntil(lambda: nudge.found is not None)
    written = with_loss_index(symbol)  # a word below is a real subscript
    assert f"Δ{written} = ∂{written}/∂w" in nudge.text.text()
    assert nudge.plot.getAxis("left").labelText == written
    tab.pages.open("check")
    assert f"∂{symbol}/∂θ" in tab.pages.page.verdict.text()
    tab.pages.page.check()
    qtbot.waitUntil(lambda: tab.pages.page.outcome is not None)
    assert f"∂{symbol}/∂θ" in tab.pages.page.verdict.text()
    assert "All agree" in tab.pages.page.verdict.text()
    qtbot.waitUntil(lambda: not tab.pages.page.curve_job.is_running)
    tab.pages.open("optimizer")
    desk.settle()
    index = {"sample": "4", "next": "batch", "train": "train"}[source]
    assert f"∂L<sub>{index}</sub>/" in tab.pages.page.text.text()


def test_the_layer_of_a_selected_neuron_is_open_whatever_is_drawn_of_one_sample(desk, tab):
    tab.resize(1300, 500)
    take(desk, tab, "next")
    drawn, box = {}, tab.drawn.focus
    for focus in ("selected", "neurons", "whole", "vectors"):
        desk.selection.clear()
        box.setCurrentIndex(box.findData(focus))
        box.activated.emit(box.currentIndex())
        folded = set(tab.gates.texts())
        desk.selection.set([UnitPart("hidden1", "2")])
        drawn[focus] = set(tab.gates.texts())
        assert drawn[focus] != folded
    assert len(set(map(frozenset, drawn.values()))) == 1


def test_a_typed_sample_has_no_number(desk, tab):
    desk.watched.pin(Typed((0.5, 0.5), 1.0))
    desk.settle()
    assert tab.drawn.position.text().startswith("L_typed: typed sample")


def test_a_sample_of_the_list_is_the_source_and_a_click_on_the_map_only_pins(desk, tab):
    take(desk, tab, "train")
    desk.watched.pin(7)
    assert desk.settle().watch.source == "train"
    picker = tab.sources.samples
    picker.setCurrentIndex(picker.findData(9))
    picker.activated.emit(picker.currentIndex())
    watch = desk.settle().watch
    assert (watch.source, watch.sample) == ("sample", 9)


def test_the_list_of_samples_is_hidden_while_the_source_is_a_batch(desk, tab):
    for source, is_listed in (("next", False), ("train", False), ("sample", True)):
        take(desk, tab, source)
        assert tab.sources.samples.isVisible() == is_listed


def test_without_a_sample_this_sample_takes_the_first(desk):
    tab = desk.backprop_view
    desk.settle()
    assert tab.hint.isVisible()
    tab.hint.take_batch.click()
    desk.settle()
    assert tab.gates.isVisible()
    take(desk, tab, "sample")
    assert desk.watched.watch.sample == 0


def test_the_last_mini_batch_is_no_source_of_the_tab_which_says_so(desk, tab):
    desk.watched.change(source="batch")
    desk.settle()
    assert tab.hint.isVisible()
    assert "its update has changed the weights" in tab.hint.text()
    assert not any(button.isChecked() for button in tab.sources.sources.buttons.values())
    tab.hint.take_batch.click()
    desk.settle()
    assert tab.gates.isVisible()


def test_a_file_that_is_opened_shows_its_sample_at_once(desk, tab):
    desk.watched.start_over(0)
    desk.open(Experiment(), epochs=1)
    assert desk.settle().watch.source == "sample"
    assert desk.walk_controller.is_ready


# --- the walk over a batch ------------------------------------------------------------------------


def test_a_walk_over_the_batch_goes_by_layers_and_nothing_ahead_is_shown(desk, tab):
    take(desk, tab, "next")
    whole, canvas = desk.snapshot.gradient, desk.canvas
    walk = desk.walk_controller.walk
    layers = [stop.layer for stop in walk.stops]
    assert layers == ["", "hidden1", "hidden2", OUTPUT, "", "", OUTPUT, "hidden2", "hidden1", ""]
    layout = desk.snapshot.layout
    for index, stop in enumerate(walk.stops[:-1]):
        go(desk, index)
        seen = desk.walk_controller.frame_on_screen
        done = {s.layer for s in walk.stops[: index + 1] if s.phase == "backward"}
        for layer, block in layout.blocks.items():
            part = slice(block.start, block.stop)
            known = whole[part] if layer in done else np.full_like(whole[part], np.nan)
            np.testing.assert_array_equal(seen.gradient[part], known)
        assert np.isnan(seen.sample.loss) == (stop.phase == "forward")
        if stop.phase == "forward":
            computed = {s.layer for s in walk.stops[: index + 1]} | {"input"}
            shown = {layer for layer, texts in numbers(canvas).items() if any(texts)}
            assert shown == computed - {""}
        if stop.layer:
            assert desk.selection.current == LayerPart(stop.layer)


@pytest.mark.parametrize("settings", SETTINGS)
def test_its_update_is_a_step_of_training_to_the_bit_and_can_be_taken_back(desk, tab, settings):
    change(desk, **SETTINGS[settings])
    take(desk, tab, "next")
    before, batch = state(desk), desk.snapshot.batch
    desk.controller.step(StepSize.BATCH)
    desk.settle()
    stepped = state(desk)
    indices = desk.worker.call(lambda trainer: trainer.last.indices)
    np.testing.assert_array_equal(indices, batch.indices)
    desk.document.follow(TrainingEdit(state=Answer.of(before)))
    desk.settle()
    desk.walk_controller.jump("backward")
    desk.settle()
    tab.bar.phases["update"].click()
    desk.settle()
    assert desk.walk_controller.walk.updated
    assert_same_state(state(desk), stepped)
    tab.bar.buttons.press("back")
    desk.settle()
    assert_same_state(state(desk), before)
    assert not desk.walk_controller.walk.updated
    np.testing.assert_array_equal(desk.snapshot.batch.columns, batch.columns)


def test_after_the_update_the_next_mini_batch_is_computed_with_the_new_weights(desk, tab):
    take(desk, tab, "next")
    first = desk.snapshot.batch.indices
    desk.walk_controller.jump("update")
    desk.settle()
    walk = desk.walk_controller.walk
    assert walk.updated
    assert walk.run.values[walk.run.graph.output] is not None
    assert not np.array_equal(desk.snapshot.batch.indices, first)
    tab.bar.buttons.press("next")
    desk.settle()
    assert walk.stop_index == 0


def test_a_walk_over_the_next_mini_batch_has_its_dropout_and_says_so(desk, tab):
    change(desk, dropout=0.5)
    assert tab.dropout.text().startswith("Dropout is off in this walk")
    take(desk, tab, "next")
    assert "has the dropout of its update" in tab.dropout.text()
    network = desk.walk_controller.walk.network
    assert set(network.masks) == {"hidden1", "hidden2"}
    flat = network.flat_gradient(desk.snapshot.layout, desk.walk_controller.walk.run)
    np.testing.assert_allclose(flat, desk.snapshot.gradient, rtol=1e-9, atol=1e-12)
    take(desk, tab, "train")
    assert tab.dropout.text().startswith("Dropout is off in this walk")


def test_the_training_set_has_an_update_only_if_it_is_the_batch(desk, tab):
    take(desk, tab, "train")
    button = tab.bar.phases["update"]
    assert not button.isEnabled()
    assert "mini-batch of 10 of the 200 samples" in button.toolTip()
    last = desk.walk_controller.last_index
    assert desk.walk_controller.walk.stops[last].phase == "backward"
    update = desk.snapshot.update
    desk.walk_controller.jump("update")
    desk.walk_controller.go_to(last + 1)
    assert desk.settle().update == update
    change(desk, batch=200)
    assert button.isEnabled()
    change(desk, dropout=0.1)
    assert not button.isEnabled()
    assert "dropout" in button.toolTip()
    change(desk, dropout=0.0)
    before = desk.snapshot
    desk.walk_controller.jump("update")
    after = desk.settle()
    rate = desk.experiment.training.learning_rate
    np.testing.assert_allclose(
        after.parameters, before.parameters - rate * before.gradient, rtol=1e-12
    )


def test_the_rest_of_an_epoch_is_no_update_with_the_whole_set(desk, tab):
    change(desk, batch=200)
    desk.controller.step(StepSize.SAMPLE)
    desk.settle()
    take(desk, tab, "train")
    button, update = tab.bar.phases["update"], desk.snapshot.update
    assert not button.isEnabled()
    assert "has used some samples already" in button.toolTip()
    desk.walk_controller.jump("update")
    assert desk.settle().update == update
    take(desk, tab, "next")
    batch = desk.snapshot.batch
    assert len(batch) == 199
    desk.walk_controller.jump("update")
    assert desk.settle().update == update + 1
    indices = desk.worker.call(lambda trainer: trainer.last.indices)
    np.testing.assert_array_equal(indices, batch.indices)
    take(desk, tab, "train")
    assert button.isEnabled()


def test_an_update_of_the_batch_that_overflows_is_not_shown_as_made(desk, tab):
    desk.network_actions.set_activation("relu", "hidden1", "hidden2")
    take(desk, tab, "next")
    desk.worker.call(lambda trainer: trainer.parameters.fill(1e200))
    desk.worker.refresh()
    before = desk.settle().parameters
    desk.walk_controller.jump("update")
    after = desk.settle()
    assert after.divergence is not None
    assert not desk.walk_controller.walk.updated
    np.testing.assert_array_equal(after.parameters, before)


def test_neurons_are_no_steps_of_a_batch(desk, tab):
    take(desk, tab, "next")
    assert not tab.bar.grain.buttons["neuron"].isEnabled()
    tab.bar.grain.buttons["gate"].click()
    go(desk, 1)
    assert desk.walk_controller.walk.stop.node is not None
    take(desk, tab, "sample")
    assert tab.bar.grain.buttons["neuron"].isEnabled()
    assert desk.walk_controller.walk.grain == "layer"


def test_both_batches_are_walked_at_one_grain(desk, tab):
    take(desk, tab, "next")
    tab.bar.grain.buttons["gate"].click()
    go(desk, 1)
    take(desk, tab, "train")
    assert desk.walk_controller.walk.grain == "gate"
    assert not desk.walk_controller.walk.is_walking
    assert desk.watched.watch.quantity == desk.settle().watch.quantity == "a"


def test_the_matrices_of_a_batch_go_with_the_tab_and_with_its_walk(desk, tab):
    take(desk, tab, "next")
    go(desk, 2)
    walk, run, before = desk.walk_controller.walk, desk.walk_controller.walk.run, desk.snapshot
    tab.hide()
    assert walk.run is walk.network is None
    assert all(run.values[node] is None for node in run.graph.gates)
    assert desk.walk_controller.frame_on_screen is desk.snapshot
    tab.show()
    desk.settle()
    assert (walk.stop_index, walk.is_walking) == (2, True)
    np.testing.assert_array_equal(desk.snapshot.batch.columns, before.batch.columns)
    take(desk, tab, "sample")
    assert walk.run is walk.network is walk.snapshot is None
    take(desk, tab, "next")
    assert not walk.is_walking


def test_training_ends_a_walk_whose_tab_is_hidden(desk, tab):
    take(desk, tab, "next")
    quantity = desk.watched.watch.quantity
    desk.walk_controller.jump("backward")
    tab.hide()
    desk.walk_controller.end()
    desk.settle()
    assert desk.watched.watch.quantity == quantity
    tab.show()
    desk.settle()
    assert not desk.walk_controller.walk.is_walking


@pytest.mark.parametrize("source", ["sample", "next"])
def test_a_step_forward_of_a_followed_weight_is_on_its_page(desk, tab, source, monkeypatch):
    take(desk, tab, source)
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("formulas")
    go(desk, 0)
    page, refreshed = tab.pages.page, []
    original = page.refresh
    monkeypatch.setattr(page, "refresh", lambda: (refreshed.append(1), original()))
    run = desk.walk_controller.walk.run
    desk.walk_controller.go_to(1)
    assert desk.walk_controller.walk.run is run
    assert len(refreshed) == 1


def test_a_batch_that_is_too_large_is_refused_in_words(desk, tab, monkeypatch):
    monkeypatch.setattr(batch_walk, "MAX_NUMBERS", 500)
    take(desk, tab, "train")
    assert tab.hint.isVisible()
    assert "samples of the training set are too many" in tab.hint.text()
    assert tab.hint.take_first.isVisible()
    assert not tab.hint.take_batch.isVisible()
    tab.hint.take_first.click()
    desk.settle()
    assert tab.gates.isVisible()


@pytest.mark.parametrize("width", [640, 760, 971])
def test_the_tabs_of_the_pages_stay_where_they_are(desk, tab, qtbot, width):
    desk.selection.set([ParameterPart(EDGE)])
    tab.resize(width, 321)
    desk.settle()
    places = set()
    for name in tab.pages.views:
        tab.pages.open(name)
        desk.settle()
        if name == "check":
            tab.pages.page.check()
            qtbot.waitUntil(lambda: not tab.pages.page.job.is_running)
            qtbot.waitUntil(lambda: not tab.pages.page.curve_job.is_running)
        places.add((tab.pages.x(), tab.pages.width()))
    assert len(places) == 1


@pytest.mark.parametrize("source", ["sample", "next"])
def test_the_ledger_waits_for_the_walk(desk, tab, source):
    take(desk, tab, source)
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("ledger")
    desk.settle()
    go(desk, 1)
    assert "the walk has not come to this gradient" in tab.pages.page.summary.text()
    assert tab.pages.page.bars.account is None
    assert desk.walk_controller.frame_on_screen.account is None
    desk.walk_controller.jump("backward")
    desk.settle()
    assert tab.pages.page.bars.account is not None


def test_the_matrices_of_a_batch_can_be_exported_as_far_as_they_are_known(desk, tab):
    take(desk, tab, "next")
    go(desk, 0)
    head, *rows = tab.table()
    assert head == ("name", "row", "column", "value", "gradient")
    known = {name for name, *_, value, _ in rows if value != ""}
    assert known == {"X", "Y", *(f"W⁽{n}⁾" for n in "¹²³"), *(f"b⁽{n}⁾" for n in "¹²³")}
    assert all(row[4] == "" for row in rows)


def test_the_pages_take_no_more_room_than_their_tabs_need(tab):
    tabs = tab.pages.tabs
    widest = tabs.sizeHint().width()  # the title in front is bold, and so a little wider
    assert widest - 4 <= tab.pages.minimumWidth() <= widest + 20


def test_a_clicked_gate_is_forgotten_with_its_graph(desk, tab):
    tab.drawn.focus_picked.emit("whole")
    tab.pages.open("gate")
    last = max(desk.walk_controller.walk.run.graph.gates)
    tab.gates.node_picked.emit(last)
    take(desk, tab, "next")
    graph = desk.walk_controller.walk.run.graph
    assert last >= len(graph.nodes)
    assert tab.pages.page.subject.node < len(graph.nodes)


@pytest.mark.parametrize("source", ["next", "train"])
def test_a_walk_over_a_batch_says_of_which_sample_the_neurons_are(desk, tab, source):
    said = " · the neurons show sample 4 (ring on the map)"
    assert said not in tab.drawn.position.text()
    take(desk, tab, source)
    assert tab.drawn.position.text().endswith(said)
    go(desk, 1)
    assert "step 1 of" in tab.drawn.position.text()
    assert tab.drawn.position.text().endswith(said)
    desk.watched.pin(None)
    desk.settle()
    assert said not in tab.drawn.position.text()
