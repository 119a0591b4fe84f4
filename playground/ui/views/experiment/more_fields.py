"""The fields for which a strip has no room, in a panel that opens below its last button."""

from collections.abc import Sequence

from PyQt6.QtCore import QPoint, Qt, pyqtSignal
from PyQt6.QtGui import QHideEvent
from PyQt6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from playground.ui.widgets.scroller import Scroller

MARGIN = 10  # pixels


class MoreFields(QFrame):
    """Borrows fields while it is open; a click elsewhere or Esc closes it.

    Attributes
    ----------
    fields : those that it holds now

    Signals
    -------
    closed() : the fields can go back to where they were
    """

    closed = pyqtSignal()

    def __init__(self, strip: QWidget, last: QPushButton) -> None:
        super().__init__(strip, Qt.WindowType.Popup)
        self.setObjectName("moreFields")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner, self._last = QWidget(), last
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(MARGIN)
        self._column.addWidget(last)
        last.clicked.connect(self.hide)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroller = Scroller(self._inner)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields take the keys
        outer.addWidget(scroller)
        self.fields: list[QWidget] = []

    def open(self, fields: Sequence[QWidget], button: QWidget) -> None:
        """Show `fields` below `button`, as far as the screen allows."""
        self.fields = list(fields)
        for index, field in enumerate(fields):
            self._column.insertWidget(index, field)
            field.show()
        self._last.setParent(None)  # its place in the order of the keys is the last one again
        self._column.addWidget(self._last)
        self._last.show()
        size, screen = self._inner.sizeHint(), button.screen()
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 2))
        place = corner - QPoint(size.width(), 0)
        if screen is not None:
            room = screen.availableGeometry()
            size.setHeight(min(size.height(), room.bottom() - place.y()))
            place.setX(max(room.left(), place.x()))
        self.setGeometry(place.x(), place.y(), size.width() + 2, size.height() + 2)
        self.show()
        self.focusNextChild()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.closed.emit()
        self.fields = []
