"""The ledger of one parameter: the share of each sample in its gradient, and what cancels.

∂L/∂w = (1/N) Σₙ δₙ aₙ over N samples, where δₙ = ∂Lₙ/∂z of the unit that w leads to, Lₙ is the loss
of sample n alone, and aₙ is the activation that w multiplies (1 for a bias). No penalty is in it.
"""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.engine.engine import Passed
from playground.core.engine.layout import Layout
from playground.core.engine.passes import Sweep
from playground.core.experiment.spec import Experiment, Key


@dataclass(frozen=True)
class Ledger:
    """Contribution of each sample to the gradient of one parameter; sample n is column n.

    Attributes
    ----------
    delta : δ of every sample, of its own loss, at the unit that the parameter leads to, (n,)
    inputs : the activation that the parameter multiplies, (n,); ones for a bias
    """

    delta: Array
    inputs: Array

    @property
    def shares(self) -> Array:
        """The gradient of each sample alone, δₙ aₙ, (n,). Their mean is the gradient."""
        with np.errstate(all="ignore"):
            return np.asarray(self.delta * self.inputs)

    @property
    def total(self) -> float:
        """The gradient ∂L/∂w, the mean of the shares; 0 without samples."""
        with np.errstate(all="ignore"):
            return float(self.shares.sum() / max(1, len(self.delta)))

    @property
    def cancelled(self) -> float:
        """The part that cancels, 1 − |Σ shareₙ| / Σ |shareₙ|: 0 to 1, NaN after an overflow."""
        shares = self.shares
        largest = float(np.abs(shares).max(initial=0.0))
        if largest == 0.0:
            return 0.0
        with np.errstate(all="ignore"):
            scaled = shares / largest  # a sum of huge shares would overflow
            return float(np.maximum(0.0, 1.0 - abs(scaled.sum()) / np.abs(scaled).sum()))


def ledger(
    experiment: Experiment,
    layout: Layout,
    theta: Array,
    columns: Array,
    key: Key,
    masks: Masks = NO_MASKS,
) -> Ledger:
    """Make the ledger of `key` over `columns`, under `theta`, without clipping.

    Parameters
    ----------
    theta : the flat parameters (layout.size,), only read
    columns : (n_features + 1 + n_outputs, n): the samples, as in `Samples.columns`: a whole set or
        one mini-batch
    masks : of dropout, see `Pass.masks`

    Raises
    ------
    SpecError : if there is no such parameter, or its edge is cut
    """
    layout.existing_offset(key)
    n = columns.shape[1]
    delta, inputs = np.zeros(n), np.ones(n)
    for bound, part in Sweep(experiment, layout, theta, columns, masks).backward():
        delta[part], inputs[part] = read_factors(experiment, bound, key)
    return Ledger(delta, inputs)


def read_factors(experiment: Experiment, bound: Passed, key: Key) -> tuple[Array, Array]:
    """Read δ at the unit that `key` leads to, and the activation that it multiplies, (m,) each.

    Of a shared bias δ is the sum over all units of its layer. δ is that of each sample's own loss:
    the loss of the pass is the mean over its m samples.
    """
    target, unit, source, source_unit = key
    deltas = bound.read(target, "delta") * bound.samples
    delta = deltas[experiment.unit_index(target, unit)]
    if key.is_bias:
        is_shared = experiment.network.layer(target).shared_bias
        return deltas.sum(axis=0) if is_shared else delta, np.ones_like(delta)
    return delta, bound.read(source, "a")[experiment.unit_index(source, source_unit)].copy()
