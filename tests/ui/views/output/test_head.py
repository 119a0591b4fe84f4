"""The head of the map: its buttons stay where they are while the mouse moves."""

import pytest
from PyQt6.QtCore import QPointF
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import UnitPart
from playground.ui.widgets.scroller import Scroller
from tests.support.clipped import position_in

UNIT = UnitPart("hidden1", "1")


@pytest.fixture(params=["xor", "iris", "digits"])
def shown(request, desk, qtbot):
    """The map in a panel that has the least width, and its parts."""
    desk.document.edit(lambda e: set_dataset(e, request.param), "Data")
    view = desk.map_view
    desk.settle()
    panel = Scroller(view, keeps_width=True)
    qtbot.addWidget(panel)
    panel.resize(panel.minimumSizeHint().width(), 600)
    panel.show()
    if view.head.pages.isVisible():
        view.head.pages.buttons["map"].click()
    spin()
    return desk, panel, view


def spin():
    for _ in range(5):
        QApplication.processEvents()


def places(panel, view):
    """Where buttons and map are; the switches of the output are gone while a neuron is shown."""
    parts = (view.head.pages, view.tests, view.square)
    seen = [position_in(part, panel) for part in parts if part.isVisible()]
    return panel.minimumSizeHint().width(), seen


def test_numbers_under_the_mouse_move_no_button(shown):
    _, panel, view = shown
    before = places(panel, view)
    room = view.plot.rect()
    for x in range(0, 10, 2):
        for y in range(0, 10, 3):
            view.plot.scene().sigMouseMoved.emit(
                QPointF(room.width() * x / 10, room.height() * y / 10)
            )
            spin()
            assert places(panel, view) == before


def test_a_neuron_under_the_mouse_moves_no_button(shown):
    desk, panel, view = shown
    before = places(panel, view)[1][:-1]  # the map itself may have a shorter legend
    view.show_unit(UNIT)
    spin()
    assert places(panel, view)[1][:-1] == before
    view.show_unit(None)
    view.keep_unit(UNIT)
    spin()
    assert view.back.isVisible()
    assert places(panel, view)[1][:-1] == before
