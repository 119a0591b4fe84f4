"""Texts and marks can be read on every ground: the contrast that WCAG 2.2 asks for.

4.5 for texts (1.4.3, level AA), 3 for lines and marks that carry a meaning (1.4.11).
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

import pytest
from PyQt6.QtGui import QColor

from playground.ui.look.theme import (
    CLASS_COLOURS,
    DARK,
    LIGHT,
    THEMES,
    contrast,
    current_row,
    mix,
    readable_on,
    wire,
)

TEXT, MARK = 4.5, 3.0
PAGES = ("surface", "background")
TEXTS = {  # inks of texts, and what they are drawn on
    "text": (*PAGES, "control", "hover", "pressed", "notice", "current row"),
    "muted": (*PAGES, "control", "current row"),
    "accent": (*PAGES, "control"),
    "value": (*PAGES, "control", "current row"),
    "gradient": (*PAGES, "control", "current row"),
    "on_accent": ("accent", "accent under the mouse"),
    "surface": ("value", "gradient"),  # the present phase
}
MARKS = {  # edges, curves, signs, wires, rings
    "positive": PAGES,
    "negative": PAGES,
    "accent": (*PAGES, "control"),
    "value": (*PAGES, "control"),
    "gradient": (*PAGES, "control"),
    "muted": (*PAGES, "control"),
    "wire": PAGES,
}
both_themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def colour(theme, name):
    """A colour of the theme, or one that is mixed of them as it is drawn."""
    mixed = {
        "hover": mix(theme.control, theme.text, 0.08),
        "pressed": mix(theme.control, theme.text, 0.16),
        "notice": mix(theme.surface, theme.negative, 0.14),
        "accent under the mouse": mix(theme.accent, theme.text, 0.15),
        "current row": current_row(theme),
        "wire": wire(theme),
    }
    return mixed[name] if name in mixed else QColor(getattr(theme, name))


def pairs(table):
    return [(ink, ground) for ink, grounds in table.items() for ground in grounds]


def test_the_formula_is_that_of_the_standard():
    assert contrast(QColor("#ffffff"), QColor("#000000")) == pytest.approx(21)
    # https://webaim.org/resources/contrastchecker/ says 4.54 for the lightest readable grey
    assert contrast(QColor("#767676"), QColor("#ffffff")) == pytest.approx(4.54, abs=0.005)


@both_themes
@pytest.mark.parametrize(("ink", "ground"), pairs(TEXTS))
def test_texts_can_be_read(theme, ink, ground):
    assert contrast(colour(theme, ink), colour(theme, ground)) >= TEXT


@both_themes
@pytest.mark.parametrize(("ink", "ground"), pairs(MARKS))
def test_lines_and_marks_can_be_seen(theme, ink, ground):
    assert contrast(colour(theme, ink), colour(theme, ground)) >= MARK


@pytest.mark.parametrize("number", range(len(CLASS_COLOURS)))
def test_numbers_on_class_colours_can_be_read(number):
    ground = QColor(CLASS_COLOURS[number])
    assert contrast(readable_on(ground), ground) >= TEXT


def test_the_two_classes_have_the_colours_of_their_sides_of_the_map():
    for theme in (LIGHT, DARK):
        assert CLASS_COLOURS[:2] == (theme.negative, theme.positive)
