"""The drawer below the canvas: views behind tabs. It keeps its height, also for the next run.

A second click on a tab shuts the drawer.
"""

from dataclasses import dataclass

from PyQt6.QtCore import QEvent, Qt, pyqtSignal
from PyQt6.QtGui import QMouseEvent
from PyQt6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.texts.plain import plain
from playground.ui.widgets.signals import signals_blocked

LEAST_PAGE_HEIGHT, FIRST_PAGE_HEIGHT, FIRST_HIGH_PAGE_HEIGHT = 170, 264, 350  # pixels
MOST_PAGE_HEIGHT = 16_777_215  # QWIDGETSIZE_MAX: as high as the user wants


@dataclass(frozen=True)
class Page:
    """One tab of the drawer and its view.

    Attributes
    ----------
    fixed : whether the page has the height that its view asks for; others can be resized
    high : whether it is one of the pages that share the larger height
    """

    name: str
    title: str
    tooltip: str
    view: QWidget
    fixed: bool = False
    high: bool = False


class Drawer(QWidget):
    """Shows one page at a time; a page that is not shown is hidden, and so costs nothing.

    Signals
    -------
    shown(QWidget) : this view can be seen now
    height_wanted(int) : the drawer asks for this height
    """

    shown = pyqtSignal(object)
    height_wanted = pyqtSignal(int)

    def __init__(self, pages: list[Page]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pages, self.is_open, self._shown = pages, True, pages[0]
        self._heights = {False: FIRST_PAGE_HEIGHT, True: FIRST_HIGH_PAGE_HEIGHT}  # by `Page.high`
        self.tabs, self._stack = _Tabs(), QStackedWidget()
        for page in pages:
            number = self.tabs.addTab(page.title)
            self.tabs.setTabToolTip(number, plain(page.tooltip))
            if not page.fixed:
                # large text must not widen the window
                page.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._stack.addWidget(page.view)
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.tabs)  # at the bottom: they stay under the mouse at any height
        self.tabs.currentChanged.connect(lambda _: self._change_page())
        self.tabs.clicked_again.connect(self.toggle)
        follow_text_size(self, self._take_height)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.pages[self.tabs.currentIndex()]

    def open(self, name: str) -> None:
        """Bring the page called `name` to the front."""
        names = [page.name for page in self.pages]
        if name in names:
            self._keep_height()
            self.is_open = True
            with signals_blocked(self.tabs):
                self.tabs.setCurrentIndex(names.index(name))
            self._show()

    def toggle(self) -> None:
        """Shut the drawer, or open it again."""
        self._keep_height()
        self.is_open = not self.is_open
        self._show()

    def _keep_height(self) -> None:
        """Remember the height, unless a page was just changed and has not got its height yet."""
        if (
            self.is_open
            and self._stack.currentWidget() is not None
            and self.maximumHeight() == MOST_PAGE_HEIGHT
            and self.isVisible()
        ):
            self._heights[self._shown.high] = self.height()

    def _change_page(self) -> None:
        """Show the page of the tab that was clicked."""
        self._keep_height()
        self.is_open = True
        self._show()

    def _show(self) -> None:
        self._stack.setVisible(self.is_open)
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        self._take_height()
        if self.is_open:
            self.shown.emit(self.page.view)

    def _take_height(self) -> None:
        """Ask for the height of the page in front."""
        bar, page = self.tabs.sizeHint().height(), self.page
        fixed = bar if not self.is_open else bar + page.view.minimumHeight() if page.fixed else 0
        self.setMinimumHeight(fixed or px(LEAST_PAGE_HEIGHT))
        self.setMaximumHeight(fixed or MOST_PAGE_HEIGHT)
        self._shown = page
        self.height_wanted.emit(fixed or self._heights[page.high])

    def event(self, event: QEvent | None) -> bool:
        if (
            event is not None
            and event.type() == QEvent.Type.LayoutRequest
            and self.page.fixed
            and self.is_open
        ):
            wanted = self.tabs.sizeHint().height() + self.page.view.minimumHeight()
            if wanted != self.minimumHeight():
                self._take_height()  # the page asks for another one
        return super().event(event)

    def state(self) -> str:
        """Return what to remember: the page, whether the drawer is open, its heights."""
        self._keep_height()
        return f"{self.page.name} {int(self.is_open)} {self._heights[False]} {self._heights[True]}"

    def restore(self, state: str) -> None:
        """Go back to a remembered state; damaged parts of it are ignored."""
        name, _, rest = state.partition(" ")
        is_open, _, heights = rest.partition(" ")
        for high, height in zip((False, True), heights.split(), strict=False):
            if height.isdecimal() and len(height) < 5:
                self._heights[high] = max(LEAST_PAGE_HEIGHT, int(height))
        if name in (page.name for page in self.pages):
            self.open(name)
            self.is_open = is_open != "0"
            self._show()


class _Tabs(QTabBar):
    """Tabs that emit a signal when the one in front is clicked again."""

    clicked_again = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        again = event is not None and self.tabAt(event.pos()) == self.currentIndex()
        super().mousePressEvent(event)
        if again:
            self.clicked_again.emit()
