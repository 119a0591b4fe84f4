"""A view that shows all of a graph, or as much of it as can be read."""

from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSizeF, Qt
from PyQt6.QtGui import QColor, QLinearGradient, QPainter, QResizeEvent, QWheelEvent
from PyQt6.QtWidgets import QGraphicsView, QToolButton

from playground.ui.gate_graph.note import Note
from playground.ui.gate_graph.picture import ScaleOf
from playground.ui.gate_graph.sizes import floor_scale, least_scale
from playground.ui.widgets.zoom import ZoomView

translate = QCoreApplication.translate

LARGEST_FIT = 2.0  # a small graph is not enlarged beyond this factor
MARGIN, FADE = 4, 26  # pixels: around the button; over which a graph fades out where it goes on


@dataclass(frozen=True)
class _ScaleIn:
    """Computes the scale at which a rectangle is whole in a room, or in one above a note.

    Rooms are width and height in pixels.
    """

    room: tuple[float, float]
    above_note: tuple[float, float]

    def __call__(self, rect: QRectF, with_note: bool) -> float:
        width, height = self.above_note if with_note else self.room
        if rect.isEmpty():
            return LARGEST_FIT
        return min(width / rect.width(), height / rect.height(), LARGEST_FIT)


class FittingView(ZoomView):
    """Shows a new graph large enough to be read; a button fits all of it while part is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = False
        self.surface = ""
        viewport = self.viewport()
        assert viewport is not None
        self.note = Note(self)
        self._is_making_strip = False
        self.fit_button = QToolButton(self)
        self.fit_button.setText(translate("FittingView", "Fit"))
        self.fit_button.setToolTip(translate("FittingView", "Show the whole graph (Home)"))
        self.fit_button.setProperty("role", "chip")
        self.fit_button.clicked.connect(self.fit)
        self.fit_button.hide()

    # --- fitting ----------------------------------------------------------------------------------

    def room(self, with_note: bool) -> QSizeF:
        """Return the room for a graph, in pixels; a note takes a strip of it."""
        viewport = self.viewport()
        assert viewport is not None
        height = viewport.height() + self.viewportMargins().bottom()
        return QSizeF(viewport.width(), max(1, height - (self.note.room() if with_note else 0)))

    def whole_scale(self, rect: QRectF, with_note: bool) -> float:
        """Return the scale at which all of `rect` is in sight."""
        return self.scale_of()(rect, with_note)

    def scale_of(self) -> ScaleOf:
        """Return what computes `whole_scale` in the present size, in any thread."""
        rooms = self.room(with_note=False), self.room(with_note=True)
        return _ScaleIn(*((room.width(), room.height()) for room in rooms))

    def can_be_whole(self, rect: QRectF, with_note: bool = False) -> bool:
        """Return whether the digits can be read while all of `rect` is in sight."""
        return self.whole_scale(rect, with_note) >= floor_scale()

    def fit(self) -> None:
        """Show the whole graph, however small it becomes: too small digits are left out."""
        self._fit_whole()
        self.seen_otherwise()

    def seen_otherwise(self) -> None:
        """Do what is to be done once the user sees another part, or in another size."""

    def _fit_whole(self) -> None:
        rect = self.picture()
        super().fit()
        self._whole = True
        if not rect.isEmpty():
            self._show_at(self.whole_scale(rect, self.note.isVisibleTo(self)), rect.center())
        self._update_button()

    def begin(self) -> None:
        """Show the whole graph if it can be read, else its right end, where backward begins."""
        self._fit_whole()
        self._whole = False
        rect, noted = self.picture(), self.note.isVisibleTo(self)
        if not self.can_be_whole(rect, noted):
            room, least = self.room(noted), least_scale()
            wide, high = rect.width() * least > room.width(), rect.height() * least > room.height()
            x = rect.right() - room.width() / least / 2 if wide else rect.center().x()
            y = self.end_level() if high else rect.center().y()
            self._show_at(least, QPointF(x, y))
        self._update_button()

    def _show_at(self, scale: float, centre: QPointF) -> None:
        """Show `centre` in the middle of the viewport, which the note is below."""
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(centre)

    def show_area(self, rect: QRectF) -> None:
        """Bring `rect` into sight: its right end, where backward begins, if it has no room."""
        viewport = self.viewport()
        assert viewport is not None
        seen = self.mapToScene(viewport.rect()).boundingRect()
        rect = rect.adjusted(max(0.0, rect.width() - seen.width()), 0, 0, 0)
        if not seen.contains(rect):
            self.ensureVisible(rect, 24, 16)
        self._update_button()

    def refit(self) -> None:
        self._place_again()

    def _place_again(self) -> None:
        """Place the graph again as it is drawn, unless the user has zoomed or panned."""
        if self.is_fitted:
            self.fit() if self._whole else self.begin()

    def end_level(self) -> float:
        """Return the height at which the backward pass begins, in scene coordinates."""
        return self.picture().center().y()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        super().zoom(factor, around)
        self._update_button()
        self.seen_otherwise()

    def pan(self, by: QPoint) -> None:
        super().pan(by)
        self._update_button()
        self.seen_otherwise()

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Zoom; with Shift, or with a wheel to the side, pan to the left and right."""
        if event is None:
            return
        turned = event.angleDelta()
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_shifted or abs(turned.x()) > abs(turned.y()):
            self.pan(QPoint((turned.x() or turned.y()) // 2, 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        if self._is_making_strip:  # `room` stays the same: no other graph fits, so no `refit`
            QGraphicsView.resizeEvent(self, event)
        else:
            super().resizeEvent(event)
        self._update_button()

    # --- what goes on -----------------------------------------------------------------------------

    def drawForeground(self, painter: QPainter | None, rect: QRectF) -> None:
        """Fade out what goes on beyond an edge."""
        viewport, picture = self.viewport(), self.picture()
        if painter is None or viewport is None or picture.isEmpty():
            return
        seen, width = self.mapToScene(viewport.rect()).boundingRect(), FADE / self.transform().m11()
        right, left = QPointF(width, 0), QPointF(-width, 0)
        down, up = QPointF(0, width), QPointF(0, -width)
        for edge, inwards, goes_on in (
            (seen.topLeft(), right, picture.left() < seen.left() - width / 2),
            (seen.topRight(), left, picture.right() > seen.right() + width / 2),
            (seen.topLeft(), down, picture.top() < seen.top() - width / 2),
            (seen.bottomLeft(), up, picture.bottom() > seen.bottom() + width / 2),
        ):
            if goes_on:
                along = QPointF(seen.width(), 0) if inwards.y() else QPointF(0, seen.height())
                self._fade(painter, edge, inwards, along)

    def _fade(self, painter: QPainter, edge: QPointF, inwards: QPointF, along: QPointF) -> None:
        fade, clear = QLinearGradient(edge, edge + inwards), QColor(self.surface)
        clear.setAlpha(0)
        fade.setColorAt(0, QColor(self.surface))
        fade.setColorAt(1, clear)
        painter.fillRect(QRectF(edge, edge + inwards + along).normalized(), fade)

    def say(self, text: str, button: str = "", shorter: str = "") -> None:
        """Say a sentence in a strip below the viewport, which so covers nothing of the graph."""
        self.note.say(text, button, shorter)
        strip = self.note.room() if text else 0
        if strip != self.viewportMargins().bottom():
            self._is_making_strip = True
            self.setViewportMargins(0, 0, 0, strip)
            self._is_making_strip = False
            self._place_again()
        self._update_button()

    def _update_button(self) -> None:
        """Show the button in the lower right corner while part of the graph is out of sight."""
        viewport = self.viewport()
        assert viewport is not None
        seen = self.mapToScene(viewport.rect().adjusted(-2, -2, 2, 2)).boundingRect()
        self.fit_button.setVisible(
            not self.picture().isEmpty() and not seen.contains(self.picture())
        )
        self.fit_button.adjustSize()
        self.fit_button.raise_()
        area = self.rect().adjusted(0, 0, -MARGIN, -MARGIN)
        self.fit_button.move(area.bottomRight() - self.fit_button.rect().bottomRight())
        beside = self.fit_button.width() + 2 * MARGIN
        self.note.place(beside if self.fit_button.isVisibleTo(self) else 0)
