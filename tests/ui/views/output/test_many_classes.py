"""More than ten classes on the map: their areas, points, curves, legend and palette."""

import re
from itertools import combinations

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground.core.engine.scoring import predicted_classes
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import UnitPart
from playground.core.experiment.spec import OUTPUT
from playground.ui.look.contrast import ALL_THEMES
from playground.ui.look.theme import class_colours
from playground.ui.views.output import area_names
from playground.ui.views.output.area_names import middles
from playground.ui.views.output.marks import lettered
from tests.support.colour_vision import ALL_WAYS, difference, lab
from tests.support.letters import own_letters

FRUITS = (
    "apple",
    "fig",
    "kiwi",
    "lemon",
    "lime",
    "mango",
    "orange",
    "pear",
    "plum",
    "quince",
    "yam",
)


def load(desk, own, epochs=60):
    """Import the data, and train on them."""
    assert desk.document.edit(lambda e: import_own(e, own), "data")
    desk.settle()
    for _ in range(epochs):
        desk.do("step_epoch")
    desk.settle()
    return desk.map_view


def test_the_name_is_where_an_area_is_deepest_and_small_areas_have_none():
    answers = np.zeros((20, 20), dtype=int)
    answers[2:9, 3:10] = 7
    answers[15, 15] = 3
    answers[:, 18:] = -1
    found = middles(answers)
    assert found[7] == (5, 6)
    assert set(found) == {0, 7}


def test_every_area_of_letters_that_has_room_has_its_name(desk):
    view = load(desk, own_letters(), epochs=1)
    answers = np.argmax(view.points.data is not None and desk.snapshot.outputs, axis=0)
    assert view.plane.names.item.isVisible()
    named = len(view.plane.names.item.data) // 2
    assert 1 <= named <= len(np.unique(answers))
    view.show_unit(UnitPart(OUTPUT, desk.experiment.network.output.units[0]))
    assert not view.plane.names.item.isVisible()


def test_no_name_of_an_area_is_cut_by_the_edge_of_the_map(desk, monkeypatch):
    at_edges = {0: (0, 20), 1: (20, 0)}
    monkeypatch.setattr(area_names, "middles", lambda _: at_edges)
    view = load(desk, own_letters(FRUITS), epochs=1)
    names = view.plane.names.item
    dataset, box = desk.experiment.dataset, view.plot.getViewBox()
    across = (dataset.high - dataset.low) / box.width()
    for x, symbol in zip(names.data["x"], names.data["symbol"], strict=True):
        half = symbol.boundingRect().width() * names.opts["size"] / 2 * across
        assert dataset.low <= x - half
        assert x + half <= dataset.high


def test_a_name_does_not_jump_while_its_area_changes_a_little():
    answers = np.zeros((20, 30), dtype=int)
    before = middles(answers)[0]
    answers[9:11, 14:16] = 1  # where the area was deepest; it is deep nearly everywhere
    answers[:, 29] = 1
    assert np.abs(np.subtract(middles(answers)[0], before)).max() <= 4


@pytest.mark.parametrize("name", ["xor", "blobs", "iris", "digits"])
def test_the_areas_carry_their_classes_so_that_colours_are_not_all(desk, name):
    desk.document.edit(lambda e: set_dataset(e, name), "data")
    for _ in range(3):
        desk.do("step_epoch")
    snapshot, names = desk.settle(), desk.map_view.plane.names.item
    outputs = snapshot.outputs.reshape(len(snapshot.outputs), -1)
    answers = np.unique(predicted_classes(desk.experiment, outputs))
    assert names.isVisible()
    assert 1 <= len(names.data) // 2 <= len(answers)


def test_a_regression_has_no_classes_to_name(desk):
    desk.document.edit(lambda e: set_dataset(e, "plane"), "data")
    desk.settle()
    assert not desk.map_view.plane.names.item.isVisible()


@pytest.mark.parametrize("theme", ALL_THEMES.values(), ids=ALL_THEMES)
@pytest.mark.parametrize("count", range(2, 11))
def test_two_classes_that_some_eyes_take_for_one_have_other_marks_in_their_points(
    desk, count, theme
):
    view = load(desk, own_letters("ABCDEFGHIJ"[:count], each=12), epochs=0)
    view.set_theme(theme)
    data = view.points.train.data
    labels = view.points.data.train.labels.astype(int)
    signs = dict(zip(labels.tolist(), data["symbol"], strict=True))
    colours = class_colours(theme, count)
    for first, second in combinations(range(count), 2):
        least = min(
            difference(lab(colours[first], way), lab(colours[second], way)) for way in ALL_WAYS
        )
        assert least >= 15 or signs[first] is not signs[second], (first, second)


