"""The edits of the network as actions and menus: on the canvas by right click, and in the Network menu for the keyboard."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu

from playground.core import edits, layer_edits
from playground.core import network_edits as net
from playground.core.activations import ACTIVATIONS
from playground.core.initializers import INITIALIZERS
from playground.core.network import Key
from playground.core.spec import INPUT, OUTPUT, ConnectionSpec, Experiment
from playground.core.validation import MAX_UNITS
from playground.ui import dialogs
from playground.ui.document import Document
from playground.ui.text import core_text, layer_title

translate = QCoreApplication.translate
Change = Callable[[Experiment], Experiment]


class NetworkActions:
    """The edits of the network, each under its name for the undo list. Titles are those of the layers at the time of the edit."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def _title(self, layer: str) -> str:
        return layer_title(self._document.experiment, layer)

    def _edit(self, change: Change, name: str, layer: str) -> None:
        self._document.edit(change, name.format(layer=self._title(layer)))

    def add_layer(self, before: str) -> None:
        """A new hidden layer just before `before`."""
        self._edit(lambda e: layer_edits.add_layer(e, before), translate("Network", "Add layer before {layer}"), before)

    def duplicate_layer(self, layer: str) -> None:
        """A copy of `layer` just after it."""
        self._edit(lambda e: layer_edits.duplicate_layers(e, {layer})[0], translate("Network", "Duplicate {layer}"), layer)

    def add_branch(self, layer: str) -> None:
        """A copy of `layer` beside it."""
        self._edit(lambda e: layer_edits.add_branch(e, layer), translate("Network", "Add branch beside {layer}"), layer)

    def remove_layer(self, layer: str) -> None:
        """Take `layer` out."""
        self._edit(lambda e: layer_edits.remove_layer(e, layer), translate("Network", "Remove layer {layer}"), layer)

    def add_unit(self, layer: str) -> None:
        """One neuron more."""
        self._edit(lambda e: net.add_unit(e, layer), translate("Network", "Add neuron to {layer}"), layer)

    def remove_unit(self, layer: str, unit: str | None = None) -> None:
        """One neuron less: `unit`, or the last one."""
        self._edit(lambda e: net.remove_unit(e, layer, unit), translate("Network", "Remove neuron from {layer}"), layer)

    def set_units(self, layer: str, count: int) -> None:
        """So many neurons."""
        self._edit(lambda e: net.set_units(e, layer, count), translate("Network", "Set neurons of {layer}"), layer)

    def ask_units(self, layer: str) -> None:
        """Ask for the number of neurons and set it."""
        count = dialogs.ask_count(self._title(layer), len(self._document.experiment.units(layer)), MAX_UNITS)
        if count is not None:
            self.set_units(layer, count)

    def set_activation(self, layer: str, name: str) -> None:
        """Another activation."""
        self._edit(lambda e: edits.set_activation(e, layer, name), translate("Network", "Change activation of {layer}"), layer)

    def set_initializer(self, layer: str, name: str) -> None:
        """Another initialiser, for the next start."""
        self._edit(lambda e: net.set_initializer(e, layer, name), translate("Network", "Change initialisation of {layer}"), layer)

    def set_flag(self, layer: str, field: str, value: bool) -> None:
        """Bias on or off, frozen or not."""
        self._edit(lambda e: net.set_layer(e, layer, **{field: value}), translate("Network", "Change settings of {layer}"), layer)

    def connect(self, source: str, target: str) -> None:
        """A skip connection."""
        self._edit(lambda e: net.connect(e, source, target), translate("Network", "Connect {layer}"), source)

    def disconnect(self, source: str, target: str) -> None:
        """Take a connection away."""
        self._edit(lambda e: net.disconnect(e, source, target), translate("Network", "Remove connection to {layer}"), target)

    def mark_edge(self, key: Key, what: str, marked: bool) -> None:
        """Cut or freeze one edge, or undo that; `what` is "cut" or "frozen"."""
        target, unit, source, source_unit = key
        mark = net.cut_edge if what == "cut" else net.freeze_edge
        name = translate("Network", "Cut edge of {layer}") if what == "cut" else translate("Network", "Freeze edge of {layer}")
        self._edit(lambda e: mark(e, source, target, (unit, source_unit), marked), name, target)

    def redraw_edges(self, layer: str) -> None:
        """Draw all cut edges into `layer` again."""
        self._edit(lambda e: net.redraw_edges(e, layer), translate("Network", "Draw cut edges of {layer} again"), layer)

    # --- menus ------------------------------------------------------------------------------------------------------

    def fill_activation_menu(self, menu: QMenu, layer: str) -> None:
        """All activations that `layer` may have, the present one checked."""
        present = self._document.experiment.network.layer(layer).activation
        names = [name for name, activation in ACTIVATIONS.items() if layer == OUTPUT or not activation.couples]
        labels = {name: core_text(ACTIVATIONS[name].label) for name in names}
        _fill_choices(menu, labels, present, partial(self.set_activation, layer))

    def fill_layer_menu(self, menu: QMenu, layer: str) -> None:
        """Everything that can be done to `layer`."""
        experiment = self._document.experiment
        targets = {target: self._title(target) for target in net.possible_targets(experiment, layer)}
        if layer != INPUT:
            _add(menu, translate("Network", "Add layer before"), partial(self.add_layer, layer))
            self.fill_activation_menu(_submenu(menu, translate("Network", "Activation")), layer)
            spec = experiment.network.layer(layer)
            starts = {name: core_text(entry.label) for name, entry in INITIALIZERS.items()}
            choose = partial(self.set_initializer, layer)
            _fill_choices(_submenu(menu, translate("Network", "Start weights")), starts, spec.initializer.name, choose)
            _add(menu, translate("Network", "Bias"), partial(self.set_flag, layer, "bias", not spec.bias), spec.bias)
            _add(menu, translate("Network", "Freeze"), partial(self.set_flag, layer, "frozen", not spec.frozen), spec.frozen)
        if targets:
            _fill_choices(_submenu(menu, translate("Network", "Connect to")), targets, "", partial(self.connect, layer))
        if any(connection.cut for connection in experiment.network.into(layer)):
            _add(menu, translate("Network", "Draw cut edges again"), partial(self.redraw_edges, layer))
        if layer not in (INPUT, OUTPUT):
            self._fill_hidden_menu(menu, layer)
        if menu.isEmpty():
            action = menu.addAction(translate("Network", "Choose inputs under “Input features”"))
            if action is not None:
                action.setEnabled(False)

    def _fill_hidden_menu(self, menu: QMenu, layer: str) -> None:
        menu.addSeparator()
        _add(menu, translate("Network", "Add neuron"), partial(self.add_unit, layer))
        _add(menu, translate("Network", "Remove last neuron"), partial(self.remove_unit, layer))
        _add(menu, translate("Network", "Number of neurons …"), partial(self.ask_units, layer))
        menu.addSeparator()
        _add(menu, translate("Network", "Duplicate layer"), partial(self.duplicate_layer, layer))
        _add(menu, translate("Network", "Add parallel branch"), partial(self.add_branch, layer))
        _add(menu, translate("Network", "Remove layer"), partial(self.remove_layer, layer))

    def fill_unit_menu(self, menu: QMenu, layer: str, unit: str) -> None:
        """What can be done to one neuron, and to its layer."""
        if layer not in (INPUT, OUTPUT):
            _add(menu, translate("Network", "Remove this neuron"), partial(self.remove_unit, layer, unit))
            menu.addSeparator()
        self.fill_layer_menu(menu, layer)

    def fill_edge_menu(self, menu: QMenu, key: Key, set_value: Callable[[], None]) -> None:
        """What can be done to one edge, and to its connection."""
        target, unit, source, source_unit = key
        connection = self._connection(source, target)
        frozen = (unit, source_unit) in connection.frozen
        _add(menu, translate("Network", "Set weight …"), set_value)
        _add(menu, translate("Network", "Cut edge"), partial(self.mark_edge, key, "cut", True))
        _add(menu, translate("Network", "Freeze edge"), partial(self.mark_edge, key, "frozen", not frozen), frozen)
        menu.addSeparator()
        text = translate("Network", "Remove connection {source} → {target}")
        _add(menu, text.format(source=self._title(source), target=self._title(target)), partial(self.disconnect, source, target))

    def _connection(self, source: str, target: str) -> ConnectionSpec:
        return next(c for c in self._document.experiment.network.into(target) if c.source == source)


def _submenu(menu: QMenu, title: str) -> QMenu:
    submenu = menu.addMenu(title)
    assert submenu is not None
    return submenu


def _fill_choices(menu: QMenu, labels: dict[str, str], present: str, choose: Callable[[str], None]) -> None:
    """One action for every name; the present one is checked."""
    group = QActionGroup(menu)
    for name, label in labels.items():
        action = QAction(label, menu)
        action.setCheckable(bool(present))
        action.setChecked(name == present)
        action.triggered.connect(lambda _, name=name: choose(name))
        group.addAction(action)
        menu.addAction(action)


def _add(menu: QMenu, text: str, do: Callable[[], None], checked: bool | None = None) -> None:
    action = menu.addAction(text)
    if action is not None:
        action.setCheckable(checked is not None)
        action.setChecked(bool(checked))
        action.triggered.connect(lambda: do())
