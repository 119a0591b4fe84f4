"""More classes than colours: each has a colour and a sign that no other one has together."""

from itertools import combinations

import numpy as np
import pytest

from playground.core.catalog.datasets.own_rules import MAX_CLASSES
from playground.ui.look.colouring import class_pixels
from playground.ui.look.signs import FINE, SIGNS, line_of, sign_of
from playground.ui.look.theme import THEMES, class_colours, packed_table, rgb
from tests.support.colour_vision import VISIONS, difference, lab

both_themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
BLEND = 0.42
# CIEDE2000 of the lines of a texture and their ground where the network is sure: the least contrast
LEAST_OF_LINES = 9.9


def area(number, theme, lead=1.0, size=64):
    """The pixels of a map on which one class of all is the answer."""
    outputs = np.zeros((MAX_CLASSES, size, size))
    outputs[number] = lead
    return class_pixels(outputs, theme, BLEND)


@both_themes
def test_no_two_classes_have_colour_and_sign_in_common(theme):
    colours = class_colours(theme, MAX_CLASSES)
    looks = {(colours[number], sign_of(number).square) for number in range(MAX_CLASSES)}
    assert len(looks) == MAX_CLASSES == len(theme.classes) * len(SIGNS)
    assert len({sign.square for sign in SIGNS}) == len({sign.line for sign in SIGNS}) == len(SIGNS)


@pytest.mark.parametrize("classes", range(2, 11))
def test_curves_of_few_classes_side_by_side_have_other_lines(classes):
    lines = [line_of(number, classes) for number in range(classes)]
    assert lines[0] is SIGNS[0].line
    assert all(len(set(lines[at : at + 4])) == min(4, classes - at) for at in range(classes))


@both_themes
def test_areas_of_the_same_colour_differ_in_a_fifth_of_their_pixels(theme):
    areas = [area(number, theme) for number in range(3, MAX_CLASSES, len(theme.classes))]
    for first, second in combinations(areas, 2):
        assert (first != second).mean() > 0.2


@both_themes
@pytest.mark.parametrize("vision", VISIONS)
def test_all_eyes_see_the_lines_of_a_texture(theme, vision):
    for number in range(len(theme.classes), 2 * len(theme.classes)):
        shades = [f"#{word & 0xFFFFFF:06x}" for word in np.unique(area(number, theme)).tolist()]
        assert len(shades) == 2
        assert difference(*(lab(one, vision) for one in shades)) >= LEAST_OF_LINES


@both_themes
def test_the_ground_pales_with_the_lead_and_the_lines_stay(theme):
    sure, unsure = (set(area(12, theme, lead).ravel().tolist()) for lead in (1.0, 0.1))
    line = int(packed_table(rgb(theme.classes[2])[None].astype(np.uint8))[0])
    assert sure & unsure == {line}


@pytest.mark.parametrize(("classes", "size"), [(10, 64), (11, 64), (40, 128)])
def test_only_of_more_classes_than_colours_the_pixels_are_finer(classes, size):
    pixels = class_pixels(np.zeros((classes, size, size)), THEMES["light"], BLEND)
    assert (len(pixels) > size) == (classes > 10)
    assert classes <= 10 or len(pixels) >= FINE


def test_without_an_answer_there_is_neither_colour_nor_texture():
    outputs = np.full((40, 8, 8), np.nan)
    pixels = class_pixels(outputs, THEMES["light"], BLEND)
    assert np.unique(pixels).tolist() == [0xFFFFFFFF]
