"""What a person does with the window, through real events."""

import json
import sys
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QToolButton

from playground.core import OUTPUT, Choice, Experiment, edits
from playground.core.datasets import DATASETS
from playground.core.parts import ParameterPart
from playground.core.trainer import Trainer
from playground.session.file import load_session
from playground.ui import dialogs
from playground.ui.application import install_hooks
from playground.ui.files import examples
from playground.ui.toolbar import SPEED_STEPS, pace_at
from playground.ui.widgets import NumberField


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
    picture = window.map_view.picture.astype(int)
    quarter = picture.shape[0] // 4
    blue_minus_red = picture[..., 2] - picture[..., 0]
    upper_left, upper_right = blue_minus_red[3 * quarter, quarter], blue_minus_red[3 * quarter, 3 * quarter]
    assert upper_left > 30  # class 1: exactly one of x1, x2 is positive
    assert upper_right < -30


def test_counters_and_curves_count_epochs_and_updates(window, qtbot, settle):
    for _ in range(3):
        window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 3)
    assert window.toolbar.counters["epoch"].value.text() == "3"
    assert window.toolbar.counters["update"].value.text() == "60"
    epochs, losses = window.curves_view.train.getData()
    assert epochs[-1] == 3
    assert losses[-1] == pytest.approx(window.controller.snapshot.metrics.train_loss)


@pytest.mark.parametrize(("action", "updates"), [("step_sample", 1), ("step_batch", 1), ("step_epoch", 20)])
def test_steps(window, qtbot, action, updates):
    window.actions_by_name[action].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.update == updates)
    assert not window.controller.running


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


def test_new_start_changes_the_unlocked_seeds_only_and_can_be_undone(window, qtbot, settle):
    before = window.document.experiment.seeds
    start = settle(window).parameters.copy()
    window.actions_by_name["new_start"].trigger()
    after = window.document.experiment.seeds
    assert (after.data, after.split) == (before.data, before.split)
    assert (after.weights, after.batches) != (before.weights, before.batches)
    assert not np.array_equal(settle(window).parameters, start)
    window.actions_by_name["undo"].trigger()
    assert window.document.experiment.seeds == before
    assert np.array_equal(settle(window).parameters, start)


def test_the_learning_rate_field_changes_training_without_a_restart(window, qtbot, settle):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    field = next(w for w in window.experiment_panel.training.findChildren(NumberField) if w.accessibleName() == "Learning rate")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.document.experiment.training.learning_rate == 0.5
    assert settle(window).epoch == 1
    assert window.document.undo_stack.undoText() == "Change Learning rate"
    window.actions_by_name["undo"].trigger()
    assert field.value() == 0.03


