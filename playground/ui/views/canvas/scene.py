"""The scene of the canvas: the items of an experiment, their positions, and their numbers."""

import math
from collections.abc import Collection

import numpy as np
from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QApplication, QGraphicsScene

from playground.core.basics.arrays import Array, Indices
from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import LayerPart, Part, UnitPart
from playground.core.experiment.spec import BIAS, INPUT, Experiment
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.look.colouring import table_index
from playground.ui.look.text_size import text_scale
from playground.ui.look.theme import Theme, diverging_table, packed_table
from playground.ui.state.scales import Scales, edge_values, signed_quantity
from playground.ui.texts.names import feature_title
from playground.ui.texts.numbers import short
from playground.ui.views.canvas.areas import layer_area
from playground.ui.views.canvas.bias_item import BiasNeuronsItem
from playground.ui.views.canvas.edge_names import EdgeNames
from playground.ui.views.canvas.edges_item import MAX_DRAWN, UNKNOWN, EdgesItem, crowding
from playground.ui.views.canvas.geometry import CanvasLayout, Ends
from playground.ui.views.canvas.headers import Headers, PlacedHeader
from playground.ui.views.canvas.items import HaloItem, TextItem
from playground.ui.views.canvas.labels_item import LabelsItem
from playground.ui.views.canvas.layout import lay_out_network
from playground.ui.views.canvas.strongest import strongest, strongest_of_each
from playground.ui.views.canvas.units_item import UnitsItem

FEW_MAPS = 12


