"""The scene: builds the items for an experiment, puts them in their places, and shows snapshots on them."""

import math
from collections.abc import Collection

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QCoreApplication, QPointF, QRectF
from PyQt6.QtWidgets import QApplication, QGraphicsScene

from playground.core.basics.arrays import Array
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.look.colouring import table_index
from playground.ui.look.text_size import px, text_scale
from playground.ui.look.theme import Theme, diverging_table, packed_table
from playground.ui.state.scales import Scales, edge_values, signed_quantity
from playground.ui.texts.names import feature_title
from playground.ui.texts.numbers import short
from playground.ui.views.canvas.edges_item import EdgesItem, crowd
from playground.ui.views.canvas.headers import Headers, Placed
from playground.ui.views.canvas.items import HaloItem, TextItem
from playground.ui.views.canvas.labels_item import LabelsItem, strongest
from playground.ui.views.canvas.layout import HEADER_HEIGHT, CanvasLayout, lay_out_network
from playground.ui.views.canvas.units_item import UnitsItem

FEW_MAPS = 12
MAX_DRAWN = 600  # of more edges only the strongest are drawn
MARGIN = 10.0  # around a layer, in which a click still means the layer


class NetworkScene(QGraphicsScene):
    """All items of one network; rebuilt when the structure changes, repainted for every frame.

    `layout` is where everything belongs, `shown` where it is just now: the same, but for a glide.
    """

    layout: CanvasLayout
    shown: CanvasLayout

    def __init__(self, actions: NetworkActions, menus: NetworkMenus, scales: Scales) -> None:
        super().__init__()
        self._actions, self._menus, self.scales = actions, menus, scales
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.edge_quantity, self.has_values, self.numbered = "weight", True, 0
        self.edges: dict[tuple[str, str], EdgesItem] = {}
        self.units: dict[str, UnitsItem] = {}
        self.edge_keys: dict[tuple[str, str], list[Key]] = {}

    def build(self, experiment: Experiment, theme: Theme) -> None:
        """Throw all items away and make those of `experiment`, each in its place."""
        self.clear()
        self._theme = theme
        self._table = packed_table(diverging_table(theme))
        self.experiment = experiment
        self._offsets = Layout(experiment).offsets
        self.layout = lay_out_network(experiment, text_scale())
        self.edges, self.units, self.edge_keys = {}, {}, {}
        self._rows: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
        self._halos: dict[str, HaloItem] = {}
        self._labels: dict[str, TextItem] = {}
        self._add_edges()
        self._add_units()
        self.labels = LabelsItem(theme)
        self.addItem(self.labels)
        self._headers: list[Placed] = Headers(
            experiment, self.layout, theme, self._actions, self._menus
        ).items
        for item, *_ in self._headers:
            self.addItem(item)
        self.place(self.layout)

    def place(self, layout: CanvasLayout, rough: bool = False) -> None:
        """Put all items where `layout` says; `rough` while they move."""
        self.shown = layout
        for ends, item in self.edges.items():
            rows, columns = self._rows[ends]
            item.set_paths(layout.paths[ends][rows, columns], rough)
        for layer_id, units in self.units.items():
            units.set_boxes(list(layout.boxes[layer_id].values()))
        for feature, label in self._labels.items():
            box = layout.boxes[INPUT][feature]
            label.setPos(box.x - box.side / 2 - 12, box.y)
        for header, layer_id, x, y in self._headers:
            header.setPos(layout.tops[layer_id][0] + x, layout.tops[layer_id][1] + y)
        for layer_id, halo in self._halos.items():
            halo.set_rect(self.area(layer_id))
        left, top, right, bottom = layout.rect
        self.setSceneRect(left, top, right - left, bottom - top)

    def _add_edges(self) -> None:
        weights, _ = Layout(self.experiment).counts
        of_many = crowd(weights)
        for connection in self.experiment.network.connections:
            source, target = ends = connection.source, connection.target
            pairs = [
                (i, j, Key(target, to, source, from_))
                for i, to in enumerate(self.experiment.units(target))
                for j, from_ in enumerate(self.experiment.units(source))
                if (to, from_) not in connection.cut
            ]
            if not pairs:
                continue
            rows, columns, keys = (list(part) for part in zip(*pairs, strict=True))
            self._rows[ends], self.edge_keys[ends] = (rows, columns), keys
            frozen = [i for i, key in enumerate(keys) if key.edge in connection.frozen]
            paths = self.layout.paths[ends][rows, columns]
            self.edges[ends] = EdgesItem(
                paths, np.array([self._offsets[key] for key in keys]), frozen, self._theme, of_many
            )
            self.addItem(self.edges[ends])

    def _add_units(self) -> None:
        for layer_id, boxes in self.layout.boxes.items():
            offsets = None
            if layer_id != INPUT and self.experiment.network.layer(layer_id).bias:
                offsets = np.array([self._offsets[Key.bias(layer_id, unit)] for unit in boxes])
            self.units[layer_id] = UnitsItem(
                list(boxes.values()), self._theme, offsets, has_port=layer_id != OUTPUT
            )
            self.addItem(self.units[layer_id])
        for feature in self.layout.boxes[INPUT] if self.layout.label_width else ():
            name, room = feature_title(self.experiment.dataset, feature), self.layout.label_width
            self._labels[feature] = TextItem(
                name, QApplication.font(), self._theme.text, right=True, width=room
            )
            self.addItem(self._labels[feature])

    # --- numbers ----------------------------------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show weights, biases and maps; the snapshot must belong to the experiment that was built."""
        values = edge_values(snapshot, self.edge_quantity)
        self.has_values = values is not None
        values = np.zeros(len(snapshot.parameters)) if values is None else values
        full, drawn = (
            self.scales.by_layer(self.edge_quantity, values, snapshot.layout),
            self._strongest(values),
        )
        for ends, edges in self.edges.items():
            edges.show_values(values, full[ends[1]], drawn.get(ends))
        self._show_labels()
        rows: dict[str, list[int]] = {}
        for row, (layer, _) in enumerate(snapshot.map_units):
            rows.setdefault(layer, []).append(row)
        for layer_id, item in self.units.items():
            item.show_biases(snapshot.parameters)
            item.marks = _marks(snapshot, layer_id)
            item.numbers = (
                [_on_unit(value) for value in snapshot.sample.values[layer_id].tolist()]
                if snapshot.sample
                else []
            )
            if layer_id in rows:
                maps = snapshot.maps[rows[layer_id][0] : rows[layer_id][-1] + 1]
                smooth = (
                    not snapshot.running or len(snapshot.maps) <= FEW_MAPS
                )  # many small moving pictures need not be
                item.show_maps(
                    table_index(signed_quantity(snapshot, layer_id, maps, self.scales)),
                    self._table,
                    smooth,
                )

    def _show_labels(self) -> None:
        """Write their numbers on the `numbered` largest edges that are drawn."""
        places = (
            [(edges, edge) for edges in self.edges.values() for edge in edges.drawn.tolist()]
            if self.numbered
            else []
        )
        values = np.array([edges.values[edge] for edges, edge in places])
        chosen = [places[place] for place in strongest(values, self.numbered)]
        self.labels.show_labels(
            [edges.paths[edge] for edges, edge in chosen],
            [short(edges.values[edge]) for edges, edge in chosen],
        )

    def _strongest(self, values: Array) -> dict[tuple[str, str], npt.NDArray[np.int64]]:
        """Of more than `MAX_DRAWN` edges the places of the strongest, by connection; nothing if all are drawn."""
        if self.edge_count <= MAX_DRAWN:
            return {}
        items = list(self.edges.items())
        magnitudes = np.abs(
            np.nan_to_num(np.concatenate([values[edges.offsets] for _, edges in items]))
        )
        chosen = np.sort(np.argpartition(magnitudes, -MAX_DRAWN)[-MAX_DRAWN:])
        starts = np.cumsum([0, *(len(edges.offsets) for _, edges in items)])
        return {
            ends: chosen[(chosen >= start) & (chosen < stop)] - start
            for (ends, _), start, stop in zip(items, starts[:-1], starts[1:], strict=True)
        }

    @property
    def edge_count(self) -> int:
        """How many edges the network has."""
        return sum(len(edges.offsets) for edges in self.edges.values())

    # --- marks ------------------------------------------------------------------------------------------------------

    def show_selection(self, parts: Collection[Part]) -> None:
        """Draw a halo around every selected part."""
        parts = set(parts)
        for ends, edges in self.edges.items():
            keys = self.edge_keys[ends]
            chosen = {
                part.key
                for part in parts
                if isinstance(part, ParameterPart) and part.key.ends == ends
            }
            edges.selected = (
                {i for i, key in enumerate(keys) if key in chosen} if chosen else frozenset()
            )
            if ConnectionPart(*ends) in parts:
                edges.selected = range(len(keys))
            edges.update()
        for layer_id, units in self.units.items():
            names = self.experiment.units(layer_id)
            units.selected = [
                i for i, unit in enumerate(names) if UnitPart(layer_id, unit) in parts
            ]
            units.selected_biases = [
                i
                for i, unit in enumerate(names)
                if ParameterPart(Key.bias(layer_id, unit)) in parts
            ]
            units.update()
        for halo in self._halos.values():
            self.removeItem(halo)
        self._halos = {}
        for part in parts:
            if isinstance(part, LayerPart):
                self._halos[part.layer] = halo = HaloItem(self._theme)
                halo.set_rect(self.area(part.layer))
                self.addItem(halo)

    def highlight(self, part: Part | None) -> None:
        """Mark the edge or neuron under the mouse."""
        key = part.key if isinstance(part, ParameterPart) else None
        for ends, edges in self.edges.items():
            here = key is not None and ends == key.ends and key in self.edge_keys[ends]
            chosen = self.edge_keys[ends].index(key) if here and key else -1
            if edges.hovered != chosen:
                edges.hovered = chosen
                edges.update()
        home = (
            (part.layer, part.unit)
            if isinstance(part, UnitPart)
            else (key.layer, key.unit)
            if key and key.is_bias
            else None
        )
        for layer_id, units in self.units.items():
            chosen = (
                self.experiment.units(layer_id).index(home[1])
                if home and home[0] == layer_id
                else -1
            )
            if units.hovered != chosen:
                units.hovered = chosen
                units.update()

    # --- places -----------------------------------------------------------------------------------------------------

    def middle_of(self, ends: tuple[str, str], edge: int | None = None) -> QPointF:
        """A point on an edge, or halfway along a whole connection (which may have no edge that is not cut).

        On an edge it is the one farthest from the other edges of the connection, so that no crossing edge is meant instead.
        """
        if edge is None:
            path = self.shown.paths[ends].mean(axis=(0, 1))
            return QPointF(*path[len(path) // 2])
        item = self.edges[ends]
        others = np.delete(np.arange(len(item.offsets)), edge)
        inner = item.paths[edge][
            len(item.paths[edge]) // 4 : -len(item.paths[edge]) // 4 : 2
        ].tolist()
        return QPointF(
            *max(
                inner,
                key=lambda point: item.distances(point[0], point[1], others).min(initial=np.inf),
            )
        )

    def area(self, layer: str) -> QRectF:
        """The rectangle of a layer, header included."""
        left, _, right, bottom = self.shown.extent(layer)
        x, y = self.shown.tops[layer]
        half = max(right - left, self.shown.button_width) / 2
        rect = QRectF(x - half, y, 2 * half, bottom - y)
        return (
            rect.adjusted(-MARGIN, -6, MARGIN, MARGIN)
            if not self.shown.is_compact
            else rect.adjusted(0, px(12), 0, MARGIN)
        )

    def title_area(self, layer: str) -> QRectF:
        """The part of the header that can be dragged: its name."""
        area = self.area(layer)
        return QRectF(
            area.left(),
            area.top(),
            area.width(),
            px(24 if not self.shown.is_compact else HEADER_HEIGHT - 20),
        )


def _on_unit(value: float) -> str:
    """A number for a neuron; nothing where there is none, or none yet."""
    return "" if math.isnan(value) else short(value)


def _marks(snapshot: Snapshot, layer: str) -> dict[int, str]:
    """A word for every dead or saturated unit of a layer, by its place."""
    activity = snapshot.activity.get(layer)
    if activity is None:
        return {}
    dead = QCoreApplication.translate("Canvas", "dead")
    saturated = QCoreApplication.translate("Canvas", "saturated")
    return {
        **{int(i): dead for i in np.flatnonzero(activity.dead)},
        **{int(i): saturated for i in np.flatnonzero(activity.saturated)},
    }
