"""The Backprop tab in the real window: canvas, keys and training go with the walk."""

import numpy as np
import pytest

from playground.core.experiment.parts import LayerPart
from playground.core.experiment.spec import OUTPUT
from playground.core.experiment.templates import TEMPLATES
from tests.support.walking import numbers, open_tab_in


@pytest.fixture
def tab(window, qtbot, settle):
    """The tab with a half-trained XOR network and sample 4 pinned."""
    return open_tab_in(window, qtbot, settle)


@pytest.fixture
def go(window, qtbot, settle):
    """Goes to a stop of the walk, and shows what it watches."""

    def to(number):
        window.shared.walk_controller.go_to(number)
        settle(window)
        qtbot.waitUntil(lambda: window.controller.snapshot.watch == window.shared.watched.watch)

    return to


def test_what_lies_ahead_is_blank_on_canvas_and_graph_and_comes_step_by_step(
    window, tab, go, qtbot, settle
):
    go(0)
    assert set(numbers(window.views.canvas)["hidden1"]) == {""}
    assert all(numbers(window.views.canvas)["input"])
    tab.drawn.focus_picked.emit("whole")
    texts = tab.gates.texts()
    output = window.shared.walk_controller.walk.unrolled.graph.output
    assert texts[output] == ("", "")
    go(1)
    assert all(numbers(window.views.canvas)["hidden1"])
    assert set(numbers(window.views.canvas)["hidden2"]) == {""}
    assert window.shared.selection.current == LayerPart("hidden1")
    assert window.views.canvas.modes.edges.value == "weight"
    window.shared.walk_controller.jump("loss")
    settle(window)
    assert tab.gates.texts()[output][0] != ""
    assert tab.gates.texts()[output][1] == ""
    window.shared.walk_controller.jump("backward")
    qtbot.waitUntil(lambda: window.controller.snapshot.watch.quantity == "delta")
    assert tab.gates.texts()[output][1] == "1"
    assert window.views.canvas.modes.edges.value == "gradient"
    assert not np.isnan(
        window.views.canvas.view.network_scene.edges["hidden2", OUTPUT].values
    ).any()
    window.shared.walk_controller.jump("update")
    assert window.views.canvas.modes.edges.value == "step"


def test_training_goes_on_from_there_and_the_tab_shows_everything_again(
    window, tab, go, qtbot, settle
):
    go(1)
    window.shared.watched.change(quantity="z")
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.running)
    qtbot.waitUntil(lambda: not window.shared.walk_controller.walk.is_walking)
    window.controller.set_running(False)
    settle(window)
    watched = window.shared.watched
    assert watched.watch.source == "sample"  # that of the tab, which can be seen
    qtbot.waitUntil(lambda: watched.watch.quantity == "a")
    assert window.views.canvas.modes.edges.value == "weight"
    assert all(numbers(window.views.canvas)["hidden2"])


def test_a_check_under_way_can_be_cancelled_and_does_not_outlive_the_window(
    window, tab, qtbot, settle
):
    window.document.edit(lambda _: TEMPLATES["wide"].build(), "wide", anew=True)
    settle(window)
    qtbot.waitUntil(lambda: window.shared.walk_controller.is_ready)
    tab.pages.open("check")
    page = tab.pages.views["check"]
    page.check()
    page.stop()
    assert not page.job.is_running
    assert page.start.isVisible()
    page.check()
    assert page.job.is_running
    window.close()
    assert not page.job.is_running


def test_the_key_opens_the_tab_with_a_sample_then_walks_and_makes_no_update_at_first(
    window, qtbot, settle
):
    update = settle(window).update
    window.actions_by_name["walk_next"].trigger()
    qtbot.waitUntil(lambda: window.shared.walk_controller.is_ready)
    assert window.views.backprop_view.isVisible()
    assert window.shared.watched.watch.sample == 0
    assert window.shared.walk_controller.walk.stop_index == 0
    assert "step 0 of 9" in window.views.backprop_view.drawn.position.text()
    for key, stop in (("walk_next", 1), ("walk_next", 2), ("walk_back", 1)):
        window.actions_by_name[key].trigger()
        assert window.shared.walk_controller.walk.is_walking
        assert window.shared.walk_controller.walk.stop_index == stop
    assert settle(window).update == update


def test_nothing_walks_by_itself_once_the_tab_is_left_or_training_runs(window, tab, qtbot, settle):
    tab.bar.buttons.press("auto")
    assert tab.bar.buttons.is_playing
    window.panel_layout.open("weights")
    assert not tab.bar.buttons.is_playing
    window.panel_layout.open("backprop")
    tab.bar.buttons.press("auto")
    window.controller.set_running(True)
    assert not tab.bar.buttons.is_playing
    window.controller.set_running(False)
    settle(window)


@pytest.mark.parametrize("name", ["first", "back", "auto", "next", "last"])
def test_each_button_of_the_walk_says_its_key_and_the_key_presses_it(window, tab, settle, name):
    walk, action = window.shared.walk_controller, window.actions_by_name[f"walk_{name}"]
    assert list(tab.bar.buttons.buttons) == ["first", "back", "auto", "next", "last"]
    assert f"({action.shortcut().toString()})" in tab.bar.buttons.buttons[name].toolTip()
    for _ in range(3):
        window.actions_by_name["walk_next"].trigger()
    action.trigger()
    stop = {"first": 0, "back": 1, "auto": 3, "next": 3, "last": 8}[name]
    assert walk.walk.stop_index == stop
    assert tab.bar.buttons.is_playing == (name == "auto")
    tab.stop_playing()
    settle(window)
