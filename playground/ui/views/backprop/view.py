"""The Backprop panel: the graph of one sample or a batch, and pages about its gradients."""

import operator

from PyQt6.QtGui import QHideEvent, QShowEvent
from PyQt6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from playground.core.experiment.parts import ParameterPart, Part
from playground.core.explain.linking import Links
from playground.core.explain.network_graph import NetworkGraph
from playground.core.graph.graph import Graph
from playground.core.vectors.graph import VectorGraph
from playground.exchange.tables.table import Table
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import Theme
from playground.ui.state.selection import Selection
from playground.ui.state.walk_controller import WalkController
from playground.ui.state.watched import Watched
from playground.ui.texts.messages import error_text
from playground.ui.texts.samples import loss_index
from playground.ui.views.backprop.bar import DIGITS, Focus, GraphOptions, StepBar
from playground.ui.views.backprop.drawn import drawn_of, focus_of
from playground.ui.views.backprop.foot import Foot
from playground.ui.views.backprop.gates_table import nodes_table
from playground.ui.views.backprop.hint import Hint
from playground.ui.views.backprop.layer_vectors import Vectors, layer_vectors
from playground.ui.views.backprop.notes import DropoutLine, NoVectors, StaysClosed
from playground.ui.views.backprop.pages import Pages, Subject, WithPages
from playground.ui.views.backprop.present_node import followed, node_alone, nodes_from, part_in
from playground.ui.views.backprop.source_picker import SourcePicker
from playground.ui.views.backprop.symbols import LOSS, node_title
from playground.ui.widgets.step_buttons import StepButton


