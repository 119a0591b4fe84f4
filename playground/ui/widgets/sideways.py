"""A strip that scrolls sideways."""

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from playground.ui.look.text_size import NORMAL, follow_text_size, text_percent


class Sideways(QScrollArea):
    """A strip that scrolls sideways when large text makes it too wide.

    Once the scroll bar has been needed, its room is kept, so that the window does not jump.
    """

    def __init__(self, strip: QWidget) -> None:
        super().__init__()
        self._strip = strip
        self._needed = 0
        self.setWidget(strip)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_text_size(self, self._begin)

    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._strip.minimumSizeHint().width() if text_percent() == NORMAL else 0,
            self.minimumHeight(),
        )

    def _begin(self) -> None:
        self._needed = 0
        self._fit()

    def _fit(self) -> None:
        self._needed = max(self._needed, self._strip.minimumSizeHint().width())
        bar = self.horizontalScrollBar()
        room = bar.sizeHint().height() if bar is not None and self._needed > self.width() else 0
        self.setFixedHeight(self._strip.minimumHeight() + room)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)
