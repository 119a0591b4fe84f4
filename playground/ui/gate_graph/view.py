"""The gate graph in a view: pan, zoom, click, hover, keyboard."""

from collections.abc import Collection, Mapping

from PyQt6.QtCore import QEvent, QPoint, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QGraphicsScene, QToolTip

from playground.core.graph.folding import Group
from playground.core.graph.graph import Graph, Run
from playground.ui.gate_graph.explain import explain, headline
from playground.ui.gate_graph.fitting import FittingView
from playground.ui.gate_graph.item import BACKWARD, FORWARD, GraphItem
from playground.ui.gate_graph.lines import as_html, escaped
from playground.ui.gate_graph.picture import Picture, make_picture
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme
from playground.ui.widgets.keys import ARROWS, CLICK_REACH
from playground.ui.widgets.zoom import ZOOM_STEP


class GateView(FittingView):
    """Draws a computational graph: the value above each wire, the gradient below, nothing for what has not been computed.

    Signals
    -------
    node_picked(int | None) : the node whose gate or leaf was clicked, None for an empty place
    group_toggled(str) : a group was opened or closed: double click, Enter, or a click on its + or −
    """

    node_picked = pyqtSignal(object)
    group_toggled = pyqtSignal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._scene = QGraphicsScene()
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self._item = GraphItem(theme)
        self._scene.addItem(self._item)
        self._graph: (
            tuple[Graph, dict[int, str], dict[str, Group], frozenset[int] | None] | None
        ) = None
        self._run: Run | None = None
        self._current: int | None = None
        self._passive: frozenset[int] = frozenset()
        self._digits = 3
        self._selected: tuple[int, ...] = ()
        self._pressed: QPoint | None = None
        self._dragging = False
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(
            Qt.WidgetAttribute.WA_InputMethodEnabled, False
        )  # a Korean input method would swallow the keys
        self.setAccessibleName(self.tr("Gate graph"))
        self.set_theme(theme)
        follow_text_size(self, self._take_text_size)

    # --- content ----------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> Picture | None:
        """What is drawn; None before the first graph."""
        return self._item.picture

    def picture(self) -> QRectF:
        return self._item.boundingRect()

    def end_level(self) -> float:
        picture = self.shown
        place = picture.folded.box_of.get(picture.graph.output) if picture is not None else None
        return (
            super().end_level()
            if picture is None or place is None
            else picture.parts[place].body.center().y()
        )

    def show_graph(
        self,
        graph: Graph,
        names: Mapping[int, str] | None = None,
        groups: Mapping[str, Group] | None = None,
        focus: frozenset[int] | None = None,
        passive: Collection[int] = (),
    ) -> None:
        """Draw another graph, or another part of it; the numbers come with `show_run`.

        `passive` gates only show a value: gradients go around them, as around the activation that a loss has taken in.
        """
        known = self._run is not None and self._run.graph == graph
        self._passive = frozenset(passive)
        self._graph = graph, dict(names or {}), dict(groups or {}), focus
        self._run = self._run if known else None
        self._lay_out()

    def _lay_out(self) -> None:
        if self._graph is None:
            return
        graph, names, groups, focus = self._graph
        self._hovered = None
        self._item.show_picture(
            make_picture(graph, names, groups, focus, self._digits, self._passive)
        )
        if self._run is not None:
            self.show_run(self._run, self._current)
        self.refit()
        self.select([node for node in self._selected if node < len(graph.nodes)])

    def show_run(self, run: Run, current: int | None = None) -> None:
        """Write the numbers of `run`, and mark the gate of the present step."""
        self._run, self._current = run, current
        marks = self._item.marks
        marks.current = current
        marks.phase = BACKWARD if run.step > len(run.graph.gates) else FORWARD
        self._item.show_run(run, self._digits)

    def follow(self) -> None:
        """Bring the gate of the present step into sight."""
        picture = self.shown
        if (
            picture is not None
            and self._current is not None
            and self._current in picture.folded.box_of
        ):
            self._bring_into_sight(picture.folded.box_of[self._current])

    def select(self, nodes: Collection[int]) -> None:
        """Put a halo around the boxes of `nodes`, and bring the first of them into sight."""
        self._selected = tuple(nodes)
        picture = self.shown
        if picture is None:
            return
        places = [picture.folded.box_of[node] for node in nodes if node in picture.folded.box_of]
        self._item.marks.selected = set(places)
        self._item.update()
        if places:
            self._bring_into_sight(places[0])
        self._describe()

    def _bring_into_sight(self, place: int) -> None:
        """With what feeds it, as far as there is room for that."""
        picture = self.shown
        assert picture is not None
        rect = picture.parts[place].body.united(picture.parts[place].label)
        size = self.mapToScene(self.viewport().rect()).boundingRect().size()  # type: ignore[union-attr]
        for wire in picture.folded.wires:
            wider = rect.united(picture.parts[wire.source].body) if wire.target == place else rect
            if wider.width() < size.width() and wider.height() < size.height():
                rect = wider
        if not self.mapToScene(self.viewport().rect()).boundingRect().contains(rect):  # type: ignore[union-attr]
            self.ensureVisible(rect, 24, 16)

    def set_digits(self, digits: int) -> None:
        """Write numbers with so many significant digits."""
        if digits != self._digits:
            self._digits = digits
            self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._item.theme = theme
        self.surface = theme.surface
        self.setStyleSheet(f"QGraphicsView {{ background: {theme.surface}; }}")
        self._item.update()

    def _take_text_size(self) -> None:
        self._item.use_fonts()
        self._lay_out()

    def texts(self) -> dict[int, tuple[str, str]]:
        """What is written on the wires: for every node that is drawn its value and its gradient."""
        picture = self.shown
        return (
            {}
            if picture is None
            else dict(
                zip((part.box.node for part in picture.parts), self._item.labels, strict=True)
            )
        )

    def share_texts(self) -> dict[tuple[int, int], str]:
        """What is written on the wires from a fan-out: by gate and place of the input, what it sends back."""
        picture = self.shown
        if picture is None:
            return {}
        wires = picture.folded.wires
        return {
            (wires[place].gate, wires[place].place): text
            for place, text in self._item.shares.items()
        }

    # --- what is under the mouse ------------------------------------------------------------------------------------

    def hover(self, place: int | None) -> None:
        """Light up the paths from this box to the output; None lights up everything."""
        picture = self.shown
        if picture is None or place == self._hovered:
            return
        self._hovered, marks = place, self._item.marks
        marks.boxes, marks.wires = (
            (None, set()) if place is None else picture.folded.downstream(place)
        )
        self._item.update()

    @property
    def lit(self) -> set[int] | None:
        """The nodes on the lit path, None if there is none."""
        boxes, picture = self._item.marks.boxes, self.shown
        return (
            None
            if boxes is None or picture is None
            else {picture.folded.boxes[place].node for place in boxes}
        )

    def position_of(self, node: int) -> QPoint:
        """Where the box of `node` is, in view coordinates."""
        assert self.shown is not None
        return self.mapFromScene(self.shown.parts[self.shown.folded.box_of[node]].body.center())

    def _part_at(self, position: QPoint) -> int | None:
        return self.shown.part_at(self.mapToScene(position)) if self.shown is not None else None

    def explanation(self, node: int) -> str:
        """What there is to say about `node`, as rich text."""
        if self._run is None or self._graph is None:
            return ""
        graph, names, theme = self._graph[0], self._graph[1], self._item.theme
        lines = explain(graph, self._run, node, names, self._digits, self._passive)
        title = escaped(headline(graph, node, names))
        return f"<b>{title}</b>" + as_html(lines, theme.value, theme.gradient, theme.muted)

    def _describe(self) -> None:
        """Tell screen readers about the selected gate."""
        text = ""
        if self._run is not None and self._graph is not None and self._selected:
            graph, names = self._graph[:2]
            lines = explain(graph, self._run, self._selected[0], names, self._digits, self._passive)
            text = "\n".join(line.text() for line in lines)
        self.setAccessibleDescription(text)

    def viewportEvent(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._part_at(event.pos())
            if place is not None and self.shown is not None:
                QToolTip.showText(
                    event.globalPos(), self.explanation(self.shown.parts[place].box.node), self
                )
            else:
                QToolTip.hideText()
            return True
        if event is not None and event.type() == QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    # --- mouse ------------------------------------------------------------------------------------------------------

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
            super().mouseMoveEvent(event)  # which keeps in mind where a zoom by the wheel stays put
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
        sign = picture.sign_at(self.mapToScene(event.pos())) if picture is not None else ""
        if sign:
            self.group_toggled.emit(sign)
        else:
            self._pick(self._part_at(event.pos()))

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:
        place = self._part_at(event.pos()) if event is not None else None
        if place is not None:
            self._toggle(place)

    def _pick(self, place: int | None) -> None:
        picture = self.shown
        node = picture.parts[place].box.node if picture is not None and place is not None else None
        self.select([] if node is None else [node])
        self.node_picked.emit(node)

    def _toggle(self, place: int) -> None:
        """Open or close the group that a box is, or is in."""
        if self.shown is None or self._graph is None:
            return
        box = self.shown.parts[place].box
        group = box.group or next(
            (name for name, group in self._graph[2].items() if box.node in group.nodes), ""
        )
        if group:
            self.group_toggled.emit(group)

    # --- keyboard ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None:
            return
        selected = next(iter(sorted(self._item.marks.selected)), None)
        if event.key() in ARROWS:
            self._walk(selected, *ARROWS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self.fit()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / ZOOM_STEP if event.key() == Qt.Key.Key_Minus else ZOOM_STEP)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected is not None:
            self._toggle(selected)
        else:
            super().keyPressEvent(event)

    def _walk(self, place: int | None, right: int, down: int) -> None:
        """Select the neighbour in that direction; without a selection the output."""
        picture = self.shown
        if picture is not None and picture.parts:
            output = picture.folded.box_of.get(picture.graph.output, 0)
            self._pick(output if place is None else picture.neighbour(place, right, down))
