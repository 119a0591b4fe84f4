"""From a gradient to an update: penalty, clipping, optimiser, frozen parameters."""

from functools import partial

import numpy as np

from playground.core.basics.arrays import Array, Operation
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment

CACHE_LINE = 64  # bytes


def make_vectors(experiment: Experiment, layout: Layout) -> Vectors:
    """The flat vectors that training an experiment needs, all 0."""
    dtype, slots = experiment.training.precision, experiment.optimizer.slots
    theta, grad, step, scratch, *vectors = _aligned_vectors(4 + len(slots), layout.size, dtype)
    return Vectors(
        theta=theta,
        grad=grad,
        step=step,
        slots=dict(zip(slots, vectors, strict=True)),
        scratch=scratch,
        weights=layout.is_weight.astype(dtype),
        descent=np.zeros((), dtype),
        ticks=np.zeros(()),
    )


def update_operations(experiment: Experiment, layout: Layout, v: Vectors) -> list[Operation]:
    """What is done after a backward pass: the gradient gets its penalty and is clipped, the step is made, θ ← θ + Δθ."""
    training = experiment.training
    operations: list[Operation] = []
    if training.penalty != "none" and training.penalty_rate:
        penalty, rate = PENALTIES[training.penalty], v.weights * v.number(training.penalty_rate)
        operations += [
            partial(penalty.slope, v.theta, v.scratch),
            partial(np.multiply, v.scratch, rate, v.scratch),
            partial(np.add, v.grad, v.scratch, v.grad),
        ]
    if training.clip:
        operations.append(
            partial(_clip, v.grad, layout.trainable.astype(v.grad.dtype), training.clip)
        )
    operations += experiment.optimizer.build(v, training.optimizer.numbers(OPTIMIZERS))
    if not layout.trainable.all():
        operations.append(
            partial(np.multiply, v.step, layout.trainable.astype(v.step.dtype), v.step)
        )
    return [*operations, partial(np.add, v.theta, v.step, v.theta)]


def penalty_gradient(experiment: Experiment, layout: Layout, theta: Array) -> Array:
    """What the penalty adds to the gradient, flat, in float64: λ times its slope for weights, 0 for biases."""
    training, slope = experiment.training, np.zeros(layout.size)
    if training.penalty_rate:
        PENALTIES[training.penalty].slope(theta.astype(np.float64), slope)
    return np.asarray(slope * (layout.is_weight * training.penalty_rate))


def _aligned_vectors(count: int, size: int, dtype: str) -> list[Array]:
    """`count` vectors of zeros, each beginning at a cache line: whole-vector operations are a few per cent faster so."""
    line = CACHE_LINE // np.dtype(dtype).itemsize
    stride = (-(-size // line) + 1) * line
    block = np.zeros(count * stride + line, dtype)
    first = -block.ctypes.data % CACHE_LINE // block.itemsize
    return [block[first + i * stride : first + i * stride + size] for i in range(count)]


def clip_factor(grad: Array, trainable: Array, limit: float) -> float:
    """What the gradient is multiplied by so that its trained part is no longer than `limit`; safe where squares would overflow."""
    if float(np.abs(grad).max()) * len(grad) ** 0.5 <= limit:
        return 1.0  # as is most often the case: no need to know the length itself
    norm = gradient_norm(grad, trainable)
    return limit / norm if limit < norm < np.inf else 1.0


def gradient_norm(grad: Array, trainable: Array) -> float:
    """The length of the trained part of the gradient; `trainable` is 1 or 0, of the gradient's type."""
    largest = float(np.abs(grad).max())
    if largest == 0.0 or not np.isfinite(largest):
        return largest
    scaled = grad * (trainable / largest)
    return largest * float(scaled.dot(scaled)) ** 0.5


def _clip(grad: Array, trainable: Array, limit: float) -> None:
    factor = clip_factor(grad, trainable, limit)
    if factor != 1.0:
        np.multiply(grad, factor, grad)
