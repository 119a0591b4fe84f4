"""A graphics view that fits its picture until the user zooms or pans."""

from PyQt6.QtCore import QPoint, QPointF, QRectF, Qt
from PyQt6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PyQt6.QtWidgets import QFrame, QGraphicsView

from playground.ui.look.text_size import text_scale

LARGEST_FIT = 1.35
ZOOM_STEP = 1.15


class ZoomView(QGraphicsView):
    """Zooms with the wheel; `picture` is what is fitted."""

    def __init__(self) -> None:
        super().__init__()
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(
            QGraphicsView.ViewportAnchor.NoAnchor
        )  # `zoom` keeps the place itself
        self.setFrameShape(QFrame.Shape.NoFrame)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSceneRect(
            QRectF(-1e5, -1e5, 2e5, 2e5)
        )  # room to pan; `pan` keeps the picture in sight
        self._fitted = True

    def picture(self) -> QRectF:
        """What is to be seen, in scene coordinates."""
        return QRectF()

    def fit(self) -> None:
        """Show the whole picture, and keep doing so until the user zooms or pans."""
        self._fitted = True
        rect = self.picture()
        if rect.isEmpty():
            return
        size = self.viewport().size()  # type: ignore[union-attr]
        scale = min(
            size.width() / rect.width(), size.height() / rect.height(), LARGEST_FIT * text_scale()
        )
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(rect.center())

    @property
    def is_fitted(self) -> bool:
        """Whether the user has neither zoomed nor panned since it was fitted."""
        return self._fitted

    def refit(self) -> None:
        """Fit again, unless the user has zoomed or panned."""
        if self._fitted:
            self.fit()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom in (factor > 1) or out, around a place in view coordinates, or the middle."""
        present = self.transform().m11()
        factor = min(max(factor, 0.1 / present), 8.0 / present)
        self._fitted = False
        middle = self.mapToScene(self.viewport().rect().center())  # type: ignore[union-attr]
        fixed = middle if around is None else self.mapToScene(around.toPoint())
        self.scale(factor, factor)
        self.centerOn(fixed + (middle - fixed) / factor)

    def pan(self, by: QPoint) -> None:
        """Move the picture by so many pixels; some of it stays in sight."""
        self._fitted = False
        middle = self.viewport().rect().center()  # type: ignore[union-attr]
        centre, rect = self.mapToScene(middle - by), self.picture()
        x = min(max(centre.x(), rect.left()), rect.right())
        self.centerOn(QPointF(x, min(max(centre.y(), rect.top()), rect.bottom())))

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        if event is not None and event.angleDelta().y():
            self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.refit()
