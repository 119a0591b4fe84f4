"""The Backprop tab: one sample's way through the network as gates, as formulas, and what its gradients are made of."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QHideEvent, QShowEvent
from PyQt6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from playground.core.experiment.parts import Part, is_there
from playground.core.graph.cost import effort
from playground.core.graph.folding import FOLD_ABOVE
from playground.live.snapshot import Snapshot
from playground.ui.export.table import Table
from playground.ui.gate_graph.cost_line import effort_text
from playground.ui.gate_graph.explain import symbols_of
from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import Theme
from playground.ui.state.selection import Selection
from playground.ui.state.walk_controller import WalkController
from playground.ui.state.watched import Watched
from playground.ui.texts.messages import error_text
from playground.ui.views.backprop.bar import DIGITS, NEURONS, SELECTED, GraphOptions, StepBar
from playground.ui.views.backprop.pages import Pages
from playground.ui.views.backprop.sample_picker import SamplePicker
from playground.ui.views.backprop.symbols import neuron_groups, node_names
from playground.ui.widgets.readout import Readout


def _cell(value: float | None) -> object:
    return "" if value is None else value


class BackpropView(QWidget):
    """Follows `steps`; the selection is that of the canvas, in both directions."""

    def __init__(
        self,
        steps: WalkController,
        selection: Selection,
        watched: Watched,
        pages: Pages,
        theme: Theme,
    ) -> None:
        super().__init__()
        self.steps, self._selection, self._watched = steps, selection, watched
        self.samples = SamplePicker(watched)
        self.bar, self.drawn = StepBar(steps, self.samples, theme), GraphOptions(steps)
        self.gates, self.pages, self.fact = GateView(theme), pages, Readout()
        self._node: int | None = None  # the gate that was clicked
        self._focused: Part | None = None  # what is drawn alone
        self._is_picking = False
        self._current: int | None = None  # the gate of the present step
        self._drawn: object = None
        self._opened: frozenset[str] = frozenset()
        self._focus_on, self.digits = SELECTED, DIGITS
        self.gates.set_digits(DIGITS)
        self._lay_out()
        steps.changed.connect(self._show)
        selection.changed.connect(self._follow_selection)
        self.gates.node_picked.connect(self._pick)
        self.gates.group_toggled.connect(self._toggle)
        self.drawn.focus_picked.connect(self._set_focus)
        self.drawn.digits_picked.connect(self._set_digits)

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.gates)
        self.split.addWidget(self.pages)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes([600, 400])
        self.split.setChildrenCollapsible(False)
        self._body, body = QStackedLayout(), QWidget()
        body.setLayout(self._body)
        self._body.addWidget(self._hint())
        self._body.addWidget(self.split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 4)
        layout.setSpacing(4)
        layout.addWidget(self.bar)
        layout.addWidget(self.drawn)
        layout.addWidget(body, 1)
        layout.addWidget(self.fact)

    def _hint(self) -> QWidget:
        """What is here as long as there is no sample."""
        page, text = QWidget(), QLabel()
        self.hint = text
        self._invitation = self.tr(
            "Pick a sample on the map to follow it through the network, gate by gate."
        )
        text.setText(self._invitation)
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.take_first = QPushButton(self.tr("Take the first sample"))
        self.take_first.clicked.connect(lambda: self._watched.pin(0))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.take_first)
        row.addStretch()
        layout = QVBoxLayout(page)
        layout.addStretch()
        layout.addWidget(text)
        layout.addLayout(row)
        layout.addStretch()
        return page

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.bar.set_theme(theme)
        self.gates.set_theme(theme)
        self.pages.set_theme(theme)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`; the walk has taken them already."""
        self.samples.show_frame(snapshot)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._follow_selection()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self.bar.walk.stop()

    # --- the graph --------------------------------------------------------------------------------

    def _show(self) -> None:
        """Draw where the walk is."""
        walk = self.steps.stepping
        self._body.setCurrentIndex(int(self.steps.is_ready))
        if walk.unrolled is None or walk.run is None or walk.snapshot is None:
            self._drawn = None
            self.fact.setText("")
            self.hint.setText(
                error_text(walk.error) if walk.error is not None else self._invitation
            )
            self.take_first.setVisible(walk.error is None)
            return
        self._draw()
        stop = walk.stop
        current = stop.node if walk.is_walking else None
        self.gates.show_run(walk.run, current)
        if current != self._current:
            self._current = current
            self.gates.follow()
        if walk.error is not None:
            self.drawn.place.setText(error_text(walk.error))
        self._tell_pages()

    def _draw(self) -> None:
        """Lay the graph out if it is another one, or another part of it is wanted."""
        walk = self.steps.stepping
        assert walk.unrolled
        assert walk.snapshot
        part = self._here(self._focused) if self._focus_on == SELECTED else None
        drawn = walk.unrolled.graph, part, self._opened, self._focus_on
        if self._drawn is not None and drawn == self._drawn:
            return
        self._drawn = drawn
        focus = walk.links.focus(part) if part is not None else None
        count = len(walk.unrolled.graph.gates) if focus is None else len(focus)
        experiment = walk.snapshot.experiment
        folds = (
            count > FOLD_ABOVE
            or self._focus_on == NEURONS
            or (part is None and self._focus_on == SELECTED)
        )
        groups = neuron_groups(experiment, walk.links, self._opened, folds)
        self.fact.setText(effort_text(effort(walk.unrolled.graph, len(walk.unrolled.parameters))))
        self._names = node_names(experiment, walk.unrolled)
        self.gates.show_graph(
            walk.unrolled.graph, self._names, groups, focus, walk.unrolled.shown_only
        )
        self._mark()

    def _mark(self) -> None:
        """Put the halo on what is selected."""
        if self.steps.is_ready:
            chosen = [self._node] if self._node is not None else []
            self.gates.select([*chosen, *(n for n in self._nodes() if n not in chosen)])

    @property
    def _part(self) -> Part | None:
        """What is selected."""
        return self._here(self._selection.current)

    def _here(self, part: Part | None) -> Part | None:
        """`part` if the network of the walk has it: an edit may be ahead of its frame, or have taken it away."""
        snapshot = self.steps.stepping.snapshot
        return (
            part
            if part is not None and snapshot is not None and is_there(snapshot.experiment, part)
            else None
        )

    def _nodes(self) -> tuple[int, ...]:
        """The gates of what is selected; when the walk goes gate by gate the present one alone."""
        walk = self.steps.stepping
        if (
            walk.grain == "gate"
            and walk.is_walking
            and walk.stop.node is not None
            and self._part == walk.links.part_of(walk.stop.node)
        ):
            return (walk.stop.node,)
        return walk.links.nodes_of(self._part)

    def table(self) -> Table | None:
        """Every gate and leaf with its value and its gradient, as far as they are known."""
        walk = self.steps.stepping
        if walk.run is None:
            return None
        called = symbols_of(walk.run.graph, self._names)
        head = (
            self.tr("name"),
            self.tr("gate"),
            self.tr("fed by"),
            self.tr("value"),
            self.tr("gradient"),
        )
        return [head] + [
            (
                name,
                node.gate,
                " ".join(called[source] for source in node.inputs),
                _cell(value),
                _cell(gradient),
            )
            for name, node, value, gradient in zip(
                called, walk.run.graph.nodes, walk.run.values, walk.run.gradients, strict=True
            )
        ]

    # --- what is selected -------------------------------------------------------------------------

    def _pick(self, node: int | None) -> None:
        """A gate was clicked: what it belongs to is selected everywhere."""
        self._node, self._is_picking = node, True
        part = None if node is None else self.steps.stepping.links.part_of(node)
        self._selection.set([] if part is None else [part])
        self._is_picking = False
        if node is not None and self.pages.name == "formulas":
            self.pages.open("gate")
        self._mark()
        self._tell_pages()

    def _follow_selection(self) -> None:
        if not self._is_picking:
            self._focused = (
                self._selection.current
            )  # a click in the graph does not draw another graph
        if not self.steps.is_ready or not self.isVisible():
            return
        if self._node is not None and self.steps.stepping.links.part_of(self._node) != self._part:
            self._node = None
            if self.pages.name == "gate":
                self.pages.open("formulas")
        self._draw()
        self._mark()
        self._tell_pages()

    def _tell_pages(self) -> None:
        walk = self.steps.stepping
        if not self.steps.is_ready:
            return
        nodes = self._nodes()
        node = self._node if self._node is not None else nodes[0] if nodes else walk.stop.node
        self.pages.show_selection(walk.snapshot, self._part, node, self._names, self.digits)

    def _toggle(self, name: str) -> None:
        self._opened = self._opened ^ {name}
        self._show()

    def _set_focus(self, focus: str) -> None:
        self._focus_on = focus
        self._drawn = None
        self._show()

    def _set_digits(self, digits: int) -> None:
        self.digits = digits
        self.gates.set_digits(digits)
        self._tell_pages()
