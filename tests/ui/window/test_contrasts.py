"""View → Contrast and View → Animations: at once, remembered, and as the system says."""

import pytest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QColor
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu

from playground.ui.look import contrast
from playground.ui.look.contrast import HIGH_DARK, HIGH_LIGHT
from playground.ui.look.motion import animations_wanted, use_animations
from playground.ui.look.theme import DARK, LIGHT
from playground.ui.look.theme import contrast as contrast_of
from playground.ui.window.application import build_window, dispose
from playground.ui.window.contrasts import stored_contrast
from playground.ui.window.settings import Settings


@pytest.fixture
def light_again(window):
    window.set_theme(LIGHT)
    yield window
    window.contrasts.pick("system")
    window.set_theme(LIGHT)
    window.motion.pick(True)


def entry(window, title):
    menu = next(m for m in window.menuBar().findChildren(QMenu) if m.title() == "Contrast")
    return next(action for action in menu.actions() if action.text() == title)


def test_high_contrast_is_there_at_once_and_kept_with_the_other_theme(light_again):
    window = light_again
    entry(window, "High").trigger()
    assert window.theme is window.views.canvas.view.theme is HIGH_LIGHT
    window.toggle_theme()
    assert window.theme is HIGH_DARK
    entry(window, "Normal").trigger()
    assert window.theme is DARK
    assert Settings().text("window/theme") == "dark"
    assert stored_contrast(Settings()) == "normal"


def ring_of(window, theme):
    """How many pixels wide the ring is around what has the keyboard."""
    window.set_theme(theme)
    window.toolbar.run.setFocus()
    QTest.keyClick(window.toolbar.run, Qt.Key.Key_Tab)
    QApplication.processEvents()
    ring = window.focus_ring
    assert ring.isVisible()
    picture = ring.grab().toImage()
    middle = picture.height() // 2
    ground = QColor(theme.surface)
    return sum(contrast_of(picture.pixelColor(x, middle), ground) >= 3 for x in range(7))


def test_the_ring_around_what_has_the_keyboard_is_wider_with_high_contrast(light_again, qtbot):
    with qtbot.waitActive(light_again):
        light_again.activateWindow()
    assert [ring_of(light_again, theme) for theme in (LIGHT, HIGH_LIGHT, HIGH_DARK)] == [2, 3, 3]


def test_the_window_follows_the_system_while_it_runs(light_again, monkeypatch):
    window, prefers = light_again, True
    monkeypatch.setattr(contrast, "system_prefers_high", lambda: prefers)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert window.theme is HIGH_LIGHT
    entry(window, "Normal").trigger()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert window.theme is LIGHT
    entry(window, "As the desktop").trigger()
    assert window.theme is HIGH_LIGHT
    prefers = False
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert window.theme is LIGHT


def test_a_new_window_has_what_is_remembered(qapp, settings_store):
    Settings().set_text("window/contrast", "high")
    Settings().set_text("window/animations", "off")
    window = build_window(qapp, "dark")
    try:
        assert window.theme is HIGH_DARK
        assert entry(window, "High").isChecked()
        assert not window.actions_by_name["animations"].isChecked()
        assert not animations_wanted()
    finally:
        dispose(window)
        use_animations(qapp, True)


def test_damaged_settings_mean_what_the_system_says(settings_store):
    Settings().set_text("window/contrast", "glaring")
    assert stored_contrast(Settings()) == "system"


def test_the_switch_of_animations_is_remembered(light_again):
    switch = light_again.actions_by_name["animations"]
    assert switch.isChecked()
    switch.trigger()
    assert not switch.isChecked()
    assert not animations_wanted()
    assert Settings().text("window/animations") == "off"
    switch.trigger()
    assert animations_wanted()
