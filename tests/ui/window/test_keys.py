"""Keys act where the eye is: every stop of Tab can be seen, and hidden panels get no keys."""

import pytest
from PyQt6.QtCore import QEvent, QPoint, QRect, Qt
from PyQt6.QtGui import QAction, QKeyEvent, QShortcut
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QPushButton,
    QTabBar,
    QWidget,
)

from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import OUTPUT
from tests.support.pages import PAGES

SMALL = (960, 600)
MOST_STOPS = 250
MOST_AROUND = 25  # stops from the canvas to the canvas
TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def walk(main, key):
    """The widgets to which this key leads from the canvas, until it is there again.

    Where the canvas is hidden, from another widget.
    """
    canvas = main.views.canvas.view
    canvas.setFocus() if canvas.isVisible() else press(key)
    start = QApplication.focusWidget()
    stops = []
    for _ in range(MOST_STOPS):
        press(key)
        stop = QApplication.focusWidget()
        if stop is start:
            assert len(stops) < MOST_AROUND, [named(one) for one in stops]
            return [*stops, start]
        assert stop not in stops, f"{named(stop)} keeps the focus"
        stops.append(stop)
        check_seen(main, stop)
    raise AssertionError("the canvas is not reached again")


def walk_form(main, form):
    """The stops within a form that is one stop from outside: Enter goes in, Tab through it."""
    form.setFocus()
    press(Qt.Key.Key_Return)
    stops = []
    while form.isAncestorOf(QApplication.focusWidget()):
        stops.append(QApplication.focusWidget())
        check_seen(main, stops[-1])
        press(TAB)
        assert len(stops) < MOST_STOPS
        if QApplication.focusWidget() is form:
            break
    return stops


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
def test_every_stop_is_seen_with_each_page(window, page):
    window.panel_layout.open(page)
    walk_both_ways(window)


def test_every_stop_is_seen_on_each_page_of_backprop(window):
    window.panel_layout.open("backprop")
    window.shared.watched.pin(0)
    tabs = window.views.backprop_view.findChild(QTabBar)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        walk_both_ways(window)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["rail", "map", "curves", "layers"])
def test_every_stop_is_seen_with_a_panel_closed(window, name):
    window.panel_layout.show_panel(name, False)
    walk_both_ways(window)


def test_every_stop_is_seen_with_all_panels_closed(window):
    for name in window.panel_layout.toggles.keys() - {"canvas"}:
        window.panel_layout.show_panel(name, False)
    walk_both_ways(window)


def test_every_stop_is_seen_with_the_outline_in_front(window):
    window.panel_layout.open("outline")
    stops = walk_both_ways(window)
    assert window.views.outline in stops
    panel = window.views.experiment_panel
    assert not any(panel is stop or panel.isAncestorOf(stop) for stop in stops)


@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_every_stop_is_seen_in_each_workspace(window, workspace):
    window.panel_layout.switch(workspace)
    walk_both_ways(window)


def test_every_stop_is_seen_with_the_side_panel_over_the_canvas(window):
    window.panel_layout.side.open("training")
    settle()
    panel = window.views.experiment_panel
    assert panel in walk(window, TAB)
    window.panel_layout.side.open("training")
    settle()
    assert walk_form(window, panel)[0] is panel.training.rows[0].control


SHARES = [(x, y) for x in (0.1, 0.3, 0.5, 0.7, 0.9) for y in (0.2, 0.5, 0.8)]


def is_covered(main, stop):
    """Whether another widget is in front of all of a stop, or of nearly all."""

    def is_in_front(x, y):
        point = QPoint(int(stop.width() * x), int(stop.height() * y))
        front = main.childAt(stop.mapTo(main, point))
        return front is stop or (front is not None and stop.isAncestorOf(front))

    return not any(is_in_front(*share) for share in SHARES)


def covered_stops(main, key):
    """The names of the stops of one round that are covered while they have the keyboard."""
    start, found, seen = QApplication.focusWidget(), [], []
    for _ in range(MOST_STOPS):
        press(key)
        stop = QApplication.focusWidget()
        seen.append(stop)
        found += [named(stop)] if is_covered(main, stop) else []
        if stop is start or seen.count(stop) > 1:
            return found
    raise AssertionError("there is no end")


