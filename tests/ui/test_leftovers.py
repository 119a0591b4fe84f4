"""A result says what it is of, and is cleared when its question or its document is another one."""

from dataclasses import replace

import pytest

from playground import Experiment, Key, Trainer
from playground.core.engine.samples import Typed, load_data
from playground.core.experiment.edits.layers import remove_layer
from playground.core.experiment.edits.own_rows import delete_rows
from playground.core.experiment.edits.settings import set_dataset, set_optimizer
from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import LayerPart, ParameterPart
from tests.support.experiments import dense, make

EDGE = Key("hidden1", "1", "input", "x1")


def open_another(window):
    window.document.open(Trainer(Experiment()), None)


def pick_template(window):
    window.views.canvas.open_palette().buttons["deep"].click()


@pytest.fixture
def tab(window, qtbot, settle):
    window.shared.watched.pin(3)
    window.panel_layout.open("backprop")
    settle(window)
    qtbot.waitUntil(lambda: window.shared.walk_controller.is_ready)
    return window.views.backprop_view


def checked(window, tab, qtbot):
    tab.pages.open("check")
    page = tab.pages.page
    page.check()
    qtbot.waitUntil(lambda: page.outcome is not None and not page.curve_job.is_running)
    assert "All agree" in page.verdict.text()
    return page


@pytest.mark.parametrize("change", ["source", "epsilon", "document", "template"])
def test_a_check_of_another_question_is_cleared(window, tab, qtbot, settle, change):
    page = checked(window, tab, qtbot)
    if change == "source":
        window.shared.watched.change(source="train")
        qtbot.waitUntil(lambda: window.controller.snapshot.watch.source == "train")
    elif change == "epsilon":
        page.epsilon.show_value(1e-3)
        page.epsilon.picked.emit(1e-3)
    elif change == "template":
        pick_template(window)
        settle(window)
    else:
        window.document.open(Trainer(Experiment()), None)
        settle(window)
    assert "All agree" not in page.verdict.text()
    assert page.table.rowCount() == 0
    assert not page.plot.isVisible()


def test_the_nudge_of_a_parameter_that_is_gone_leaves_no_axes(window, tab, qtbot, settle):
    tab.pages.open("nudge")
    page = tab.pages.page
    window.shared.selection.set([ParameterPart(Key("hidden2", "1", "hidden1", "1"))])
    qtbot.waitUntil(lambda: page.found is not None and page.plot.isVisible())
    window.document.edit(lambda e: remove_layer(e, "hidden2"), "remove")
    settle(window)
    qtbot.waitUntil(lambda: not page.plot.isVisible())


@pytest.mark.parametrize("begin", [open_another, pick_template])
def test_another_document_begins_without_the_choices_of_the_one_before(window, settle, begin):
    window.shared.selection.set([ParameterPart(EDGE)])
    window.shared.watched.pin(Typed((0.5, 0.5), 1.0))
    window.shared.watched.change(source="sample", quantity="delta")
    modes = window.views.canvas.modes
    modes.edges.show_value("gradient")
    modes.edges.picked.emit("gradient")
    begin(window)
    settle(window)
    watch = window.shared.watched.watch
    assert window.shared.selection.parts == ()
    assert (watch.source, watch.sample, watch.quantity) == ("batch", None, "a")
    assert modes.edge_quantity == "weight"
    assert window.views.canvas.view.network_scene.edge_quantity == "weight"


def test_a_late_frame_does_not_bring_the_measured_speed_back_after_pause(window, settle):
    toolbar, snapshot = window.toolbar, settle(window)
    toolbar.show_running(False)
    before = toolbar.speed_label.text()
    toolbar.show_frame(replace(snapshot, running=True, updates_per_second=123_456.0))
    assert toolbar.speed_label.text() == before


def test_a_selected_layer_that_the_next_document_has_not_is_no_trouble(window, settle):
    window.shared.selection.set([LayerPart("hidden2")])
    window.files.new_from(make())
    assert settle(window).experiment == make()
    assert window.shared.selection.parts == ()


@pytest.mark.parametrize("begin", [open_another, pick_template])
def test_another_document_begins_with_the_first_layer_of_the_weights(window, settle, begin):
    window.panel_layout.open("weights")
    window.shared.selection.set([LayerPart("hidden2")])
    settle(window)
    box = window.views.weights_view.layer
    assert box.currentText() == "Hidden 2"
    begin(window)
    settle(window)
    assert box.currentText() == "Hidden 1"


def test_a_hidden_gate_graph_exports_no_numbers_of_before(window, tab, settle):
    assert tab.table() is not None
    window.panel_layout.open("inspector")
    assert tab.table() is None


def test_screen_readers_hear_the_present_numbers_of_a_gate(window, tab, settle):
    window.shared.selection.set([ParameterPart(EDGE)])
    settle(window)
    before = tab.gates.sentence()
    window.actions_by_name["step_epoch"].trigger()
    settle(window)
    assert before
    assert tab.gates.sentence() != before


@pytest.mark.parametrize("pin", [150, Typed((0.5, 0.5), 1.0)])
@pytest.mark.parametrize(("tab", "instead"), [("inspector", None), ("backprop", 0)])
def test_another_data_set_has_no_sample_of_the_one_before(window, settle, pin, tab, instead):
    window.panel_layout.open(tab)
    window.shared.watched.pin(pin)
    window.document.edit(lambda e: set_dataset(e, "iris"), "data")
    settle(window)
    assert window.shared.watched.watch.sample == instead


def test_a_sample_stays_pinned_among_fewer_and_is_let_go_when_it_is_gone(window, settle):
    document, watched = window.document, window.shared.watched
    train = load_data(document.experiment).train
    watched.pin(150)
    document.edit(lambda e: replace_field(e, "data.samples", 350), "data")
    settle(window)
    fewer = load_data(document.experiment).train
    point = fewer.points[:, watched.watch.sample]
    assert point.tolist() == train.points[:, 150].tolist()
    row = int(fewer.rows[watched.watch.sample])
    document.edit(lambda e: delete_rows(e, [row]), "delete")
    settle(window)
    assert watched.watch.sample is None


def test_why_nothing_was_checked_is_of_the_present_experiment(window, tab, qtbot, settle):
    window.files.new_from(make(dense(output="step", hidden=()), optimizer="perceptron"))
    settle(window)
    tab.pages.open("check")
    page = tab.pages.page
    # the frame with the sample that is followed may still be on its way
    qtbot.waitUntil(lambda: page.snapshot is not None and page.snapshot.batch is not None)
    page.check()
    qtbot.waitUntil(lambda: "perceptron" in page.verdict.text())
    window.document.edit(lambda e: set_optimizer(e, "sgd"), "optimiser")
    settle(window)
    assert "must agree with ∂L₁/∂θ" in page.verdict.text()
    window.document.edit(lambda e: replace_field(e, "training.penalty", "l2"), "penalty")
    settle(window)
    assert "must agree with ∂J₁/∂θ" in page.verdict.text()
