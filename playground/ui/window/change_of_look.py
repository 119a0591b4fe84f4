"""Changes theme and text size: what is on screen at once, what is hidden in the next idle turns."""

from collections.abc import Iterable
from time import perf_counter

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtWidgets import QWidget

from playground.ui.look.style import repolish, use_palette
from playground.ui.look.text_size import refresh
from playground.ui.look.theme import Theme, Themed

TURN = 0.01  # seconds of work on what is hidden between two looks at the mouse and the keyboard


class ChangeOfLook(QObject):
    """Gives the widgets of a window a theme, and the fonts and sizes of the present text size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme: Theme | None = None
        self._waiting: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def apply(self, theme: Theme, parts: Iterable[object]) -> None:
        """Draw the window and its `parts` in the colours of `theme`, in the present text size.

        Hidden parts follow later, each as a whole, or as they are shown; menus at once, since they
        may open at any time.
        """
        self._theme = theme
        use_palette(theme)
        widgets, parts = self._window.findChildren(QWidget), list(parts)
        hidden = [widget for widget in widgets if widget in parts and not widget.isVisible()]
        waiting = {below for widget in hidden for below in (widget, *_below(widget))}
        repolish([self._window, *(widget for widget in widgets if widget not in waiting)])
        for part in parts:
            if part not in waiting and isinstance(part, Themed):
                part.set_theme(theme)
        refresh(self._window, without=waiting)
        self._waiting = hidden
        for widget in hidden:
            widget.installEventFilter(self)
        self._timer.start()

    def finish(self) -> None:
        """Change at once what is still to be changed: a part of it is about to be shown."""
        while self._waiting and not sip.isdeleted(self):  # panels also hide with the window
            self._change(self._waiting[0])

    def _go_on(self) -> None:
        end = perf_counter() + TURN
        while self._waiting and perf_counter() < end:
            self._change(self._waiting[0])
        if not self._waiting:
            self._timer.stop()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        is_shown = event is not None and event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched in self._waiting:
            self._change(watched)
        return False

    def _change(self, widget: QWidget) -> None:
        """Give the present look to a waiting widget and all that is in it."""
        self._waiting.remove(widget)
        if sip.isdeleted(widget):
            return
        widget.removeEventFilter(self)
        repolish([widget, *_below(widget)])
        if self._theme is not None and isinstance(widget, Themed):
            widget.set_theme(self._theme)
        refresh(widget)


def _below(widget: QWidget) -> list[QWidget]:
    return widget.findChildren(QWidget)
