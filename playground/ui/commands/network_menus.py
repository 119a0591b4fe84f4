"""Menus of layers, neurons, connections and edges.

They open by right click on the canvas and the outline, and fill the Network menu.
"""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QMenu

from playground.core.basics.vocabulary import LayerFlag
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
from playground.ui.commands.network_actions import NetworkActions
from playground.ui.commands.selection_actions import SelectionActions
from playground.ui.state.document import Document
from playground.ui.texts.names import layer_title, part_title
from playground.ui.texts.plain import for_menu
from playground.ui.texts.translation import core_text
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
                    _add(menu, translate("Network", "Set bias …"), set_value)
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
        add_choices(menu, labels, present, lambda name: self._actions.set_activation(name, layer))

    def fill_hidden_activations(self, menu: QMenu) -> None:
        """Add all activations for all hidden layers; checked is one that all of them have."""
        network = self._document.experiment.network
        hidden = [layer_id for layer_id in network.layer_ids if layer_id != OUTPUT]
        present = {network.layer(layer_id).activation for layer_id in hidden}
        labels = {
            name: core_text(ACTIVATIONS[name].label) for name in possible_activations(*hidden)
        }
        shared = present.pop() if len(present) == 1 else ""
        add_choices(menu, labels, shared, lambda name: self._actions.set_activation(name, *hidden))
        menu.setEnabled(bool(hidden))

    def fill_layer_menu(self, menu: QMenu, layer: str) -> None:
        """Add all that can be done to `layer`."""
        experiment = self._document.experiment
        if layer != INPUT:
            _add(
                menu,
                translate("Network", "Add layer before"),
                partial(self._actions.add_layer, layer),
            )
        if layer != OUTPUT:
            _add(
                menu,
                translate("Network", "Add layer after"),
                partial(self._actions.add_layer_after, layer),
            )
        if layer != INPUT:
            self._fill_settings(menu, layer)
        self._add_targets(menu, translate("Network", "Connect to"), LayerPart(layer))
        if any(connection.cut for connection in experiment.network.into(layer)):
            _add(
                menu,
                translate("Network", "Draw cut edges again"),
                partial(self._actions.redraw_edges, layer),
            )
        if layer not in (INPUT, OUTPUT):
            self._fill_hidden_menu(menu, layer)

    def _fill_settings(self, menu: QMenu, layer: str) -> None:
        spec = self._document.experiment.network.layer(layer)
        self.fill_activation_menu(_submenu(menu, translate("Network", "Activation")), layer)
        starts = {name: core_text(entry.label) for name, entry in INITIALIZERS.items()}
        add_choices(
            _submenu(menu, translate("Network", "Start weights")),
            starts,
            spec.initializer.name,
            lambda name: self._actions.set_initializer(name, layer),
        )
        flags: dict[LayerFlag, str] = {
            "bias": translate("Network", "Bias"),
            "frozen": translate("Network", "Freeze"),
        }
        if spec.bias:
            flags["frozen_bias"] = translate("Network", "Freeze biases")
            flags["shared_bias"] = translate("Network", "Share one bias")
        for field, text in flags.items():
            value = bool(getattr(spec, field))
            _add(menu, text, partial(self._actions.set_flag, field, not value, layer), value)

    def fill_targets(self, menu: QMenu, source: LayerPart | UnitPart) -> None:
        """Add the layers that new edges from a layer, or from one neuron, can go to."""
        experiment = self._document.experiment
        targets = [
            layer_id
            for layer_id in experiment.network.layer_ids
            if why_not_draw(experiment, source, LayerPart(layer_id)) is None
        ]
        for layer_id in targets:
            target = LayerPart(layer_id)
            title = layer_title(experiment, layer_id)
            _add(menu, title, partial(self._actions.connect, source, target))

    def _add_targets(self, menu: QMenu, title: str, source: LayerPart | UnitPart) -> None:
        submenu = _submenu(menu, title)
        self.fill_targets(submenu, source)
        submenu.menuAction().setVisible(not submenu.isEmpty())  # type: ignore[union-attr]

    def _fill_hidden_menu(self, menu: QMenu, layer: str) -> None:
        actions = self._actions
        menu.addSeparator()
        _add(menu, translate("Network", "Add neuron"), partial(actions.add_unit, layer))
        _add(
            menu,
            translate("Network", "Remove last neuron"),
            partial(actions.remove_unit, layer),
            enabled=len(self._document.experiment.units(layer)) > 1,
        )
        _add(menu, translate("Network", "Number of neurons …"), partial(actions.ask_units, layer))
        menu.addSeparator()
        moves = {-1: translate("Network", "Move left"), 1: translate("Network", "Move right")}
        for by, text in moves.items():
            possible = why_not_move(self._document.experiment, layer, by) is None
            _add(menu, text, partial(actions.move_layer_by, layer, by), enabled=possible)
        _add(
            menu,
            translate("Network", "Duplicate layer"),
            partial(self._selected.duplicate, [LayerPart(layer)]),
        )
        _add(menu, translate("Network", "Add parallel branch"), partial(actions.add_branch, layer))
        _add(menu, translate("Network", "Remove layer"), partial(actions.remove_layer, layer))

    def fill_unit_menu(self, menu: QMenu, layer: str, unit: str) -> None:
        """Add what can be done to one neuron, and to its layer."""
        if layer not in (INPUT, OUTPUT):
            _add(
                menu,
                translate("Network", "Remove this neuron"),
                partial(self._actions.remove_unit, layer, unit),
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
            _add(menu, translate("Network", "Set weight …"), set_value)
        _add(
            menu,
            translate("Network", "Cut edge"),
            partial(self._actions.mark_edges, [key], "cut", True),
        )
        _add(
            menu,
            translate("Network", "Freeze edge"),
            partial(self._actions.mark_edges, [key], "frozen", not frozen),
            frozen,
        )
        menu.addSeparator()
        part = ConnectionPart(source, target)
        text = translate("Network", "Select connection {connection}")
        title = part_title(self._document.experiment, part)
        _add(menu, text.format(connection=title), partial(self._selected.select, [part]))
        self._fill_connection_menu(menu, source, target)

    def _fill_connection_menu(self, menu: QMenu, source: str, target: str) -> None:
        experiment = self._document.experiment
        title = part_title(experiment, ConnectionPart(source, target))
        text = translate("Network", "Remove connection {connection}")
        _add(menu, text.format(connection=title), partial(self._actions.disconnect, source, target))
        connection = experiment.network.connection(source, target)
        if connection is not None and connection.cut:
            _add(
                menu,
                translate("Network", "Draw cut edges again"),
                partial(self._actions.connect, LayerPart(source), LayerPart(target)),
            )


def _submenu(menu: QMenu, title: str) -> QMenu:
    submenu = menu.addMenu(for_menu(title))
    assert submenu is not None
    return submenu


def _add(
    menu: QMenu,
    text: str,
    do: Callable[[], None],
    checked: bool | None = None,
    enabled: bool = True,
) -> None:
    action = menu.addAction(for_menu(text))
    if action is not None:
        action.setEnabled(enabled)
        action.setCheckable(checked is not None)
        action.setChecked(bool(checked))
        action.triggered.connect(lambda: do())
