"""Panels that are laid out anew are laid out once and painted once, one after the other."""

from collections import Counter

import pytest
from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtWidgets import QApplication, QHBoxLayout, QWidget

from playground.core.experiment.parts import LayerPart
from playground.ui.window.paint_turns import PaintTurns


class Events(QObject):
    """Counts the events of a widget, and notes who is painted."""

    def __init__(self, widget, name="", painted=None):
        super().__init__(widget)
        self.count, self._name, self._painted = Counter(), name, painted
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count[event.type()] += 1
        if event.type() == QEvent.Type.Paint and self._painted is not None:
            self._painted.append(self._name)
        return False


@pytest.fixture
def bare(qtbot):
    """A window with nothing in it."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def panels(bare, qtbot):
    """Two panels beside each other, on screen."""
    row, panels = QHBoxLayout(bare), [QWidget(), QWidget()]
    for panel in panels:
        panel.setMinimumSize(40, 40)
        row.addWidget(panel)
    with qtbot.waitExposed(bare):
        bare.show()
    QApplication.processEvents()
    return panels


def test_each_panel_is_painted_once_in_its_turn(panels, qtbot):
    painted = []
    for panel, name in zip(panels, ("first", "second"), strict=True):
        Events(panel, name, painted)
    turns = PaintTurns(panels[0].window())
    turns.hold(panels)
    turns.hold(panels)  # they are waiting already
    for panel in reversed(panels):
        panel.repaint()
    assert painted == []
    qtbot.waitUntil(lambda: len(painted) == 2)
    QApplication.processEvents()
    assert painted == ["first", "second"]
    assert all(panel.updatesEnabled() for panel in panels)


def test_a_panel_that_is_deleted_while_it_waits_is_left_out(panels, qtbot):
    turns = PaintTurns(panels[0].window())
    turns.hold(panels)
    panels[0].setParent(None)
    panels[0].deleteLater()
    qtbot.waitUntil(panels[1].updatesEnabled)


def test_a_workspace_lays_each_panel_out_once(window):
    """Each of three nested splitters laid out its parts twice, and each bar all of them anew."""
    views, layout = window.views, window.panel_layout
    for name in ("backprop", "network", "backprop"):
        layout.switch(name)
        QApplication.processEvents()
    canvas, curves = Events(views.canvas), Events(views.curves_view)
    layout.switch("network")
    assert canvas.count[QEvent.Type.Resize] == 1
    assert curves.count[QEvent.Type.Resize] <= 2  # as it is shown, and in its place


def test_a_selection_is_painted_panel_by_panel(window):
    """Else a click waits for canvas, gate graph and map, all in one turn."""
    window.panel_layout.switch("backprop")
    panels = [one for one in window.panel_layout.area.panels.values() if one.isVisible()]
    while not all(panel.updatesEnabled() for panel in panels):
        QApplication.processEvents()
    window.shared.selection.set([LayerPart("hidden1")])
    assert not any(panel.updatesEnabled() for panel in panels)
