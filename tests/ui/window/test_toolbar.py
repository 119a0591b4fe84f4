"""The toolbar in the three workspaces."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtTest import QTest

from playground.live.snapshot import FAST
from playground.ui.window.toolbar import FRAMES_PER_COUNT


def buttons(toolbar):
    return (toolbar.run, toolbar.step, toolbar.buttons["restart"], toolbar.buttons["new_start"])


@pytest.mark.parametrize("name", ["network", "backprop"])
def test_where_the_network_is_seen_it_can_be_trained(window, name):
    window.panel_layout.switch("circuits")
    window.panel_layout.switch(name)
    assert all(button.isEnabled() for button in buttons(window.toolbar))
    assert window.toolbar.counters["epoch"].isVisible()
    assert not window.toolbar.of_circuits.isVisible()


def test_a_circuit_does_not_train_and_the_toolbar_says_so(window, settle):
    settle(window)
    middle = [button.geometry() for button in window.toolbar.workspaces]
    window.panel_layout.switch("circuits")
    assert not any(button.isEnabled() for button in buttons(window.toolbar))
    window.toggle_theme()
    assert not any(button.isEnabled() for button in buttons(window.toolbar))
    window.toggle_theme()
    assert window.toolbar.of_circuits.isVisible()
    assert "Run and Step are for the network" in window.toolbar.of_circuits.text()
    assert "a circuit has its own buttons" in window.toolbar.of_circuits.toolTip()
    assert not window.toolbar.counters["epoch"].isVisible()
    assert not window.views.settings_strip.isVisible()
    assert window.status.text() == ""
    window.status.begin("Walking through the network")
    assert window.status.text() == ""
    assert [button.geometry() for button in window.toolbar.workspaces] == middle
    assert window.actions_by_name["undo"] in window.toolbar.buttons["undo"].actions()


def test_the_menu_of_a_narrow_window_offers_what_its_buttons_would(window, settle):
    toolbar = window.toolbar
    window.resize(700, 600)
    settle(window)
    undo, redo, new = (window.actions_by_name[name] for name in ("undo", "redo", "new_start"))
    assert toolbar.more.menu().actions() == [new, undo, redo]
    window.panel_layout.switch("circuits")
    assert not new.isEnabled()
    window.panel_layout.switch("network")
    assert new.isEnabled()


TRAINING = ("run", "step_sample", "step_batch", "step_epoch", "restart", "new_start")


@pytest.mark.parametrize("name", TRAINING)
def test_no_key_and_no_menu_trains_where_the_network_is_not_seen(window, name):
    """F7 trained it, and Ctrl+R took its training away, unseen."""
    window.panel_layout.switch("circuits")
    experiment, action = window.document.experiment, window.actions_by_name[name]
    for key in action.shortcuts():
        QTest.keyClick(window, key[0].key(), key[0].keyboardModifiers())
    action.trigger()
    assert not action.isEnabled()
    assert not window.controller.running
    assert window.controller.worker.call(lambda trainer: trainer.update) == 0
    assert (window.document.experiment, window.document.undo_stack.count()) == (experiment, 0)


def test_a_button_that_is_disabled_stays_so_when_its_action_changes(window):
    window.panel_layout.switch("circuits")
    window.toggle_theme()
    window.actions_by_name["restart"].setToolTip("changed")
    buttons = window.toolbar.step, window.toolbar.buttons["restart"]
    assert not any(button.isEnabled() for button in buttons)


def test_training_that_runs_can_be_paused_beside_a_circuit(window, qtbot):
    window.controller.set_running(True)
    window.panel_layout.switch("circuits")
    assert window.toolbar.run.isEnabled()
    window.toolbar.run.click()
    qtbot.waitUntil(lambda: not window.controller.running)
    assert not window.toolbar.run.isEnabled()


class Layouts(QObject):
    """Counts how often a widget is laid out."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_a_number_that_has_room_lays_nothing_out(window, settle, qapp):
    settle(window)
    counter = window.toolbar.counters["train_loss"]
    counter.show_text("0.1111")
    qapp.processEvents()
    layouts = Layouts(counter)
    assert not counter.show_text("0.2222")
    qapp.processEvents()
    assert layouts.count == 0
    assert counter.show_text("123,456,789.1")
    qapp.processEvents()
    assert layouts.count > 0
    assert counter.value.width() >= counter.value.sizeHint().width()


def test_counters_of_fast_training_change_in_some_frames_and_are_right_when_it_pauses(
    window, settle
):
    frame = settle(window)
    shown, toolbar = [], window.toolbar
    for update in range(100, 100 + 2 * FRAMES_PER_COUNT):
        toolbar.show_frame(replace(frame, update=update, running=True, updates_per_second=FAST))
        shown.append(toolbar.counters["update"].value.text())
    assert len(set(shown)) in (2, 3)
    toolbar.show_frame(replace(frame, update=999, running=False))
    assert toolbar.counters["update"].value.text() == "999"
    for update in (5, 6, 7):  # slow training: each frame
        toolbar.show_frame(replace(frame, update=update, running=True, updates_per_second=9.0))
        assert toolbar.counters["update"].value.text() == str(update)
