"""What the gate graph shows: a graph, the numbers of a run, marks, the words about a gate."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PyQt6.QtCore import QPoint, QRectF
from PyQt6.QtWidgets import QGraphicsScene

from playground.core.graph.folding import Group, GroupName
from playground.ui.gate_graph.fitting import FittingView
from playground.ui.gate_graph.item import GraphItem
from playground.ui.gate_graph.kinds import AnyGraph, AnyRun, explain, headline
from playground.ui.gate_graph.legend import marks_of
from playground.ui.gate_graph.lines import ExplanationLine, as_html
from playground.ui.gate_graph.marks import BACKWARD, FORWARD
from playground.ui.gate_graph.picture import Picture, make_picture
from playground.ui.look.text_size import follow_text_size
from playground.ui.look.theme import Theme
from playground.ui.texts.plain import escaped


@dataclass(frozen=True)
class _Content:
    """What is drawn, before the numbers; see `GraphView.show_graph`."""

    graph: AnyGraph
    names: Mapping[int, str]
    groups: Mapping[GroupName, Group]
    focus: frozenset[int] | None


class GraphView(FittingView):
    """Draws a computational graph: the value above each wire, the gradient below.

    What has not been computed is left out. Of a graph of matrices there are their shapes.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._scene = QGraphicsScene()
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(self._scene)
        self.item = GraphItem(theme)
        self._scene.addItem(self.item)
        self._content: _Content | None = None
        self._run: AnyRun | None = None
        self._current: int | None = None
        self._passive: frozenset[int] = frozenset()
        self._follows_rule = False
        self._digits = 3
        self._selected: tuple[int, ...] = ()
        self._picked: int | None = None
        self.set_theme(theme)
        follow_text_size(self, self._take_text_size)

    # --- content ----------------------------------------------------------------------------------

    @property
    def shown(self) -> Picture | None:
        """What is drawn; None before the first graph."""
        return self.item.picture

    def picture(self) -> QRectF:
        return self.item.boundingRect()

    def end_level(self) -> float:
        picture = self.shown
        index = picture.folded.box_of.get(picture.graph.output) if picture is not None else None
        if picture is None or index is None:
            return super().end_level()
        return picture.parts[index].body.center().y()

    def show_graph(
        self,
        graph: AnyGraph,
        names: Mapping[int, str] | None = None,
        groups: Mapping[GroupName, Group] | None = None,
        focus: frozenset[int] | None = None,
        passive: Collection[int] = (),
        follows_rule: bool = False,
    ) -> None:
        """Draw another graph, or another part of it; the numbers come with `show_run`.

        `passive` gates only show a value: gradients go around them, as around the activation that a
        loss has taken in. `follows_rule`: training follows the perceptron rule, no gradient.
        """
        self._follows_rule = follows_rule
        known = self._run is not None and self._run.graph == graph
        self._passive = frozenset(passive)
        self._content = _Content(graph, dict(names or {}), dict(groups or {}), focus)
        self._run = self._run if known else None
        self._lay_out()

    def _lay_out(self) -> None:
        content = self._content
        if content is None:
            return
        self.item.show_picture(
            make_picture(
                content.graph,
                content.names,
                content.groups,
                content.focus,
                self._digits,
                self._passive,
            )
        )
        if self._run is not None:
            self.show_run(self._run, self._current)
        self.refit()
        here = [node for node in self._selected if node < len(content.graph.nodes)]
        self.select(here, self._picked if self._picked in here else None)

    def show_run(self, run: AnyRun, current: int | None = None) -> None:
        """Write the numbers of `run`, and mark the gate of the present step."""
        self._run, self._current = run, current
        marks = self.item.marks
        marks.current = current
        marks.phase = BACKWARD if run.step > len(run.graph.gates) else FORWARD
        self.item.show_run(run, self._digits)
        self._describe()

    def follow(self) -> None:
        """Bring the gate of the present step into sight."""
        picture, current = self.shown, self._current
        if picture is not None and current is not None and current in picture.folded.box_of:
            self._bring_into_sight(picture.folded.box_of[current])

    def select(self, nodes: Collection[int], picked: int | None = None) -> None:
        """Mark the boxes of `nodes`, and bring the first of them into sight.

        `picked` is the one of them that was clicked.
        """
        self._selected, self._picked = tuple(nodes), picked
        picture = self.shown
        if picture is None:
            return
        indices = [picture.folded.box_of[node] for node in nodes if node in picture.folded.box_of]
        self.item.marks.selected = set(indices)
        self.item.marks.picked = None if picked is None else picture.folded.box_of.get(picked)
        self.item.update()
        if indices:
            self._bring_into_sight(indices[0])
        self._describe()

    def _bring_into_sight(self, index: int) -> None:
        """Bring a box into sight, with what feeds it as far as there is room."""
        picture = self.shown
        assert picture is not None
        rect = picture.parts[index].body.united(picture.parts[index].label)
        viewport = self.viewport()
        assert viewport is not None
        seen = self.mapToScene(viewport.rect()).boundingRect()
        for wire in picture.folded.wires:
            wider = rect.united(picture.parts[wire.source].body) if wire.target == index else rect
            if wider.width() < seen.width() and wider.height() < seen.height():
                rect = wider
        if not seen.contains(rect):
            self.ensureVisible(rect, 24, 16)

    def set_digits(self, digits: int) -> None:
        """Write numbers with this number of significant digits."""
        if digits != self._digits:
            self._digits = digits
            self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self.item.theme = theme
        self.surface = theme.surface
        self.setStyleSheet(f"QGraphicsView {{ background: {theme.surface}; }}")
        self.item.update()

    def _take_text_size(self) -> None:
        self.item.use_fonts()
        self._lay_out()

    def texts(self) -> dict[int, tuple[str, str]]:
        """Return the texts on the wires: value and gradient of every node that is drawn."""
        parts = self.shown.parts if self.shown is not None else ()
        return {part.box.node: label for part, label in zip(parts, self.item.labels, strict=True)}

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
        return self.mapFromScene(self.shown.parts[self.shown.folded.box_of[node]].body.center())

    def group_at(self, index: int) -> GroupName | None:
        """Return the group that a box is, or is in; None for none."""
        if self.shown is None or self._content is None:
            return None
        box, groups = self.shown.parts[index].box, self._content.groups
        if box.group is not None:
            return box.group
        return next((name for name, group in groups.items() if box.node in group.nodes), None)

    def explanation(self, node: int) -> str:
        """Explain `node` as rich text."""
        content, theme = self._content, self.item.theme
        if self._run is None or content is None:
            return ""
        lines, title = self._lines(node), escaped(headline(content.graph, node, content.names))
        return f"<b>{title}</b>" + as_html(lines, theme.value, theme.gradient, theme.muted)

    def legend(self, index: int) -> str:
        """Explain the marks of a box as rich text."""
        notes = [ExplanationLine("note", "", said) for said in marks_of(self.item, index)]
        theme = self.item.theme
        return as_html(notes, theme.value, theme.gradient, theme.muted)

    def _lines(self, node: int) -> tuple[ExplanationLine, ...]:
        content = self._content
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

    def _describe(self) -> None:
        """Tell screen readers about the selected gate."""
        text, content = "", self._content
        if self._run is not None and content is not None and self._selected:
            first, picture = self._selected[0], self.shown
            said = [line.text() for line in self._lines(first)]
            if picture is not None and first in picture.folded.box_of:
                said += marks_of(self.item, picture.folded.box_of[first])
            text = "\n".join(said)
        self.setAccessibleDescription(text)
