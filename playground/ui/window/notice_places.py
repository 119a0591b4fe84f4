"""Where notices are: in rows that are half empty, or in room that is made for them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QSize, pyqtSignal
from PyQt6.QtWidgets import QMainWindow, QTabBar, QWidget

from playground.ui.look.text_size import px
from playground.ui.widgets.readout import Readout
from playground.ui.widgets.scroller import Scroller
from playground.ui.window.foot_room import foot_room
from playground.ui.window.no_room import NoRoom
from playground.ui.window.views import Views

MARGIN, GAP = 6, 16  # pixels: around a notice, and from what a row says to the notice
MOST_WIDTH = 720  # pixels of a notice of several lines
LEAST_HEIGHT = 300  # pixels of a widget that can do with less
TYPE = QEvent.Type
PLACING = (TYPE.Resize, TYPE.Move, TYPE.Show, TYPE.Hide, TYPE.ToolTipChange)


@dataclass(frozen=True)
class Row:
    """A row of which a part at the right is free.

    Attributes
    ----------
    used : tells how many pixels at the left are not
    text : what its text is in
    at_end : tells how many pixels at the right are not free
    """

    widget: QWidget
    used: Callable[[], int]
    text: QWidget
    at_end: Callable[[], int] = lambda: 0


class NoticePlaces(QObject):
    """Gives each notice a place where it covers nothing.

    A short one lies in the free part of a row below the canvas, where it moves nothing. Another one
    gets room at the foot of what is in sight, which makes that smaller for as long.

    Parameters
    ----------
    rows : the rows, the best one first
    feet : by the widget that is in sight, the one at whose foot there can be room

    Signals
    -------
    changed() : notices may have to move
    """

    changed = pyqtSignal()

    def __init__(
        self, window: QWidget, rows: Sequence[Row], feet: Mapping[QWidget, QWidget]
    ) -> None:
        super().__init__(window)
        self._window, self._rows, self._feet = window, rows, feet
        self._given: dict[QWidget, QRect] = {}  # by notice, in the window
        self._below: dict[QWidget, QWidget] = {}  # by notice, whose foot it has
        of_rows = [widget for row in rows for widget in (row.widget, row.text)]
        for watched in {window, *of_rows, *feet, *feet.values()}:
            watched.installEventFilter(self)

    @property
    def in_sight(self) -> QWidget | None:
        """The widget that the notices are about."""
        return next((widget for widget in self._feet if widget.isVisible()), None)

    def place(self, notice: QWidget, size: QSize, height_at: Callable[[int], int]) -> QRect:
        """Return the place of `notice`, in the window.

        `size` is its size on one line, `height_at` its height at a width.
        """
        # one that has room at a foot keeps it: without it the rows could be others, for ever
        rect = None if notice in self._below else self._in_row(notice, size)
        if rect is None:
            rect = self._at_foot(notice, size.width(), height_at)
        self._given[notice] = rect
        return rect

    def leave(self, notice: QWidget) -> None:
        """Give back the place of `notice`."""
        if self._given.pop(notice, None) is not None:
            self._leave_foot(notice)
            self.changed.emit()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in PLACING and self._given:
            self.changed.emit()
        return False

    # --- rows -------------------------------------------------------------------------------------

    def _in_row(self, notice: QWidget, size: QSize) -> QRect | None:
        """Return a place in the free part of a row; None if there is none."""
        others = [rect for one, rect in self._given.items() if one is not notice]
        for row in self._rows:
            whole = self._rect_of(row.widget)
            free = whole.adjusted(row.used() + GAP, 0, -MARGIN - row.at_end(), 0)
            if row.widget.isVisible() and free.size().expandedTo(size) == free.size():
                rect = QRect(QPoint(0, 0), size)
                rect.moveCenter(whole.center())
                rect.moveLeft(max(rect.left(), free.left()))
                if not any(rect.intersects(other) for other in others):
                    return rect
        return None

    # --- feet -------------------------------------------------------------------------------------

    def _at_foot(self, notice: QWidget, width: int, height_at: Callable[[int], int]) -> QRect:
        """Return a place at the foot of what is in sight, where room is made for it."""
        below = self._foot()
        if self._below.get(notice) not in (None, below):
            self._leave_foot(notice)
        whole = self._rect_of(below)
        width = min(width, MOST_WIDTH, whole.width() - 2 * MARGIN)
        height = height_at(width)
        self._below[notice] = below
        above = foot_room(below).keep(notice, height + 2 * MARGIN)
        left = whole.left() + (whole.width() - width) // 2
        return QRect(left, whole.bottom() + 1 - above - MARGIN - height, width, height)

    def _foot(self) -> QWidget:
        """Return the widget at whose foot a notice is now: one that has room to give."""
        window, seen = self._window, self.in_sight
        middle = window.centralWidget() if isinstance(window, QMainWindow) else None
        whole = middle or window
        below = _around(self._feet[seen]) if seen is not None else whole
        return whole if below.height() < px(LEAST_HEIGHT) else below

    def _leave_foot(self, notice: QWidget) -> None:
        if (below := self._below.pop(notice, None)) is not None:
            foot_room(below).give_back(notice)

    def _rect_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())


def _around(widget: QWidget) -> QWidget:
    """Return the panel that `widget` scrolls in, whose foot is always in sight; else the widget."""
    parent = widget.parentWidget()
    panel = parent.parentWidget() if parent is not None else None
    return panel if isinstance(panel, Scroller) else widget


def places_of_notices(
    window: QMainWindow, views: Views, tabs: QTabBar, status: Readout
) -> NoticePlaces:
    """Return the places beside the tabs, beside the state, or below the network or the graph."""
    bar = window.statusBar()
    assert bar is not None

    def used_by_state() -> int:
        before = status.contentsMargins().left()
        return before + status.fontMetrics().horizontalAdvance(status.text())

    beside_tabs = Row(tabs, lambda: tabs.tabRect(tabs.count() - 1).right(), tabs)
    feet: dict[QWidget, QWidget] = {
        views.canvas.view: views.canvas,
        views.circuit_place: views.circuit_place,
    }

    def used_at_end() -> int:
        return sum(end.width() for end in bar.findChildren(NoRoom) if end.isVisible())

    beside_state = Row(bar, used_by_state, status, used_at_end)
    return NoticePlaces(window, (beside_tabs, beside_state), feet)
