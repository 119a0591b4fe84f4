"""The ring is where the keyboard is after all that a key has opened and closed again."""

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QPushButton

from playground.ui.widgets.focus_ring import WIDEST, FocusRing
from playground.ui.widgets.label import Label

ESCAPE, TAB, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Return
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def press(key, modifiers=NONE):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def shows(window, widget):
    """Whether the ring of `window` is around `widget`, which has the keyboard."""
    ring = window.findChild(FocusRing)
    return widget.hasFocus() and ring is not None and ring.isVisible()


@pytest.fixture
def button(window):
    """A button of the window that Tab has led to."""
    found = window.views.map_view.tests
    window.views.canvas.view.setFocus()
    found.setFocus(Qt.FocusReason.TabFocusReason)
    press(TAB)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    focus = QApplication.focusWidget()
    assert shows(window, focus)
    return focus


def test_after_the_list_of_actions(window, button):
    press(Qt.Key.Key_K, CONTROL)
    assert shows(window, window.command_palette.field)
    press(ESCAPE)
    assert shows(window, button)


@pytest.mark.parametrize("key", [Qt.Key.Key_Comma, Qt.Key.Key_F1])
def test_after_a_dialog_which_has_it_at_once(window, button, qtbot, key):
    press(key, CONTROL if key == Qt.Key.Key_Comma else NONE)
    qtbot.waitUntil(lambda: QApplication.activeWindow() not in (None, window))
    dialog = QApplication.activeWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    assert shows(dialog, QApplication.focusWidget())
    press(ESCAPE)
    window.activateWindow()  # a desktop does it
    qtbot.waitUntil(button.hasFocus)
    assert shows(window, button)


def test_after_the_list_of_a_box(window, qtbot):
    box = window.views.settings_strip.activation
    window.views.settings_strip.rows[0].control.setFocus()
    press(TAB)
    press(Qt.Key.Key_Space)
    assert box.view().isVisible()
    assert box.view().window().findChild(FocusRing) is None
    QTest.keyClick(box.view(), ESCAPE)
    qtbot.waitUntil(box.hasFocus)
    assert shows(window, box)


def test_after_a_weight_was_typed(window):
    view, key = window.views.canvas.view, window.controller.snapshot.layout.keys[0]
    view.edit_value(key, view.rect().center())
    QTest.keyClicks(view.editor, "0.5")
    press(ENTER)
    assert view.editor.isHidden()
    assert shows(window, view)


def test_after_a_notice(window):
    window.notify("Something has happened.", (("Do it", lambda: None),))
    window.notice.findChildren(QPushButton)[-1].setFocus()
    press(ESCAPE)
    assert shows(window, window.views.canvas.view)


@pytest.mark.parametrize("larger", [0, 2])
def test_a_caption_above_a_field_stays_free_of_the_ring(window, larger):
    for _ in range(larger):
        window.actions_by_name["larger_text"].trigger()
    window.panel_layout.open("experiment")
    QApplication.processEvents()
    found = [*captions_above(window)]
    assert len(found) >= 5
    for caption, below in found:
        assert below >= WIDEST, caption.text()


def captions_above(window):
    """The captions above their fields, and how many pixels are between them."""
    for caption in window.findChildren(Label):
        field = caption.buddy()
        if field is None or not (caption.isVisible() and field.isVisible()):
            continue
        place = field.mapTo(window, QPoint(0, 0)) - caption.mapTo(window, QPoint(0, 0))
        if abs(place.x()) < caption.width() and place.y() > caption.height() / 2:
            yield caption, place.y() - caption.height()


def test_the_first_step_of_the_tour_has_it_until_the_mouse_is_used(window):
    window.actions_by_name["tour"].trigger()
    bubble = QApplication.focusWidget()
    assert shows(window, bubble)
    QTest.mouseClick(bubble.next, Qt.MouseButton.LeftButton)
    assert bubble.hasFocus()
    assert not window.focus_ring.isVisible()
