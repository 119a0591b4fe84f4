"""The interface of the engine: passes over one batch, updates over the mini-batches of an epoch.

What is above the engine uses only these protocols and the two functions that choose an
implementation. Another one (compiled, say) is a class with the same methods and one line in `bind`
and `bind_updates`.
"""

from typing import Protocol

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.basics.vocabulary import EngineChoice, EngineName, Quantity
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.kernels.numpy_updates import PlanUpdates
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment


class Pass(Protocol):
    """A network that is bound to a batch size m: the arrays of one forward and one backward pass.

    Fill it with `load`, then `run_forward`, then `run_backward`. The arrays that it returns are its
    own: the next pass overwrites them.
    """

    @property
    def samples(self) -> int:
        """The batch size m."""

    @property
    def columns(self) -> Array:
        """The samples, (n_features + 1 + n_outputs, m): inputs, a row of ones, targets."""

    @property
    def masks(self) -> Masks:
        """What dropout multiplies f(z) with, by layer, (units, m); empty without dropout."""

    def load(self, columns: Array) -> None:
        """Take the samples of the next pass, (n_features + 1 + n_outputs, m)."""

    def run_forward(self) -> Array:
        """Run the forward pass; returns the outputs (n_outputs, m)."""

    def run_backward(self) -> Array:
        """Run the backward pass; returns ∂L/∂θ (layout.size,), L the mean over the samples."""

    def sample_losses(self) -> Array:
        """Return the loss of every sample, (m,), fresh, without the penalty."""

    def raw_gradient(self) -> Array:
        """Return ∂L/∂θ of the last passes, (layout.size,), fresh: no penalty, no clipping."""

    def read(self, layer: str, quantity: Quantity) -> Array:
        """Read a quantity of every unit of a layer, (units, m).

        "delta" is ∂L/∂z, L the mean over the samples.

        The input layer has its values as "a" and as "z", and NaN as "slope" and "delta".
        """


class Updates(Protocol):
    """Updates of θ on the mini-batches of one matrix of samples, to which it is bound."""

    def run(self, position: int, size: int, limit: int) -> int:
        """Make up to `limit` updates from column `position` on, `size` samples each; counts them.

        The last mini-batch may be smaller. It ends with the last column.
        """

    @property
    def last(self) -> Pass:
        """The pass of the last update, with its arrays. Raises `KeyError` before the first."""


def has_kernel() -> bool:
    """Return whether the compiled kernel was built for this machine and could be loaded."""
    return False


def engine_for(experiment: Experiment, choice: EngineChoice = "automatic") -> EngineName:
    """Return the engine that trains `experiment`: a matter of the experiment, never of timing.

    The kernel needs its library, and an id for every registry entry that the experiment uses; what
    it cannot do runs on NumPy, whatever the choice.
    """
    return "numpy"


def bind(
    experiment: Experiment,
    layout: Layout,
    theta: Array,
    samples: int,
    gradient: Array | None = None,
    masks: Masks = NO_MASKS,
) -> Pass:
    """Bind the network to a batch size and to the live parameters `theta`.

    `gradient`, flat like θ, is what `run_backward` writes to; passes may share one. There is no
    dropout but that of `masks`, see `Pass.masks`.
    """
    gradient = np.zeros_like(theta) if gradient is None else gradient
    return Plan(experiment, layout, theta, gradient, samples, masks=masks)


def bind_updates(
    experiment: Experiment,
    layout: Layout,
    vectors: Vectors,
    columns: Array,
    dropout_random: np.random.Generator | None,
    engine: EngineName = "numpy",
) -> Updates:
    """Bind updates to the live `vectors` and to `columns` (n_features + 1 + n_outputs, n).

    The columns may change. Without a generator there is no dropout.
    """
    return PlanUpdates(experiment, layout, vectors, columns, dropout_random)
