"""Penalties on the weights: L1, L2, none."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Entry


@dataclass(frozen=True)
class Penalty(Entry):
    """A term added to the loss that keeps weights (never biases) small: rate · value(w).

    Attributes
    ----------
    maths, slope_maths : rate · value, in the letters λ and w; rate · slope, in λ and θ_old
    value : ``value(w)`` of a vector of weights
    slope : ``slope(w, out)`` writes its gradient
    kinks : the weights at which the slope jumps
    """

    slope_maths: str
    value: Callable[[Array], float]
    slope: Callable[[Array, Array], object]
    kinks: tuple[float, ...] = ()


def _no_slope(w: Array, out: Array) -> None:
    out.fill(0.0)


PENALTIES: dict[str, Penalty] = {
    "none": Penalty(
        QT_TRANSLATE_NOOP("core", "none"),
        "0",
        "0",
        lambda w: 0.0,
        _no_slope,
        meaning=QT_TRANSLATE_NOOP("core", "No penalty: training follows the loss alone."),
    ),
    "l1": Penalty(
        "L1",
        "λ * Σ(abs(w))",
        "λ * sign(θ_old)",
        lambda w: float(np.abs(w).sum()),
        np.sign,
        kinks=(0.0,),
        meaning=QT_TRANSLATE_NOOP(
            "core", "Pulls every weight towards 0 equally hard; many end near 0."
        ),
    ),
    "l2": Penalty(
        "L2",
        "λ / 2 * Σ(w^2)",
        "λ * θ_old",
        lambda w: float(0.5 * np.square(w).sum()),
        np.positive,
        meaning=QT_TRANSLATE_NOOP(
            "core", "Pulls weights towards 0, and large ones harder than small ones."
        ),
    ),
}