@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
@pytest.mark.parametrize("name", ["data", "training", "outline"])
def test_no_stop_is_covered_by_the_side_panel(window, workspace, name):
    side = window.panel_layout.side
    window.panel_layout.switch(workspace)
    for open_it in (side.open, side.open_with_keys):
        for key in (TAB, BACK):
            open_it(name)
            settle()
            assert not covered_stops(window, key)
            side.close_panel()


def test_the_side_panel_shuts_when_tab_leaves_it(window):
    side = window.panel_layout.side
    side.open_with_keys("training")
    settle()
    assert side.has_keys
    press(Qt.Key.Key_Return)
    walked = 0
    while side.has_keys and walked < MOST_STOPS:
        press(TAB)
        walked += 1
    assert walked > 5  # its fields can be reached
    for _ in range(MOST_STOPS):
        press(TAB)
        if not side.is_open:
            break
    assert not side.is_open
    assert not side.isAncestorOf(QApplication.focusWidget())


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_every_stop_is_seen_in_a_small_window(window, page):
    window.resize(*SMALL)
    window.panel_layout.open(page)
    walk_both_ways(window)


def test_every_stop_is_seen_with_a_notice_over_the_canvas(window):
    window.notify("Something has happened.", (("Do it", lambda: None),))
    walk_both_ways(window)


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


def test_a_panel_that_comes_back_shows_what_was_selected(window):
    window.shared.selection.set([LayerPart(OUTPUT)])
    window.panel_layout.open("outline")
    settle()
    assert window.views.outline.currentIndex().isValid()


def shuts_drawer(main):
    main.drawer.shut()


def hides_drawer(main):
    main.panel_layout.show_panel("layers", False)


def switches(main):
    main.panel_layout.switch("backprop")


@pytest.mark.parametrize("disappear", [shuts_drawer, hides_drawer, switches])
def test_the_canvas_gets_the_focus_of_a_page_that_disappears(window, disappear):
    window.panel_layout.open("weights")
    settle()
    window.views.weights_view.matrices.maps.setFocus()
    assert window.views.weights_view.isAncestorOf(QApplication.focusWidget())
    disappear(window)
    settle()
    assert QApplication.focusWidget() is window.views.canvas.view


def is_closed(main):
    main.panel_layout.side.close_panel()


@pytest.mark.parametrize("disappear", [is_closed, switches])
def test_the_canvas_gets_the_focus_of_a_panel_that_disappears(window, disappear):
    window.panel_layout.open("experiment")
    window.views.experiment_panel.setFocus()
    assert QApplication.focusWidget() is window.views.experiment_panel
    disappear(window)
    settle()
    assert QApplication.focusWidget() is window.views.canvas.view


def test_no_hidden_widget_has_a_shortcut(window):
    assert not window.findChildren(QShortcut)
    owners = [
        owner
        for action in window.findChildren(QAction)
        for owner in action.associatedObjects()
        if action.shortcuts() and isinstance(owner, QWidget)
    ]
    panels = window.panel_layout.area.panels.values()
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
    window.panel_layout.open("circuit")
    window.views.circuit_view.graph.setFocus()
    letter = key in (Qt.Key.Key_X, Qt.Key.Key_D)
    control = Qt.KeyboardModifier.ControlModifier
    press(key, control if letter else Qt.KeyboardModifier.NoModifier)
    assert window.document.experiment == experiment


def test_other_keys_of_the_window_work_in_the_circuit_lab(window):
    window.panel_layout.open("circuit")
    window.views.circuit_view.graph.setFocus()
    press(Qt.Key.Key_2, CONTROL)
    assert window.panel_layout.current == "backprop"


def test_the_keys_of_a_walk_go_through_the_circuit_in_the_circuit_lab(window):
    """F8 left the circuit and walked through the network, up to an update that nobody wanted."""
    window.panel_layout.open("circuit")
    lab, network = window.views.circuit_view, window.shared.walk_controller
    lab.graph.setFocus()
    press(Qt.Key.Key_F8)
    first = lab.stepper.phase.text()
    press(Qt.Key.Key_F8)
    assert lab.stepper.phase.text() != first
    press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert lab.stepper.phase.text() == first
    assert window.panel_layout.current == "circuits"
    assert not network.has_begun


CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("loads", [False, True], ids=["only there and back", "after an example"])
def test_space_trains_after_the_way_back_from_circuits(window, qtbot, loads):
    press(Qt.Key.Key_3, CONTROL)
    if loads:
        window.views.circuit_view.load("stages")
    press(Qt.Key.Key_1, CONTROL)
    assert QApplication.focusWidget() is window.views.canvas.view
    edited = window.document.experiment
    press(Qt.Key.Key_Space)
    assert window.controller.running
    press(Qt.Key.Key_Space)
    assert not window.controller.running
    assert window.document.experiment == edited


@pytest.mark.parametrize("focus", ["switched", "graph", "window"])
def test_space_does_not_train_where_the_network_is_not_seen(window, focus):
    press(Qt.Key.Key_3, CONTROL)
    if focus != "switched":
        (window.views.circuit_view.graph if focus == "graph" else window).setFocus()
    press(Qt.Key.Key_Space)
    assert not window.controller.running
    assert window.controller.worker.call(lambda trainer: trainer.update) == 0


def test_space_pauses_in_circuits_what_was_begun_before(window):
    press(Qt.Key.Key_Space)
    assert window.controller.running
    press(Qt.Key.Key_3, CONTROL)
    press(Qt.Key.Key_Space)
    assert not window.controller.running
    press(Qt.Key.Key_Space)
    assert not window.controller.running


@pytest.mark.parametrize("place", ["map", "switch", "toolbar"])
def test_escape_clears_the_selection_wherever_the_focus_is(window, qtbot, place):
    focus = {
        "map": window.views.map_view.plot,
        "switch": window.views.map_view.tests,
        "toolbar": window.toolbar.run,
    }[place]
    window.shared.selection.set([UnitPart("hidden1", "1")])
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert list(window.shared.selection.parts) == []


def test_escape_clears_the_selection_beside_a_gate_graph_that_is_alone(window, qtbot):
    window.panel_layout.open("backprop")
    window.panel_layout.toggle_alone()
    window.shared.selection.set([UnitPart("hidden1", "1")])
    qtbot.keyClick(window.views.backprop_view.gates, Qt.Key.Key_Escape)
    assert list(window.shared.selection.parts) == []
    assert window.panel_layout.is_alone


def test_a_panel_in_place_of_the_one_with_the_keyboard_leaves_it_to_what_is_seen(window, settle):
    window.resize(640, 480)
    layout = window.panel_layout
    layout.switch("backprop")
    settle(window)
    window.views.backprop_view.setFocus()
    QTest.keyClick(QApplication.focusWidget(), TAB)
    assert window.views.backprop_view.isAncestorOf(QApplication.focusWidget())
    layout.put_first("map")
    assert not window.views.backprop_view.isVisible()
    assert QApplication.focusWidget() is window.views.canvas.view


# --- parts and forms ------------------------------------------------------------------------------

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("drawer", ["weights", "gradients", "activations", "table"])
def test_there_are_few_stops_with_everything_open(window, drawer):
    window.shared.selection.set([UnitPart("hidden1", "1")])
    window.panel_layout.open(drawer)
    window.panel_layout.open("experiment")
    assert len(walk_both_ways(window)) <= MOST_AROUND


def test_each_field_of_a_form_is_reached_and_seen(window):
    window.shared.selection.set([UnitPart("hidden1", "1")])
    window.panel_layout.open("experiment")
    settle()
    forms = {
        "strip": (window.views.settings_strip, 7),
        "experiment": (window.views.experiment_panel, 20),
        "inspector": (window.panel_layout.area.panels["inspector"], 5),
    }
    for form, least in forms.values():
        assert len(walk_form(window, form)) >= least


def part_names(main):
    panels = main.panel_layout.area.panels
    shown = {name: panel for name, panel in panels.items() if not panel.isHidden()}
    bars = {
        "toolbar": main.toolbar,
        "strip": main.views.settings_strip,
        "rail": main.panel_layout.rail,
    }
    return bars | shown


