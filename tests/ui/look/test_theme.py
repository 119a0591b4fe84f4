"""Texts and marks can be read on every ground: the contrast that WCAG 2.2 asks for.

4.5 for texts (1.4.3, level AA), 3 for lines and marks that carry a meaning (1.4.11).
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from itertools import combinations

import pytest
from PyQt6.QtGui import QColor

from playground.ui.look.contrast import ALL_THEMES
from playground.ui.look.theme import (
    DARK,
    LIGHT,
    THEMES,
    cell_table,
    class_colours,
    contrast,
    current_row,
    diverging_table,
    layer_colours,
    mix,
    notice_ground,
    readable_on,
    selection_ring,
    wire,
)
from tests.support.colour_vision import ALL_WAYS, GREYSCALE, VISIONS, difference, lab

TEXT, MARK = 4.5, 3.0
HIGH_TEXT, HIGH_MARK = 7.0, 4.5  # 1.4.6, level AAA
PAGES = ("surface", "background")
TEXTS = {  # inks of texts, and what they are drawn on
    "text": (*PAGES, "control", "hover", "pressed", "notice", "current row"),
    "muted": (*PAGES, "control", "current row"),
    "accent": (*PAGES, "control"),
    "value": (*PAGES, "control", "current row"),
    "gradient": (*PAGES, "control", "current row"),
    "train": PAGES,
    "test": PAGES,
    "validation": PAGES,
    "alert": (*PAGES, "control"),
    "on_accent": ("accent", "accent under the mouse"),
    "surface": ("value", "gradient"),  # the present phase
}
MARKS = {  # edges, curves, signs, wires, rings
    "positive": PAGES,
    "negative": PAGES,
    "accent": (*PAGES, "control"),
    "ring": PAGES,
    "value": (*PAGES, "control"),
    "gradient": (*PAGES, "control"),
    "test": PAGES,
    "validation": PAGES,
    "alert": (*PAGES, "notice"),
    "muted": (*PAGES, "control"),
    "wire": PAGES,
    "outline": (*PAGES, "control"),
}
both_themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
all_themes = pytest.mark.parametrize("theme", ALL_THEMES.values(), ids=ALL_THEMES)


def colour(theme, name):
    """A colour of the theme, or one that is mixed of them as it is drawn."""
    mixed = {
        "hover": mix(theme.control, theme.text, 0.08),
        "pressed": mix(theme.control, theme.text, 0.16),
        "notice": notice_ground(theme),
        "accent under the mouse": mix(theme.accent, theme.text, 0.15),
        "current row": current_row(theme),
        "wire": wire(theme),
        "ring": selection_ring(theme),
    }
    return mixed[name] if name in mixed else QColor(getattr(theme, name))


def pairs(table):
    return [(ink, ground) for ink, grounds in table.items() for ground in grounds]


def test_the_formula_is_that_of_the_standard():
    assert contrast(QColor("#ffffff"), QColor("#000000")) == pytest.approx(21)
    # https://webaim.org/resources/contrastchecker/ says 4.54 for the lightest readable grey
    assert contrast(QColor("#767676"), QColor("#ffffff")) == pytest.approx(4.54, abs=0.005)


@all_themes
@pytest.mark.parametrize(("ink", "ground"), pairs(TEXTS))
def test_texts_can_be_read(theme, ink, ground):
    least = HIGH_TEXT if theme.is_high else TEXT
    assert contrast(colour(theme, ink), colour(theme, ground)) >= least


@all_themes
@pytest.mark.parametrize(("ink", "ground"), pairs(MARKS))
def test_lines_and_marks_can_be_seen(theme, ink, ground):
    least = HIGH_MARK if theme.is_high else MARK
    assert contrast(colour(theme, ink), colour(theme, ground)) >= least


CLASSES = range(2, 11)
LEAST_DIFFERENCE = 15  # CIEDE2000 of any two; the search over all ten found 15.2 and 15.7
IN_GREYSCALE = 3  # classes; more of them have numbers
LEAST_FROM_SIGNS = 10


@all_themes
@pytest.mark.parametrize("count", CLASSES)
def test_there_is_a_colour_for_every_class_and_numbers_on_it_can_be_read(theme, count):
    colours = class_colours(theme, count)
    assert len(set(colours)) == count
    for one in colours:
        ground = QColor(one)
        assert contrast(readable_on(ground), ground) >= TEXT


@all_themes
@pytest.mark.parametrize("page", PAGES)
def test_every_class_can_be_seen_on_its_page(theme, page):
    for one in class_colours(theme, 10):
        assert contrast(QColor(one), colour(theme, page)) >= MARK, one


@all_themes
def test_numbers_can_be_read_on_all_colours_of_cells(theme):
    least = HIGH_TEXT if theme.is_high else TEXT
    for word in cell_table(theme).tolist():
        ground = QColor(word)
        assert contrast(readable_on(ground), ground) >= least


def least_difference(colours, vision):
    """The least difference of any two of these colours."""
    seen = [lab(one, vision) for one in colours]
    return min(difference(first, second) for first, second in combinations(seen, 2))


@both_themes
@pytest.mark.parametrize("vision", ALL_WAYS)
@pytest.mark.parametrize("count", CLASSES)
def test_all_eyes_can_tell_the_classes_apart(theme, vision, count):
    """In greyscale as many as that are possible; `tests/ui/views/output` has the second sign."""
    if vision != GREYSCALE or count <= IN_GREYSCALE:
        assert least_difference(class_colours(theme, count), vision) >= LEAST_DIFFERENCE


@all_themes
@pytest.mark.parametrize("vision", ALL_WAYS)
def test_all_eyes_can_tell_the_signs_apart(theme, vision):
    assert least_difference((theme.positive, theme.negative), vision) >= LEAST_DIFFERENCE


@both_themes
def test_more_than_two_classes_are_not_taken_for_signs(theme):
    """With two classes the sign of the output is the class, and its colour that of the map."""
    for one in class_colours(theme, 10):
        for sign in (theme.positive, theme.negative):
            assert difference(lab(one), lab(sign)) >= LEAST_FROM_SIGNS, (one, sign)


ROLES = ("positive", "negative", "value", "gradient", "train", "test", "validation", "alert")
LEAST_BETWEEN_ROLES, TO_THE_RAREST_EYES = 10, 9  # without blue cones is one in 10,000 people
LEAST_FROM_ACCENT = 12


@both_themes
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize(("first", "second"), tuple(combinations(ROLES, 2)))
def test_one_colour_has_one_meaning(theme, vision, first, second):
    """All eyes can tell the roles apart, so that none is taken for another."""
    seen = [lab(getattr(theme, role), vision) for role in (first, second)]
    least = TO_THE_RAREST_EYES if vision == "tritanopia" else LEAST_BETWEEN_ROLES
    assert difference(*seen) >= least


@both_themes
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("role", [*ROLES, "first class", "second class"])
def test_what_is_selected_is_not_taken_for_a_quantity(theme, vision, role):
    """The accent means selected, pointed at or pressed, and nothing else."""
    first, second, *_ = theme.classes
    meant = {"first class": first, "second class": second}.get(role) or getattr(theme, role)
    assert difference(lab(theme.accent, vision), lab(meant, vision)) >= LEAST_FROM_ACCENT


@both_themes
@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_layers_are_shades_that_can_be_seen_and_told_apart(theme, count):
    colours = layer_colours(theme, count)
    assert all(contrast(one, colour(theme, "surface")) >= MARK for one in colours)
    shades = [lab(one.name()) for one in colours]
    assert all(
        difference(one, other) >= LEAST_BETWEEN_ROLES
        for one, other in zip(shades, shades[1:], strict=False)
    )
    assert all(abs(one[1]) < 10 and abs(one[2]) < 15 for one in shades), "no hue"


@pytest.mark.parametrize("vision", VISIONS)
def test_the_difference_of_colours_is_that_of_the_standard(vision):
    # a pair of the test data of Sharma, Wu and Dalal 2005
    pair = (50, 2.6772, -79.7751), (50, 0, -82.7485)
    assert difference(*pair) == pytest.approx(2.0425, abs=5e-5)
    assert lab("#ffffff", vision) == pytest.approx((100, 0, 0), abs=0.01)


def test_the_two_classes_have_the_colours_of_their_sides_of_the_map():
    for theme in (LIGHT, DARK):
        assert class_colours(theme, 2) == (theme.negative, theme.positive)


@all_themes
def test_what_has_no_number_does_not_stand_out(theme):
    """In high contrast it had the colour of the lines, and looked like a large value."""
    nothing = QColor(*diverging_table(theme)[-1].tolist())
    assert contrast(nothing, QColor(theme.surface)) < 1.6
