"""Passes over whole sets of samples: losses and scores, the gradient of a set."""

import math
from collections.abc import Iterator

import numpy as np

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.basics.interruption import stop_if_asked
from playground.core.basics.vocabulary import EngineName
from playground.core.engine.engine import Evaluation, Pass, bind, bind_evaluation
from playground.core.engine.layout import Layout
from playground.core.engine.samples import Samples
from playground.core.engine.scoring import score
from playground.core.experiment.budget import sample_bytes
from playground.core.experiment.spec import OUTPUT, Experiment

COLUMNS_AT_ONCE = 1024  # columns in one pass, at most
MEMORY_AT_ONCE = 16_000_000  # bytes of one pass; a network of very many neurons has fewer columns
PRODUCTS_AT_ONCE = 1 << 27  # in one pass: about 10 ms, then it is asked whether to go on
FEWEST_AT_ONCE = 32  # columns; with fewer a product of matrices is slow


def columns_at_once(experiment: Experiment, layout: Layout) -> int:
    """Return how many columns one pass of a sweep takes: fewer for large networks."""
    of_memory = MEMORY_AT_ONCE // sample_bytes(experiment)
    of_time = max(FEWEST_AT_ONCE, PRODUCTS_AT_ONCE // layout.size)
    return max(1, min(COLUMNS_AT_ONCE, of_memory, of_time))


class Sweep:
    """Passes over fixed samples, at most `columns_at_once` at a time, under live parameters.

    Between two of them it may be interrupted, see `core.basics.interruption`.

    Parameters
    ----------
    theta : the flat parameters, which may change between sweeps
    columns : (n_features + 1 + n_outputs, n): inputs, ones, targets; n may be 0
    masks : of dropout, see `Pass.masks`; all samples are one pass then, as in the update
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        theta: Array,
        columns: Array,
        masks: Masks = NO_MASKS,
    ) -> None:
        self._columns = columns
        self._passes: list[tuple[Pass, slice]] = []
        bound: dict[int, Pass] = {}
        # unlike `zeros_like`, it takes no memory before there is a backward pass
        gradient = np.zeros(theta.shape, theta.dtype)
        most = columns.shape[1] if masks else columns_at_once(experiment, layout)
        for start in range(0, columns.shape[1], most):
            size = min(most, columns.shape[1] - start)
            if size not in bound:
                bound[size] = bind(experiment, layout, theta, size, gradient, masks)
            self._passes.append((bound[size], slice(start, start + size)))
        for single, part in self._passes[:1]:
            single.load(columns[:, part])

    def forward(self) -> Iterator[tuple[Pass, slice]]:
        """Run the forward passes; yield each, with its arrays, and which columns it is over."""
        for bound, part in self._passes:
            if part.start > 0:
                stop_if_asked()
            if len(self._passes) > 1:
                bound.load(self._columns[:, part])
            bound.run_forward()
            yield bound, part

    def backward(self) -> Iterator[tuple[Pass, slice]]:
        """Run forward and backward passes; yield as `forward` does."""
        for bound, part in self.forward():
            bound.run_backward()
            yield bound, part


class Evaluator:
    """Loss and score of one set under the parameters `theta`, which may change between calls.

    `outputs` holds what the last `run` answered, (n_outputs, n): NaN before the first.
    """

    def __init__(
        self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples
    ) -> None:
        self._experiment, self._samples = experiment, samples
        self._sweep = Sweep(experiment, layout, theta, samples.columns)
        outputs = len(experiment.network.output.units)
        self.outputs = np.full((outputs, len(samples)), np.nan, theta.dtype)

    def run(self) -> tuple[float, float]:
        """Return loss and score; NaN for an empty set."""
        if not len(self._samples):
            return math.nan, math.nan
        losses = []
        for bound, part in self._sweep.forward():
            self.outputs[:, part] = bound.read(OUTPUT, "a")
            losses.append(bound.sample_losses())
        with np.errstate(all="ignore"):
            loss = float(np.concatenate(losses).mean())
            return loss, score(self._experiment, self.outputs, self._samples.labels)


def evaluation_of(
    experiment: Experiment, layout: Layout, theta: Array, samples: Samples, engine: EngineName
) -> Evaluation:
    """Return the evaluation of a set under the live `theta`, by the kernel or by passes."""
    if engine == "kernel" and len(samples):
        return bind_evaluation(experiment, layout, theta, samples)
    return Evaluator(experiment, layout, theta, samples)


class SetGradient:
    """The gradient ∂L/∂θ over fixed samples, for parameters that may change between calls.

    L is the mean loss over them, without the penalty.

    Parameters
    ----------
    theta : the flat parameters, a live vector
    columns, masks : the samples and their dropout, see `Sweep`
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        theta: Array,
        columns: Array,
        masks: Masks = NO_MASKS,
    ) -> None:
        self._size, self._count = len(theta), columns.shape[1]
        self._sweep = Sweep(experiment, layout, theta, columns, masks)

    def run(self) -> Array:
        """Return a fresh flat array (layout.size,)."""
        total = np.zeros(self._size)
        with np.errstate(all="ignore"):
            for bound, _ in self._sweep.forward():
                total += bound.run_backward() * (bound.samples / self._count)
        return total
