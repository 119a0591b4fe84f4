"""What a watched quantity is: a probe, kept by the observer from one snapshot to the next."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, overload

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.observe.watch import Watch
from playground.core.training.trainer import Trainer

T = TypeVar("T")
P = TypeVar("P")


def read_only(array: Array) -> Array:
    """Copy an array for another thread; the copy cannot be written to."""
    copy = np.array(array)
    copy.flags.writeable = False
    return copy


class Probe(ABC, Generic[T]):
    """Computes one watched quantity of a trainer.

    A probe with buffers makes them in `__init__`. It is kept from one snapshot to the next, and
    made anew when the experiment or `depends_on` changes. The parameters may change at any time:
    `run` reads them. Where it is unwanted, a snapshot has None instead, so T may include None.
    """

    def __init__(self, look: "Look") -> None:
        """Make the buffers."""

    @classmethod
    def wants(cls, watch: Watch) -> bool:
        """Return whether a snapshot has the quantity under `watch`."""
        return True

    @classmethod
    def depends_on(cls, look: "Look") -> object:
        """Return all that the buffers are made for besides the experiment and its parameters."""
        return None

    @classmethod
    def period(cls, look: "Look") -> int:
        """Return of how many snapshots of fast training one has a new result."""
        return 1

    @abstractmethod
    def run(self, look: "Look") -> T:
        """Compute the quantity under the present parameters; arrays are read-only or fresh."""


@dataclass
class KeptProbe:
    """A probe with what it was made for, its last result, and how many looks were fast."""

    made_for: object
    probe: Probe[Any]
    result: Any = None
    shown: int = 0

    def read(self, look: "Look", period: int) -> Any:
        """Return a new result; of fast training, each is the one of `period` looks."""
        if not look.is_fast or self.shown % period == 0:
            self.result = self.probe.run(look)
        self.shown = self.shown + 1 if look.is_fast else 0
        return self.result


Kept = dict[type[Probe[Any]], KeptProbe]


class Look:
    """One look at a trainer: all that a probe may read.

    Attributes
    ----------
    trainer, watch : what is looked at, and what is wanted of it
    resolution : grid points along a side of the neuron maps
    is_fast : whether training is so fast that not each frame needs all of it, see `Probe.period`
    """

    def __init__(
        self, trainer: Trainer, watch: Watch, resolution: int, is_fast: bool, kept: Kept
    ) -> None:
        self.trainer, self.watch, self.resolution = trainer, watch, resolution
        self.is_fast, self._kept = is_fast, kept
        self._results: dict[type[Probe[Any]], Any] = {}

    def read(self, probe: type[Probe[T]]) -> T:
        """Return the result of `probe`, computed once for each look."""
        if probe in self._results:
            known: T = self._results[probe]
            return known
        depends_on, kept = probe.depends_on(self), self._kept.get(probe)
        if kept is None or kept.made_for != depends_on:
            kept = self._kept[probe] = KeptProbe(depends_on, probe(self))
        result: T = kept.read(self, probe.period(self))
        self._results[probe] = result
        return result


@overload
def watched(probe: type[Probe[T]]) -> T: ...
@overload
def watched(probe: type[Probe[T]], part: Callable[[T], P]) -> P: ...
def watched(probe: type[Probe[Any]], part: Callable[[Any], Any] | None = None) -> Any:
    """Declare a field of `Snapshot` that holds the result of `probe`, or a `part` of it."""
    return field(default=None, metadata={"probe": probe, "part": part})
