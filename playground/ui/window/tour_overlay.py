"""What the tour draws over the window: a frame, an arrow to it, and a bubble with words."""

from PyQt6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPolygonF,
    QRegion,
)
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import plain
from playground.ui.widgets.focus_ring import lead_to
from playground.ui.widgets.keys import is_space_override
from playground.ui.widgets.label import Label
from playground.ui.widgets.standing import grid, stand
from playground.ui.window.tour_steps import Spot

WIDTH, MARGIN, GAP = 360, 12, 30  # pixels: of the bubble, to the edge of the window, to the frame
LINE, AROUND, CORNER, HEAD = 3, 4, 7, 11  # pixels of the frame and the arrow
POINTS = 7  # along each side of what must not be covered
BACK, NEXT = Qt.Key.Key_Left, Qt.Key.Key_Right
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TourBubble(QFrame):
    """Title, text and buttons of one step; it has the keyboard, and its name is what it says.

    Signals
    -------
    moved(int) : to the next step (1), or to the one before (−1)
    skipped() : the tour is to end
    """

    moved = pyqtSignal(int)
    skipped = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourBubble")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.text, self.position = Label(), Label(), Label()
        self.title.setProperty("role", "heading")
        self.position.setProperty("role", "muted")
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.skip = self._button(
            self.tr("Skip"), self.tr("End the tour (Esc); Help brings it back")
        )
        self.back = self._button(self.tr("Back"), self.tr("The step before (Left)"))
        self.next = self._button("", self.tr("Go on (Enter, Right)"))
        self.skip.clicked.connect(self.skipped)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.next.clicked.connect(lambda: self.moved.emit(1))
        self._lay_out()

    def _button(self, text: str, tooltip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(plain(tooltip))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.installEventFilter(self)
        return button

    def _lay_out(self) -> None:
        row, layout = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.position)
        row.addStretch()
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addLayout(row)

    def say(self, title: str, text: str, number: int, count: int) -> None:
        """Show step `number` of `count`, counted from 1, and take the keyboard."""
        position = self.tr("{number} of {count}").format(number=number, count=count)
        self.title.setText(title)
        self.text.setText(text)
        self.position.setText(position)
        self.back.setEnabled(number > 1)
        self.next.setText(self.tr("Next") if number < count else self.tr("Done"))
        name = self.tr("{title}. {text} Step {number} of {count}.")
        self.setAccessibleName(name.format(title=title, text=text, number=number, count=count))
        self.clearFocus()  # a screen reader reads what gets the focus
        lead_to(self)  # the ring shows it, unless the mouse is used

    def size_within(self, width: int) -> QSize:
        """Return the size that its text needs, at most `width` wide."""
        wide, layout = min(px(WIDTH), width), self.layout()
        assert layout is not None
        layout.invalidate()
        return QSize(wide, layout.totalHeightForWidth(wide))

    # --- keyboard ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is not None and not self._use(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and is_space_override(event):  # Space presses the button
            event.accept()
            return True
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER and isinstance(watched, QAbstractButton):
            watched.click()
            return True
        return self._use(event)

    def _use(self, event: QKeyEvent) -> bool:
        """Do what a key means; return whether it means anything here."""
        key = event.key()
        if key not in (Qt.Key.Key_Escape, BACK, NEXT, *ENTER):
            return False
        if event.isAutoRepeat():
            return True
        if key == Qt.Key.Key_Escape:
            self.skipped.emit()
        else:
            (self.back if key == BACK else self.next).click()
        return True


