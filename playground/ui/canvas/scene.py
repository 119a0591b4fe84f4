"""The scene: builds the items for an experiment and shows snapshots on them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import hypot

import numpy as np
from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QCursor, QFont
from PyQt6.QtWidgets import QApplication, QGraphicsScene, QMenu

from playground.core.activations import ACTIVATIONS, Array
from playground.core.features import FEATURES
from playground.core.network import Key, Layout
from playground.core.spec import BIAS, INPUT, OUTPUT, Experiment
from playground.snapshot import Snapshot
from playground.ui.canvas.items import ButtonItem, EdgesItem, TextItem, UnitsItem, packed_table
from playground.ui.canvas.layout import COLUMN_HEIGHT, HEADER_HEIGHT, CanvasLayout, lay_out
from playground.ui.canvas.menus import NetworkActions
from playground.ui.colouring import signed_maps, table_index
from playground.ui.text import core_text, layer_title
from playground.ui.theme import Theme, diverging_table, small_font

FEW_MAPS = 12
BIAS_REACH = 8.0  # from the middle of a bias dot
MAX_DRAWN = 600  # of more edges only the strongest are drawn
REACH = 7.0  # how near the mouse must be to an edge, in scene units


@dataclass(frozen=True)
class Target:
    """What is under the mouse: a unit (`source` is BIAS) or an edge, by its parameter name; inputs have no parameter.

    `on_bias` says that it is the dot for the bias.
    """

    key: Key
    is_unit: bool
    on_bias: bool = False


class NetworkScene(QGraphicsScene):
    """All items of one network; rebuilt when the structure changes, repainted for every frame."""

    def __init__(self, actions: NetworkActions, theme: Theme) -> None:
        super().__init__()
        self._actions, self._theme = actions, theme
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.edges: dict[tuple[str, str], EdgesItem] = {}
        self.units: dict[str, UnitsItem] = {}
        self._edge_keys: dict[tuple[str, str], list[Key]] = {}
        self._places: CanvasLayout | None = None

    def build(self, experiment: Experiment, theme: Theme) -> None:
        """Throw all items away and make those of `experiment`."""
        self.clear()
        self._theme = theme
        self._table = packed_table(diverging_table(theme))
        self._experiment = experiment
        self._parameters = Layout(experiment)
        self._places = lay_out(experiment)
        self.edges, self.units, self._edge_keys = {}, {}, {}
        self._add_edges()
        self._add_units()
        self._add_headers()
        room = QRectF(0, -HEADER_HEIGHT, 1, HEADER_HEIGHT + COLUMN_HEIGHT)  # the same for any number of neurons
        self.setSceneRect(self.itemsBoundingRect().united(room).adjusted(-20, -12, 30, 16))

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show weights, biases and maps; the snapshot must belong to the experiment that was built."""
        weakest = self._weakest_drawn(snapshot.parameters)
        for edges in self.edges.values():
            edges.show_weights(snapshot.parameters, weakest)
        rows: dict[str, list[int]] = {}
        for row, (layer, _) in enumerate(snapshot.map_units):
            rows.setdefault(layer, []).append(row)
        for id, item in self.units.items():
            item.show_biases(snapshot.parameters)
            if id in rows:
                maps = snapshot.maps[rows[id][0] : rows[id][-1] + 1]
                if snapshot.running and len(snapshot.maps) > FEW_MAPS:
                    maps = maps[:, ::2, ::2]  # half the resolution is enough for many small moving pictures
                item.show_maps(table_index(signed_maps(snapshot.experiment, id, maps)), self._table)

    def _weakest_drawn(self, parameters: Array) -> float:
        """The |w| from which an edge is drawn, so that at most `MAX_DRAWN` are."""
        if self.edge_count <= MAX_DRAWN:
            return 0.0
        magnitudes = np.abs(np.nan_to_num(np.concatenate([parameters[edges.offsets] for edges in self.edges.values()])))
        return float(np.partition(magnitudes, -MAX_DRAWN)[-MAX_DRAWN])

    @property
    def edge_count(self) -> int:
        """How many edges the network has."""
        return sum(len(edges.offsets) for edges in self.edges.values())

    # --- building ---------------------------------------------------------------------------------------------------

    def _add_edges(self) -> None:
        assert self._places is not None
        for connection in self._experiment.network.connections:
            source, target = connection.source, connection.target
            pairs = [
                (i, j, (target, to, source, from_))
                for i, to in enumerate(self._experiment.units(target))
                for j, from_ in enumerate(self._experiment.units(source))
                if (to, from_) not in connection.cut
            ]
            if not pairs:
                continue
            rows, columns, keys = zip(*pairs, strict=True)
            corners = self._places.curves(source, target)[list(rows), list(columns)]
            item = EdgesItem(corners, np.array([self._parameters.offsets[key] for key in keys]), self._theme)
            self.edges[source, target], self._edge_keys[source, target] = item, list(keys)
            self.addItem(item)

    def _add_units(self) -> None:
        assert self._places is not None
        for id, boxes in self._places.boxes.items():
            offsets = None
            if id != INPUT and self._experiment.network.layer(id).bias:
                offsets = np.array([self._parameters.offsets[id, unit, BIAS, BIAS] for unit in boxes])
            item = UnitsItem(list(boxes.values()), self._theme, offsets)
            self.units[id] = item
            self.addItem(item)
        font = QApplication.font()
        for feature, box in self._places.boxes[INPUT].items():
            self._place(TextItem(FEATURES[feature].label, font, self._theme.text, right=True), box.x - box.side / 2 - 12, box.y)

    def _add_headers(self) -> None:
        assert self._places is not None
        for id, (x, y) in self._places.tops.items():
            title = layer_title(self._experiment, id)
            self._place(TextItem(title, _bold(), self._theme.text), x, y + 8)
            if id == INPUT:
                self._add_caption(self.tr("{units} · input").format(units=len(self._experiment.data.features)), x, y)
                continue
            self._add_activation(id, x, y)
            if id != OUTPUT:
                self._add_button("−", 24, x - 15, y + 52, self.tr("Remove the last neuron"), partial(self._actions.remove_unit, id))
                self._add_button("+", 24, x + 15, y + 52, self.tr("Add a neuron"), partial(self._actions.add_unit, id))
        for column in self._places.columns[1:]:
            first = column[0]
            x, y = self._places.tops[first]
            self._add_button(
                "+",
                22,
                x - self._places.column_width / 2,
                y + 8,
                self.tr("Add a layer here"),
                partial(self._actions.add_layer, first),
            )

    def _add_caption(self, text: str, x: float, y: float) -> None:
        self._place(TextItem(text, small_font(), self._theme.muted), x, y + 29)

    def _add_activation(self, id: str, x: float, y: float) -> None:
        layer = self._experiment.network.layer(id)
        text = self.tr("{units} · {activation} ▾").format(
            units=len(layer.units), activation=core_text(ACTIVATIONS[layer.activation].label)
        )
        assert self._places is not None
        width = min(112.0, self._places.column_width - 12)
        self._add_button(text, width, x, y + 29, self.tr("Change the activation function"), lambda: self._pick_activation(id))

    def _pick_activation(self, id: str) -> None:
        menu = QMenu()
        self._actions.fill_activation_menu(menu, id)
        menu.exec(QCursor.pos())

    def _add_button(self, text: str, width: float, x: float, y: float, tooltip: str, clicked: Callable[[], None]) -> None:
        self._place(ButtonItem(text, width, small_font(), self._theme, tooltip, clicked), x, y)

    def _place(self, item: TextItem | ButtonItem, x: float, y: float) -> None:
        item.setPos(x, y)
        self.addItem(item)

    # --- pointing ---------------------------------------------------------------------------------------------------

    def layer_at(self, point: QPointF) -> str | None:
        """The layer whose column part is at `point`."""
        if self._places is None:
            return None
        for id, item in self.units.items():
            if item.boundingRect().adjusted(-16, -HEADER_HEIGHT, 16, 8).contains(point):
                return id
        return None

    def target_at(self, point: QPointF) -> Target | None:
        """The unit or edge at `point`; it is highlighted."""
        unit = self._unit_at(point)
        edge = None if unit else self._edge_at(point)
        self._highlight(unit or edge)
        return unit or edge

    def _unit_at(self, point: QPointF) -> Target | None:
        assert self._places is not None
        for id, boxes in self._places.boxes.items():
            for unit, box in boxes.items():
                across, down = point.x() - box.x, point.y() - box.y
                on_bias = hypot(across + box.side / 2 - 1, down - box.side / 2 + 1) <= BIAS_REACH and box.side > BIAS_REACH
                if on_bias or max(abs(across), abs(down)) <= box.side / 2 + 1:
                    return Target((id, unit, BIAS, BIAS), is_unit=True, on_bias=on_bias)
        return None

    def _edge_at(self, point: QPointF) -> Target | None:
        nearest, found = REACH, None
        for connection, item in self.edges.items():
            distances = np.hypot(item.points[..., 0] - point.x(), item.points[..., 1] - point.y()).min(axis=1)
            edge = int(np.argmin(distances))
            if distances[edge] < nearest:
                nearest, found = float(distances[edge]), Target(self._edge_keys[connection][edge], is_unit=False)
        return found

    def _highlight(self, target: Target | None) -> None:
        for connection, edges in self.edges.items():
            chosen = -1
            if target and not target.is_unit and connection == (target.key[2], target.key[0]):
                chosen = self._edge_keys[connection].index(target.key)
            if edges.hovered != chosen:
                edges.hovered = chosen
                edges.update()
        for id, units in self.units.items():
            chosen = -1
            if target and target.is_unit and id == target.key[0]:
                chosen = self._experiment.units(id).index(target.key[1])
            if units.hovered != chosen:
                units.hovered = chosen
                units.update()


def _bold() -> QFont:
    font = QApplication.font()
    font.setBold(True)
    return font
