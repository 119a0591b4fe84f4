"""The interface of the engine: passes over one batch, updates over the mini-batches of an epoch.

What is above the engine uses only these protocols and the functions that choose an implementation.
Updates and evaluations have two: NumPy, which is the reference, and the compiled kernel.
"""

from typing import ClassVar, Protocol

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Indices, Masks
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.basics.vocabulary import EngineChoice, EngineName, Quantity
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.engine.epoch_plan import EpochPlan, EpochsMade
from playground.core.engine.kernels.compiled_evaluation import CompiledEvaluation
from playground.core.engine.kernels.compiled_updates import CompiledUpdates
from playground.core.engine.kernels.kernel_ids import unknown_entry
from playground.core.engine.kernels.library import library
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.kernels.numpy_updates import PlanUpdates
from playground.core.engine.kernels.program import NEVER
from playground.core.engine.layout import Layout
from playground.core.engine.samples import Samples
from playground.core.experiment.budget import weight_count
from playground.core.experiment.counts import batch_size
from playground.core.experiment.spec import Experiment

# above this many weights the matrix products of NumPy's BLAS may be faster than the kernel's loops:
# the two cross at 4,300 (batch 10, AVX-512) to 67,000 (batch 32, an older machine); where they are
# level the kernel is better, as it trains while the window draws
LARGEST = 4500
# the same for weights × samples of a mini-batch: 2-16-16-16-1 crosses near 60,000
MOST_PRODUCTS = 1 << 16
# products of one update; nothing can interrupt it, and the kernel needs up to 0.2 s for so many
MOST_OF_UPDATE = 1 << 28
TOO_LONG = QT_TRANSLATE_NOOP(
    "Errors",
    "One update would keep the compiled kernel busy for too long; make the mini-batch smaller.",
)


class Passed(Protocol):
    """What is read of a forward and a backward pass over m samples.

    The arrays that it returns are its own: the next pass overwrites them.
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

    def sample_losses(self) -> Array:
        """Return the loss of every sample, (m,), fresh, without the penalty."""

    def raw_gradient(self) -> Array:
        """Return ∂L/∂θ of the last passes, (layout.size,), fresh: no penalty, no clipping."""

    def read(self, layer: str, quantity: Quantity) -> Array:
        """Read a quantity of every unit of a layer, (units, m).

        "delta" is ∂L/∂z, L the mean over the samples.

        The input layer has its values as "a" and as "z", and NaN as "slope" and "delta".
        """


class Pass(Passed, Protocol):
    """A network that is bound to a batch size m: the arrays of one forward and one backward pass.

    Fill it with `load`, then `run_forward`, then `run_backward`.
    """

    def load(self, columns: Array) -> None:
        """Take the samples of the next pass, (n_features + 1 + n_outputs, m)."""

    def run_forward(self) -> Array:
        """Run the forward pass; returns the outputs (n_outputs, m)."""

    def run_backward(self) -> Array:
        """Run the backward pass; returns ∂L/∂θ (layout.size,), L the mean over the samples."""


class Updates(Protocol):
    """Updates of θ on the mini-batches of one matrix of samples, to which it is bound.

    Attributes
    ----------
    makes_epochs : whether `run_epochs` makes any; else each epoch is shuffled and made by `run`
    """

    makes_epochs: ClassVar[bool]

    def run(self, position: int, size: int, limit: int) -> int:
        """Make up to `limit` updates from column `position` on, `size` samples each; counts them.

        The last mini-batch may be smaller. It ends with the last column, and may end with an update
        that overflows, or before if it is asked to stop; one is always made.
        """

    def run_epochs(self, size: int, plan: EpochPlan) -> EpochsMade:
        """Make the updates of whole epochs, `size` samples each; at least one update.

        It ends with an update that overflows, or within an epoch if it is asked to stop;
        with the end of an epoch for a good loss, or where no more moments can be kept.
        """

    @property
    def last(self) -> Passed:
        """The pass of the last update, with its arrays. Raises `KeyError` before the first."""


class Evaluation(Protocol):
    """The losses and answers of one set of samples, under parameters that may change."""

    @property
    def outputs(self) -> Array:
        """What the last `run` answered, (n_outputs, n); NaN before the first."""

    def run(self) -> tuple[float, float]:
        """Return the mean loss, without penalty and dropout, and the score."""


def has_kernel() -> bool:
    """Return whether the compiled kernel was built for this machine and could be loaded."""
    return library() is not None


def engine_for(experiment: Experiment, choice: EngineChoice = "automatic") -> EngineName:
    """Return the engine that trains `experiment`: a matter of the experiment, never of timing.

    The kernel needs its library, and an id for every registry entry that the experiment uses; what
    it cannot do runs on NumPy, whatever the choice.
    """
    if choice == "numpy" or why_no_kernel(experiment) is not None:
        return "numpy"
    weights = weight_count(experiment)
    is_large = weights > LARGEST or weights * batch_size(experiment) > MOST_PRODUCTS
    if choice == "automatic" and is_large:
        return "numpy"
    return "kernel"


def why_no_kernel(experiment: Experiment) -> Phrase | None:
    """Say in a sentence why the kernel cannot train `experiment`; None if it can."""
    if not has_kernel():
        return Phrase(QT_TRANSLATE_NOOP("Errors", "No compiled kernel was built for this machine."))
    if name := unknown_entry(experiment):
        template = QT_TRANSLATE_NOOP("Errors", "The compiled kernel does not know “{name}”.")
        return Phrase(template, (("name", name),))
    if 3 * weight_count(experiment) * batch_size(experiment) > MOST_OF_UPDATE:
        return Phrase(TOO_LONG)
    return None


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
    stop: Indices = NEVER,
) -> Updates:
    """Bind updates to the live `vectors` and to `columns` (n_features + 1 + n_outputs, n).

    The columns may change. Without a generator there is no dropout. While `stop`, (1,) of int64,
    is not 0, a long call of the kernel ends after the update under way.
    """
    if engine == "kernel":
        return CompiledUpdates(experiment, layout, vectors, columns, dropout_random, stop)
    return PlanUpdates(experiment, layout, vectors, columns, dropout_random)


def bind_evaluation(
    experiment: Experiment, layout: Layout, theta: Array, samples: Samples
) -> Evaluation:
    """Bind the kernel's evaluation of a set, which is not empty, to the live `theta`."""
    return CompiledEvaluation(experiment, layout, theta, samples)
