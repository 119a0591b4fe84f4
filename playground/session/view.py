"""What the window showed when a session was saved. Neither training nor edits depend on it.

So a view that cannot be understood is left out, and the session opens all the same.
"""

from dataclasses import dataclass, field

import msgspec

from playground.core.basics.vocabulary import Quantity, Source
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import Key
from playground.core.observe.slices import Slice

MAX_SELECTED = 1000  # parts


@dataclass(frozen=True)
class PartName:
    """A part of the network: a layer, a unit of it, a connection to it, or a parameter of a unit.

    Attributes
    ----------
    layer : the id of the layer
    unit : the key of the unit; "" for the layer or for a connection
    source : the layer where a connection or an edge begins, or `BIAS`; "" for a layer or a unit
    source_unit : the unit where an edge begins, or `BIAS`; "" for all others
    """

    layer: str
    unit: str = ""
    source: str = ""
    source_unit: str = ""

    @classmethod
    def of(cls, part: Part) -> "PartName":
        """Name a part."""
        match part:
            case LayerPart(layer):
                return cls(layer)
            case UnitPart(layer, unit):
                return cls(layer, unit)
            case ConnectionPart(source, target):
                return cls(target, source=source)
            case ParameterPart(key):
                return cls(*key)

    @property
    def part(self) -> Part:
        """The part that it names; perhaps the network has none of this name."""
        if self.unit and self.source:
            return ParameterPart(Key(self.layer, self.unit, self.source, self.source_unit))
        if self.unit:
            return UnitPart(self.layer, self.unit)
        return ConnectionPart(self.source, self.layer) if self.source else LayerPart(self.layer)


@dataclass(frozen=True)
class View:
    """What the window showed.

    Attributes
    ----------
    workspace : the name of the workspace; "" if it is not known
    selected : the selected parts of the network, the current one last
    sample : the index of the pinned sample in the training set; None without one
    source : whose gradient is shown: "batch" that of the last mini-batch, "next" of the next one,
        "train" of the training set, "sample" of the pinned sample
    quantity : what the neurons show: "z", "a", "slope" or "delta"
    slice : the plane that the maps show
    """

    workspace: str = ""
    selected: tuple[PartName, ...] = ()
    sample: int | None = None
    source: Source = "batch"
    quantity: Quantity = "a"
    slice: Slice = field(default_factory=Slice)


def read_view(plain: object) -> View | None:
    """Read a view; None if it cannot be understood. What is new in it is ignored."""
    try:
        view = msgspec.convert(plain, View, strict=True)
    except (msgspec.ValidationError, RecursionError, UnicodeError):
        return None
    is_usable = len(view.selected) <= MAX_SELECTED and (view.sample or 0) >= 0
    return view if is_usable else None
