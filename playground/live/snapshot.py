"""What the training thread hands to the window."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from playground.core.basics.arrays import Array
from playground.core.basics.messages import Phrase
from playground.core.basics.vocabulary import EngineName, Phase
from playground.core.engine.layout import Layout
from playground.core.engine.samples import SET_NAMES, Batch, SetName
from playground.core.experiment.spec import Experiment, Key, Unit
from playground.core.explain.at_kink import is_at_kink
from playground.core.observe.account import Account
from playground.core.observe.activity import LayerActivity
from playground.core.observe.sample_pass import SampleValues
from playground.core.observe.slices import Plane
from playground.core.observe.watch import Watch
from playground.core.training.divergence import Divergence
from playground.core.training.history import History, Metrics
from playground.core.training.rehearsal import UpdateRecord
from playground.core.training.rise import Rise
from playground.live import probes
from playground.live.probe import watched

FAST = 600.0  # updates a second, of which a frame at 60 frames a second shows every tenth
MOST_PRODUCTS = 100_000_000  # parameters × samples of a pass that the window waits for: 30 ms


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """Everything the window draws, of one moment. All arrays are read-only copies.

    What is computed only to be shown is declared with `watched`: that line and its class in
    `probes` are all that a new watched quantity needs. Such a field is None while it is not wanted.

    Attributes
    ----------
    revision : the document's revision that this belongs to; the window drops others
    command : the number of the last play, pause or step command that has been carried out
    experiment, layout : what is being trained
    engine : what makes the updates
    epoch, update, running, learning_rate : counters and state
    epoch_share : how much of the epoch under way has been used, from 0 to 1
    updates_per_second : measured since the last snapshot, waiting for the window included; 0 when
        paused
    parameters : θ, flat
    watch : what the watched quantities are of
    batch_size : how many samples the last update used; 0 when there is no gradient of it
    step : Δθ of the last update, flat; None when there is none for the present state
    metrics, history : losses and scores now, and over the run
    answers : what the network answers to the samples of each set, in the order of `SET_NAMES`,
        (n_outputs, n) each
    plane : which plane through the space of the inputs the maps show
    maps, map_units : the watched quantity of every neuron over the plane, (n, r, r) float32, see
        `NeuronMaps` for its rows, and which neuron each one is
    outputs : what the network answers over the plane, (n_outputs, r, r) float32
    batch : the samples of the watched source; None for the last mini-batch, whose parameters have
        changed since, and for a sample that is not pinned
    gradient : ∂L/∂θ of the watched source, flat; None when there is none for the present state
    activity : dead and saturated units of each layer on the training set, by layer, and histograms
    sample : the pinned sample, if one is pinned
    input_gradient : ∂L/∂x of the training samples along the axes of the plane, (2, n), each of its
        own loss
    account : what each sample gives to the gradient of the watched parameter
    watched_update : the last update, or one with the samples of the source
    phase, batch_loss : at the slowest speeds, where training is within an update, and the loss of
        its mini-batch once it is known
    is_fresh : whether nothing has been learned or set by hand yet
    standstill : why training changes nothing any more, if it does not
    alike : which neurons it cannot tell apart, if there are some
    rise : how far the training loss has risen, if it has
    stopped, divergence : why training does not go on, if it does not
    """

    revision: int
    command: int
    experiment: Experiment
    layout: Layout
    engine: EngineName
    epoch: int
    update: int
    running: bool
    learning_rate: float
    updates_per_second: float
    parameters: Array
    watch: Watch
    step: Array | None
    metrics: Metrics
    history: History
    answers: tuple[Array, ...]
    plane: Plane = watched(probes.PlaneProbe)
    maps: Array = watched(probes.MapsProbe, lambda found: found.neurons)
    map_units: tuple[tuple[str, Unit], ...] = watched(probes.MapsProbe, lambda found: found.units)
    outputs: Array = watched(probes.MapsProbe, lambda found: found.outputs)
    batch: Batch | None = watched(probes.BatchProbe)
    gradient: Array | None = watched(probes.GradientProbe)
    activity: dict[str, LayerActivity] = watched(probes.ActivityProbe)
    sample: SampleValues | None = watched(probes.SampleProbe)
    input_gradient: Array | None = watched(probes.InputGradientProbe)
    account: Account | None = watched(probes.AccountProbe)
    watched_update: UpdateRecord | None = watched(probes.UpdateProbe)
    batch_size: int = 0
    epoch_share: float = 0.0
    phase: Phase | Literal[""] = ""
    batch_loss: float = math.nan
    is_fresh: bool = False
    standstill: Phrase | None = None
    alike: Phrase | None = None
    rise: Rise | None = None
    stopped: Phrase | None = None
    divergence: Divergence | None = None

    def parameter(self, key: Key) -> float | None:
        """Return the value of a weight or a bias; None if the network has none of this name."""
        return self._read(self.parameters, key)

    def gradient_of(self, key: Key) -> float | None:
        """Return the watched gradient of a weight or a bias; None without one, NaN: not yet."""
        return None if self.gradient is None else self._read(self.gradient, key)

    def has_set(self, name: SetName) -> bool:
        """Return whether there are samples in this set."""
        return self.answers[SET_NAMES.index(name)].shape[1] > 0

    @property
    def judge(self) -> SetName:
        """The set whose score is that of the network: the test set; without one, validation."""
        is_only = self.has_set("validation") and not self.has_set("test")
        return "validation" if is_only else "test"

    @property
    def is_fast(self) -> bool:
        """Whether training runs so fast that a frame follows at once and no eye can follow all."""
        return self.running and self.updates_per_second >= FAST

    @cached_property
    def is_at_kink(self) -> bool:
        """Whether the watched gradient is a convention at a kink, as far as its samples are known.

        False while training runs and for many samples of a large network: it would take too long.
        The perceptron rule raises `NoDerivativeError`.
        """
        batch = self.batch
        if batch is None or self.running or self.layout.size * len(batch) > MOST_PRODUCTS:
            return False
        parts = self.experiment, self.layout, self.parameters
        return is_at_kink(*parts, batch.columns, batch.masks)

    def _read(self, numbers: Array, key: Key) -> float | None:
        """Return the number of one parameter among those of all, flat.

        Without `layout.offsets`, which makes a dictionary of all parameters.
        """
        block = self.layout.blocks.get(key.layer)
        sources = block.sources.get(key.source, ()) if block is not None else ()
        if block is None or key.unit not in block.layer.units:
            return None
        if key.is_bias:
            if not block.layer.bias:
                return None
            column = -1
        elif key.source_unit in sources:
            column = block.columns[key.source].start + sources.index(key.source_unit)
        else:
            return None
        return float(block.of(numbers)[block.layer.units.index(key.unit), column])
