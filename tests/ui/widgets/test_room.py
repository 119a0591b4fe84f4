"""A line of widgets that gives way."""

import pytest
from PyQt6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from playground.ui.widgets.room import make_room


class Line(QWidget):
    """Three parts; the last ones are left out where there is too little room."""

    def __init__(self):
        super().__init__()
        self.parts, self.nested, self._depth = [QWidget() for _ in range(3)], 0, 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, part in enumerate(self.parts):
            part.setFixedSize(100, 20 + 10 * index)  # the line is higher with the last ones
            layout.addWidget(part)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._depth += 1
        self.nested = max(self.nested, self._depth)
        if self._depth < 20:
            ways = [part.setHidden for part in self.parts[:0:-1]]
            make_room(self.layout(), self.width(), ways)
        self._depth -= 1


@pytest.fixture
def column(qtbot):
    """A line above something that takes the rest, as the strip of settings is."""
    window = QWidget()
    qtbot.addWidget(window)
    window.line = Line()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(window.line)
    layout.addWidget(QLabel("below"), 1)
    window.line.setMinimumWidth(1)
    window.resize(320, 200)
    window.show()
    return window


@pytest.mark.parametrize(("width", "shown"), [(320, 3), (250, 2), (150, 1)])
def test_what_is_needed_least_is_left_out(column, qtbot, width, shown):
    column.resize(width, 200)
    qtbot.waitUntil(lambda: sum(part.isVisible() for part in column.line.parts) == shown)


def test_a_line_whose_height_depends_on_what_it_shows_is_fitted_once(column, qtbot):
    column.line.hide()
    column.resize(150, 200)
    column.line.show()
    for width in (320, 150, 250, 320, 250):
        column.resize(width, 200)
        QApplication.processEvents()
    assert column.line.nested < 3
    assert [part.isVisible() for part in column.line.parts] == [True, True, False]
