"""A session file can be dropped on the window, other files cannot."""

import pytest
from PyQt6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QApplication, QWidget

from playground.ui.window.file_drop import FileDrop


@pytest.fixture
def target(qtbot):
    widget, opened = QWidget(), []
    FileDrop(widget, opened.append)
    qtbot.addWidget(widget)
    return widget, opened


def drag_and_drop(widget, path):
    """Whether the widget would take the file; then drop it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(1, 1), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    QApplication.sendEvent(widget, QDropEvent(QPointF(1, 1), copy, data, left, none))
    return enter.isAccepted()


def test_a_session_is_opened(target, qtbot, tmp_path):
    widget, opened = target
    assert widget.acceptDrops()
    assert drag_and_drop(widget, tmp_path / "a.nnplay")
    qtbot.waitUntil(lambda: opened == [tmp_path / "a.nnplay"])


def test_another_file_is_not_taken(target, tmp_path):
    widget, opened = target
    assert not drag_and_drop(widget, tmp_path / "a.txt")
    QApplication.processEvents()
    assert not opened
