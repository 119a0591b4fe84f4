"""What of a window cannot be read or reached: clipped, elided, overlapping, outside.

A walk over all visible widgets, and over the texts that each of them paints. What lies in a scroll
area may be larger than it in the direction in which it scrolls. A tooltip excuses no fault: whoever
looks from the last row has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PyQt6 import sip
from PyQt6.QtCore import QEventLoop, QPoint, QRect, QSize, Qt, QTimer
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QScrollBar,
    QSplitter,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from playground.ui.window.text_sizes import NEXT_TURN
from tests.support.painted import seen_texts

OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
SLACK = 1  # pixels of rounding
ELLIPSIS = "…"
# class of the widget and text, of what has “…” and yet is whole
ALLOWED = {
    ("QPushButton", "More …"): "opens a menu; that is its name",
    ("QToolButton", "Import data …"): "opens a dialog; that is its name",
    ("FormulaPage", "…"): "a formula goes on there: a matrix is not broken, the page scrolls",
}


@dataclass(frozen=True)
class Finding:
    """A fault: what is wrong with which widget, and the text that it is about."""

    fault: str
    path: str
    text: str
    lacking: str

    def __str__(self) -> str:
        return f"{self.fault}: “{self.text}” {self.lacking} in {self.path}"


def findings(window: QWidget) -> list[Finding]:
    """Return the faults of all visible widgets of `window`."""
    found: list[Finding] = []
    for widget in [window, *window.findChildren(QWidget)]:
        if sip.isdeleted(widget):  # painting another one can lay out panels anew
            continue
        if widget.isVisible() and widget.window() is window and not _is_scrolled_away(widget):
            found += _outside(widget)
            found += _overlaps(widget)
            if isinstance(widget, QScrollArea):
                found += _unreachable(widget)
            found += _texts(widget)
            found += _elided(widget)
    return found


# --- texts ----------------------------------------------------------------------------------------


def _texts(widget: QWidget) -> Iterator[Finding]:
    """Find texts that have less room than they need."""
    match widget:
        case QLabel():
            yield from _too_small(widget, widget.text(), _needed_by_label(widget))
        case QToolButton() if not widget.text() or _is_icon_only(widget):
            yield from _too_small(widget, "(icon)", widget.iconSize())
        case QAbstractButton():
            yield from _too_small(widget, widget.text().replace("&", ""), widget.sizeHint())
        case QComboBox():
            yield from _combo(widget)
        case QLineEdit() if not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
            width = widget.fontMetrics().horizontalAdvance(widget.text())
            lacking = width + 6 - _line_room(widget)
            if lacking > SLACK and not widget.hasFocus():
                yield _clipped(widget, widget.text(), QSize(lacking, 0))
        case QTabBar():
            yield from _tabs(widget)
        case QMenuBar():
            yield from _menus(widget)
        case _:
            return


def _elided(widget: QWidget) -> Iterator[Finding]:
    """Find texts that end in “…”: only a part of them is painted."""
    for one in seen_texts(widget):
        if ELLIPSIS in one.text and (type(widget).__name__, one.text) not in ALLOWED:
            yield Finding("elided", path_of(widget), one.text, "is not whole")


def _too_small(widget: QWidget, text: str, needed: QSize) -> Iterator[Finding]:
    lacking = needed - widget.size()
    if text and (lacking.width() > SLACK or lacking.height() > SLACK):
        yield _clipped(widget, text, lacking)


def _clipped(widget: QWidget, text: str, lacking: QSize) -> Finding:
    parts = [
        f"{size} px too {word}"
        for size, word in ((lacking.width(), "narrow"), (lacking.height(), "low"))
        if size > SLACK
    ]
    return Finding("clipped", path_of(widget), text[:60], ", ".join(parts))


def _needed_by_label(label: QLabel) -> QSize:
    if not label.text():
        return QSize(0, 0)
    if label.wordWrap():
        return QSize(0, label.heightForWidth(label.width()))
    return label.minimumSizeHint() if label.minimumWidth() == 0 else _text_size(label)


def _text_size(label: QLabel) -> QSize:
    return label.sizeHint().boundedTo(label.minimumSizeHint())


def _is_icon_only(button: QToolButton) -> bool:
    return (
        button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.icon().isNull()
    )


def _combo(box: QComboBox) -> Iterator[Finding]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    style = box.style()
    assert style is not None
    room = style.subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    metrics = box.fontMetrics()
    text = box.currentText() or box.placeholderText()
    icon = 0 if box.itemIcon(box.currentIndex()).isNull() else box.iconSize().width() + 4
    lacking = QSize(
        metrics.horizontalAdvance(text) + icon - room.width(), metrics.height() - box.height()
    )
    if text and (lacking.width() > SLACK or lacking.height() > SLACK):
        yield _clipped(box, text, lacking)


def _line_room(line: QLineEdit) -> int:
    margins = line.textMargins()
    return line.contentsRect().width() - margins.left() - margins.right()


def _tabs(bar: QTabBar) -> Iterator[Finding]:
    scrolls = any(
        child.isVisible() for child in bar.findChildren(QToolButton) if child.parent() is bar
    )
    for index in range(bar.count()):
        rect, text = bar.tabRect(index), bar.tabText(index).replace("&", "")
        if not bar.isTabVisible(index):
            continue
        needed = QFontMetrics(bar.font()).horizontalAdvance(text)
        lacking = QSize(needed - rect.width(), bar.fontMetrics().height() - bar.height())
        if not scrolls:
            lacking.setWidth(max(lacking.width(), rect.right() - bar.width()))
        if lacking.width() > SLACK or lacking.height() > SLACK:
            yield _clipped(bar, text, lacking)


def _menus(bar: QMenuBar) -> Iterator[Finding]:
    more = bar.findChild(QToolButton, "qt_menubar_ext_button")
    if more is not None and more.isVisible():
        return
    for action in bar.actions():
        lacking = bar.actionGeometry(action).right() - bar.width()
        if lacking > SLACK:
            yield _clipped(bar, action.text().replace("&", ""), QSize(lacking, 0))


# --- places ---------------------------------------------------------------------------------------


def _outside(widget: QWidget) -> Iterator[Finding]:
    """Find a widget that is partly outside of its parent, and so cut."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _may_scroll(parent):
        return
    cut = QRect(widget.geometry())
    rect = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not rect.contains(cut) and not cut.isEmpty() and not isinstance(widget, QSplitterHandle):
        beyond = [
            f"{size} px beyond the {side}"
            for size, side in (
                (-cut.left(), "left"),
                (-cut.top(), "top"),
                (cut.right() - parent.width() + 1, "right"),
                (cut.bottom() - parent.height() + 1, "bottom"),
            )
            if size > SLACK
        ]
        yield Finding("outside", path_of(widget), _text_of(widget), ", ".join(beyond))


