"""Loss and score of a set of samples in one call of the compiled kernel, see `kernel.c`."""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.engine.kernels.library import function_of
from playground.core.engine.kernels.program import Program
from playground.core.engine.layout import Layout
from playground.core.engine.samples import Samples
from playground.core.engine.scoring import spread_of
from playground.core.experiment.spec import OUTPUT, Experiment

COLUMNS_AT_ONCE = 64  # so that a small network stays in the fastest memory


class CompiledEvaluation:
    """Evaluates one set, which is not empty, see `engine.engine.Evaluation`."""

    def __init__(
        self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples
    ) -> None:
        nothing = np.zeros((), theta.dtype)
        # a forward pass reads θ only
        vectors = Vectors(theta, theta, theta, {}, theta, theta, nothing, np.zeros(()))
        capacity = min(COLUMNS_AT_ONCE, len(samples))
        self._program = Program(experiment, layout, vectors, capacity)
        self._program.check_columns(samples.columns)
        self._labels = samples.labels.astype(float)
        self._is_regression = experiment.dataset.is_regression
        self._spread = spread_of(self._labels)
        self.outputs = np.full((self._program.units[OUTPUT], len(samples)), np.nan, theta.dtype)
        self._result, self._columns = np.zeros(2), samples.columns
        arrays = self._labels, self.outputs, self._result
        self.call = (
            self._program.address,
            self._columns.ctypes.data,
            len(samples),
            *(array.ctypes.data for array in arrays),
        )  # the arguments of the kernel
        self._evaluate = function_of("kernel_evaluate", theta.dtype)

    def run(self) -> tuple[float, float]:
        """Return loss and score."""
        self._evaluate(*self.call)
        return self.result_of(*self._result.tolist())

    def result_of(self, loss: float, scored: float) -> tuple[float, float]:
        """Return loss and score from the sums that the kernel writes."""
        count = self.outputs.shape[1]
        if not self._is_regression:
            return loss / count, scored / count
        return loss / count, 1.0 - scored / self._spread if self._spread > 0 else float("nan")
