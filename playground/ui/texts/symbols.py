"""The symbols of what neurons and edges show."""

from playground.core.basics.vocabulary import EdgeQuantity, Quantity

QUANTITY_SYMBOLS: dict[Quantity, str] = {"a": "a", "z": "z", "slope": "f′(z)", "delta": "δ"}
EDGE_SYMBOLS: dict[EdgeQuantity, str] = {"weight": "w", "gradient": "∂L/∂w", "step": "Δw"}
