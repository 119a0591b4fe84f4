"""All arrays of a network for a batch of B samples: their shapes, what each needs, why it is kept.

Each sample is a column. A gradient has the shape of its value: L is one number, so there is one
derivative for each number of the value.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from playground.core.basics.messages import NameList, Phrase
from playground.core.basics.notation import as_name, names_in, parse_lines, parse_maths
from playground.core.basics.printers import TEXT
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses_of_z import ERROR
from playground.core.engine.class_weights import class_weights
from playground.core.engine.layout import Block, Layout
from playground.core.experiment.parts import ConnectionPart, LayerPart, Part
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.core.explain import tensor_texts as texts
from playground.core.explain.formulas.symbols import Symbols

# when an array is made: with the data, at the start, or in a phase of an update
Made = Literal["data", "start", "forward", "backward", "update"]
# what an array is for; "kept" is kept from the forward to the backward pass
Kind = Literal["parameters", "kept", "deltas", "gradients", "optimiser", "engine"]
OF_A_BATCH: tuple[Kind, ...] = ("kept", "deltas")


@dataclass(frozen=True)
class Tensor:
    """One array.

    Attributes
    ----------
    part : the layer or connection that it belongs to; None for the whole network
    symbol, name : what it is called, in symbols and in words
    shape : rows, columns
    kind, made, why : what it is for, when it is made, why it is kept
    formula : what it is computed from; "" if it is not computed
    itemsize : bytes of one value
    """

    part: Part | None
    symbol: str
    name: Phrase
    shape: tuple[int, int]
    kind: Kind
    made: Made
    why: Phrase
    formula: str = ""
    itemsize: int = 8

    @property
    def layer(self) -> str:
        """The layer that it belongs to: of a connection, where it leads; "" for all layers."""
        match self.part:
            case LayerPart(layer) | ConnectionPart(_, layer):
                return layer
        return ""

    @property
    def count(self) -> int:
        """The number of values."""
        return self.shape[0] * self.shape[1]

    @property
    def memory(self) -> int:
        """The memory in bytes."""
        return self.count * self.itemsize


def memory_of(tensors: Iterable[Tensor], *kinds: Kind) -> int:
    """Return the memory of all arrays of these kinds, in bytes."""
    return sum(tensor.memory for tensor in tensors if tensor.kind in kinds)


def list_tensors(experiment: Experiment, layout: Layout, batch: int) -> tuple[Tensor, ...]:
    """List the arrays of an update with `batch` samples, layer by layer.

    In the precision of the experiment. A cut edge keeps its position in W.
    """
    itemsize = np.dtype(experiment.training.precision).itemsize
    network = _Network(experiment, layout, Symbols(experiment, TEXT), batch, itemsize)
    return tuple(network.arrays())


@dataclass(frozen=True)
class _Network:
    """Lists the arrays of a network for a batch size."""

    experiment: Experiment
    layout: Layout
    names: Symbols
    batch: int
    itemsize: int

    def arrays(self) -> Iterator[Tensor]:
        shape = len(self.layout.inputs), self.batch
        why = self._into(texts.FOR_WEIGHTS, self._fed_by(INPUT))
        yield self._of(INPUT, self.a(INPUT), texts.INPUTS, shape, "kept", "data", why)
        for block in self.layout.blocks.values():
            yield from self._parameters(block)
            yield from self._forward(block)
            yield from self._backward(block)
            yield from self._update(block)

    def _of(
        self,
        layer: str,
        symbol: str,
        name: Phrase,
        shape: tuple[int, int],
        kind: Kind,
        made: Made,
        why: Phrase,
        formula: str = "",
        source: str = "",
    ) -> Tensor:
        """Return an array of a layer, or of the connection from `source` to it."""
        part = ConnectionPart(source, layer) if source else LayerPart(layer)
        return Tensor(part, symbol, name, shape, kind, made, why, formula, self.itemsize)

    def a(self, layer: str) -> str:
        """Write the activations of a layer."""
        return "Ŷ" if layer == OUTPUT else self.names.activations(layer)

    def _fed_by(self, layer: str) -> list[str]:
        """List the layers that a layer feeds."""
        return [target for target, block in self.layout.blocks.items() if layer in block.sources]

    @staticmethod
    def _into(template: str, layers: Iterable[str]) -> Phrase:
        return Phrase(template, (("layers", NameList(layers)),))

    # --- one layer --------------------------------------------------------------------------------

    def _parameters(self, block: Block) -> Iterator[Tensor]:
        layer, size = block.layer.id, len(block.layer.units)
        why = texts.FROZEN if block.layer.frozen else texts.LEARNT
        for source, units in block.sources.items():
            name = Phrase(texts.WEIGHTS, (("source", source), ("target", layer)))
            symbol, shape = self.names.weights(source, layer), (size, len(units))
            yield self._of(layer, symbol, name, shape, "parameters", "start", why, source=source)
        if block.layer.bias:
            why = texts.FROZEN if block.layer.frozen_bias else why
            symbol = self.names.column("b", layer)
            yield self._of(layer, symbol, texts.BIASES, (size, 1), "parameters", "start", why)

    def _forward(self, block: Block) -> Iterator[Tensor]:
        layer, shape = block.layer.id, (len(block.layer.units), self.batch)
        z, mask = self.names.column("Z", layer), self.names.column("M", layer)
        why, formula = self._why_sums(block), self._sums(block)
        yield self._of(layer, z, texts.SUMS, shape, "kept", "forward", why, formula)
        if self._drops(layer):
            yield self._of(layer, mask, texts.MASK, shape, "kept", "forward", texts.FOR_MASK)
        formula = f"f({z}) ⊙ {mask}" if self._drops(layer) else f"f({z})"
        name, why = texts.OUTCOMES, self._into(texts.FOR_WEIGHTS, self._fed_by(layer))
        if layer == OUTPUT:
            name, why = texts.ANSWERS, texts.FOR_ERROR
        yield self._of(layer, self.a(layer), name, shape, "kept", "forward", why, formula)
        if layer == OUTPUT:
            yield self._of(layer, "Y", texts.TARGETS, shape, "kept", "data", texts.FOR_ERROR)

    def _sums(self, block: Block) -> str:
        """Write W A + b 1ᵀ, a product for each source."""
        layer = block.layer.id
        terms = [
            f"{self.names.weights(source, layer)} {self.a(source)}" for source in block.sources
        ]
        return " + ".join([*terms, *([f"{self.names.column('b', layer)} 1ᵀ"] * block.layer.bias)])

    def _drops(self, layer: str) -> bool:
        return self.experiment.training.dropout > 0 and layer != OUTPUT

    def _why_sums(self, block: Block) -> Phrase:
        """Say what Z is needed for, once A is known."""
        slope = parse_maths(ACTIVATIONS[block.layer.activation].slope_maths)
        if self._drops(block.layer.id):
            return texts.FOR_DROPPED
        if block.layer.id == OUTPUT and self._is_rule:
            return texts.RULE_SEEN
        if block.layer.id == OUTPUT and self.experiment.loss_of_z:
            return texts.FOR_LOSS if self.experiment.loss_of_z.maths == ERROR else texts.FOR_BOTH
        if any("z" in names_in(side) for side in slope.sides):
            return texts.FOR_SLOPE
        return Phrase(texts.TO_BE_SEEN, (("slope", TEXT.write(slope.short, {"a": "A"})),))

    @property
    def _is_rule(self) -> bool:
        """Whether the perceptron rule stands for the gradient."""
        return self.experiment.optimizer.error_correction

    def _backward(self, block: Block) -> Iterator[Tensor]:
        layer, size = block.layer.id, len(block.layer.units)
        before = [source for source in block.sources if source != INPUT]
        why = self._into(texts.FOR_BEFORE, before) if before else texts.FOR_OWN
        delta = "Ŷ − Y" if self._is_rule else self.names.column("δ", layer)
        formula = "" if self._is_rule else self._delta(layer)
        name, shape = texts.ERRORS if self._is_rule else texts.DELTAS, (size, self.batch)
        yield self._of(layer, delta, name, shape, "deltas", "backward", why, formula)
        factor = f"({delta})" if self._is_rule else delta
        for source, units in block.sources.items():
            name = Phrase(texts.OF_WEIGHTS, (("source", source), ("target", layer)))
            of, shape = self.names.weights(source, layer), (size, len(units))
            yield self._gradient(layer, of, name, shape, f"{factor} {self.a(source)}ᵀ", source)
        if block.layer.bias:
            of = self.names.column("b", layer)
            yield self._gradient(layer, of, texts.OF_BIASES, (size, 1), f"{factor} 1")

    def _gradient(
        self, layer: str, of: str, name: Phrase, shape: tuple[int, int], sum_: str, source: str = ""
    ) -> Tensor:
        """Return the gradient of a parameter, the mean over the samples of `sum_`."""
        symbol, why = TEXT.derivative("L", of), Phrase(texts.LIKE_VALUE, (("value", of),))
        if self._is_rule:
            symbol, name, why = sum_, texts.RULE, texts.FOR_STEP
        kind: Kind = "gradients"
        return self._of(layer, symbol, name, shape, kind, "backward", why, f"(1/B) {sum_}", source)

    def _delta(self, layer: str) -> str:
        """Write what δ is computed from."""
        slope = f"f′({self.names.column('Z', layer)})"
        if layer != OUTPUT:
            terms = [
                f"{self.names.weights(layer, target)}ᵀ {self.names.column('δ', target)}"
                for target in self._fed_by(layer)
            ]
            mask = f" ⊙ {self.names.column('M', layer)}" if self._drops(layer) else ""
            return f"{slope}{mask} ⊙ ({' + '.join(terms)})"
        experiment, of_z = self.experiment, self.experiment.loss_of_z
        if of_z is None:
            couples = experiment.output_activation.couples
            return "(∂Ŷ/∂Z)ᵀ ∂L/∂Ŷ" if couples else f"{slope} ⊙ ∂L/∂Ŷ"
        if of_z.maths != ERROR:
            return f"∂L/∂{self.names.column('Z', layer)}"
        units = len(experiment.units(OUTPUT))
        share = "" if experiment.loss.weight(units) == 1 else f"(1/{units}) "
        if class_weights(experiment) is not None:
            return f"{share}(Ŷ − Y) ⊙ C"
        return f"{share}(Ŷ − Y)" if share else "Ŷ − Y"

    def _update(self, block: Block) -> Iterator[Tensor]:
        layer, shape, optimizer = block.layer.id, block.shape, self.experiment.optimizer
        step = self.names.column("Δθ", layer)
        yield self._of(layer, step, texts.STEP, shape, "optimiser", "update", texts.STEP_SEEN)
        for line in parse_lines(optimizer.start):
            if names_in(line.sides[-1]) & {*optimizer.slots}:
                letter = as_name(line.sides[0]).removesuffix("_old")
                symbol = self.names.column(letter, layer)
                yield self._of(
                    layer, symbol, texts.SLOT, shape, "optimiser", "update", texts.FOR_NEXT
                )
