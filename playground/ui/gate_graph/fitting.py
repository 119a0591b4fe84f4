"""A view that shows all of a graph, or as much of it as can be read."""

import math

from PyQt6.QtCore import QPoint, QPointF, QRectF
from PyQt6.QtGui import QColor, QLinearGradient, QPainter, QResizeEvent
from PyQt6.QtWidgets import QToolButton

from playground.ui.look.text_size import text_scale
from playground.ui.widgets.zoom import ZoomView

# a new graph is shown whole down to this scale; a larger one in part, at the readable scale
LEAST_WHOLE_SCALE, READABLE_SCALE = 0.56, 0.7
MARGIN, FADE = 4, 26  # pixels: around the button; over which a graph fades out where it goes on


class FittingView(ZoomView):
    """Shows a new graph large enough to be read; a button fits all of it while part is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = False
        self.surface = ""
        self.fit_button = QToolButton(self.viewport())
        self.fit_button.setText(self.tr("Fit"))
        self.fit_button.setToolTip(self.tr("Show the whole graph (Home)"))
        self.fit_button.setProperty("role", "chip")
        self.fit_button.clicked.connect(self.fit)
        self.fit_button.hide()

    def fit(self) -> None:
        """Show the whole graph, however small it becomes."""
        self._whole = True
        super().fit()
        self._update_button()

    def begin(self) -> None:
        """Show the whole graph if that is readable, else its right end, where backward begins."""
        super().fit()
        self._whole = False
        enlarged = math.sqrt(text_scale())
        viewport = self.viewport()
        assert viewport is not None
        rect, size, least = self.picture(), viewport.size(), READABLE_SCALE / enlarged
        if not rect.isEmpty() and self.transform().m11() < LEAST_WHOLE_SCALE / enlarged:
            self.resetTransform()
            self.scale(least, least)
            wide, high = rect.width() * least > size.width(), rect.height() * least > size.height()
            x = rect.right() - size.width() / least / 2 if wide else rect.center().x()
            self.centerOn(x, self.end_level() if high else rect.center().y())
        self._update_button()

    def refit(self) -> None:
        if self.is_fitted:
            self.fit() if self._whole else self.begin()

    def end_level(self) -> float:
        """Return the height at which the backward pass begins, in scene coordinates."""
        return self.picture().center().y()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        super().zoom(factor, around)
        self._update_button()

    def pan(self, by: QPoint) -> None:
        super().pan(by)
        self._update_button()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._update_button()

    def drawForeground(self, painter: QPainter | None, rect: QRectF) -> None:
        """Fade out what goes on beyond the left and the right edge."""
        viewport, picture = self.viewport(), self.picture()
        if painter is None or viewport is None or picture.isEmpty():
            return
        seen, width = self.mapToScene(viewport.rect()).boundingRect(), FADE / self.transform().m11()
        for edge, inwards, goes_on in (
            (seen.left(), width, picture.left() < seen.left() - width / 2),
            (seen.right(), -width, picture.right() > seen.right() + width / 2),
        ):
            if goes_on:
                fade, clear = QLinearGradient(edge, 0, edge + inwards, 0), QColor(self.surface)
                clear.setAlpha(0)
                fade.setColorAt(0, QColor(self.surface))
                fade.setColorAt(1, clear)
                painter.fillRect(
                    QRectF(edge, seen.top(), inwards, seen.height()).normalized(), fade
                )

    def _update_button(self) -> None:
        """Show the button in the lower right corner while part of the graph is out of sight."""
        viewport = self.viewport()
        assert viewport is not None
        seen = self.mapToScene(viewport.rect().adjusted(-2, -2, 2, 2)).boundingRect()
        self.fit_button.setVisible(
            not self.picture().isEmpty() and not seen.contains(self.picture())
        )
        self.fit_button.adjustSize()
        area = viewport.rect().adjusted(0, 0, -MARGIN, -MARGIN)
        self.fit_button.move(area.bottomRight() - self.fit_button.rect().bottomRight())
