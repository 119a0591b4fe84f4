"""A slider for a panel that scrolls."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PyQt6.QtWidgets import QSlider, QStyle

HANDLE = 12  # pixels, the width of the handle


class Slider(QSlider):
    """A slider that jumps to a click and leaves the wheel to the panel."""

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() == Qt.MouseButton.LeftButton:
            span = self.width() - HANDLE
            position = round(event.position().x() - HANDLE / 2)
            self.setSliderDown(True)  # before the jump, which is part of the drag
            self.setValue(
                QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), position, span)
            )
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        super().mouseReleaseEvent(event)
        self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and not event.isAutoRepeat():
            self.sliderPressed.emit()  # a key press is an edit of its own
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            event.ignore()