class TourOverlay(QWidget):
    """Lies over the window, but only its frame, its arrow and its bubble are there.

    Everything else can be seen and used meanwhile.

    Attributes
    ----------
    frame : what it points at, in the pixels of the window; empty for nothing
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.bubble, self.frame = TourBubble(self), QRect()
        self._window, self._arrow = window, QPolygonF()
        self._placed: object = None
        self.hide()
        self.set_theme(theme)
        follow_text_size(self, self._place_anew)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._accent = QColor(theme.accent)
        self.bubble.setStyleSheet(
            f"#tourBubble {{ background: {theme.surface}; border: 2px solid {theme.accent};"
            " border-radius: 8px; } QLabel { background: transparent; }"
        )
        self._place_anew()
        self.update()

    def _place_anew(self) -> None:
        self._placed = None

    def point_at(self, spot: Spot | None) -> None:
        """Stand beside a spot; without one, in the middle of the window."""
        frame = _in_window(spot, self._window)
        wanted = frame, self._window.size(), self.bubble.text.text()
        if wanted == self._placed and not self.isHidden():
            return
        self._placed, self.frame = wanted, frame
        self.setGeometry(self._window.rect())
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self.bubble.setGeometry(_beside(self.bubble.size_within(room.width()), room, frame))
        self._arrow = _arrow(self.bubble.geometry(), frame)
        self.setMask(self._region())
        self.show()
        self.raise_()
        self.update()
        self._paint_below()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._paint_below()

    def _paint_below(self) -> None:
        """Let the pictures be painted where frame and arrow were: Qt forgets those of a mask."""
        for view in self._window.findChildren(QAbstractScrollArea):
            if view.isVisible() and (viewport := view.viewport()) is not None:
                viewport.update()

    def _outline(self) -> QPainterPath:
        path = QPainterPath()
        if not self.frame.isEmpty():
            path.addRoundedRect(QRectF(self.frame), CORNER, CORNER)
        return path

    def _region(self) -> QRegion:
        """Return the pixels of frame, arrow and bubble."""
        stroker = QPainterPathStroker()
        stroker.setWidth(LINE + 2)
        line = stroker.createStroke(self._outline())
        region = QRegion(self.bubble.geometry())
        for polygon in line.toFillPolygons():
            region |= QRegion(polygon.toPolygon(), Qt.FillRule.WindingFill)
        if not self.frame.isEmpty():  # of a ring the polygons are the whole
            inner = self.frame.adjusted(CORNER, CORNER, -CORNER, -CORNER)
            region = region - QRegion(inner) | QRegion(self.bubble.geometry())
        return region | QRegion(self._arrow.toPolygon())

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(self._accent)
        pen.setWidth(LINE)
        painter.setPen(pen)
        painter.drawPath(self._outline())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        painter.drawPolygon(self._arrow)
        painter.end()


# --- places ---------------------------------------------------------------------------------------


def _in_window(spot: Spot | None, window: QWidget) -> QRect:
    """Return the frame around what can be seen of a spot, in the window; empty for nothing."""
    if spot is None or not spot.widget.isVisible():
        return QRect()
    seen = QRect(spot.widget.mapTo(window, spot.rect.topLeft()), spot.rect.size())
    around: QWidget | None = spot.widget
    while around is not None and around is not window:
        seen &= QRect(around.mapTo(window, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    if seen.isEmpty():
        return QRect()
    edge = window.rect().adjusted(LINE, LINE, -LINE, -LINE)
    return seen.adjusted(-AROUND, -AROUND, AROUND, AROUND) & edge


def _beside(size: QSize, room: QRect, frame: QRect) -> QRect:
    """Return where a bubble stands: beside the frame, or in the middle without one."""
    if frame.isEmpty():
        rect = QRect(QPoint(0, 0), size)
        rect.moveCenter(room.center())
        return rect
    around = frame.adjusted(-GAP, -GAP, GAP, GAP)
    return QRect(stand(size, room, around, grid(frame, POINTS)), size)


def _arrow(bubble: QRect, frame: QRect) -> QPolygonF:
    """Return an arrow from the bubble to the frame; empty where there is no room for one."""
    if frame.isEmpty():
        return QPolygonF()
    end = _nearest(frame, bubble.center())
    start = QPointF(_nearest(bubble, end))
    tip = QPointF(_nearest(frame, start.toPoint()))
    way = tip - start
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    if length < HEAD or bubble.intersects(frame):
        return QPolygonF()
    along, across = way / length, QPointF(-way.y(), way.x()) / length
    neck, half = tip - along * HEAD, LINE / 2
    return QPolygonF(
        [
            start + across * half,
            neck + across * half,
            neck + across * HEAD / 2,
            tip,
            neck - across * HEAD / 2,
            neck - across * half,
            start - across * half,
        ]
    )


def _nearest(rect: QRect, point: QPoint) -> QPoint:
    """Return the point of `rect` that is nearest to `point`."""
    return QPoint(
        max(rect.left(), min(point.x(), rect.right())),
        max(rect.top(), min(point.y(), rect.bottom())),
    )