@pytest.mark.parametrize("name", list(DATASETS))
def test_every_data_set_can_be_picked_trained_and_undone(window, qtbot, settle, name):
    before = window.document.experiment
    button = window.experiment_panel.data._sets[name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.document.experiment.data.dataset == name
    assert button.isChecked()
    settle(window)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    assert np.isfinite(window.controller.snapshot.metrics.train_loss)
    while window.document.undo_stack.canUndo():
        window.actions_by_name["undo"].trigger()
    assert window.document.experiment == before


def test_a_slider_drag_is_one_undo_step_and_moves_the_same_points(window, qtbot, settle):
    slider = window.experiment_panel.data.noise.slider
    slider.sliderPressed.emit()
    for value in (3, 9, 20):
        slider.setValue(value)
    assert window.document.experiment.data.noise == 0.2
    assert window.document.undo_stack.count() == 1
    settle(window)
    window.actions_by_name["undo"].trigger()
    assert window.document.experiment.data.noise == 0.0
    assert slider.value() == 0


def test_switching_the_last_feature_off_is_refused_in_words_and_nothing_changes(window, qtbot):
    features = window.experiment_panel.data._features
    qtbot.mouseClick(features["x1"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(features["x2"], Qt.MouseButton.LeftButton)
    assert window.document.experiment.data.features == ("x2",)
    assert features["x2"].isChecked()
    assert window.notice.isVisible()
    assert "choose at least one" in window.notice.label.text()


def click_scene(window, qtbot, text, nth=0):
    """Click the nth canvas button with this text, in the middle."""
    from playground.ui.canvas.items import ButtonItem

    view = window.canvas.view
    view.glide.finish()
    buttons = [item for item in view.network_scene.items() if isinstance(item, ButtonItem) and item._text == text]
    item = sorted(buttons, key=lambda item: item.scenePos().x())[nth]
    point = view.mapFromScene(item.scenePos())
    revision = window.document.revision
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: window.document.revision > revision)


def test_plus_and_minus_on_the_canvas_change_neurons_and_layers(window, qtbot, settle):
    click_scene(window, qtbot, "+", nth=1)  # the first "+" by x is between input and hidden 1, the second adds a neuron to hidden 1
    assert len(window.document.experiment.network.layer("hidden1").units) == 5
    click_scene(window, qtbot, "−", nth=1)
    assert len(window.document.experiment.network.layer("hidden2").units) == 1
    click_scene(window, qtbot, "+", nth=0)
    assert [layer.id for layer in window.document.experiment.network.layers] == ["hidden3", "hidden1", "hidden2", OUTPUT]
    snapshot = settle(window)
    assert snapshot.layout.size == len(window.canvas.view.network_scene._offsets)
    for _ in range(3):
        window.actions_by_name["undo"].trigger()
    assert window.document.experiment == Experiment()


def test_adding_a_neuron_keeps_the_trained_weights_and_undo_of_a_removal_brings_them_back(window, qtbot, settle):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    before = settle(window)
    window.network_actions.remove_unit("hidden1")
    smaller = settle(window)
    assert smaller.epoch == 1
    for key, offset in smaller.layout.offsets.items():
        assert smaller.parameters[offset] == before.parameters[before.layout.offsets[key]]
    window.actions_by_name["undo"].trigger()
    assert np.array_equal(settle(window).parameters, before.parameters)


def test_hovering_an_edge_shows_its_weight_and_follows_training(window, qtbot, settle):
    snapshot = settle(window)
    view = window.canvas.view
    edge = ParameterPart(view.network_scene.edge_keys["input", "hidden1"][0])
    qtbot.mouseMove(view.viewport(), view.position_of(edge))
    qtbot.waitUntil(lambda: view._bubble.isVisible())
    value = snapshot.parameters[snapshot.layout.offsets[edge.key]]
    assert f"{abs(value):.4g}"[:4] in view._bubble.text()
    text = view._bubble.text()
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: view._bubble.text() != text)


def test_zoom_and_fit(window):
    view = window.canvas.view
    fitted = view.transform().m11()
    window.actions_by_name["zoom_in"].trigger()
    assert view.transform().m11() > fitted
    window.actions_by_name["fit"].trigger()
    assert view.transform().m11() == pytest.approx(fitted)


def test_the_activation_menu_leaves_softmax_to_the_output(window):
    from PyQt6.QtWidgets import QMenu

    menu = QMenu()
    window.menus.fill_activation_menu(menu, "hidden1")
    assert "softmax" not in [action.text() for action in menu.actions()]
    next(action for action in menu.actions() if action.text() == "ReLU").trigger()
    assert window.document.experiment.network.layer("hidden1").activation == "relu"


def test_both_themes_draw_and_the_choice_is_remembered(window, settle):
    settle(window)
    light = window.map_view.picture.copy()
    window.actions_by_name["theme"].trigger()
    assert window.theme.is_dark
    assert window.map_view.picture.mean() < light.mean()
    assert window.settings.text("window/theme") == "dark"


def test_speed_goes_from_one_update_a_second_to_no_limit():
    assert pace_at(0) == 1.0
    assert pace_at(SPEED_STEPS) == 0.0
    paces = [pace_at(position) for position in range(SPEED_STEPS)]
    assert paces == sorted(paces)


def test_save_close_open_goes_on_to_the_bit(window, qtbot, settle, monkeypatch, tmp_path):
    path = tmp_path / "한글 session.nnplay"
    monkeypatch.setattr(dialogs, "ask_save", lambda parent, suggestion: path)
    window.document.edit(lambda e: edits.set_optimizer(e, "adam"), "Change optimiser")
    window.actions_by_name["step_epoch"].trigger()
    window.actions_by_name["step_batch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.update == 21)
    window.actions_by_name["save"].trigger()
    assert not window.isWindowModified()
    assert path.name in window.windowTitle()
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 2)
    expected = settle(window).parameters.copy()
    window.actions_by_name["new"].trigger()
    assert window.document.experiment == Experiment()
    assert window.files.open(path)
    settle(window)
    assert window.controller.snapshot.update == 21
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 2)
    assert np.array_equal(settle(window).parameters, expected)
    session = load_session(path)
    trainer = Trainer(session.experiment, session.state)
    trainer.run_epochs(1)
    assert np.array_equal(trainer.parameters, expected)


def test_a_damaged_file_leaves_the_open_work_untouched(window, settle, tmp_path):
    window.network_actions.add_unit("hidden1")
    before, path = window.document.experiment, tmp_path / "bad.nnplay"
    path.write_bytes(b"not a zip")
    assert not window.files.open(path)
    assert window.document.experiment == before
    assert window.document.undo_stack.canUndo()
    assert "bad.nnplay" in window.notice.label.text()


