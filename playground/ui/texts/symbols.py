"""The symbols of what neurons and edges show.

The perceptron rule follows no derivative of the loss: what edges and neurons show then as their
gradient is its direction (ŷ − y)·x and the error ŷ − y, and is called so.
"""

from playground.core.basics.vocabulary import EdgeQuantity, Quantity
from playground.core.experiment.spec import Experiment, Key

QUANTITY_SYMBOLS: dict[Quantity, str] = {"a": "a", "z": "z", "slope": "f′(z)", "delta": "δ"}
EDGE_SYMBOLS: dict[EdgeQuantity, str] = {"weight": "w", "gradient": "∂L/∂w", "step": "Δw"}
ERROR, DIRECTION = "ŷ − y", "(ŷ − y)·x"


def quantity_symbol(experiment: Experiment, quantity: Quantity) -> str:
    """Return the symbol of what neurons show."""
    is_error = quantity == "delta" and experiment.optimizer.error_correction
    return ERROR if is_error else QUANTITY_SYMBOLS[quantity]


def edge_symbol(experiment: Experiment, quantity: EdgeQuantity) -> str:
    """Return the symbol of what edges show."""
    is_rule = quantity == "gradient" and experiment.optimizer.error_correction
    return DIRECTION if is_rule else EDGE_SYMBOLS[quantity]


def gradient_symbol(experiment: Experiment, key: Key) -> str:
    """Return the symbol of the gradient of one parameter: ∂L/∂w or ∂L/∂b."""
    if experiment.optimizer.error_correction:
        return ERROR if key.is_bias else DIRECTION
    return "∂L/∂b" if key.is_bias else EDGE_SYMBOLS["gradient"]
