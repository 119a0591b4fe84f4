"""The columns of the circuit lab grow with the window, keep what a user chose, and go back."""

import pytest
from PyQt6.QtWidgets import QWidget

from playground.ui.views.circuit.columns import Columns
from tests.support.splitters import drag


@pytest.fixture
def columns(qapp, qtbot):
    columns = Columns(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(columns)
    columns.resize(1300, 400)
    columns.show()
    return columns


def test_the_sides_grow_with_the_width(columns):
    before = columns.sizes()
    columns.resize(1900, 400)
    assert all(now > then for now, then in zip(columns.sizes(), before, strict=True))


def test_reset_brings_the_widths_back(columns):
    before = columns.sizes()
    drag(columns.handle(1), 200)
    assert columns.sizes()[0] > before[0] + 150
    columns.resize(1400, 400)
    columns.resize(1300, 400)
    assert columns.sizes() != before, "the user's own"
    columns.reset()
    assert columns.sizes() == before
