"""The label at the mouse covers nothing of what it explains."""

import pytest
from PyQt6.QtCore import QPoint, QRect, QSize

from playground.core.experiment.parts import ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.ui.views.canvas.beside import outline, place

AREA = QRect(0, 0, 634, 480)
SIZE = QSize(220, 70)


def box(x, y, half=20):
    steps = range(-half, half + 1, half // 2)
    return [QPoint(x + dx, y + dy) for dx in steps for dy in steps]


def covers(corner, points):
    return any(QRect(corner, SIZE).contains(point) for point in points)


@pytest.mark.parametrize("x", [30, 300, 600])
@pytest.mark.parametrize("y", [30, 240, 450])
def test_it_stands_beside_a_neuron_wherever_that_is(x, y):
    neuron = box(x, y)
    corner = place(SIZE, AREA, QPoint(x + 5, y), neuron)
    assert not covers(corner, neuron)
    assert AREA.contains(QRect(corner, SIZE))


@pytest.mark.parametrize("slope", [-2, -1, -0.3, 0, 0.3, 1, 2])
def test_it_stands_beside_an_edge(slope):
    line = [QPoint(200 + dx, round(240 + slope * dx)) for dx in range(-200, 400, 10)]
    corner = place(SIZE, AREA, QPoint(200, 240), line)
    assert not covers(corner, line)
    assert AREA.contains(QRect(corner, SIZE))


@pytest.mark.parametrize("index", range(5))
def test_the_bubble_of_the_canvas_leaves_its_part_free(desk, index):
    view, experiment = desk.canvas.view, desk.experiment
    units = [(layer, experiment.units(layer)[0]) for layer in (INPUT, "hidden1", OUTPUT)]
    source = experiment.units(INPUT)[0]
    first = experiment.units("hidden1")
    parts = [
        *(UnitPart(*unit) for unit in units),
        ParameterPart(Key("hidden1", first[0], INPUT, source)),
        ParameterPart(Key.bias("hidden1", first[-1])),
    ]
    part = parts[index]
    view.point_at(part, view.position_of(part))
    assert view.bubble.isVisible()
    points = outline(view, view.network_scene, part)
    assert points
    assert not any(view.bubble.geometry().contains(point) for point in points)
