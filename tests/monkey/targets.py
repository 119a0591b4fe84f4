"""Names for widgets and actions that mean the same in another run: the way from the window."""

import random
from collections.abc import Iterator

from PyQt6.QtCore import QObject, QPoint, QRect, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QSplitterHandle,
    QTabBar,
    QWidget,
)
from pyqtgraph import GraphicsScene
from pyqtgraph.graphicsItems.ViewBox.ViewBoxMenu import ViewBoxMenu

Kind = type[QWidget] | tuple[type[QWidget], ...]
FIELDS = (QLineEdit, QPlainTextEdit)
KINDS: tuple[tuple[Kind, int], ...] = (  # each with how often it is looked for
    (QAbstractButton, 8),
    (QAbstractScrollArea, 8),
    (FIELDS, 3),
    (QComboBox, 3),
    (QAbstractSlider, 3),
    (QTabBar, 3),
    (QMenuBar, 2),
    (QSplitterHandle, 2),
    (QWidget, 3),
)


def way(thing: QObject) -> str:
    """The way to a widget or action from its window."""
    names = []
    while (parent := thing.parent()) is not None and not _is_window(thing):
        names.append(f"{_name(thing)}#{_like(thing, parent).index(thing)}")
        thing = parent
    return "/".join(reversed(names))


def found(top: QWidget, way: str) -> QObject | None:
    """What is at the end of `way`; None if there is nothing now."""
    thing: QObject = top
    for step in filter(None, way.split("/")):
        name, _, number = step.rpartition("#")
        like = [child for child in thing.children() if _name(child) == name]
        if int(number) >= len(like):
            return None
        thing = like[int(number)]
    return thing


def _is_window(thing: QObject) -> bool:
    return isinstance(thing, QWidget) and thing.isWindow()


def _name(thing: QObject) -> str:
    plain = thing.objectName() if thing.objectName().isidentifier() else ""
    return f"{type(thing).__name__}:{plain}"


def _like(thing: QObject, parent: QObject) -> list[QObject]:
    return [child for child in parent.children() if _name(child) == _name(thing)]


def is_in_reach(widget: QWidget) -> bool:
    """Whether a user could click on it now."""
    return widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()


def widget_of(rng: random.Random, top: QWidget, kind: Kind | None = None) -> QWidget | None:
    """One of the widgets of `top` that are in reach; of a kind that is drawn, unless given."""
    if kind is None:
        (kind,) = rng.choices([kind for kind, _ in KINDS], [often for _, often in KINDS])
    like = [one for one in top.findChildren(QWidget) if isinstance(one, kind)]
    rng.shuffle(like)
    return next((one for one in like if is_in_reach(one) and one.window() is top), None)


def action_of(rng: random.Random, top: QWidget) -> QAction | None:
    """One of the actions that are enabled, also those in menus that are shut."""
    like = [one for one in top.findChildren(QAction) if one.isEnabled() and not one.menu()]
    return rng.choice([one for one in like if not one.isSeparator() and _is_own(one)] or [None])


def _is_own(action: QAction) -> bool:
    """Whether it is not in a menu of pyqtgraph, which the program never shows."""
    return not any(isinstance(one, GraphicsScene | ViewBoxMenu) for one in _above(action))


def _above(thing: QObject) -> Iterator[QObject]:
    while (parent := thing.parent()) is not None:
        yield (thing := parent)


def surface(widget: QWidget) -> QWidget:
    """What gets the mouse events of a widget."""
    if isinstance(widget, QAbstractScrollArea):
        return widget.viewport() or widget
    return widget


def point(widget: QWidget, x: float, y: float) -> QPoint:
    """The point of the window at a share of the visible part of a widget."""
    seen: QRect = widget.visibleRegion().boundingRect()
    inside = seen.topLeft() + QPoint(int(x * seen.width()), int(y * seen.height()))
    return within(widget.window(), widget.mapTo(widget.window(), inside))


def within(window: QWidget, point: QPoint) -> QPoint:
    """The nearest point inside a window."""
    x, y = (
        min(max(0, at), most - 1)
        for at, most in zip((point.x(), point.y()), (window.width(), window.height()), strict=True)
    )
    return QPoint(x, y)


def front() -> QWidget | None:
    """The popup or the dialog that takes all events now, if there is one."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()


NO_BUTTON = Qt.MouseButton.NoButton
