"""Keys act where the eye is: every stop of Tab can be seen, and hidden panels get no keys."""

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt
from PyQt6.QtGui import QAction, QShortcut
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QAbstractScrollArea, QApplication, QTabBar, QWidget

from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import OUTPUT

SMALL = (960, 600)
MOST_STOPS = 250
TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
PAGES = ("inspector", "weights", "gradients", "activations", "backprop", "circuit")


def docks(main):
    return main.panel_layout.docks


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def walk(main, key):
    """The widgets to which this key leads from the canvas, until it is there again."""
    start = main.views.canvas.view
    start.setFocus()
    stops = []
    for _ in range(MOST_STOPS):
        press(key)
        stop = QApplication.focusWidget()
        if stop is start:
            return stops
        assert stop not in stops, f"{named(stop)} keeps the focus"
        stops.append(stop)
        check_seen(main, stop)
    raise AssertionError("the canvas is not reached again")


def check_seen(main, stop):
    """A stop can be seen while it has the focus."""
    inside = stop.viewport() if isinstance(stop, QAbstractScrollArea) else stop
    seen = stop.visibleRegion().united(inside.visibleRegion()).boundingRect()
    place = QRect(stop.mapTo(main, QPoint(0, 0)), stop.size())
    assert not seen.isEmpty(), f"{named(stop)} is not seen"
    assert main.rect().intersects(place), f"{named(stop)} is outside of the window"
    assert stop.window() is main


def named(widget):
    parents = []
    while widget is not None:
        parents.append(f"{type(widget).__name__} {widget.accessibleName()}".strip())
        widget = widget.parentWidget()
    return " in ".join(parents)


def settle():
    for _ in range(4):
        QApplication.processEvents()


def walk_both_ways(main):
    settle()
    main.setUpdatesEnabled(False)  # painting would cost more than all the rest
    try:
        forward, backward = walk(main, TAB), walk(main, BACK)
    finally:
        main.setUpdatesEnabled(True)
    assert {named(stop) for stop in forward} == {named(stop) for stop in backward}
    return forward


@pytest.mark.parametrize("page", PAGES)
def test_every_stop_is_seen_with_each_tab_of_the_drawer(window, page):
    window.drawer.open(page)
    walk_both_ways(window)


def test_every_stop_is_seen_on_each_page_of_backprop(window):
    window.drawer.open("backprop")
    window.shared.watched.pin(0)
    tabs = window.views.backprop_view.findChild(QTabBar)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        walk_both_ways(window)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["experiment", "outline", "output", "curves", "drawer"])
def test_every_stop_is_seen_with_a_panel_closed(window, name):
    docks(window)[name].hide()
    walk_both_ways(window)


def test_every_stop_is_seen_with_all_panels_closed(window):
    for dock in docks(window).values():
        dock.hide()
    walk_both_ways(window)


def test_every_stop_is_seen_with_the_outline_in_front(window):
    docks(window)["outline"].raise_()
    stops = walk_both_ways(window)
    assert window.views.outline in stops
    panel = window.views.experiment_panel
    assert not any(panel is stop or panel.isAncestorOf(stop) for stop in stops)


def test_every_stop_is_seen_with_the_drawer_shut(window):
    window.drawer.toggle()
    walk_both_ways(window)


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_every_stop_is_seen_in_a_small_window(window, page):
    window.resize(*SMALL)
    window.drawer.open(page)
    walk_both_ways(window)


def test_every_stop_is_seen_with_a_notice_over_the_canvas(window):
    window.notify("Something has happened.", (("Do it", lambda: None),))
    walk_both_ways(window)


def test_tab_leads_back_to_the_tabs_of_panels_that_return(window):
    settle()
    stops = walk(window, TAB)
    docks(window)["outline"].hide()
    settle()
    docks(window)["outline"].show()
    docks(window)["experiment"].raise_()
    settle()
    assert {named(stop) for stop in walk(window, TAB)} == {named(stop) for stop in stops}


def test_keys_reach_no_layer_through_the_outline_behind_its_tab(window):
    before = window.document.experiment
    for _ in range(90):
        press(TAB)
        if window.views.outline.hasFocus():
            press(Qt.Key.Key_Down)
            press(Qt.Key.Key_Down)
            press(Qt.Key.Key_Delete)
    window.views.outline.setFocus()
    assert QApplication.focusWidget() is not window.views.outline
    assert window.document.experiment == before
    assert window.shared.selection.parts == ()


def test_a_panel_needs_as_much_room_behind_a_tab_as_in_front(window):
    settle()
    width = docks(window)["experiment"].width()
    docks(window)["outline"].raise_()
    settle()
    assert docks(window)["outline"].width() == width
    docks(window)["experiment"].raise_()
    settle()
    assert docks(window)["experiment"].width() == width


