"""Views that come after the first frame: built in idle turns, or as soon as they are asked for."""

import subprocess
import sys

import pytest
from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtWidgets import QApplication, QWidget

from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import UnitPart
from playground.ui.look.text_size import NORMAL, use_text_percent
from playground.ui.look.theme import DARK
from playground.ui.window.application import build_window
from playground.ui.window.later import Later
from tests.support.paths import ROOT
from tests.support.prompt_window import close_prompt_window, open_prompt_window, settle
from tests.support.shared_window import close_window, open_window
from tests.support.window_text import reading

OPENED = {  # what is asked for, by the place of the view that shows it
    "experiment_place": lambda layout: layout.side.open("training"),
    "outline_place": lambda layout: layout.side.open("outline"),
    "weights_place": lambda layout: layout.open("weights"),
    "gradients_place": lambda layout: layout.open("gradients"),
    "activations_place": lambda layout: layout.open("activations"),
    "table_place": lambda layout: layout.open("table"),
    "backprop_place": lambda layout: layout.switch("backprop"),
    "circuit_place": lambda layout: layout.switch("circuits"),
}

PICTURED = {
    "experiment_place",
    "weights_place",
    "gradients_place",
    "activations_place",
    "table_place",
}


@pytest.fixture
def opened(qapp):
    """Opens a window, changes everything that views show, then opens a view; returns both."""
    windows = []

    def open_view(place, is_whole):
        window = open_prompt_window(qapp, is_whole)
        windows.append(window)
        change(window)
        assert (getattr(window.views, place).view is not None) == is_whole
        OPENED[place](window.panel_layout)
        settle(window)
        return window, getattr(window.views, place).view

    yield open_view
    for window in windows:
        close_prompt_window(window)
    use_text_percent(qapp, NORMAL)


def change(window):
    window.set_theme(DARK)
    window.document.edit(lambda e: set_dataset(e, "circle"), "Data")
    settle(window)
    window.shared.watched.pin(3)
    window.shared.watched.change(source="next")
    window.shared.scales.set_per_layer(True)
    window.shared.selection.set([UnitPart("hidden1", "2")])
    window.actions_by_name["step_epoch"].trigger()
    settle(window)


@pytest.mark.parametrize("place", OPENED)
def test_a_view_that_is_built_late_shows_what_one_from_the_start_shows(opened, place):
    early, early_view = opened(place, is_whole=True)
    expected, picture = reading(early), early_view.grab().toImage()
    early.hide()
    late, view = opened(place, is_whole=False)
    assert reading(late) == expected
    if place in PICTURED:
        assert view.grab().toImage() == picture


class Shown(QObject):
    """Notes the widgets that are shown as windows of their own."""

    def __init__(self):
        super().__init__()
        self.windows = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched)
        return False


@pytest.mark.parametrize("source", ["batch", "sample", "next", "train"])
def test_nothing_flashes_up_while_views_are_built(qapp, source):
    window, shown = open_prompt_window(qapp, is_whole=False), Shown()
    window.shared.watched.pin(1 if source == "sample" else None)
    window.shared.watched.change(source=source)
    settle(window)
    QApplication.instance().installEventFilter(shown)
    window.late.finish()
    QApplication.instance().removeEventFilter(shown)
    close_prompt_window(window)
    assert not shown.windows


def test_after_the_first_frame_all_views_come_by_themselves(qapp, qtbot):
    window = open_window(qapp, qtbot, is_whole=False)
    places = [one for one in vars(window.views).values() if isinstance(one, Later)]
    assert len(places) == len(OPENED) + 1  # the inspector opens with a selection
    qtbot.waitUntil(lambda: all(place.view is not None for place in places))
    assert not any(place.isVisible() for place in places)
    close_window(window)


class Painted(QObject):
    """Notes that a widget has been painted, as `name` in `events`."""

    def __init__(self, widget, name, events):
        super().__init__(widget)
        self._name, self._events = name, events
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self._events.append(self._name)
        return False


def test_idle_turns_come_after_all_panels_are_painted(qapp, qtbot, monkeypatch):
    events = []
    step = "playground.ui.window.main_window.import_module"
    monkeypatch.setattr(step, lambda name: events.append("step"))
    window = build_window(qapp, "light")
    views = window.views
    for name, view in (("map", views.map_view), ("curves", views.curves_view)):
        Painted(view, name, events)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: "step" in events)
    assert {"map", "curves"} <= set(events[: events.index("step")])
    close_window(window)


def test_the_first_frame_imports_neither_files_nor_hidden_views():
    late = [
        "library",
        "session.format",
        "core.experiment.circuit",
        "ui.gate_graph",
        "ui.views.circuit",
        "ui.window.exporter",
    ]
    asked = "import sys, playground.ui.window.application; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True)
    assert not set(done.stdout.split()) & {f"playground.{name}" for name in late}
    assert "playground.ui.views.canvas.view" in done.stdout.split()
