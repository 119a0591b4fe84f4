"""The canvas alone, with the keys of the window."""

from types import SimpleNamespace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest

from tests.support.gestures import NONE


@pytest.fixture
def at(desk, qtbot):
    """The canvas in front, and what the tests ask about it."""
    view = desk.canvas.view
    desk.use_shortcuts(desk.canvas)
    desk.canvas.activateWindow()
    qtbot.waitUntil(desk.canvas.isActiveWindow)
    view.setFocus()
    return SimpleNamespace(
        desk=desk,
        view=view,
        do=desk.do,
        settle=desk.settle,
        experiment=lambda: desk.experiment,
        arrows=lambda: {(c.source, c.target) for c in desk.experiment.network.connections},
        parts=lambda: desk.selection.parts,
        place=view.position_of,
        undo_text=desk.document.undo_stack.undoText,
        steps=desk.document.undo_stack.count,
        press=lambda key, modifiers=NONE: QTest.keyClick(
            view, getattr(Qt.Key, f"Key_{key}"), modifiers
        ),
        said=lambda: desk.said[-1] if desk.said else "",
    )
