"""Values of many parameters in little memory, as an undo step of long ago keeps them."""

from array import array
from collections.abc import Mapping
from typing import TypeAlias

from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.spec import Experiment, Key


class PackedValues:
    """A number for each of some parameters: 12 bytes each, where a key alone takes 100.

    Parameters
    ----------
    experiment : whose parameters they are
    values : the number of each parameter
    """

    def __init__(self, experiment: Experiment, values: Mapping[Key, float]) -> None:
        self._experiment = experiment
        self._offsets = array("i", map(layout_of(experiment).offset, values))
        self._numbers = array("d", values.values())

    @property
    def size(self) -> int:
        """The bytes that it takes."""
        return sum(part.itemsize * len(part) for part in (self._offsets, self._numbers))

    def unpack(self) -> dict[Key, float]:
        """Return the number of each parameter; of a million it takes seconds."""
        keys = layout_of(self._experiment).keys
        both = zip(self._offsets, self._numbers, strict=True)
        return {keys[offset]: number for offset, number in both}


Values: TypeAlias = Mapping[Key, float] | PackedValues


def unpacked(values: Values) -> Mapping[Key, float]:
    """Return values by parameter, packed or not."""
    return values.unpack() if isinstance(values, PackedValues) else values
