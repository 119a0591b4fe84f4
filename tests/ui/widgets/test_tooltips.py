"""Tooltips stand beside what they explain."""

import pytest
from PyQt6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PyQt6.QtGui import QHelpEvent, QMouseEvent
from PyQt6.QtWidgets import QApplication, QToolTip, QWidget

from playground.core.experiment.edits import settings as edits
from playground.ui.views.output.pinned_strip import PinnedPictures
from playground.ui.widgets.tooltips import hide_tooltip, show_tooltip, tip_label

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def no_tip():
    hide_tooltip()
    yield
    hide_tooltip()
    QApplication.processEvents()


@pytest.mark.parametrize("place", [(100, 100), (700, 500), (0, 560), (760, 0), (300, 300)])
def test_a_tooltip_covers_no_pixel_of_its_part(qtbot, place):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(0, 0, 800, 600)
    widget.show()
    part = QRectF(*place, 40, 40)
    show_tooltip(part, "A sentence that explains the part\nand a second line", widget)
    assert beside(widget, part.toRect())


def beside(widget, part):
    """Whether the tooltip is on the screen, and covers nothing of `part`."""
    tip = tip_label()
    assert tip is not None
    place = QRect(widget.mapToGlobal(part.topLeft()), part.size())
    screen = widget.screen().availableGeometry()
    return screen.contains(tip.geometry()) and not tip.geometry().intersects(place)


def point_at(widget, point):
    """Rest with the mouse at a point, as Qt says it."""
    event = QHelpEvent(QEvent.Type.ToolTip, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)


def test_the_gate_graph_keeps_value_and_gradient_in_sight(desk):
    lab = desk.circuit_view
    lab.window().move(0, 0)
    lab.resize(790, 540)
    desk.settle()
    graph = lab.graph
    for index, part in enumerate(graph.shown.parts):
        centre = graph.mapFromScene(part.body.center())
        if not graph.viewport().rect().contains(centre):
            continue
        point_at(graph.viewport(), centre)
        assert QToolTip.text(), index
        drawn = part.body.united(part.value).united(part.gradient)
        assert beside(graph.viewport(), graph.mapFromScene(drawn).boundingRect()), index


def test_the_tip_of_the_gate_graph_goes_as_the_mouse_leaves_the_part(desk, qtbot):
    lab = desk.circuit_view
    lab.window().move(0, 0)
    lab.resize(790, 540)
    desk.settle()
    graph = lab.graph
    viewport, centre = graph.viewport(), graph.mapFromScene(graph.shown.parts[0].body.center())
    point_at(viewport, centre)
    assert tip_label() is not None
    outside = QPointF(centre + QPoint(200, 0))
    button = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, outside, viewport.mapToGlobal(outside), button, button, NO_KEY
    )
    QApplication.sendEvent(viewport, moved)
    qtbot.waitUntil(lambda: tip_label() is None, timeout=2000)


def test_sheet_and_pinned_digit_keep_pictures_and_captions_in_sight(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "digits"), "digits")
    view = desk.map_view
    view.window().move(0, 0)
    desk.watched.pin(0)
    desk.settle()
    grid, pinned = view.sheet.grid, view.findChild(PinnedPictures)
    point_at(grid, grid.cell(1).center().toPoint())
    assert beside(grid, grid.cell(1).toRect())
    point_at(pinned, QPoint(10, 10))
    assert beside(pinned, pinned.rect())


def test_the_confusion_matrix_keeps_its_cell_in_sight(desk):
    desk.document.edit(lambda e: edits.set_dataset(e, "digits"), "digits")
    view = desk.curves_view
    view.window().move(0, 0)
    desk.settle()
    view.modes.buttons["confusion"].click()
    desk.settle()
    grid = view.confusion.grid
    point_at(grid, grid.cell(2, 2).center().toPoint())
    assert beside(grid, grid.cell(2, 2).toRect())
