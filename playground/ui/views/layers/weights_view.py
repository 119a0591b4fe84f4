"""The Weights tab: heat-maps of all parameters, and the distribution of one layer's weights."""

from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from playground.core.experiment.parts import layers_of
from playground.core.experiment.spec import INPUT
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme
from playground.ui.state.scales import Scales
from playground.ui.state.selection import Selection
from playground.ui.texts.names import layer_title
from playground.ui.views.layers.matrix_panel import MatrixPanel
from playground.ui.views.layers.trends import Spread
from playground.ui.widgets.frame_skipper import FrameSkipper
from playground.ui.widgets.label import UnseenLabel

FRAMES_PER_SPREAD = 3  # while training
SPARE = 4  # pixels


class WeightsView(QWidget):
    """Heat-maps of the weights, and their distribution in the layer that is selected."""

    def __init__(self, selection: Selection, scales: Scales, theme: Theme) -> None:
        super().__init__()
        self._selection = selection
        self._snapshot: Snapshot | None = None
        self._layers: tuple[tuple[str, str], ...] = ()
        self._skipper = FrameSkipper(FRAMES_PER_SPREAD)
        self.matrices = MatrixPanel(selection, scales, theme, "weight")
        self.layer, self.spread = QComboBox(), Spread(theme)
        self.layer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        UnseenLabel(self.tr("Layer whose weights are counted"), self.layer)
        self.layer.setToolTip(self.tr("The layer whose weights the histogram counts"))
        self.layer.activated.connect(lambda _: self._show_spread())
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.layer)
        side.addWidget(self.spread, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(16)
        layout.addWidget(self.matrices, 5)
        layout.addLayout(side, 2)
        selection.changed.connect(self._follow_selection)
        follow_text_size(self.layer, self._keep_width)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.matrices.set_theme(theme)
        self.spread.set_theme(theme)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show the weights of `snapshot`; while training, the spread in some frames only."""
        self._snapshot = snapshot
        self._follow_layers(snapshot)
        self.matrices.show_frame(snapshot)
        if self._skipper.is_due(snapshot.running):
            self._show_spread()

    def _follow_layers(self, snapshot: Snapshot) -> None:
        layers = tuple(
            (layer_id, layer_title(snapshot.experiment, layer_id))
            for layer_id in snapshot.layout.order
        )
        if layers == self._layers:
            return
        present, self._layers = self.layer.currentData(), layers
        self.layer.clear()
        for layer_id, title in layers:
            self.layer.addItem(title, layer_id)
        self.layer.setCurrentIndex(max(0, self.layer.findData(present)))
        self._keep_width()

    def _keep_width(self) -> None:
        """Leave room for the longest name: the box itself asks for two pixels too few."""
        self.layer.setMinimumWidth(self.layer.sizeHint().width() + px(SPARE))

    def start_over(self) -> None:
        """Forget which layer was shown of another network."""
        self._layers = ()
        self.layer.clear()

    def _follow_selection(self) -> None:
        chosen = [layer for layer in layers_of(self._selection.parts) if layer != INPUT]
        index = self.layer.findData(chosen[-1]) if chosen else -1
        if index >= 0 and index != self.layer.currentIndex():
            self.layer.setCurrentIndex(index)
            self._show_spread()

    def _show_spread(self) -> None:
        layer = self.layer.currentData()
        if (
            self._snapshot is not None
            and layer in self._snapshot.layout.blocks
            and self.isVisible()
        ):
            self.spread.show_frame(self._snapshot, layer)
