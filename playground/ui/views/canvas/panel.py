"""The canvas with its switches above, and the legend below it, or beside them in a low panel."""

from typing import Literal

from PyQt6.QtCore import QCoreApplication, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from playground.core.basics.vocabulary import EdgeQuantity, Phase, Quantity
from playground.core.experiment.counts import batch_size
from playground.core.experiment.parts import Part
from playground.core.observe.watch import Watch
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.watched import Watched
from playground.ui.texts.samples import loss_symbol
from playground.ui.views.canvas.edges_item import MAX_DRAWN
from playground.ui.views.canvas.info_button import InfoButton
from playground.ui.views.canvas.legend import Legend
from playground.ui.views.canvas.mode_bar import ModeBar
from playground.ui.views.canvas.network_facts import describe
from playground.ui.views.canvas.palette import Palette
from playground.ui.views.canvas.phase_strip import PhaseStrip
from playground.ui.views.canvas.view import CanvasView
from playground.ui.widgets.arrow_group import ArrowGroup

# pixels: lower and wider panels have the legend beside the switches, lower ones have none, and the
# lowest no switches
LOW, WIDE, WITHOUT_LEGEND = 340, 900, 240
LEAST_DRAWN, AROUND_DRAWN = 60, 100  # below switches; the latter grows with the text
EDGES_IN: dict[Phase, EdgeQuantity] = {  # what edges show in each phase
    "forward": "weight",
    "loss": "weight",
    "backward": "gradient",
    "update": "step",
}
EMPHASIS = 0.8  # of edges, for the last row of a classroom
translate = QCoreApplication.translate


