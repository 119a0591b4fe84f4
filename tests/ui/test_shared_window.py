"""The window that tests share is as new for each of them, or it is a new one."""

import pytest

from playground.core.experiment.parts import LayerPart, UnitPart
from tests.support.window_state import differences, window_state


def press(window, *names):
    for name in names:
        window.actions_by_name[name].trigger()


LEFT_BEHIND = {
    "nothing": lambda window: None,
    "training": lambda window: press(window, "step_epoch"),
    "running": lambda window: press(window, "run"),
    "an edit": lambda window: window.shared.network_actions.add_unit("hidden1"),
    "undone edits": lambda window: [press(window, "add_layer"), press(window, "undo")],
    "a selection": lambda window: window.shared.selection.set(
        [LayerPart("hidden1"), UnitPart("input", "x1")]
    ),
    "zoom": lambda window: press(window, "zoom_in", "zoom_in"),
    "another page of the drawer": lambda window: window.panel_layout.open("gradients"),
    "a pinned side panel": lambda window: window.panel_layout.open("outline"),
    "hidden panels": lambda window: [
        window.panel_layout.show_panel(name, False) for name in window.panel_layout.toggles
    ],
    "the dark theme": lambda window: press(window, "theme"),
    "large text": lambda window: press(window, "larger_text"),
    "full screen": lambda window: press(window, "full_screen"),
    "a notice": lambda window: window.notice.say("Something"),
    "a scale": lambda window: window.shared.scales.set_per_layer(True),
    "a speed": lambda window: window.toolbar.speed.setValue(3),
}


@pytest.mark.parametrize("how", LEFT_BEHIND)
def test_what_one_test_leaves_behind_the_next_does_not_find(shared_window, qtbot, how):
    first = shared_window.lend(qtbot)
    was = window_state(first)
    LEFT_BEHIND[how](first)
    shared_window.take_back(qtbot, how)
    again = shared_window.lend(qtbot)  # the same one, or a new one
    assert not differences(was, window_state(again))


def test_what_one_test_saves_is_not_the_file_of_the_next(shared_window, qtbot, tmp_path):
    first = shared_window.lend(qtbot)
    assert first.files.save_to(tmp_path / "mine.nnplay")
    shared_window.take_back(qtbot, "a saved file")
    again = shared_window.lend(qtbot)
    assert again.document.path is None
    assert "mine" not in again.windowTitle()
    assert again.settings.folder != tmp_path


def test_a_window_that_cannot_be_put_back_is_replaced(shared_window, qtbot):
    first = shared_window.lend(qtbot)
    was = window_state(first)
    first.toolbar.setEnabled(False)
    shared_window.take_back(qtbot, "this test")
    assert shared_window.left.pop("this test")
    again = shared_window.lend(qtbot)
    assert again is not first
    assert not differences(was, window_state(again))


def test_a_closed_window_is_replaced_and_its_threads_have_ended(shared_window, qtbot):
    first, threads = shared_window.lend(qtbot), shared_window.threads
    first.close()
    shared_window.take_back(qtbot, "this test")
    assert threads
    assert not any(thread.is_alive() for thread in threads)
    assert shared_window.lend(qtbot) is not first
    assert all(thread.is_alive() for thread in shared_window.threads)
