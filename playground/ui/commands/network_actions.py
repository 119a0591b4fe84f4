"""The edits of the network, each under its name for the undo list.

Menus, buttons, gestures and the keyboard all call these.
"""

from collections.abc import Callable, Collection, Mapping

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import LayerFlag, Mark
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits import units as net
from playground.core.experiment.edits.parts import draw_between
from playground.core.experiment.limits import MAX_UNITS
from playground.core.experiment.parts import LayerPart, UnitPart
from playground.core.experiment.spec import Edge, Experiment, Key
from playground.ui.state.document import Document, Edit
from playground.ui.state.packed_values import Values, unpacked
from playground.ui.texts.changes import change_name, choice_name
from playground.ui.texts.names import layer_title, part_title
from playground.ui.texts.numbers import typed
from playground.ui.texts.translation import core_text
from playground.ui.widgets import dialogs

translate = QCoreApplication.translate


class NetworkActions:
    """Edits the network; each call is one undo step, named after the layers by their titles."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def _title(self, *layers: str) -> str:
        if len(layers) == 1:
            return layer_title(self._document.experiment, layers[0])
        return translate("Network", "{count} layers").format(count=len(layers))

    def _edit(self, change: Edit, name: str, *layers: str) -> bool:
        return self._document.edit(change, name.format(layer=self._title(*layers)))

    # --- layers -----------------------------------------------------------------------------------

    def add_layer(self, before: str) -> None:
        """Add a hidden layer just before `before`."""
        self._edit(
            lambda e: layer_edits.add_layer(e, before),
            translate("Network", "Add layer before {layer}"),
            before,
        )

    def add_layer_after(self, layer: str) -> None:
        """Add a hidden layer just after `layer`."""
        self._edit(
            lambda e: layer_edits.add_layer_after(e, layer),
            translate("Network", "Add layer after {layer}"),
            layer,
        )

    def add_branch(self, layer: str) -> None:
        """Add a copy of `layer` beside it."""
        self._edit(
            lambda e: layer_edits.add_branch(e, layer),
            translate("Network", "Add branch beside {layer}"),
            layer,
        )

    def remove_layer(self, layer: str) -> None:
        """Take `layer` out."""
        self._edit(
            lambda e: layer_edits.remove_layer(e, layer),
            translate("Network", "Remove layer {layer}"),
            layer,
        )

    def move_layer(self, layer: str, before: str) -> None:
        """Put `layer` just before `before`."""
        self._edit(
            lambda e: layer_edits.move_layer(e, layer, before),
            translate("Network", "Move {layer}"),
            layer,
        )

    def move_layer_by(self, layer: str, by: int) -> None:
        """Move `layer` one position towards the input (−1) or the output (1)."""
        self._edit(
            lambda e: layer_edits.move_layer_by(e, layer, by),
            translate("Network", "Move {layer}"),
            layer,
        )

    # --- settings of one or several layers --------------------------------------------------------

    def _each(
        self, change: Callable[[Experiment, str], Experiment], name: str, layers: Collection[str]
    ) -> None:
        def change_all(experiment: Experiment) -> Experiment:
            for layer in layers:
                experiment = change(experiment, layer)
            return experiment

        self._edit(change_all, name, *layers)

    def add_unit(self, layer: str) -> None:
        """Add a neuron."""
        self.resize(1, layer)

    def resize(self, by: int, *layers: str) -> None:
        """Add a neuron at the bottom (1), or remove the last one (−1)."""
        text = (
            translate("Network", "Add neuron to {layer}")
            if by > 0
            else translate("Network", "Remove neuron from {layer}")
        )
        change = (
            net.remove_unit
            if by < 0
            else lambda e, layer: net.set_units(e, layer, len(e.units(layer)) + 1)
        )
        self._each(change, text, layers)

    def remove_unit(self, layer: str, unit: str | None = None) -> None:
        """Remove a neuron: `unit`, or the last one."""
        self._edit(
            lambda e: net.remove_unit(e, layer, unit),
            translate("Network", "Remove neuron from {layer}"),
            layer,
        )

    def set_units(self, count: int, *layers: str) -> None:
        """Set the number of neurons."""
        before = {len(self._document.experiment.units(layer)) for layer in layers}
        setting = translate("Network", "Neurons of {layer}")
        name = (
            change_name(setting, f"{before.pop():,}", f"{count:,}")
            if len(before) == 1
            else choice_name(setting, f"{count:,}")
        )
        self._each(lambda e, layer: net.set_units(e, layer, count), name, layers)

    def ask_units(self, layer: str) -> None:
        """Ask for the number of neurons and set it."""
        count = dialogs.ask_count(
            self._title(layer), len(self._document.experiment.units(layer)), MAX_UNITS
        )
        if count is not None:
            self.set_units(count, layer)

    def set_activation(self, name: str, *layers: str) -> None:
        """Change the activation."""
        setting = translate("Network", "Activation of {layer}")
        text = choice_name(setting, core_text(ACTIVATIONS[name].label))
        self._each(lambda e, layer: edits.set_activation(e, layer, name), text, layers)

    def set_initializer(self, name: str, *layers: str) -> None:
        """Change the initialiser, for the next start."""
        setting = translate("Network", "Initialisation of {layer}")
        text = choice_name(setting, core_text(INITIALIZERS[name].label))
        self._each(lambda e, layer: net.set_initializer(e, layer, name), text, layers)

    def set_flag(self, field: LayerFlag, value: bool, *layers: str) -> None:
        """Switch the bias on or off, freeze the layer or its biases, or let it share one bias."""
        text = {
            ("bias", True): translate("Network", "Switch bias of {layer} on"),
            ("bias", False): translate("Network", "Switch bias of {layer} off"),
            ("frozen", True): translate("Network", "Freeze {layer}"),
            ("frozen", False): translate("Network", "Unfreeze {layer}"),
            ("frozen_bias", True): translate("Network", "Freeze biases of {layer}"),
            ("frozen_bias", False): translate("Network", "Unfreeze biases of {layer}"),
            ("shared_bias", True): translate("Network", "Share one bias in {layer}"),
            ("shared_bias", False): translate("Network", "Own biases in {layer}"),
        }[field, value]
        self._each(lambda e, layer: net.set_layer(e, layer, **{field: value}), text, layers)

    # --- connections and edges --------------------------------------------------------------------

    def connect(self, source: LayerPart | UnitPart, target: LayerPart | UnitPart) -> None:
        """Draw the edges from one layer or neuron to another."""
        titles = (part_title(self._document.experiment, part) for part in (source, target))
        name = translate("Network", "Connect {source} to {target}").format(
            **dict(zip(("source", "target"), titles, strict=True))
        )
        self._document.edit(lambda e: draw_between(e, source, target), name)

    def disconnect(self, source: str, target: str) -> None:
        """Take a connection away."""
        self._edit(
            lambda e: net.disconnect(e, source, target),
            translate("Network", "Remove connection to {layer}"),
            target,
        )

    def mark_edges(self, keys: Collection[Key], mark: Mark, marked: bool) -> None:
        """Mark edges as cut or frozen, or remove the mark."""
        connections: dict[tuple[str, str], set[Edge]] = {}
        for target, unit, source, source_unit in keys:
            connections.setdefault((source, target), set()).add((unit, source_unit))
        name = {
            ("cut", True): translate("Network", "Cut edge of {layer}"),
            ("cut", False): translate("Network", "Draw cut edge of {layer} again"),
            ("frozen", True): translate("Network", "Freeze edge of {layer}"),
            ("frozen", False): translate("Network", "Unfreeze edge of {layer}"),
        }[mark, marked]

        def change(experiment: Experiment) -> Experiment:
            for (source, target), edges in connections.items():
                experiment = net.mark_edges(experiment, source, target, mark, edges, marked)
            return experiment

        self._edit(change, name, *dict.fromkeys(key.layer for key in keys))

    def redraw_edges(self, layer: str) -> None:
        """Draw all cut edges into `layer` again."""
        self._edit(
            lambda e: net.redraw_edges(e, layer),
            translate("Network", "Draw cut edges of {layer} again"),
            layer,
        )

    # --- values -----------------------------------------------------------------------------------

    def set_values(self, old: Mapping[Key, float], value: float, merge: str = "") -> None:
        """Give all parameters in `old`, which holds their present values, the same `value`."""
        self._document.set_parameters(old, value, _values_name, merge)


def _values_name(before: Values, after: Values) -> str:
    """Name the edit of one or several weights and biases."""
    old, new = unpacked(before), unpacked(after)
    if len(old) > 1:
        text = translate("Network", "{count} values → {new}")
        return text.format(count=len(old), new=typed(next(iter(new.values()))))
    ((key, one),) = old.items()
    setting = translate("Network", "Bias") if key.is_bias else translate("Network", "Weight")
    return change_name(setting, typed(one), typed(new[key]))
