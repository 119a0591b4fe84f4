"""The drawer below the canvas: views of all layers behind tabs.

A click on a tab opens the drawer; a second click on the tab in front shuts it. Enter and Space are
a click on the tab that the keyboard has led to.
"""

from dataclasses import dataclass

from PyQt6.QtCore import QEvent, Qt, pyqtSignal
from PyQt6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PyQt6.QtWidgets import (
    QApplication,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from playground.ui.look.text_size import follow_text_size
from playground.ui.texts.plain import plain
from playground.ui.widgets.keys import ENTER, is_space_override
from playground.ui.widgets.scroller import Scroller
from playground.ui.widgets.signals import signals_blocked

LEAST_PAGE_HEIGHT = 120  # pixels
BESIDE = 28  # pixels at both sides of the title of a tab
NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX: as high as the user wants


@dataclass(frozen=True)
class Page:
    """One tab of the drawer and its view."""

    name: str
    title: str
    tooltip: str
    view: QWidget


class Drawer(QWidget):
    """Shows one page at a time; a page that is not shown is hidden, and so costs nothing.

    Signals
    -------
    changed() : it was opened or shut, or another page is in front
    """

    changed = pyqtSignal()

    def __init__(self, pages: list[Page]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pages, self.is_open = pages, False
        self.tabs, self._stack = _Tabs(), QStackedWidget()
        self.tabs.setAccessibleName(self.tr("Pages below the network"))
        for page in pages:
            number = self.tabs.addTab(page.title)
            self.tabs.setTabToolTip(number, plain(page.tooltip))
            self._stack.addWidget(Scroller(page.view, name=page.title))
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.tabs)  # at the bottom: they stay under the mouse at any height
        self.tabs.currentChanged.connect(lambda _: self._set_open(True))
        self.tabs.clicked_again.connect(self.toggle)
        self._show()
        follow_text_size(self, self._take_height)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.pages[self.tabs.currentIndex()]

    def open(self, name: str) -> None:
        """Bring the page called `name` to the front."""
        names = [page.name for page in self.pages]
        if name in names:
            with signals_blocked(self.tabs):
                self.tabs.setCurrentIndex(names.index(name))
            self._set_open(True)

    def toggle(self) -> None:
        """Shut the drawer, or open it again."""
        self._set_open(not self.is_open)

    def shut(self) -> None:
        """Leave only the tabs."""
        self._set_open(False)

    def _set_open(self, is_open: bool) -> None:
        self.is_open = is_open
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._stack.setVisible(self.is_open)
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        self.tabs.look_shut(not self.is_open)
        self._take_height()

    def _take_height(self) -> None:
        """Take the height of the tabs, and of a page while one is open."""
        bar = self.tabs.sizeHint().height()
        self.setMinimumHeight(bar + LEAST_PAGE_HEIGHT if self.is_open else bar)
        self.setMaximumHeight(NO_LIMIT if self.is_open else bar)

    def state(self) -> str:
        """Return what to remember: the page in front, and whether the drawer is open."""
        return f"{self.page.name} {int(self.is_open)}"

    def restore(self, state: str) -> None:
        """Go back to a remembered state; one that makes no sense is ignored."""
        name, _, is_open = state.partition(" ")
        if name in (page.name for page in self.pages):
            self.open(name)
            self._set_open(is_open == "1")


class _Tabs(QTabBar):
    """Tabs that emit a signal when the one in front is clicked again, or pressed by a key."""

    clicked_again = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def look_shut(self, is_shut: bool) -> None:
        """Let no tab look chosen while none of their pages is shown."""
        self._look("shut", is_shut)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Move the tabs together where they would not fit, whichever is the bold one."""
        super().resizeEvent(event)
        font = self.font()
        font.setBold(True)
        titles = (self.tabText(index) for index in range(self.count()))
        widths = (QFontMetrics(font).horizontalAdvance(title) for title in titles)
        self._look("role", "small" if sum(widths) + self.count() * BESIDE > self.width() else "")

    def _look(self, name: str, value: object) -> None:
        """Set a property that the style sheet knows."""
        if value != self.property(name):
            self.setProperty(name, value)
            if (style := self.style()) is not None:
                style.unpolish(self)
                style.polish(self)
            # measures the tabs anew: the chosen one is bold
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        again = event is not None and self.tabAt(event.pos()) == self.currentIndex()
        super().mousePressEvent(event)
        if again:
            self.clicked_again.emit()

    def event(self, event: QEvent | None) -> bool:
        if event is not None and is_space_override(event):
            event.accept()  # else it runs training
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and event.key() in (*ENTER, Qt.Key.Key_Space):
            self.clicked_again.emit()
        else:
            super().keyPressEvent(event)
