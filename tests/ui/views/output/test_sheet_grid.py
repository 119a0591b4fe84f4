"""The keys of the contact sheet: where they are, and what is said of it."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QFontMetricsF

from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.look.theme import LIGHT, small_font
from playground.ui.views.output.judged import judged
from playground.ui.views.output.sheet_grid import SheetGrid

RIGHT, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left
DOWN, END = Qt.Key.Key_Down, Qt.Key.Key_End


@pytest.fixture
def digits(desk):
    """A trained network on digits; the map shows them as a sheet."""
    desk.map_view.resize(300, 420)
    desk.document.edit(lambda e: edits.set_dataset(e, "digits"), "data")
    desk.do("step_epoch")
    return desk.settle()


@pytest.fixture
def grid(qtbot, digits):
    """A sheet by itself, with the answers to the training samples."""
    one = SheetGrid(LIGHT)
    qtbot.addWidget(one)
    one.resize(300, 400)
    one.show()
    return one


def show(grid, snapshot, which="all", pinned=None, name="train"):
    found = judged(snapshot, name)
    grid.show_samples(snapshot.experiment.dataset, found, which, pinned)
    return found


def columns(grid):
    return next(place for place in range(99) if grid.cell(place).top() > 0)


# --- keys -----------------------------------------------------------------------------------------


def test_on_the_test_set_the_keys_go_from_sample_to_sample_and_say_where(desk, qtbot, digits):
    desk.map_view.head.sets.buttons["test"].click()
    sheet = desk.map_view.sheet
    grid, reached = sheet.grid, []
    grid.picked.connect(reached.append)
    for key in (RIGHT, RIGHT, RIGHT, LEFT):
        qtbot.keyClick(grid, key)
        assert grid.accessibleDescription() == grid.text_of(reached[-1])
    assert reached == [0, 1, 2, 1]
    for _ in range(8):
        qtbot.keyClick(grid, DOWN)
    at = grid.picture(reached[-1]).center().toPoint()
    assert reached[-1] == 1 + 8 * columns(grid)
    assert grid.visibleRegion().contains(at)
    assert desk.settle().sample is None  # test samples are not followed


def test_a_key_of_another_kind_is_for_what_is_around(qtbot, grid, digits):
    show(grid, digits)
    reached = []
    grid.picked.connect(reached.append)
    qtbot.keyClick(grid, END)
    assert reached == []


@pytest.mark.parametrize(("key", "step"), [(RIGHT, 1), (LEFT, 0)])
def test_from_a_sample_that_is_not_listed_the_next_one_is_not_skipped(
    qtbot, grid, digits, key, step
):
    listed = judged(digits, "train").indices("wrong").tolist()
    place = next(
        i for i, (one, two) in enumerate(zip(listed, listed[1:], strict=False)) if two > one + 1
    )
    show(grid, digits, "wrong", pinned=listed[place] + 1)
    reached = []
    grid.picked.connect(reached.append)
    qtbot.keyClick(grid, key)
    assert reached == [listed[place + step]]


def test_other_samples_begin_at_the_first(qtbot, grid, digits):
    show(grid, digits, pinned=7)
    show(grid, digits, name="test")
    reached = []
    grid.picked.connect(reached.append)
    qtbot.keyClick(grid, RIGHT)
    assert reached == [0]


def test_the_end_is_the_end(qtbot, grid, digits):
    last = len(show(grid, digits).samples) - 1
    show(grid, digits, pinned=last)
    reached = []
    grid.picked.connect(reached.append)
    for key in (RIGHT, DOWN):
        qtbot.keyClick(grid, key)
    assert reached == []


# --- what is shown --------------------------------------------------------------------------------


def test_after_restart_the_switch_says_what_is_shown(desk, digits):
    sheet = desk.map_view.sheet
    sheet.which.buttons["wrong"].click()
    desk.do("restart")
    desk.settle()
    assert sheet.grid.indices == list(range(len(load_data(desk.experiment).train)))
    assert sheet.which.buttons["all"].isChecked()
    assert not sheet.which.buttons["wrong"].isChecked()
    desk.do("step_epoch")
    desk.settle()
    assert sheet.which.buttons["wrong"].isChecked()
    assert len(sheet.grid.indices) < len(load_data(desk.experiment).train)


def test_every_sample_has_its_own_cell(grid, digits):
    show(grid, digits)
    for place in range(0, 200, 7):
        cell, picture = grid.cell(place), grid.picture(place)
        assert grid.position_at(picture.center()) == place
        line = QFontMetricsF(small_font()).height()
        assert cell.bottom() + 6 - picture.bottom() >= line  # for the caption
    assert grid.position_at(grid.cell(len(grid.indices)).center()) is None


def test_it_grows_with_the_text_and_with_narrow_rows(qapp, grid, digits):
    show(grid, digits)
    before = grid.height()
    grid.resize(120, before)
    assert grid.height() > before
    use_text_percent(qapp, 150)
    refresh(grid)
    assert grid.picture(0).width() == pytest.approx(1.5 * 34, abs=1)
    use_text_percent(qapp, NORMAL)


def test_what_is_not_known_is_not_judged(grid, digits):
    nothing = tuple(np.full_like(one, np.nan) for one in digits.answers)
    show(grid, replace(digits, answers=nothing))
    assert grid.text_of(0).split("\n")[0].endswith("no answer")
    assert grid.caption(0).endswith("→ –")
