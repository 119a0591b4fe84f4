"""The symbols of a network: the same one for the same thing wherever it is written.

Layers are numbered as on screen: the input is 0, hidden layers count from 1, the output is the
last. Neurons are numbered from the top, inputs are called by their feature, outputs are ŷ. A
weight has the number of its target first; into a layer with several sources it names both layers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playground.core.basics.maths_text import ARROW
from playground.core.basics.printer import Printer
from playground.core.basics.printers import LATEX
from playground.core.experiment.features import feature_of
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key, Unit

TRANSPOSED = r"\top"


@dataclass(frozen=True)
class Symbols:
    r"""Symbols such as z₂⁽¹⁾ and w₂₁⁽¹⁾, or w₂₁⁽⁰⁻²⁾ where layer 2 has more than one source.

    Attributes
    ----------
    printer : writes them: `TEXT` as above, `LATEX` as z^{(1)}_{2}, w^{(0 \to 2)}_{21}
    inputs : what inputs are called, by feature; those that are missing as in LaTeX formulas
    samples : which samples the loss is over, its index: "16", "batch"; "" for L alone
    """

    experiment: Experiment
    printer: Printer = LATEX
    inputs: Mapping[Unit, str] = field(default_factory=dict)
    samples: str = ""

    @property
    def loss(self) -> str:
        """The loss of its samples: L₁₆."""
        return self.printer.indexed("L", self.samples)

    @property
    def objective(self) -> str:
        """What training makes small: the loss, with a penalty J₁₆ = L₁₆ + P."""
        letter = "J" if self.experiment.training.has_penalty else "L"
        return self.printer.indexed(letter, self.samples)

    def _number(self, layer: str) -> int:
        return self.experiment.network.layer_number(layer)

    def index(self, layer: str, unit: Unit) -> str:
        """Write the number of a neuron or an input, from 1."""
        return str(self.experiment.unit_index(layer, unit) + 1)

    def _indexed(self, letter: str, layer: str, below: str = "") -> str:
        return self.printer.indexed(letter, below, f"({self._number(layer)})")

    def z(self, layer: str, unit: Unit) -> str:
        """Write the weighted sum of a neuron."""
        return self._indexed("z", layer, self.index(layer, unit))

    def a(self, layer: str, unit: Unit) -> str:
        """Write the activation of a neuron; x₁ … for inputs, ŷ for outputs."""
        if layer == INPUT:
            known = self.inputs.get(unit)
            return known or feature_of(self.experiment.dataset, unit).latex
        if layer == OUTPUT:
            return self._of_output("ŷ", unit)
        return self._indexed("a", layer, self.index(layer, unit))

    def target(self, unit: Unit) -> str:
        """Write what an output should be."""
        return self._of_output("y", unit)

    @property
    def class_weight(self) -> str:
        """Write the class weight of a sample."""
        return self.printer.indexed("c", "y")

    def _of_output(self, letter: str, unit: Unit) -> str:
        is_alone = len(self.experiment.units(OUTPUT)) == 1
        return self.printer.indexed(letter, "" if is_alone else self.index(OUTPUT, unit))

    def delta(self, layer: str, unit: Unit) -> str:
        """Write ∂L/∂z of a neuron."""
        return self._indexed("δ", layer, self.index(layer, unit))

    def parameter(self, key: Key) -> str:
        """Write a weight or a bias."""
        own = self.index(key.layer, key.unit)
        if key.is_bias:
            is_shared = self.experiment.network.layer(key.layer).shared_bias
            return self._indexed("b", key.layer, "" if is_shared else own)
        other = self.index(key.source, key.source_unit)
        comma = "," if len(own + other) > 2 else ""
        above = self._between(key.source, key.layer)
        return self.printer.indexed("w", f"{own}{comma}{other}", above)

    def _between(self, source: str, layer: str) -> str:
        number = self._number(layer)
        if len(self.experiment.network.into(layer)) == 1:
            return f"({number})"
        return f"({self._number(source)}{ARROW}{number})"

    # --- matrices, in LaTeX only where they are transposed; `row` is the index of a row: "2,:" ----

    def weights(self, source: str, layer: str, transposed: bool = False, row: str = "") -> str:
        """Write the matrix of a connection."""
        above = self._between(source, layer) + (TRANSPOSED if transposed else "")
        return self.printer.indexed("W", row, above)

    def activations(self, layer: str, transposed: bool = False, row: str = "") -> str:
        """Write the columns of a layer's activations."""
        if layer == OUTPUT:  # feeds nothing, so it is never transposed
            return r"\hat{Y}" + (f"_{{{row}}}" if row else "")
        above = f"({self._number(layer)})" + (TRANSPOSED if transposed else "")
        return self.printer.indexed("A", row, above)

    def column(self, letter: str, layer: str, row: str = "") -> str:
        """Write the columns of a layer's z or δ, or its b."""
        return self._indexed(letter, layer, row)
