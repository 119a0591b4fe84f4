"""The outline alone, in front, with the focus, and the keys of the window."""

import pytest


@pytest.fixture
def view(desk, qtbot):
    outline = desk.outline
    desk.use_shortcuts(outline)
    outline.activateWindow()
    qtbot.waitUntil(outline.isActiveWindow)
    outline.setFocus()
    return outline


@pytest.fixture
def view_in_window(window, qtbot, settle):
    """The outline of the real window, in front, with the focus and the values of a frame."""
    window.panel_layout.open("outline")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(window.views.outline.isVisible)
    window.views.outline.show_frame(settle(window))
    window.views.outline.setFocus()
    return window.views.outline
