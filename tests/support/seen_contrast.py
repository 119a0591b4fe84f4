"""The contrast of what is on screen: texts against the pixels around them, shapes of controls."""

from collections import Counter
from collections.abc import Iterator

from PyQt6 import sip
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtGui import QColor, QImage
from PyQt6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QToolButton,
    QWidget,
)

from playground.ui.look.theme import contrast, mix
from tests.support.painted import painted_runs

SIGN = 3.0  # of a text without letters and digits, such as the square in a legend
ROUNDING = 0.02  # of a ratio: colours have 256 steps


def faint_texts(window: QWidget, least: float) -> list[str]:
    """Return the texts of enabled widgets whose colour has less contrast to what is behind it."""
    image = _image(window)
    found = []
    for widget in _shown(window):
        if isinstance(widget, QAbstractScrollArea):
            continue  # its viewport comes as well
        place = widget.mapTo(window, QPoint(0, 0))
        for one in painted_runs(widget):
            rect = (one.rect & one.clip).toAlignedRect().translated(place)
            ground = _commonest(image, rect, except_for=one.ink)
            if ground is None or rect.isEmpty() or not _is_on_top(widget, window, rect):
                continue
            ink = mix(ground.name(), one.ink.name(), one.ink.alphaF())
            is_sign = not any(letter.isalnum() for letter in one.text)
            wanted = min(least, SIGN) if is_sign else least
            if (ratio := contrast(ink, ground)) < wanted - ROUNDING:
                about = f"{ink.name()} on {ground.name()}"
                found.append(f"{ratio:.2f}: “{one.text}” {about} in {_path(widget)}")
    return sorted(set(found))


def _is_on_top(widget: QWidget, window: QWidget, rect: QRect) -> bool:
    """Return whether no other widget, such as a side panel, covers a text."""
    top = window.childAt(rect.center())
    return top is not None and (top is widget or widget.isAncestorOf(top))


def faint_shapes(window: QWidget, least: float) -> list[str]:
    """Return the controls whose shape has less contrast to the surface that they are on."""
    image = _image(window)
    found = []
    for widget in _shown(window):
        rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        parts = _parts(widget, rect)
        if not parts or not image.rect().contains(rect.adjusted(-2, -2, 2, 2)):
            continue
        ground = _commonest(image, *_around(rect))
        seen = max(contrast(QColor(one), ground) for part in parts for one in _colours(image, part))
        if seen < least - ROUNDING:
            found.append(f"{seen:.2f}: {_path(widget)} on {ground.name()}")
    return sorted(set(found))


def _parts(widget: QWidget, rect: QRect) -> list[QRect]:
    """Return where the shape of a control is; none of what is not known here."""
    if isinstance(widget, QComboBox) or (
        isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), QComboBox)
    ):
        return [
            QRect(rect.left(), rect.center().y(), 2, 1),
            QRect(rect.center().x(), rect.top(), 1, 2),
        ]
    if isinstance(widget, QScrollBar):
        return [rect] if widget.maximum() > widget.minimum() else []
    if isinstance(widget, QAbstractSlider):
        return [rect]
    if isinstance(widget, QToolButton) and not widget.text() and not widget.icon().isNull():
        return [rect.adjusted(3, 3, -3, -3)]
    return []


def _image(window: QWidget) -> QImage:
    """Return the pixels of a window, when painting it has laid out what it is going to."""
    window.grab()
    QApplication.processEvents()
    return window.grab().toImage()


def _shown(window: QWidget) -> Iterator[QWidget]:
    for widget in [window, *window.findChildren(QWidget)]:
        if sip.isdeleted(widget):
            continue
        is_here = widget.isVisible() and widget.window() is window
        if is_here and widget.isEnabled() and not widget.visibleRegion().isEmpty():
            yield widget


def _around(rect: QRect) -> list[QRect]:
    """Return the lines of pixels around a rectangle, one pixel away from it."""
    out = rect.adjusted(-2, -2, 2, 2)
    return [
        QRect(out.left(), out.top(), out.width(), 1),
        QRect(out.left(), out.bottom(), out.width(), 1),
        QRect(out.left(), out.top(), 1, out.height()),
        QRect(out.right(), out.top(), 1, out.height()),
    ]


def _colours(image: QImage, rect: QRect) -> Counter[int]:
    rect &= image.rect()
    return Counter(
        image.pixel(x, y)
        for y in range(rect.top(), rect.bottom() + 1)
        for x in range(rect.left(), rect.right() + 1)
    )


def _commonest(image: QImage, *rects: QRect, except_for: QColor | None = None) -> QColor | None:
    """Return the colour that most pixels have; None without pixels."""
    count: Counter[int] = sum((_colours(image, rect) for rect in rects), Counter())
    if except_for is not None:
        count.pop(except_for.rgb(), None)
    return QColor(count.most_common(1)[0][0]) if count else None


def _path(widget: QWidget) -> str:
    names = []
    while widget is not None:
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return "/".join(reversed(names))