class NetworkScene(QGraphicsScene):
    """All items of one network; rebuilt when the structure changes, repainted for every frame.

    Attributes
    ----------
    layout, shown : the layout, and the one drawn now; they differ during an animation
    edges, units : the items, by connection and by layer
    table : the colours of the maps, by index
    headers, halos : the items above the layers, and those behind selected layers
    pointed_layer : the layer whose buttons are up because the mouse is there
    edge_quantity : what edges show
    has_values, has_blanks : whether the last snapshot had it; whether it lacked some of it
    numbered : how many edges carry their number
    emphasis : how much wider edges are than normal; 1 is about half as wide again
    bias_neurons : whether the biases are drawn as edges of neurons +1
    """

    layout: CanvasLayout
    shown: CanvasLayout

    def __init__(self, actions: NetworkActions, menus: NetworkMenus, scales: Scales) -> None:
        super().__init__()
        self._actions, self._menus, self.scales = actions, menus, scales
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.edge_quantity: EdgeQuantity = "weight"
        self.has_values, self.has_blanks, self.numbered = True, False, 0
        self.bias_neurons = False
        self.emphasis = 0.0
        self.edges: dict[Ends, EdgesItem] = {}
        self.units: dict[str, UnitsItem] = {}
        self.headers: list[PlacedHeader] = []
        self.halos: dict[str, HaloItem] = {}
        self._input_names: dict[str, TextItem] = {}
        self._chosen_layers: frozenset[str] = frozenset()
        self.pointed_layer: str | None = None

    def build(self, experiment: Experiment, theme: Theme) -> None:
        """Replace all items by those of `experiment`, each at its position."""
        self.clear()
        self._theme = theme
        self.table = packed_table(diverging_table(theme))
        self.experiment = experiment
        self.layout = lay_out_network(experiment, text_scale(), self.bias_neurons)
        self.edges, self.units, self.halos, self._input_names = {}, {}, {}, {}
        parameters = Layout(experiment)
        self._add_edges(parameters)
        self._add_units(parameters)
        self._ones = BiasNeuronsItem(theme)
        self.addItem(self._ones)
        self._add_input_names()
        self.labels = LabelsItem(theme)
        self.addItem(self.labels)
        self.headers = Headers(experiment, self.layout, theme, self._actions, self._menus).items
        for header in self.headers:
            self.addItem(header.item)
        self._chosen_layers, self.pointed_layer = frozenset(), None
        self._show_tools()
        self.arrange(self.layout)

    def _add_edges(self, parameters: Layout) -> None:
        experiment = self.experiment
        ends = [(one.source, one.target) for one in experiment.network.connections]
        ends += [(BIAS, layer_id) for layer_id in self.layout.bias_neurons]
        keys = [EdgeNames(experiment, parameters, each) for each in ends]
        crowded = crowding(sum(map(len, keys))) - self.emphasis
        for edges in filter(len, keys):
            self.edges[edges.ends] = item = EdgesItem(experiment, edges, self._theme, crowded)
            self.addItem(item)

    def _add_units(self, parameters: Layout) -> None:
        for layer_id in self.layout.boxes:
            item = UnitsItem(self.experiment, layer_id, parameters, self._theme)
            self.units[layer_id] = item
            self.addItem(item)

    def _add_input_names(self) -> None:
        font, colour, width = QApplication.font(), self._theme.text, self.layout.label_width
        for feature in self.layout.boxes[INPUT] if width else ():
            name = feature_title(self.experiment.dataset, feature)
            self._input_names[feature] = TextItem(name, font, colour, right=True, width=width)
            self.addItem(self._input_names[feature])

    def arrange(self, layout: CanvasLayout, rough: bool = False) -> None:
        """Move all items to their positions in `layout`; `rough` while they are animated."""
        self.shown = layout
        boxes = (box for layer in layout.boxes.values() for box in layer.values())
        self.labels.forget_places()
        self._boxes = np.array([(box.x, box.y, box.side) for box in boxes])
        for ends, item in self.edges.items():
            item.set_paths(layout.bundles[ends], rough)
        for layer_id, units in self.units.items():
            units.set_boxes(list(layout.boxes[layer_id].values()))
        self._ones.set_boxes(layout.bias_neurons.values())
        for feature, label in self._input_names.items():
            box = layout.boxes[INPUT][feature]
            label.setPos(box.x - box.side / 2 - 12, box.y)
        for header in self.headers:
            x, top = layout.tops[header.layer]
            header.item.setPos(x + header.x, top + header.y)
        for layer_id, halo in self.halos.items():
            halo.set_rect(layer_area(layout, layer_id))
        left, top, right, bottom = layout.rect
        self.setSceneRect(left, top, right - left, bottom - top)

    @property
    def edge_count(self) -> int:
        """How many edges there are, those of neurons +1 included."""
        return sum(len(edges.keys) for edges in self.edges.values())

    # --- numbers ----------------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show weights, biases and maps; `snapshot` must be of the experiment that was built."""
        self._show_edges(snapshot)
        self._show_labels()
        rows: dict[str, list[int]] = {}
        for row, (layer, _) in enumerate(snapshot.map_units):
            rows.setdefault(layer, []).append(row)
        for layer_id, item in self.units.items():
            item.show_biases(snapshot.parameters)
            item.marks = _marks(snapshot, layer_id)
            item.numbers = _numbers(snapshot, layer_id)
            if layer_id in rows:
                maps = snapshot.maps[rows[layer_id][0] : rows[layer_id][-1] + 1]
                signed = signed_quantity(snapshot, layer_id, maps, self.scales)
                smooth = not snapshot.running or len(snapshot.maps) <= FEW_MAPS
                item.show_maps(table_index(signed), self.table, smooth)

    def _show_edges(self, snapshot: Snapshot) -> None:
        known = edge_values(snapshot, self.edge_quantity)
        self.has_values = known is not None
        values: Array = np.full(len(snapshot.parameters), np.nan) if known is None else known
        full = self.scales.by_layer(self.edge_quantity, values, snapshot.layout)
        drawn = self._strongest(values)
        for ends, edges in self.edges.items():
            edges.show_values(values, full[ends[1]], drawn.get(ends))
        self.has_blanks = any(UNKNOWN in edges.styles for edges in self.edges.values())

    def _strongest(self, values: Array) -> dict[Ends, Indices]:
        """Return the strongest `MAX_DRAWN` edges, by connection; nothing if all are drawn."""
        if self.edge_count <= MAX_DRAWN:
            return {}
        by_connection = {ends: edges.keys.read(values) for ends, edges in self.edges.items()}
        return strongest_of_each(by_connection, MAX_DRAWN)

    def _show_labels(self) -> None:
        """Write their numbers on the `numbered` largest edges that are drawn."""
        drawn = [
            (edges, edge)
            for edges in (self.edges.values() if self.numbered else ())
            for edge in edges.drawn.tolist()
        ]
        values = np.array([edges.values[edge] for edges, edge in drawn])
        chosen = [drawn[index] for index in strongest(values, self.numbered)]
        self.labels.show_labels(
            {edges.keys[edge]: edges.paths([edge])[0] for edges, edge in chosen},
            [short(edges.values[edge]) for edges, edge in chosen],
            self._boxes,
        )

    # --- marks ------------------------------------------------------------------------------------

    def show_selection(self, parts: Collection[Part]) -> None:
        """Draw a halo around every selected part."""
        parts = set(parts)
        self._chosen_layers = frozenset(
            part.layer for part in parts if isinstance(part, LayerPart | UnitPart)
        )
        self._show_tools()
        for edges in self.edges.values():
            edges.select(parts)
        for units in self.units.values():
            units.select(parts)
        for halo in self.halos.values():
            self.removeItem(halo)
        self.halos = {}
        for part in parts:
            if isinstance(part, LayerPart):
                self.halos[part.layer] = halo = HaloItem(self._theme)
                halo.set_rect(layer_area(self.shown, part.layer))
                self.addItem(halo)

    def point_at_layer(self, layer: str | None) -> None:
        """Show the buttons of this layer, also in narrow columns, where others have none."""
        if layer != self.pointed_layer:
            self.pointed_layer = layer
            self._show_tools()

    def _show_tools(self) -> None:
        for header in self.headers:
            if header.comes:
                shown = header.layer == self.pointed_layer or header.layer in self._chosen_layers
                header.item.setVisible(shown)

    def highlight(self, part: Part | None) -> None:
        """Mark the edge or neuron under the mouse."""
        for edges in self.edges.values():
            edges.highlight(part)
        for units in self.units.values():
            units.highlight(part)


def _numbers(snapshot: Snapshot, layer: str) -> list[str]:
    """Return the numbers of the pinned sample for a layer as text; empty where not known."""
    if snapshot.sample is None:
        return []
    values = snapshot.sample.values[layer].tolist()
    return ["" if math.isnan(value) else short(value) for value in values]


def _marks(snapshot: Snapshot, layer: str) -> dict[int, str]:
    """Return a word for every dead or saturated unit of a layer, by its index."""
    activity = snapshot.activity.get(layer)
    if activity is None:
        return {}
    dead = QCoreApplication.translate("Canvas", "dead")
    saturated = QCoreApplication.translate("Canvas", "saturated")
    return {
        **{int(i): dead for i in np.flatnonzero(activity.dead)},
        **{int(i): saturated for i in np.flatnonzero(activity.saturated)},
    }
