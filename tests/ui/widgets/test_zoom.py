"""A view that can be zoomed: keys that mean nothing in it leave the picture where it is."""

import pytest
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QGraphicsScene

from playground.ui.widgets.zoom import ZoomView


@pytest.fixture
def view(qtbot):
    view = ZoomView()
    qtbot.addWidget(view)
    scene = QGraphicsScene(view)
    view.setScene(scene)
    view.resize(300, 200)
    view.show()
    return view


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Right]
)
def test_keys_do_not_scroll_the_picture(view, key):
    view.setSceneRect(QRectF(-1e5, -1e5, 2e5, 2e5))
    before = view.viewportTransform()
    QTest.keyClick(view, key)
    assert view.viewportTransform() == before