@pytest.mark.parametrize(("each", "is_marked"), [(4, True), (15, False)])
def test_points_carry_their_class_as_long_as_there_are_few(desk, each, is_marked):
    view = load(desk, own_letters(each=each), epochs=0)
    symbols = {id(symbol) for symbol in view.points.train.data["symbol"]}
    assert (len(symbols) > 10) == is_marked


def test_a_point_with_a_wrong_answer_keeps_the_mark_of_its_class(desk):
    view = load(desk, own_letters("ABC", each=12), epochs=1)
    points, marks = view.points, view.points.wrong_marks
    holes = points.wrong.data
    assert len(holes) > 0
    assert (marks.data["x"] == holes["x"]).all()
    at = {
        (x, y): label for x, y, label in zip(*points.train_positions, labels_of(view), strict=True)
    }
    for x, y, symbol, brush in marks.data[["x", "y", "symbol", "brush"]].tolist():
        if (x, y) in at:  # else it is of the test set
            assert symbol is lettered("ABC"[at[x, y]])
            assert brush.color().name() == class_colours(desk.theme, 3)[at[x, y]]
    assert all(
        symbol.boundingRect().width() * size <= hole
        for symbol, size, hole in zip(
            marks.data["symbol"], marks.data["size"], holes["size"], strict=True
        )
    )


def labels_of(view):
    return view.points.data.train.labels.astype(int).tolist()


def test_a_point_without_a_mark_has_none_in_its_hole(desk):
    view = load(desk, own_letters("ABC", each=12), epochs=1)
    assert len(view.points.wrong_marks.data)
    view = load(desk, own_letters("AB", each=12), epochs=1)
    assert not len(view.points.wrong_marks.data)


def test_the_legend_has_a_square_of_its_own_for_each_class(desk):
    view = load(desk, own_letters(), epochs=0)
    found = re.findall(r'color:(#\w+)">([■▨▧▦])</span>\u00a0(\w)', view.legend.text())
    assert [letter for *_, letter in found] == [chr(65 + number) for number in range(26)]
    assert len(set(found)) == len({(colour, square) for colour, square, _ in found}) == 26
    assert view.legend.toolTip().count(":") == 0


def test_long_names_are_shortened_alike_on_points_and_legend_and_explained(desk):
    view = load(desk, own_letters(FRUITS[:-1] + ("yamalang",)), epochs=0)
    assert "▨</span>\u00a0ya" in view.legend.text()
    assert "■</span>\u00a0li" in view.legend.text()
    assert "\nya: yamalang" in view.legend.toolTip()


def test_curves_of_the_same_colour_have_other_lines(desk):
    view = load(desk, own_letters(inputs=1), epochs=0)
    curves = [curve for curve in view.curve.curves if curve.isVisible()]
    pens = [curve.opts["pen"] for curve in curves]
    assert len(curves) == 26
    assert len({(pen.color().name(), pen.style()) for pen in pens}) == 26


def test_a_class_of_many_is_chosen_in_a_menu_or_by_its_number(desk):
    view = load(desk, own_letters(FRUITS), epochs=0)
    view.painting.set_on(True)
    desk.settle()
    classes = view.painting.classes
    assert classes.is_gathered
    assert classes.width() < 150
    actions = classes.gathered.menu().actions()
    assert [action.text() for action in actions][-2:] == ["9: quince", "10: yam"]
    assert not any(action.icon().isNull() for action in actions)
    actions[10].trigger()
    assert view.painting.label == 10
    assert classes.gathered.text() == "10: ya ▾"
    assert "(key" not in classes.buttons["10"].toolTip()
    QTest.keyClick(view.plot.viewport(), Qt.Key.Key_7)
    assert (view.painting.label, classes.gathered.text()) == (7, "7: pe ▾")


def test_nine_classes_ask_for_no_wider_map_and_are_gathered_where_it_is_narrow(desk):
    view = load(desk, own_letters("AB"), epochs=0)
    view.painting.set_on(True)
    desk.settle()
    width = view.minimumSizeHint().width()
    load(desk, own_letters("ABCDEFGHI"), epochs=0)
    assert view.minimumSizeHint().width() == width
    for is_gathered, room in ((True, width), (False, 900), (True, width)):
        view.painting.resize(room, 100)
        QApplication.processEvents()
        assert view.painting.classes.is_gathered is is_gathered


def test_other_names_of_as_many_classes_are_offered_anew(desk):
    view = load(desk, own_letters(FRUITS), epochs=0)
    view.painting.set_on(True)
    load(desk, own_letters("ABCDEFGHIJK"), epochs=0)
    assert view.painting.classes.gathered.menu().actions()[10].text() == "10: K"


def test_a_class_that_is_called_by_its_number_is_offered_by_it_alone(desk):
    view = load(desk, own_letters(tuple(map(str, range(11)))), epochs=0)
    view.painting.set_on(True)
    actions = view.painting.classes.gathered.menu().actions()
    assert [action.text() for action in actions] == [str(number) for number in range(11)]
