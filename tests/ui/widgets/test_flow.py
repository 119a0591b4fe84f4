"""Widgets in as many lines as they need."""

import pytest
from PyQt6.QtWidgets import QPushButton, QWidget

from playground.ui.widgets.flow import FlowLayout


@pytest.fixture
def line(qtbot):
    """Three buttons of 60 pixels in 150, the first of which takes what is left of its line."""

    def make(**how):
        holder = QWidget()
        qtbot.addWidget(holder)
        buttons = [QPushButton(holder) for _ in range(3)]
        flow = FlowLayout(holder, breaks=True, stretched=buttons[0], **how)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(0)
        for button in buttons:
            button.setFixedSize(60, 20)
            flow.addWidget(button)
        buttons[0].setMaximumWidth(1000)
        holder.resize(150, flow.heightForWidth(150))
        holder.show()
        return [(button.x(), button.y(), button.width()) for button in buttons]

    return make


def test_what_has_no_room_goes_to_the_next_line(line):
    assert line() == [(0, 0, 90), (90, 0, 60), (0, 20, 60)]


def test_all_lines_end_at_the_right_edge_where_that_is_wanted(line):
    assert line(to_right=True) == [(0, 0, 90), (90, 0, 60), (90, 20, 60)]
