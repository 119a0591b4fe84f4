"""Where the Tab key leads: through the window as the eye goes, from the toolbar to the curves."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QScrollArea, QWidget


class TabOrder:
    """Leads through `parts` of a window one after the other, then through what is in none of them.

    Within a part, widgets come in the order in which they were made. What is made or moved later,
    too, has the place of its part; in the order that Qt keeps, it would come last.
    """

    def __init__(self, window: QWidget, parts: Sequence[QWidget]) -> None:
        self._window, self._parts = window, parts

    def go(self, forward: bool) -> bool:
        """Give the keyboard to the next widget, or the one before; return whether there is one."""
        stops, focus = self.stops(), QApplication.focusWidget()
        if not stops:
            return False
        step = 1 if forward else -1
        here = stops.index(focus) if focus in stops else self._nearest(stops, focus) - (step > 0)
        stop = stops[(here + step) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        self._window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        stop.setFocus(reason)
        return True

    def stops(self) -> list[QWidget]:
        """Return the widgets that Tab leads to now, in their order."""
        found = [widget for widget in self._chain() if self._is_stop(widget)]
        return sorted(found, key=self._part_of)  # in a part they stay as they are

    def _chain(self) -> list[QWidget]:
        """Return all widgets of the window in the order in which they were made."""
        chain, widget = [], self._window.nextInFocusChain()
        while widget is not None and widget is not self._window:
            chain.append(widget)
            widget = widget.nextInFocusChain()
        return chain

    def _is_stop(self, widget: QWidget) -> bool:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        return bool(
            takes_tab
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusProxy() is None
            and widget.window() is self._window
            and not (isinstance(widget, QScrollArea) and _shows_all(widget))
        )

    def _part_of(self, widget: QWidget) -> int:
        """Return the number of the part that `widget` is in."""
        parts = self._parts
        inside = (i for i, part in enumerate(parts) if part is widget or part.isAncestorOf(widget))
        return next(inside, len(parts))

    def _nearest(self, stops: Sequence[QWidget], focus: QWidget | None) -> int:
        """Return the number of the first stop in or after the part with a focus that is no stop."""
        part = self._part_of(focus) if focus is not None else 0
        return next((i for i, stop in enumerate(stops) if self._part_of(stop) >= part), 0)


def _shows_all(area: QScrollArea) -> bool:
    """Return whether there is nothing to scroll."""
    bars = area.horizontalScrollBar(), area.verticalScrollBar()
    return all(bar is None or bar.minimum() == bar.maximum() for bar in bars)
