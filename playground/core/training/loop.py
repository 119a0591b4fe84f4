"""The training loop, below `Trainer`: the buffers of one experiment, its epochs, its state."""

import math
from copy import copy
from dataclasses import replace
from functools import cached_property
from typing import Self

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.interruption import uninterrupted
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, PlaygroundError
from playground.core.basics.vocabulary import EngineChoice
from playground.core.engine.engine import bind_updates
from playground.core.engine.epoch_plan import MOST_MOMENTS, EpochPlan, Moment
from playground.core.engine.layout import Layout
from playground.core.engine.samples import NO_INDEX, load_data
from playground.core.experiment.budget import check_batch
from playground.core.experiment.spec import Experiment
from playground.core.training.buffers import Buffers
from playground.core.training.divergence import Divergence, Healthy, good_loss
from playground.core.training.history import History, Metrics, layer_measures
from playground.core.training.last_update import LastUpdate
from playground.core.training.state import ATTRIBUTES, NO_ORDER, RandomState, TrainerState
from playground.core.training.stopping import (
    StopMemory,
    brings_best_back,
    epochs_to_look,
    needs_metrics,
    stop_reason,
)

FLUSH_EVERY = 32  # epochs
MOST_EPOCHS = 1 << 12  # in one call of the engine
MOST_SAMPLES = 1 << 20  # in all of these epochs


