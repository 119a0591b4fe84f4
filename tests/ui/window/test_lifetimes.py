"""Work that must not be lost, and things that must not be left behind."""

import gc
import weakref

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QMenu, QToolButton

from playground import INPUT, Trainer
from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits import units as network_edits
from playground.live.answer import Answer
from playground.ui.widgets import dialogs
from tests.support.buttons import chips
from tests.support.paths import EXAMPLES


def train(window, qtbot, settle):
    epoch = settle(window).epoch
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == epoch + 1)
    return settle(window).parameters.copy()


EDITS = {
    "remove neuron": lambda e: network_edits.remove_unit(e, "hidden1", "2"),
    "cut edge": lambda e: network_edits.cut_edge(e, INPUT, "hidden1", ("1", "x1")),
    "remove layer": lambda e: layer_edits.remove_layer(e, "hidden2"),
    "new seeds": lambda e: edits.reroll(e, ("weights",), np.random.default_rng(1)),
}


@pytest.mark.parametrize("edit", EDITS)
def test_undo_brings_back_the_training_of_just_then_however_often(desk, edit):
    for _ in range(2):
        desk.do("step_epoch")
        before = desk.settle().parameters
        if desk.document.undo_stack.canRedo():
            desk.do("redo")
        else:
            desk.document.edit(EDITS[edit], edit)
        assert not np.array_equal(desk.settle().parameters, before)
        desk.do("undo")
        assert np.array_equal(desk.settle().parameters, before)


def test_restart_undo_train_redo_undo_keeps_the_later_training(window, qtbot, settle):
    train(window, qtbot, settle)
    window.actions_by_name["restart"].trigger()
    window.actions_by_name["undo"].trigger()
    later = train(window, qtbot, settle)
    window.actions_by_name["redo"].trigger()
    window.actions_by_name["undo"].trigger()
    assert np.array_equal(settle(window).parameters, later)


def test_a_stop_together_with_an_edit_leaves_button_and_thread_in_step(window, qtbot):
    from dataclasses import replace

    window.toolbar.speed.setValue(window.toolbar.speed.maximum())
    window.document.edit(
        lambda e: replace(e, training=replace(e.training, stop=replace(e.training.stop, epochs=3))),
        "stop",
    )
    window.controller.set_running(True)
    window.controller.worker.call(lambda trainer: None)
    for rate in (0.1, 0.2, 0.3):
        window.document.edit(
            lambda e, rate=rate: replace(e, training=replace(e.training, learning_rate=rate)),
            "rate",
        )
    qtbot.waitUntil(lambda: not window.controller.running)
    assert window.toolbar.run.text() == "Run"


def test_a_failing_save_while_closing_keeps_the_window_open(window, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.SaveChoice.SAVE)
    monkeypatch.setattr(dialogs, "ask_save", lambda parent, suggestion: suggestion)

    def busy(function):
        answer = Answer()
        answer.fail(PlaygroundError("There is no room."))
        return answer

    window.shared.network_actions.add_unit("hidden1")
    with monkeypatch.context() as patch:
        patch.setattr(window.controller.worker, "ask", busy)
        assert not window.close()
    assert window.isVisible()
    assert "no room" in window.notice.label.text()
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.SaveChoice.DISCARD)


def test_training_a_saved_session_is_work_and_training_an_unnamed_start_is_not(
    window, qtbot, settle, monkeypatch, tmp_path
):
    asked = []
    monkeypatch.setattr(
        dialogs,
        "ask_unsaved",
        lambda parent, name: asked.append(name) or dialogs.SaveChoice.DISCARD,
    )
    train(window, qtbot, settle)
    assert not window.isWindowModified()
    assert window.files.save_to(tmp_path / "a.nnplay")
    train(window, qtbot, settle)
    assert window.isWindowModified()
    window.actions_by_name["new"].trigger()
    assert asked == ["a.nnplay"]


def test_with_tab_space_presses_the_focused_button_and_after_a_click_it_runs(window, qtbot):
    chip = chips(window.views.experiment_panel.data)["x₁²"]
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert "x1^2" in window.document.experiment.data.features
    assert not window.controller.running
    window.views.canvas.view.setFocus()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.hasFocus()


def test_the_map_says_what_it_shows_after_the_activation_changes(window, qtbot, settle):
    settle(window)
    assert window.views.map_view.meaning.text() == "probability of class 1"
    window.shared.network_actions.set_activation("tanh", "output")
    settle(window)
    qtbot.waitUntil(lambda: window.views.map_view.meaning.text() == "output of the network")
    assert "loss squared error" in window.message.label.text()


def test_menus_are_not_left_behind(window, qapp):
    menu = next(
        action.menu() for action in window.menuBar().actions() if "Network" in action.text()
    )

    def count():
        qapp.sendPostedEvents(None, 52)  # deferred deletion
        return len(window.findChildren(QMenu))

    menu.aboutToShow.emit()
    before = count()
    for _ in range(10):
        menu.aboutToShow.emit()
    assert count() == before


def test_a_theme_change_between_an_edit_and_its_frame_draws_nothing_stale(window, settle):
    settle(window)
    window.shared.network_actions.remove_unit("hidden1")
    window.actions_by_name["theme"].trigger()
    settle(window)


def test_a_session_that_cannot_be_trained_leaves_document_and_thread_as_they_were(
    window, settle, monkeypatch, tmp_path
):
    from playground.core.basics.messages import SpecError

    path = tmp_path / "a.nnplay"
    assert window.files.save_to(path)
    window.shared.network_actions.add_unit("hidden1")
    before = window.document.experiment

    def refuse(*arguments):
        raise SpecError("no such network")

    monkeypatch.setattr("playground.ui.window.file_work.Trainer", refuse)
    assert not window.files.open(path)
    assert window.document.experiment == before
    assert settle(window).experiment == before
    assert isinstance(window.controller.worker.call(lambda trainer: trainer), Trainer)


def test_no_button_takes_the_focus_by_a_click(window):
    assert all(
        not (b.focusPolicy() & Qt.FocusPolicy.ClickFocus) for b in window.findChildren(QToolButton)
    )


@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_no_frame_of_an_earlier_document_is_kept(window, qapp, settle, workspace):
    assert window.files.open(EXAMPLES / "digits.nnplay")
    window.actions_by_name[f"workspace_{workspace}"].trigger()
    earlier = weakref.ref(settle(window))
    window.files.new()
    settle(window)
    qapp.processEvents()
    gc.collect()
    assert earlier() is None
