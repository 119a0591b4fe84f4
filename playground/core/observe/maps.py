"""Maps of every neuron over the plane of the output map.

Row 0 of a map is the top, as in a picture. Plots count rows from the bottom: see `bottom_up`.
"""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import Quantity
from playground.core.engine.engine import Pass
from playground.core.engine.layout import Layout
from playground.core.engine.passes import Sweep
from playground.core.engine.samples import load_data
from playground.core.experiment.features import featurize
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Unit
from playground.core.observe.slices import THE_PLANE, Plane

MAX_MAPS = 300
LARGEST_INPUT = 1e30  # of a typed formula, beyond the data too: float32 has room for sums of it
DISTANCES_AT_ONCE = 1_000_000  # of points to training samples


def map_units(experiment: Experiment, layout: Layout) -> tuple[tuple[str, Unit], ...]:
    """Return the (layer, unit) pairs that have a map, in the order of `NeuronMaps.run`.

    A network with more than `MAX_MAPS` units has maps of its inputs and outputs only.
    """
    layers = [INPUT, *layout.order]
    if sum(len(experiment.units(layer_id)) for layer_id in layers) > MAX_MAPS:
        layers = [INPUT, OUTPUT]
    return tuple((layer_id, unit) for layer_id in layers for unit in experiment.units(layer_id))


def bottom_up(maps: Array) -> Array:
    """Turn maps (n, r, r) so that row 0 is the bottom, as plots and the axis “up” count."""
    return maps[:, ::-1]


class NeuronMaps:
    """One quantity of every neuron over a square grid of a plane, in float32: one pass for all.

    Parameters
    ----------
    resolution : the number of grid points along a side
    quantity : a, z, the slope f′(z), or δ = ∂L/∂z, where L is the loss of that point alone, with
        the target of the nearest training sample. Inputs have neither z nor slope nor δ: their z is
        their value, the others are NaN
    plane : which plane through the space of the inputs
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        resolution: int,
        quantity: Quantity = "a",
        plane: Plane = THE_PLANE,
    ) -> None:
        self.resolution, self.quantity = resolution, quantity
        self.units = map_units(experiment, layout)
        self._n_out = len(experiment.network.output.units)
        low, high = experiment.dataset.low, experiment.dataset.high
        centres = low + (high - low) * (np.arange(resolution) + 0.5) / resolution
        x1, x2 = np.meshgrid(centres, centres[::-1])  # row 0 is the top of the picture
        points = plane.points(x1.ravel(), x2.ravel())
        inputs, ones = featurize(layout.inputs, points), np.ones((1, points.shape[1]))
        self._unknown = ~(np.abs(inputs) <= LARGEST_INPUT)  # a formula may have no value there
        inputs[self._unknown] = 0.0
        targets = np.zeros((self._n_out, points.shape[1]))
        if quantity == "delta":
            targets = _nearest_targets(experiment, plane, points)
        columns = np.concatenate([inputs, ones, targets]).astype(np.float32)
        self._theta = np.zeros(layout.size, dtype=np.float32)
        self._maps: Array | None = None  # the last ones, which are of `_theta`
        self._sweep = Sweep(experiment, layout, self._theta, columns)
        self._layers = list(dict.fromkeys(layer_id for layer_id, _ in self.units))

    def run(self, theta: Array) -> Array:
        """Return the maps (n_units, resolution, resolution) under `theta`, read-only.

        Whatever the quantity, the network's outputs over the same grid are then in `outputs`,
        (n_outputs, resolution, resolution). While `theta` stays the same, so do the arrays.
        """
        with np.errstate(all="ignore"):
            new = theta.astype(np.float32)
        if self._maps is None or not np.array_equal(new, self._theta, equal_nan=True):
            self._theta[...] = new
            self._maps = self._compute()
        return self._maps

    def _compute(self) -> Array:
        quantity = self.quantity
        maps, outputs = (
            np.empty((n, self.resolution * self.resolution), dtype=np.float32)
            for n in (len(self.units), self._n_out)
        )
        sweep = self._sweep.backward() if quantity == "delta" else self._sweep.forward()
        for bound, part in sweep:
            np.concatenate(
                [read_quantity(bound, layer_id, quantity) for layer_id in self._layers],
                out=maps[:, part],
            )
            outputs[:, part] = bound.read(OUTPUT, "a")
        if self._unknown.any():
            self._blank(maps, outputs)
        for pictures in (maps, outputs):
            pictures.flags.writeable = False
        self.outputs = outputs.reshape(-1, self.resolution, self.resolution)
        return maps.reshape(-1, self.resolution, self.resolution)

    def _blank(self, maps: Array, outputs: Array) -> None:
        """Leave out what needs an input that has no value there."""
        count = len(self._unknown)
        maps[:count][self._unknown] = np.nan
        for pictures in (maps[count:], outputs):
            pictures[:, self._unknown.any(axis=0)] = np.nan


def read_quantity(bound: Pass, layer: str, quantity: Quantity) -> Array:
    """Read a quantity of one layer, (units, m), after the passes it needs; see `NeuronMaps`.

    "delta" is ∂L/∂z of each sample's own loss: the loss of the pass is the mean over its samples.
    """
    values = bound.read(layer, quantity)
    return values * bound.samples if quantity == "delta" else values


def _nearest_targets(experiment: Experiment, plane: Plane, points: Array) -> Array:
    """Return the targets (n_outputs, n) of the training samples nearest to `points` of a plane.

    `points` are (n_inputs, n).
    """
    train = load_data(experiment).train
    targets = train.columns[-len(experiment.network.output.units) :]
    across, up = train.points[list(plane.axes)]
    beside = plane.squares_beside(train.points)  # the same from everywhere on the plane
    pieces = -(-points.shape[1] * len(train) // DISTANCES_AT_ONCE)
    nearest = [
        np.argmin((x[:, None] - across) ** 2 + (y[:, None] - up) ** 2 + beside, axis=1)
        for x, y in np.array_split(points[list(plane.axes)], pieces, axis=1)
    ]
    return np.asarray(targets[:, np.concatenate(nearest)])
