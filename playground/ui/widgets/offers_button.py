"""A small button in a field, with a menu of values to choose from."""

from collections.abc import Callable

from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtWidgets import QLineEdit, QMenu, QToolButton

from playground.ui.look.text_size import follow_text_size, px

WIDTH = 20  # pixels at the normal text size


class OffersButton(QToolButton):
    """Stands at the right end of `field`; `fill` lists the values when the menu is opened."""

    def __init__(self, field: QLineEdit, fill: Callable[[QMenu], None]) -> None:
        super().__init__(field)
        self._field, self._fill = field, fill
        self.setObjectName("offers")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field has it
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.tr("Choose a value"))
        self.setAccessibleName(self.tr("Choose a value"))
        self.clicked.connect(self.open)
        follow_text_size(self, self._make_room)

    def _make_room(self) -> None:
        self._field.setTextMargins(0, 0, px(WIDTH) - 6, 0)
        self.follow()

    def follow(self) -> None:
        """Stay at the right end of the field."""
        field, width = self._field, px(WIDTH)
        self.setGeometry(field.width() - width - 1, 1, width, field.height() - 2)

    def open(self) -> None:
        """Open the menu below the field."""
        menu = QMenu(self.window())
        self._fill(menu)
        menu.setMinimumWidth(self._field.width())
        menu.exec(self._field.mapToGlobal(QPoint(0, self._field.height() + 2)))
        menu.deleteLater()
