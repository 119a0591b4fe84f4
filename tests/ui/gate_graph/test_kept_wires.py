"""The thin wires of a large graph are stroked once, and look as if they were stroked each time."""

from copy import copy

import pytest
from PyQt6.QtCore import QSize
from PyQt6.QtGui import QImage, QPainter

from playground.core.graph.graph import Graph, Node
from playground.ui.gate_graph import kept_wires
from playground.ui.gate_graph.shapes import MOST_THICK
from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import DARK, LIGHT

SIDE = 29  # inputs, and sums of all of them


@pytest.fixture
def view(qtbot):
    """A view of a graph with more wires than are painted one by one, in all of the view."""
    inputs = [Node(name=f"x{index}") for index in range(SIDE)]
    sums = [Node("add", tuple(range(SIDE))) for _ in range(SIDE)]
    last = Node("add", tuple(range(SIDE, 2 * SIDE)))
    view = GateView(LIGHT)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show_graph(Graph((*inputs, *sums, last)), shows_all=True)
    view.show()
    qtbot.waitExposed(view)
    view.fit()
    assert len(view.shown.wires) > MOST_THICK
    view.viewport().grab()
    return view


@pytest.fixture
def strokes(view, monkeypatch):
    made, stroke = [], kept_wires.stroke
    monkeypatch.setattr(kept_wires, "stroke", lambda *about: (made.append(1), stroke(*about)))
    return made


def test_what_is_painted_again_is_not_stroked_again(view, strokes):
    for _ in range(3):
        view.item.update()
        view.viewport().grab()
    assert not strokes


@pytest.mark.parametrize(
    "change",
    [
        lambda view: view.set_theme(DARK),
        lambda view: view.zoom(1.1),
        lambda view: view.resize(QSize(720, 520)),
        lambda view: view.hover(0),
    ],
)
def test_what_looks_different_is_stroked_anew(view, strokes, change):
    change(view)
    view.viewport().grab()
    assert strokes


def test_kept_wires_look_like_strokes(view):
    def image():
        made = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
        made.fill(0xFFFFFF)
        return made

    stroked, kept, wires = image(), image(), kept_wires.KeptWires()
    colour = view.palette().windowText().color()
    for made, widget in ((stroked, None), (kept, view.viewport())):
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setWorldTransform(view.viewportTransform())
        wires.paint(painter, view.shown, colour, widget)
        painter.end()
    assert stroked != image()
    for x in range(0, stroked.width(), 7):
        for y in range(0, stroked.height(), 5):
            assert abs((stroked.pixel(x, y) & 255) - (kept.pixel(x, y) & 255)) <= 2


def test_another_graph_is_never_shown_as_the_one_before(view, strokes):
    """Its picture may be where the one before was in memory: `id` is no name for a picture."""
    wires, colour = kept_wires.KeptWires(), view.palette().windowText().color()
    image = QImage(view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for shown in range(1, 20):
        wires.paint(painter, copy(view.shown), colour, view.viewport())
        assert len(strokes) == shown
    painter.end()
