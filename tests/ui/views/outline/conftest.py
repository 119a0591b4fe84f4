"""The outline in front, with the focus."""

import pytest


@pytest.fixture
def view(window, qtbot, settle):
    """The outline of the window, in front, with the focus and the values of the first frame."""
    for name, dock in window.docks.items():
        dock.setVisible(name == "outline")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(window.views.outline.isVisible)
    window.views.outline.show_frame(settle(window))
    window.views.outline.setFocus()
    return window.views.outline
