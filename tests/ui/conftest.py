"""A real window on the offscreen platform, and a check that no thread or window outlives a test."""

import threading

import pytest
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets import dialogs
from playground.ui.window.application import build_window, dispose


@pytest.fixture(autouse=True)
def own_settings(monkeypatch, tmp_path):
    """The user's settings are left alone."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    from PyQt6.QtCore import QSettings

    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config")
    )


@pytest.fixture(autouse=True)
def nothing_left_behind():
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert not left, f"threads outlive the test: {left}"
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not windows, f"windows outlive the test: {windows}"


@pytest.fixture
def window(qapp, qtbot, monkeypatch):
    """The main window, shown, with the first frame drawn; questions about unsaved work are answered with “don't save”."""
    monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: dialogs.Answer.DISCARD)
    main = build_window(qapp, "light")
    main.resize(1280, 800)
    main.show()
    qtbot.waitUntil(lambda: main.controller.snapshot is not None)
    yield main
    main.close()
    dispose(main)


@pytest.fixture
def settle(qtbot):
    """Wait until the window shows a frame of the document as it is now, paused."""

    def wait(main):
        def up_to_date():
            snapshot = main.controller.snapshot
            return (
                snapshot is not None
                and snapshot.revision == main.document.revision
                and main.controller.worker.call(lambda trainer: trainer.update) == snapshot.update
            )

        qtbot.waitUntil(up_to_date)
        main.canvas.view.animation.finish()
        return main.controller.snapshot

    return wait


@pytest.fixture
def view(window, qtbot, settle):
    """The outline of the window, in front, with the focus and the values of the first frame."""
    for name, dock in window.docks.items():
        dock.setVisible(name == "outline")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(window.outline.isVisible)
    window.outline.show_frame(settle(window))
    window.outline.setFocus()
    return window.outline
