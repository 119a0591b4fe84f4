"""A `Trainer` is an experiment in motion: it updates, counts, records, stops, and can be put back to any earlier state."""

import math
import time
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array, Operation
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, PlaygroundError
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.layout import Layout, start_parameters
from playground.core.engine.passes import Evaluator
from playground.core.engine.plan import Plan
from playground.core.engine.samples import NOWHERE, batch_size, load_data
from playground.core.engine.updating import make_vectors, update_operations
from playground.core.experiment.spec import Experiment, Key
from playground.core.training.carry_over import continued, needs_new_start
from playground.core.training.divergence import Divergence, find_divergence
from playground.core.training.history import History, Metrics, changed_settings, layer_measures
from playground.core.training.state import NO_ORDER, RandomState, TrainerState
from playground.core.training.stopping import needs_metrics, stop_reason

FLUSH_EVERY = 32  # epochs
CHUNK = 32  # updates between two looks at the clock
Batches = dict[tuple[int, int], tuple[Array, Array, list[Operation]]]
Plans = tuple[dict[int, Plan], Batches, int, Plan | None]


class Trainer:
    """Trains one experiment.

    Parameters
    ----------
    experiment : what to train; raises `SpecError` if it is invalid
    state : where to go on; the start that the seeds give if None

    Attributes
    ----------
    layout : names and shapes of the parameters
    parameters, gradient, step : flat vectors (layout.size,): θ, ∂(L + penalty)/∂θ and Δθ of the last update. Live arrays: copy
        them before the next update if you keep them.
    epoch, update : what has been done so far
    evaluators : of the training set and the test set; after `evaluate` they hold the `outputs`
    stopped : why training stopped by itself, or None; asking for more updates goes on
    divergence : set when an update overflowed; the state is the last finite one
    learned_plan : the plan of `learn_from`, if that was the last update
    checkpoint : where the last checked run of updates began, and its mini-batch size: the same can be made from there again
    """

    def __init__(self, experiment: Experiment, state: TrainerState | None = None) -> None:
        self.experiment = experiment
        self.layout = Layout(experiment)
        self._order_rng = np.random.Generator(np.random.PCG64())
        self._dropout_rng = np.random.Generator(np.random.PCG64())
        self._bind()
        self.restore(state or self._start())

    # --- binding: everything that follows from the experiment ----------------------------------------------------

    def _bind(self) -> None:
        """Make buffers and operations for the present experiment; the caller restores a state afterwards."""
        experiment, layout = self.experiment, self.layout
        self.data = load_data(experiment)
        self._vectors = make_vectors(experiment, layout)
        self.parameters, self.gradient, self.step = (
            self._vectors.theta,
            self._vectors.grad,
            self._vectors.step,
        )
        self._update_operations = update_operations(experiment, layout, self._vectors)
        self.batch_size = batch_size(experiment)
        self._epoch_columns = self.data.train.columns.copy()
        self._plans: dict[int, Plan] = {}
        self._batches: Batches = {}
        self._last_size = 0
        self.evaluators = [
            Evaluator(experiment, layout, self.parameters, samples)
            for samples in (self.data.train, self.data.test)
        ]

    def _plan(self, size: int) -> Plan:
        if size not in self._plans:
            self._plans[size] = Plan(
                self.experiment,
                self.layout,
                self.parameters,
                self.gradient,
                size,
                dropout_rng=self._dropout_rng,
            )
        return self._plans[size]

    def _batch(self, start: int, size: int) -> tuple[Array, Array, list[Operation]]:
        """Where the samples of a batch go, where they come from, and all operations of its update."""
        key = start, size
        if key not in self._batches:
            plan = self._plan(size)
            columns = self._epoch_columns[:, start : start + size]
            self._batches[key] = (
                plan.batch,
                columns,
                [*plan.forward, *plan.backward, *self._update_operations],
            )
        return self._batches[key]

    # --- state ----------------------------------------------------------------------------------------------------

    def _start(self) -> TrainerState:
        order, dropout = np.random.SeedSequence(self.experiment.seeds.batches).spawn(2)
        return TrainerState(
            parameters=start_parameters(self.layout, self.experiment.seeds.weights).astype(
                self.parameters.dtype
            ),
            slots={},
            ticks=0,
            epoch=0,
            update=0,
            position=0,
            order=NO_ORDER,
            order_random=RandomState.of(np.random.Generator(np.random.PCG64(order))),
            dropout_random=RandomState.of(np.random.Generator(np.random.PCG64(dropout))),
            history=History.empty(),
        )

    def state(self) -> TrainerState:
        """A copy of where training is; `restore` comes back to it, to the bit."""
        return TrainerState(
            parameters=self.parameters.copy(),
            slots={name: vector.copy() for name, vector in self._vectors.slots.items()},
            ticks=int(self._vectors.ticks),
            epoch=self.epoch,
            update=self.update,
            position=self._position,
            order=self._order,
            order_random=RandomState.of(self._order_rng),
            dropout_random=RandomState.of(self._dropout_rng),
            history=self.history,
            stop_memory=self._stop_memory,
            touched=self._touched,
        )

    def restore(self, state: TrainerState) -> None:
        """Go on from `state`, which must fit this experiment's layout; missing optimiser vectors start at 0."""
        self.parameters[...] = state.parameters
        self.gradient.fill(0.0)
        self.step.fill(0.0)
        for name, vector in self._vectors.slots.items():
            vector[...] = state.slots.get(name, 0.0)
        self._vectors.ticks[...] = state.ticks
        self.epoch, self.update, self._position = state.epoch, state.update, state.position
        state.order_random.put_into(self._order_rng)
        state.dropout_random.put_into(self._dropout_rng)
        self.history, self._stop_memory, self._touched = (
            state.history.for_layers(self.layout.order),
            state.stop_memory,
            state.touched,
        )
        self.stopped: Phrase | None = None
        self.divergence: Divergence | None = None
        self.has_gradient = False
        self.checkpoint: tuple[TrainerState, int] | None = None
        self.learned_plan: Plan | None = None
        self._set_learning_rate()
        self._arrange(state.order)
        if self.history.wants(self.epoch) and not len(self.history.table):
            self._record(self.evaluate())

    def restart(self) -> None:
        """Back to exactly the start that the seeds give."""
        self.restore(self._start())

    def configure(self, experiment: Experiment, remembered: TrainerState | None = None) -> None:
        """Change the experiment while it runs, keeping all that the change does not concern.

        Parameters of units and edges that stay keep their value, and so do the optimiser's vectors if the optimiser and its numbers
        stay. An experiment that has not learned anything yet is started afresh, so that the start is always the one the seeds
        give; so is one whose start-weight or batch-order seed changed. `remembered`, a state of the very same experiment, is where
        units that come back (by undo) get their old values from; a changed seed goes back to it altogether. Raises `SpecError`
        and changes nothing if the experiment is invalid.
        """
        layout = Layout(experiment)
        before, old, old_layout = self.state(), self.experiment, self.layout
        self.experiment, self.layout = experiment, layout
        self._bind()
        start = self._start()
        if before.is_fresh or needs_new_start(old, experiment):
            self.restore(remembered or start)
        else:
            self.restore(
                continued(before, (old, old_layout), (experiment, layout), remembered or start)
            )
            if remembered is not None:
                self.history = self.history.recalled(remembered.history)
            self.history = self.history.with_mark(
                self.epoch, self.update, changed_settings(old, experiment)
            )

    # --- training ---------------------------------------------------------------------------------------------------

    def run_updates(self, count: int, size: int | None = None) -> None:
        """Do up to `count` updates (fewer if training stops), each on the next mini-batch, or on the next `size` samples."""
        self.stopped = self.divergence = None
        with np.errstate(all="ignore"):
            while count > 0 and self.stopped is None:
                count -= self._advance(count, size or self.batch_size)

    def run_epochs(self, count: int = 1) -> None:
        """Finish the epoch under way and go on to the end of `count` epochs in all (fewer if training stops)."""
        self.stopped = self.divergence = None
        last = self.epoch + count
        checkpoint = self.state()
        with np.errstate(all="ignore"):
            while self.epoch < last and self.stopped is None:
                self._advance(1 << 30, self.batch_size)
        self._check_finite(checkpoint)

    def run_while(self, go_on: Callable[[], bool]) -> None:
        """Train until `go_on()`, asked every few updates, says no, or training stops; then check that all is still finite."""
        self.stopped = self.divergence = None
        checkpoint = self.state()
        with np.errstate(all="ignore"):
            while self.stopped is None:
                self._advance(CHUNK, self.batch_size)
                if not go_on():
                    break
        self._check_finite(checkpoint)

    def run_for(self, seconds: float) -> None:
        """`run_while` for about `seconds`; at least one update."""
        deadline = time.perf_counter() + seconds
        self.run_while(lambda: time.perf_counter() < deadline)

    def run_checked(self, count: int, size: int | None = None) -> None:
        """`run_updates`, and then the same check as `run_while`."""
        checkpoint = self.state()
        self.run_updates(count, size)
        self._check_finite(checkpoint, size)

    def learn_from(self, columns: Array) -> None:
        """One update with the gradient of these samples alone, (n_features + 1 + n_outputs, m), without dropout.

        The epoch under way goes on afterwards as if nothing had happened. Raises `PlaygroundError` if the update overflows, and
        nothing has changed then.
        """
        before, left = (
            self.state(),
            (
                self.gradient.copy(),
                self.step.copy(),
                self.has_gradient,
                self.checkpoint,
                self.learned_plan,
            ),
        )
        plan = Plan(self.experiment, self.layout, self.parameters, self.gradient, columns.shape[1])
        np.copyto(plan.batch, columns)
        with np.errstate(all="ignore"):
            for operation in (*plan.forward, *plan.backward, *self._update_operations):
                operation()
        if not self.is_finite:
            self.restore(before)
            (
                self.gradient[...],
                self.step[...],
                self.has_gradient,
                self.checkpoint,
                self.learned_plan,
            ) = left
            raise PlaygroundError(
                QT_TRANSLATE_NOOP(
                    "Errors", "The update overflows; nothing has changed. Lower the learning rate."
                )
            )
        self.stopped = self.divergence = None
        self.update += 1
        self.has_gradient, self.learned_plan, self.checkpoint = True, plan, (before, plan.samples)

    def _advance(self, limit: int, size: int) -> int:
        """Up to `limit` updates within one epoch; returns how many were done."""
        if self._position == 0:
            self._shuffle()
        n, done, copy = len(self.data.train), 0, np.copyto
        self.learned_plan = None
        while self._position < n and done < limit:
            target, columns, operations = self._batch(self._position, min(size, n - self._position))
            copy(target, columns)
            for operation in operations:
                operation()
            self._position += columns.shape[1]
            done += 1
            self._last_size = columns.shape[1]
        self.update += done
        self.has_gradient = True
        if self._position >= n:
            self._end_epoch()
        return done

    def _shuffle(self) -> None:
        """Put the training set into a new order for this epoch; a full batch needs none."""
        n = len(self.data.train)
        self._arrange(self._order_rng.permutation(n) if self.batch_size < n else NO_ORDER)

    def _arrange(self, order: npt.NDArray[np.int64]) -> None:
        self._order = order
        if len(order):
            np.take(self.data.train.columns, order, axis=1, out=self._epoch_columns)
        else:
            np.copyto(self._epoch_columns, self.data.train.columns)

    def _end_epoch(self) -> None:
        self._position = 0
        self.epoch += 1
        self._set_learning_rate()
        if self.epoch % FLUSH_EVERY == 0:
            self._flush_subnormals()
        stop = self.experiment.training.stop
        metrics = None
        if self.history.wants(self.epoch) or needs_metrics(stop):
            metrics = self.evaluate()
            self._stop_memory = self._stop_memory.after(stop, self.epoch, metrics)
            if self.history.wants(self.epoch):
                self._record(metrics)
        self.stopped = stop_reason(stop, self._stop_memory, self.epoch, metrics)

    def _flush_subnormals(self) -> None:
        """Where a gradient stays exactly 0, an average decays to numbers so small that processors take a slow path: make them 0."""
        for vector in self._vectors.slots.values():
            vector[np.abs(vector) < np.finfo(vector.dtype).tiny] = 0.0

    def _set_learning_rate(self) -> None:
        training = self.experiment.training
        factor = SCHEDULES[training.schedule.name].factor(
            self.epoch, training.schedule.numbers(SCHEDULES)
        )
        self._vectors.descent[...] = -training.learning_rate * factor

    def swap_plans(self, plans: Plans | None = None) -> Plans:
        """Work with other buffers, fresh ones for None; returns the present ones, which keep the numbers of the last update."""
        present = self._plans, self._batches, self._last_size, self.learned_plan
        self._plans, self._batches, self._last_size, self.learned_plan = plans or ({}, {}, 0, None)
        return present

    @property
    def last_plan(self) -> Plan:
        """The plan of the last update: its buffers still hold that update's z, a and δ. Raises `RuntimeError` before one."""
        if not self.has_gradient:
            raise RuntimeError(
                "there has been no update since the experiment or a parameter was changed"
            )
        return self.learned_plan or self._plans[self._last_size]

    @property
    def learned(self) -> Array | None:
        """The samples of the last update, if that was `learn_from`."""
        return None if self.learned_plan is None else self.learned_plan.batch

    @property
    def last_places(self) -> npt.NDArray[np.int64]:
        """Where the samples of the last update are in the training set, (m,); −1 for one that need not be there."""
        if self.learned_plan is not None:
            return np.full(self.learned_plan.samples, NOWHERE)
        n = len(self.data.train)
        stop = self._position or n  # the order stays until the next epoch begins
        return (self._order if len(self._order) else np.arange(n))[stop - self._last_size : stop]

    @property
    def learning_rate(self) -> float:
        """The learning rate of the present epoch, after the schedule."""
        return -float(self._vectors.descent)

    @property
    def is_finite(self) -> bool:
        """Whether the parameters and the optimiser's vectors are free of NaN and infinity."""
        return all(
            bool(np.isfinite(vector).all())
            for vector in (self.parameters, *self._vectors.slots.values())
        )

    def _check_finite(self, checkpoint: TrainerState, size: int | None = None) -> None:
        """If something has overflowed, go back to the last finite update since `checkpoint` and say so in `divergence`."""
        self.checkpoint = checkpoint, size or self.batch_size
        if not self.is_finite:
            self.divergence = find_divergence(self, checkpoint, size or self.batch_size)

    # --- measuring --------------------------------------------------------------------------------------------------

    def evaluate(self) -> Metrics:
        """Losses and scores of both sets under the present parameters (without dropout, without penalty)."""
        (train_loss, train_score), (test_loss, test_score) = (
            evaluator.run() for evaluator in self.evaluators
        )
        return Metrics(train_loss, test_loss, train_score, test_score)

    def _record(self, metrics: Metrics) -> None:
        unknown = np.full(self.layout.size, math.nan)
        changes = (self.gradient, self.step) if self.has_gradient else (unknown, unknown)
        measures = layer_measures(self.layout, self.parameters, *changes)
        self.history = self.history.with_row(self.epoch, self.update, metrics, measures)

    # --- parameters by name -----------------------------------------------------------------------------------------

    def weights(self, source: str, target: str) -> Array:
        """The weights from layer `source` to layer `target`, a live view (fan_out, fan_in)."""
        return self.layout.weight(self.parameters, source, target)

    def biases(self, layer: str) -> Array:
        """The biases of `layer`, a live view (fan_out,)."""
        return self.layout.bias(self.parameters, layer)

    def set_parameter(self, key: Key, value: float) -> None:
        """Set one weight or bias, named (target layer, target unit, source layer or "bias", source unit or "bias")."""
        self.parameters[self.layout.offsets[key]] = value
        self._set_by_hand()

    def set_weights(self, source: str, target: str, values: Array) -> None:
        """Set all weights of one connection, shape (fan_out, fan_in)."""
        self.weights(source, target)[...] = values
        self._set_by_hand()

    def set_biases(self, layer: str, values: Array) -> None:
        """Set all biases of one layer, shape (fan_out,)."""
        self.biases(layer)[...] = values
        self._set_by_hand()

    def _set_by_hand(self) -> None:
        self.parameters[~self.layout.exists] = 0.0  # a cut edge has no weight
        self._touched = True
        self.has_gradient = False
