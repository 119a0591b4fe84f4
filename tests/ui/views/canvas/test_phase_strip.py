"""The phases of an update below the canvas."""

import math

import pytest

from playground.ui.look.theme import LIGHT
from playground.ui.views.canvas.phase_strip import PhaseStrip

COURSE = (
    ("forward", math.nan),
    ("loss", 0.69314718),
    ("backward", 0.69314718),
    ("update", 0.69314718),
    ("forward", math.nan),
    ("loss", 0.5),
)


@pytest.fixture
def strip(qtbot):
    strip = PhaseStrip(LIGHT)
    qtbot.addWidget(strip)
    return strip


def test_no_phase_moves_sideways_when_the_loss_gets_its_number(strip):
    places = set()
    for phase, loss in COURSE:
        strip.show_phase(phase, loss, "L")
        strip.adjustSize()
        strip.layout().activate()
        places.add(tuple(label.x() for label in strip.labels.values()))
    assert len(places) == 1


def test_without_a_phase_the_strip_is_gone(strip):
    strip.show_phase("loss", 0.5, "L")
    assert not strip.isHidden()
    strip.show_phase("", math.nan, "")
    assert strip.isHidden()
