"""From numbers to widths and colours on the canvas: which numbers the edges and neurons show, and at which size they are full.

A scale is chosen when a quantity is first shown and then stays until the user asks for another fit: nothing swims by itself.
"""

import math
from dataclasses import dataclass, field

import numpy as np

from playground.core.activations import Array
from playground.core.spec import INPUT
from playground.snapshot import Snapshot
from playground.ui.colouring import signed_maps

EDGE_QUANTITIES = ("weight", "gradient", "step")
SHARE = 0.99  # of the numbers that a scale covers: single outliers would make all the rest pale
FULL_WEIGHT = 4.0  # |w| at which an edge is widest and its colour full


def edge_values(snapshot: Snapshot, quantity: str) -> Array | None:
    """The flat vector that the edges show; None as long as it is not computed."""
    return {"weight": snapshot.parameters, "gradient": snapshot.gradient, "step": snapshot.step}[quantity]


@dataclass
class Scales:
    """At which size edges are widest, and δ of a neuron has its full colour."""

    full: dict[str, float] = field(default_factory=lambda: {"weight": FULL_WEIGHT})

    def fit(self, quantity: str) -> None:
        """Choose the scale of `quantity` anew at the next numbers; that of weights is always the same."""
        if quantity != "weight":
            self.full.pop(quantity, None)

    def of(self, quantity: str, values: Array) -> float:
        """The full size of `quantity`, chosen from `values` if it has none yet; 1 while they are all 0."""
        if quantity not in self.full:
            finite = np.abs(values[np.isfinite(values)])
            largest = float(np.quantile(finite, SHARE)) if len(finite) else 0.0
            if largest == 0.0:
                return 1.0
            self.full[quantity] = round_up(largest)
        return self.full[quantity]


def round_up(value: float) -> float:
    """The next number of …, 0.1, 0.2, 0.5, 1, 2, 5, … that is not below `value` > 0."""
    power = math.floor(math.log10(value))
    return next(float(f"{digit}e{power}") for digit in (1, 2, 5, 10) if float(f"{digit}e{power}") >= value * (1 - 1e-9))


def signed_quantity(snapshot: Snapshot, layer: str, maps: Array, scales: Scales) -> Array:
    """The maps of a layer scaled to −1 … 1 for the diverging map, by a fixed rule for the quantity that they show."""
    quantity = snapshot.watch.quantity
    if quantity == "a" or (quantity == "z" and layer == INPUT):
        return signed_maps(snapshot.experiment, layer, maps)
    if quantity == "delta":
        return np.asarray(maps / scales.of("delta", snapshot.maps))
    if quantity == "slope":
        return maps
    return np.asarray(maps / (1 + np.abs(maps)))
