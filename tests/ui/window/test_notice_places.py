"""Notices cover neither neurons nor map, legend or graph, and short ones move nothing."""

import pytest
from PyQt6.QtCore import QTimer

from playground.core.experiment.parts import UnitPart
from playground.ui.look.text_size import text_percent
from tests.support.clipped import position_in, settle

LONG = "Something went wrong, and this sentence says at some length what it was. " * 2
OFFERS = (("Save a copy …", print), ("Copy details", print))


def work_area(window):
    """What no notice may cover, by name."""
    views, panels = window.views, window.panel_layout.area.panels
    parts = {
        "canvas": views.canvas.view,
        "legend": views.canvas.legend,
        "phases": views.canvas.phases,
        "map": panels["map"],
        "curves": panels["curves"],
        "graph": panels["backprop"],
        "circuit": views.circuit_view.graph,
        "bar": window.present.bar,
    }
    return {name: part for name, part in parts.items() if part.isVisible()}


def check(window):
    """Nothing is covered, and all notices are inside of the window."""
    notices = [one for one in (window.notice, window.message) if one.isVisible()]
    assert notices
    places = [position_in(notice, window) for notice in notices]
    for name, part in work_area(window).items():
        assert not any(place.intersects(position_in(part, window)) for place in places), name
    assert all(window.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for i, a in enumerate(places) for b in places[:i])


def sizes(window):
    return {name: part.size() for name, part in work_area(window).items()}


def remove_a_neuron(window, unit="1"):
    window.shared.selection.set([UnitPart("hidden1", unit)])
    window.actions_by_name["remove"].trigger()
    window.shared.selection.clear()
    settle()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_what_has_happened_is_said_without_moving_anything(window, workspace, size):
    window.resize(*size)
    window.panel_layout.switch(workspace)
    settle()
    before = sizes(window)
    remove_a_neuron(window)
    check(window)
    assert sizes(window) == before
    window.actions_by_name["undo"].trigger()
    settle()
    check(window)
    assert sizes(window) == before


@pytest.mark.parametrize("size", [(960, 600), (1366, 768)])
@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits", "alone"])
def test_a_long_notice_gets_room_and_gives_it_back(window, workspace, size):
    window.resize(*size)
    if workspace == "alone":
        window.panel_layout.toggle_alone()
    else:
        window.panel_layout.switch(workspace)
    settle()
    before = sizes(window)
    window.notify(LONG, OFFERS)
    remove_a_neuron(window)
    check(window)
    window.notice.hide()
    window.message.hide()
    settle()
    assert sizes(window) == before


def test_a_notice_goes_along_to_another_workspace(window):
    window.notify(LONG, OFFERS)
    settle()
    for name in ("backprop", "circuits", "network"):
        window.panel_layout.switch(name)
        settle()
        check(window)


def test_while_presenting_it_is_above_the_bar(window):
    window.present.enter()
    window.resize(1366, 768)
    settle()
    before = sizes(window)
    remove_a_neuron(window)
    check(window)
    window.message.findChild(QTimer).timeout.emit()
    settle()
    assert sizes(window) == before
    window.present.leave()


def test_a_notice_from_before_presenting_moves_above_the_bar(window):
    window.resize(1366, 768)
    window.notify(LONG, OFFERS)
    settle()
    window.present.enter()
    window.resize(1366, 768)
    settle()
    check(window)
    window.present.leave()


def test_it_leaves_room_for_a_state_that_has_become_longer(window):
    window.panel_layout.switch("backprop")
    window.say("Picture copied.")
    settle()
    left = window.message.x()
    window.explain("Training has stopped, since " + "a very long reason has come up " * 4)
    settle()
    assert window.message.x() > left
    check(window)


def test_the_phases_of_slow_motion_cover_nothing_and_move_nothing(window, qtbot):
    canvas = window.views.canvas
    window.toolbar.speed.setValue(0)
    settle()
    before = canvas.view.size()
    window.controller.set_running(True)
    qtbot.waitUntil(canvas.phases.isVisible)
    settle()
    strip = position_in(canvas.phases, window)
    for part in (canvas.view, canvas.legend, window.drawer):
        assert not strip.intersects(position_in(part, window))
    assert canvas.view.size() == before
    window.controller.set_running(False)


@pytest.mark.parametrize(("size", "percent"), [((800, 600), 200), ((960, 600), 100)])
@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_a_notice_never_changes_the_least_size_of_the_window(window, workspace, size, percent):
    if percent != text_percent():
        window.text_sizes.pick(percent)
        settle()
    window.resize(*size)
    window.panel_layout.switch(workspace)
    window.message.hide()
    settle()
    before = window.minimumSizeHint()
    seen = {name for name, one in window.panel_layout.area.panels.items() if one.isVisible()}
    window.notice.say(LONG, OFFERS)
    settle()
    assert window.minimumSizeHint() == before
    assert (window.width(), window.height()) == size
    assert window.rect().contains(position_in(window.notice, window))
    panels = window.panel_layout.area.panels.items()
    assert {name for name, one in panels if one.isVisible()} == seen