@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_f6_goes_through_the_parts_as_they_are_seen_and_back(window, workspace):
    window.panel_layout.switch(workspace)
    settle()

    def part():
        focus = QApplication.focusWidget()
        check_seen(window, focus)
        assert window.focus_ring.isVisible(), "the part that has the keyboard shows it"
        return next(name for name, one in part_names(window).items() if one.isAncestorOf(focus))

    names = []
    for _ in range(12):
        press(Qt.Key.Key_F6)
        if names and part() == names[0]:
            break
        names.append(part())
    expected = {
        "network": {"toolbar", "strip", "rail", "canvas", "layers", "map", "curves"},
        "backprop": {"toolbar", "canvas", "map", "backprop"},
        "circuits": {"toolbar", "circuit"},
    }
    assert set(names) == expected[workspace]
    inside = [name for name in part_names(window) if name in names]
    corners = [part_names(window)[name].mapTo(window, QPoint(0, 0)) for name in inside]
    places = [(corner.x(), corner.y()) for corner in corners]
    for (x, y), (right, below) in zip(places, places[1:], strict=False):
        assert right > x or below > y
    back = []
    for _ in names:
        press(Qt.Key.Key_F6, SHIFT)
        back.append(part())
    assert back == [*reversed(names)]


def test_f6_comes_back_to_where_the_keyboard_was_in_a_part(window):
    window.views.map_view.tests.setFocus()
    for _ in range(12):
        press(Qt.Key.Key_F6)
        if QApplication.focusWidget() is window.views.map_view.tests:
            return
    raise AssertionError("it is not reached again")


def test_the_status_line_says_how_to_go_into_a_form(window):
    before = window.status.text()
    window.views.settings_strip.setFocus()
    assert window.status.text() == "Enter: to its fields"
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is window.views.settings_strip.rows[0].control
    assert not window.controller.running
    assert window.status.text() == before


def comes_later(first, second, main):
    """Whether `second` is read after `first`: further down, or to the right in the same row."""
    one, other = (QRect(w.mapTo(main, QPoint(0, 0)), w.size()) for w in (first, second))
    is_above = other.bottom() < one.top() and other.left() <= one.right()
    is_above &= one.left() <= other.right()
    is_left = other.right() < one.left() and other.top() <= one.bottom()
    is_left &= one.top() <= other.bottom()
    return not (is_above or is_left)


@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_tab_reads_each_part_from_left_to_right_and_from_top_to_bottom(window, workspace):
    window.resize(1600, 1000)
    window.panel_layout.switch(workspace)
    window.shared.watched.pin(0)
    stops = walk_both_ways(window)
    for name, part in part_names(window).items():
        mine = [stop for stop in window.keyboard.order.stops() if part.isAncestorOf(stop)]
        for index, first in enumerate(mine):
            for second in mine[index + 1 :]:
                assert comes_later(first, second, window), (name, named(first), named(second))
        assert set(mine) <= set(stops)


# --- Space, Enter, Esc, a click -------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_box_that_tab_has_led_to_opens(window, key):
    box = window.views.settings_strip.activation
    window.views.settings_strip.rows[0].control.setFocus()
    press(TAB)
    assert QApplication.focusWidget() is box
    press(key)
    assert box.view().isVisible()
    assert not window.controller.running
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    assert not box.view().isVisible()
    assert QApplication.focusWidget() is box


def test_space_is_run_after_a_click_on_a_box_or_a_button(window):
    box, button = window.views.settings_strip.activation, window.views.map_view.tests
    box.setFocus(Qt.FocusReason.MouseFocusReason)  # a real click would open it, too
    press(Qt.Key.Key_Space)
    assert window.controller.running
    assert not box.view().isVisible()
    press(Qt.Key.Key_Space)
    assert not window.controller.running
    window.views.canvas.view.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.hasFocus()
    is_down = button.isChecked()
    press(Qt.Key.Key_Space)
    assert window.controller.running
    assert button.isChecked() is is_down


def test_tab_goes_on_from_a_button_that_was_clicked(window):
    button = window.views.canvas.templates
    edges = window.views.canvas.modes.edges
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    press(TAB)
    assert edges.isAncestorOf(QApplication.focusWidget())


