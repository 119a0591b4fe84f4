"""What training has made: one small value over flat vectors that can be copied, restored and saved.

Restart, resume from a file, rolling back a divergence and keeping weights across an edit are all one operation on this value.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.training.history import History
from playground.core.training.stopping import StopMemory

NO_ORDER = np.zeros(0, dtype=np.int64)  # nothing was shuffled


@dataclass(frozen=True)
class RandomState:
    """The state of a PCG64 generator."""

    state: int
    inc: int
    has_uint32: int = 0
    uinteger: int = 0

    @classmethod
    def of(cls, rng: np.random.Generator) -> "RandomState":
        """The present state of `rng`."""
        raw = rng.bit_generator.state
        return cls(raw["state"]["state"], raw["state"]["inc"], raw["has_uint32"], raw["uinteger"])

    def put_into(self, rng: np.random.Generator) -> None:
        """Set `rng`, a PCG64 generator, to this state."""
        rng.bit_generator.state = {
            "bit_generator": "PCG64",
            "state": {"state": self.state, "inc": self.inc},
            "has_uint32": self.has_uint32,
            "uinteger": self.uinteger,
        }


@dataclass(frozen=True)
class TrainerState:
    """Everything that going on needs, to the bit.

    Attributes
    ----------
    parameters : flat vector, see `playground.core.engine.layout.Layout`
    slots : the optimiser's vectors, by name
    ticks : updates done with these slots
    epoch, update : finished epochs, updates done
    position : how many samples of the epoch under way have been used
    order : the order of the samples in that epoch, (n,) or empty when nothing was shuffled
    order_random : the generator that shuffles the next epoch
    dropout_random : the generator of dropout masks
    touched : whether a weight has been set by hand (so that an edit must not draw it anew)
    """

    parameters: Array
    slots: Mapping[str, Array]
    ticks: int
    epoch: int
    update: int
    position: int
    order: npt.NDArray[np.int64]
    order_random: RandomState
    dropout_random: RandomState
    history: History
    stop_memory: StopMemory = StopMemory()
    touched: bool = False

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been learned or set by hand yet."""
        return self.update == 0 and not self.touched
