"""A view that can be zoomed: keys that mean nothing in it leave the picture where it is."""

import pytest
from PyQt6.QtCore import QRect, QRectF, Qt
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


class Square(ZoomView):
    """A view of a picture whose space can be taken away."""

    has_room = True

    def picture(self):
        return QRectF(0, 0, 100, 100)

    def space(self):
        return super().space() if self.has_room else QRect(0, 0, 300, 0)


def test_without_room_it_can_still_be_zoomed(qtbot):
    """The picture was fitted into nothing, with a scale of 0, by which zooming then divided."""
    view = Square()
    qtbot.addWidget(view)
    view.setScene(QGraphicsScene(view))
    view.resize(300, 200)
    view.fit()
    before = view.transform().m11()
    view.has_room = False
    view.fit()
    view.zoom(1.25)
    assert view.transform().m11() == pytest.approx(1.25 * before)