def test_enter_presses_the_button_that_tab_has_led_to(window):
    button = window.views.map_view.tests
    button.setFocus(Qt.FocusReason.TabFocusReason)
    before = button.isChecked()
    press(Qt.Key.Key_Return)
    assert button.isChecked() is not before


def test_escape_closes_a_notice_and_then_clears_the_selection(window):
    window.shared.selection.set([UnitPart("hidden1", "1")])
    window.notify("Something has happened.", (("Do it", lambda: None),))
    press(Qt.Key.Key_Escape)
    assert window.notice.isHidden()
    assert window.shared.selection.parts
    assert QApplication.focusWidget() is window.views.canvas.view
    press(Qt.Key.Key_Escape)
    assert not window.shared.selection.parts


def test_escape_in_a_field_takes_back_what_was_typed_and_then_closes_a_notice(window):
    field = window.views.settings_strip.rows[0].control
    window.notify("Something has happened.", (("Do it", lambda: None),))
    field.setFocus()
    before = field.text()
    QTest.keyClicks(field, "7")
    press(Qt.Key.Key_Escape)
    assert field.text() == before
    assert not window.notice.isHidden()
    press(Qt.Key.Key_Escape)
    assert window.notice.isHidden()


@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_escape_closes_a_notice_wherever_the_keyboard_is(window, workspace):
    window.shared.selection.set([UnitPart("hidden1", "1")])
    window.panel_layout.switch(workspace)
    settle()
    strip = window.views.settings_strip
    fields = [row.control for row in strip.rows if row.control.isVisible()]
    stops = [*window.keyboard.order.stops(), *fields]
    assert len(stops) > 10
    for stop in stops:
        stop.setFocus()
        window.notify("Something has happened.", (("Do it", lambda: None),))
        press(Qt.Key.Key_Escape)
        assert window.notice.isHidden(), named(stop)


def test_escape_in_a_notice_gives_the_keyboard_back(window):
    window.notify("Something has happened.", (("Do it", lambda: None),))
    window.notice.findChildren(QPushButton)[-1].setFocus()
    press(Qt.Key.Key_Escape)
    assert window.notice.isHidden()
    assert QApplication.focusWidget() is window.views.canvas.view


def test_escape_closes_what_has_popped_up_and_the_keyboard_is_where_it_was(window):
    strip = window.views.settings_strip
    window.resize(700, 800)
    settle()
    for opener, popup in ((strip.more, strip.rest), (window.views.canvas.info, None)):
        opener.setFocus(Qt.FocusReason.TabFocusReason)
        press(Qt.Key.Key_Return)
        opened = popup or window.views.canvas.info.page
        assert opened.isVisible()
        QTest.keyClick(opened, Qt.Key.Key_Escape)
        settle()
        assert not opened.isVisible()
        assert QApplication.focusWidget() is opener


# --- Hangul ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "text"), [(Qt.Key.Key_unknown, "ㅋ"), (0, "ㅋ"), (ord("ㅋ"), "ㅋ"), (ord("ㅋ"), "")]
)
def test_ctrl_and_a_hangul_letter_act_as_the_latin_key_there(window, key, text):
    before = window.document.experiment
    window.shared.network_actions.add_unit("hidden1")
    assert window.document.experiment != before
    focus = QApplication.focusWidget()
    QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, CONTROL, text))
    assert window.document.experiment == before


def test_a_hangul_letter_alone_does_nothing_on_the_canvas(window):
    before = window.document.experiment
    window.shared.selection.set([LayerPart("hidden1")])
    for letter in "ㅂㅈㅋㅌㅔㅇ":
        press_event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), NONE, letter)
        QApplication.sendEvent(QApplication.focusWidget(), press_event)
    assert window.document.experiment == before
    assert not window.controller.running


@pytest.mark.parametrize("parts", [1, 2, 3])
def test_the_ring_stays_in_sight_when_a_key_changes_the_workspace(window, parts):
    window.late.finish()
    for workspace, key in ("circuits", "3"), ("backprop", "2"), ("circuits", "3"), ("network", "1"):
        for _ in range(parts):
            press(Qt.Key.Key_F6)
        press(TAB)
        press(key, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert window.panel_layout.current == workspace
        assert window.focus_ring.isVisible(), workspace
