"""The keys that desktops give to menus, help and the full screen."""

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu

from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import UnitPart


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def test_f10_opens_the_menu_bar(window):
    press(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert menu is window.menuBar().actions()[0].menu()
    menu.close()
    assert window.controller.worker.call(lambda trainer: trainer.update) == 0


def test_f11_is_full_screen(window):
    press(Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(Qt.Key.Key_F11)
    assert not window.isFullScreen()


def seen_menus(monkeypatch):
    seen = []
    monkeypatch.setattr(
        QMenu, "exec", lambda menu, *place: seen.append([one.text() for one in menu.actions()])
    )
    return seen


def test_shift_f10_opens_the_menu_of_the_selected_part(window, monkeypatch):
    seen = seen_menus(monkeypatch)
    window.shared.selection.set(
        [UnitPart("hidden1", window.document.experiment.units("hidden1")[0])]
    )
    press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(seen) == 1
    assert "Remove this neuron" in seen[0]


def test_shift_f10_opens_the_menu_of_the_view_with_the_keyboard(window):
    seen = []

    def close_menu():
        menu = QApplication.activePopupWidget()
        if menu is not None:
            seen.extend(action.text() for action in menu.actions())
            menu.close()

    timer = QTimer()
    timer.timeout.connect(close_menu)
    timer.start(20)
    window.views.map_view.plot.setFocus()
    press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert "Copy picture" in seen


def test_painting_begins_on_a_map_that_can_be_seen(window):
    paint, map_view = window.actions_by_name["paint"], window.views.map_view
    window.panel_layout.switch("circuits")
    paint.trigger()
    assert map_view.painting.isVisible()
    window.panel_layout.show_panel("map", False)
    paint.trigger()
    assert map_view.painting.isVisible()
    paint.trigger()
    assert map_view.isVisible()
    assert not map_view.painting.isVisible()


def test_painting_says_where_there_is_nothing_to_paint_on(window, settle):
    window.document.edit(lambda e: set_dataset(e, "iris"), "Iris")
    settle(window)
    window.actions_by_name["paint"].trigger()
    assert "x₁ and x₂" in window.message.label.text()
    assert not window.views.experiment_panel.data.paint.isChecked()
