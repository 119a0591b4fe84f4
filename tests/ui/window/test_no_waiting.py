"""The law that the window's thread never waits for training: no clock, only a thread that is stuck.

The training thread is held by an event; everything that a user can do returns while it is held.
"""

import threading
from contextlib import contextmanager

import pytest
from PyQt6.QtWidgets import QApplication, QMenu, QMessageBox

from playground import OUTPUT, Experiment, Key
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.edits.units import set_units
from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import LayerPart
from playground.live.run import StepSize
from playground.ui.state.run_controller import start_run
from playground.ui.widgets import dialogs
from playground.ui.widgets.veil import Veil
from playground.ui.window.actions import action_table
from tests.support.training import assert_same_state
from tests.support.waiting import cancel, when_waiting

SAFETY = 60.0  # seconds after which the thread is let go, so that a wait is a failure and no hang
WEIGHT = Key(OUTPUT, "1", "hidden2", "1")
WITH_A_FILE = ("save", "save_as")  # a dialog waits with Cancel; the window is drawn
EDITS = {
    "another width": lambda document: document.edit(lambda e: set_units(e, "hidden1", 7), "w"),
    "another rate": lambda document: document.edit(
        lambda e: replace_field(e, "training.learning_rate", 0.5), "rate"
    ),
    "a data set, anew": lambda document: document.edit(
        lambda e: set_dataset(e, "circle"), "data", anew=True
    ),
    "a weight": lambda document: document.set_parameters({WEIGHT: 0.0}, 0.5, "weight"),
    "restart": lambda document: document.restart("restart"),
}


@contextmanager
def held(worker):
    """Hold the training thread; it must still be held at the end."""
    gate, begun, let_go = threading.Event(), threading.Event(), []

    def hold(trainer):
        begun.set()
        let_go.append(gate.wait(SAFETY))

    worker.ask(hold)
    assert begun.wait(SAFETY)
    try:
        yield
        assert not let_go, "something has waited for the training thread"
    finally:
        gate.set()


@pytest.fixture
def no_questions(monkeypatch):
    for name in ("ask_open", "ask_table", "ask_export"):
        monkeypatch.setattr(dialogs, name, lambda *_: None)
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: None)
    monkeypatch.setattr(QMessageBox, "exec", lambda *_: 0)
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)


@pytest.mark.parametrize("name", [spec.name for spec in action_table() if spec.name != "quit"])
def test_every_action_returns_while_training_is_busy(
    window, settle, no_questions, monkeypatch, tmp_path, name
):
    window.actions_by_name["step_epoch"].trigger()
    settle(window)
    window.document.edit(EDITS_OF_UNITS, "before")
    window.shared.selection.set([LayerPart("hidden1")])
    if name in WITH_A_FILE:
        monkeypatch.setattr(dialogs, "ask_save", lambda *_: tmp_path / "mine.nnplay")
    with held(window.controller.worker), when_waiting(cancel) as said:
        window.actions_by_name[name].trigger()
        QApplication.processEvents()
        window.controller.pull()
    assert said == (["Saving “mine.nnplay” …"] if name in WITH_A_FILE else [])
    assert not (tmp_path / "mine.nnplay").exists()
    for dialog in QApplication.topLevelWidgets():
        if dialog is not window and dialog.isVisible():
            dialog.close()


def EDITS_OF_UNITS(experiment):  # noqa: N802 - beside `EDITS`
    return set_units(experiment, "hidden2", 3)


@pytest.mark.parametrize("name", EDITS)
def test_edit_undo_and_redo_return_at_once_and_come_out_to_the_bit(qapp, name):
    document, controller = start_run(Experiment())
    worker = controller.worker
    try:
        worker.step(StepSize.EPOCH)
        before = worker.call(lambda trainer: trainer.state())
        with held(worker):
            EDITS[name](document)
            document.undo_stack.undo()
            document.undo_stack.redo()
            document.undo_stack.undo()
            assert document.experiment == Experiment()
        assert_same_state(worker.call(lambda trainer: trainer.state()), before)
        assert worker.revision == document.revision
    finally:
        controller.close()
        assert worker.close()


def test_pausing_is_said_until_training_has_paused(window, qtbot, settle):
    settle(window)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.running)
    with held(window.controller.worker):
        window.actions_by_name["run"].trigger()
        assert window.status.text() == "Pausing after the update under way …"
        assert window.toolbar.run.text() == "Run"
    qtbot.waitUntil(lambda: window.status.text() == "Paused")


@pytest.mark.parametrize("then", ["nothing", "a step", "a pause"])
def test_numbers_from_before_an_edit_do_not_look_like_those_after_it(window, qtbot, settle, then):
    window.panel_layout.open("gradients")
    settle(window)
    counters, views = window.toolbar.counters, window.views
    with held(window.controller.worker):
        window.document.edit(EDITS_OF_UNITS, "Three neurons")
        if then == "a step":
            window.actions_by_name["step_batch"].trigger()
        elif then == "a pause":
            window.controller.set_running(False)
        qtbot.waitUntil(lambda: window.controller.waiting == "edit")
        assert {counter.value.text() for counter in counters.values()} == {"–"}
        shown = {views.map_view, views.curves_view, views.gradients_place, views.canvas.legend}
        assert pale(window) == shown
        assert "Computing the new numbers" in window.status.text()
        window.resize(window.width() + 50, window.height() + 20)
        QApplication.processEvents()
        for veil in window.findChildren(Veil):
            assert veil.geometry() == veil.parentWidget().rect() or not veil.isVisible()
    settle(window)
    qtbot.waitUntil(lambda: window.controller.waiting == "")
    shown = [counter for counter in counters.values() if not counter.isHidden()]
    assert "–" not in {counter.value.text() for counter in shown}
    assert pale(window) == set()


def pale(window):
    """The views that can be seen behind a veil."""
    return {veil.parentWidget() for veil in window.findChildren(Veil) if veil.isVisible()}


def test_closing_does_not_wait_and_asks_no_busy_thread(window, monkeypatch):
    with held(window.controller.worker):
        assert window.close()
        assert not window.isVisible()
