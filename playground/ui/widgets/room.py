"""Makes a line of widgets fit in its width: what is needed least gives way first."""

from collections.abc import Callable, Sequence

from PyQt6.QtWidgets import QLayout

GiveWay = Callable[[bool], None]  # True: takes less room; False: as at first
ROUNDS = 3  # at most, where the width changes with what is shown
_widths: dict[QLayout, int] = {}  # of lines that are being fitted: the last width asked for


def make_room(layout: QLayout, width: int, ways: Sequence[GiveWay]) -> None:
    """Let the parts of `layout` give way in the order of `ways` until they fit in `width`.

    Showing a part can make Qt lay out the window at once, which asks for room again, within this
    call. Then only the new width is noted: the line is fitted into it afterwards.
    """
    if layout in _widths:
        _widths[layout] = width
        return
    _widths[layout] = width
    try:
        fitted = None
        for _ in range(ROUNDS):
            if fitted != _widths[layout]:
                fitted = _widths[layout]
                _fit(layout, fitted, ways)
    finally:
        del _widths[layout]


def _fit(layout: QLayout, width: int, ways: Sequence[GiveWay]) -> None:
    for way in ways:
        way(False)
    for way in ways:
        if least_width(layout) <= width:
            return
        way(True)


def least_width(layout: QLayout) -> int:
    """Return how wide a layout has to be for all of its texts."""
    _measure_anew(layout)
    return layout.minimumSize().width()


def _measure_anew(layout: QLayout) -> None:
    """Forget measured sizes, of layouts within layouts too: Qt does so only in its next turn."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        inner = widget.layout() if widget is not None else item.layout() if item else None
        if inner is not None:
            _measure_anew(inner)
        if widget is not None:
            widget.updateGeometry()
    layout.invalidate()
