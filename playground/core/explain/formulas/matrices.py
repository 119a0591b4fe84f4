"""The matrices of a network, as the formulas of a layer need them; those of one sample.

Each sample is a column. δ is that of each sample's own loss; the gradients of weights and biases
are of the mean over the samples.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy import ma

from playground.core.basics.arrays import Array
from playground.core.basics.printers import LATEX
from playground.core.basics.vocabulary import Quantity
from playground.core.engine.class_weights import class_weights, sample_weights
from playground.core.experiment.spec import INPUT, OUTPUT, Key, Unit
from playground.core.explain.formulas.latex import matrix_of, picked
from playground.core.explain.formulas.scene import Scene, Writer

Masked = Array  # one whose masked elements are those of cut edges


@dataclass(frozen=True)
class MatrixScene(Writer):
    """Matrices with their numbers; what reads a number raises NotYetError."""

    @property
    @abstractmethod
    def samples(self) -> int:
        """The number of samples B."""

    @abstractmethod
    def read(self, layer: str, quantity: Quantity) -> Array:
        """Return a quantity of every unit of a layer, (units, B)."""

    @abstractmethod
    def mask(self, layer: str) -> Array | None:
        """Return what dropout multiplies f(Z) with, (units, B); None without dropout."""

    @abstractmethod
    def targets(self) -> Array:
        """Return Y, (outputs, B)."""

    @abstractmethod
    def by_answers(self) -> Array:
        """Return ∂L/∂Ŷ, each sample of its own loss, (outputs, B)."""

    @abstractmethod
    def by_inputs(self) -> Array:
        """Return ∂L/∂X of the mean over the samples, (inputs, B)."""

    @abstractmethod
    def weights(self, source: str, layer: str, gradients: bool = False) -> Masked:
        """Return W of a connection, or ∂L/∂W, (fan_out, fan_in); cut edges are masked."""

    @abstractmethod
    def biases(self, layer: str, gradients: bool = False) -> Array:
        """Return b of a layer, or ∂L/∂b, (units, 1)."""

    def class_weights(self, targets: Array) -> Array:
        """Return C, the class weight of each sample once for each output, (outputs, B)."""
        weights = class_weights(self.experiment)
        row = 1.0 if weights is None else sample_weights(self.experiment, weights, targets)
        return np.broadcast_to(row, targets.shape)

    # --- writing ----------------------------------------------------------------------------------

    @property
    def own_loss(self) -> str:
        """The loss that a column of δ is of: that of its sample."""
        return self.names.loss if self.samples == 1 else "L_{n}"

    def by_own_loss(self, by: str) -> str:
        """Write the derivative of each sample's own loss."""
        return LATEX.derivative(self.own_loss, by)

    @property
    def share_of_sample(self) -> str:
        """1/B times, where there is more than one sample."""
        return "" if self.samples == 1 else rf"\frac{{1}}{{{self.samples}}}\cdot "

    def columns(self, numbers: Array) -> str:
        """Write a matrix with a column for each sample."""
        return self._matrix(numbers, picked(len(numbers)), self._picked_samples)

    def answers(self, numbers: Array) -> str:
        """Write Ŷ as `columns` does, with the digits that Ŷ − Y needs."""
        places = picked(len(numbers)), self._picked_samples
        return self._matrix(numbers, *places, show=self.show_answer)

    def rows(self, numbers: Array) -> str:
        """Write a matrix with a row for each sample."""
        return self._matrix(numbers, self._picked_samples, picked(numbers.shape[1]))

    def whole(self, numbers: Masked, boxed: tuple[int, int] | None = None) -> str:
        """Write a matrix of weights, with one element in a box; what is masked is blank."""
        row, column = boxed or (0, 0)
        rows, columns = (
            _picked_with(one, count)
            for one, count in zip((row, column), numbers.shape, strict=True)
        )
        return self._matrix(numbers, rows, columns, boxed)

    @property
    def _picked_samples(self) -> list[int | None]:
        return picked(self.samples, are_samples=True)

    def _matrix(
        self,
        numbers: Array,
        rows: Sequence[int | None],
        columns: Sequence[int | None],
        boxed: tuple[int, int] | None = None,
        show: Callable[[float], str] | None = None,
    ) -> str:
        masked = ma.getmaskarray(numbers)

        def cell(row: int, column: int) -> str:
            if masked[row, column]:
                return ""
            shown = (show or self.show)(float(numbers[row, column]))
            return rf"\boxed{{{shown}}}" if (row, column) == boxed else shown

        return matrix_of(rows, columns, cell)


def _picked_with(index: int, count: int) -> list[int | None]:
    """Return which of `count` rows or columns are written, `index` among them."""
    found = picked(count)
    return found if index in found else [0, None, index, None, count - 1]


# --- one sample -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class SampleMatrices(MatrixScene):
    """The matrices of one sample, from its graph of scalars: one column."""

    scene: Scene

    @classmethod
    def of(cls, scene: Scene) -> "SampleMatrices":
        """Return the matrices of a scene."""
        return cls(scene.names, scene.layout, scene.digits, scene)

    @property
    def samples(self) -> int:
        return 1

    def weight(self, key: Key) -> float:
        return self.scene.weight(key)

    def gradient_of(self, key: Key) -> float:
        return self.scene.gradient_of(key)

    def read(self, layer: str, quantity: Quantity) -> Array:
        scene, unrolled = self.scene, self.scene.unrolled
        read: dict[Quantity, Callable[[Unit], float]] = {
            "z": lambda unit: scene.value(unrolled.z[layer, unit]),
            "a": lambda unit: scene.value(unrolled.a[layer, unit]),
            "slope": lambda unit: scene.slopes(unrolled.a[layer, unit])[0],
            "delta": lambda unit: scene.delta(layer, unit),
        }
        return self._column(layer, read[quantity])

    def _column(self, layer: str, number_of: Callable[[Unit], float]) -> Array:
        return np.array([[number_of(unit)] for unit in self.experiment.units(layer)])

    def mask(self, layer: str) -> None:
        return None

    def targets(self) -> Array:
        return self._column(OUTPUT, self.scene.target)

    def by_answers(self) -> Array:
        scene = self.scene
        return self._column(OUTPUT, lambda unit: scene.gradient(scene.unrolled.a[OUTPUT, unit]))

    def slopes_of_answers(self) -> Masked:
        """Return ∂Ŷ/∂Z, (outputs, outputs): row i has the slopes of answer i."""
        scene, units = self.scene, self.experiment.units(OUTPUT)
        return ma.array([scene.slopes(scene.unrolled.a[OUTPUT, unit]) for unit in units])

    def by_inputs(self) -> Array:
        scene = self.scene
        return self._column(INPUT, lambda unit: scene.gradient(scene.unrolled.a[INPUT, unit]))

    def weights(self, source: str, layer: str, gradients: bool = False) -> Masked:
        exists = self.layout.weight(self.layout.exists, source, layer)
        nodes = self.scene.unrolled.weights.get((source, layer), ())
        cells = np.zeros(exists.shape)
        cells[exists] = self.scene.gradients(nodes) if gradients else self.scene.values(nodes)
        return ma.array(cells, mask=~exists)

    def biases(self, layer: str, gradients: bool = False) -> Array:
        read = self.gradient_of if gradients else self.weight
        return self._column(layer, lambda unit: read(Key.bias(layer, unit)))
