"""The probes of this program: one class for each quantity that is computed only to be shown.

A new one is a class like these and a field of `Snapshot` that is declared with `watched`.
"""

from typing import NamedTuple

from playground.core.basics.arrays import Array
from playground.core.basics.messages import PlaygroundError
from playground.core.engine.passes import SetGradient
from playground.core.engine.samples import Batch
from playground.core.experiment.spec import Unit
from playground.core.observe.account import Account, account
from playground.core.observe.activity import Activity, LayerActivity
from playground.core.observe.input_gradient import InputGradient
from playground.core.observe.maps import NeuronMaps
from playground.core.observe.sample_pass import SamplePass, SampleValues
from playground.core.observe.slices import Plane, plane_of
from playground.core.observe.watch import Watch
from playground.core.observe.watched_batch import watched_batch
from playground.core.training.rehearsal import UpdateRecord, last_update, rehearse
from playground.live.probe import Look, Probe, read_only

MANY_PRODUCTS = 8_000_000  # of the maps of a network: they take a millisecond or more
ACTIVITY = 4  # snapshots of fast training, of which one says anew which units are dead


class PlaneProbe(Probe[Plane]):
    """The plane through the space of the inputs that the maps show."""

    @classmethod
    def depends_on(cls, look: Look) -> object:
        return look.watch.slice, look.watch.sample

    def __init__(self, look: Look) -> None:
        trainer, watch = look.trainer, look.watch
        train = trainer.data.train
        self._plane = plane_of(watch.slice, trainer.experiment, train, watch.sample)

    def run(self, look: Look) -> Plane:
        return self._plane


class Maps(NamedTuple):
    """The watched quantity of every neuron over the plane, and the network's outputs there.

    `neurons` is (n, r, r), `units` says which neuron each one is, `outputs` is (n_outputs, r, r);
    both are float32, with the rows of `NeuronMaps`.
    """

    neurons: Array
    units: tuple[tuple[str, Unit], ...]
    outputs: Array


class MapsProbe(Probe[Maps]):
    """The maps of all neurons, at the resolution of the look."""

    @classmethod
    def depends_on(cls, look: Look) -> object:
        return look.watch.quantity, look.read(PlaneProbe)

    @classmethod
    def period(cls, look: Look) -> int:
        return 2 if look.trainer.layout.size * look.resolution**2 > MANY_PRODUCTS else 1

    def __init__(self, look: Look) -> None:
        self._by_resolution: dict[int, NeuronMaps] = {}  # pausing changes the resolution

    def run(self, look: Look) -> Maps:
        maps = self._by_resolution.get(look.resolution)
        if maps is None:
            maps = self._by_resolution[look.resolution] = self._make(look)
        neurons = maps.run(look.trainer.parameters)
        return Maps(neurons, maps.units, maps.outputs)

    @staticmethod
    def _make(look: Look) -> NeuronMaps:
        experiment, layout = look.trainer.experiment, look.trainer.layout
        quantity, plane = look.watch.quantity, look.read(PlaneProbe)
        return NeuronMaps(experiment, layout, look.resolution, quantity, plane)


class NextUpdateProbe(Probe[UpdateRecord | None]):
    """The update that training would make next, rehearsed; None while its samples are no source."""

    def run(self, look: Look) -> UpdateRecord | None:
        return rehearse(look.trainer) if look.watch.source == "next" else None


class BatchProbe(Probe[Batch | None]):
    """The samples of the watched source, see `watched_batch`."""

    def run(self, look: Look) -> Batch | None:
        trainer, upcoming = look.trainer, look.read(NextUpdateProbe)
        return watched_batch(trainer.experiment, trainer.data.train, look.watch, upcoming)


