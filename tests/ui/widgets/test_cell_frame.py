"""The frame of the cell of the arrow keys: seen on every ground, whole, unlike the selection."""

import numpy as np
import pytest
from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QColor, QImage, QPainter
from PyQt6.QtWidgets import QWidget

from playground import Key as Parameter
from playground.core.basics.arrays import Array
from playground.core.catalog.datasets import DATASETS
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import BIAS, INPUT, OUTPUT
from playground.ui.gate_graph.matrix_grid import MatrixGrid
from playground.ui.look.contrast import ALL_THEMES
from playground.ui.look.theme import contrast
from playground.ui.views.curves.confusion_grid import ConfusionGrid
from playground.ui.widgets.cell_frame import paint_cell_frame
from tests.support.pictures import pixels

THEMES = pytest.mark.parametrize("theme", ALL_THEMES.values(), ids=lambda theme: theme.name)
FIRST, LAST = Parameter("hidden1", "1", INPUT, "x1"), Parameter(OUTPUT, "1", BIAS, BIAS)


def is_of(picture: Array, colour: str) -> Array:
    return (picture == QColor(colour).getRgb()[:3]).all(axis=2)


def painted(widget, theme) -> QImage:
    """The widget on the ground of its theme."""
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.surface))
    widget.render(picture, flags=QWidget.RenderFlag.DrawChildren)
    return picture


def frame_in(before: QImage, after: QImage, theme) -> QRect:
    """Where a whole frame was painted: text, with the surface on both sides of each line of it."""
    changed = (pixels(before) != pixels(after)).any(axis=2)
    ring = is_of(pixels(after), theme.text) & (changed | is_of(pixels(before), theme.text))
    rows, columns = np.nonzero(changed & is_of(pixels(after), theme.text))
    assert len(rows), "no frame is seen"
    top, bottom, left, right = rows.min(), rows.max(), columns.min(), columns.max()
    for line in (ring[top, left:right], ring[bottom, left:right]):
        assert line.all()
    for line in (ring[top:bottom, left], ring[top:bottom, right]):
        assert line.all()
    halo = is_of(pixels(after), theme.surface)
    for line in (halo[top - 1, left:right], halo[bottom + 1, left:right]):
        assert line.all()
    for line in (halo[top:bottom, left - 1], halo[top:bottom, right + 1]):
        assert line.all()
    return QRect(int(left), int(top), int(right - left) + 1, int(bottom - top) + 1)


@THEMES
@pytest.mark.parametrize("ground", ["#ffffff", "#000000", "#4110ba", "#777777", "#e58a28"])
@pytest.mark.parametrize("cell", [QRect(0, 0, 60, 40), QRect(90, 60, 10, 20), QRect(30, 30, 5, 5)])
def test_it_is_seen_on_every_ground_and_lies_within_the_grid(theme, ground, cell):
    before = QImage(100, 80, QImage.Format.Format_RGB32)
    before.fill(QColor(ground))
    after = before.copy()
    painter = QPainter(after)
    paint_cell_frame(painter, cell, after.rect(), theme)
    painter.end()
    colours = {QColor(*colour).name() for colour in pixels(after).reshape(-1, 3).tolist()}
    assert colours == {ground, theme.text, theme.surface}
    assert max(contrast(one, QColor(ground)) for one in map(QColor, colours)) >= 3
    rows, columns = np.nonzero((pixels(before) != pixels(after)).any(axis=2))
    assert abs(columns.min() - cell.left()) < 8
    assert abs(rows.max() - cell.bottom()) < 8


@THEMES
def test_its_two_colours_can_be_told_apart_and_from_the_selection(theme):
    text, surface, accent = map(QColor, (theme.text, theme.surface, theme.accent))
    assert contrast(text, surface) >= 3
    assert text != accent


@THEMES
@pytest.mark.parametrize(("key", "pressed"), [(FIRST, 1), (LAST, 40)])
def test_the_cell_of_a_heat_map_has_it_and_stays_selected(desk, qtbot, theme, key, pressed):
    area, maps = desk.weights_view.matrices.area, desk.weights_view.matrices.maps
    desk.weights_view.set_theme(theme)
    desk.selection.set([ParameterPart(key)])
    before = painted(maps, theme)
    selected = is_of(pixels(before), theme.accent)
    assert selected.any()
    for _ in range(pressed):
        qtbot.keyClick(area, Qt.Key.Key_Right)
    after = painted(maps, theme)
    frame = frame_in(before, after, theme)
    assert frame.intersects(maps.rect_of(key)), "it is around the cell"
    assert is_of(pixels(after), theme.accent)[selected].mean() > 0.9, "the selection is seen, too"
    maps.leave()
    assert painted(maps, theme) == before


@THEMES
@pytest.mark.parametrize("classes", [2, 3])
def test_the_cell_of_a_confusion_matrix_has_it(qtbot, theme, classes):
    grid = ConfusionGrid(theme)
    qtbot.addWidget(grid)
    grid.resize(300, 240)
    name = "xor" if classes == 2 else "blobs"
    grid.show_counts(5 * np.eye(classes, dtype=int) + 1, "Confusion matrix", DATASETS[name])
    grid.show()
    before = painted(grid, theme)
    places = [Qt.Key.Key_Right, *[Qt.Key.Key_Right] * (classes - 1), *[Qt.Key.Key_Down] * classes]
    for key in places:
        qtbot.keyClick(grid, key)
        frame = frame_in(before, painted(grid, theme), theme)
        assert grid.rect().contains(frame.adjusted(-1, -1, 1, 1))
    last = grid.cell(classes - 1, classes - 1).toAlignedRect()
    assert last.contains(frame)


@THEMES
def test_the_cell_of_a_matrix_of_gates_has_it(qtbot, theme):
    grid = MatrixGrid(theme)
    qtbot.addWidget(grid)
    grid.show_matrix(np.arange(9.0).reshape(3, 3) - 4, 3)
    grid.show()
    before = painted(grid, theme)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    frame = frame_in(before, painted(grid, theme), theme)
    assert frame.contains(grid.cell_rect(1, 1).center())
