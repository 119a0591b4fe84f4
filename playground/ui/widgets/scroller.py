"""A panel that scrolls where the window is too small for what is in it."""

from collections.abc import Callable, Iterator

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtGui import QKeyEvent, QResizeEvent
from PyQt6.QtWidgets import QFrame, QScrollArea, QWidget

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.widgets.focus_ring import lead_to
from playground.ui.widgets.keys import ENTER

LEAST_HEIGHT = 80  # pixels at the normal text size


class Scroller(QScrollArea):
    """Holds a view; where the view cannot become smaller, it scrolls.

    A resizable `QScrollArea` gives a view that breaks lines its preferred height, not its least.

    Parameters
    ----------
    least_height : the height in pixels below which the view scrolls, if not that of its parts
    keeps_width : whether the panel is always as wide as the view needs
    keeps_height : whether it demands that height of what is above and below it
    name : what screen readers call it where it scrolls
    """

    def __init__(
        self,
        view: QWidget,
        least_height: Callable[[], int] | None = None,
        keeps_width: bool = False,
        keeps_height: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        self._view, self._keeps_width, self._keeps_height = view, keeps_width, keeps_height
        self.setAccessibleName(name)
        self.setWidget(view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if least_height is not None:
            follow_text_size(self, lambda: view.setMinimumHeight(least_height()))

    def minimumSizeHint(self) -> QSize:
        width = self._view.minimumSizeHint().width() if self._keeps_width else 0
        height = self._view.minimumHeight() if self._keeps_height else px(LEAST_HEIGHT)
        return QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._view.sizeHint()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Go into it with Enter; in a dialog this key would press a button that is elsewhere."""
        is_enter = event is not None and event.key() in ENTER and self.hasFocus()
        if not is_enter or not self._enter():
            super().keyPressEvent(event)

    def _enter(self) -> bool:
        """Give the keyboard to the first field in sight; return whether there is one."""
        seen = (part for part in self._fields() if not part.visibleRegion().isEmpty())
        if (first := next(seen, None)) is not None:
            lead_to(first)
        return first is not None

    def _fields(self) -> Iterator[QWidget]:
        """Yield what Tab leads to within it."""
        part = self.nextInFocusChain()
        while part is not None and part is not self:
            takes_tab = part.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_tab and part.isEnabled() and self._view.isAncestorOf(part):
                yield part
            part = part.nextInFocusChain()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Make the view as large as the panel, or as it has to be."""
        room, least = self.contentsRect().size(), self._view.minimumSizeHint().width()
        height = self._least_height(max(room.width(), least))
        if height > room.height():
            room -= QSize(_thickness(self.verticalScrollBar()), 0)
            height = self._least_height(max(room.width(), least))
        if least > room.width():
            room -= QSize(0, _thickness(self.horizontalScrollBar()))
        self._view.resize(room.expandedTo(QSize(least, height)))

    def _least_height(self, width: int) -> int:
        """Return how high the view has to be at this width."""
        layout, least = self._view.layout(), self._view.minimumSizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            least = layout.minimumHeightForWidth(width)
        return max(least, self._view.minimumHeight())


def _thickness(bar: QWidget | None) -> int:
    if bar is None:
        return 0
    hint = bar.sizeHint()
    return min(hint.width(), hint.height())
