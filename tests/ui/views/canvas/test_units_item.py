"""What is painted of the units of a large layer: all at once, and only what is in sight."""

import numpy as np
import pytest
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.edits.units import set_layer
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Key
from playground.ui.look.theme import LIGHT
from playground.ui.views.canvas import units_item
from playground.ui.views.canvas.labels_item import pill_size
from playground.ui.views.canvas.layout import lay_out_network
from playground.ui.views.canvas.units_item import UnitsItem
from tests.support.experiments import dense, make
from tests.support.pictures import count, pixels

WIDE = make(dense(hidden=(96,)))


@pytest.fixture
def layer(qapp):
    layout, scene = lay_out_network(WIDE), QGraphicsScene()
    item = UnitsItem(WIDE, "h1", layout_of(WIDE), LIGHT)
    item.set_boxes(layout.boxes["h1"], layout.column_width)
    scene.addItem(item)
    yield item
    scene.clear()


def paint(item, part=None, zoom=1.0):
    """Paint the item, or a part of the scene, magnified, as a view does."""
    part = part or item.boundingRect()
    view = QGraphicsView(item.scene())
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.resize((part.size() * zoom).toSize())
    view.setSceneRect(part)
    view.scale(zoom, zoom)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view.viewport().grab().toImage()


def inks(item, image, part, zoom):
    """Whether anything is painted in the middle of each box."""
    points = [(rect.center() - part.topLeft()) * zoom for rect in item.rects]
    return [image.pixelColor(p.toPoint()).lightness() < 250 for p in points]


def test_every_unit_without_a_map_has_a_square(layer):
    part, zoom = layer.boundingRect(), 8.0
    assert all(inks(layer, paint(layer, part, zoom), part, zoom))


def test_a_cross_is_on_the_marked_units_alone(layer):
    layer.marks = {5: "dead", 7: "saturated"}
    middles = {}
    for unit in (5, 6, 7):
        image = paint(layer, layer.rects[unit], 4.0)
        middles[unit] = image.pixelColor(image.rect().center()).lightness()
    assert middles[5] == middles[7] < 120 < middles[6]


def test_a_cross_leaves_the_number_readable_and_can_be_seen_beside_it(layer):
    """It was painted over the number, of which nothing could be read."""
    layer.show_numbers(["1.00"] * 96, [1.0] * 96)
    side = 30.0  # pixels: no room for a word
    zoom, rect = side / layer.side, layer.rects[40]
    plain = paint(layer, rect, zoom)
    layer.marks = {40: "saturated"}
    changed = np.abs(pixels(paint(layer, rect, zoom)).astype(int) - pixels(plain)).max(axis=2)
    reach = int(pill_size("1.00").height() / 2) - 2  # inside of its frame
    middle = changed[15 - reach : 15 + reach]
    assert middle.max() < 40
    assert (changed[:15] > 100).any()
    assert (changed[16:] > 100).any()


def test_the_number_of_a_crossed_out_unit_is_framed(layer):
    """In the smallest boxes it covers the whole cross."""
    layer.show_numbers(["1.00"] * 96, [1.0] * 96)
    zoom = pill_size("1.00").height() / layer.side
    reach = pill_size("1.00").width() / zoom
    part = layer.rects[40].adjusted(-reach, 0, reach, 0)
    assert not count(paint(layer, part, zoom), LIGHT.alert)
    layer.marks = {40: "saturated"}
    assert count(paint(layer, part, zoom), LIGHT.alert) > 4


def test_only_the_numbers_in_sight_are_written(layer, monkeypatch):
    written = []
    monkeypatch.setattr(
        units_item, "paint_pill", lambda painter, centre, text, *_: written.append(text)
    )
    layer.show_numbers([str(i) for i in range(96)], [float(i) for i in range(96)])
    zoom = 12.0
    paint(layer, zoom=zoom)
    assert written == layer.numbers
    written.clear()
    paint(layer, layer.rects[40], zoom)
    assert "40" in written
    assert len(written) <= 9
    written.clear()
    paint(layer)  # they have no room
    assert written == []


def test_biases_have_dots_as_soon_as_their_boxes_are_large_enough(layer):
    layer.show_biases(np.ones(layout_of(WIDE).size), layout_of(WIDE))
    layout = lay_out_network(WIDE, (2000.0, 6000.0))
    layer.set_boxes(layout.boxes["h1"], layout.column_width)
    corner = layer.rects[0].bottomLeft()
    image = paint(layer, QRectF(corner.x(), corner.y() - 2, 2, 2), 10.0)
    dot = image.pixelColor(image.rect().center())
    layer.show_biases(-np.ones(layout_of(WIDE).size), layout_of(WIDE))
    image = paint(layer, QRectF(corner.x(), corner.y() - 2, 2, 2), 10.0)
    assert image.pixelColor(image.rect().center()) != dot


def test_a_selected_bias_can_be_painted_before_the_first_numbers(layer):
    layer.select([ParameterPart(Key.bias("h1", "1"))])
    assert layer.selected_biases
    layout = lay_out_network(WIDE, (2000.0, 6000.0))
    layer.set_boxes(layout.boxes["h1"], layout.column_width)
    paint(layer, layer.rects[0].adjusted(-8, -8, 8, 8), 4.0)


@pytest.mark.parametrize(
    ("flags", "dots", "marks"),
    [
        ({}, 3, 0),
        ({"shared_bias": True}, 1, 0),
        ({"frozen_bias": True}, 3, 3),
        ({"shared_bias": True, "frozen_bias": True}, 1, 1),
    ],
)
def test_a_shared_bias_has_one_dot_and_frozen_ones_have_their_mark(
    qapp, monkeypatch, flags, dots, marks
):
    painted = {"dots": 0, "marks": 0}
    monkeypatch.setattr(
        units_item,
        "paint_dots",
        lambda painter, theme, centres, shades, *_: painted.update(dots=len(shades)),
    )
    monkeypatch.setattr(
        units_item,
        "paint_marks",
        lambda painter, theme, paths: painted.update(marks=len(paths)),
    )
    experiment = set_layer(make(dense(hidden=(3,))), "h1", **flags)
    layout, scene = lay_out_network(experiment), QGraphicsScene()
    item = UnitsItem(experiment, "h1", layout_of(experiment), LIGHT)
    item.set_boxes(layout.boxes["h1"], layout.column_width)
    scene.addItem(item)
    item.show_biases(np.ones(layout_of(experiment).size), layout_of(experiment))
    paint(item)
    assert painted == {"dots": dots, "marks": marks}
    item.select([ParameterPart(Key.bias("h1", "3"))])
    assert item.selected_biases == [0 if dots == 1 else 2]
    scene.clear()
