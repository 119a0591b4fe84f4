"""Full screen, by its key and by Esc, and the window as it was before."""

from PyQt6.QtCore import Qt

from playground.core.experiment.parts import LayerPart


def test_full_screen_and_back_by_its_action(window, qtbot):
    action = window.actions_by_name["full_screen"]
    action.trigger()
    qtbot.waitUntil(window.isFullScreen)
    assert action.isChecked()
    action.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not action.isChecked()


def test_esc_leaves_full_screen_only_when_nothing_else_wants_it(window, qtbot):
    window.actions_by_name["full_screen"].trigger()
    qtbot.waitUntil(window.isFullScreen)
    window.shared.selection.set([LayerPart("hidden1")])
    window.views.canvas.view.setFocus()
    qtbot.keyClick(window.views.canvas.view, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    assert not window.shared.selection.parts
    qtbot.keyClick(window.views.canvas.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())


def test_a_maximised_window_is_maximised_again_after_full_screen(window, qtbot):
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    window.full_screen.toggle()
    qtbot.waitUntil(window.isFullScreen)
    window.full_screen.toggle()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.isMaximized()
