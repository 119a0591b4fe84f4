"""The scene of the canvas: the items of an experiment, their positions, and their numbers."""

from collections.abc import Collection
from typing import Literal

import numpy as np
from PyQt6.QtGui import QTransform
from PyQt6.QtWidgets import QGraphicsScene

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import EdgeQuantity, Phase
from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.parts import LayerPart, Part
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.live.snapshot import Snapshot
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.look.text_size import text_scale
from playground.ui.look.theme import Theme
from playground.ui.state.scales import Scales, edge_values
from playground.ui.texts.numbers import short
from playground.ui.views.canvas.areas import layer_area
from playground.ui.views.canvas.bias_item import BiasNeuronsItem
from playground.ui.views.canvas.class_names_item import ClassNamesItem
from playground.ui.views.canvas.edge_pens import UNKNOWN
from playground.ui.views.canvas.edges_item import MAX_DRAWN, EdgesItem, show_edges
from playground.ui.views.canvas.geometry import CanvasLayout, Ends, Room
from playground.ui.views.canvas.header_forms import header_form
from playground.ui.views.canvas.header_places import STRIP_Z, HeaderPlaces, StripItem
from playground.ui.views.canvas.headers import Headers, PlacedHeader
from playground.ui.views.canvas.input_names import InputNames
from playground.ui.views.canvas.items import HaloItem, TextItem, ThemedItem
from playground.ui.views.canvas.labels_item import LabelsItem
from playground.ui.views.canvas.layout import ROOM, lay_out_network
from playground.ui.views.canvas.network_items import NetworkItems
from playground.ui.views.canvas.strongest import strongest, strongest_edges
from playground.ui.views.canvas.turns import EDGES, Turns
from playground.ui.views.canvas.unit_frames import ShownMaps, ShownNumbers
from playground.ui.views.canvas.units_item import UnitsItem
from playground.ui.views.canvas.walk_mark import WalkMark


