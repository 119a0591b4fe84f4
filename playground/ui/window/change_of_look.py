"""Changes theme and text size: what is on screen at once, what is hidden in the next idle turns."""

from collections.abc import Container, Iterable, Sequence
from time import perf_counter

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtWidgets import QMenu, QWidget

from playground.ui.look.style import repolish, use_palette
from playground.ui.look.text_size import refresh_only
from playground.ui.look.theme import Theme, Themed

TURN = 0.01  # seconds of work on what is hidden between two looks at the mouse and the keyboard
INTERVAL = 20  # milliseconds from one such turn to the next: panels are painted in between


class ChangeOfLook(QObject):
    """Gives the widgets of a window a theme, and the fonts and sizes of the present text size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme: Theme | None = None
        self._parts: tuple[object, ...] = ()
        self._waiting: dict[QWidget, list[QWidget]] = {}  # with what was in them at the change
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._go_on)

    def apply(self, theme: Theme, parts: Iterable[object]) -> None:
        """Draw the window and its `parts` in the colours of `theme`, in the present text size.

        What is hidden follows later, or as it is shown: popups and all that has parts in it. Menus
        follow at once, since they may open at any time, and what is only left out where there is
        too little room: it counts where room is shared out.
        """
        self._theme, self._parts = theme, tuple(parts)
        use_palette(theme)
        widgets = self._window.findChildren(QWidget)
        now, self._waiting = _now_and_later(widgets, self._holders())
        for widget in self._waiting:
            widget.installEventFilter(self)
        self._use_look([self._window, *now])
        self._timer.start()

    def _holders(self) -> set[QWidget]:
        """Return the parts, and all that has parts in it."""
        found: set[QWidget] = set()
        for part in self._parts:
            widget = part if isinstance(part, QWidget) else None
            while widget is not None and widget not in found:
                found.add(widget)
                widget = widget.parentWidget()
        return found

    def _use_look(self, widgets: Sequence[QWidget]) -> None:
        """Give these widgets, and the parts among them, the present look."""
        repolish(widgets)
        among = set(widgets)
        for part in self._parts:
            if part in among and isinstance(part, Themed) and self._theme is not None:
                part.set_theme(self._theme)
        refresh_only(widgets)

    def finish(self) -> None:
        """Change at once what is still to be changed: a part of it is about to be shown."""
        while self._waiting and not sip.isdeleted(self):  # panels also hide with the window
            self._change(next(iter(self._waiting)))

    def _go_on(self) -> None:
        """Change a part of what is hidden, unless something on screen waits to be painted."""
        if any(isinstance(one, QWidget) and _waits_for_paint(one) for one in self._parts):
            return
        end = perf_counter() + TURN
        while self._waiting and perf_counter() < end:
            self._change(next(iter(self._waiting)))
        if not self._waiting:
            self._timer.stop()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        is_shown = event is not None and event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched in self._waiting:
            self._change(watched)
        return False

    def _change(self, widget: QWidget) -> None:
        """Give the present look to a waiting widget, and all that is in it or has left it."""
        found = self._waiting.pop(widget)
        if not sip.isdeleted(widget):
            widget.removeEventFilter(self)
            found = [widget, *widget.findChildren(QWidget), *found]
        self._use_look([one for one in dict.fromkeys(found) if not sip.isdeleted(one)])


def _now_and_later(
    widgets: Iterable[QWidget], holders: Container[QWidget]
) -> tuple[list[QWidget], dict[QWidget, list[QWidget]]]:
    """Return the widgets that change at once, and those that change later, with all in them.

    `widgets` has every widget after its parent; `holders` are those with parts in them.
    """
    now: list[QWidget] = []
    later: dict[QWidget, list[QWidget]] = {}
    within: dict[QWidget | None, list[QWidget]] = {}  # of each that changes later: all beside it
    for widget in widgets:
        if (group := within.get(widget.parentWidget())) is not None:
            within[widget] = group
            group.append(widget)
        elif widget.isHidden() and _can_wait(widget, holders):
            within[widget] = later[widget] = []
        else:
            now.append(widget)
    return now, later


def _waits_for_paint(widget: QWidget) -> bool:
    return not sip.isdeleted(widget) and widget.isVisible() and not widget.updatesEnabled()


def _can_wait(widget: QWidget, holders: Container[QWidget]) -> bool:
    return widget in holders or (widget.isWindow() and not isinstance(widget, QMenu))
