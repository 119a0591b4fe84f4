"""What a person does with the window, through real events."""

import sys

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QToolButton

from playground.ui.window.application import install_hooks
from playground.ui.window.later import Later
from tests.support.buttons import offers


def test_both_themes_draw_and_the_choice_is_remembered(window, settle):
    settle(window)
    light = window.views.map_view.picture.copy()
    window.actions_by_name["theme"].trigger()
    assert window.theme.is_dark
    assert window.views.map_view.picture.mean() < light.mean()
    assert window.settings.text("window/theme") == "dark"


def test_every_part_gets_the_theme_once(window, monkeypatch, qtbot):
    views = (one.build() if isinstance(one, Later) else one for one in vars(window.views).values())
    parts = [window.toolbar, window.notice, *views]
    themed = {part: [] for part in parts if hasattr(part, "set_theme")}
    for part, given in themed.items():
        monkeypatch.setattr(part, "set_theme", given.append)
    window.actions_by_name["theme"].trigger()
    assert window.views.circuit_view in themed
    qtbot.waitUntil(lambda: all(themed.values()))  # hidden ones get it in idle turns
    assert all(given == [window.theme] for given in themed.values())


def test_hidden_views_are_right_when_shown(window, qtbot, settle):
    window.panel_layout.show_panel("curves", False)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    window.panel_layout.show_panel("curves", True)
    qtbot.waitUntil(lambda: window.views.curves_view.train.getData()[0][-1] == 1)


def test_an_error_in_a_slot_becomes_one_quiet_notice(window, qtbot, monkeypatch, caplog):
    for name in ("excepthook",):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    import threading

    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    install_hooks(window)
    try:
        for _ in range(3):
            sys.excepthook(RuntimeError, RuntimeError("boom"), None)
        assert window.notice.isVisible()
        assert "boom" in window.notice.label.text()
        assert caplog.text.count("boom") == 3
        assert offers(window.notice) == ["Save a copy …", "Copy details"]
    finally:
        from PyQt6.QtCore import qInstallMessageHandler

        qInstallMessageHandler(None)


def test_every_control_can_be_named_by_a_screen_reader(window):
    from PyQt6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider

    for kind in (QAbstractButton, QLineEdit, QComboBox, QSlider):
        for widget in window.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                named = (
                    widget.accessibleName()
                    or (widget.text() if isinstance(widget, QAbstractButton) else "")
                    or widget.toolTip()
                )
                assert named, f"{widget} in {widget.parent()} has no name"


def test_a_button_with_a_word_on_it_is_named_by_that_word(window):
    for button in window.findChildren(QToolButton):
        if any(letter.isalpha() for letter in button.text()) and button.toolTip():
            assert button.accessibleName() in ("", button.text())


def test_the_tabs_of_pages_have_a_name(window):
    assert window.views.backprop_view.pages.tabs.accessibleName() == "Pages beside the gate graph"


def test_nothing_is_clipped_at_the_smallest_size(window, qtbot):
    window.resize(1280, 720)
    QApplication.processEvents()
    for button in window.findChildren(QToolButton):
        if (
            button.isVisible()
            and button.text()
            and button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
        ):
            needed = button.fontMetrics().horizontalAdvance(button.text())
            assert button.width() >= needed, f"“{button.text()}” is clipped"
    assert window.width() == 1280


def test_a_new_session_shows_the_test_points_again(window):
    tests = window.views.map_view.tests
    tests.click()
    assert not tests.isChecked()
    window.actions_by_name["new"].trigger()
    assert tests.isChecked()
