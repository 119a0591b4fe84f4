"""Forward passes over whole sets: losses, scores, and the maps of all neurons over the plane."""

from collections.abc import Iterator

import numpy as np

from playground.core.activations import Array
from playground.core.data import Samples, score
from playground.core.engine import Plan
from playground.core.features import featurize
from playground.core.network import Layout
from playground.core.spec import INPUT, OUTPUT, Experiment, Unit

CHUNK = 1024  # columns a pass, so that the buffers of a large network stay small
MAX_MAPS = 300


class Evaluator:
    """Loss and score of one set under the parameters `theta`, which may change between calls."""

    def __init__(self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples) -> None:
        self._experiment, self._samples = experiment, samples
        self._passes = list(_chunked_plans(experiment, layout, theta, len(samples)))
        for plan, columns in self._passes[:1]:
            np.copyto(plan.batch, samples.columns[:, columns])

    def run(self) -> tuple[float, float]:
        """Loss and score; NaN for an empty set."""
        if not self._passes:
            return float("nan"), float("nan")
        losses, outputs = [], []
        for plan, columns in self._passes:
            if len(self._passes) > 1:
                np.copyto(plan.batch, self._samples.columns[:, columns])
            outputs.append(plan.run_forward())
            if len(self._passes) > 1:
                outputs[-1] = outputs[-1].copy()
            losses.append(plan.sample_losses())
        joined = outputs[0] if len(outputs) == 1 else np.concatenate(outputs, axis=1)
        with np.errstate(all="ignore"):
            return float(np.concatenate(losses).mean()), score(self._experiment, joined, self._samples.labels)


def _chunked_plans(experiment: Experiment, layout: Layout, theta: Array, n: int) -> Iterator[tuple[Plan, slice]]:
    plans: dict[int, Plan] = {}
    grad = np.zeros_like(theta)
    for start in range(0, n, CHUNK):
        size = min(CHUNK, n - start)
        if size not in plans:
            plans[size] = Plan(experiment, layout, theta, grad, size)
        yield plans[size], slice(start, start + size)


def map_units(experiment: Experiment, layout: Layout) -> tuple[tuple[str, Unit], ...]:
    """The (layer, unit) pairs that have a map, in the order of `NeuronMaps.run`; of a huge network only inputs and outputs."""
    layers = [INPUT, *layout.order]
    if sum(len(experiment.units(id)) for id in layers) > MAX_MAPS:
        layers = [INPUT, OUTPUT]
    return tuple((id, unit) for id in layers for unit in experiment.units(id))


class NeuronMaps:
    """The activation of every neuron over a square grid of the plane, in float32: one forward pass for all.

    Parameters
    ----------
    resolution : the number of grid points along a side
    """

    def __init__(self, experiment: Experiment, layout: Layout, resolution: int) -> None:
        self.resolution = resolution
        self.units = map_units(experiment, layout)
        low, high = experiment.dataset.low, experiment.dataset.high
        centres = low + (high - low) * (np.arange(resolution) + 0.5) / resolution
        x1, x2 = np.meshgrid(centres, centres[::-1])  # row 0 is the top of the picture
        self._inputs = featurize(layout.inputs, np.stack([x1.ravel(), x2.ravel()])).astype(np.float32)
        self._theta = np.zeros(layout.size, dtype=np.float32)
        self._passes = list(_chunked_plans(experiment, layout, self._theta, resolution * resolution))
        self._layers = list(dict.fromkeys(id for id, _ in self.units))

    def run(self, theta: Array) -> Array:
        """Maps (n_units, resolution, resolution), read-only, for the parameters `theta`; row 0 is the largest x₂."""
        with np.errstate(all="ignore"):
            self._theta[...] = theta
        maps = np.empty((len(self.units), self._inputs.shape[1]), dtype=np.float32)
        for plan, columns in self._passes:
            plan.batch[: len(self._inputs)] = self._inputs[:, columns]
            plan.run_forward()
            np.concatenate([plan.a[id] for id in self._layers], out=maps[:, columns])
        maps.flags.writeable = False
        return maps.reshape(len(self.units), self.resolution, self.resolution)
