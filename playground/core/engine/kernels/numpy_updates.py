"""Updates as one list of bound NumPy calls for each mini-batch, from the copy to θ ← θ + Δθ."""

from functools import partial
from typing import ClassVar

import numpy as np

from playground.core.basics.arrays import Array, Operation
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.engine.epoch_plan import EpochPlan, EpochsMade
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.layout import Layout
from playground.core.engine.sharing import distinct
from playground.core.engine.updating import clip_factor
from playground.core.experiment.spec import Experiment

MOST_KEPT = 2_000_000  # operations, over all mini-batches of an epoch: 16 MB


class PlanUpdates:
    """Makes updates with one `Plan` for each batch size, see `engine.engine.Updates`."""

    makes_epochs: ClassVar[bool] = False

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        vectors: Vectors,
        columns: Array,
        dropout_random: np.random.Generator | None,
    ) -> None:
        self._experiment, self._layout, self._vectors = experiment, layout, vectors
        self._columns, self._random = columns, dropout_random
        self._tail = update_operations(experiment, layout, vectors)
        self._plans: dict[int, Plan] = {}
        self._batches: dict[tuple[int, int], list[Operation]] = {}
        self._last_size = self._kept = 0

    def run(self, position: int, size: int, limit: int) -> int:
        """Make up to `limit` updates from column `position` on; returns how many."""
        end, done, batches = self._columns.shape[1], 0, self._batches
        while position < end and done < limit:
            size = min(size, end - position)
            operations = batches.get((position, size)) or self._batch(position, size)
            for operation in operations:
                operation()
            position += size
            done += 1
        if done:
            self._last_size = size
        return done

    def run_epochs(self, size: int, plan: EpochPlan) -> EpochsMade:
        """Make nothing, see `makes_epochs`."""
        return EpochsMade(0, ())

    @property
    def last(self) -> Plan:
        """The plan of the last update. Raises `KeyError` before the first."""
        return self._plans[self._last_size]

    def _batch(self, position: int, size: int) -> list[Operation]:
        """Return all operations of one update, the copy of its samples first; made once.

        Of very many mini-batches of a large network they are made each time.
        """
        if size not in self._plans:
            vectors = self._vectors
            self._plans[size] = Plan(
                self._experiment, self._layout, vectors.theta, vectors.grad, size, self._random
            )
        plan = self._plans[size]
        chosen = self._columns[:, position : position + size]
        copy: Operation = partial(np.copyto, plan.columns, chosen)
        operations = [copy, *plan.forward_operations, *plan.backward_operations, *self._tail]
        if self._kept + len(operations) <= MOST_KEPT:
            self._batches[position, size] = operations
            self._kept += len(operations)
        return operations


def update_operations(experiment: Experiment, layout: Layout, v: Vectors) -> list[Operation]:
    """List what follows a backward pass: penalty, clipping, the step Δθ, θ ← θ + Δθ."""
    training, penalty = experiment.training, experiment.penalty
    operations: list[Operation] = []
    if training.has_penalty:
        rate = v.weights * v.number(training.penalty_rate)
        operations += [
            partial(penalty.slope, v.theta, v.scratch),
            partial(np.multiply, v.scratch, rate, v.scratch),
            partial(np.add, v.grad, v.scratch, v.grad),
        ]
    if training.clip:
        trainable = (layout.trainable & distinct(layout)).astype(v.grad.dtype)
        operations.append(partial(_clip, v.grad, trainable, training.clip))
    rule = experiment.optimizer.build(v, training.optimizer.numbers(OPTIMIZERS))
    if training.has_penalty and penalty.after_step is not None:
        rule = [*rule, *penalty.after_step(v, training.penalty_rate)]
    operations += rule if layout.trainable.all() else _holding(rule, layout, v)
    return [*operations, partial(np.add, v.theta, v.step, v.theta)]


def _holding(rule: list[Operation], layout: Layout, v: Vectors) -> list[Operation]:
    """List the operations of an optimiser, with step 0 and the same slots where nothing moves."""
    fixed, trainable = np.flatnonzero(~layout.trainable), layout.trainable.astype(v.step.dtype)
    kept = [(slot, np.zeros(len(fixed), slot.dtype)) for slot in v.slots.values()]
    return [
        *(partial(np.take, slot, fixed, None, values) for slot, values in kept),
        *rule,
        *(partial(np.put, slot, fixed, values) for slot, values in kept),
        partial(np.multiply, v.step, trainable, v.step),
    ]


def _clip(grad: Array, trainable: Array, limit: float) -> None:
    factor = clip_factor(grad, trainable, limit)
    if factor != 1.0:
        np.multiply(grad, factor, grad)
