"""Keeps the switches above the canvas in one line where the canvas is narrow or text is large."""

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtWidgets import QLayout, QWidget

from playground.ui.look.text_size import follow_text_size
from playground.ui.widgets.room import least_width
from playground.ui.widgets.switches import Switches


class OneLine(QObject):
    """Gathers `switches` behind one button each, then hides `captions`, until `bar` is one line."""

    def __init__(
        self, bar: QWidget, switches: Sequence[Switches], captions: Sequence[QWidget]
    ) -> None:
        super().__init__(bar)
        self._bar, self._switches, self._captions = bar, switches, captions
        self._width = 0  # of the bar, when it was fitted last
        self._is_fitting = False
        bar.installEventFilter(self)
        follow_text_size(bar, self.fit)

    def fit(self) -> None:
        """Show as much as fits into one line."""
        layout = self._bar.layout()
        if layout is not None and self._bar.width() and not self._is_fitting:
            self._width = self._bar.width()
            self._is_fitting = True  # what is shown or hidden here may resize the bar at once
            self._fit(layout)
            self._is_fitting = False

    def _fit(self, layout: QLayout) -> None:
        for one in self._switches:
            one.gather(False)
        for caption in self._captions:
            caption.setHidden(False)
        for one in self._switches:
            if self._is_one_line(layout):
                return
            one.gather(True)
        if not self._is_one_line(layout):
            for caption in self._captions:
                caption.setHidden(True)

    def _is_one_line(self, layout: QLayout) -> bool:
        least_width(layout)  # measures anew
        return layout.sizeHint().width() <= self._width

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        is_resized = event is not None and event.type() == QEvent.Type.Resize
        if is_resized and self._bar.width() != self._width:  # not for another height
            self.fit()
        return False