def _unreachable(area: QScrollArea) -> Iterator[Finding]:
    """Find content that is larger than its scroll area where that does not scroll."""
    content, port = area.widget(), area.viewport()
    if content is None or port is None:
        return
    lacking = content.size() - port.size()
    if lacking.width() > SLACK and area.horizontalScrollBarPolicy() == OFF:
        yield Finding("unreachable", path_of(content), "", f"{lacking.width()} px at the right")
    if lacking.height() > SLACK and area.verticalScrollBarPolicy() == OFF:
        yield Finding("unreachable", path_of(content), "", f"{lacking.height()} px at the bottom")


def _overlaps(parent: QWidget) -> Iterator[Finding]:
    """Find children that a layout or splitter has put over each other; others float."""
    children = [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow()
    ]
    placed = [child for child in children if _is_placed(child, parent)]
    for index, one in enumerate(placed):
        for other in placed[index + 1 :]:
            common = one.geometry() & other.geometry()
            if common.width() > SLACK and common.height() > SLACK:
                yield Finding(
                    "overlap",
                    path_of(one),
                    _text_of(one),
                    f"{common.width()}×{common.height()} px with {name_of(other)}",
                )


def _is_placed(child: QWidget, parent: QWidget) -> bool:
    if isinstance(child, QScrollBar | QSplitterHandle):
        return False
    if isinstance(parent, QSplitter):
        return True
    layout = parent.layout()
    return layout is not None and _holds(layout, child)


def _holds(layout: QLayout, child: QWidget) -> bool:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner = item.layout()
        if item.widget() is child or (inner is not None and _holds(inner, child)):
            return True
    return False


def _may_scroll(parent: QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _is_scrolled_away(widget: QWidget) -> bool:
    """Whether a scroll area has moved it out of sight; it can be brought back."""
    return widget.visibleRegion().isEmpty() and any(_may_scroll(one) for one in above(widget))


# --- words ----------------------------------------------------------------------------------------


def above(widget: QWidget) -> Iterator[QWidget]:
    """All widgets that it is in, the nearest first."""
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def name_of(widget: QWidget) -> str:
    """The class of a widget, with its name if it has one."""
    name = widget.objectName() or _text_of(widget)[:16]
    return type(widget).__name__ + (f"[{name}]" if name else "")


def path_of(widget: QWidget) -> str:
    """The widget and all it is in, up to the window."""
    steps = [name_of(one) for one in (widget, *above(widget))]
    return " < ".join(step for step in steps[:6] if step != "QWidget")


def _text_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text())[:60] if callable(text) else ""


def settle(turns: int = 6) -> None:
    """Let layouts within layouts find their sizes, also those that wait for the next turn."""
    for _ in range(turns):
        QApplication.processEvents()
    loop = QEventLoop()
    QTimer.singleShot(NEXT_TURN + 1, loop.quit)  # timers end in the order of their times
    loop.exec()
    QApplication.processEvents()


def position_in(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
