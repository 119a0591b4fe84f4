"""Room at the foot of a widget, for bars over it that must cover nothing."""

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtWidgets import QWidget


class FootRoom(QObject):
    """Gives bars room below what is in `widget`, one above the other: they are its margin there.

    One for each widget: `foot_room` returns it.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._heights: dict[QWidget, int] = {}
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.ContentsRectChange:
            self._fit()  # Qt takes the margins of a frame back when it applies a style sheet
        return False

    def keep(self, bar: QWidget, height: int, lowest: bool = False) -> int:
        """Keep `height` pixels for `bar`; return how far above the foot they begin.

        The bar is above those that are there already, or with `lowest` below them.
        """
        self._heights[bar] = height
        if lowest:
            self._heights = {bar: height} | self._heights
        self._fit()
        before = list(self._heights)[: list(self._heights).index(bar)]
        return sum(self._heights[one] for one in before)

    def give_back(self, bar: QWidget) -> None:
        """Keep no room for `bar` any more."""
        if self._heights.pop(bar, None) is not None:
            self._fit()

    def _fit(self) -> None:
        height = sum(self._heights.values())
        if self._widget.contentsMargins().bottom() != height:
            self._widget.setContentsMargins(0, 0, 0, height)


def foot_room(widget: QWidget) -> FootRoom:
    """Return the room at the foot of `widget`."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return widget.findChild(FootRoom, options=direct) or FootRoom(widget)


class LowCentre(QWidget):
    """A centre of the window that the room at its foot makes no higher."""

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() - QSize(0, self.contentsMargins().bottom())
