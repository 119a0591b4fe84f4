"""The value that says where training overflowed, and the way back; `replay` finds it."""

import math
from dataclasses import dataclass

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.training.state import TrainerState

CLEARLY_LOWER = 0.99  # keeping a state for each small gain would cost a fifth of the rate
LARGE_LOSS = 1e6  # of a network whose weights are too large before it is trained
BEFORE_THE_STEP = ("z", "a", "δ", "∂L/∂w")  # tensors that the learning rate has no part in
OF_RATE = QT_TRANSLATE_NOOP(
    "core",
    "Training diverged at update {update:,}: {tensor} of layer {layer} overflowed first. "
    "The learning rate {rate:g} is too large.",
)
OF_WEIGHTS = QT_TRANSLATE_NOOP(
    "core",
    "Training diverged at update {update:,}: {tensor} of layer {layer} overflowed first. "
    "The weights were too large before it (largest |w| = {largest:.3g}); start with smaller ones.",
)


@dataclass(frozen=True)
class Healthy:
    """A state that training can go back to: of about the lowest training loss since a start.

    `loss` is its training loss, ∞ if it is no number.
    """

    state: TrainerState
    loss: float


def good_loss(healthy: Healthy | None) -> float:
    """Return below which training loss a state takes the place of `healthy`; -∞ if it is None."""
    return CLEARLY_LOWER * healthy.loss if healthy else -math.inf


@dataclass(frozen=True)
class Divergence:
    """The number of the update that overflowed, and the first tensor and layer with NaN or ∞.

    Attributes
    ----------
    rate : the learning rate, before the schedule
    healthy : the best state before
    """

    update: int
    tensor: str
    layer: str
    rate: float
    healthy: Healthy

    @property
    def is_of_weights(self) -> bool:
        """Whether the weights were too large before training, whatever the learning rate."""
        healthy = self.healthy
        at_once = self.update == healthy.state.update + 1 and self.tensor in BEFORE_THE_STEP
        return at_once or healthy.loss > LARGE_LOSS

    @property
    def phrase(self) -> Phrase:
        """The sentences that the user reads."""
        values = (("update", self.update), ("tensor", self.tensor), ("layer", self.layer))
        if not self.is_of_weights:
            return Phrase(OF_RATE, (*values, ("rate", self.rate)))
        largest = float(np.abs(self.healthy.state.parameters).max())
        return Phrase(OF_WEIGHTS, (*values, ("largest", largest)))

    def __str__(self) -> str:
        return str(self.phrase)