class BackpropView(QWidget):
    """Shows the walk through the samples of the source; shares the selection with the canvas."""

    def __init__(
        self,
        walk_controller: WalkController,
        selection: Selection,
        watched: Watched,
        pages: Pages,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.walk_controller, self._selection, self._watched = walk_controller, selection, watched
        self.sources = SourcePicker(watched)
        self.bar = StepBar(walk_controller, self.sources, theme)
        self.drawn, self.hint = GraphOptions(walk_controller, self.bar), Hint()
        self.gates, self.pages, self.foot = GateView(theme), pages, Foot(walk_controller, watched)
        self.dropout, self.stays_closed, self.no_vectors = DropoutLine(), StaysClosed(), NoVectors()
        self._node: int | None = None  # the gate that was clicked
        self._focused: Part | None = selection.current  # the part that is drawn alone
        self._is_picking = False  # while a click in the graph changes the selection
        self._present: tuple[int, ...] = ()  # the gates of the present step
        self._drawn: object = None  # the graph that is laid out, and how
        self._node_of: Graph | VectorGraph | None = None  # the graph that `_node` is a gate of
        # what the pages were last told to show: objects, compared by identity, and values
        self._on_pages: tuple[tuple[object, ...], tuple[object, ...]] | None = None
        self._opened: frozenset[str] = frozenset()  # groups that the user has opened or closed
        self._focus_on: Focus = "selected"
        self._vectors: Vectors | None = None  # where layers are drawn as vectors
        self.digits, self.gates.title_of = DIGITS, self._title_of
        self.gates.set_digits(DIGITS)
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.walk_controller.changed.connect(self._show)
        self._selection.changed.connect(self._follow_selection)
        self.hint.take_first.clicked.connect(lambda: self._watched.follow(0))
        self.hint.take_batch.clicked.connect(lambda: self._watched.change(source="next"))
        self.gates.node_picked.connect(self._pick)
        self.gates.group_toggled.connect(self._toggle)
        self.drawn.focus_picked.connect(self._set_focus)
        self.drawn.digits_picked.connect(self._set_digits)

    def _lay_out(self) -> None:
        self.split = WithPages(self.gates, self.pages)
        self._body, body = QStackedLayout(), QWidget()
        body.setLayout(self._body)
        self._body.addWidget(self.hint)
        self._body.addWidget(self.split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 4)
        layout.setSpacing(4)
        layout.addWidget(self.bar)
        layout.addWidget(self.drawn)
        layout.addWidget(body, 1)
        for line in (self.dropout, self.stays_closed, self.no_vectors, self.foot):
            layout.addWidget(line)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        for part in (self.bar, self.gates, self.pages):
            part.set_theme(theme)
        self._on_pages = None
        if self.isVisible():
            self._show()

    def show_frame(self, snapshot: Snapshot) -> None:
        """List the samples of `snapshot`; its numbers come with the walk."""
        self.sources.show_frame(snapshot)

    def start_over(self) -> None:
        """Close the groups that were opened: another network has begun."""
        self._opened = frozenset()

    def press(self, button: StepButton) -> None:
        """Press a button that moves the walk; a step on counts before the first numbers, too."""
        if button == "next":
            self.bar.buttons.stop()
            self.walk_controller.step_on()
        else:
            self.bar.buttons.press(button)

    def stop_playing(self) -> None:
        """Stop walking on by itself."""
        self.bar.buttons.stop()

    def stop(self) -> None:
        """Cancel all computations, because the window is closing."""
        self.pages.stop()

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._on_pages = None
        self.walk_controller.set_visible(True)
        self._show_selection()  # of the same part as before it was hidden

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.walk_controller.set_visible(self.isVisible())  # True in a minimised window

    # --- the graph --------------------------------------------------------------------------------

    def _show(self) -> None:
        """Draw the present step of the walk."""
        walk = self.walk_controller.walk
        self._body.setCurrentIndex(int(self.walk_controller.is_ready))
        self.drawn.focus.setVisible(isinstance(walk, Walk))  # a batch is always matrices
        self.dropout.show_walk(walk)
        self.stays_closed.show_walk(walk)
        self.no_vectors.show_walk(walk, self._focus_on == "vectors")
        if walk.run is None or walk.snapshot is None:
            self._drawn = self._vectors = None
            self.foot.effort.setText("")
            self.hint.show_walk(walk, self._watched.watch.sample is not None)
            return
        self._vectors = layer_vectors(walk, self._vectors, self._focus_on == "vectors")
        self._forget_gone_gate()
        if self._draw():
            self._mark()
        present = walk.present_nodes if self._vectors is None else self._vectors.present
        run = walk.run if self._vectors is None else self._vectors.run
        self.gates.show_run(run, *present, passes=walk.snapshot.running)
        if present != self._present:
            self._present = present
            self.gates.follow()
        if walk.error is not None:
            self.drawn.position.setText(error_text(walk.error))
        self._update_pages()

    @property
    def _links(self) -> Links | NetworkGraph:
        """Finds the nodes of a part in the graph that is drawn, and the part of a node."""
        walk, vectors = self.walk_controller.walk, self._vectors
        if vectors is not None:
            return vectors.layers
        assert isinstance(walk, Walk)
        return walk.links

    def _forget_gone_gate(self) -> None:
        """Forget the clicked gate if the graph is another one: its number means another gate."""
        run = self.walk_controller.walk.run if self._vectors is None else self._vectors.run
        graph = None if run is None else run.graph
        if graph != self._node_of:
            self._node, self._node_of = None, graph

    def _draw(self) -> bool:
        """Lay the graph out if it, or the part that is wanted, has changed; return whether so."""
        walk = self.walk_controller.walk
        assert walk.run
        assert walk.snapshot
        focus = focus_of(walk, self._focus_on)
        part = part_in(walk.snapshot, self._focused) if focus == "selected" else None
        what = walk.run.graph, part, self._opened, focus
        wanted = *what, loss_index(walk.snapshot), walk.follows_rule
        if wanted == self._drawn:
            return False
        self._drawn, about = wanted, (part, focus, self._opened)
        if (drawn := drawn_of(walk, self._vectors, walk.snapshot, *about)) is not None:
            self._names = drawn.names
            self.foot.effort.setText(*drawn.cost)
            drawn.show_in(self.gates, walk.follows_rule, shows_all=focus == "whole")
        return True

    def _mark(self) -> None:
        """Highlight the gates of the selected part, and the clicked gate."""
        if self.walk_controller.is_ready:
            chosen = [self._node] if self._node is not None else []
            nodes = [*chosen, *(n for n in self._nodes() if n not in chosen)]
            self.gates.select(nodes, picked=self._node)

    @property
    def _part(self) -> Part | None:
        """The selected part."""
        return part_in(self.walk_controller.walk.snapshot, self._selection.current)

    def _nodes(self) -> tuple[int, ...]:
        """Return the gates of the selected part; of a walk by gates the present gate alone."""
        if self._vectors is not None:
            return nodes_from(self._links, self._part, self._vectors.current)
        alone = node_alone(self.walk_controller.walk, self._part)
        return self._links.nodes_of(self._part) if alone is None else (alone,)

    def table(self) -> Table | None:
        """Return all known values and gradients; None while hidden, when they are of before."""
        run = self.walk_controller.walk.run if self._vectors is None else self._vectors.run
        return nodes_table(run, self._names) if self.isVisible() and run is not None else None

    # --- what is selected -------------------------------------------------------------------------

    def _pick(self, node: int | None) -> None:
        """Select the part to which the clicked gate belongs."""
        self._node, self._is_picking = node, True
        part = None if node is None else self._links.part_of(node)
        self._selection.set([] if part is None else [part])
        self._is_picking = False
        if node is not None and self.pages.name in ("formulas", "gate"):
            run = self.walk_controller.walk.run
            is_leaf = run is None or not run.graph.nodes[node].gate
            is_weight = isinstance(part, ParameterPart) and is_leaf
            self.pages.open("formulas" if is_weight else "gate")
        self._mark()
        self._update_pages()

    def _follow_selection(self) -> None:
        if self.walk_controller.is_selecting:
            about = self.walk_controller.walk, self._selection.current, self._focused
            self._focused = followed(*about, self.gates.draws)
        elif not self._is_picking:  # a click in the graph does not draw another graph
            self._focused = self._selection.current
        self._show_selection()

    def _show_selection(self) -> None:
        """Draw the part that is followed, and be about the selected one."""
        if not self.walk_controller.is_ready or not self.isVisible():
            return
        self._forget_gone_gate()
        if self._node is not None and self._links.part_of(self._node) != self._part:
            self._node = None
            if self.pages.name == "gate":
                self.pages.open("formulas")
        self._draw()
        self._mark()
        self._update_pages()

    def _update_pages(self) -> None:
        walk = self.walk_controller.walk
        if not self.walk_controller.is_ready or self._drawn is None:  # it was never in sight
            return
        nodes, vectors, part = self._nodes(), self._vectors, self._part
        stop = walk.stop.node if vectors is None else vectors.current
        node = self._node if self._node is not None else nodes[0] if nodes else stop
        is_known = not isinstance(part, ParameterPart) or walk.knows(part.key)
        sources = walk.run if vectors is None else vectors.run, walk.snapshot, self._names
        about = part, node, self.digits, is_known, walk.position, walk.updated, walk.has_begun
        if self._on_pages is not None:
            same_sources = all(map(operator.is_, sources, self._on_pages[0]))
            if same_sources and about == self._on_pages[1]:
                return  # a step of the walk leads here twice: by its selection and its numbers
        self._on_pages = sources, about
        known = self._names, self.digits, is_known, vectors, self._title_of(node)
        self.pages.show_subject(walk.snapshot, Subject(part, node, *known))

    def _title_of(self, node: int | None) -> str:
        """Say in words what a gate belongs to; "" while no numbers of the graph have come."""
        walk = self.walk_controller.walk
        has_links = self._vectors is not None or (isinstance(walk, Walk) and walk.unrolled)
        return node_title(walk.snapshot, self._links, node) if has_links else ""

    def _toggle(self, name: str) -> None:
        if name == LOSS:
            self.walk_controller.toggle_loss()
        else:
            self._opened = self._opened ^ {name}
            self._show()

    def _set_focus(self, focus: Focus) -> None:
        self._focus_on, self._drawn = focus, None
        self._show()

    def _set_digits(self, digits: int) -> None:
        self.digits = digits
        self.gates.set_digits(digits)
        self._update_pages()
