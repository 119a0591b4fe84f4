"""A layout that breaks into several lines, as text does."""

from PyQt6.QtCore import QPoint, QRect, QSize, Qt
from PyQt6.QtWidgets import QLayout, QLayoutItem, QWidget

from playground.ui.look.text_size import NORMAL, text_percent


class FlowLayout(QLayout):
    """Widgets from left to right, in as many lines as they need; its size hint is one line.

    Parameters
    ----------
    breaks : break lines at any size of text; else only where text is larger than normal
    stretched : takes what is left of the line that it is in
    to_right : lines without it end at the right edge
    """

    def __init__(
        self,
        parent: QWidget,
        breaks: bool = False,
        stretched: QWidget | None = None,
        to_right: bool = False,
    ) -> None:
        super().__init__(parent)
        self._breaks, self._stretched, self._to_right = breaks, stretched, to_right
        self._items: list[QLayoutItem] = []

    @property
    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def addItem(self, item: QLayoutItem | None) -> None:
        if item is not None:
            self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._seen]
        gaps = self.spacing() * max(0, len(hints) - 1)
        return QSize(
            sum(hint.width() for hint in hints) + gaps,
            max((hint.height() for hint in hints), default=0),
        )

    def minimumSize(self) -> QSize:
        if text_percent() == NORMAL and not self._breaks:
            return self.sizeHint()
        result = QSize()
        for item in self._seen:
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
        lines = self._lines(rect.width())
        height = max((item.sizeHint().height() for item in self._seen), default=0)
        for index, line in enumerate(lines if move else []):
            x, y = rect.x(), rect.y() + index * (height + self.spacing())
            rest = rect.width() - self._length(line)
            if self._to_right and not any(map(self._is_stretched, line)):
                x += max(0, rest)
            for item in line:
                hint = item.sizeHint()
                if self._is_stretched(item):
                    hint.setWidth(hint.width() + rest)
                top = y + (height - hint.height()) // 2
                item.setGeometry(QRect(QPoint(x, top), hint))
                x += hint.width() + self.spacing()
        return len(lines) * height + (len(lines) - 1) * self.spacing()

    def _is_stretched(self, item: QLayoutItem) -> bool:
        return item.widget() is not None and item.widget() is self._stretched

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items of each line; there is at least one line."""
        lines: list[list[QLayoutItem]] = [[]]
        for item in self._seen:
            if lines[-1] and self._length([*lines[-1], item]) > width:
                lines.append([])
            lines[-1].append(item)
        return lines

    def _length(self, line: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
