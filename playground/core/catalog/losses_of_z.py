"""The losses of probabilities, computed from the weighted sums z of the output layer.

Computed from ŷ they break where an answer is sure: ŷ rounds to 0 or 1, and ln ŷ with it. From z
they keep all digits. Shapes: z, a, t and out are (n_outputs, n_samples); ŷ = a.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from playground.core.basics.arrays import Array, Operation

ERROR = "ŷ - y"


@dataclass(frozen=True)
class OfZ:
    """A loss behind one output activation, both in one.

    Attributes
    ----------
    value : ``value(z, t)`` returns the loss of every output of every sample
    bind_slope : ``bind_slope(z, a, t, out)`` returns the call that writes ∂value/∂z into `out`
    maths : that derivative in the notation of `basics.notation`, in the letters ŷ and y
    way : how ∂L/∂ŷ · ∂ŷ/∂z comes to it; "" where the formula says it
    """

    value: Callable[[Array, Array], Array]
    bind_slope: Callable[[Array, Array, Array, Array], Operation]
    maths: str
    way: str = ""


def _log_softmax(z: Array) -> Array:
    """Return ln ŷ; for the largest one with the digits of 1 − ŷ."""
    top = z.max(axis=0, keepdims=True)
    powers = np.exp(z - top)
    np.put_along_axis(powers, z.argmax(axis=0, keepdims=True), 0.0, axis=0)
    return (z - top) - np.log1p(powers.sum(axis=0, keepdims=True))


def _others(z: Array) -> Array:
    """Return the z of all outputs but i, for every i: (i, k, n_samples) with −∞ where k = i."""
    others = np.repeat(z[None], len(z), axis=0)
    others[np.arange(len(z)), np.arange(len(z))] = -np.inf
    return others


def _bind_error(_: Array, a: Array, t: Array, out: Array) -> Operation:
    return partial(np.subtract, a, t, out)


# --- one output apart from the others: sigmoid ----------------------------------------------------


def _binary_of_sigmoid(z: Array, t: Array) -> Array:
    # −t ln σ(z) − (1−t) ln(1−σ(z)) = ln(1 + eᶻ) − t z
    return np.maximum(z, 0.0) - t * z + np.log1p(np.exp(-np.abs(z)))


def _categorical_of_sigmoid(z: Array, t: Array) -> Array:
    # −t ln σ(z) = t ln(1 + e⁻ᶻ)
    return t * (np.maximum(-z, 0.0) + np.log1p(np.exp(-np.abs(z))))


def _bind_categorical_of_sigmoid(z: Array, a: Array, t: Array, out: Array) -> Operation:
    def run() -> None:
        # 1 − σ(z) = σ(−z) = e⁻ᶻ σ(z); from a it would be 0 where a rounds to 1
        np.negative(np.abs(z), out)
        np.exp(out, out)
        np.divide(np.where(z >= 0, out, 1.0), 1.0 + out, out)
        np.multiply(out, t, out)
        np.negative(out, out)

    return run


# --- outputs that share what they say: softmax ----------------------------------------------------


def _categorical_of_softmax(z: Array, t: Array) -> Array:
    return -t * _log_softmax(z)


def _binary_of_softmax(z: Array, t: Array) -> Array:
    logs = _log_softmax(z)
    others = _others(z)
    top = others.max(axis=1)
    # 1 − ŷᵢ = ŷᵢ Σ_{k≠i} exp(zₖ − zᵢ), which has more digits where ŷᵢ is near 1
    rest = logs - z + top + np.log(np.exp(others - top[:, None]).sum(axis=1))
    return -t * logs - (1.0 - t) * np.where(
        logs < -1.0, np.log1p(-np.exp(np.minimum(logs, -1.0))), rest
    )


def _bind_binary_of_softmax(z: Array, a: Array, t: Array, out: Array) -> Operation:
    def run() -> None:
        # with q(i, k) = ŷₖ / (1 − ŷᵢ), the softmax without output i:
        # ∂/∂zₖ = (ŷₖ − yₖ) − Σ_{i≠k} (ŷᵢ − yᵢ) q(i, k)
        others = _others(z)
        shares = np.exp(others - others.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        np.subtract(a, t, out)
        out[...] = out - (out[:, None] * shares).sum(axis=0)

    return run


BINARY: dict[str, OfZ] = {
    "sigmoid": OfZ(
        _binary_of_sigmoid,
        _bind_error,
        ERROR,
        "(ŷ - y) / (ŷ * (1 - ŷ)) * ŷ * (1 - ŷ)",
    ),
    "softmax": OfZ(
        _binary_of_softmax,
        _bind_binary_of_softmax,
        "ŷ * ((ŷ - y) / (ŷ * (1 - ŷ)) - Σ_k((ŷ_k - y_k) / (1 - ŷ_k)))",
    ),
}
CATEGORICAL: dict[str, OfZ] = {
    "softmax": OfZ(_categorical_of_softmax, _bind_error, ERROR, "ŷ * Σ_k(y_k) - y"),
    "sigmoid": OfZ(
        _categorical_of_sigmoid,
        _bind_categorical_of_sigmoid,
        "-(y * (1 - ŷ))",
        "-(y / ŷ) * ŷ * (1 - ŷ)",
    ),
}
