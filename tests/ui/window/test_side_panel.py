"""The side panel: floating over the network or pinned beside it, and who has the keyboard."""

from PyQt6.QtCore import QModelIndex, QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication


def spin():
    for _ in range(4):
        QApplication.processEvents()


def test_a_button_of_the_rail_opens_its_section_and_shuts_it_again(window):
    rail, side = window.panel_layout.rail, window.panel_layout.side
    rail.buttons["seeds"].click()
    spin()
    assert side.isVisible()
    assert window.views.experiment_panel.seeds.visibleRegion().isEmpty() is False
    assert rail.buttons["seeds"].isChecked()
    assert not window.panel_layout.area.panels["side"].isVisible(), "it floats over the canvas"
    rail.buttons["seeds"].click()
    assert not side.isVisible()
    assert not rail.buttons["seeds"].isChecked()


def test_a_click_beside_it_shuts_a_panel_that_floats(window):
    side = window.panel_layout.side
    side.open("data")
    viewport = window.views.canvas.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.rect().bottomRight())
    assert not side.isVisible()


def test_a_click_in_it_leaves_it_open(window):
    side = window.panel_layout.side
    side.open("data")
    spin()
    window.views.experiment_panel.data.findChildren(type(side.pin))[2].click()
    QTest.mouseClick(side.title, Qt.MouseButton.LeftButton)
    assert side.isVisible()


def test_escape_shuts_it_and_a_pin_keeps_it(window):
    side = window.panel_layout.side
    window.panel_layout.rail.buttons["training"].click()
    QTest.keyClick(side, Qt.Key.Key_Escape)
    assert not side.isVisible()
    side.open("training")
    side.pin.click()
    spin()
    assert window.panel_layout.area.panels["side"].isVisible()
    QTest.keyClick(side, Qt.Key.Key_Escape)
    assert side.isVisible()
    canvas = window.views.canvas
    assert canvas.mapTo(window, QPoint(0, 0)).x() >= side.mapTo(window, QPoint(0, 0)).x() + 300
    side.pin.click()
    spin()
    assert side.isVisible()
    assert not window.panel_layout.area.panels["side"].isVisible()


# --- the keyboard ---------------------------------------------------------------------------------


def test_the_page_gets_the_keyboard_and_escape_gives_it_back(window):
    before = QApplication.focusWidget()
    window.panel_layout.rail.buttons["outline"].click()
    assert QApplication.focusWidget() is window.views.outline
    QTest.keyClick(window.views.outline, Qt.Key.Key_Escape)
    assert not window.panel_layout.side.isVisible()
    assert QApplication.focusWidget() is before


def test_the_cross_gives_the_keyboard_back_to_the_button_of_the_rail(window):
    button = window.panel_layout.rail.buttons["data"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.views.experiment_panel.isAncestorOf(QApplication.focusWidget())
    window.panel_layout.side.cross.click()
    assert QApplication.focusWidget() is button


def test_the_canvas_gets_the_keyboard_of_a_panel_that_is_reset(window):
    window.panel_layout.open_side("data")
    window.panel_layout.reset()
    assert QApplication.focusWidget() is window.views.canvas.view


# --- workspaces -----------------------------------------------------------------------------------


def test_a_panel_that_floats_shuts_when_another_workspace_comes(window):
    layout = window.panel_layout
    for leave in (lambda: layout.switch("circuits"), layout.toggle_alone, window.present.enter):
        layout.rail.buttons["data"].click()
        leave()
        assert not layout.side.isVisible()
        window.present.leave()
        layout.reset()


def test_it_can_be_pinned_wherever_the_rail_is(window):
    layout = window.panel_layout
    layout.switch("backprop")
    layout.show_panel("rail", True)
    layout.rail.buttons["data"].click()
    layout.side.pin.click()
    assert layout.side.isVisible()
    layout.switch("circuits")
    assert not layout.side.isVisible()
    layout.switch("backprop")
    assert layout.side.isVisible()


def test_one_pinned_in_a_workspace_is_one_click_away_in_another(window):
    layout = window.panel_layout
    layout.open("experiment")
    layout.switch("backprop")
    layout.show_panel("rail", True)
    button = layout.rail.buttons["data"]
    assert not layout.side.isVisible()
    assert not button.isChecked()
    button.click()
    assert layout.side.isVisible()
    assert button.isChecked()


def test_the_outline_shows_the_present_numbers_when_it_opens_over_the_network(window, settle):
    layout, outline = window.panel_layout, window.views.outline
    layout.rail.buttons["outline"].click()
    outline.expandAll()
    window.show_latest()
    before = numbers(outline)
    layout.side.close_panel()
    window.actions_by_name["step_epoch"].trigger()
    settle(window)
    layout.rail.buttons["outline"].click()
    after = numbers(outline)
    window.show_latest()
    assert after == numbers(outline)
    assert after != before


def numbers(outline, parent=None):
    rows, parent = outline.outline, parent or QModelIndex()
    found = []
    for row in range(rows.rowCount(parent)):
        index = rows.index(row, 0, parent)
        found += [rows.index(row, 1, parent).data(), *numbers(outline, index)]
    return found


def test_a_click_on_run_shows_the_whole_network_again(window, qtbot):
    side, run = window.panel_layout.side, window.toolbar.run
    side.open("data")
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    assert window.controller.running
    assert not side.isVisible()
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    side.set_pinned(True)
    side.open("data")
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    assert side.isVisible()
    window.controller.set_running(False)


def test_its_buttons_grow_with_the_text(window):
    side = window.panel_layout.side
    side.open("data")
    spin()
    before = side.pin.iconSize().width()
    window.text_sizes.pick(200)
    assert [button.iconSize().width() for button in (side.pin, side.cross)] == [2 * before] * 2
    window.text_sizes.pick(100)
    assert side.pin.iconSize().width() == before
