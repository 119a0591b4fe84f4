"""Whatever the keyboard can come to says what it is; what is drawn by hand says what it shows."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from playground import Experiment
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import INPUT, Key
from playground.ui.views.experiment.settings_strip import SettingsStrip
from playground.ui.widgets.named import name_of, sentence_of, speaks
from playground.ui.window.rail_entries import rail_entries
from tests.support.pages import LAYERS

# Qt itself says what is in these
STANDARD = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
)
# these hold fields, which are stops of their own: their names are enough
HOLDERS = (QScrollArea, SettingsStrip)
EDGE = ParameterPart(Key("hidden1", "1", INPUT, "x1"))


def stops(window):
    """What Tab can lead to now, forms and what is within them, but for standard controls."""
    for _ in range(4):
        QApplication.processEvents()
    for widget in window.findChildren(QWidget):
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_stop = takes_tab and widget.isVisible() and widget.focusProxy() is None
        is_of_qt = type(widget) is QWidget  # the viewport of a list
        if is_stop and not is_of_qt and not isinstance(widget, STANDARD):
            yield widget


def silent(window):
    """The stops of which nothing is heard."""
    for stop in stops(window):
        if isinstance(stop, HOLDERS) and not speaks(stop):
            if not name_of(stop):
                yield type(stop).__name__, "has no name"
        elif not speaks(stop) or not sentence_of(stop):
            yield type(stop).__name__, name_of(stop), "has no sentence"


def open_layers(window, settle):
    for page in LAYERS:
        window.panel_layout.open(page)
        settle(window)
        yield page


def open_backprop(window, settle):
    window.panel_layout.open("backprop")
    window.shared.watched.pin(0)
    settle(window)
    for name in window.views.backprop_view.pages.views:
        window.views.backprop_view.pages.open(name)
        settle(window)
        yield name


def open_panels(window, settle):
    for entry in rail_entries():
        window.panel_layout.side.open(entry.name)
        yield entry.name


def open_workspaces(window, settle):
    for workspace in ("backprop", "circuits", "network"):
        window.panel_layout.switch(workspace)
        settle(window)
        yield workspace


def open_curves(window, settle):
    window.panel_layout.open("curves")
    settle(window)
    for name, button in window.views.curves_view.modes.buttons.items():
        button.click()
        settle(window)
        yield name


PLACES = {  # and some of the stops that must be among those that are found there
    open_layers: {"HeatMapArea", "Plot"},
    open_backprop: {"Formulas", "RichText", "Bars", "GateView"},
    open_panels: {"ExperimentPanel", "CanvasView"},
    open_workspaces: {"InputPanel", "GateView", "CanvasView"},
    open_curves: {"CurvesPlot", "ConfusionGrid"},
}


@pytest.mark.parametrize("open_places", PLACES, ids=lambda one: one.__name__)
def test_every_stop_that_is_drawn_by_hand_says_what_it_shows(window, settle, open_places):
    window.shared.selection.set([EDGE])
    window.actions_by_name["step_epoch"].trigger()
    settle(window)
    found = set()
    for place in open_places(window, settle):
        assert [*silent(window)] == [], place
        found |= {type(stop).__name__ for stop in stops(window)}
    assert found >= PLACES[open_places]


@pytest.mark.parametrize("dataset", ["digits", "iris"])
def test_what_data_of_pictures_show_speaks_too(window, settle, dataset):
    window.document.edit(lambda _: edits.set_dataset(Experiment(), dataset), "Data")
    settle(window)
    found = set()
    for page in window.views.map_view.head.pages.buttons.values():
        page.click()
        settle(window)
        assert [*silent(window)] == []
        found |= {type(stop).__name__ for stop in stops(window)}
    assert {"SheetGrid", "Plot"} <= found


def test_no_view_needs_more_to_say_its_sentence(window, settle):
    window.shared.selection.set([EDGE])
    for open_places in PLACES:
        for _ in open_places(window, settle):
            views = [one for one in window.findChildren(QWidget) if speaks(one)]
            assert all(isinstance(sentence_of(one), str) for one in views)
            assert len(views) > 5
