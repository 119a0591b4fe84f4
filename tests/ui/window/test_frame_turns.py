"""Frames go to what can be seen; numbers from before an edit are marked in all places alike."""

from dataclasses import replace

import pytest
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.veil import Veil


def veiled(window):
    """The views that can be seen behind a veil."""
    return {veil.parentWidget() for veil in window.findChildren(Veil) if veil.isVisible()}


def counters(window):
    shown = window.toolbar.counters.items()
    return {name: counter.value.text() for name, counter in shown if not counter.isHidden()}


@pytest.fixture
def trained(window, settle):
    window.actions_by_name["step_epoch"].trigger()
    return settle(window)


def test_a_late_frame_of_a_drag_is_marked_on_the_toolbar_as_in_the_views(window, trained):
    window.controller.waiting_changed.emit("edit")
    late = replace(trained, epoch=trained.epoch + 7)
    window.show_frame(late)
    assert set(counters(window).values()) == {"–"}
    assert window.views.curves_view in veiled(window)
    window.controller.waiting_changed.emit("")
    assert counters(window)["epoch"] == f"{late.epoch:,}"
    assert "–" not in counters(window).values()
    assert veiled(window) == set()


def test_what_is_not_an_edit_marks_nothing(window, trained):
    before = counters(window)
    for waiting in ("step", "pause", ""):
        window.controller.waiting_changed.emit(waiting)
        assert (counters(window), veiled(window)) == (before, set())


def test_a_view_that_comes_into_sight_gets_the_frame_on_screen(window, settle):
    window.panel_layout.show_panel("curves", False)
    window.actions_by_name["step_epoch"].trigger()
    epoch = settle(window).epoch
    window.panel_layout.show_panel("curves", True)
    QApplication.processEvents()
    assert window.views.curves_view.plot.drawn.series.epoch[-1] == epoch
