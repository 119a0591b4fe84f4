"""The last update: its numbers, its samples, and where the run of updates that made it began."""

from dataclasses import dataclass
from typing import get_args

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, KnownNames, SpecError
from playground.core.basics.vocabulary import Quantity
from playground.core.engine.engine import Passed
from playground.core.engine.samples import NO_INDEX
from playground.core.training.state import TrainerState


@dataclass(frozen=True)
class LastUpdate:
    """One update that was made. Its arrays are live: the next update overwrites them.

    Attributes
    ----------
    passed : the engine's pass, with the samples and z, a, δ of every layer
    gradient, step : ∂J/∂θ with J = L + penalty, clipped, and Δθ, flat (layout.size,);
        `passed.raw_gradient()` is ∂L/∂θ
    indices : which samples of the training set it used, (m,); `NO_INDEX` for samples of its own
    start, size : where the last checked run of updates began, and its mini-batch size: the same
        updates can be made from there again; None and 0 if no run was checked
    """

    passed: Passed
    gradient: Array
    step: Array
    indices: npt.NDArray[np.int64]
    start: TrainerState | None = None
    size: int = 0

    @property
    def has_own_samples(self) -> bool:
        """Whether it was made with samples of its own, see `Trainer.learn_from`."""
        return bool(self.indices[0] == NO_INDEX)

    def read(self, layer: str, quantity: Quantity) -> Array:
        """Read a quantity of every unit of a layer in this update, (units, m), see `Passed.read`.

        Raises `SpecError` for a layer or a quantity that does not exist.
        """
        if quantity not in get_args(Quantity):
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "“{name}” is no quantity; known are {known}."),
                name=quantity,
                known=KnownNames(get_args(Quantity)),
            )
        try:
            return self.passed.read(layer, quantity)
        except KeyError as error:
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "There is no layer called “{name}”."), name=layer
            ) from error
