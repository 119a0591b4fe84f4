"""What the Backprop tab says while there is nothing to walk through."""

import pytest
from PyQt6.QtCore import QSize
from PyQt6.QtWidgets import QApplication, QPushButton, QWidget

from playground.ui.look.text_size import NORMAL, refresh, use_text_percent
from playground.ui.widgets.label import Label


@pytest.fixture
def text_of(qapp):
    """Change the size of text, in percent."""

    def change(percent, view):
        use_text_percent(qapp, percent)
        refresh(view)

    yield change
    use_text_percent(qapp, NORMAL)


@pytest.fixture
def drawer(desk):
    """A part of a window: it gives a view no more room than there is."""
    widget = QWidget()
    yield widget
    desk.backprop_view.setParent(None)
    widget.close()


@pytest.mark.parametrize(
    ("percent", "width", "height"), [(100, 971, 321), (125, 893, 225), (150, 816, 216)]
)
def test_nothing_is_clipped_in_large_text(desk, drawer, text_of, percent, width, height):
    """The sizes are those of the drawer in a window of 1366 × 768 pixels."""
    tab = desk.backprop_view
    text_of(percent, tab)
    tab.setParent(drawer)
    tab.setGeometry(0, 0, width, height)
    drawer.show()
    tab.show()
    for _ in range(3):
        QApplication.processEvents()
    assert tab.size() == QSize(width, height)
    parts = tab.hint.findChildren(Label) + tab.hint.findChildren(QPushButton)
    for part in parts:
        needed = part.sizeHint().height()
        if isinstance(part, Label):
            needed = part.heightForWidth(part.width())
        assert part.height() >= needed
        assert tab.hint.rect().contains(part.geometry())
    assert len(parts) == 3