def test_a_panel_that_comes_back_shows_what_was_selected(window):
    window.shared.selection.set([LayerPart(OUTPUT)])
    docks(window)["outline"].raise_()
    settle()
    assert window.views.outline.currentIndex().isValid()


def shuts_drawer(main):
    main.drawer.toggle()


def hides_drawer(main):
    docks(main)["drawer"].hide()


@pytest.mark.parametrize("disappear", [shuts_drawer, hides_drawer])
def test_the_canvas_gets_the_focus_of_a_page_that_disappears(window, disappear):
    window.drawer.open("circuit")
    field = window.views.circuit_view.box.line
    field.setFocus()
    assert QApplication.focusWidget() is field
    disappear(window)
    settle()
    assert QApplication.focusWidget() is window.views.canvas.view


def goes_behind(main):
    docks(main)["outline"].raise_()


def is_closed(main):
    docks(main)["experiment"].hide()


@pytest.mark.parametrize("disappear", [goes_behind, is_closed])
def test_the_canvas_gets_the_focus_of_a_panel_that_disappears(window, disappear):
    window.views.experiment_panel.setFocus()
    assert QApplication.focusWidget() is window.views.experiment_panel
    disappear(window)
    settle()
    assert QApplication.focusWidget() is window.views.canvas.view


def test_a_tab_that_replaces_the_one_with_the_focus_gets_it(window):
    window.drawer.open("circuit")
    window.views.circuit_view.box.line.setFocus()
    window.drawer.open("weights")
    settle()
    assert window.views.weights_view.isAncestorOf(QApplication.focusWidget())
    check_seen(window, QApplication.focusWidget())


def test_no_hidden_widget_has_a_shortcut(window):
    assert not window.findChildren(QShortcut)
    owners = [
        owner
        for action in window.findChildren(QAction)
        for owner in action.associatedObjects()
        if action.shortcuts() and isinstance(owner, QWidget)
    ]
    panels = [dock.widget() for dock in docks(window).values()]
    assert not [owner for owner in owners if any(panel.isAncestorOf(owner) for panel in panels)]


# --- the selection --------------------------------------------------------------------------------


def zoom_away(main):
    """Show a corner of the canvas in which no part of the network is."""
    view = main.views.canvas.view
    view.zoom(3.0)
    view.pan(QPoint(100_000, 100_000))
    settle()


def is_seen(main, part):
    view = main.views.canvas.view
    return view.viewport().rect().contains(view.position_of(part))


def test_arrow_keys_bring_what_they_select_into_sight(window):
    zoom_away(window)
    for _ in range(3):
        press(Qt.Key.Key_Right)
        assert is_seen(window, window.shared.selection.current)


def test_a_layer_is_brought_into_sight_before_it_is_removed(window):
    layer = window.document.experiment.network.hidden_ids[0]
    part = UnitPart(layer, window.document.experiment.units(layer)[0])
    window.shared.selection.set([part])
    zoom_away(window)
    assert not is_seen(window, part)
    view = window.views.canvas.view
    position = view.mapToScene(view.position_of(part))
    press(Qt.Key.Key_Delete)
    view.animation.finish()
    assert part.unit not in window.document.experiment.units(layer)
    assert view.viewport().rect().contains(view.mapFromScene(position))


def test_the_picture_stays_if_some_of_the_selection_is_seen(window):
    window.shared.selection.set([LayerPart(OUTPUT)])
    before = (
        window.views.canvas.view.transform(),
        window.views.canvas.view.position_of(LayerPart(OUTPUT)),
    )
    window.views.canvas.view.show_selected()
    assert before == (
        window.views.canvas.view.transform(),
        window.views.canvas.view.position_of(LayerPart(OUTPUT)),
    )


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_X, Qt.Key.Key_D]
)
def test_keys_for_layers_do_nothing_in_the_graph_of_the_circuit_lab(window, key):
    experiment = window.document.experiment
    window.shared.selection.set([LayerPart(experiment.network.hidden_ids[0])])
    window.drawer.open("circuit")
    window.views.circuit_view.graph.setFocus()
    letter = key in (Qt.Key.Key_X, Qt.Key.Key_D)
    control = Qt.KeyboardModifier.ControlModifier
    press(key, control if letter else Qt.KeyboardModifier.NoModifier)
    assert window.document.experiment == experiment


def test_other_keys_of_the_window_work_in_the_circuit_lab(window):
    window.drawer.open("circuit")
    window.views.circuit_view.graph.setFocus()
    press(Qt.Key.Key_F7)
    assert window.controller.worker.call(lambda trainer: trainer.update) == 1
