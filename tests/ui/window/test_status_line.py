"""What the status line says, and for how long."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QStatusTipEvent
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.fields import replace_field
from playground.core.experiment.parts import LayerPart


def set_rate(window, rate):
    window.document.edit(lambda e: replace_field(e, "training.learning_rate", rate), "Rate")


def to_state(window, state):
    window.setWindowState(state)
    QApplication.processEvents()


@pytest.mark.parametrize(
    "state", [Qt.WindowState.WindowMaximized, Qt.WindowState.WindowFullScreen], ids=str
)
def test_the_state_of_the_window_leaves_the_message(window, state):
    set_rate(window, 0.5)
    for change in (state, Qt.WindowState.WindowNoState):
        to_state(window, change)
        assert window.message.label.text() == "Rate"


def test_full_screen_says_how_to_leave_it_as_long_as_it_is_full(window):
    to_state(window, Qt.WindowState.WindowFullScreen)
    assert "Esc" in window.notice.label.text()
    assert window.notice.isVisible()
    to_state(window, Qt.WindowState.WindowNoState)
    assert not window.notice.isVisible()


@pytest.mark.parametrize(
    ("action", "said"),
    [("restart", "Restart"), ("undo", "Undone: Rate"), ("redo", "Redone: Restart")],
)
def test_what_happened_is_not_overwritten_by_paused(window, qtbot, settle, action, said):
    set_rate(window, 0.5)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.update == 20)
    if action == "redo":
        for name in ("restart", "undo"):
            window.actions_by_name[name].trigger()
            settle(window)
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 20)
    window.actions_by_name[action].trigger()
    window.controller.set_running(False)
    settle(window)
    assert window.message.label.text().startswith(said)


def test_run_and_pause_say_what_the_program_does(window, qtbot, settle):
    window.controller.set_running(True)
    assert window.status.text() == "Training …"
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 0)
    window.controller.set_running(False)
    settle(window)
    assert window.status.text() == "Paused"


def test_redo_says_so(window, settle):
    set_rate(window, 0.5)
    for action, said in (("undo", "Undone: Rate"), ("redo", "Redone: Rate")):
        window.actions_by_name[action].trigger()
        assert window.message.label.text().startswith(said)


def test_a_walk_says_that_nothing_is_trained_and_what_an_update_was(window, settle):
    set_rate(window, 0.5)
    window.shared.watched.pin(3)
    window.panel_layout.open("backprop")
    settle(window)
    walk = window.shared.walk_controller
    walk.jump("backward")
    assert "nothing is trained before Update" in window.status.text()
    settle(window)
    walk.jump("update")
    assert "Update 1 was made" in window.status.text()
    assert settle(window).update == 1
    walk.end()
    assert window.status.text() == "Paused"


def test_after_a_cut_it_says_that_the_weights_stay_behind(window, qtbot, monkeypatch):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 0)
    monkeypatch.setattr("playground.session.fragment.MAX_TEXT", 100)
    window.shared.selection.set([LayerPart("hidden2")])
    window.actions_by_name["cut"].trigger()
    assert window.message.label.text() == (
        "Hidden 2 copied without weights: they are too many for the clipboard."
    )


@pytest.mark.parametrize("phase", ["backward", "update"])
@pytest.mark.parametrize("way", ["switch", "data"])
def test_the_words_of_a_walk_stay_no_longer_than_it_is_seen(window, qtbot, settle, phase, way):
    window.actions_by_name["step_batch"].trigger()
    settle(window)
    assert window.status.text() == "Paused"
    window.shared.watched.pin(3)
    window.panel_layout.open("backprop")
    qtbot.waitUntil(lambda: window.shared.walk_controller.has_numbers)
    window.shared.walk_controller.jump(phase)
    settle(window)
    said = window.status.text()
    assert "Update" in said
    if way == "data":
        window.views.experiment_panel.data.pick("circle")
        window.shared.watched.pin(None)
        settle(window)
        assert window.status.text() in ("Paused", "Press Space to train")
    window.panel_layout.switch("network")
    settle(window)
    assert window.status.text() in ("Paused", "Press Space to train")
    if way == "switch" and phase == "backward":
        window.panel_layout.switch("backprop")
        settle(window)
        assert window.status.text() == said


# --- tips -----------------------------------------------------------------------------------------


def point_at(window, name):
    """Do what Qt does when the mouse or the keyboard comes to the entry of a menu."""
    action = window.actions_by_name[name]
    QApplication.sendEvent(window.menuBar(), QStatusTipEvent(action.statusTip()))


def leave(window):
    QApplication.sendEvent(window.menuBar(), QStatusTipEvent(""))


def test_it_says_what_an_entry_does_while_it_is_pointed_at(window):
    before = window.status.text()
    point_at(window, "restart")
    assert window.status.text() == window.actions_by_name["restart"].statusTip()
    assert window.status.isVisible()  # Qt itself hides it
    leave(window)
    assert window.status.text() == before


def test_what_happens_meanwhile_takes_the_place_of_the_tip_and_stays(window):
    point_at(window, "restart")
    window.status.begin("Training …")
    assert window.status.text() == "Training …"
    leave(window)
    assert window.status.text() == "Training …"


def test_a_tip_does_not_take_the_place_of_a_reason(window):
    window.status.explain("The loss is no number")
    point_at(window, "restart")
    assert window.status.text() == "The loss is no number"
    window.status.begin("Press Space to train")
    window.status.wait("edit")
    waiting = window.status.text()
    point_at(window, "restart")
    assert window.status.text() == waiting
    window.status.wait("")


def test_no_tip_is_written_below_a_notice_that_lies_in_the_line(window):
    before = window.status.text()
    window.say("Done")
    window.message.setGeometry(window.statusBar().geometry())
    point_at(window, "restart")
    assert window.status.text() == before
