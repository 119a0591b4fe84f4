"""The rules of the optimisers in NumPy: from a gradient to a step.

All work on flat vectors. A rule is a list of bound NumPy calls, so that an update runs without any
further look-up.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from playground.core.basics.arrays import Array, Bools, Operation


@dataclass(frozen=True)
class Vectors:
    """What an optimiser works on; arrays have the shape of the parameter vector.

    Attributes
    ----------
    theta, grad, step : parameters θ, gradient ∂L/∂θ (read), step Δθ (written)
    slots : the optimiser's own vectors, by name, kept between updates and in the session file
    scratch : free to overwrite
    weights : 1 where the parameter is a weight, 0 where it is a bias
    descent : −η, the learning rate with its sign, as a 0-d array; changes while training
    ticks : 0-d array (float64), the number of updates done with these slots; counted by the
        optimisers that need it
    """

    theta: Array
    grad: Array
    step: Array
    slots: Mapping[str, Array]
    scratch: Array
    weights: Array
    descent: Array
    ticks: Array
    # new vectors are 0, and take memory only where something is written to them
    _are_used: Bools = field(default_factory=lambda: np.zeros((), dtype=bool), init=False)

    def start_from(self, theta: Array, slots: Mapping[str, Array], ticks: int) -> None:
        """Go on from these values; `grad` and `step` start at 0, and so do slots without one."""
        self.theta[...] = theta
        kept = [(vector, slots.get(name)) for name, vector in self.slots.items()]
        for vector, values in ((self.grad, None), (self.step, None), *kept):
            if values is not None:
                vector[...] = values
            elif self._are_used:
                vector[...] = 0.0
        self.ticks[...] = ticks
        self._are_used[...] = True

    @property
    def is_finite(self) -> bool:
        """Whether the parameters and the slots are free of NaN and infinity."""
        return all(bool(np.isfinite(each).all()) for each in (self.theta, *self.slots.values()))

    def flush_subnormals(self) -> None:
        """Set averages to 0 that have decayed to numbers too small for the fast path."""
        for vector in self.slots.values():
            vector[np.abs(vector) < np.finfo(vector.dtype).tiny] = 0.0

    def number(self, value: float) -> Array:
        """Return `value` as a 0-d array of the parameters' type: faster in NumPy than a float."""
        return np.array(value, self.theta.dtype)

    def descend(self, direction: Array) -> list[Operation]:
        """List the operation Δθ = −η · direction."""
        return [partial(np.multiply, direction, self.descent, self.step)]


def descent(v: Vectors, options: Mapping[str, float]) -> list[Operation]:
    """List the operations of Δθ = −η g."""
    return v.descend(v.grad)


def _accumulate_velocity(v: Vectors, beta: float) -> list[Operation]:
    velocity = v.slots["velocity"]
    return [
        partial(np.multiply, velocity, v.number(beta), velocity),
        partial(np.add, velocity, v.grad, velocity),
    ]


def momentum(v: Vectors, options: Mapping[str, float]) -> list[Operation]:
    """List the operations of v ← β v + g; Δθ = −η v."""
    return [*_accumulate_velocity(v, options["beta"]), *v.descend(v.slots["velocity"])]


def nesterov(v: Vectors, options: Mapping[str, float]) -> list[Operation]:
    """List the operations of v ← β v + g; Δθ = −η (g + β v)."""
    return [
        *_accumulate_velocity(v, options["beta"]),
        partial(np.multiply, v.slots["velocity"], v.number(options["beta"]), v.scratch),
        partial(np.add, v.scratch, v.grad, v.scratch),
        *v.descend(v.scratch),
    ]


def _scaled_descent(v: Vectors, squares: Array, epsilon: float) -> list[Operation]:
    """List the operations of Δθ = −η g / (√s + ε)."""
    return [
        partial(np.sqrt, squares, v.scratch),
        partial(np.add, v.scratch, v.number(epsilon), v.scratch),
        partial(np.divide, v.grad, v.scratch, v.scratch),
        *v.descend(v.scratch),
    ]


def adagrad(v: Vectors, options: Mapping[str, float]) -> list[Operation]:
    """List the operations of s ← s + g²; Δθ = −η g / (√s + ε)."""
    squares = v.slots["squares"]
    return [
        partial(np.multiply, v.grad, v.grad, v.scratch),
        partial(np.add, squares, v.scratch, squares),
        *_scaled_descent(v, squares, options["epsilon"]),
    ]


def _decay_towards(average: Array, value: Array, beta: float, v: Vectors) -> list[Operation]:
    """List the operations of average ← β average + (1 − β) value, with `v.scratch` overwritten."""
    return [
        partial(np.multiply, average, v.number(beta), average),
        partial(np.multiply, value, v.number(1 - beta), v.scratch),
        partial(np.add, average, v.scratch, average),
    ]


def rmsprop(v: Vectors, options: Mapping[str, float]) -> list[Operation]:
    """List the operations of s ← ρ s + (1 − ρ) g²; Δθ = −η g / (√s + ε)."""
    squares = v.slots["squares"]
    return [
        partial(np.multiply, v.grad, v.grad, v.scratch),
        *_decay_towards(squares, v.scratch, options["rho"], v),
        *_scaled_descent(v, squares, options["epsilon"]),
    ]


def adam(v: Vectors, options: Mapping[str, float]) -> list[Operation]:
    """List the operations of Adam: Δθ = −η m̂ / (√v̂ + ε)."""
    # The slots hold m/(1−β₁) and v/(1−β₂), and Δθ = −η m̂/(√v̂ + ε) is computed as k m/(√v + c) with
    # all constants in the numbers k and c: two passes over the vectors less, to the same result.
    m, s = v.slots["m"], v.slots["v"]
    k, c = v.number(0), v.number(0)
    return [
        partial(np.multiply, m, v.number(options["beta1"]), m),
        partial(np.add, m, v.grad, m),
        partial(np.multiply, s, v.number(options["beta2"]), s),
        partial(np.square, v.grad, v.step),
        partial(np.add, s, v.step, s),
        _bias_correction(v, options, k, c),
        partial(np.sqrt, s, v.step),
        partial(np.add, v.step, c, v.step),
        partial(np.divide, m, v.step, v.step),
        partial(np.multiply, v.step, k, v.step),
    ]


def _bias_correction(v: Vectors, options: Mapping[str, float], k: Array, c: Array) -> Operation:
    """Return the operation that counts the update and writes the numbers k and c of `adam`."""
    beta1, beta2, epsilon = options["beta1"], options["beta2"], options["epsilon"]
    slowest = max(beta1, beta2, 0.5)
    settled = math.log(1e-17) / math.log(slowest)  # from here on 1 − βᵗ is 1 to the last bit
    known_rate = [math.nan]

    def correct_bias() -> None:
        t, rate = v.ticks.item() + 1, v.descent.item()
        v.ticks.fill(t)
        if t > settled and rate == known_rate[0]:
            return
        known_rate[0] = rate if t > settled else math.nan
        root = ((1 - beta2**t) / (1 - beta2)) ** 0.5
        k.fill(rate * root * (1 - beta1) / (1 - beta1**t))
        c.fill(epsilon * root)

    return correct_bias


def adamw(v: Vectors, options: Mapping[str, float]) -> list[Operation]:
    """List the operations of Adam, and of Δθ −= η · decay · θ for weights."""
    decay = v.weights * v.number(options["decay"])

    def decouple() -> None:
        np.multiply(v.theta, decay, v.scratch)
        np.multiply(v.scratch, v.descent, v.scratch)
        np.add(v.step, v.scratch, v.step)

    return [*adam(v, options), decouple]
