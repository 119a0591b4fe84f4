"""Who gets the keys: what can be seen, and Space is for Run."""

from collections.abc import Iterable

from PyQt6.QtCore import QChildEvent, QEvent, QKeyCombination, QObject, Qt
from PyQt6.QtGui import QAction, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from playground.ui.widgets.keys import is_space_override


class KeysInSight(QObject):
    """Keeps the keyboard away from panels that are not on screen.

    Qt moves a panel that is behind a tab out of the window, as it does with the tabs of a panel
    that is alone. Both stay visible for Qt, and Tab would lead to them. Here such a panel is
    hidden, and such tabs take no focus. If a panel or a page disappears while it has the focus,
    the focus goes to the widget `home`.
    """

    def __init__(self, window: QMainWindow, docks: Iterable[QDockWidget], home: QWidget) -> None:
        super().__init__(window)
        self._home = home
        window.installEventFilter(self)
        stacks = window.findChildren(QStackedWidget)
        pages = [stack.widget(index) for stack in stacks for index in range(stack.count())]
        for part in (*docks, *(dock.widget() for dock in docks), *pages):
            if part is not None:
                part.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is None:
            return False
        moved = event.type() == QEvent.Type.Move
        # if it is spontaneous, the window was minimised
        hidden = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if isinstance(watched, QMainWindow):
            if isinstance(event, QChildEvent) and isinstance(tabs := event.child(), QTabBar):
                tabs.installEventFilter(self)  # Qt makes them when there are panels to choose from
        elif moved and isinstance(watched, QDockWidget):
            if (view := watched.widget()) is not None:
                view.setVisible(not _is_put_aside(watched))
        elif moved and isinstance(watched, QTabBar):
            aside, policy = _is_put_aside(watched), Qt.FocusPolicy
            watched.setFocusPolicy(policy.NoFocus if aside else policy.TabFocus)
        elif hidden and isinstance(watched, QWidget):
            self._keep_focus(watched)
        return super().eventFilter(watched, event)

    def _keep_focus(self, hidden: QWidget) -> None:
        """Give the focus to `home` if `hidden` has it, or a part of it."""
        focus = QApplication.focusWidget()
        if focus is not None and (hidden is focus or hidden.isAncestorOf(focus)):
            self._home.setFocus()


class KeysLeftOut(QObject):
    """Keeps the keys of some actions from acting while the focus is in one view.

    The keys of the selected layers do nothing in the circuit lab: its graph is another one.
    """

    def __init__(self, view: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(view)
        self._keys = {key for action in actions for key in action.shortcuts()}
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        # it comes here if no field has taken the key; who accepts it keeps it from the actions
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            pressed = QKeyCombination(modifiers, Qt.Key(event.key()))
            if QKeySequence(pressed) in self._keys:
                event.accept()
                return True
        return super().eventFilter(watched, event)


class SpaceForRun(QObject):
    """Keeps Space for Run after a click on a button; after Tab, Space presses the button."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        for button in window.findChildren(QAbstractButton):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and is_space_override(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _is_put_aside(widget: QWidget) -> bool:
    """Return whether Qt has moved `widget` out of the window, where nobody sees it."""
    return widget.geometry().right() < 0
