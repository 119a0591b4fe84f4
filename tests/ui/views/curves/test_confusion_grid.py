"""The cells of the confusion matrix: where they are, their colours, their words."""

import numpy as np
import pytest
from PyQt6.QtGui import QColor, QFontInfo

from playground.core.catalog.datasets import DATASETS
from playground.ui.look.theme import DARK, LIGHT, contrast, readable_on
from playground.ui.views.curves.confusion_grid import LEAST_ROW, SMALLEST_TEXT, ConfusionGrid
from tests.support.colour_vision import lab
from tests.support.pictures import pixels


@pytest.fixture
def grid(qtbot):
    one = ConfusionGrid(LIGHT)
    qtbot.addWidget(one)
    one.resize(300, 240)
    one.show()
    return one


def fill(grid, counts, dataset="xor"):
    grid.show_counts(np.array(counts), "Confusion matrix", DATASETS[dataset])


def test_without_counts_it_is_empty_and_can_be_drawn(grid):
    assert grid.accessibleDescription() == ""
    for size in ((1, 1), (300, 240)):
        grid.resize(*size)
        grid.grab()


def test_cells_are_rows_of_true_and_columns_of_predicted_classes(grid):
    fill(grid, [[3, 1], [0, 4]])
    cells = {(row, column): grid.cell(row, column) for row in (0, 1) for column in (0, 1)}
    assert cells[0, 1].left() > cells[0, 0].right()
    assert cells[1, 0].top() > cells[0, 0].bottom()
    for one in cells:
        for other in cells:
            assert one == other or not cells[one].intersects(cells[other])
        assert grid.rect().toRectF().contains(cells[one])


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_larger_share_is_a_stronger_colour(grid, theme):
    grid.set_theme(theme)
    fill(grid, [[3, 1], [0, 4]])
    away = [
        sum(abs(a - b) for a, b in zip(grid.shade(*cell).getRgb(), surface(theme), strict=True))
        for cell in ((1, 0), (0, 1), (1, 1))
    ]
    assert away[0] == 0
    assert 0 < away[1] < away[2]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_right_answers_have_no_hue_and_wrong_ones_that_of_alerts(grid, theme):
    """A hue of the diagonal would be that of a sign, of values or of gradients."""
    grid.set_theme(theme)
    fill(grid, [[4, 0], [4, 0]])
    right, wrong = grid.shade(0, 0), grid.shade(1, 0)
    assert wrong == QColor(theme.alert)
    _, green_red, yellow_blue = lab(right.name())
    assert np.hypot(green_red, yellow_blue) < 15


def surface(theme):
    return QColor(theme.surface).getRgb()


def test_the_sentences_name_counts_and_shares(grid):
    fill(grid, [[3, 1], [0, 1]])
    assert grid.text_of(0, 0) == "class 0 recognised: 3 of 4 samples (75.0 %)"
    assert grid.text_of(0, 1) == "class 0 answered as class 1: 1 of 4 samples (25.0 %)"
    assert grid.text_of(1, 1) == "class 1 has 1 sample; answered as class 1: 1"


def test_a_class_without_samples_has_a_row_all_the_same(grid):
    fill(grid, [[0, 0], [2, 2]])
    assert grid.shade(0, 0) == grid.shade(0, 1)
    assert "0 of 0 samples" in grid.text_of(0, 0)
    grid.grab()


def test_of_many_classes_zeros_are_left_out_and_the_digits_stay_readable(grid):
    counts = np.eye(10, dtype=int) * 123_456
    fill(grid, counts, "digits")
    assert (grid.count(0, 0), grid.count(0, 1)) == ("123,456", "")
    assert grid.minimumSizeHint().height() >= 10 * LEAST_ROW
    for width in (120, 240, 800):
        grid.resize(width, grid.minimumSizeHint().height())
        assert QFontInfo(grid.font_of_cells).pixelSize() >= SMALLEST_TEXT
        grid.grab()


def test_the_same_counts_are_not_drawn_again_and_others_are(grid):
    fill(grid, [[3, 1], [0, 4]])
    before = pixels(grid.grab().toImage())
    fill(grid, [[3, 1], [0, 4]])
    assert np.array_equal(pixels(grid.grab().toImage()), before)
    fill(grid, [[1, 3], [4, 0]])
    assert not np.array_equal(pixels(grid.grab().toImage()), before)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_count_of_a_whole_row_stands_out_from_its_cell(grid, theme):
    grid.set_theme(theme)
    fill(grid, np.eye(10, dtype=int) * 93, "digits")
    assert contrast(readable_on(grid.shade(0, 0)), grid.shade(0, 0)) >= 5.5
    grid.resize(240, grid.minimumSizeHint().height())
    assert grid.cell(0, 0).height() >= QFontInfo(grid.font_of_cells).pixelSize()
