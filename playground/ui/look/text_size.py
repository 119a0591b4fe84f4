"""The size of text, for projectors: one factor on the application's font, and whatever has to keep in step with it."""

from collections.abc import Callable

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QFont
from PyQt6.QtWidgets import QApplication, QWidget

NORMAL = 100
TEXT_SIZES = (NORMAL, 125, 150, 200)  # percent
BASE = "normalPointSize"  # the property of the application that keeps the size the desktop asks for
PERCENT = "textPercent"


def text_percent() -> int:
    """The present size of text in percent of what the desktop asks for."""
    app = QApplication.instance()
    value = app.property(PERCENT) if app is not None else None
    return value if isinstance(value, int) else NORMAL


def text_scale() -> float:
    """The same as a factor."""
    return text_percent() / 100


def px(pixels: float) -> int:
    """So many pixels at the normal size of text, at the present one."""
    return round(pixels * text_scale())


def use_text_percent(app: QApplication, percent: int) -> None:
    """Give the application's font this size; `refresh` afterwards."""
    base = app.property(BASE)
    if not isinstance(base, float):
        base = app.font().pointSizeF()
        app.setProperty(BASE, base)
    if percent == text_percent():
        return  # the desktop's own fonts of menus and the like stay
    app.setProperty(PERCENT, percent)
    font = QFont(app.font())
    font.setPointSizeF(base * percent / 100)
    app.setFont(font)


class _Follower(QObject):
    """Lives and dies with its widget."""

    def __init__(self, widget: QWidget, apply: Callable[[], object]) -> None:
        super().__init__(widget)
        self.apply = apply


def follow_text_size(widget: QWidget, apply: Callable[[], object]) -> None:
    """Call `apply` now and whenever the size of text has changed, as long as `widget` exists."""
    _Follower(widget, apply)
    apply()


def refresh(window: QWidget) -> None:
    """Let everything in `window` that follows the size of text do so, fonts before the sizes that are measured with them."""
    for follower in window.findChildren(_Follower):
        follower.apply()
