"""What the output map shows of a snapshot: the network's answer, or one neuron, over the plane or over one variable."""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.features import sole_axis
from playground.core.experiment.parts import UnitPart, is_there
from playground.core.experiment.spec import Experiment
from playground.core.observe.maps import bottom_up
from playground.core.observe.slices import Plane
from playground.live.snapshot import Snapshot
from playground.ui.texts.names import input_title


@dataclass(frozen=True)
class Showing:
    """One picture's worth.

    Attributes
    ----------
    part : the neuron, or None for the network's answer
    axis : 0 or 1 if everything depends on the input across or up alone and is shown as a curve, or None for the plane
    fields : (k, r, r), over the plane, `bottom_up`; k is 0 if there is no map of the neuron
    """

    snapshot: Snapshot
    part: UnitPart | None
    axis: int | None
    fields: Array

    @property
    def experiment(self) -> Experiment:
        """What is being trained."""
        return self.snapshot.experiment

    @property
    def plane(self) -> Plane:
        """Which plane through the space of the inputs it is."""
        return self.snapshot.plane

    @property
    def axes(self) -> tuple[Input, Input]:
        """The inputs across and up."""
        across, up = (self.experiment.dataset.inputs[axis] for axis in self.plane.axes)
        return across, up

    def axis_title(self, number: int, with_unit: bool = True) -> str:
        """What the input across (0) or up (1) is called."""
        return input_title(self.experiment.dataset, self.plane.axes[number], with_unit)

    @property
    def has_points(self) -> bool:
        """Whether samples have a place in it: over one variable only beside the network's answer."""
        return self.axis is None or self.part is None

    @property
    def curves(self) -> Array:
        """The fields (k, r) along the axis."""
        return self.fields[:, 0, :] if self.axis == 0 else self.fields[:, :, 0]

    @property
    def centres(self) -> Array:
        """Where along an axis the (r,) grid points are."""
        dataset, size = self.experiment.dataset, self.snapshot.outputs.shape[-1]
        return dataset.low + (dataset.high - dataset.low) * (np.arange(size) + 0.5) / size

    def at(self, x: float, y: float) -> Array | None:
        """The values (k,) at a place on the plot, or None beside it or without a map."""
        dataset, size = self.experiment.dataset, self.snapshot.outputs.shape[-1]
        column, row = (
            int(np.floor((at - dataset.low) / (dataset.high - dataset.low) * size)) for at in (x, y)
        )
        if not 0 <= column < size or not len(self.fields):
            return None
        if self.axis is not None:
            return self.curves[:, column]
        return self.fields[:, row, column] if 0 <= row < size else None


def showing(snapshot: Snapshot, part: UnitPart | None) -> Showing:
    """What to show if `part` is wanted; the network's answer if it is not there."""
    if part is not None and not is_there(snapshot.experiment, part):
        part = None
    sole = sole_axis(snapshot.experiment.data.features, len(snapshot.experiment.dataset.inputs))
    axis = None if sole is None else snapshot.plane.axes.index(sole)
    if part is None:
        return Showing(snapshot, None, axis, bottom_up(snapshot.outputs))
    rows = [row for row, unit in enumerate(snapshot.map_units) if unit == (part.layer, part.unit)]
    if snapshot.watch.quantity == "delta":
        axis = None  # its target is that of the nearest training point, wherever that lies
    return Showing(snapshot, part, axis, bottom_up(snapshot.maps[rows]))
