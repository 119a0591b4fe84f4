"""What the gate graph shows: a graph, the numbers of a run, marks, the words about a gate."""

from collections.abc import Callable, Collection

from PyQt6.QtCore import QCoreApplication, QPoint, QRect, QRectF

from playground.core.graph.folding import GroupName
from playground.ui.gate_graph.kinds import explain, headline
from playground.ui.gate_graph.legend import marks_of
from playground.ui.gate_graph.level_view import LevelView
from playground.ui.gate_graph.lines import ExplanationLine, as_html, title_html, title_lines
from playground.ui.gate_graph.picture import Picture
from playground.ui.look.theme import Theme
from playground.ui.texts.in_words import aloud

translate = QCoreApplication.translate


class GraphView(LevelView):
    """Draws a computational graph: the value above each wire, the gradient below.

    What has not been computed is left out and keeps its place. Of a graph of matrices there are
    their shapes.

    Attributes
    ----------
    title_of : what a node belongs to, in words below its formula; "" for nothing
    """

    def __init__(self, theme: Theme) -> None:
        self._selected: tuple[int, ...] = ()
        self._picked: int | None = None
        self._revealed: GroupName | None = None  # until it is drawn
        self.title_of: Callable[[int], str] = lambda node: ""
        super().__init__(theme)

    def drawn_anew(self, picture: Picture) -> None:
        here = tuple(node for node in self._selected if node < len(picture.graph.nodes))
        self.select(here, self._picked if self._picked in here else None)

    def follow(self) -> None:
        """Bring the gates of the present step into sight: the last one if not all have room."""
        picture = self.shown
        found = {} if picture is None else picture.folded.box_of
        for node in self._present:
            if node in found:
                self._bring_into_sight(found[node])

    def reveal(self, group: GroupName) -> None:
        """Bring a group that was opened or closed into sight, as soon as it is drawn."""
        self._revealed = group
        if not self._beside.is_running:
            self.placed()

    def placed(self) -> None:
        group, picture, drawings = self._revealed, self.shown, self._drawings
        self._revealed = None
        if group is None or picture is None or drawings is None:
            return
        groups = drawings.levels[self._level].groups
        nodes = groups[group].nodes if group in groups else frozenset()
        drawn, rect = picture.folded.box_of, QRectF()
        for index in {drawn[node] for node in nodes if node in drawn}:
            rect = rect.united(picture.parts[index].body).united(picture.parts[index].label)
        if not rect.isEmpty():
            self.show_area(rect)

    def select(self, nodes: Collection[int], picked: int | None = None) -> None:
        """Mark the boxes of `nodes`, and bring the first of them into sight.

        `picked` is the one of them that was clicked.
        """
        self._selected, self._picked = tuple(nodes), picked
        picture = self.shown
        if picture is None:
            return
        indices = [index for node in nodes if (index := picture.box_of(node)) is not None]
        self.item.marks.selected = set(indices)
        self.item.marks.picked = None if picked is None else picture.box_of(picked)
        self.item.update()
        if indices:
            self._bring_into_sight(indices[0])

    def _bring_into_sight(self, index: int) -> None:
        """Bring a box into sight, with what feeds it as far as there is room."""
        picture = self.shown
        assert picture is not None
        rect = picture.parts[index].body.united(picture.parts[index].label)
        viewport = self.viewport()
        assert viewport is not None
        seen = self.mapToScene(viewport.rect()).boundingRect()
        sources = (wire.source for wire in picture.folded.wires if wire.target == index)
        for source in sources:
            wider = rect.united(picture.parts[source].body)
            if wider.width() < seen.width() and wider.height() < seen.height():
                rect = wider
        if not seen.contains(rect):
            self.ensureVisible(rect, 24, 16)

    def hover(self, index: int | None) -> None:
        """Light up the paths from this box to the output; None lights up everything."""
        picture, marks = self.shown, self.item.marks
        if picture is None or index == marks.hovered:
            return
        marks.hovered = index
        marks.boxes, marks.wires = (
            (None, set()) if index is None else picture.folded.downstream(index)
        )
        self.item.update()

    @property
    def lit(self) -> set[int] | None:
        """The nodes on the lit path, None if there is none."""
        boxes, picture = self.item.marks.boxes, self.shown
        if boxes is None or picture is None:
            return None
        return {picture.folded.boxes[index].node for index in boxes}

    def position_of(self, node: int) -> QPoint:
        """Return the centre of the box of `node`, in view coordinates."""
        assert self.shown is not None
        index = self.shown.box_of(node)
        assert index is not None
        return self.mapFromScene(self.shown.parts[index].body.center())

    def place_of(self, symbol: str) -> QRect | None:
        """Return where the first gate with this symbol, its name and numbers are, in the view.

        None if no such gate is in sight.
        """
        parts = () if self.shown is None else self.shown.parts
        found = (part.whole for part in parts if part.title == symbol)
        places = (self.mapFromScene(rect).boundingRect() for rect in found)
        viewport = self.viewport()
        assert viewport is not None
        return next(filter(viewport.rect().contains, places), None)

    def group_at(self, index: int) -> GroupName | None:
        """Return the group that a box is, or is in; None for none."""
        if self.shown is None or self._drawings is None:
            return None
        box, groups = self.shown.parts[index].box, self._drawings.levels[self._level].groups
        if box.group is not None:
            return box.group
        return next((name for name, group in groups.items() if box.node in group.nodes), None)

    def explanation(self, node: int) -> str:
        """Explain `node` as rich text."""
        content, theme = self._drawings, self.item.theme
        if self._run is None or content is None:
            return ""
        lines, title = self._lines(node), headline(content.graph, node, content.names)
        return title_html(title) + as_html(
            (*title_lines(self.title_of(node)), *lines), theme.value, theme.gradient, theme.muted
        )

    def legend(self, index: int) -> str:
        """Explain the marks of a box as rich text."""
        notes = [ExplanationLine("note", "", said) for said in marks_of(self.item, index)]
        theme = self.item.theme
        return as_html(notes, theme.value, theme.gradient, theme.muted)

    def _lines(self, node: int) -> tuple[ExplanationLine, ...]:
        content = self._drawings
        assert content is not None
        assert self._run is not None
        return explain(
            content.graph,
            self._run,
            node,
            content.names,
            self._digits,
            self._passive,
            follows_rule=self._follows_rule,
        )

    def sentence(self) -> str:
        """Explain the selected gate in words, or that of the present step."""
        content, chosen = self._drawings, (*self._selected, *self._present)
        if self._run is None or content is None:
            return ""
        if not chosen:
            return translate("Spoken", "No gate is selected. An arrow key goes to the output.")
        node, picture = chosen[0], self.shown
        lines = (*title_lines(self.title_of(node)), *self._lines(node))
        title = headline(content.graph, node, content.names)
        said = [aloud(title.replace(" · ", " × "))]  # not the dot between two facts
        said += [line.spoken() for line in lines]
        if picture is not None and node in picture.folded.box_of:
            said += marks_of(self.item, picture.folded.box_of[node])
        return "\n".join(said)
