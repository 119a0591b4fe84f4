"""The matrices of a batch, as the formulas of a layer need them."""

from dataclasses import dataclass

import numpy as np
from numpy import ma

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import Quantity
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.core.explain.formulas.matrices import Masked, MatrixScene
from playground.core.explain.formulas.scene import NotYetError
from playground.core.explain.network_graph import NetworkGraph
from playground.core.vectors.graph import VectorRun


@dataclass(frozen=True)
class BatchMatrices(MatrixScene):
    """The matrices of a batch, from its graph of matrices as far as `run` has come."""

    network: NetworkGraph
    run: VectorRun

    @property
    def samples(self) -> int:
        return self.network.batch

    def _value(self, node: int) -> Array:
        value = self.run.values[node]
        if value is None:
            raise NotYetError
        return value

    def _gradient(self, node: int) -> Array:
        """Return ∂L/∂node, once nothing can be added to it any more."""
        gradient, ahead = self.run.gradients[node], self.run.next_node
        if gradient is None or (ahead is not None and ahead > node):
            raise NotYetError
        return gradient

    def weight(self, key: Key) -> float:
        return self._element(key)

    def gradient_of(self, key: Key) -> float:
        return self._element(key, gradients=True)

    def _element(self, key: Key, gradients: bool = False) -> float:
        row = self.experiment.unit_index(key.layer, key.unit)
        if key.is_bias:
            return float(self.biases(key.layer, gradients)[row, 0])
        column = self.experiment.unit_index(key.source, key.source_unit)
        return float(self.weights(key.source, key.layer, gradients)[row, column])

    def read(self, layer: str, quantity: Quantity) -> Array:
        if quantity == "a":
            return self._value(self.network.a[layer])
        if quantity == "delta":  # that of the mean is 1/B of it
            return self._gradient(self.network.z[layer]) * self.samples
        z = self._value(self.network.z[layer])
        return z if quantity == "z" else self._slopes(layer, z)

    def _slopes(self, layer: str, z: Array) -> Array:
        self._value(self.network.a[layer])
        activation, a, slopes = self.activation(layer), np.empty_like(z), np.empty_like(z)
        with np.errstate(all="ignore"):
            activation.value(z, a)  # without dropout
            activation.derivative(z, a, slopes)
        return slopes

    def mask(self, layer: str) -> Array | None:
        node = self.network.masks.get(layer)
        return None if node is None else self._value(node)

    def targets(self) -> Array:
        return self._value(self.network.targets)

    def losses(self) -> Array:
        """Return the loss of every sample, (1, B)."""
        return self._value(self.network.own_losses)

    def loss(self) -> float:
        """Return the mean loss."""
        return float(self._value(self.network.graph.output)[0, 0])

    def by_answers(self) -> Array:
        return self._gradient(self.network.a[OUTPUT]) * self.samples

    def by_inputs(self) -> Array:
        return self._gradient(self.network.a[INPUT])

    def weights(self, source: str, layer: str, gradients: bool = False) -> Masked:
        node = self.network.weights[source, layer]
        numbers = self._gradient(node) if gradients else self._value(node)
        exists = self.layout.weight(self.layout.exists, source, layer)
        return ma.array(numbers, mask=~exists)

    def biases(self, layer: str, gradients: bool = False) -> Array:
        node, units = self.network.biases[layer], len(self.experiment.units(layer))
        found = self._gradient(node) if gradients else self._value(node)
        return np.broadcast_to(found, (units, 1))  # of a shared one the same for all
