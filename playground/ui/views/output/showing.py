"""What the output map shows: the network's output or one neuron, over the plane or one variable."""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Input, measured
from playground.core.experiment.features import sole_axis
from playground.core.experiment.parts import UnitPart, is_there
from playground.core.experiment.spec import OUTPUT, Experiment
from playground.core.observe.maps import bottom_up
from playground.core.observe.slices import Plane
from playground.live.snapshot import Snapshot
from playground.ui.texts.names import input_title
from playground.ui.texts.numbers import number


@dataclass(frozen=True)
class Showing:
    """The contents of one picture of the map.

    Attributes
    ----------
    part : the neuron, or None for the output of the network
    axis : 0 or 1 if all values depend on the input across or up alone and are shown as a curve;
        None for the plane
    fields : (k, r, r), over the plane, `bottom_up`; k is 0 if there is no map of the neuron
    output : which value of the samples is shown, where each has several
    """

    snapshot: Snapshot
    part: UnitPart | None
    axis: int | None
    fields: Array
    output: int = 0

    @property
    def experiment(self) -> Experiment:
        """The experiment of the snapshot."""
        return self.snapshot.experiment

    @property
    def plane(self) -> Plane:
        """The plane through the space of the inputs."""
        return self.snapshot.plane

    @property
    def axes(self) -> tuple[Input, Input]:
        """The inputs across and up."""
        across, up = (self.experiment.dataset.inputs[axis] for axis in self.plane.axes)
        return across, up

    def axis_title(self, number: int, with_unit: bool = True) -> str:
        """Return the title of the input across (0) or up (1)."""
        return input_title(self.experiment.dataset, self.plane.axes[number], with_unit)

    @property
    def has_points(self) -> bool:
        """Whether samples are drawn: over one variable only with the output of the network."""
        return self.axis is None or self.part is None

    @property
    def has_marks(self) -> bool:
        """Whether wrong answers are marked: not before anything has been learned."""
        return self.has_points and not self.snapshot.is_fresh

    @property
    def curves(self) -> Array:
        """The fields (k, r) along the axis; values in the units of the data."""
        return self.measured(self.fields[:, 0, :] if self.axis == 0 else self.fields[:, :, 0])

    def measured(self, values: Array) -> Array:
        """Return answers of the network, one row for each field, in the units of the data."""
        scales = self.experiment.dataset.scales
        is_answer = bool(scales) and self.part is None
        return measured(values, scales[self.output : self.output + 1]) if is_answer else values

    @property
    def ends(self) -> tuple[str, str]:
        """The values that have the full colours of the plane, in the units of the data."""
        dataset = self.experiment.dataset
        full = dataset.full_value(self.output)
        if not dataset.scales:
            text = number(full) if full != 1 else "1"
            return f"−{text}", f"+{text}"
        return (
            number(dataset.measured_value(self.output, -full)),
            number(dataset.measured_value(self.output, full)),
        )

    @property
    def zero(self) -> str:
        """The value of a regression that has the neutral colour."""
        dataset = self.experiment.dataset
        return number(dataset.measured_value(self.output, 0.0)) if dataset.scales else "0"

    @property
    def centres(self) -> Array:
        """The coordinates (r,) of the grid points along an axis."""
        dataset, size = self.experiment.dataset, self.snapshot.outputs.shape[-1]
        return dataset.low + (dataset.high - dataset.low) * (np.arange(size) + 0.5) / size

    def at(self, x: float, y: float) -> Array | None:
        """Return the values (k,) at a point of the plot, in the units of the data.

        None outside, or without a map.
        """
        dataset, size = self.experiment.dataset, self.snapshot.outputs.shape[-1]
        column, row = (
            int(np.floor((at - dataset.low) / (dataset.high - dataset.low) * size)) for at in (x, y)
        )
        if not 0 <= column < size or not len(self.fields):
            return None
        if self.axis is not None:
            return self.curves[:, column]
        if not 0 <= row < size:
            return None
        return self.measured(self.fields[:, row, [column]])[:, 0]


def showing(snapshot: Snapshot, part: UnitPart | None, output: int = 0) -> Showing:
    """Return what to show when `part` is wanted; the output if `part` does not exist.

    Where samples have several values it is the one with the number `output`, unless `part` is
    another.
    """
    if part is not None and not is_there(snapshot.experiment, part):
        part = None
    sole = sole_axis(snapshot.experiment.data.features, len(snapshot.experiment.dataset.inputs))
    axis = None if sole is None else snapshot.plane.axes.index(sole)
    output = _output_of(snapshot.experiment, part, output)
    if part is None:
        is_one_of_several = snapshot.experiment.dataset.values > 1
        outputs = snapshot.outputs[output : output + 1] if is_one_of_several else snapshot.outputs
        return Showing(snapshot, None, axis, bottom_up(outputs), output)
    rows = [row for row, unit in enumerate(snapshot.map_units) if unit == (part.layer, part.unit)]
    if snapshot.watch.quantity == "delta":
        axis = None  # δ depends on the target of the nearest training point, so on both inputs
    return Showing(snapshot, part, axis, bottom_up(snapshot.maps[rows]), output)


def _output_of(experiment: Experiment, part: UnitPart | None, wanted: int) -> int:
    """Return the number of the value that the neuron `part` answers, else of the one wanted."""
    values = experiment.dataset.values
    if part is not None and part.layer == OUTPUT and values > 1:
        return experiment.unit_index(OUTPUT, part.unit)
    return min(wanted, values - 1)
