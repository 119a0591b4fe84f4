"""Shows the inputs of a slice as a picture, for data sets of pictures."""

import numpy as np
from PyQt6.QtCore import QPoint, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PyQt6.QtWidgets import QWidget

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.observe.slices import Plane
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.texts.names import input_title
from playground.ui.texts.numbers import coordinate, rounded
from playground.ui.widgets.pixels import paint_pixels

SIDE = 48  # pixels
WHEEL_NOTCH = 120  # eighths of a degree


class PixelPicture(QWidget):
    """The values of the inputs as a picture; the two pixels that are axes are outlined.

    Signals
    -------
    picked(int, int) : 0 across or 1 up, and the pixel that was clicked for it
    turned(int) : the number of samples to move forward (back if negative): wheel or arrow keys
    """

    picked = pyqtSignal(int, int)
    turned = pyqtSignal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Dataset, Plane] | None = None
        self.setAccessibleName(self.tr("The inputs of the slice as a picture"))
        self.setToolTip(
            self.tr(
                "The inputs of the slice. Click a pixel for the axis across the map, "
                "Shift + click for the one up; "
                "the wheel or the arrow keys lead to the next training sample"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wheel = 0
        follow_text_size(self, lambda: self.setFixedSize(px(SIDE), px(SIDE)))

    def show_plane(self, dataset: Dataset, plane: Plane) -> None:
        """Show the values of the inputs in `plane`, and its axes."""
        if (dataset, plane) != self._shown:
            self._shown = dataset, plane
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.update()

    def sentence(self) -> str:
        """Say which two pixels are the axes, and how bright they and the others are."""
        if self._shown is None:
            return ""
        dataset, plane = self._shown
        text = self.tr("across {across} = {x}, up {up} = {y}; mean of all {count:,}: {mean}")
        (across, up), values = plane.axes, plane.values
        return text.format(
            across=input_title(dataset, across),
            up=input_title(dataset, up),
            x=coordinate(dataset.inputs[across], values[across]),
            y=coordinate(dataset.inputs[up], values[up]),
            count=len(values),
            mean=rounded(float(np.mean(plane.measured(dataset.inputs))), 2),
        )

    def pixels(self) -> list[QRectF]:
        """Return the rectangle of each input; empty if the data are not pictures."""
        shape = self._shown[0].image if self._shown is not None else None
        if shape is None:
            return []
        width, height = self.width() / shape[1], self.height() / shape[0]
        return [
            QRectF(column * width, row * height, width, height)
            for row in range(shape[0])
            for column in range(shape[1])
        ]

    def paintEvent(self, event: QPaintEvent | None) -> None:
        pixels = self.pixels()
        if self._shown is None or not pixels:
            return
        dataset, plane = self._shown
        painter = QPainter(self)
        paint_pixels(painter, QRectF(self.rect()), dataset, np.array(plane.values), self._theme)
        for axis, style in zip(
            plane.axes, (Qt.PenStyle.SolidLine, Qt.PenStyle.DotLine), strict=True
        ):
            painter.setPen(QPen(QColor(self._theme.accent), 2, style))
            painter.drawRect(pixels[axis].adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def pixel_at(self, position: QPoint) -> int | None:
        """Return the input whose pixel is at `position`."""
        return next(
            (axis for axis, rect in enumerate(self.pixels()) if rect.contains(position.toPointF())),
            None,
        )

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None:
            self._wheel += event.angleDelta().y()
            steps = int(self._wheel / WHEEL_NOTCH)
            self._wheel -= steps * WHEEL_NOTCH
            if steps:
                self.turned.emit(-steps)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event is not None and event.key() in steps:
            self.turned.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        pixel = self.pixel_at(event.pos()) if event is not None else None
        if event is not None and pixel is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(
                int(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)), pixel
            )