def test_a_failed_save_says_why_and_keeps_the_document_modified(window, tmp_path):
    window.network_actions.add_unit("hidden1")
    assert not window.files.save_to(tmp_path / "no such folder" / "x.nnplay")
    assert "could not be written" in window.notice.label.text()
    assert window.isWindowModified()


@pytest.mark.parametrize(("answer", "left"), [(dialogs.Answer.CANCEL, False), (dialogs.Answer.DISCARD, True)])
def test_unsaved_edits_are_asked_about_once(window, monkeypatch, answer, left):
    asked = []
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: asked.append(name) or answer)
    window.network_actions.add_unit("hidden1")
    window.actions_by_name["new"].trigger()
    assert asked == ["Untitled"]
    assert (window.document.experiment == Experiment()) is left
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.Answer.DISCARD)


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


def test_a_stop_rule_pauses_and_says_so(window, qtbot):
    window.document.edit(lambda e: replace(e, training=replace(e.training, stop=replace(e.training.stop, epochs=5))), "stop")
    window.toolbar.speed.setValue(SPEED_STEPS)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: not window.controller.running)
    assert window.controller.snapshot.epoch == 5
    assert "limit of 5 epochs" in window.status.text()


def test_edits_while_training_at_full_speed_never_show_a_stale_frame(window, qtbot):
    window.toolbar.speed.setValue(SPEED_STEPS)
    seen = []
    window.controller.frame.connect(lambda s: seen.append(s.experiment == window.document.experiment))
    window.controller.set_running(True)
    for name in ("add_unit", "remove_unit", "add_layer", "remove_layer"):
        layer = "hidden1" if "unit" in name else "hidden2"
        getattr(window.network_actions, name)(layer)
        count = len(seen)
        qtbot.waitUntil(lambda count=count: len(seen) > count + 1)
    assert all(seen)


def test_hidden_views_are_right_when_shown(window, qtbot, settle):
    window.docks["curves"].hide()
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    window.docks["curves"].show()
    qtbot.waitUntil(lambda: window.curves_view.train.getData()[0][-1] == 1)


def test_an_error_in_a_slot_becomes_one_quiet_notice(window, qtbot, monkeypatch, caplog):
    for name in ("excepthook",):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    import threading

    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    install_hooks(window)
    try:
        for _ in range(3):
            sys.excepthook(RuntimeError, RuntimeError("boom"), None)
        assert window.notice.isVisible()
        assert "boom" in window.notice.label.text()
        assert caplog.text.count("boom") == 3
        assert [button.text() for button in window.notice._buttons] == ["Save a copy …"]
    finally:
        from PyQt6.QtCore import qInstallMessageHandler

        qInstallMessageHandler(None)


def test_every_control_can_be_named_by_a_screen_reader(window):
    from PyQt6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider

    for kind in (QAbstractButton, QLineEdit, QComboBox, QSlider):
        for widget in window.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                named = (
                    widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "") or widget.toolTip()
                )
                assert named, f"{widget} in {widget.parent()} has no name"


def test_nothing_is_clipped_at_the_smallest_size(window, qtbot):
    window.resize(1280, 720)
    QApplication.processEvents()
    for button in window.findChildren(QToolButton):
        if button.isVisible() and button.text() and button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly:
            needed = button.fontMetrics().horizontalAdvance(button.text())
            assert button.width() >= needed, f"“{button.text()}” is clipped"
    assert window.width() == 1280


def test_settings_hold_only_plain_text(window):
    window.close()
    window.settings._store.sync()
    from pathlib import Path

    stored = Path(window.settings._store.fileName()).read_text()
    assert "@" not in stored.replace("\\x40", "")
    assert "window" in stored


def test_an_example_opens_as_a_new_document(window, settle):
    path = next(path for path in examples() if path.stem == "blobs-softmax")
    assert window.files.open(path, as_template=True)
    assert window.document.path is None
    assert window.document.experiment.network.output.activation == "softmax"
    assert settle(window).maps.shape[0] == 2 + 4 + 3
    json.dumps(window.status.text())


def test_the_optimiser_menu_shows_its_own_numbers(window):
    window.document.edit(lambda e: edits.set_optimizer(e, "momentum"), "x")
    names = [w.accessibleName() for w in window.experiment_panel.training.findChildren(NumberField) if w.isVisible()]
    assert "β" in names
    assert "β₁" not in names
    assert window.document.experiment.training.optimizer == Choice("momentum")