class NetworkScene(QGraphicsScene):
    """All items of one network; rebuilt when the structure changes, repainted for every frame.

    Attributes
    ----------
    layout, shown : the layout, and the one drawn now; they differ during an animation
    edges, units : the items, by connection and by layer
    headers, halos : the items of the headers, and those behind selected layers
    places : where the headers are
    walk_mark : the frame where a walk is
    room : the pixels that the network is laid out for
    edge_quantity : what edges show
    has_values, has_blanks : whether the last snapshot had it; whether it lacked some of it
    numbered : how many edges carry their number
    emphasis : how much wider edges are than normal; 1 is about half as wide again
    bias_neurons : whether the biases are drawn as edges of neurons +1
    """

    layout: CanvasLayout
    shown: CanvasLayout
    places: HeaderPlaces

    def __init__(self, actions: NetworkActions, menus: NetworkMenus, scales: Scales) -> None:
        super().__init__()
        self._actions, self._menus, self.scales = actions, menus, scales
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.edge_quantity: EdgeQuantity = "weight"
        self.has_values, self.has_blanks, self.numbered = True, False, 0
        self.bias_neurons = False
        self.emphasis, self._has_numbers = 0.0, False
        self.edges: dict[Ends, EdgesItem] = {}
        self.units: dict[str, UnitsItem] = {}
        self.headers: list[PlacedHeader] = []
        self._header_width = 0
        self.halos: dict[str, HaloItem] = {}
        self._items = NetworkItems()
        self._maps, self._numbers, self._edge_turns = ShownMaps(), ShownNumbers(), Turns(EDGES)
        self.room: Room = ROOM
        self._walk: tuple[Part | None, Phase | Literal[""]] = (None, "")

    def build(self, experiment: Experiment, theme: Theme) -> None:
        """Replace all items by those of `experiment`; `arrange` and `place_headers` show them.

        Items of what is as before are kept, with their numbers until the next frame.
        """
        self._take_out_items()
        self._theme, self._has_numbers = theme, False
        self.experiment = experiment
        self.layout = self._lay_out()
        self.halos = {}
        self._input_names = InputNames(self, experiment)
        parameters = layout_of(experiment)
        ones, boxes = self.layout.bias_neurons, self.layout.boxes
        self.edges = self._items.edges(experiment, parameters, ones, theme, self.emphasis)
        self.units = self._items.units(experiment, parameters, boxes, theme)
        for item in (*self.edges.values(), *self.units.values()):
            self.addItem(item)
        self._ones, self.walk_mark = BiasNeuronsItem(theme), WalkMark(theme)
        self.addItem(self._ones)
        self.addItem(self.walk_mark)
        self._input_names.write(self.layout, self._theme)
        self.units[INPUT].has_room_beside = False  # numbers must not cover the names beside them
        self.classes = ClassNamesItem(experiment, theme)
        self.addItem(self.classes)
        self.units[OUTPUT].has_room_beside = not self.classes.names  # nor the frames
        self.units[OUTPUT].are_beside = self.classes.has_numbers
        self.labels = LabelsItem(theme)
        self.addItem(self.labels)
        self._strip = StripItem(theme)
        self.addItem(self._strip)
        self.headers, self._header_width = [], 0

    def _take_out_items(self) -> None:
        """Delete all items but those that may be kept."""
        self.highlight(None)
        for item in (*self.edges.values(), *self.units.values()):
            self.removeItem(item)
        self.clear()

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in the colours of `theme`, the maps from the next frame on."""
        self._theme = theme
        for item in self.items():
            if isinstance(item, ThemedItem):
                item.set_theme(theme)

    def _lay_out(self) -> CanvasLayout:
        return lay_out_network(self.experiment, self.room, text_scale(), self.bias_neurons)

    def lay_out_anew(self) -> None:
        """Compute the layout for the present room; `arrange` shows it."""
        self.layout, self._header_width = self._lay_out(), 0
        self._input_names.write(self.layout, self._theme)

    def arrange(self, layout: CanvasLayout, rough: bool = False) -> None:
        """Move all items to their positions in `layout`; `rough` while they are animated."""
        self.shown = layout
        self.labels.forget_places()
        self._boxes = np.concatenate([boxes.array for boxes in layout.boxes.values()])
        for ends, item in self.edges.items():
            item.set_paths(layout.bundles[ends], rough)
        show_edges(self.edges.values())
        for layer_id, units in self.units.items():
            units.set_boxes(layout.boxes[layer_id], layout.column_width)
        self._ones.set_boxes(layout.bias_neurons.values())
        self.walk_mark.show_stop(*self._walk, layout)
        room = layout.class_room * layout.text_scale
        self.classes.set_boxes(layout.boxes[OUTPUT].values(), room)
        self._input_names.place(layout)
        for layer_id, halo in self.halos.items():
            halo.set_rect(layer_area(layout, layer_id))
        left, top, right, bottom = layout.rect
        self.setSceneRect(left, top, right - left, bottom - top)
        self.labels.setVisible(not rough)
        if self._has_numbers and not rough:
            self._show_labels()

    def place_headers(self, to_view: QTransform, width: float, zoom: float) -> None:
        """Put the headers where they belong in a view `width` pixels wide; they never scale.

        `zoom` is that of the view when nothing glides any more.
        """
        column = self.layout.column_width * zoom
        if not column:
            return  # the view has no room at all
        self.places = HeaderPlaces(self.shown, header_form(column, text_scale()), to_view)
        if round(column) != self._header_width:
            self._header_width = round(column)
            self._make_headers(column)
        for header in self.headers:
            header.item.setPos(self.places.in_scene(header.layer, header.x, header.y))
        self._strip.setPos(self.places.corner)
        self._strip.set_size(width, self.places.height)
        self._mark_headers()
        self._input_names.show(self.shown, to_view.m11())

    def _make_headers(self, column: float) -> None:
        """Replace the headers by those for columns of this width, in pixels."""
        for header in self.headers:
            self.removeItem(header.item)
        self.headers = Headers(
            self.experiment, self.layout, self._theme, self._actions, self._menus, column
        ).items
        for header in self.headers:
            self.addItem(header.item)
            if self.places.is_on_top(header.layer):
                header.item.setZValue(STRIP_Z + 1)
            elif isinstance(header.item, TextItem):
                header.item.has_background = True

    def _mark_headers(self) -> None:
        """Show on the strip which layers are selected."""
        self._strip.mark([self.places.rect(layer) for layer in self.halos])

    @property
    def edge_count(self) -> int:
        """How many edges there are, those of neurons +1 included."""
        return sum(len(edges.keys) for edges in self.edges.values())

    # --- numbers ----------------------------------------------------------------------------------

    def show_frame(self, snapshot: Snapshot) -> None:
        """Show weights, biases and maps; `snapshot` must be of the experiment that was built.

        The view paints them, all at once: nothing above the network changes with a frame.
        """
        self._has_numbers = True
        self._show_edges(snapshot)
        self._show_labels()
        self.show_units(snapshot)

    def show_units(self, snapshot: Snapshot) -> None:
        """Show the biases, maps, numbers and marks of the units."""
        self._numbers.show(self.units, snapshot)
        self._maps.show(self.units, snapshot, self.scales, self._theme)
        self.classes.show_numbers(self.units[OUTPUT].numbers)

    def _show_edges(self, snapshot: Snapshot) -> None:
        known = edge_values(snapshot, self.edge_quantity)
        self.has_values = known is not None
        values: Array = np.full(len(snapshot.parameters), np.nan) if known is None else known
        full = self.scales.by_layer(self.edge_quantity, values, snapshot.layout)
        names = {ends: edges.keys for ends, edges in self.edges.items()}
        drawn = strongest_edges(names, values, MAX_DRAWN)
        about = self.edge_quantity, self.has_values, full, id(self.edges)
        waiting = self._edge_turns.waiting(snapshot, about, len(self.edges))
        for (ends, edges), waits in zip(self.edges.items(), waiting, strict=True):
            edges.show_values(values, full[ends[1]], drawn.get(ends), later=waits)
            edges.stays_for_frames = any(waiting)
        show_edges(self.edges.values())
        self.has_blanks = any(UNKNOWN in edges.styles for edges in self.edges.values())

    def _show_labels(self) -> None:
        """Write their numbers on the `numbered` largest edges that are drawn."""
        if not (self.numbered or self.labels.labels):
            return
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
        self._mark_headers()

    def mark_walk(self, part: Part | None, phase: Phase | Literal[""]) -> None:
        """Frame the part where a walk is, in the colour of its pass; None: there is no walk."""
        self._walk = part, phase
        self.walk_mark.show_stop(part, phase, self.shown)

    @property
    def walk_phase(self) -> Phase | Literal[""]:
        """The phase where a walk is; "" where there is none."""
        return self._walk[1]

    def highlight(self, part: Part | None) -> None:
        """Mark the edge or neuron under the mouse."""
        for edges in self.edges.values():
            edges.highlight(part)
        for units in self.units.values():
            units.highlight(part)
