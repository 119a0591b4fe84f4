"""Where Tab and F6 lead: through the window as the eye goes, from the toolbar to the curves."""

from collections.abc import Callable, Iterable, Sequence

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from playground.ui.widgets.focus_ring import is_led_by_keys, lead_to
from playground.ui.widgets.keys import is_space_override
from playground.ui.widgets.named import speaks
from playground.ui.widgets.reading_order import reading_order

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TabOrder(QObject):
    """Leads through `parts` of a window one after the other, then through what is in none of them.

    Tab goes through the widgets of each part as they are read. A part with many fields, one of
    `forms`, is one stop from outside; Enter goes into it, and within it Tab goes from field to
    field. F6 goes from part to part, to where the keyboard was in it before.

    Signals
    -------
    at_form(bool) : the keyboard has come to a form, or has left it; Enter would go into it
    """

    at_form = pyqtSignal(bool)

    def __init__(
        self,
        window: QWidget,
        parts: Sequence[QWidget],
        forms: Callable[[], Iterable[QWidget]] = tuple,
    ) -> None:
        super().__init__(window)
        self._window, self._parts, self._forms = window, parts, forms
        self._last: dict[int, QWidget] = {}  # by the number of a part, what had the keyboard
        self._clicked: QWidget | None = None
        self._is_at_form = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    # --- Tab --------------------------------------------------------------------------------------

    def go(self, forward: bool) -> bool:
        """Give the keyboard to the next widget, or the one before; return whether there is one."""
        stops, focus = self.stops(), self._begin
        if not stops:
            return False
        step = 1 if forward else -1
        here = stops.index(focus) if focus in stops else self._nearest(stops, focus) - (step > 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        self._window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        stops[(here + step) % len(stops)].setFocus(reason)
        return True

    def go_on_from(self, widget: QWidget) -> None:
        """Let the next Tab go on from `widget`: it was clicked and does not take the keyboard."""
        self._clicked = widget

    @property
    def _begin(self) -> QWidget | None:
        """Where Tab goes on from."""
        clicked = self._clicked
        if clicked is not None and not sip.isdeleted(clicked) and clicked.isVisible():
            return clicked
        return QApplication.focusWidget()

    def stops(self) -> list[QWidget]:
        """Return the widgets that Tab leads to now, in their order."""
        focus, forms = self._begin, [*self._forms()]
        found = self._all_stops(forms)
        closed = [form for form in forms if not _is_within(focus, form)]
        return [stop for stop in found if not any(_is_within(stop, form) for form in closed)]

    def _all_stops(self, forms: Sequence[QWidget]) -> list[QWidget]:
        """Return all widgets that Tab leads to, those within forms, too."""
        chain = [one for one in self._chain() if self._is_stop(one)]
        shown = [one for one in chain if one in forms or speaks(one) or not _shows_all(one)]
        empty = [form for form in forms if not any(_is_within(one, form) for one in shown)]
        by_part: dict[int, list[QWidget]] = {}
        for stop in shown:
            if stop not in empty:
                by_part.setdefault(self._part_of(stop), []).append(stop)
        roots = {part: self._parts[part] for part in by_part if part < len(self._parts)}
        return [
            stop
            for part in sorted(by_part)
            for stop in self._as_read(by_part[part], roots.get(part, self._window))
        ]

    def _as_read(self, stops: Sequence[QWidget], root: QWidget) -> list[QWidget]:
        """Put stops within `root` in their order; what is scrolled together stays together."""
        inner: dict[QWidget, list[QWidget]] = {}
        for stop in stops:
            inner.setdefault(_frame(stop, root) or stop, []).append(stop)
        found = [root] if inner.pop(root, None) else []
        for frame in reading_order([*inner], self._place):
            rest = [stop for stop in inner[frame] if stop is not frame]
            found += [frame] if frame in inner[frame] else []
            found += self._as_read(rest, frame) if rest else []
        return found

    def _place(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

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

    # --- F6 and forms -----------------------------------------------------------------------------

    def go_to_part(self, forward: bool) -> None:
        """Give the keyboard to the next part of the window, or to the one before."""
        stops, focus = self._all_stops([*self._forms()]), self._begin
        parts = sorted({self._part_of(stop) for stop in stops})
        if not parts:
            return
        here = self._part_of(focus) if focus is not None else -1
        after, before = [one for one in parts if one > here], [one for one in parts if one < here]
        part = (after or parts)[0] if forward else (before or parts)[-1]
        mine = [stop for stop in stops if self._part_of(stop) == part]
        last = self._last.get(part)
        lead_to(last if last is not None and last in mine else self._main(mine))

    def _main(self, stops: Sequence[QWidget]) -> QWidget:
        """Return what a part is about: its largest view, or else its first field."""
        forms = [*self._forms()]
        within = [stop for stop in stops if stop not in forms] or [*stops]
        views = [stop for stop in within if isinstance(stop, QAbstractScrollArea) or speaks(stop)]
        return max(views, key=lambda one: one.width() * one.height(), default=within[0])

    def enter(self, form: QWidget) -> bool:
        """Give the keyboard to the first field of `form` in sight; return whether it has one."""
        stops = [stop for stop in self._all_stops([*self._forms()]) if _is_within(stop, form)]
        seen = [stop for stop in stops if not stop.visibleRegion().isEmpty()]
        if target := next(iter((*seen, *stops)), None):
            lead_to(target)
        return target is not None

    def go_on_into(self, form: QWidget) -> None:
        """Go into `form`, which has opened, if the keyboard has opened it."""
        if is_led_by_keys(self._window):
            self.enter(form)

    def _follow(self, old: QWidget | None, focus: QWidget | None) -> None:
        """Remember where the keyboard was in each part."""
        if sip.isdeleted(self._window) or focus is None or focus.window() is not self._window:
            return
        self._clicked = None
        forms = [*self._forms()]
        if focus not in forms:
            self._last[self._part_of(focus)] = focus
        else:
            focus.removeEventFilter(self)  # it is there once
            focus.installEventFilter(self)
        if self._is_at_form is not (focus in forms):
            self._is_at_form = focus in forms
            self.at_form.emit(self._is_at_form)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Go into the form that has the keyboard with Enter or Space."""
        if isinstance(watched, QWidget) and isinstance(event, QKeyEvent) and watched.hasFocus():
            if is_space_override(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
                return self.enter(watched)
        return super().eventFilter(watched, event)


def _is_within(widget: QWidget | None, form: QWidget) -> bool:
    """Return whether a widget is in a form, and not the form itself."""
    return widget is not None and widget is not form and form.isAncestorOf(widget)


def _shows_all(widget: QWidget) -> bool:
    """Return whether a widget is there to be scrolled, and there is nothing to scroll."""
    if not isinstance(widget, QScrollArea):
        return False
    bars = widget.horizontalScrollBar(), widget.verticalScrollBar()
    return all(bar is None or bar.minimum() == bar.maximum() for bar in bars)


def _frame(stop: QWidget, root: QWidget) -> QWidget | None:
    """Return the outermost area within `root` that `stop` is scrolled in, or is."""
    found, widget = None, stop
    while widget is not None and widget is not root:
        if isinstance(widget, QScrollArea):
            found = widget
        widget = widget.parentWidget()  # type: ignore[assignment]
    return found