@pytest.mark.parametrize(
    ("typed", "rate"), [("0.5", 0.5), ("0,01", 0.01), ("1/4", 0.25), ("1e-3", 0.001), ("-1", 0.03), ("much", 0.03), ("1e99", 0.03)]
)
def test_a_number_field_takes_what_is_meant_or_refuses_in_words(window, qtbot, typed, rate):
    field = named_field(window, "Learning rate")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.document.experiment.training.learning_rate == rate
    assert field.value() == rate
    assert window.notice.isVisible() is (rate == 0.03)
    if rate == 0.03:
        assert "Learning rate" in window.notice.label.text() or "is not a number" in window.notice.label.text()


@pytest.mark.parametrize("typed", ["off", "0", ""])
def test_a_rule_can_be_switched_off_by_its_name_by_zero_and_by_nothing(window, qtbot, typed):
    field = named_field(window, "Epochs")
    for text in ("50", typed):
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.document.experiment.training.stop.epochs == 0
    assert field.text() == "off"


def test_space_runs_although_a_number_field_has_the_focus(window, qtbot):
    field = named_field(window, "Batch size")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert window.controller.running
    assert field.text() == "10"


def test_arrow_keys_step_a_number(window, qtbot):
    field = named_field(window, "Learning rate")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert window.document.experiment.training.learning_rate == 0.05
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert window.document.experiment.training.learning_rate == 0.01


def test_a_reached_limit_does_not_train_on_and_says_why(window, qtbot, settle):
    window.document.edit(lambda e: replace(e, training=replace(e.training, stop=replace(e.training.stop, epochs=2))), "stop")
    window.toolbar.speed.setValue(SPEED_STEPS)
    for _ in range(2):
        window.controller.set_running(True)
        qtbot.waitUntil(lambda: not window.controller.running)
    assert settle(window).epoch == 2
    assert "limit of 2 epochs" in window.status.text()


def test_the_buttons_of_a_layer_stay_where_they_are_when_neurons_come_and_go(window, qtbot, settle):
    for _ in range(12):
        click_scene(window, qtbot, "+", nth=1)
    assert len(window.document.experiment.units("hidden1")) == 16
    for _ in range(12):
        click_scene(window, qtbot, "−", nth=0)
    assert len(window.document.experiment.units("hidden1")) == 4


def test_undo_and_redo_of_a_trained_layer_bring_its_weights_back(window, qtbot, settle):
    window.network_actions.add_layer(OUTPUT)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    trained = settle(window).parameters.copy()
    window.actions_by_name["undo"].trigger()
    window.actions_by_name["redo"].trigger()
    assert np.array_equal(settle(window).parameters, trained)


def test_a_hidden_layer_on_a_perceptron_makes_it_a_network_that_can_learn(window):
    window.files.open(next(path for path in examples() if path.stem == "gate-xor-perceptron"), as_template=True)
    window.network_actions.add_layer(OUTPUT)
    experiment = window.document.experiment
    assert (experiment.training.optimizer.name, experiment.network.output.activation) == ("sgd", "sigmoid")


def test_a_new_document_can_start_from_a_template(window, settle):
    file = next(action.menu() for action in window.menuBar().actions() if "File" in action.text())
    templates = next(action.menu() for action in file.actions() if action.text() == "New from template")
    next(action for action in templates.actions() if action.text() == "With skip connection").trigger()
    assert ("input", "output") in {(c.source, c.target) for c in window.document.experiment.network.connections}
    assert not window.isWindowModified()
    assert settle(window).experiment == window.document.experiment


def test_the_maps_of_the_inputs_fill_the_range_of_whatever_set_is_shown(window, qtbot, settle):
    """An input runs from one end of the colours to the other over the map of a gate, as it does over a cloud of points."""
    scene = window.canvas.view.network_scene
    for dataset in ("xor", "and"):
        window.document.edit(lambda e, dataset=dataset: edits.set_dataset(e, dataset), "x")
        settle(window)
        reds = scene.units["input"]._pixels >> 16 & 0xFF
        assert reds.min() < 60, dataset  # the full positive colour, which has hardly any red, is reached


def test_an_error_in_the_training_thread_pauses_button_and_all(window, qtbot, settle, monkeypatch, caplog):
    settle(window)

    def fail(*arguments):
        raise RuntimeError("no room")

    window.controller.worker.call(lambda trainer: monkeypatch.setattr(trainer, "run_while", fail))
    window.controller.worker.call(lambda trainer: monkeypatch.setattr(trainer, "run_checked", fail))
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: not window.controller.running)
    assert window.toolbar.run.text() == "Run"
    assert "no room" in window.notice.label.text()
    assert "no room" in caplog.text


def named_field(window, name):
    return next(field for field in window.experiment_panel.findChildren(NumberField) if field.accessibleName() == name)
