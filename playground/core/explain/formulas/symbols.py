"""The symbols of a network: the same one for the same thing in every formula.

Layers are numbered as on screen: the input is 0, hidden layers count from 1, the output is the last. Neurons are numbered from the
top, inputs are called by their feature, outputs are ŷ. A weight into a layer with several sources names both layers.
"""

from dataclasses import dataclass
from functools import cached_property

from playground.core.catalog.features import features_of
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import BIAS, INPUT, OUTPUT, Experiment, Key, Unit


@dataclass(frozen=True)
class Symbols:
    r"""Symbols such as z^{(1)}_{2} and w^{(1)}_{21}, or w^{(0 \to 2)}_{21} where layer 2 has more than one source."""

    experiment: Experiment
    layout: Layout

    @cached_property
    def _levels(self) -> dict[str, int]:
        hidden = self.experiment.network.hidden_ids
        return {layer_id: number for number, layer_id in enumerate([INPUT, *hidden, OUTPUT])}

    def _indexed(self, letter: str, layer: str, index: str = "") -> str:
        return f"{letter}^{{({self._levels[layer]})}}" + (f"_{{{index}}}" if index else "")

    def _index(self, layer: str, unit: Unit) -> str:
        return str(self.experiment.unit_index(layer, unit) + 1)

    def z(self, layer: str, unit: Unit) -> str:
        """The weighted sum of a neuron."""
        return self._indexed("z", layer, self._index(layer, unit))

    def a(self, layer: str, unit: Unit) -> str:
        """The activation of a neuron; x₁ … for inputs, ŷ for outputs."""
        if layer == INPUT:
            return features_of(self.experiment.dataset)[unit].latex
        return (
            self._of_output(r"\hat{y}", unit)
            if layer == OUTPUT
            else self._indexed("a", layer, self._index(layer, unit))
        )

    def target(self, unit: Unit) -> str:
        """What an output should be."""
        return self._of_output("y", unit)

    def _of_output(self, letter: str, unit: Unit) -> str:
        return (
            letter
            if len(self.experiment.units(OUTPUT)) == 1
            else f"{letter}_{{{self._index(OUTPUT, unit)}}}"
        )

    def delta(self, layer: str, unit: Unit) -> str:
        """∂L/∂z of a neuron."""
        return self._indexed(r"\delta", layer, self._index(layer, unit))

    def parameter(self, key: Key) -> str:
        """A weight or a bias."""
        layer, unit, source, source_unit = key
        own = self._index(layer, unit)
        if source == BIAS:
            return self._indexed("b", layer, own)
        other = self._index(source, source_unit)
        comma = "," if len(own + other) > 2 else ""
        return f"w{self._between(source, layer)}_{{{own}{comma}{other}}}"

    def _between(self, source: str, layer: str, mark: str = "") -> str:
        level, alone = self._levels[layer], len(self.layout.blocks[layer].sources) == 1
        return (
            f"^{{({level}){mark}}}"
            if alone
            else rf"^{{({self._levels[source]} \to {level}){mark}}}"
        )

    def weights(self, source: str, layer: str, transposed: bool = False) -> str:
        """The matrix of a connection."""
        return "W" + self._between(source, layer, r"\top" if transposed else "")

    def activations(self, layer: str, transposed: bool = False) -> str:
        """The column of a layer's activations."""
        if layer == OUTPUT:  # feeds nothing, so it is never transposed
            return r"\hat{Y}"
        return f"A^{{({self._levels[layer]})" + (r"\top" if transposed else "") + "}"

    def column(self, letter: str, layer: str) -> str:
        """The column of a layer's z, b or δ."""
        return self._indexed(letter, layer)
