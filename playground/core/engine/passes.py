"""Forward passes over whole sets: losses, scores, and the maps of all neurons over a plane."""

from collections.abc import Iterator

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.engine.layout import Layout
from playground.core.engine.plan import Plan
from playground.core.engine.samples import Samples
from playground.core.engine.scoring import score
from playground.core.engine.updating import penalty_gradient
from playground.core.experiment.spec import Experiment

CHUNK = 1024  # columns a pass, so that the buffers of a large network stay small


class Evaluator:
    """Loss and score of one set under the parameters `theta`, which may change between calls.

    `outputs` holds what the last `run` answered, (n_outputs, n): NaN before the first.
    """

    def __init__(
        self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples
    ) -> None:
        self._experiment, self._samples = experiment, samples
        self._passes = list(chunked_plans(experiment, layout, theta, len(samples)))
        self.outputs = np.full(
            (len(experiment.network.output.units), len(samples)), np.nan, theta.dtype
        )
        for plan, columns in self._passes[:1]:
            np.copyto(plan.batch, samples.columns[:, columns])

    def run(self) -> tuple[float, float]:
        """Loss and score; NaN for an empty set."""
        if not self._passes:
            return float("nan"), float("nan")
        losses = []
        for plan, columns in self._passes:
            if len(self._passes) > 1:
                np.copyto(plan.batch, self._samples.columns[:, columns])
            self.outputs[:, columns] = plan.run_forward()
            losses.append(plan.sample_losses())
        with np.errstate(all="ignore"):
            return float(np.concatenate(losses).mean()), score(
                self._experiment, self.outputs, self._samples.labels
            )


def chunked_plans(
    experiment: Experiment, layout: Layout, theta: Array, n: int
) -> Iterator[tuple[Plan, slice]]:
    """Plans for passes over `n` columns, with the columns of each; passes of one size share a plan, and all share a gradient."""
    plans: dict[int, Plan] = {}
    grad = np.zeros_like(theta)
    for start in range(0, n, CHUNK):
        size = min(CHUNK, n - start)
        if size not in plans:
            plans[size] = Plan(experiment, layout, theta, grad, size)
        yield plans[size], slice(start, start + size)


class SetGradient:
    """The gradient ∂L/∂θ over fixed samples, L being the mean over them, for parameters that may change between calls.

    Parameters
    ----------
    theta : the flat parameters, a live vector
    columns : (n_features + 1 + n_outputs, n): inputs, ones, targets
    """

    def __init__(
        self, experiment: Experiment, layout: Layout, theta: Array, columns: Array
    ) -> None:
        self._theta, self._columns = theta, columns
        self._passes = list(chunked_plans(experiment, layout, theta, columns.shape[1]))
        self._experiment, self._layout = experiment, layout

    def run(self) -> Array:
        """A fresh flat array (layout.size,)."""
        total = np.zeros(len(self._theta))
        with np.errstate(all="ignore"):
            for plan, columns in self._passes:
                np.copyto(plan.batch, self._columns[:, columns])
                plan.run_forward()
                total += plan.run_backward() * (plan.samples / self._columns.shape[1])
            return np.asarray(total + penalty_gradient(self._experiment, self._layout, self._theta))