class CanvasPanel(QWidget):
    """The canvas and what belongs to it; redraws the network when its structure changes."""

    def __init__(
        self, document: Document, view: CanvasView, watched: Watched, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("canvasArea")
        self._scales = scales = view.network_scene.scales
        self._document, self.view, self.templates = document, view, self._templates()
        self.modes = ModeBar(watched, scales, self.templates)
        self._watch = watched.watch
        self._snapshot: Snapshot | None = None
        self._is_presenting = self._follows = False  # the latter: edges show what is computed
        self._picked: EdgeQuantity | None = None  # what the edges showed before the walk
        self._updates_from: int | None = None  # the update before the one that the walk makes
        self._slow_phase: Phase | Literal[""] = ""  # that is on screen, in slow motion
        self.legend, self.info, self.phases = Legend(), InfoButton(self), PhaseStrip(theme)
        self.facts = self.info.facts
        self.legend.said.connect(self.info.show_legend)
        for legend in (self.legend, self.info.legend):
            legend.linkActivated.connect(lambda _: scales.fit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._strip())
        layout.addWidget(self.view, 1)
        layout.addLayout(self._foot_row())
        watched.changed.connect(self._fit_to_watch)
        document.changed.connect(lambda: self.rebuild())
        document.replaced.connect(lambda: self.rebuild(animated=False))
        document.begun.connect(self._start_over)
        self._built = self._structure()
        self.set_theme(theme)
        self.view.rebuild(animated=False)
        self._show_facts()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more height while there is a bar at the foot: the network gives way."""
        return super().minimumSizeHint() - QSize(0, self.contentsMargins().bottom())

    def _templates(self) -> QPushButton:
        button = QPushButton(self.tr("Templates"))
        button.setProperty("role", "small")
        button.setToolTip(
            self.tr("Networks to start from, as they stand in textbooks (undo brings yours back)")
        )
        button.clicked.connect(lambda: self.open_palette())
        return button

    def _strip(self) -> QHBoxLayout:
        """Lay out what is above the canvas."""
        self._bar = strip = QHBoxLayout()
        strip.setContentsMargins(12, 3, 8, 3)
        self.modes.edges_picked.connect(self._pick_edges)
        self.modes.numbers_picked.connect(self._show_numbers)
        self.modes.bias_neurons_picked.connect(self._show_bias_neurons)
        self.modes.neurons.picked.connect(self._say_delta)
        strip.addWidget(self.modes, 1)
        for button in (buttons := (self.modes.options, self.info)):
            strip.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        ArrowGroup(self, buttons)
        return strip

    def _foot_row(self) -> QHBoxLayout:
        """Lay out what is below the canvas; the legend leaves room for the phases."""
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.phases)
        self._foot.addWidget(self.legend, 1)
        return self._foot

    def _fold(self, low: bool) -> None:
        """Put the legend beside the switches where the panel is low, else below the canvas."""
        is_low = self._bar.indexOf(self.legend) >= 0
        if low == is_low:
            return
        if low:
            self._foot.removeWidget(self.legend)
            self._bar.insertWidget(self._bar.indexOf(self.modes.options), self.legend, 1)
        else:
            self._bar.removeWidget(self.legend)
            self._foot.addWidget(self.legend, 1)
        self._bar.setStretch(self._bar.indexOf(self.modes), 0 if low else 1)

    def open_palette(self) -> Palette:
        """Show the templates below their button."""
        palette = Palette(self, self._document, self.view.theme)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.open_below(self.templates)
        return palette

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.view.set_theme(theme)
        self.phases.set_theme(theme)
        if self._snapshot is not None:
            self.legend.show_frame(self._snapshot, self.view.network_scene, theme)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the numbers of `snapshot`, and what they are."""
        self._snapshot = snapshot
        self._fit_to_update(snapshot)
        self._follow_slow_motion(snapshot)
        self.modes.show_sample(snapshot.sample.index if snapshot.sample else None)
        self.view.show_frame(snapshot)
        symbol = loss_symbol(snapshot, "batch")
        self.phases.show_phase(snapshot.phase, snapshot.batch_loss, symbol)
        self.legend.show_frame(snapshot, self.view.network_scene, self.view.theme)

    def set_presenting(self, is_on: bool) -> None:
        """Leave out what is there to work with and draw thicker edges, while a class looks on."""
        self._is_presenting = self.legend.is_short = is_on
        self._give_room()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, is_on)
        self.view.network_scene.emphasis = EMPHASIS if is_on else 0.0
        self.view.rebuild(animated=False)
        self._redraw()

    def follow_phase(self, phase: Phase | Literal[""], part: Part | None = None) -> None:
        """Let the edges show what a phase is about, and mark the part where the walk is.

        "" goes back to what was picked before.
        """
        self.view.network_scene.mark_walk(part, phase)
        self.view.editor.accept()  # its field would cover what is computed
        self.modes.keep_source(bool(phase))
        if phase and self._picked is None:
            self._picked = self.modes.edge_quantity
        quantity = EDGES_IN[phase] if phase else self._picked
        if not phase:
            self._picked = None
        if phase == "update" and self._snapshot is not None:
            self._updates_from = self._snapshot.update
        if quantity is not None:
            self._change_edges(quantity)

    def _fit_to_update(self, snapshot: Snapshot) -> None:
        """Choose the scale of Δw anew when the update of the walk has come.

        That of a single sample is not as large as that of a mini-batch. Before it has come, the
        scale would be that of the update before.
        """
        if self._updates_from not in (None, snapshot.update):
            self._updates_from = None
            self._scales.forget("step")

    def _change_edges(self, quantity: EdgeQuantity) -> None:
        """Show this quantity on the edges, and that it is shown."""
        self.modes.show_edges(quantity)
        self._show_edges(quantity)

    def _follow_slow_motion(self, snapshot: Snapshot) -> None:
        """Let edges and switches show what the phase computes, then what was picked before.

        A quantity other than the weight that the user has picked stays.
        """
        if snapshot.phase == self._slow_phase:
            return
        if not self._slow_phase:
            self._follows = self.modes.edge_quantity == "weight"
        self._slow_phase = snapshot.phase
        self.modes.keep_source(bool(snapshot.phase))
        if self._follows:
            self._change_edges(EDGES_IN[snapshot.phase] if snapshot.phase else "weight")
        self.modes.neurons.show_value(
            snapshot.watch.quantity if snapshot.phase else self._watch.quantity
        )

    def _say_delta(self, quantity: Quantity) -> None:
        if self._slow_phase == "backward" and quantity == "a":  # which slow motion shows as δ
            self.modes.neurons.show_value("delta")

    def _start_over(self) -> None:
        """Show the weights, as a new document begins."""
        self._picked, self._slow_phase, self._follows = None, "", False
        self.modes.show_edges("weight")
        self.modes.keep_source(False)
        self.view.show_edges("weight")

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Leave out legend and switches where the panel is low: the network comes first."""
        beside = self.height() < px(LOW) and self.width() >= px(WIDE)
        self._fold(beside)
        least = LEAST_DRAWN + px(AROUND_DRAWN)
        has_switches = not self._is_presenting and self.height() >= least
        has_legend = has_switches and (beside or self.height() >= px(WITHOUT_LEGEND))
        for part in (self.templates, self.modes, self.modes.options, self.info):
            part.setVisible(has_switches)
        self.legend.set_room(has_legend)

    def _pick_edges(self, quantity: EdgeQuantity) -> None:
        """Show what the user has picked; slow motion then leaves it as it is."""
        self._follows = False
        self._show_edges(quantity)

    def _show_edges(self, quantity: EdgeQuantity) -> None:
        self.view.show_edges(quantity)
        if self._snapshot is not None:
            self.legend.show_frame(self._snapshot, self.view.network_scene, self.view.theme)

    def _fit_to_watch(self, watch: Watch) -> None:
        """Choose the scales again if the canvas itself shows other numbers."""
        before, self._watch = self._watch, watch
        if (before.source, before.sample) != (watch.source, watch.sample):
            self._scales.forget("gradient", "delta")

    def _redraw(self) -> None:
        snapshot = self._snapshot
        if self._document.is_current(snapshot):
            self.show_frame(snapshot)

    def _show_numbers(self, count: int) -> None:
        self.view.network_scene.numbered = count
        self._redraw()

    def _show_bias_neurons(self, shown: bool) -> None:
        self.view.network_scene.bias_neurons = shown
        self.view.rebuild()
        self._show_facts()
        self._redraw()

    def rebuild(self, animated: bool = True) -> None:
        """Show the structure of the document's network."""
        if self._structure() != self._built:
            self._built = self._structure()
            self.view.rebuild(animated)
        if self._facts_key() != self._described:
            self._show_facts()

    def _structure(self) -> object:
        """Return what the drawing depends on, apart from the numbers."""
        return self._document.experiment.network, self._document.experiment.data.features

    def _facts_key(self) -> object:
        experiment = self._document.experiment
        return (
            experiment.network,
            experiment.data,
            batch_size(experiment),
            experiment.training.precision,
            experiment.training.dropout > 0,
        )

    def _show_facts(self) -> None:
        experiment = self._document.experiment
        self._described = self._facts_key()
        self.view.setAccessibleDescription(facts := describe(experiment))
        if (edges := self.view.network_scene.edge_count) > MAX_DRAWN:
            text = self.tr("{facts}   ·   the {drawn} strongest of {edges:,} edges are drawn")
            facts = text.format(facts=facts, drawn=MAX_DRAWN, edges=edges)
        if self.view.network_scene.layout.shares_lanes:
            text = self.tr("{facts}   ·   skip connections from one layer run together")
            facts = text.format(facts=facts)
        self.info.show_facts(facts)