class TrainingLoop(Buffers):
    """Makes the updates of one experiment, epoch after epoch.

    Parameters
    ----------
    experiment : what to train; raises `SpecError` if it is invalid
    state : where to go on; the start that the seeds give if None
    engine : what makes the updates, see `core.engine.engine.engine_for`

    Attributes
    ----------
    engine : what makes the updates of this experiment
    layout, data : names and shapes of the parameters; the training set and the test set
    parameters, gradient, step : flat vectors (layout.size,): θ, and of the last update ∂J/∂θ with
        J = L + penalty, clipped, and Δθ. Live arrays: copy what you keep before the next update.
    epoch, update, position, order, history, stop_memory, touched, best, carries : see
        `TrainerState`
    stopped : why training stopped by itself, or None; asking for more updates goes on
    healthy : a state within 1 % of the lowest training loss since the last start of a checked run
        after a change; None before the first
    moved_at : the update from which on no checked run has changed a parameter
    divergence : set when an update of a checked run overflowed; the state is the last finite one
    """

    epoch: int
    update: int
    history: History
    stop_memory: StopMemory
    touched: bool
    best: Array
    _last: LastUpdate | None  # made when it is asked for
    _run_start: tuple[TrainerState | None, int]

    def __init__(
        self,
        experiment: Experiment,
        state: TrainerState | None = None,
        engine: EngineChoice = "automatic",
    ) -> None:
        self._engine_choice, self._stop = engine, np.zeros(1, np.int64)
        self._bind(experiment, Layout(experiment), load_data(experiment))
        self.restore(state or TrainerState.start(experiment, self.layout))

    def twin(self, state: TrainerState | None = None) -> Self:
        """Return a second loop with buffers of its own, at `state` or at the present one.

        What is trained there is what would be trained here, to the bit, and leaves no trace here.
        It is always the same twin: the next call puts it back to another state.
        """
        self._twin.restore(state or self.state())
        return self._twin

    @cached_property
    def _twin(self) -> Self:
        twin = copy(self)
        twin._bind(self.experiment, self.layout, self.data)
        return twin

    # --- state ------------------------------------------------------------------------------------

    def state(self) -> TrainerState:
        """Copy where training is; `restore` comes back to it, to the bit."""
        return TrainerState(
            parameters=self.parameters.copy(),
            slots={name: vector.copy() for name, vector in self._vectors.slots.items()},
            ticks=int(self._vectors.ticks),
            order_random=RandomState.of(self._order_random),
            dropout_random=RandomState.of(self._dropout_random),
            engine=self.engine,
            **{name: getattr(self, name) for name in ATTRIBUTES},
        )

    def restore(self, state: TrainerState) -> None:
        """Go on from `state`, which must fit the layout; missing optimiser vectors start at 0."""
        history = state.history.for_layers(self.layout.order)  # first what may lack memory
        self._vectors.start_from(state.parameters, state.slots, state.ticks)
        state.order_random.put_into(self._order_random)
        state.dropout_random.put_into(self._dropout_random)
        for name in ATTRIBUTES:
            setattr(self, name, getattr(state, name))
        self.history = history
        self.stopped: Phrase | None = None
        self.divergence: Divergence | None = None
        self.healthy: Healthy | None = None
        self.moved_at = self.update
        self._forget_last()
        self._set_learning_rate()
        self._arrange(state.order)
        if self.history.wants(self.epoch) and not len(self.history.table):
            self._record(self.evaluate())

    @property
    def has_gradient(self) -> bool:
        """Whether `gradient` and `step` are those of the last update of the present state."""
        return self._has_last

    @property
    def last(self) -> LastUpdate | None:
        """The last update; None before the first, and after a change of the state or a parameter.

        It is made when it is asked for: in each update that would cost a fifth of a small one.
        """
        if self._last is None and self._has_last:
            passed = self._updates.last
            order = self.order if len(self.order) else self._in_order
            indices = order[self._last_stop - passed.samples : self._last_stop]
            self._last = LastUpdate(passed, self.gradient, self.step, indices, *self._run_start)
        return self._last

    def _forget_last(self) -> None:
        self._last, self._has_last, self._last_stop, self._run_start = None, False, 0, (None, 0)

    def _set_run_start(self, start: TrainerState, size: int) -> None:
        """Remember where the run of updates began that made the last one, and its batch size."""
        self._run_start = start, size
        if self._last is not None:
            self._last = replace(self._last, start=start, size=size)

    # --- updates ----------------------------------------------------------------------------------

    def run_updates(self, count: int, size: int | None = None, measures: bool = True) -> None:
        """Make `count` updates, on mini-batches or `size` samples each; fewer if training stops.

        Without `measures` nothing is measured or recorded where an epoch ends.
        """
        self.stopped = self.divergence = None
        with np.errstate(all="ignore"):
            while count > 0 and self.stopped is None:
                count -= self._advance(count, size or self.batch_size, measures)

    def update_with(self, columns: Array) -> None:
        """Make one update with these samples, (n_features + 1 + n_outputs, m), without dropout.

        The epoch under way goes on afterwards as if nothing had happened. Raises `PlaygroundError`
        if there are too many, or if the update overflows; the parameters are then not finite.
        """
        check_batch(self.experiment, columns.shape[1])
        start, m, vectors = self.state(), columns.shape[1], self._vectors
        updates = bind_updates(self.experiment, self.layout, vectors, columns, None, self.engine)
        with np.errstate(all="ignore"):
            updates.run(0, m, 1)
        if not self.is_finite:
            raise PlaygroundError(
                QT_TRANSLATE_NOOP(
                    "Errors", "The update overflows; nothing has changed. Lower the learning rate."
                )
            )
        self.stopped = self.divergence = None
        self.update += 1
        nowhere = np.full(m, NO_INDEX)
        self._has_last, self._run_start = True, (start, m)
        self._last = LastUpdate(updates.last, self.gradient, self.step, nowhere, start, m)

    def _advance(self, limit: int, size: int, measures: bool = True) -> int:
        """Make up to `limit` updates, within one epoch or whole ones; returns how many."""
        if self.position == 0:
            if measures and (epochs := self._epochs_ahead(limit, size)):
                return self._advance_epochs(epochs)
            self._order_epoch()
        size, count = self._next_batches(size)
        done = self._updates.run(self.position, size, min(limit, count))
        self.update += done
        if done:
            self._note_last(min(self.position + done * size, self._end))
        if self.position >= self._end:
            self._end_epoch(measures)
        return done

    def _note_last(self, position: int) -> None:
        """Note that updates have been made up to this sample of the epoch."""
        self.position = self._last_stop = position
        self._has_last, self._last = True, None

    def _epochs_ahead(self, limit: int, size: int) -> int:
        """Return how many epochs can be made at once: no rule can stop training before."""
        n = len(self.data.train)
        if size != self.batch_size or self._left_over or not self._updates.makes_epochs:
            return 0
        until = epochs_to_look(self.experiment.training.stop, self.epoch)
        most = min(MOST_EPOCHS, MOST_MOMENTS * self.history.stride)  # each rate is computed before
        return int(min(max(1, MOST_SAMPLES // n), most, until, limit // self.updates_of_epoch))

    def _advance_epochs(self, count: int) -> int:
        """Make whole epochs at once, up to `count`; returns how many updates."""
        n, size, of_epoch = len(self.data.train), self.batch_size, self.updates_of_epoch
        random = self._order_random if self._is_shuffled else None
        order = NO_ORDER if random is None else np.empty(n, np.int64)
        rates = [self._descent(self.epoch + number) for number in range(count)]
        plan = EpochPlan(
            *(self.data.train.columns, random, order, rates, self.epoch, FLUSH_EVERY),
            *(self.evaluators, self.history.stride, good_loss(self.healthy)),
        )
        done, moments = self._updates.run_epochs(size, plan)
        for moment in moments:
            self._keep(moment, self.update + (moment.epoch - self.epoch) * of_epoch)
        begun, rest = divmod(done - 1, of_epoch)  # the last epoch that was begun is left
        self.epoch, self.update = self.epoch + begun, self.update + done
        self._set_learning_rate()
        self._arrange(order)
        self._note_last(min((rest + 1) * size, n))
        if self.position >= n:
            self._end_epoch(measures=True)
        return done

    # --- epochs -----------------------------------------------------------------------------------

    def _end_epoch(self, measures: bool) -> None:
        """Measure, and count the epoch; never left in the middle, so that no state lies between.

        The budgets keep the measuring within about a second, see `core.experiment.limits`.
        """
        epoch, stop = self.epoch + 1, self.experiment.training.stop
        wanted = measures and (self.history.wants(epoch) or needs_metrics(stop))
        with uninterrupted():
            metrics = self.evaluate() if wanted else None
        self.position, self.epoch, self.carries = 0, epoch, self._left_over > 0
        self._set_learning_rate()
        if epoch % FLUSH_EVERY == 0:
            self._vectors.flush_subnormals()
        if metrics is not None:
            self.stop_memory = self.stop_memory.after(stop, epoch, metrics)
            if stop.patience and stop.keep == "best" and self.stop_memory.best_epoch == epoch:
                self.best = self.parameters.copy()
            if self.history.wants(epoch):
                self._record(metrics)
                self._note_health(metrics)
        self.stopped = stop_reason(stop, self.stop_memory, epoch, metrics)
        if brings_best_back(self.stopped) and len(self.best):
            self.parameters[...] = self.best
            self._forget_last()

    def _set_learning_rate(self) -> None:
        self._vectors.descent[...] = self._descent(self.epoch)

    def _note_health(self, metrics: Metrics) -> None:
        """Keep the present state if its training loss is clearly lower than the one kept."""
        if metrics.train_loss < good_loss(self.healthy):
            self.healthy = Healthy(self.state(), metrics.train_loss)

    def _keep(self, moment: Moment, update: int) -> None:
        """Record a moment between two epochs, if it is still wanted: the history may be full."""
        if self.history.wants(moment.epoch):
            metrics, stop = Metrics.of_sets(*moment.results), self.experiment.training.stop
            self.stop_memory = self.stop_memory.after(stop, moment.epoch, metrics)
            measures = layer_measures(self.layout, moment.theta, moment.gradient, moment.step)
            self.history = self.history.with_row(moment.epoch, update, metrics, measures)

    def _record(self, metrics: Metrics) -> None:
        training, gradient, step = self.experiment.training, self.gradient, self.step
        if not self.has_gradient:
            gradient = step = np.broadcast_to(math.nan, self.layout.size)  # of one number
        elif training.has_penalty or training.clip:  # they are in `gradient`, not in ∂L/∂θ
            gradient = self._updates.last.raw_gradient()
        measures = layer_measures(self.layout, self.parameters, gradient, step)
        self.history = self.history.with_row(self.epoch, self.update, metrics, measures)
