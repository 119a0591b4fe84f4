"""The law of one number: one name and one source are one number, in every view and export.

A reader yields what one view shows, as `Shown`. A new view joins with a function and one line in
`READERS`, which says of which sources the view can be. The samples of a loss are read from its
symbol where it has an index: L₄ is of sample 4, L_batch of the next mini-batch.
"""

import math
from dataclasses import replace

import pytest
from PyQt6.QtWidgets import QApplication

from playground import OUTPUT, Experiment, Key, Trainer
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import ParameterPart
from playground.live.walk import Walk
from tests.support.one_number.canvas import bubble, drawing
from tests.support.one_number.gates import gate_graph, vector_graph
from tests.support.one_number.readers import OF_NEURONS, ON_THE_WAY, READERS
from tests.support.one_number.sheet import arrows, canvas_of_digits, right_answers, strip
from tests.support.one_number.shown import (
    EXPERIMENTS,
    NOW,
    SOURCES,
    Scene,
    Shown,
    assert_one_number,
    look,
    shown_by,
    trained,
    walk_of,
)
from tests.support.one_number.tables import csv, of_the_run
from tests.support.one_number.texts import texts_of
from tests.support.one_number.window import (
    counters,
    floating_outline,
    in_training,
    large_numbers,
)
from tests.support.walking import EDGE, open_tab


@pytest.fixture(scope="module", autouse=True)
def no_drawing_is_left():
    yield
    drawing.cache_clear()


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_one_name_and_one_source_are_one_number(qapp, name, source):
    trainer, walk = trained(name), walk_of(source)
    scene = Scene(trainer, look(trainer, source), walk)
    walk.show(scene.snapshot)
    readers = tuple(reader for reader, sources in READERS.items() if source in sources)
    shown = shown_by(scene, readers)
    if "perceptron" not in name:  # it has no derivative to check
        for reader in readers:
            assert shown_by(scene, (reader,)), f"{reader.__name__} shows nothing"
    assert {one.source for one in shown} == {None, source}
    assert_one_number(shown)


@pytest.mark.parametrize("source", NOW)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_at_every_stop_of_a_walk_it_is_the_same_number(qapp, name, source):
    trainer, walk = trained(name), walk_of(source)
    snapshot = look(trainer, source)
    readers = tuple(reader for reader in ON_THE_WAY if source in READERS[reader])
    walk.show(snapshot)
    shown = shown_by(Scene(trainer, snapshot, walk), readers)
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        shown += shown_by(Scene(trainer, walk.seen(snapshot), walk), readers)
    assert_one_number(shown)


@pytest.mark.parametrize("updates", [0, 3, 25, 40, 67])
def test_toolbar_curves_and_history_tell_one_run(desk, updates):
    trainer = Trainer(Experiment())
    trainer.run_updates(updates)
    desk.document.open(trainer, None)
    snapshot = desk.settle()
    desk.curves_view.resize(900, 300)
    shown = list(of_the_run(desk, snapshot))
    assert {one.view for one in shown} == {"toolbar", "curves", "csv"}
    assert {one.key for one in shown if one.view == "toolbar"} <= {
        one.key for one in shown if one.view == "curves"
    }
    assert_one_number(shown)


def test_the_opened_loss_shows_the_same_numbers(qapp):
    trainer, walk = trained("softmax"), Walk()
    snapshot = look(trainer, "sample")
    readers = tuple(reader for reader in ON_THE_WAY if "sample" in READERS[reader])
    walk.show(snapshot)
    shown = shown_by(Scene(trainer, snapshot, walk), readers)
    walk.open_loss(True)
    assert len(walk.unrolled.loss) > 1
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        shown += shown_by(Scene(trainer, walk.seen(snapshot), walk), readers)
    assert_one_number(shown)


@pytest.mark.parametrize("source", NOW)
def test_pages_and_inspector_write_the_number(desk, qtbot, source):
    tab = open_tab(desk)
    desk.selection.set([ParameterPart(EDGE)])
    tab.sources.sources.buttons[source].click()
    snapshot = desk.settle()
    shown = list(texts_of(tab, desk.inspector, EDGE, qtbot.waitUntil))
    assert {one.view for one in shown} == {"nudge page", "optimiser page", "inspector"}
    scene = Scene(Trainer(snapshot.experiment), snapshot, walk_of(source))
    shown += [one for one in shown_by(scene, (bubble, csv)) if one.key == EDGE]
    assert {one.source for one in shown} == {None, source}
    assert_one_number(shown)


