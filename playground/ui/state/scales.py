"""Scales: at which size a number has the full width or colour.

All views share one `Scales`: the same colour is the same number on the canvas and in the heat-maps.
A scale is chosen when a quantity is first shown and then stays until the user asks for another fit.
"""

import math
from typing import Literal

import numpy as np
from PyQt6.QtCore import QCoreApplication, QObject, pyqtSignal

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import EdgeQuantity
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import INPUT
from playground.live.snapshot import Snapshot
from playground.ui.look.colouring import Scaling, scaling_of
from playground.ui.texts.numbers import number

COVERED_SHARE = 0.99  # of the numbers: single outliers would make all the rest pale
FULL_WEIGHT = 4.0  # |w| at which an edge is widest and its colour full, on the scale of the network
ScaledQuantity = EdgeQuantity | Literal["delta"]
NETWORK = ""  # instead of the name of a layer: the scale for all of them


def edge_values(snapshot: Snapshot, quantity: EdgeQuantity) -> Array | None:
    """Pick the flat vector that edges and heat-maps show; None as long as it is not computed."""
    return {"weight": snapshot.parameters, "gradient": snapshot.gradient, "step": snapshot.step}[
        quantity
    ]


class Scales(QObject):
    """The sizes at which edges are widest and colours strongest.

    `full` holds what was chosen so far, by quantity and layer (`NETWORK` for all of them).

    Signals
    -------
    changed() : the user has asked for other scales
    """

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.per_layer = False
        self.full: dict[tuple[ScaledQuantity, str], float] = {("weight", NETWORK): FULL_WEIGHT}

    def set_per_layer(self, per_layer: bool) -> None:
        """Use one scale for each layer, or one for the whole network."""
        if per_layer != self.per_layer:
            self.per_layer = per_layer
            self.fit()

    def fit(self) -> None:
        """Choose all scales anew at the next numbers, except the fixed one of the weights."""
        self.forget_all()
        self.changed.emit()

    def forget_all(self) -> None:
        """Choose all scales anew at the next numbers."""
        self.forget(*{quantity for quantity, _ in self.full})

    def forget(self, *quantities: ScaledQuantity) -> None:
        """Choose the scales of these quantities anew at the next numbers."""
        self.full = {
            key: full
            for key, full in self.full.items()
            if key[0] not in quantities or key == ("weight", NETWORK)
        }

    @np.errstate(all="ignore")
    def of(self, quantity: ScaledQuantity, values: Array, layer: str = NETWORK) -> float:
        """Return the full size of `quantity`, chosen from `values` at first; 1 while all are 0."""
        key = quantity, layer
        if key not in self.full:
            finite = np.abs(values[np.isfinite(values)])
            largest = float(np.quantile(finite, COVERED_SHARE)) if len(finite) else 0.0
            if largest == 0.0:
                return 1.0
            self.full[key] = round_up(largest)
        return self.full[key]

    def by_layer(self, quantity: ScaledQuantity, values: Array, layout: Layout) -> dict[str, float]:
        """Return the full size of a quantity of all parameters, by layer."""
        if not self.per_layer:
            return dict.fromkeys(layout.order, self.of(quantity, values))
        self.full = {
            key: full for key, full in self.full.items() if key[1] in (NETWORK, *layout.order)
        }
        return {
            layer_id: self.of(quantity, values[block.start : block.stop], layer_id)
            for layer_id, block in layout.blocks.items()
        }

    def of_pictures(
        self, quantity: ScaledQuantity, values: Array, layout: Layout
    ) -> dict[str, float]:
        """Return the full size in the pictures of the weights from the input, by layer.

        Such a layer has many inputs, and each weight is small.
        """
        fed = {
            layer_id: layout.weight(values, INPUT, layer_id)
            for layer_id, block in layout.blocks.items()
            if INPUT in block.sources
        }
        if self.per_layer:
            return {layer_id: self.full.get((quantity, layer_id), 1.0) for layer_id in fed}
        return {layer_id: self.of(quantity, weights, layer_id) for layer_id, weights in fed.items()}

    def chosen(self, quantity: ScaledQuantity) -> dict[str, float]:
        """Return the full sizes of a quantity that are in use so far, by layer or for `NETWORK`."""
        return {
            layer: full
            for (name, layer), full in self.full.items()
            if name == quantity and (layer == NETWORK) != self.per_layer
        }

    def text(self, quantity: ScaledQuantity) -> str:
        """Write the full size in words, for a legend."""
        chosen = self.chosen(quantity).values()
        if not chosen:
            return number(1.0)
        if min(chosen) == max(chosen):
            return f"{min(chosen):g}"
        text = QCoreApplication.translate("Scales", "{least:g} to {most:g} by layer")
        return text.format(least=min(chosen), most=max(chosen))


def round_up(value: float) -> float:
    """Find the next of …, 0.1, 0.2, 0.5, 1, 2, 5, … that is not below `value` > 0."""
    power = math.floor(math.log10(value))
    return next(
        float(f"{digit}e{power}")
        for digit in (1, 2, 5, 10)
        if float(f"{digit}e{power}") >= value * (1 - 1e-9)
    )


def signed_quantity(snapshot: Snapshot, layer: str, maps: Array, scales: Scales) -> Array:
    """Scale the maps of a layer to −1 … 1, by a fixed rule for the quantity that they show."""
    return scaling_by(snapshot, layer, maps, scales)(maps)


def scaling_by(snapshot: Snapshot, layer: str, maps: Array, scales: Scales) -> Scaling:
    """Return what scales the maps of a layer, or some of their points, to −1 … 1.

    The full size is chosen now, for all of `maps`.
    """
    quantity = snapshot.watch.quantity
    if quantity == "a" or (quantity == "z" and layer == INPUT):
        return scaling_of(snapshot.experiment, layer)
    if quantity == "delta":
        own = ("delta", maps, layer) if scales.per_layer else ("delta", snapshot.maps)
        return Scaling("share", scales.of(*own))
    return Scaling("share" if quantity == "slope" else "squashed")
