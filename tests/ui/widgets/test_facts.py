"""Facts on a line, as many as there is room for."""

import pytest
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.facts import TAG, cut_to, width_of

TEXT = '<span style="color:red">━━</span> +   ∂L/∂w of the pinned <b>sample</b>, now'


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(QApplication.font())


def test_a_text_that_fits_stays(metrics):
    assert cut_to(metrics, TEXT, width_of(metrics, TEXT)) == TEXT


@pytest.mark.parametrize("room", [180, 120, 60])
def test_a_text_without_room_loses_its_last_words_and_keeps_its_tags(metrics, room):
    shown = cut_to(metrics, TEXT, room)
    assert shown.endswith("…")
    assert width_of(metrics, shown) <= room
    assert TAG.findall(shown) == TAG.findall(TEXT)
