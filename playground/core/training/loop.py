"""The training loop, below `Trainer`: the buffers of one experiment, its epochs, its state."""

import math
from copy import copy
from dataclasses import fields, replace
from functools import cached_property
from typing import Self

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.interruption import uninterrupted
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, PlaygroundError
from playground.core.basics.vocabulary import EngineChoice
from playground.core.engine.engine import bind_updates
from playground.core.engine.epoch_plan import EpochPlan
from playground.core.engine.layout import Layout
from playground.core.engine.samples import NO_INDEX, load_data
from playground.core.experiment.budget import check_batch
from playground.core.experiment.spec import Experiment
from playground.core.training.buffers import Buffers
from playground.core.training.divergence import Divergence, Healthy
from playground.core.training.history import History, Metrics, layer_measures
from playground.core.training.last_update import LastUpdate
from playground.core.training.state import NO_ORDER, RandomState, TrainerState
from playground.core.training.stopping import StopMemory, needs_metrics, quiet_epochs, stop_reason

FLUSH_EVERY = 32  # epochs
CLEARLY_LOWER = 0.99  # keeping a state for each small gain would cost a fifth of the rate
IN_BUFFERS = {"parameters", "slots", "ticks", "order_random", "dropout_random", "engine"}
ATTRIBUTES = [item.name for item in fields(TrainerState) if item.name not in IN_BUFFERS]


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
    epoch, update, position, order, history, stop_memory, touched : see `TrainerState`
    stopped : why training stopped by itself, or None; asking for more updates goes on
    healthy : a state within 1 % of the lowest training loss since the last start of a checked run
        after a change; None before the first
    moved_at : the update from which on no checked run has changed a parameter
    divergence : set when an update of a checked run overflowed; the state is the last finite one
    """

    epoch: int
    update: int
    position: int
    order: npt.NDArray[np.int64]
    history: History
    stop_memory: StopMemory
    touched: bool
    _last: LastUpdate | None  # made when it is asked for
    _run_start: tuple[TrainerState | None, int]

    def __init__(
        self,
        experiment: Experiment,
        state: TrainerState | None = None,
        engine: EngineChoice = "automatic",
    ) -> None:
        self._engine_choice = engine
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
        """Make up to `limit` updates within one epoch; returns how many."""
        n = len(self.data.train)
        if self.position == 0:
            if measures and (epochs := self._epochs_ahead(limit, size)) > 1:
                return self._advance_epochs(epochs)
            self._shuffle()
        done = self._updates.run(self.position, size, limit)
        self.position = min(self.position + done * size, n)
        self.update += done
        self._has_last, self._last, self._last_stop = True, None, self.position
        if self.position >= n:
            self._end_epoch(measures)
        return done

    def _epochs_ahead(self, limit: int, size: int) -> int:
        """Return how many of the next epochs can be made at once: nothing is measured after one."""
        if size != self.batch_size or not (most := self._updates.most_epochs(size)):
            return 0
        quiet = quiet_epochs(self.experiment.training.stop, self.history, self.epoch)
        return min(most, quiet, limit // -(-len(self.data.train) // size))

    def _advance_epochs(self, count: int) -> int:
        """Make whole epochs at once, fewer if an update overflows; returns how many updates."""
        n, size, random = len(self.data.train), self.batch_size, self._order_random
        before, is_shuffled = RandomState.of(random), size < n
        orders = np.array([random.permutation(n) for _ in range(count)]) if is_shuffled else None
        rates = [self._descent(self.epoch + number) for number in range(count)]
        plan = EpochPlan(self.data.train.columns, orders, rates, self.epoch, FLUSH_EVERY)
        done = self._updates.run_epochs(size, plan)
        ended, rest = divmod(done, -(-n // size))
        begun = ended + (rest > 0)
        if is_shuffled and begun < count:  # an overflow: only what was begun was shuffled
            before.put_into(random)
            for _ in range(begun):
                random.permutation(n)
        self.epoch, self.update, self.position = self.epoch + ended, self.update + done, rest * size
        # a copy: a view would keep all orders in memory, in every state that is kept
        self._arrange(NO_ORDER if orders is None else orders[begun - 1].copy())
        self._has_last, self._last, self._last_stop = True, None, self.position or n
        self._set_learning_rate()
        return done

    # --- epochs -----------------------------------------------------------------------------------

    def _shuffle(self) -> None:
        """Put the training set into a new order for this epoch; a full batch needs none."""
        n = len(self.data.train)
        if self.batch_size < n:
            self._arrange(self._order_random.permutation(n))
        elif len(self.order):
            self._arrange(NO_ORDER)

    def _arrange(self, order: npt.NDArray[np.int64]) -> None:
        self.order = order
        if len(order):
            # with "raise" NumPy would need memory as large as the data
            np.take(self.data.train.columns, order, axis=1, out=self._epoch_columns, mode="clip")
        else:
            np.copyto(self._epoch_columns, self.data.train.columns)

    def _end_epoch(self, measures: bool) -> None:
        """Measure, and count the epoch; never left in the middle, so that no state lies between.

        The budgets keep the measuring within about a second, see `core.experiment.limits`.
        """
        epoch, stop = self.epoch + 1, self.experiment.training.stop
        wanted = measures and (self.history.wants(epoch) or needs_metrics(stop))
        with uninterrupted():
            metrics = self.evaluate() if wanted else None
        self.position, self.epoch = 0, epoch
        self._set_learning_rate()
        if epoch % FLUSH_EVERY == 0:
            self._vectors.flush_subnormals()
        if metrics is not None:
            self.stop_memory = self.stop_memory.after(stop, epoch, metrics)
            if self.history.wants(epoch):
                self._record(metrics)
                self._note_health(metrics)
        self.stopped = stop_reason(stop, self.stop_memory, epoch, metrics)

    def _set_learning_rate(self) -> None:
        self._vectors.descent[...] = self._descent(self.epoch)

    def _note_health(self, metrics: Metrics) -> None:
        """Keep the present state if its training loss is clearly lower than the one kept."""
        if self.healthy is not None and metrics.train_loss < CLEARLY_LOWER * self.healthy.loss:
            self.healthy = Healthy(self.state(), metrics.train_loss)

    def _record(self, metrics: Metrics) -> None:
        training, gradient, step = self.experiment.training, self.gradient, self.step
        if not self.has_gradient:
            gradient = step = np.broadcast_to(math.nan, self.layout.size)  # of one number
        elif training.has_penalty or training.clip:  # they are in `gradient`, not in ∂L/∂θ
            gradient = self._updates.last.raw_gradient()
        measures = layer_measures(self.layout, self.parameters, gradient, step)
        self.history = self.history.with_row(self.epoch, self.update, metrics, measures)
