"""Running, stepping, restarting and stopping, as the window shows it."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QPushButton

from playground import INPUT, Experiment, Key, Trainer
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.fields import replace_field
from playground.ui.widgets.number_edit import NumberField
from playground.ui.window.pace import SPEED_STEPS, pace_at
from tests.support.training import assert_same_state

EDGE = Key("hidden1", "1", INPUT, "x1")


def run_until(window, qtbot, reached):
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: reached(window.controller.snapshot), timeout=20_000)
    window.controller.set_running(False)


def test_space_runs_and_pauses(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 0)
    assert window.toolbar.run.text() == "Pause"
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not window.controller.snapshot.running)
    assert window.toolbar.run.text() == "Run"


def test_the_first_launch_learns_xor_and_the_map_shows_it(window, qtbot):
    window.toolbar.speed.setValue(SPEED_STEPS)
    run_until(window, qtbot, lambda s: s.metrics.test_score >= 0.99)
    view = window.views.map_view

    def blue_minus_red(row, column):
        picture = view.picture.astype(int)
        quarter = picture.shape[0] // 4
        return np.subtract(*picture[row * quarter, column * quarter, [2, 0]])

    # class 1: exactly one of x1, x2 is positive; the view may draw one frame later
    qtbot.waitUntil(lambda: blue_minus_red(3, 1) > 30)
    assert blue_minus_red(3, 3) < -30


def test_counters_and_curves_count_epochs_and_updates(window, qtbot, settle):
    for _ in range(3):
        window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 3)
    assert window.toolbar.counters["epoch"].value.text() == "3"
    assert window.toolbar.counters["update"].value.text() == "60"
    epochs, losses = window.views.curves_view.train.getData()
    assert epochs[-1] == 3
    assert losses[-1] == pytest.approx(window.controller.snapshot.metrics.train_loss)


def test_a_score_that_does_not_exist_is_a_dash_with_its_reason(window, settle):
    window.document.edit(lambda e: replace_field(e, "data.test_share", 0.0), "share")
    settle(window)
    counters = window.toolbar.counters
    for name in ("test_loss", "score"):
        assert counters[name].value.text() == "–"
        assert counters[name].toolTip() == "There are no samples in this set."
    assert counters["train_loss"].toolTip() == ""


@pytest.mark.parametrize(
    ("action", "updates"), [("step_sample", 1), ("step_batch", 1), ("step_epoch", 20)]
)
def test_steps(desk, action, updates):
    desk.do(action)
    assert desk.settle().update == updates
    assert not desk.controller.running


def test_restart_goes_back_to_the_start_and_undo_brings_the_training_back(window, qtbot, settle):
    start = settle(window).parameters.copy()
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    trained = window.controller.snapshot.parameters.copy()
    window.actions_by_name["restart"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 0)
    assert np.array_equal(window.controller.snapshot.parameters, start)
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    assert np.array_equal(window.controller.snapshot.parameters, trained)


def state_of(window):
    return window.controller.worker.call(lambda trainer: trainer.state())


def train(window, epochs):
    window.controller.worker.call(lambda trainer: trainer.run_epochs(epochs))


def put_back(window, action):
    window.actions_by_name[action].trigger()
    return state_of(window)


EDITS = {
    "restart": lambda window: window.actions_by_name["restart"].trigger(),
    "new start": lambda window: window.actions_by_name["new_start"].trigger(),
    "units": lambda window: window.shared.network_actions.add_unit("hidden1"),
    "activation": lambda window: window.shared.network_actions.set_activation("relu", "hidden1"),
    "loss": lambda window: window.document.edit(lambda e: edits.set_loss(e, "mse"), "loss"),
    "optimiser": lambda window: window.document.edit(lambda e: edits.set_optimizer(e, "sgd"), "o"),
    "data": lambda window: window.document.edit(lambda e: edits.set_dataset(e, "circle"), "data"),
    "weight": lambda window: window.shared.network_actions.set_values({EDGE: 0.0}, 2.0),
}


@pytest.mark.parametrize("edit", EDITS)
def test_undo_and_redo_bring_back_training_to_the_bit(window, edit):
    window.document.edit(lambda e: edits.set_optimizer(e, "adam"), "Adam")
    train(window, 3)
    before = state_of(window)
    EDITS[edit](window)
    train(window, 5)
    after = state_of(window)
    assert_same_state(put_back(window, "undo"), before)
    assert_same_state(put_back(window, "redo"), after)
    assert_same_state(put_back(window, "undo"), before)


def test_undo_of_a_number_of_training_is_exact_at_once_and_later_keeps_what_was_trained(
    window, qtbot
):
    train(window, 3)
    before = state_of(window)
    window.document.edit(lambda e: replace_field(e, "training.learning_rate", 1.0), "rate")
    after = state_of(window)
    assert_same_state(put_back(window, "undo"), before)
    assert_same_state(put_back(window, "redo"), after)
    train(window, 2)
    trained = state_of(window).parameters
    np.testing.assert_array_equal(put_back(window, "undo").parameters, trained)
    qtbot.waitUntil(lambda: "training stays at update 100" in window.message.label.text())


def test_new_start_changes_the_unlocked_seeds_only_and_can_be_undone(desk):
    before = desk.experiment.seeds
    start = desk.settle().parameters.copy()
    desk.do("new_start")
    after = desk.experiment.seeds
    assert (after.data, after.split) == (before.data, before.split)
    assert (after.weights, after.batches) != (before.weights, before.batches)
    assert not np.array_equal(desk.settle().parameters, start)
    desk.do("undo")
    assert desk.experiment.seeds == before
    assert np.array_equal(desk.settle().parameters, start)


def test_the_learning_rate_field_changes_training_without_a_restart(desk, qtbot):
    panel = desk.experiment_panel
    desk.do("step_epoch")
    assert desk.settle().epoch == 1
    field = next(
        w for w in panel.training.findChildren(NumberField) if w.accessibleName() == "Learning rate"
    )
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.experiment.training.learning_rate == 0.5
    assert desk.settle().epoch == 1
    assert desk.document.undo_stack.undoText() == "Learning rate 0.03 → 0.5"
    desk.do("undo")
    assert field.value() == 0.03


def test_speed_goes_from_one_update_a_second_to_no_limit():
    assert pace_at(0) == 1.0
    assert pace_at(SPEED_STEPS) == 0.0
    paces = [pace_at(position) for position in range(SPEED_STEPS)]
    assert paces == sorted(paces)


def test_divergence_pauses_and_names_update_and_tensor(window, qtbot, settle):
    def explode(experiment):
        experiment = edits.set_activation(edits.set_dataset(experiment, "plane"), "hidden1", "relu")
        return replace(experiment, training=replace(experiment.training, learning_rate=1e6))

    window.document.edit(explode, "explode")
    window.toolbar.speed.setValue(SPEED_STEPS)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.divergence is not None, timeout=10_000)
    assert not window.controller.running
    assert "diverged at update" in window.notice.label.text()
    assert np.isfinite(window.controller.snapshot.parameters).all()
    assert any(text in window.notice.label.text() for text in ("Hidden 1", "Hidden 2", "Output"))


@pytest.fixture
def diverged(window, qtbot, settle):
    window.document.edit(
        lambda e: replace_field(edits.set_dataset(e, "plane"), "training.learning_rate", 1e6), "x"
    )
    window.toolbar.speed.setValue(SPEED_STEPS)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.divergence is not None, timeout=10_000)
    return window.controller.snapshot.divergence


def offer(window, words):
    return next(b for b in window.notice.findChildren(QPushButton) if words in b.text())


def test_after_divergence_there_is_a_way_back(window, qtbot, settle, diverged):
    qtbot.mouseClick(offer(window, "Back to update 0 (loss"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(settle(window).parameters, diverged.healthy.state.parameters)
    assert window.views.canvas.view.hasFocus()  # so that Space is Run


def test_after_divergence_a_smaller_rate_starts_anew_and_can_be_undone(
    window, qtbot, settle, diverged
):
    before = window.controller.snapshot.parameters
    qtbot.mouseClick(offer(window, "Learning rate ÷ 10"), Qt.MouseButton.LeftButton)
    assert window.document.experiment.training.learning_rate == 1e5
    assert settle(window).update == 0
    window.actions_by_name["undo"].trigger()
    np.testing.assert_array_equal(settle(window).parameters, before)


def test_a_loss_that_rises_without_an_overflow_has_a_way_back(window, qtbot, settle):
    trainer = Trainer(Experiment())
    trainer.run_epochs(150)
    window.document.open(trainer, None)
    before = settle(window)
    window.document.edit(lambda e: replace_field(e, "training.learning_rate", 100.0), "rate")
    window.toolbar.speed.setValue(SPEED_STEPS)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: "has risen from" in window.notice.label.text(), timeout=20_000)
    qtbot.mouseClick(offer(window, "Back to update"), Qt.MouseButton.LeftButton)
    after = settle(window)
    assert not window.controller.running
    np.testing.assert_array_equal(after.parameters, before.parameters)


def test_a_stop_rule_pauses_and_says_so(window, qtbot):
    window.document.edit(
        lambda e: replace(e, training=replace(e.training, stop=replace(e.training.stop, epochs=5))),
        "stop",
    )
    window.toolbar.speed.setValue(SPEED_STEPS)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: not window.controller.running)
    assert window.controller.snapshot.epoch == 5
    assert "limit of 5 epochs" in window.status.text()


def test_edits_while_training_at_full_speed_never_show_a_stale_frame(window, qtbot):
    window.toolbar.speed.setValue(SPEED_STEPS)
    seen = []
    window.controller.frame.connect(
        lambda s: seen.append(s.experiment == window.document.experiment)
    )
    window.controller.set_running(True)
    for name in ("add_unit", "remove_unit", "add_layer", "remove_layer"):
        layer = "hidden1" if "unit" in name else "hidden2"
        getattr(window.shared.network_actions, name)(layer)
        count = len(seen)
        qtbot.waitUntil(lambda count=count: len(seen) > count + 1)
    assert all(seen)


def test_a_reached_limit_does_not_train_on_and_says_why(window, qtbot, settle):
    window.document.edit(
        lambda e: replace(e, training=replace(e.training, stop=replace(e.training.stop, epochs=2))),
        "stop",
    )
    window.toolbar.speed.setValue(SPEED_STEPS)
    for _ in range(2):
        window.controller.set_running(True)
        qtbot.waitUntil(lambda: not window.controller.running)
    assert settle(window).epoch == 2
    assert "limit of 2 epochs" in window.status.text()


def test_run_at_a_limit_offers_to_go_on_without_it(window, qtbot, settle):
    window.document.edit(lambda e: replace_field(e, "training.stop.epochs", 1), "stop")
    window.toolbar.speed.setValue(SPEED_STEPS)
    for visible in (False, True):
        window.controller.set_running(True)
        qtbot.waitUntil(lambda: not window.controller.running)
        settle(window)
        assert window.notice.isVisible() == visible
    qtbot.mouseClick(offer(window, "Go on without this rule"), Qt.MouseButton.LeftButton)
    assert window.document.experiment.training.stop.epochs == 0
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch > 1)
    window.controller.set_running(False)


def test_a_run_that_cannot_move_says_so(window, qtbot):
    window.document.edit(lambda e: replace_field(e, "training.learning_rate", 0.0), "rate")
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: "the learning rate is 0" in window.status.text())
    window.document.edit(lambda e: replace_field(e, "training.learning_rate", 0.1), "rate")
    qtbot.waitUntil(lambda: window.status.text() == "Training …")
    window.controller.set_running(False)


def test_an_error_in_the_training_thread_pauses_button_and_all(
    window, qtbot, settle, monkeypatch, caplog
):
    settle(window)

    def fail(*arguments, **options):
        raise RuntimeError("no room")

    window.controller.worker.call(lambda trainer: monkeypatch.setattr(trainer, "run_while", fail))
    window.controller.worker.call(lambda trainer: monkeypatch.setattr(trainer, "run_checked", fail))
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: not window.controller.running)
    assert window.toolbar.run.text() == "Run"
    assert "no room" in window.notice.label.text()
    assert "no room" in caplog.text


def test_at_one_update_a_second_every_phase_is_shown(window, qtbot, settle):
    settle(window)
    window.toolbar.speed.setValue(0)
    strip, seen = window.views.canvas.phases, []
    window.controller.frame.connect(
        lambda snapshot: seen.append((snapshot.phase, strip.isVisible(), snapshot.update))
    )
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: ("update", True, 1) in seen)
    order = [phase for phase in dict.fromkeys(phase for phase, _, _ in seen) if phase]
    assert order == ["forward", "loss", "backward", "update"]
    assert all(update == 0 for phase, _, update in seen if phase in ("forward", "loss", "backward"))
    window.controller.set_running(False)  # the phase is held
    window.actions_by_name["step_batch"].trigger()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_at_higher_speeds_there_are_no_phases(window, qtbot, settle):
    settle(window)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 20)
    assert window.controller.snapshot.phase == ""
    assert not window.views.canvas.phases.isVisible()
