"""What the training thread hands to the window."""

import math
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import Phrase
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment, Key, Unit
from playground.core.observe.account import Account
from playground.core.observe.activity import LayerActivity
from playground.core.observe.sample_pass import SampleValues
from playground.core.observe.slices import THE_PLANE, Plane
from playground.core.observe.watch import Watch
from playground.core.training.divergence import Divergence
from playground.core.training.history import History, Metrics
from playground.core.training.rehearsal import UpdateRecord


def read_only(array: Array) -> Array:
    """A copy that cannot be written to: for another thread."""
    copy = np.array(array)
    copy.flags.writeable = False
    return copy


@dataclass(frozen=True)
class Snapshot:
    """Everything the window draws, of one moment. All arrays are read-only copies.

    Attributes
    ----------
    revision : the document's revision that this belongs to; the window drops others
    experiment, layout : what is being trained
    epoch, update, running, learning_rate : counters and state
    updates_per_second : measured between the last two snapshots, waiting for the window included; 0 when paused
    parameters : θ, flat
    watch : what `gradient` and `maps` show
    gradient : ∂L/∂θ of the watched source, flat; None when it was not computed for the present state
    step : Δθ of the last update, flat; None as well
    metrics, history : losses and scores now, and over the run
    maps, map_units : the watched quantity of every neuron over the plane, (n, r, r) float32, and which neuron each one is
    outputs : what the network answers over the plane, (n_outputs, r, r) float32
    answers : what the network answers to the training samples and to the test samples, (n_outputs, n) each
    activity : how lively the neurons of each layer are on the training set, by layer
    sample : the pinned sample, if one is pinned
    input_gradient : ∂L/∂x of the training samples along the axes of the plane, (2, n), each of its own loss, if that is watched
    plane : which plane through the space of the inputs the maps show
    account : what each sample gives to the gradient of the watched parameter, if one is watched
    watched_update : the last or the next update, if one is watched
    phase, batch_loss : at the slowest speeds, where training is within an update, and the loss of its mini-batch once it is known
    command : the number of the last play, pause or step command that has been carried out
    stopped, divergence : why training does not go on, if it does not
    """

    revision: int
    command: int
    experiment: Experiment
    layout: Layout
    epoch: int
    update: int
    running: bool
    learning_rate: float
    updates_per_second: float
    parameters: Array
    watch: Watch
    gradient: Array | None
    step: Array | None
    metrics: Metrics
    history: History
    maps: Array
    map_units: tuple[tuple[str, Unit], ...]
    outputs: Array
    answers: tuple[Array, Array]
    activity: dict[str, LayerActivity]
    sample: SampleValues | None = None
    input_gradient: Array | None = None
    account: Account | None = None
    watched_update: UpdateRecord | None = None
    plane: Plane = THE_PLANE
    phase: str = ""
    batch_loss: float = math.nan
    stopped: Phrase | None = None
    divergence: Divergence | None = None

    def value(self, key: Key) -> float:
        """The value of one weight or bias."""
        return float(self.parameters[self.layout.offsets[key]])
