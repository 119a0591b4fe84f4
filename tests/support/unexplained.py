"""What of a window says nothing about itself: controls and menu entries without a tooltip.

A tooltip that only repeats what the control says is none.
"""

import re
from collections.abc import Iterator
from html import unescape

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.support.clipped import path_of

CONTROLS = (
    QAbstractButton
    | QAbstractSlider
    | QAbstractSpinBox
    | QComboBox
    | QHeaderView
    | QLineEdit
    | QPlainTextEdit
    | QTabBar
)
TIP = Qt.ItemDataRole.ToolTipRole


def unexplained(window: QWidget) -> Iterator[str]:
    """Yield each control that can be used in `window` now, and says nothing about itself."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or _is_of_qt(widget):
            continue
        if widget.isVisible() and widget.isEnabled() and widget.window() is window:
            for label, tip in _told(widget):
                if not _says_more(tip, label):
                    yield f"“{label}” in {path_of(widget)}"
        if isinstance(widget, QToolButton) and (menu := widget.menu()) is not None:
            yield from unexplained_in(menu, widget.text())


def unexplained_in(menu: QMenu | QMenuBar, place: str = "") -> Iterator[str]:
    """Yield each entry of a menu, and of those within it, without a tip that can be seen."""
    if isinstance(menu, QMenu):
        menu.aboutToShow.emit()  # it is filled when it opens
    for action in menu.actions():
        if action.isSeparator():
            continue
        name = f"{place} ▸ {action.text()}"
        is_title = isinstance(menu, QMenuBar)  # a menu that opens at once
        tips = action.statusTip(), action.toolTip() if _shows_tooltips(menu) else ""
        is_told = any(_says_more(tip, action.text()) for tip in tips)
        if action.isEnabled() and not (is_title or is_told):
            yield name
        if (inner := action.menu()) is not None:
            yield from unexplained_in(inner, name)


def _shows_tooltips(menu: QMenu | QMenuBar) -> bool:
    return isinstance(menu, QMenu) and menu.toolTipsVisible()


def _is_of_qt(widget: QWidget) -> bool:
    """Whether Qt makes it as a part of another control, or for its own purposes."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QAbstractSpinBox | QComboBox | QTabBar | QDialogButtonBox)
    return inside or isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")


def _told(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a control says, and its tooltip; for each tab and each column of a header."""
    if isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield widget.tabText(index), widget.tabToolTip(index)
    elif isinstance(widget, QHeaderView):
        model = widget.model()
        shown = (i for i in range(widget.count()) if not widget.isSectionHidden(i))
        for index in shown if model is not None else ():
            label = model.headerData(index, widget.orientation())
            yield str(label), str(model.headerData(index, widget.orientation(), TIP) or "")
    else:
        yield _label_of(widget), widget.toolTip()


def _label_of(widget: QWidget) -> str:
    match widget:
        case QComboBox():
            return widget.currentText()
        case QAbstractButton() | QLineEdit():
            return widget.text()
        case _:
            return ""


def _says_more(tip: str, label: str) -> bool:
    return _letters(tip) not in ("", _letters(label))


def _letters(text: str) -> str:
    plain = re.sub(r"<[^>]*>", "", unescape(text))
    return re.sub(r"\W", "", plain).casefold()
