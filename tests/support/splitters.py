"""Drags the handles of splitters, as the mouse does."""

from PyQt6.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication


def drag(handle, by):
    """Drag the handle of a splitter to the right."""
    at = QPoint(handle.width() // 2, handle.height() // 2)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    moved = at + QPoint(by, 0)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(moved),
        QPointF(handle.mapToGlobal(moved)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(handle, event)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=moved)
