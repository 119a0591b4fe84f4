"""Makes the items of edges and units; what an edit leaves as it is keeps its item.

A kept item has its pictures still, and until the next frame its numbers.
"""

from collections.abc import Hashable, Iterable

from playground.core.engine.layout import Layout
from playground.core.experiment.spec import BIAS, INPUT, Experiment
from playground.ui.look.theme import Theme
from playground.ui.views.canvas.edge_names import EdgeNames
from playground.ui.views.canvas.edge_pens import crowding
from playground.ui.views.canvas.edges_item import EdgesItem
from playground.ui.views.canvas.geometry import Ends
from playground.ui.views.canvas.units_item import UnitsItem


class NetworkItems:
    """Makes the items of one network after the other."""

    def __init__(self) -> None:
        # by what each is made of, besides what it is told while it is drawn
        self._edges: dict[Hashable, EdgesItem] = {}
        self._units: dict[Hashable, UnitsItem] = {}

    def edges(
        self,
        experiment: Experiment,
        parameters: Layout,
        biased: Iterable[str],
        theme: Theme,
        emphasis: float,
    ) -> dict[Ends, EdgesItem]:
        """Return the edges of each connection, and the biases of the layers `biased` as edges."""
        ends = [(one.source, one.target) for one in experiment.network.connections]
        ends += [(BIAS, layer_id) for layer_id in biased]
        names = [EdgeNames(experiment, parameters, each) for each in ends]
        crowded = crowding(sum(map(len, names))) - emphasis
        before, self._edges = self._edges, {}
        items = {}
        for keys in filter(len, names):
            about = keys.made_of, theme, crowded
            item = before.get(about) or EdgesItem(experiment, keys, theme, crowded)
            self._edges[about] = items[keys.ends] = item
            item.keys = keys
        return items

    def units(
        self, experiment: Experiment, parameters: Layout, layers: Iterable[str], theme: Theme
    ) -> dict[str, UnitsItem]:
        """Return the units of each layer."""
        before, self._units = self._units, {}
        items = {}
        for layer_id in layers:
            layer = None if layer_id == INPUT else experiment.network.layer(layer_id)
            about = layer, experiment.units(layer_id), theme
            item = before.get(about) or UnitsItem(experiment, layer_id, parameters, theme)
            self._units[about] = items[layer_id] = item
        return items
