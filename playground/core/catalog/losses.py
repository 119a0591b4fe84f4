"""Loss functions: the registry.

A loss compares predictions `a` with targets `t`, both of shape (n_outputs, n_samples). The loss of
a sample is the mean over its outputs (the sum for categorical cross-entropy), the loss of a set is
the mean over its samples: PyTorch's conventions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import TextPrinter
from playground.core.basics.registry import PIECES, Entry

Coding = Literal["probability", "sign", "output"]
SAFE_MARGIN = 1e-12  # where no exact fused form applies, probabilities stay this far from 0 and 1


@dataclass(frozen=True)
class Loss(Entry):
    """One loss function.

    Attributes
    ----------
    maths, slope_maths : the loss of one output and its derivative by ŷ, in the letters y and ŷ
    fused_maths : how the derivative by z comes to ŷ − y, where it is fused
    value : ``value(a, t)`` returns the loss of every output of every sample, (n_outputs, n_samples)
    slope, factor : ``slope(a, t, out)`` writes an array of the same shape; ∂value/∂a is `factor`
        times it
    coding : how classes become targets: "probability" 0/1, "sign" −1/+1, "output" whichever suits
        the output activation
    summed : a sample's loss is the sum over the outputs instead of the mean
    fused_with : the output activation for which ∂value/∂z = a − t **exactly**; the engine then uses
        that difference itself, with no division by a(1 − a), and `fused_value`
    fused_value : ``fused_value(z, t)`` returns the loss from z, exact where a rounds to 0 or 1
    kink : ``kink(a, t)`` returns a quantity, shape (n_outputs, n_samples), whose sign changes where
        the value or its slope jumps: a finite difference across it is off; None if there is none
    note : which derivative is taken where there is none
    """

    slope_maths: str
    value: Callable[[Array, Array], Array]
    slope: Callable[[Array, Array, Array], object]
    factor: float = 1.0
    coding: Coding = "output"
    summed: bool = False
    fused_with: str = ""
    fused_value: Callable[[Array, Array], Array] | None = None
    kink: Callable[[Array, Array], Array] | None = None
    fused_maths: str = ""
    note: str = ""

    def formula(self, pieces: str = PIECES) -> str:
        """Write the loss of one output as one line; of all outputs where it is their sum."""
        if not self.summed:
            return super().formula(pieces)
        letters = {"y": "yᵢ", "ŷ": "ŷᵢ"}
        return TextPrinter(pieces).write(parse_maths(f"Σ_i({self.maths})"), letters)

    def weight(self, n_outputs: int) -> float:
        """Return the weight of one output in its sample's loss: 1/n_outputs, or 1 for a sum."""
        return 1.0 if self.summed else 1.0 / n_outputs


def _squared(a: Array, t: Array) -> Array:
    return np.square(a - t)


def _absolute(a: Array, t: Array) -> Array:
    return np.abs(a - t)


def _absolute_slope(a: Array, t: Array, out: Array) -> None:
    np.subtract(a, t, out)
    np.sign(out, out)


def _huber(a: Array, t: Array) -> Array:
    distance = np.abs(a - t)
    return np.where(distance <= 1.0, 0.5 * distance * distance, distance - 0.5)


def _huber_slope(a: Array, t: Array, out: Array) -> None:
    np.subtract(a, t, out)
    np.clip(out, -1.0, 1.0, out)


def _huber_kink(a: Array, t: Array) -> Array:
    return np.abs(a - t) - 1.0


def _inside(a: Array) -> Array:
    return np.clip(
        a, SAFE_MARGIN, 1.0 - max(SAFE_MARGIN, float(np.finfo(a.dtype).epsneg))
    )  # in float32, 1 − 1e-12 is 1


def _clipped(a: Array, t: Array) -> Array:
    return np.where(_inside(a) == a, 1.0, -1.0)


def _binary(a: Array, t: Array) -> Array:
    p = _inside(a)
    return -(t * np.log(p) + (1.0 - t) * np.log1p(-p))


