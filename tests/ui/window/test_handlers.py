"""The keys that desktops give to menus, help and the full screen."""

from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QMenu

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


def test_f11_is_full_screen_and_shift_f11_is_free(window):
    press(Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(Qt.Key.Key_F11)
    assert not window.isFullScreen()
    taken = [key for one in window.actions_by_name.values() for key in one.shortcuts()]
    assert "Shift+F11" not in [key.toString() for key in taken]


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
