"""What is looked at besides training itself: the gradient of a chosen source, and which quantity the neurons show.

Training leaves behind the gradient of its last mini-batch, taken before that update and after clipping. The gradients here are of
the parameters as they are now, without dropout and clipping; like training's they include the penalty.
"""

from dataclasses import dataclass

import numpy as np

from playground.core.activations import Array
from playground.core.data import Pin, Samples, pinned
from playground.core.evaluation import chunked_plans, read_quantity
from playground.core.network import Key, Layout
from playground.core.slices import Slice
from playground.core.spec import INPUT, Experiment
from playground.core.updating import penalty_gradient

SOURCES = ("batch", "train", "sample")


@dataclass(frozen=True)
class Watch:
    """What the views want to see; the training thread computes only that.

    Attributes
    ----------
    source : whose gradient: "batch" the mini-batch of the last update, "train" the whole training set, "sample" the pinned sample
    sample : the pinned sample, or None, see `playground.core.data.pinned`
    quantity : what the neurons show, see `NeuronMaps`
    histograms : whether histograms of z and a are wanted, see `LayerActivity`
    arrows : whether ∂L/∂x of the training samples is wanted, see `InputGradient`
    slice : which plane the maps show of data with more than two inputs
    parameter : whose ledger is wanted, see `playground.core.ledger`
    update : which update is wanted for the microscope: "last", "next", "sample" (one with the pinned sample alone), or ""
    """

    source: str = "batch"
    sample: Pin = None
    quantity: str = "a"
    histograms: bool = False
    arrows: bool = False
    slice: Slice = Slice()
    parameter: Key | None = None
    update: str = ""


class SetGradient:
    """The gradient ∂L/∂θ over fixed samples, L being the mean over them, for parameters that may change between calls.

    Parameters
    ----------
    theta : the flat parameters, a live vector
    columns : (n_features + 1 + n_outputs, n): inputs, ones, targets
    """

    def __init__(self, experiment: Experiment, layout: Layout, theta: Array, columns: Array) -> None:
        self._theta, self._columns = theta, columns
        self._passes = list(chunked_plans(experiment, layout, theta, columns.shape[1]))
        self._experiment, self._layout = experiment, layout

    def run(self) -> Array:
        """A fresh flat array (layout.size,)."""
        total = np.zeros(len(self._theta))
        with np.errstate(all="ignore"):
            for plan, columns in self._passes:
                np.copyto(plan.batch, self._columns[:, columns])
                plan.run_forward()
                total += plan.run_backward() * (plan.samples / self._columns.shape[1])
            return np.asarray(total + penalty_gradient(self._experiment, self._layout, self._theta))


def watched_columns(experiment: Experiment, samples: Samples, watch: Watch) -> Array:
    """The columns of `samples` that the gradient of `watch` is over: all, or that of the pinned sample."""
    if watch.source != "sample" or watch.sample is None:
        return samples.columns
    return pinned(experiment, samples, watch.sample)[1].columns


@dataclass(frozen=True)
class SampleValues:
    """What one sample is on its way through the network and back, and its loss without penalty.

    `column` is the sample as `Plan.batch` takes it, (n_features + 1 + n_outputs,), `point` where it lies, see `Samples`. `values`
    has, by layer, the watched quantity of every unit, (units,); NaN where there is none, see `NeuronMaps`.
    """

    place: int
    column: Array
    point: tuple[float, ...]
    label: float
    loss: float
    values: dict[str, Array]


class SamplePass:
    """Takes the pinned sample through the network, under parameters that may change between calls."""

    def __init__(self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples, watch: Watch) -> None:
        self._place, self._sample = pinned(experiment, samples, 0 if watch.sample is None else watch.sample)
        self._quantity, self._layout = watch.quantity, layout
        self._plan, _ = next(iter(chunked_plans(experiment, layout, theta, 1)))
        np.copyto(self._plan.batch, self._sample.columns)

    def run(self) -> SampleValues:
        """The sample's values under the present parameters."""
        plan, sample = self._plan, self._sample
        plan.run_forward()
        plan.run_backward()
        values = {id: read_quantity(plan, id, self._quantity)[:, 0].copy() for id in (INPUT, *self._layout.order)}
        point, label = tuple(sample.points[:, 0].tolist()), float(sample.labels[0])
        return SampleValues(self._place, sample.columns[:, 0], point, label, float(plan.sample_losses()[0]), values)