def _binary_slope(a: Array, t: Array, out: Array) -> None:
    p = _inside(a)
    out[...] = np.where(p == a, (p - t) / (p * (1.0 - p)), 0.0)


def _binary_of_z(z: Array, t: Array) -> Array:
    # −t ln σ(z) − (1−t) ln(1−σ(z)) = ln(1 + eᶻ) − t z: exact also where σ(z) rounds to t
    return np.maximum(z, 0.0) - t * z + np.log1p(np.exp(-np.abs(z)))


def _categorical(a: Array, t: Array) -> Array:
    return -t * np.log(_inside(a))


def _categorical_slope(a: Array, t: Array, out: Array) -> None:
    p = _inside(a)
    out[...] = np.where(p == a, -t / p, 0.0)


def _categorical_of_z(z: Array, t: Array) -> Array:
    top = z.max(axis=0)
    return t * (np.log(np.exp(z - top).sum(axis=0)) + (top - z))


def _hinge(a: Array, t: Array) -> Array:
    return np.maximum(0.0, 1.0 - t * a)


def _hinge_kink(a: Array, t: Array) -> Array:
    return 1.0 - t * a


def _hinge_slope(a: Array, t: Array, out: Array) -> None:
    np.multiply(t, a, out)
    np.less(out, 1.0, out)
    np.multiply(out, t, out)
    np.negative(out, out)


LOSSES: dict[str, Loss] = {
    "mse": Loss(
        QT_TRANSLATE_NOOP("core", "squared error"),
        "(ŷ - y)^2",
        "2 * (ŷ - y)",
        _squared,
        np.subtract,
        factor=2.0,
        hint="MSE: {formula}",
    ),
    "mae": Loss(
        QT_TRANSLATE_NOOP("core", "absolute error"),
        "abs(ŷ - y)",
        "sign(ŷ - y)",
        _absolute,
        _absolute_slope,
        kink=np.subtract,
        note=QT_TRANSLATE_NOOP("core", "Where answer and target agree the slope is taken as 0."),
        hint="MAE: {formula}",
    ),
    "huber": Loss(
        QT_TRANSLATE_NOOP("core", "Huber (δ = 1)"),
        "1 / 2 * (ŷ - y)^2 if abs(ŷ - y) <= 1 else abs(ŷ - y) - 1 / 2",
        "max(-1, min(1, ŷ - y))",
        _huber,
        _huber_slope,
        kink=_huber_kink,
    ),
    "bce": Loss(
        QT_TRANSLATE_NOOP("core", "cross-entropy"),
        "-(y * ln(ŷ)) - (1 - y) * ln(1 - ŷ)",
        "(ŷ - y) / (ŷ * (1 - ŷ))",
        _binary,
        _binary_slope,
        coding="probability",
        fused_with="sigmoid",
        fused_value=_binary_of_z,
        kink=_clipped,
        fused_maths="(ŷ - y) / (ŷ * (1 - ŷ)) * ŷ * (1 - ŷ)",
        hint=QT_TRANSLATE_NOOP("core", "binary: {formula}; with sigmoid ∂L/∂z = ŷ − y exactly"),
    ),
    "cce": Loss(
        QT_TRANSLATE_NOOP("core", "softmax cross-entropy"),
        "-(y * ln(ŷ))",
        "-(y / ŷ)",
        _categorical,
        _categorical_slope,
        coding="probability",
        summed=True,
        fused_with="softmax",
        fused_value=_categorical_of_z,
        kink=_clipped,
        fused_maths="ŷ * Σ_k(y_k) - y",
        hint=QT_TRANSLATE_NOOP(
            "core", "categorical: {formula}; with softmax ∂L/∂z = ŷ − y exactly"
        ),
    ),
    "hinge": Loss(
        QT_TRANSLATE_NOOP("core", "hinge (SVM)"),
        "max(0, 1 - y * ŷ)",
        "-y if y * ŷ < 1 else 0",
        _hinge,
        _hinge_slope,
        coding="sign",
        kink=_hinge_kink,
        note=QT_TRANSLATE_NOOP("core", "At the margin the slope is taken as 0."),
        hint="{formula}, y = ±1",
    ),
}
