"""Penalties on the weights: L1, L1 with exact zeros, L2, none."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from playground.core.basics.arrays import Array, Operation
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Entry
from playground.core.catalog.optimizer_rules import Vectors


@dataclass(frozen=True)
class Penalty(Entry):
    """A term added to the loss that keeps weights (never biases) small: rate · value(w).

    Attributes
    ----------
    maths, slope_maths : rate · value, in the letters λ and w; rate · slope, in λ and θ_old
    value : ``value(w)`` of a vector of weights
    slope : ``slope(w, out)`` writes its gradient
    kinks : the weights at which the slope jumps
    slots : the names of its own vectors, kept as those of an optimiser are, see `Vectors.slots`
    after_step : ``after_step(v, rate)`` lists the operations that change the optimiser's step Δθ
    """

    slope_maths: str
    value: Callable[[Array], float]
    slope: Callable[[Array, Array], object]
    kinks: tuple[float, ...] = ()
    slots: tuple[str, ...] = ()
    after_step: Callable[[Vectors, float], list[Operation]] | None = None


def _no_slope(w: Array, out: Array) -> None:
    out.fill(0.0)


ZEROED = "zeroed"  # the slot: 1 for a weight that is 0 for good


def _exact_zeros(v: Vectors, rate: float) -> list[Operation]:
    return [partial(_hold_zeros, v, v.slots[ZEROED], v.weights * v.number(rate))]


def _hold_zeros(v: Vectors, zeroed: Array, rates: Array) -> None:
    """Let weights end at exactly 0 that the pull −η λ sign(w) carries across 0, and stay there.

    One that is set by hand to another number is free again.
    """
    pull, after = np.sign(v.theta) * rates * v.descent, v.theta + v.step
    zeroed *= v.theta == 0.0
    zeroed[(after - pull) * after < 0.0] = 1.0
    np.copyto(v.step, 0.0 - v.theta, where=zeroed > 0.0)


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
    "l1_zeros": Penalty(
        QT_TRANSLATE_NOOP("core", "L1, exact 0"),
        "λ * Σ(abs(w))",
        "λ * sign(θ_old)",
        lambda w: float(np.abs(w).sum()),
        np.sign,
        kinks=(0.0,),
        slots=(ZEROED,),
        after_step=_exact_zeros,
        meaning=QT_TRANSLATE_NOOP(
            "core",
            "As L1; a weight that the pull η λ carries across 0 becomes exactly 0 and stays 0.",
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
