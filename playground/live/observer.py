"""What the training thread computes only for looking at: the maps of all neurons and the gradient of the watched source."""

from playground.core.basics.arrays import Array
from playground.core.basics.messages import PlaygroundError
from playground.core.engine.passes import SetGradient
from playground.core.engine.samples import pinned
from playground.core.experiment.spec import Unit
from playground.core.observe.account import account
from playground.core.observe.activity import Activity, LayerActivity
from playground.core.observe.input_gradient import InputGradient
from playground.core.observe.maps import NeuronMaps
from playground.core.observe.sample_pass import SamplePass, SampleValues, watched_columns
from playground.core.observe.slices import Plane, plane_of
from playground.core.observe.watch import Watch
from playground.core.training.rehearsal import UpdateRecord, last_update, rehearse
from playground.core.training.trainer import Trainer
from playground.live.snapshot import Snapshot, read_only


class Observer:
    """Keeps its buffers from one frame to the next; `forget` them when the trainer or its experiment is another one."""

    def __init__(self) -> None:
        self.watch = Watch()
        self._maps: dict[int, NeuronMaps] = {}
        self._gradient: SetGradient | None = None
        self._sample: SamplePass | None = None
        self._activity: Activity | None = None
        self._input_gradient: InputGradient | None = None
        self._plane: Plane | None = None
        self._shown: Plane | None = None  # of which the buffers are
        self._last: tuple[object, UpdateRecord | None] | None = None

    def set_watch(self, watch: Watch) -> None:
        """Look at something else from now on; buffers for what stays the same are kept."""
        before, self.watch = self.watch, watch
        if (before.source, before.sample) != (watch.source, watch.sample):
            self._gradient = None
        if (before.sample, before.quantity) != (watch.sample, watch.quantity):
            self._sample = None
        if (before.sample, before.slice) != (watch.sample, watch.slice):
            self._plane = None
        if before.quantity != watch.quantity:
            self._maps.clear()

    def forget(self) -> None:
        """Throw the buffers away."""
        self._maps.clear()
        self._gradient = self._sample = self._activity = self._input_gradient = self._plane = (
            self._last
        ) = None

    def plane(self, trainer: Trainer) -> Plane:
        """The plane that the maps show."""
        if self._plane is None:
            plane = plane_of(
                self.watch.slice, trainer.experiment, trainer.data.train, self.watch.sample
            )
            if plane != self._shown:
                self._shown, self._input_gradient = plane, None
                self._maps.clear()
            self._plane = plane
        return self._plane

    def maps(
        self, trainer: Trainer, resolution: int
    ) -> tuple[Array, tuple[tuple[str, Unit], ...], Array]:
        """The watched quantity of every neuron over the plane, (n, r, r), which neuron each one is, and the outputs."""
        plane = self.plane(trainer)
        if resolution not in self._maps:
            self._maps[resolution] = NeuronMaps(
                trainer.experiment, trainer.layout, resolution, self.watch.quantity, plane
            )
        maps = self._maps[resolution]
        return maps.run(trainer.parameters), maps.units, maps.outputs

    def gradient(self, trainer: Trainer) -> Array | None:
        """∂L/∂θ of the watched source, flat; None for the mini-batch of the last update if there is none for the present state."""
        if self.watch.source == "batch":
            return read_only(trainer.gradient) if trainer.has_gradient else None
        if self._gradient is None:
            columns = watched_columns(trainer.experiment, trainer.data.train, self.watch)
            self._gradient = SetGradient(
                trainer.experiment, trainer.layout, trainer.parameters, columns
            )
        return read_only(self._gradient.run())

    def activity(self, trainer: Trainer) -> dict[str, LayerActivity]:
        """How lively the neurons are on the training set; with histograms if they are watched."""
        if self._activity is None:
            self._activity = Activity(
                trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
            )
        return self._activity.run(self.watch.histograms)

    def sample(self, trainer: Trainer) -> SampleValues | None:
        """The pinned sample on its way through the network, if one is pinned."""
        if self.watch.sample is None:
            return None
        if self._sample is None:
            self._sample = SamplePass(
                trainer.experiment,
                trainer.layout,
                trainer.parameters,
                trainer.data.train,
                self.watch,
            )
        return self._sample.run()

    def input_gradient(self, trainer: Trainer) -> Array | None:
        """∂L/∂x of the training samples along the axes of the plane, (2, n), if it is watched."""
        if not self.watch.arrows:
            return None
        axes = self.plane(trainer).axes
        if self._input_gradient is None:
            parts = trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train
            self._input_gradient = InputGradient(*parts, axes)
        return read_only(self._input_gradient.run())

    def update(self, trainer: Trainer) -> UpdateRecord | None:
        """The update that is watched, if it can be made; one that overflows cannot."""
        if self.watch.update == "last":
            if self._last is None or self._last[0] is not trainer.last:
                self._last = (
                    trainer.last,
                    last_update(trainer),
                )  # it repeats the last run of updates
            return self._last[1]
        pin = self.watch.sample
        if self.watch.update == "next" or (self.watch.update == "sample" and pin is not None):
            columns = None
            if self.watch.update == "sample" and pin is not None:
                columns = pinned(trainer.experiment, trainer.data.train, pin)[1].columns
            try:
                return rehearse(trainer, columns)
            except PlaygroundError:
                return None
        return None

    def snapshot(
        self,
        trainer: Trainer,
        resolution: int,
        revision: int,
        command: int,
        running: bool,
        updates_per_second: float,
    ) -> Snapshot:
        """All that the window draws, of `trainer` as it is now."""
        maps, map_units, outputs = self.maps(trainer, resolution)
        metrics = trainer.evaluate()
        train, test = trainer.evaluators
        return Snapshot(
            revision=revision,
            command=command,
            experiment=trainer.experiment,
            layout=trainer.layout,
            epoch=trainer.epoch,
            update=trainer.update,
            running=running,
            learning_rate=trainer.learning_rate,
            updates_per_second=updates_per_second,
            parameters=read_only(trainer.parameters),
            watch=self.watch,
            plane=self.plane(trainer),
            gradient=self.gradient(trainer),
            step=read_only(trainer.step) if trainer.has_gradient else None,
            metrics=metrics,
            history=trainer.history,
            maps=maps,
            map_units=map_units,
            outputs=outputs,
            answers=(read_only(train.outputs), read_only(test.outputs)),
            activity=self.activity(trainer),
            sample=self.sample(trainer),
            input_gradient=self.input_gradient(trainer),
            account=account(trainer, self.watch),
            watched_update=self.update(trainer),
            stopped=trainer.stopped,
            divergence=trainer.divergence,
        )
