"""Menus of layers, neurons, connections and edges.

They open by right click on the canvas and the outline, and fill the Network menu.
"""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QMenu

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.experiment.edits.layers import why_not_move
from playground.core.experiment.edits.parts import why_not_draw
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    is_marked,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.core.experiment.validation import possible_activations
from playground.ui.commands.menu_entries import add_entry, add_submenu, layer_flags
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.state.document import Document
from playground.ui.texts.names import layer_title, part_title
from playground.ui.texts.translation import core_text, meanings
from playground.ui.widgets.choices_menu import add_choices

translate = QCoreApplication.translate


class NetworkMenus:
    """Fills menus for parts of the document's network."""

    def __init__(
        self, document: Document, actions: NetworkActions, selected: SelectionActions
    ) -> None:
        self._document, self._actions, self._selected = document, actions, selected

    def fill(self, menu: QMenu, part: Part, set_value: Callable[[], None] | None = None) -> None:
        """Add all that can be done to `part`; `set_value` opens a field for its weight or bias."""
        match part:
            case LayerPart(layer):
                self.fill_layer_menu(menu, layer)
            case UnitPart(layer, unit):
                self.fill_unit_menu(menu, layer, unit)
            case ConnectionPart(source, target):
                self._fill_connection_menu(menu, source, target)
            case ParameterPart(key) if part.is_bias:
                if set_value:
                    add_entry(
                        menu,
                        translate("Network", "Set bias …"),
                        set_value,
                        translate("Network", "Type the bias b of this neuron"),
                    )
                self.fill_unit_menu(menu, key.layer, key.unit)
            case ParameterPart(key):
                self._fill_edge_menu(menu, key, set_value)

    def can_move(self, by: int) -> bool:
        """Return whether the selected layer can move towards the input (−1) or the output (1)."""
        return self._selected.can_move(by)

    def fill_activation_menu(self, menu: QMenu, layer: str) -> None:
        """Add all activations that `layer` may have, the present one checked."""
        present = self._document.experiment.network.layer(layer).activation
        labels = {name: core_text(ACTIVATIONS[name].label) for name in possible_activations(layer)}
        add_choices(
            menu,
            labels,
            present,
            lambda name: self._actions.set_activation(name, layer),
            meanings(ACTIVATIONS),
        )

    def fill_hidden_activations(self, menu: QMenu) -> None:
        """Add all activations for all hidden layers; checked is one that all of them have."""
        network = self._document.experiment.network
        hidden = [layer_id for layer_id in network.layer_ids if layer_id != OUTPUT]
        present = {network.layer(layer_id).activation for layer_id in hidden}
        labels = {
            name: core_text(ACTIVATIONS[name].label) for name in possible_activations(*hidden)
        }
        shared = present.pop() if len(present) == 1 else ""
        add_choices(
            menu,
            labels,
            shared,
            lambda name: self._actions.set_activation(name, *hidden),
            meanings(ACTIVATIONS),
        )
        menu.setEnabled(bool(hidden))

    def fill_layer_menu(self, menu: QMenu, layer: str) -> None:
        """Add all that can be done to `layer`."""
        experiment = self._document.experiment
        if layer != INPUT:
            add_entry(
                menu,
                translate("Network", "Add layer before"),
                partial(self._actions.add_layer, layer),
                translate("Network", "A new hidden layer in front of this one"),
            )
        if layer != OUTPUT:
            add_entry(
                menu,
                translate("Network", "Add layer after"),
                partial(self._actions.add_layer_after, layer),
                translate("Network", "A new hidden layer behind this one"),
            )
        if layer != INPUT:
            self._fill_settings(menu, layer)
        self._add_targets(menu, translate("Network", "Connect to"), LayerPart(layer))
        if any(connection.cut for connection in experiment.network.into(layer)):
            add_entry(
                menu,
                translate("Network", "Draw cut edges again"),
                partial(self._actions.redraw_edges, layer),
                translate("Network", "Their w·a is in the sum z again"),
            )
        if layer not in (INPUT, OUTPUT):
            self._fill_hidden_menu(menu, layer)

    def _fill_settings(self, menu: QMenu, layer: str) -> None:
        spec = self._document.experiment.network.layer(layer)
        self.fill_activation_menu(
            add_submenu(
                menu,
                translate("Network", "Activation"),
                translate("Network", "The function f in a = f(z) of every neuron of the layer"),
            ),
            layer,
        )
        starts = {name: core_text(entry.label) for name, entry in INITIALIZERS.items()}
        add_choices(
            add_submenu(
                menu,
                translate("Network", "Start weights"),
                translate("Network", "How the weights w of the layer are drawn"),
            ),
            starts,
            spec.initializer.name,
            lambda name: self._actions.set_initializer(name, layer),
            meanings(INITIALIZERS),
        )
        for field, (text, tip) in layer_flags(spec.bias).items():
            value = bool(getattr(spec, field))
            add_entry(
                menu, text, partial(self._actions.set_flag, field, not value, layer), tip, value
            )

    def fill_targets(self, menu: QMenu, source: LayerPart | UnitPart) -> None:
        """Add the layers that new edges from a layer, or from one neuron, can go to."""
        experiment = self._document.experiment
        targets = [
            layer_id
            for layer_id in experiment.network.layer_ids
            if why_not_draw(experiment, source, LayerPart(layer_id)) is None
        ]
        tip = translate("Network", "Draw edges there: w·a of each is added to its sum z")
        for layer_id in targets:
            target = LayerPart(layer_id)
            title = layer_title(experiment, layer_id)
            add_entry(menu, title, partial(self._actions.connect, source, target), tip)

    def _add_targets(self, menu: QMenu, title: str, source: LayerPart | UnitPart) -> None:
        submenu = add_submenu(menu, title, translate("Network", "Draw edges to another layer"))
        self.fill_targets(submenu, source)
        submenu.menuAction().setVisible(not submenu.isEmpty())  # type: ignore[union-attr]

    def _fill_hidden_menu(self, menu: QMenu, layer: str) -> None:
        actions = self._actions
        menu.addSeparator()
        add_entry(
            menu,
            translate("Network", "Add neuron"),
            partial(actions.add_unit, layer),
            translate("Network", "One more neuron, connected to the layers before and after"),
        )
        add_entry(
            menu,
            translate("Network", "Remove last neuron"),
            partial(actions.remove_unit, layer),
            translate("Network", "Remove the last neuron of the layer with its weights"),
            enabled=len(self._document.experiment.units(layer)) > 1,
        )
        add_entry(
            menu,
            translate("Network", "Number of neurons …"),
            partial(actions.ask_units, layer),
            translate("Network", "Type how many neurons the layer has"),
        )
        menu.addSeparator()
        moves = {-1: translate("Network", "Move left"), 1: translate("Network", "Move right")}
        tip = translate("Network", "Move the layer past the next one")
        for by, text in moves.items():
            possible = why_not_move(self._document.experiment, layer, by) is None
            add_entry(menu, text, partial(actions.move_layer_by, layer, by), tip, enabled=possible)
        add_entry(
            menu,
            translate("Network", "Duplicate layer"),
            partial(self._selected.duplicate, [LayerPart(layer)]),
            translate("Network", "Add a copy of the layer behind it"),
        )
        add_entry(
            menu,
            translate("Network", "Add parallel branch"),
            partial(actions.add_branch, layer),
            translate(
                "Network",
                "A copy of the layer beside it, connected to the same layers",
            ),
        )
        add_entry(
            menu,
            translate("Network", "Remove layer"),
            partial(actions.remove_layer, layer),
            translate("Network", "Remove the layer; what led to it goes on to the next one"),
        )

    def fill_unit_menu(self, menu: QMenu, layer: str, unit: str) -> None:
        """Add what can be done to one neuron, and to its layer."""
        if layer not in (INPUT, OUTPUT):
            add_entry(
                menu,
                translate("Network", "Remove this neuron"),
                partial(self._actions.remove_unit, layer, unit),
                translate("Network", "Remove the neuron with its weights"),
                enabled=len(self._document.experiment.units(layer)) > 1,
            )
        self._add_targets(
            menu, translate("Network", "Connect this neuron to"), UnitPart(layer, unit)
        )
        menu.addSeparator()
        self.fill_layer_menu(menu, layer)

    def _fill_edge_menu(self, menu: QMenu, key: Key, set_value: Callable[[], None] | None) -> None:
        source, target = key.ends
        frozen = is_marked(self._document.experiment, key, "frozen")
        if set_value:
            add_entry(
                menu,
                translate("Network", "Set weight …"),
                set_value,
                translate("Network", "Type the weight w of this edge"),
            )
        add_entry(
            menu,
            translate("Network", "Cut edge"),
            partial(self._actions.mark_edges, [key], "cut", True),
            translate(
                "Network", "Take w·a of this edge out of the sum z; training does not change it"
            ),
        )
        add_entry(
            menu,
            translate("Network", "Freeze edge"),
            partial(self._actions.mark_edges, [key], "frozen", not frozen),
            translate("Network", "Keep this weight as it is while training changes the others"),
            frozen,
        )
        menu.addSeparator()
        part = ConnectionPart(source, target)
        text = translate("Network", "Select connection {connection}")
        title = part_title(self._document.experiment, part)
        add_entry(
            menu,
            text.format(connection=title),
            partial(self._selected.select, [part]),
            translate("Network", "Select all edges from one layer to the other"),
        )
        self._fill_connection_menu(menu, source, target)

    def _fill_connection_menu(self, menu: QMenu, source: str, target: str) -> None:
        experiment = self._document.experiment
        title = part_title(experiment, ConnectionPart(source, target))
        text = translate("Network", "Remove connection {connection}")
        add_entry(
            menu,
            text.format(connection=title),
            partial(self._actions.disconnect, source, target),
            translate("Network", "Remove all edges from one layer to the other"),
        )
        connection = experiment.network.connection(source, target)
        if connection is not None and connection.cut:
            add_entry(
                menu,
                translate("Network", "Draw cut edges again"),
                partial(self._actions.connect, LayerPart(source), LayerPart(target)),
                translate("Network", "Their w·a is in the sum z again"),
            )
