"""The text size, larger for projectors: a factor on the font of the application.

Sizes in pixels follow it with `follow_text_size`.
"""

from collections.abc import Callable, Collection
from functools import partial
from itertools import count

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtGui import QFont
from PyQt6.QtWidgets import QApplication, QComboBox, QWidget

NORMAL = 100
TEXT_SIZES = (NORMAL, 125, 150, 200)  # percent
BASE = "normalPointSize"  # property of the application: the font size of the desktop
_percent = NORMAL  # the present text size; asked for thousands of times at a change


def text_percent() -> int:
    """Return the present text size in percent of the desktop's font size."""
    return _percent


def text_scale() -> float:
    """Return the present text size as a factor."""
    return _percent / 100


def px(pixels: float) -> int:
    """Scale a length in pixels from the normal text size to the present one."""
    return round(pixels * text_scale())


def use_text_percent(app: QApplication, percent: int) -> None:
    """Set the font size of the application; call `refresh` afterwards."""
    global _percent
    base = app.property(BASE)
    if not isinstance(base, float):
        base = app.font().pointSizeF()
        app.setProperty(BASE, base)
    if percent == _percent:
        return  # keep the fonts that the desktop has set for menus and other widgets
    _percent = percent
    font = QFont(app.font())
    font.setPointSizeF(base * percent / 100)
    app.setFont(font)


class _Follower(QObject):
    """Child object of a widget: deleted with it, and with it what `apply` refers to."""

    def __init__(self, widget: QWidget, apply: Callable[[], object]) -> None:
        super().__init__(widget)
        self.apply = apply
        number = next(_numbers)
        _followers[number] = self
        self.destroyed.connect(partial(_followers.pop, number))


_numbers = count()
_followers: dict[int, _Follower] = {}  # in the order of registration


def follow_text_size(widget: QWidget, apply: Callable[[], object]) -> None:
    """Call `apply` now and after every change of the text size, as long as `widget` exists."""
    _Follower(widget, apply)
    apply()


def refresh(window: QWidget) -> None:
    """Call everything that was registered with `follow_text_size` for a widget in `window`."""
    refresh_only([window, *window.findChildren(QWidget)])


def refresh_only(widgets: Collection[QWidget]) -> None:
    """Call everything that was registered with `follow_text_size` for one of these widgets.

    In the order of registration: fonts before the sizes that are measured with them.
    """
    for widget in widgets:
        if isinstance(widget, QComboBox):  # it keeps a least size that it has measured too early
            QApplication.sendEvent(widget, QEvent(QEvent.Type.FontChange))
    among = set(widgets)
    for follower in list(_followers.values()):
        if not sip.isdeleted(follower) and follower.parent() in among:
            follower.apply()
