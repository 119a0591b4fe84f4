"""A network at one sample, as formulas need it: symbols, and numbers as far as they are known."""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from playground.core.basics.messages import Phrase
from playground.core.basics.printers import LATEX
from playground.core.basics.vocabulary import Phase
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.catalog.losses_of_z import OfZ
from playground.core.engine.class_weights import class_weights
from playground.core.engine.layout import Block, Layout
from playground.core.experiment.spec import OUTPUT, Experiment, Key, Unit
from playground.core.explain.formulas.latex import latex_number
from playground.core.explain.formulas.symbols import Symbols
from playground.core.explain.unroll import Unrolled
from playground.core.graph.gate import GateError
from playground.core.graph.graph import Run


@dataclass(frozen=True)
class Formula:
    """A formula three times, as LaTeX; what is not computed yet has blank `numbers` and `result`.

    Attributes
    ----------
    title : what it is
    symbols : the formula
    numbers : with numbers put in, from the equals sign on; blank also where it would only repeat
        the result
    result : the result, from the equals sign on
    matrix : the matrix that the result is an element of; "" for none
    notes : sentences about it
    phase : of the walk, in which it is computed
    """

    title: Phrase
    symbols: str
    numbers: str = ""
    result: str = ""
    matrix: str = ""
    notes: tuple[Phrase, ...] = ()
    phase: Phase = "backward"


class NotYetError(Exception):
    """A number has not been computed yet."""


@dataclass(frozen=True)
class Writer(ABC):
    """Writes formulas: symbols of `names`, numbers with `digits` significant digits or none."""

    names: Symbols
    layout: Layout
    digits: int | None

    @property
    def experiment(self) -> Experiment:
        """The network, its data and its loss."""
        return self.names.experiment

    @property
    def loss_of_z(self) -> OfZ | None:
        """The loss that takes z, past the activation; None for a loss of answers."""
        return self.experiment.loss_of_z

    @property
    def share(self) -> float:
        """What one output counts in the loss."""
        return self.experiment.loss.weight(len(self.experiment.units(OUTPUT)))

    @property
    def is_weighted(self) -> bool:
        """Whether the loss of a sample is multiplied with its class weight."""
        return class_weights(self.experiment) is not None

    def block(self, layer: str) -> Block:
        """Return the parameters of a layer."""
        return self.layout.blocks[layer]

    def activation(self, layer: str) -> Activation:
        """Return the activation function of a layer."""
        return ACTIVATIONS[self.experiment.network.layer(layer).activation]

    def by_loss(self, by: str) -> str:
        """Write the derivative of the loss by a symbol."""
        return LATEX.derivative(self.names.loss, by)

    @abstractmethod
    def weight(self, key: Key) -> float:
        """Return a weight or bias; raises NotYetError."""

    @abstractmethod
    def gradient_of(self, key: Key) -> float:
        """Return ∂L/∂w of a weight or bias; raises NotYetError."""

    def show(self, value: float, more: int = 0) -> str:
        """Write a number with so many more digits; raises NotYetError if none are wanted."""
        if self.digits is None:
            raise NotYetError
        return latex_number(value, self.digits + more)

    def show_answer(self, value: float) -> str:
        """Write ŷ with as many digits as 1 − ŷ needs to be seen."""
        more = math.floor(-math.log10(1 - value)) if 0.5 < value < 1 else 0
        return self.show(value, more)

    def formula(
        self,
        title: Phrase,
        symbols: str,
        numbers: Callable[[], str],
        result: Callable[[], str],
        notes: tuple[Phrase, ...] = (),
        phase: Phase = "backward",
    ) -> Formula:
        """Write the formula with its numbers, if all of them are known."""
        if self.digits is None:
            return Formula(title, symbols, notes=notes, phase=phase)
        try:
            put_in, outcome = numbers(), result()
        except NotYetError:
            return Formula(title, symbols, notes=notes, phase=phase)
        put_in = "" if put_in == outcome else f"= {put_in}"
        return Formula(title, symbols, put_in, f"= {outcome}", notes=notes, phase=phase)


@dataclass(frozen=True)
class Scene(Writer):
    """The numbers are those of the graph's `run`, of one sample."""

    unrolled: Unrolled
    run: Run
    _slopes: dict[int, tuple[float, ...]] = field(default_factory=dict, compare=False)

    def target(self, unit: Unit) -> float:
        """Return what an output should be."""
        return self.unrolled.targets[self.experiment.unit_index(OUTPUT, unit)]

    # --- numbers; each raises NotYetError ---------------------------------------------------------

    def value(self, node: int) -> float:
        """Return the value of a node."""
        value = self.run.values[node]
        if value is None:
            raise NotYetError
        return value

    def gradient(self, node: int) -> float:
        """Return ∂L/∂node, once nothing can be added to it any more."""
        gradient, ahead = self.run.gradients[node], self.run.next_node
        if gradient is None or (ahead is not None and ahead > node):
            raise NotYetError
        return gradient

    def values(self, nodes: Sequence[int]) -> list[float]:
        """Return the values of many nodes."""
        return [self.value(node) for node in nodes]

    def gradients(self, nodes: Sequence[int]) -> list[float]:
        """Return `gradient` of many nodes."""
        ahead = self.run.next_node
        if ahead is not None and ahead > min(nodes, default=ahead):
            raise NotYetError
        found = [self.run.gradients[node] for node in nodes]
        known = [gradient for gradient in found if gradient is not None]
        if len(known) < len(found):
            raise NotYetError
        return known

    def slopes(self, node: int) -> tuple[float, ...]:
        """Return the local gradients of a gate, computed once: many paths go through it."""
        if node not in self._slopes:
            self.value(node)
            try:
                self._slopes[node] = tuple(self.run.local(node))
            except GateError as error:  # there the run cannot go on either
                raise NotYetError from error
        return self._slopes[node]

    def weight(self, key: Key) -> float:
        """Return a weight or bias."""
        return self.value(self.unrolled.parameters[key])

    def gradient_of(self, key: Key) -> float:
        """Return ∂L/∂w of a weight or bias."""
        return self.gradient(self.unrolled.parameters[key])

    def delta(self, layer: str, unit: Unit) -> float:
        """Return ∂L/∂z of a neuron."""
        return self.gradient(self.unrolled.z[layer, unit])
