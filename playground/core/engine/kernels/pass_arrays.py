"""The arrays of one forward and one backward pass, and what can be read from them."""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import Quantity
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.class_weights import class_weights, sample_weights
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment


class PassArrays:
    """The reading half of `engine.engine.Pass`: whatever fills the arrays, they are read alike.

    Attributes
    ----------
    columns : (n_features + 1 + n_outputs, m): the inputs, a row of ones, the targets
    targets : the last rows of `columns`, a view
    z, a, delta : by layer, arrays (units, m); ``a["input"]`` are the inputs
    masks : what dropout multiplies f(z) with, by layer, (units, m); empty without dropout
    """

    def __init__(self, experiment: Experiment, layout: Layout, columns: Array) -> None:
        self.layout, self.columns, self.samples = layout, columns, columns.shape[1]
        self.loss, self.loss_of_z = experiment.loss, experiment.loss_of_z
        self._experiment, self._class_weights = experiment, class_weights(experiment)
        n_in = len(layout.inputs)
        self.targets = columns[n_in + 1 :]
        self.a: dict[str, Array] = {INPUT: columns[:n_in]}
        self.z: dict[str, Array] = {}
        self.delta: dict[str, Array] = {}
        self.masks: dict[str, Array] = {}

    def sample_losses(self) -> Array:
        """Return the loss of every sample after a forward pass, shape (m,), without the penalty."""
        with np.errstate(all="ignore"):
            if self.loss_of_z:
                values = self.loss_of_z.value(self.z[OUTPUT], self.targets)
            else:
                values = self.loss.value(self.a[OUTPUT], self.targets)
            losses = values.sum(axis=0) * self.loss.weight(len(values))
            return losses if self._class_weights is None else losses * self.sample_weights()

    def sample_weights(self) -> Array:
        """Return what the loss of each sample is multiplied with, (m,): its class weight, or 1."""
        if self._class_weights is None:
            return np.ones(self.samples, self.targets.dtype)
        return sample_weights(self._experiment, self._class_weights, self.targets)

    def read(self, layer: str, quantity: Quantity) -> Array:
        """Read a quantity of every unit of a layer, (units, m), after the passes that it needs."""
        if quantity == "a" or (quantity == "z" and layer == INPUT):
            return self.a[layer]
        if layer == INPUT:
            return np.full_like(self.a[INPUT], np.nan)
        if quantity == "z":
            return self.z[layer]
        return self.delta[layer] if quantity == "delta" else self._slope(layer)

    def _slope(self, layer: str) -> Array:
        """Compute f′(z) of a layer, fresh."""
        activation = ACTIVATIONS[self.layout.blocks[layer].layer.activation]
        z, a, slope = self.z[layer], self.a[layer], np.empty_like(self.a[layer])
        with np.errstate(all="ignore"):
            if layer in self.masks:
                a = np.empty_like(z)
                activation.value(z, a)
            activation.derivative(z, a, slope)
        return slope
