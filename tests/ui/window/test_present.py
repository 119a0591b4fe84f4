"""Present: what a class sees, the keys of a clicker, and that everything comes back."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QFontMetricsF
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu, QWidget

from playground.core.experiment.parts import UnitPart
from playground.ui.look.text_size import text_percent
from playground.ui.views.canvas.panel import EDGES_IN
from tests.support.clipped import findings, position_in, settle
from tests.support.shared_window import close_window, open_window
from tests.support.shares import map_size

SEEN = {"canvas", "map", "curves", "numbers"}


@pytest.fixture
def presenting(window):
    window.actions_by_name["present"].trigger()
    settle()
    yield window
    window.present.leave()


def seen(window):
    return {name for name, one in window.panel_layout.area.panels.items() if one.isVisible()}


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window, key, modifier)
    settle()


def test_only_what_a_class_needs_is_seen(presenting):
    window = presenting
    assert seen(window) == SEEN
    assert window.isFullScreen()
    assert text_percent() == 150
    hidden = (
        window.menuBar(),
        window.statusBar(),
        window.toolbar,
        window.views.settings_strip,
        window.panel_layout.rail,
        window.views.canvas.modes,
        window.views.canvas.legend,
        window.views.canvas.info,
        window.views.canvas.templates,
        window.notice,
    )
    assert not [widget for widget in hidden if widget.isVisible()]


@pytest.mark.parametrize("size", [(960, 600), (1366, 768)])
@pytest.mark.parametrize(("quantity", "symbol"), [("a", "a"), ("delta", "δ = ∂L/∂z")])
def test_a_class_is_told_which_numbers_it_sees(presenting, qtbot, size, quantity, symbol):
    window = presenting
    window.resize(*size)
    legend = window.views.canvas.legend
    window.shared.watched.pin(3)
    window.shared.watched.change(quantity=quantity)
    said = f"numbers in the neurons: {symbol} of sample 4"
    qtbot.waitUntil(lambda: legend.isVisible() and said in shown(legend))
    settle()
    assert not position_in(window.present.bar, window).intersects(position_in(legend, window))
    window.shared.watched.pin(None)
    qtbot.waitUntil(lambda: "of sample" not in shown(legend))
    assert legend.isVisible() == ("neurons: δ" in shown(legend)) == (quantity != "a")
    window.present.leave()
    settle()
    assert "width" in legend.full_text()
    assert legend.isVisible()


def shown(legend):
    return legend.text().replace("\u00a0", " ")


def test_the_workspace_of_a_class_is_not_in_the_switch(window):
    assert [one.text() for one in window.toolbar.workspaces] == ["Network", "Backprop", "Circuits"]


CLASS_ROOMS = [(1366, 768), (1920, 1080), (3840, 2160)]


@pytest.mark.parametrize("size", CLASS_ROOMS)
def test_the_digits_are_28_pixels_high(presenting, size):
    presenting.resize(*size)
    settle()
    numbers = presenting.views.large_numbers
    for label in (numbers.epoch, numbers.loss, numbers.score):
        assert height_of_digits(label) >= 28 * size[1] / 768 * 0.9
        assert height_of_digits(label) >= 28
    assert numbers.epoch.text() == presenting.toolbar.counters["epoch"].value.text()


def height_of_digits(label):
    """How high the ink of a digit is on screen."""
    return QFontMetricsF(label.font()).tightBoundingRect("0").height()


@pytest.mark.parametrize("size", CLASS_ROOMS)
def test_loss_and_map_can_be_seen_from_the_last_row(presenting, size):
    window = presenting
    window.resize(*size)
    settle()
    panels = window.panel_layout.area.panels
    column = sum(panels[name].height() for name in ("map", "curves", "numbers"))
    assert panels["curves"].height() >= column / 3
    assert panels["curves"].widget().height() == panels["curves"].height()  # it need not scroll
    assert min(map_size(window)) >= 0.35 * size[1]


def test_the_map_of_a_pinned_sample_is_whole(window):
    window.resize(1366, 768)
    window.shared.watched.pin(0)
    settle()
    window.present.enter()
    window.resize(1366, 768)
    settle()
    width, height = map_size(window)
    assert abs(width - height) <= 2
    window.present.leave()


def test_the_numbers_follow_a_smaller_window(presenting):
    window = presenting
    window.resize(1920, 1080)
    settle()
    window.resize(960, 600)
    settle()
    assert not [one for one in findings(window) if "Numbers" in one.path]
    assert window.panel_layout.area.panels["map"].width() <= 380


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_buttons_say_what_they_do(presenting, size):
    presenting.resize(*size)
    settle()
    bar = presenting.present.bar
    texts = [button.text() for button in bar.buttons.values()]
    assert texts == ["Run", "One epoch", "Restart", "Gates", "Leave"]
    styles = {button.toolButtonStyle() for button in bar.buttons.values()}
    assert styles == {Qt.ToolButtonStyle.ToolButtonTextBesideIcon}
    assert bar.speed.isVisible()


def test_in_a_narrow_window_the_buttons_keep_their_words(presenting):
    presenting.resize(960, 600)
    settle()
    styles = {button.toolButtonStyle() for button in presenting.present.bar.buttons.values()}
    assert Qt.ToolButtonStyle.ToolButtonIconOnly not in styles


@pytest.mark.parametrize("size", [(960, 600), (1366, 768), (1920, 1080)])
def test_the_bar_covers_nothing(presenting, size):
    window = presenting
    window.resize(*size)
    settle()
    bar = position_in(window.present.bar, window)
    for part in (window.views.canvas.view, window.views.map_view, window.views.large_numbers):
        assert not bar.intersects(position_in(part, window))
    assert window.rect().contains(bar)
    assert window.panel_layout.area.panels["map"].width() <= max(380, 0.33 * window.width())
    inside = [one for one in findings(window) if "Bar" in one.path or "Numbers" in one.path]
    assert not inside


def test_edges_are_thicker(window):
    scene = window.views.canvas.view.network_scene
    assert scene.emphasis == 0
    window.present.enter()
    assert scene.emphasis > 0
    window.present.leave()
    assert scene.emphasis == 0


@pytest.mark.parametrize("way", ["escape", "key", "button"])
def test_every_way_out_brings_all_back(window, way):
    window.panel_layout.open("backprop")
    window.panel_layout.toggle_alone()
    window.shared.selection.set([UnitPart("hidden1", "1")])
    settle()
    size, state = window.size(), window.windowState()
    panels, layout = seen(window), window.panel_layout.state()
    press(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert window.present.is_on
    if way == "escape":
        press(window, Qt.Key.Key_Escape)
    elif way == "key":
        press(window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    else:
        window.present.bar.buttons["present"].click()
    settle()
    assert not window.present.is_on
    assert (window.windowState(), text_percent()) == (state, 100)
    assert (seen(window), window.panel_layout.state()) == (panels, layout)
    assert window.size() == size
    assert window.menuBar().isVisible()
    assert window.toolbar.isVisible()
    assert not window.present.bar.isVisible()
    assert window.views.canvas.modes.isVisibleTo(window.views.canvas)


def size_in_menu(window):
    menu = next(menu for menu in window.findChildren(QMenu) if "125 %" in titles(menu))
    return [action.text() for action in menu.actions() if action.isChecked()]


def titles(menu):
    return " ".join(action.text() for action in menu.actions())


def test_a_text_size_that_is_picked_while_presenting_stays(presenting):
    window = presenting
    assert size_in_menu(window) == ["Larger (150 %)"]
    window.actions_by_name["larger_text"].trigger()
    settle()
    window.present.leave()
    settle()
    assert text_percent() == 200
    assert window.settings.text("window/text_size") == "200"
    assert size_in_menu(window) == ["Largest (200 %)"]


def test_the_text_size_of_the_class_is_not_that_of_the_next_run(presenting):
    presenting.present.leave()
    settle()
    assert text_percent() == 100
    assert presenting.settings.text("window/text_size", "100") == "100"
    assert size_in_menu(presenting) == ["Normal (100 %)"]


def test_a_full_screen_from_before_stays(window):
    window.actions_by_name["full_screen"].trigger()
    window.actions_by_name["present"].trigger()
    settle()
    window.present.leave()
    settle()
    assert window.isFullScreen()
    press(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_the_clicker_trains(presenting, qtbot):
    window = presenting
    window.views.canvas.view.setFocus()
    focus = QApplication.focusWidget() or window
    press(focus, Qt.Key.Key_PageDown)
    assert window.controller.running
    assert window.present.bar.buttons["run"].text() == "Pause"
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 0)
    press(focus, Qt.Key.Key_PageDown)
    assert not window.controller.running


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_the_key_for_a_black_screen_keeps_the_trained_network(presenting, qtbot, key):
    window = presenting
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 0)
    press(QApplication.focusWidget() or window, key)
    assert not window.controller.is_fresh


def test_the_clicker_does_not_move_the_network(presenting):
    view = presenting.views.canvas.view
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        before = view.viewportTransform()
        QTest.keyClick(view, key)
        assert view.viewportTransform() == before


def test_full_screen_from_before_says_nothing_while_presenting(window):
    window.actions_by_name["full_screen"].trigger()
    settle()
    assert window.notice.isVisible()
    window.present.enter()
    settle()
    assert not window.notice.isVisible()
    window.present.leave()


@pytest.mark.parametrize("was_full", [False, True])
def test_the_key_of_full_screen_leaves_the_presentation(window, was_full):
    action = window.actions_by_name["full_screen"]
    if was_full:
        action.trigger()
        settle()
    window.present.enter()
    settle()
    press(window, Qt.Key.Key_F11)
    assert not window.present.is_on
    assert window.menuBar().isVisible()
    assert window.isFullScreen() == action.isChecked() == was_full


@pytest.mark.parametrize(
    ("name", "workspace"),
    [("workspace_backprop", "backprop"), ("reset_layout", "network")],
)
def test_another_workspace_ends_the_presentation(presenting, name, workspace):
    window = presenting
    window.actions_by_name[name].trigger()
    settle()
    assert not window.present.is_on
    assert window.panel_layout.current == workspace
    assert window.menuBar().isVisible()
    assert window.toolbar.isVisible()
    assert not window.present.bar.isVisible()
    assert not window.isFullScreen()
    assert text_percent() == 100


@pytest.mark.parametrize("percent", [100, 200])
def test_bar_and_numbers_have_the_new_size_as_they_appear(window, percent):
    window.text_sizes.pick(percent)
    settle()
    window.present.enter()
    bar = window.present.bar
    icons = {button.iconSize().height() for button in bar.buttons.values()}
    sizes = {button.font().pointSizeF() for button in bar.buttons.values()}
    assert icons == {round(0.16 * max(150, percent))}
    assert sizes == {QApplication.font().pointSizeF()}
    settle()
    assert bar.size() == bar.sizeHint()
    window.present.leave()


def test_closing_while_presenting_keeps_the_layout_from_before(qapp, qtbot, settings_store):
    window = open_window(qapp, qtbot)
    window.panel_layout.switch("backprop")
    window.present.enter()
    close_window(window)
    again = open_window(qapp, qtbot)
    assert again.panel_layout.current == "backprop"
    assert not again.isFullScreen()
    assert text_percent() == 100
    close_window(again)


def test_the_keys_of_the_walk_walk_on_the_canvas(presenting, qtbot):
    window, walk = presenting, presenting.shared.walk_controller
    phases = []
    walk.moved.connect(phases.append)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: walk.has_begun)
    assert window.present.is_on
    assert window.isFullScreen()
    assert seen(window) == SEEN
    assert walk.frame_on_screen.sample.index == 0
    while walk.walk.stop_index < walk.last_index - 1:
        press(window, Qt.Key.Key_F8)
        assert window.views.canvas.modes.edge_quantity == EDGES_IN[walk.walk.stop.phase]
    assert phases[0] == "forward"
    assert {"forward", "loss", "backward"} <= set(phases)
    position, here = window.present.bar.position, walk.walk.stop_index
    assert position.isVisible()
    said = position.text()
    press(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert walk.walk.stop_index == here - 1
    assert position.text() != said
    assert window.present.is_on
    walk.end()
    settle()
    assert not position.isVisible()


@pytest.mark.parametrize("workspace", ["network", "backprop"])
def test_a_walk_goes_on_where_it_was_while_presenting(window, qtbot, workspace):
    """The bar said step 1, and the canvas showed all numbers."""
    walk = window.shared.walk_controller
    window.panel_layout.switch("backprop")
    settle()
    for _ in range(2):
        press(window, Qt.Key.Key_F8)
        qtbot.waitUntil(lambda: walk.has_begun and walk.has_numbers)
    window.panel_layout.switch(workspace)
    settle()
    window.present.enter()
    qtbot.waitUntil(lambda: walk.has_numbers)
    settle()
    assert "step 1" in window.present.bar.position.text()
    assert np.isnan(walk.frame_on_screen.sample.values["output"]).all()
    window.present.leave()


@pytest.mark.parametrize("way", ["leave", "minimise"])
def test_a_walk_that_plays_stops_when_it_is_out_of_sight(presenting, qtbot, way):
    walk, tab = presenting.shared.walk_controller, presenting.views.backprop_view
    press(presenting, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: walk.has_begun)
    press(presenting, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    assert tab.bar.buttons.is_playing
    if way == "leave":
        press(presenting, Qt.Key.Key_Escape)
        assert not walk.is_visible
    else:
        presenting.hide()
    assert not tab.bar.buttons.is_playing
    presenting.show()


@pytest.mark.parametrize("workspace", ["network", "backprop"])
def test_a_walk_while_presenting_hides_numbers_afterwards_only_in_backprop(
    window, qtbot, workspace
):
    walk = window.shared.walk_controller
    window.panel_layout.switch(workspace)
    settle()
    window.present.enter()
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: walk.has_begun)
    window.present.leave()
    settle()
    assert window.panel_layout.current == workspace
    output = walk.frame_on_screen.sample.values["output"]
    assert np.isnan(output).all() == (workspace == "backprop")


def test_the_map_is_as_before_afterwards(window, qtbot):
    window.resize(1366, 768)
    window.panel_layout.switch("backprop")
    qtbot.waitUntil(lambda: window.controller.snapshot is not None)
    settle()
    before = places(window)
    window.present.enter()
    settle()
    assert places(window) != before
    window.present.leave()
    settle()
    assert places(window) == before


def places(window):
    """Where everything in the panel of the map is."""
    view = window.views.map_view
    return [one.geometry() for one in view.findChildren(QWidget) if one.isVisible()]


@pytest.mark.parametrize(("workspace", "says"), [("backprop", 1), ("circuits", 1), ("network", 0)])
def test_it_says_what_it_shows_where_gates_were_in_sight(window, workspace, says):
    window.panel_layout.switch(workspace)
    window.actions_by_name["present"].trigger()
    settle()
    said = window.message.label.text() if window.message.isVisible() else ""
    window.present.leave()
    assert said.count("Present shows network, map and loss.") == says


@pytest.mark.parametrize("workspace", ["backprop", "circuits"])
@pytest.mark.parametrize("way", ["Esc", "another workspace"])
def test_what_it_says_of_itself_goes_when_it_ends(window, workspace, way):
    window.panel_layout.switch(workspace)
    window.actions_by_name["present"].trigger()
    settle()
    assert window.message.isVisible()
    if way == "Esc":
        press(window, Qt.Key.Key_Escape)
    else:
        window.panel_layout.switch("network")
    settle()
    assert not window.present.is_on
    assert "Present" not in (window.message.label.text() if window.message.isVisible() else "")


def test_its_buttons_name_the_keys_of_a_clicker(presenting):
    buttons = presenting.present.bar.buttons
    assert "Page Down" in buttons["run"].toolTip()
    assert "Page Up" in buttons["step_epoch"].toolTip()


def test_during_a_walk_the_clicker_moves_it(presenting, qtbot):
    """It began training, and the walk was gone."""
    window, walk = presenting, presenting.shared.walk_controller
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: walk.has_begun)
    view = window.views.canvas.view
    press(view, Qt.Key.Key_PageDown)
    assert walk.walk.stop_index == 1
    press(view, Qt.Key.Key_PageUp)
    assert walk.walk.stop_index == 0
    assert not window.controller.running
    walk.end()
    press(view, Qt.Key.Key_PageDown)
    assert window.controller.running, "without a walk it trains"
    press(view, Qt.Key.Key_PageDown)


@pytest.mark.parametrize("way", ["key", "button"])
def test_the_gate_graph_can_be_shown_to_a_class(presenting, qtbot, way):
    window, walk = presenting, presenting.shared.walk_controller
    bar = window.present.bar

    def change():
        if way == "key":
            press(window, Qt.Key.Key_F9)
        else:
            bar.buttons["gates"].click()
            settle()

    window.shared.watched.pin(0)
    change()
    assert seen(window) == {"backprop"}
    assert window.present.is_on
    assert bar.isVisible()
    assert bar.buttons["gates"].text() == "Network", "where a click leads"
    gates = window.views.backprop_view
    assert not position_in(bar, window).intersects(position_in(gates.gates, window))
    assert window.rect().contains(position_in(bar, window))
    press(gates.gates, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: walk.has_begun)
    press(gates.gates, Qt.Key.Key_PageDown)
    assert walk.walk.stop_index == 1
    change()
    assert seen(window) == SEEN
    assert walk.is_visible
    assert bar.buttons["gates"].text() == "Gates"
    change()
    press(window, Qt.Key.Key_Escape)
    assert not window.present.is_on
    assert window.panel_layout.current == "network"
    assert not gates.contentsMargins().bottom()
    assert not window.views.canvas.contentsMargins().bottom()
