"""Who gets the keys: what can be seen, and Space is for Run."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PyQt6.QtGui import QAction, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from playground.ui.widgets.focus_ring import is_led_by_keys
from playground.ui.widgets.keys import is_space_override
from playground.ui.window.later import in_all_views

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeysInSight(QObject):
    """Gives the focus to the first of `homes()` in sight if a panel disappears that has it.

    A widget that gets it is scrolled into sight: Qt only does so within a scroll area.
    """

    def __init__(
        self,
        window: QMainWindow,
        panels: Iterable[QWidget],
        homes: Callable[[], Iterable[QWidget]],
    ) -> None:
        super().__init__(window)
        self._homes, self._window = homes, window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_into_sight)
        for panel in panels:
            panel.installEventFilter(self)
        in_all_views(window, self._watch_pages)

    def _watch_pages(self, within: QWidget) -> None:
        for stack in within.findChildren(QStackedWidget):
            for index in range(stack.count()):
                if (page := stack.widget(index)) is not None:
                    page.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        # if it is spontaneous, the window was minimised
        hidden = event is not None and event.type() == QEvent.Type.Hide and not event.spontaneous()
        if hidden and isinstance(watched, QWidget):
            self._keep_focus(watched)
        return super().eventFilter(watched, event)

    def _keep_focus(self, hidden: QWidget) -> None:
        """Give the focus to a home if `hidden` has it, or a part of it."""
        focus = QApplication.focusWidget()
        if focus is not None and (hidden is focus or hidden.isAncestorOf(focus)):
            self._go_home()  # if none is in sight yet, Qt goes on to the next widget

    def _go_home(self) -> None:
        """Give the focus to a home."""
        if (home := next((home for home in self._homes() if home.isVisible()), None)) is not None:
            home.setFocus()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Give the focus to a home afterwards if what has it now cannot have it any more.

        Panels are hidden before others are shown: meanwhile Qt may give it to the toolbar.
        """
        focus = QApplication.focusWidget()
        yield
        if focus is None or sip.isdeleted(focus) or not self._window.isAncestorOf(focus):
            return
        if not (focus.isVisible() and focus.isEnabled()):
            self._go_home()

    def _bring_into_sight(self, _: QWidget | None, focus: QWidget | None) -> None:
        if focus is None or not self._window.isAncestorOf(focus):
            return
        if not focus.isVisible():  # in a place out of sight
            self._go_home()
        elif focus.visibleRegion().isEmpty():
            around = focus.parentWidget()
            while around is not None:
                if isinstance(around, QScrollArea):
                    around.ensureWidgetVisible(focus)
                around = around.parentWidget()


class KeysLeftOut(QObject):
    """Keeps the keys of some actions from acting while the focus is in one view.

    The keys of the selected layers do nothing in the circuit lab: its graph is another one.
    """

    def __init__(self, view: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(view)
        self._actions = [*actions]
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        # it comes here if no field has taken the key; who accepts it keeps it from the actions
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            pressed = QKeyCombination(modifiers, Qt.Key(event.key()))
            if any(QKeySequence(pressed) in action.shortcuts() for action in self._actions):
                event.accept()
                return True
        return super().eventFilter(watched, event)


class SpaceForRun(QObject):
    """Gives Space to what the keyboard has led to, which has the ring; else it is the key for Run.

    A button does not take the keyboard from a click: Space would press it again, and no longer
    train. Tab goes on from what was clicked, `clicked` is told of it.
    """

    def __init__(self, window: QMainWindow, clicked: Callable[[QWidget], object]) -> None:
        super().__init__(window)
        self._clicked = clicked
        in_all_views(window, self._leave_space)

    def _leave_space(self, within: QWidget) -> None:
        for button in within.findChildren(QAbstractButton):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        for box in within.findChildren(QComboBox):
            box.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is None or not isinstance(watched, QWidget):
            return False
        if is_space_override(event):
            is_box = isinstance(watched, QComboBox)
            if not is_box or is_led_by_keys(watched.window() or watched):
                event.accept()
                return True
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QAbstractButton):
            self._clicked(watched)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.key() in ENTER and _press(watched)
        return super().eventFilter(watched, event)


def _press(widget: QWidget) -> bool:
    """Press a button or open a box, as Space does: some desktops have no Enter for it."""
    if isinstance(widget, QAbstractButton):
        widget.click()
    elif isinstance(widget, QComboBox):
        widget.showPopup()
    return True
