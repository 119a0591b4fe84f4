"""The subject of the inspector's fields, as a function of the experiment and the selection."""

from dataclasses import dataclass
from functools import cached_property

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    edges_of,
    is_marked,
    layers_of,
    parameter_of,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key, LayerSpec


@dataclass(frozen=True)
class Chosen:
    """The layers, edges and parameters that the selected `parts` of `experiment` mean."""

    experiment: Experiment
    parts: tuple[Part, ...]

    @cached_property
    def layers(self) -> tuple[str, ...]:
        """The layers whose settings are meant; the input has none."""
        return tuple(layer for layer in layers_of(self.parts) if layer != INPUT)

    @property
    def layer_specs(self) -> list[LayerSpec]:
        """The settings of these layers."""
        return [self.experiment.network.layer(layer) for layer in self.layers]

    @property
    def hidden(self) -> tuple[str, ...]:
        """The hidden ones among the layers."""
        return tuple(layer for layer in self.layers if layer != OUTPUT)

    @property
    def activated(self) -> tuple[str, ...]:
        """The layers whose activation is set: the output only if no hidden layer is chosen."""
        return self.hidden or self.layers

    @property
    def is_about_layers(self) -> bool:
        """Whether settings of layers are meant: not if an edge or a connection is selected too."""
        return bool(self.layers) and not self.has_edges

    @property
    def is_input(self) -> bool:
        """Whether the input layer or features of it are selected, and nothing else."""
        return layers_of(self.parts) == (INPUT,) and not self.has_edges

    @property
    def has_biases(self) -> bool:
        """Whether settings of biases are meant, which all these layers have."""
        return self.is_about_layers and all(spec.bias for spec in self.layer_specs)

    @property
    def has_parts_of_layers(self) -> bool:
        """Whether something within a layer is selected, a neuron or a bias."""
        return any(not isinstance(part, LayerPart) for part in self.parts)

    @property
    def can_resize(self) -> bool:
        """Whether the number of neurons of all these layers can be set."""
        return self.is_about_layers and self.hidden == self.layers

    @property
    def has_edges(self) -> bool:
        """Whether an edge or a connection is selected."""
        return any(
            isinstance(part, ConnectionPart)
            or (isinstance(part, ParameterPart) and not part.is_bias)
            for part in self.parts
        )

    @property
    def has_values(self) -> bool:
        """Whether there are weights or biases to copy."""
        lines = ConnectionPart | ParameterPart
        return bool(self.layers) or any(isinstance(part, lines) for part in self.parts)

    @property
    def can_remove(self) -> bool:
        """Whether something else than the input and the output layer is selected."""
        return any(part not in (LayerPart(INPUT), LayerPart(OUTPUT)) for part in self.parts)

    @cached_property
    def keys(self) -> list[Key]:
        """The parameters whose value is shown: selected ones, and biases of selected neurons."""
        keys = (parameter_of(part) for part in self.parts if not self._is_without_bias(part))
        return [key for key in keys if key is not None]

    def _is_without_bias(self, part: Part) -> bool:
        """Return whether `part` is a neuron without a bias, or an input."""
        if not isinstance(part, UnitPart):
            return False
        return part.layer == INPUT or not self.experiment.network.layer(part.layer).bias

    @property
    def edges(self) -> list[Key]:
        """The edges that are selected, alone or as a connection."""
        keys = [key for key in self.keys if not key.is_bias]
        for part in self.parts:
            if isinstance(part, ConnectionPart):
                connection = self.experiment.network.connection(part.source, part.target)
                keys += edges_of(self.experiment, connection) if connection is not None else []
        return keys

    @property
    def is_frozen(self) -> bool:
        """Whether all that is meant is frozen: every edge, or every layer."""
        if self.is_about_layers:
            return all(spec.frozen for spec in self.layer_specs)
        return self.has_edges and all(self._is_frozen(part) for part in self.parts)

    def _is_frozen(self, part: Part) -> bool:
        """Return whether an edge, or a whole connection, is frozen; True for other parts."""
        experiment = self.experiment
        if isinstance(part, ParameterPart):
            return part.is_bias or is_marked(experiment, part.key, "frozen")
        if not isinstance(part, ConnectionPart):
            return True
        connection = experiment.network.connection(part.source, part.target)
        count = len(experiment.units(part.source)) * len(experiment.units(part.target))
        return connection is not None and len(connection.frozen | connection.cut) == count
