"""The gate graph with mouse and keyboard: pan, zoom, click, hover, open and close groups."""

from PyQt6.QtCore import QEvent, QPoint, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent

from playground.core.graph.folding import GroupName
from playground.ui.gate_graph.graph_view import GraphView
from playground.ui.look.theme import Theme
from playground.ui.widgets.keys import ARROWS, CLICK_REACH
from playground.ui.widgets.tooltips import hide_tooltip, show_rich_tooltip
from playground.ui.widgets.zoom import ZOOM_STEP


class GateView(GraphView):
    """A graph whose gates can be picked and whose groups can be opened.

    Signals
    -------
    node_picked(int | None) : the node whose gate or leaf was clicked, None for a click elsewhere
    group_toggled(GroupName) : a group was opened or closed: double click, Enter, or a click on its
        + or −
    """

    node_picked = pyqtSignal(object)
    group_toggled = pyqtSignal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setAccessibleName(self.tr("Gate graph"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # a Korean input method would swallow the keys
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _part_at(self, position: QPoint) -> int | None:
        return self.shown.part_at(self.mapToScene(position)) if self.shown is not None else None

    def viewportEvent(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._part_at(event.pos())
            viewport = self.viewport()
            if index is None or self.shown is None or viewport is None:
                hide_tooltip()
            else:
                part = self.shown.parts[index]
                html = self.explanation(part.box.node) + self.legend(index)
                drawn = self.mapFromScene(part.body.united(part.label)).boundingRect()
                show_rich_tooltip(QRectF(drawn), html, viewport)
            return True
        if event is not None and event.type() == QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    # --- mouse ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is not None and event.button() in (
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.MiddleButton,
        ):
            self._pressed, self._dragging = event.pos(), False

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is None:
            return
        if self._pressed is None:
            super().mouseMoveEvent(event)  # Qt remembers the position for the wheel
            self.hover(self._part_at(event.pos()))
            return
        moved = event.pos() - self._pressed
        if self._dragging or moved.manhattanLength() >= CLICK_REACH:
            self._dragging, self._pressed = True, event.pos()
            self.pan(moved)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:
        pressed, self._pressed = self._pressed, None
        if (
            event is None
            or pressed is None
            or self._dragging
            or event.button() != Qt.MouseButton.LeftButton
        ):
            return
        picture = self.shown
        group = picture.sign_at(self.mapToScene(event.pos())) if picture is not None else None
        if group is not None:
            self._toggle_group(group)
        else:
            self._pick(self._part_at(event.pos()))

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        index = self._part_at(event.pos()) if event is not None else None
        if index is not None:
            self._toggle(index)

    def _pick(self, index: int | None) -> None:
        picture = self.shown
        node = picture.parts[index].box.node if picture is not None and index is not None else None
        self.select([] if node is None else [node], node)
        self.node_picked.emit(node)

    def _toggle(self, index: int) -> None:
        """Open or close the group that a box is, or is in."""
        group = self.group_at(index)
        if group is not None:
            self._toggle_group(group)

    def _toggle_group(self, group: GroupName) -> None:
        self.group_toggled.emit(group)
        self.reveal(group)

    # --- keyboard ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        marks = self.item.marks
        selected = min(marks.selected, default=None) if marks.picked is None else marks.picked
        if event.key() in ARROWS:
            self._move(selected, *ARROWS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self.fit()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / ZOOM_STEP if event.key() == Qt.Key.Key_Minus else ZOOM_STEP)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected is not None:
            self._toggle(selected)
        else:
            super().keyPressEvent(event)

    def _move(self, index: int | None, right: int, down: int) -> None:
        """Select the neighbour in that direction; without a selection the output."""
        picture = self.shown
        if picture is not None and picture.parts:
            output = picture.folded.box_of.get(picture.graph.output, 0)
            self._pick(output if index is None else picture.neighbour(index, right, down))
