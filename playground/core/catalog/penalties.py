"""Penalties on the weights: L1, L2, none."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Option


@dataclass(frozen=True)
class Penalty:
    """A term added to the loss that keeps weights (never biases) small: rate · value(w).

    Attributes
    ----------
    value : ``value(w)`` of a vector of weights
    slope : ``slope(w, out)`` writes its gradient
    slope_template : rate · slope, as a line of a `Worksheet` that knows λ and θ_old
    kinks : the weights at which the slope jumps
    """

    label: str
    formula: str
    value: Callable[[Array], float]
    slope: Callable[[Array, Array], object]
    slope_template: str
    kinks: tuple[float, ...] = ()
    options: tuple[Option, ...] = ()


def _no_slope(w: Array, out: Array) -> None:
    out.fill(0.0)


PENALTIES: dict[str, Penalty] = {
    "none": Penalty(QT_TRANSLATE_NOOP("core", "none"), "0", lambda w: 0.0, _no_slope, "0"),
    "l1": Penalty(
        "L1",
        "λ Σ|w|",
        lambda w: float(np.abs(w).sum()),
        np.sign,
        "{λ} · sign({θ_old})",
        kinks=(0.0,),
    ),
    "l2": Penalty(
        "L2", "½ λ Σw²", lambda w: float(0.5 * np.square(w).sum()), np.positive, "{λ} · {θ_old}"
    ),
}
