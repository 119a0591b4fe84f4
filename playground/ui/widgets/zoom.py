"""A graphics view that can be zoomed and panned."""

from PyQt6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PyQt6.QtGui import QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PyQt6.QtWidgets import QFrame, QGraphicsView

from playground.ui.look.text_size import text_scale

LARGEST_FIT = 1.35  # a small picture is not enlarged beyond this factor
ZOOM_STEP = 1.15  # of one notch of the wheel


class ZoomView(QGraphicsView):
    """Fits `picture` into the view until the user zooms or pans; zooms with the wheel."""

    def __init__(self) -> None:
        super().__init__()
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        # `zoom` itself keeps the point under the mouse
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # room to pan; `pan` keeps the picture in sight
        self.setSceneRect(QRectF(-1e5, -1e5, 2e5, 2e5))
        self._fitted = True

    def picture(self) -> QRectF:
        """Return the rectangle to fit, in scene coordinates."""
        return QRectF()

    def space(self) -> QRect:
        """Return the part of the viewport that the picture is fitted into, in pixels."""
        return self.viewport().rect()  # type: ignore[union-attr]

    def fit(self) -> None:
        """Fit the picture, now and at every resize until the user zooms or pans."""
        self._fitted = True
        rect = self.picture()
        if rect.isEmpty() or self.space().isEmpty():
            return  # a scale of 0 could never be zoomed again
        scale = self.scale_to_fit(rect)
        self.resetTransform()
        self.scale(scale, scale)
        self._centre(rect.center())

    def scale_to_fit(self, rect: QRectF) -> float:
        """Return the scale at which a rectangle of the scene, which is not empty, fits."""
        size = self.space().size()
        return min(
            size.width() / rect.width(), size.height() / rect.height(), LARGEST_FIT * text_scale()
        )

    def _centre(self, point: QPointF) -> None:
        """Put a point of the scene into the middle of the space."""
        middle = QRectF(self.viewport().rect()).center()  # type: ignore[union-attr]
        self.centerOn(point + (middle - QRectF(self.space()).center()) / self.transform().m11())

    @property
    def is_fitted(self) -> bool:
        """Whether the user has neither zoomed nor panned since the last fit."""
        return self._fitted

    def refit(self) -> None:
        """Fit again, unless the user has zoomed or panned."""
        if self._fitted:
            self.fit()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom in (factor > 1) or out around a point in view coordinates, or around the centre."""
        present = self.transform().m11()
        factor = min(max(factor, 0.1 / present), 8.0 / present)
        self._fitted = False
        middle = self.mapToScene(self.space().center())
        fixed = middle if around is None else self.mapToScene(around.toPoint())
        self.scale(factor, factor)
        self._centre(fixed + (middle - fixed) / factor)

    def pan(self, by: QPoint) -> None:
        """Move the picture by `by` pixels; the centre of the view stays on the picture."""
        self._fitted = False
        middle = self.space().center()
        centre, rect = self.mapToScene(middle - by), self.picture()
        x = min(max(centre.x(), rect.left()), rect.right())
        self._centre(QPointF(x, min(max(centre.y(), rect.top()), rect.bottom())))

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None and event.angleDelta().y():
            self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Leave a key to the window; the base class would scroll the picture out of sight."""
        if event is not None:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.refit()
