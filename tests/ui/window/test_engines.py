"""Train → Engine: what makes the updates, what says so, and what is remembered."""

import pytest
from PyQt6.QtWidgets import QMenu

from playground.core.engine import engine
from playground.core.engine.kernels import kernel_ids
from playground.ui.window.application import build_window, dispose
from playground.ui.window.engines import stored_engine
from playground.ui.window.settings import Settings
from tests.support.engines import needs_kernel


@pytest.fixture
def entry(window):
    """An entry of the menu, by its title; the menu has just been opened."""
    menu = next(m for m in window.menuBar().findChildren(QMenu) if m.title() == "Engine")

    def find(title):
        menu.aboutToShow.emit()
        return next(action for action in menu.actions() if action.text() == title)

    return find


@needs_kernel
def test_another_engine_takes_over_while_training_goes_on(window, qtbot, entry):
    qtbot.waitUntil(lambda: window.engines.label.text() == "Engine: kernel")
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: window.controller.snapshot.update > 0)
    entry("NumPy").trigger()
    qtbot.waitUntil(lambda: window.engines.label.text() == "Engine: NumPy")
    snapshot = window.controller.snapshot
    assert snapshot.engine == "numpy"
    assert window.controller.running
    qtbot.waitUntil(lambda: window.controller.snapshot.update > snapshot.update)
    assert window.document.undo_stack.count() == 0
    assert entry("NumPy").isChecked()
    assert not entry("Automatic").isChecked()
    entry("Automatic").trigger()
    qtbot.waitUntil(lambda: window.engines.label.text() == "Engine: kernel")


def test_the_choice_is_remembered_and_a_new_window_trains_with_it(qapp, qtbot, window, entry):
    entry("NumPy").trigger()
    assert stored_engine(Settings()) == "numpy"
    other = build_window(qapp, "light")
    try:
        assert other.controller.worker.call(lambda trainer: trainer.engine) == "numpy"
    finally:
        dispose(other)
    Settings().set_text("training/engine", "steam")
    assert stored_engine(Settings()) == "automatic"


@needs_kernel
def test_what_is_opened_later_is_trained_with_it(window, qtbot, settle, entry):
    entry("NumPy").trigger()
    window.files.new()
    settle(window)
    assert window.controller.snapshot.engine == "numpy"


def test_without_a_kernel_the_menu_says_why(entry, monkeypatch):
    with monkeypatch.context() as patch:  # the window, made before, goes on with the kernel
        patch.setattr(engine, "library", lambda: None)
        assert not entry("Compiled kernel").isEnabled()
        assert "No compiled kernel was built" in entry("Compiled kernel").toolTip()
        assert "NumPy" in entry("Automatic").toolTip()


@needs_kernel
def test_an_entry_that_the_kernel_does_not_know_is_named_until_it_is_gone(entry, monkeypatch):
    assert entry("Compiled kernel").isEnabled()
    with monkeypatch.context() as patch:
        patch.setattr(kernel_ids, "KERNEL_ACTIVATIONS", ("sigmoid",))
        assert not entry("Compiled kernel").isEnabled()
        assert "does not know “tanh”" in entry("Compiled kernel").toolTip()
    assert entry("Compiled kernel").isEnabled()
    assert "does not" not in entry("Compiled kernel").toolTip()
