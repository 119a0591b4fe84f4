"""A layout that breaks into several lines, as text does."""

from PyQt6.QtCore import QPoint, QRect, QSize, Qt
from PyQt6.QtWidgets import QLayout, QLayoutItem, QWidget

from playground.ui.look.text_size import NORMAL, text_percent


class FlowLayout(QLayout):
    """Widgets from left to right, in as many lines as they need; its size hint is one line.

    Parameters
    ----------
    breaks : break lines at any size of text; else only where text is larger than normal
    """

    def __init__(self, parent: QWidget, breaks: bool = False) -> None:
        super().__init__(parent)
        self._breaks = breaks
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem | None) -> None:
        if item is not None:
            self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @property
    def _shown(self) -> list[QLayoutItem]:
        """The items whose widgets are not hidden."""
        return [item for item in self._items if not item.isEmpty()]

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown]
        gaps = self.spacing() * max(0, len(hints) - 1)
        return QSize(
            sum(hint.width() for hint in hints) + gaps,
            max((hint.height() for hint in hints), default=0),
        )

    def minimumSize(self) -> QSize:
        if text_percent() == NORMAL and not self._breaks:
            return self.sizeHint()
        result = QSize()
        for item in self._shown:
            result = result.expandedTo(item.minimumSize())
        return result

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Find the position of every widget, move them there if asked, and return the height."""
        x, y, line = rect.x(), rect.y(), 0
        height = max((item.sizeHint().height() for item in self._shown), default=0)
        for item in self._shown:
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.x() + rect.width():
                x, line = rect.x(), line + 1
            if move:
                top = y + line * (height + self.spacing()) + (height - hint.height()) // 2
                item.setGeometry(QRect(QPoint(x, top), hint))
            x += hint.width() + self.spacing()
        return (line + 1) * height + line * self.spacing()