@pytest.mark.parametrize("phase", ["backward", "update"])
@pytest.mark.parametrize("source", ["sample", "next"])
def test_pages_inspector_and_canvas_are_of_the_weights_of_the_walk(desk, qtbot, source, phase):
    tab = open_tab(desk)
    desk.selection.set([ParameterPart(EDGE)])
    tab.sources.sources.buttons[source].click()
    before = desk.settle().parameter(EDGE)
    desk.walk_controller.jump(phase)
    desk.settle()
    shown = list(texts_of(tab, desk.inspector, EDGE, qtbot.waitUntil))
    frame, walk = desk.walk_controller.frame_on_screen, desk.walk_controller.walk
    scene = Scene(Trainer(frame.experiment), frame, walk)
    readers = bubble, csv, gate_graph if source == "sample" else vector_graph
    shown += [one for one in shown_by(scene, readers) if one.key == EDGE]
    assert len({one.view for one in shown}) >= 5
    assert_one_number(shown)
    assert (frame.parameter(EDGE) == before) is (phase == "backward")


@pytest.mark.parametrize("quantity", ["a", "z", "delta"])
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_neuron_reads_the_same_everywhere_and_at_every_stop(qapp, name, quantity):
    trainer, walk = trained(name), Walk()
    snapshot = look(trainer, "sample", quantity=quantity)
    walk.show(snapshot)
    shown = shown_by(Scene(trainer, snapshot, walk), OF_NEURONS)
    views = {"neurons", "canvas", "canvas.svg", "gate graph", "vectors", "ledger"}
    assert {one.view for one in shown} == views
    for index in range(len(walk.stops) - 1):
        walk.go_to(index)
        shown += shown_by(Scene(trainer, walk.seen(snapshot), walk), OF_NEURONS[:4])
    assert_one_number(shown)


def test_sheet_canvas_arrows_and_confusion_tell_one_number_of_the_digits(desk):
    assert desk.canvas.isVisible()
    desk.curves_view.modes.buttons["confusion"].click()
    assert desk.map_view.isVisible()
    desk.document.edit(lambda e: edits.set_dataset(e, "digits"), "data")
    desk.do("step_epoch")
    desk.watched.pin(3)
    desk.watched.change(arrows=True)
    desk.settle()
    shown = [*strip(desk), *canvas_of_digits(desk), *arrows(desk)]
    for which in ("train", "test"):
        shown += right_answers(desk, which)
    views = {"strip", "pixel", "legend", "canvas", "arrows", "sheet", "confusion", "toolbar"}
    assert {one.view for one in shown} == views
    slopes = [abs(one.value) for one in shown if one.view == "pixel"]
    largest = next(one for one in shown if one.key == "largest")
    assert_one_number([*shown, replace(largest, view="pixel", value=max(slopes), digits=3)])


def test_what_a_class_sees_is_what_the_toolbar_shows(window, settle):
    window.actions_by_name["present"].trigger()
    window.present.bar.buttons["step_epoch"].click()
    assert settle(window).epoch == 1
    shown = [*counters(window), *large_numbers(window)]
    window.actions_by_name["present"].trigger()
    assert {one.view for one in shown} == {"toolbar", "large numbers"}
    assert_one_number(shown)


def test_the_outline_that_a_click_opens_shows_the_present_weights(window, settle):
    outline, data = (window.panel_layout.rail.buttons[name] for name in ("outline", "data"))
    outline.click()
    data.click()
    window.toolbar.step.click()
    window.actions_by_name["step_epoch"].trigger()
    settle(window)
    outline.click()
    QApplication.processEvents()
    assert not window.panel_layout.side.is_pinned
    shown = [*floating_outline(window), *in_training(window)]
    assert {one.view for one in shown} == {"floating outline", "training"}
    assert_one_number(shown)


def test_while_an_edit_waits_for_its_numbers_no_counter_shows_one(window, settle):
    window.toolbar.step.click()
    snapshot = settle(window)
    window.controller.waiting_changed.emit("edit")
    window.show_frame(replace(snapshot, epoch=snapshot.epoch + 1))
    assert all(math.isnan(one.value) for one in counters(window))
    window.controller.waiting_changed.emit("")
    assert not any(math.isnan(one.value) for one in counters(window))


def test_the_law_sees_a_second_truth(qapp):
    key = Key(OUTPUT, "1", "h1", "1")
    one = Shown("canvas", "∂L/∂w", key, "sample", -0.1008, 4)
    with pytest.raises(AssertionError):
        assert_one_number([one, replace(one, view="graph", value=3.922e-5)])
    assert_one_number([one, replace(one, view="csv", value=-0.100812345, digits=9)])
    assert_one_number([one, replace(one, name="∂J/∂w", value=0.5)])