class GradientProbe(Probe[Array | None]):
    """∂L/∂θ of the watched source, flat; None if there is none for the present state.

    Of the loss alone: without the penalty, and before clipping.
    """

    @classmethod
    def depends_on(cls, look: Look) -> object:
        source = look.watch.source
        return source, look.watch.sample if source == "sample" else None

    def __init__(self, look: Look) -> None:
        trainer, batch = look.trainer, look.read(BatchProbe)
        self._set: SetGradient | None = None
        if batch is not None and look.watch.source != "next":
            parts = trainer.experiment, trainer.layout, trainer.parameters
            self._set = SetGradient(*parts, batch.columns)

    def run(self, look: Look) -> Array | None:
        if self._set is not None:
            return read_only(self._set.run())
        upcoming, last = look.read(NextUpdateProbe), look.trainer.last
        if upcoming is not None:
            return upcoming.raw
        if look.watch.source != "batch" or last is None:
            return None
        return read_only(last.passed.raw_gradient())


class ActivityProbe(Probe[dict[str, LayerActivity]]):
    """Dead and saturated units by layer, with histograms of z and a if they are watched."""

    @classmethod
    def period(cls, look: Look) -> int:
        return 1 if look.watch.histograms else ACTIVITY

    def __init__(self, look: Look) -> None:
        trainer = look.trainer
        parts = trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
        self._activity = Activity(*parts)

    def run(self, look: Look) -> dict[str, LayerActivity]:
        return self._activity.run(look.watch.histograms)


class SampleProbe(Probe[SampleValues | None]):
    """The pinned sample on its way through the network."""

    @classmethod
    def wants(cls, watch: Watch) -> bool:
        return watch.sample is not None

    @classmethod
    def depends_on(cls, look: Look) -> object:
        return look.watch.sample, look.watch.quantity

    def __init__(self, look: Look) -> None:
        trainer = look.trainer
        parts = trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
        self._pass = SamplePass(*parts, look.watch)

    def run(self, look: Look) -> SampleValues | None:
        return self._pass.run()


class InputGradientProbe(Probe[Array | None]):
    """∂L/∂x of the training samples along the axes of the plane, (2, n)."""

    @classmethod
    def wants(cls, watch: Watch) -> bool:
        return watch.arrows

    @classmethod
    def depends_on(cls, look: Look) -> object:
        return look.read(PlaneProbe).axes

    def __init__(self, look: Look) -> None:
        trainer = look.trainer
        parts = trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
        self._gradient = InputGradient(*parts, look.read(PlaneProbe).axes)

    def run(self, look: Look) -> Array | None:
        return read_only(self._gradient.run())


class AccountProbe(Probe[Account | None]):
    """What each sample gives to the gradient of the watched parameter."""

    @classmethod
    def wants(cls, watch: Watch) -> bool:
        return watch.parameter is not None

    def run(self, look: Look) -> Account | None:
        return account(look.trainer, look.watch, look.read(NextUpdateProbe))


class LastUpdateProbe(Probe[UpdateRecord | None]):
    """The last update, made again once: that takes as long as the last run of updates did."""

    @classmethod
    def depends_on(cls, look: Look) -> object:
        return id(look.trainer.last)

    def __init__(self, look: Look) -> None:
        self._last = look.trainer.last  # kept, so that no other object gets its id
        self._update = last_update(look.trainer)

    def run(self, look: Look) -> UpdateRecord | None:
        return self._update


class UpdateProbe(Probe[UpdateRecord | None]):
    """The watched update: the last one, or one with the samples of the source.

    None if it cannot be made, because it overflows or there are no samples.
    """

    @classmethod
    def wants(cls, watch: Watch) -> bool:
        return watch.update != ""

    def run(self, look: Look) -> UpdateRecord | None:
        if look.watch.update == "last":
            return look.read(LastUpdateProbe)
        upcoming, batch = look.read(NextUpdateProbe), look.read(BatchProbe)
        if upcoming is not None or batch is None:
            return upcoming
        try:
            return rehearse(look.trainer, batch.columns)
        except PlaygroundError:  # it cannot be made; the run says so when it comes to it
            return None
