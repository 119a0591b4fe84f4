"""Loss functions: the registry.

A loss compares predictions `a` with targets `t`, both of shape (n_outputs, n_samples). The loss of
a sample is the mean over its outputs (for some their sum), the loss of a set is the mean over its
samples: PyTorch's conventions.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.notation import parse_maths
from playground.core.basics.printers import TextPrinter
from playground.core.basics.registry import PIECES, Entry
from playground.core.catalog.losses_of_z import BINARY, CATEGORICAL, OfZ

Coding = Literal["probability", "sign", "output"]
SAFE_MARGIN = 1e-12  # computed from ŷ, probabilities stay this far from 0 and 1


@dataclass(frozen=True)
class Loss(Entry):
    """One loss function.

    Attributes
    ----------
    maths, slope_maths : the loss of one output and its derivative by ŷ, in the letters y and ŷ
    value : ``value(a, t)`` returns the loss of every output of every sample, (n_outputs, n_samples)
    slope, factor : ``slope(a, t, out)`` writes an array of the same shape; ∂value/∂a is `factor`
        times it
    coding : how classes become targets: "probability" 0/1, "sign" −1/+1, "output" whichever suits
        the output activation
    summed : a sample's loss is the sum over the outputs instead of the mean
    of_z : by output activation, the loss and that activation in one; the engine then uses it
        instead of `value` and `slope`, which lose their digits where a rounds to 0 or 1
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
    of_z: Mapping[str, OfZ] = field(default_factory=dict)
    kink: Callable[[Array, Array], Array] | None = None
    note: str = ""

    def formula(self, pieces: str = PIECES) -> str:
        """Write the loss of one output as one line; of all outputs where it is their sum."""
        if not self.summed:
            return super().formula(pieces)
        letters = {"y": "yᵢ", "ŷ": "ŷᵢ"}
        return TextPrinter(pieces).write(parse_maths(f"Σ_i({self.maths})"), letters)

    @property
    def is_shared_by_classes(self) -> bool:
        """Whether it is one cross-entropy over the probabilities of all classes, so of several."""
        return self.summed and self.coding == "probability"

    def weight(self, n_outputs: int) -> float:
        """Return the weight of one output in its sample's loss: 1/n_outputs, or 1 for a sum."""
        return 1.0 if self.summed else 1.0 / n_outputs


def _squared(a: Array, t: Array) -> Array:
    return np.square(a - t)


def _half_squared(a: Array, t: Array) -> Array:
    return 0.5 * np.square(a - t)


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


def _categorical(a: Array, t: Array) -> Array:
    return -t * np.log(_inside(a))


def _categorical_slope(a: Array, t: Array, out: Array) -> None:
    p = _inside(a)
    out[...] = np.where(p == a, -t / p, 0.0)


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
        meaning=QT_TRANSLATE_NOOP(
            "core", "The squared distance between answer and target: large errors count much more."
        ),
    ),
    "half_mse": Loss(
        QT_TRANSLATE_NOOP("core", "half squared error"),
        "1 / 2 * (ŷ - y)^2",
        "ŷ - y",
        _half_squared,
        np.subtract,
        hint=QT_TRANSLATE_NOOP("core", "as many textbooks write it: {formula}; ∂L/∂ŷ = ŷ − y"),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Half of the squared distance, so that its slope is simply the error."
        ),
    ),
    "half_sse": Loss(
        QT_TRANSLATE_NOOP("core", "half sum of squares"),
        "1 / 2 * (ŷ - y)^2",
        "ŷ - y",
        _half_squared,
        np.subtract,
        summed=True,
        hint=QT_TRANSLATE_NOOP("core", "E of textbooks: {formula}; ∂L/∂ŷ = ŷ − y for each output"),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Half of the squared distances, added up over the outputs: with more outputs it grows.",
        ),
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
        meaning=QT_TRANSLATE_NOOP(
            "core", "The distance between answer and target: every error pulls equally hard."
        ),
    ),
    "huber": Loss(
        QT_TRANSLATE_NOOP("core", "Huber (δ = 1)"),
        "1 / 2 * (ŷ - y)^2 if abs(ŷ - y) <= 1 else abs(ŷ - y) - 1 / 2",
        "max(-1, min(1, ŷ - y))",
        _huber,
        _huber_slope,
        kink=_huber_kink,
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Like the squared error for small errors, like the absolute error for large ones.",
        ),
    ),
    "bce": Loss(
        QT_TRANSLATE_NOOP("core", "cross-entropy"),
        "-(y * ln(ŷ)) - (1 - y) * ln(1 - ŷ)",
        "(ŷ - y) / (ŷ * (1 - ŷ))",
        _binary,
        _binary_slope,
        coding="probability",
        of_z=BINARY,
        kink=_clipped,
        hint=QT_TRANSLATE_NOOP("core", "binary: {formula}; with sigmoid ∂L/∂z = ŷ − y exactly"),
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "Costs little where the right answer gets a high probability, and much where it gets "
            "a low one.",
        ),
    ),
    "cce": Loss(
        QT_TRANSLATE_NOOP("core", "softmax cross-entropy"),
        "-(y * ln(ŷ))",
        "-(y / ŷ)",
        _categorical,
        _categorical_slope,
        coding="probability",
        summed=True,
        of_z=CATEGORICAL,
        kink=_clipped,
        hint=QT_TRANSLATE_NOOP(
            "core", "categorical: {formula}; with softmax ∂L/∂z = ŷ − y exactly"
        ),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Minus the logarithm of the probability that the right class gets."
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
        meaning=QT_TRANSLATE_NOOP(
            "core", "Costs nothing once the answer is right with a margin of 1."
        ),
    ),
}
