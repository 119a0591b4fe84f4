"""Trains one experiment; saves and restores its exact state; follows changes of the experiment."""

import math
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.interruption import uninterrupted
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.vocabulary import EngineChoice, EngineName
from playground.core.engine.engine import engine_for
from playground.core.engine.layout import Layout
from playground.core.engine.passes import PRODUCTS_AT_ONCE
from playground.core.engine.samples import load_data
from playground.core.engine.sharing import copies, equalize, sharing_layers
from playground.core.experiment.spec import Experiment, Key
from playground.core.experiment.validation import check_parameter
from playground.core.training.carry_over import ExperimentChange, needs_new_start
from playground.core.training.divergence import Healthy
from playground.core.training.history import changed_settings
from playground.core.training.loop import TrainingLoop
from playground.core.training.replay import find_divergence
from playground.core.training.state import TrainerState
from playground.core.training.stopping import reached


class AtOnce(NamedTuple):
    """What is done between two looks at the clock, at most.

    Up to about 10 ms, several times as long for slow activations; `end_call` ends a call before.
    """

    updates: int
    products: int


# a call of the kernel needs no interpreter: the longer it is, the less it waits for a busy window
AT_ONCE: Mapping[EngineName, AtOnce] = {
    "numpy": AtOnce(32, PRODUCTS_AT_ONCE),
    "kernel": AtOnce(1 << 14, PRODUCTS_AT_ONCE >> 2),
}
NO_LIMIT = 1 << 30  # updates
KNOWN_OF_RUNS = ("stopped", "divergence", "healthy", "moved_at")  # what `restore` forgets


class Trainer(TrainingLoop):
    """A training loop whose runs are checked for overflow and whose experiment may change.

    Parameters and attributes are those of `TrainingLoop`.
    """

    # --- the experiment ---------------------------------------------------------------------------

    def restart(self) -> None:
        """Go back to exactly the start that the seeds give; all or, if it raises, nothing."""
        self.go_to(TrainerState.start(self.experiment, self.layout))

    def go_to(self, state: TrainerState) -> None:
        """Go on from `state` as `restore` does; all or, if it raises, nothing has changed."""
        beside = copy(self)
        beside._bind(self.experiment, self.layout, self.data)
        beside.restore(state)
        self.take_over(beside)

    def use_engine(self, choice: EngineChoice) -> None:
        """Let another engine make the updates from here on; all or, if it raises, nothing.

        Whatever is known of the training so far stays known, the last update too.
        """
        if engine_for(self.experiment, choice) == self.engine:
            self._engine_choice = choice
            return
        last, state, beside = self.last, self.state(), copy(self)
        beside._engine_choice = choice
        beside._bind(self.experiment, self.layout, self.data)
        beside.restore(state)
        for name in KNOWN_OF_RUNS:
            setattr(beside, name, getattr(self, name))
        if last is not None:
            beside.gradient[...], beside.step[...] = self.gradient, self.step
            beside._last = replace(last, gradient=beside.gradient, step=beside.step)
            beside._has_last = True
        self.take_over(beside)

    def take_over(self, beside: Self) -> None:
        """Become what `beside` is, a copy of this one that has been changed."""
        self.__dict__ = beside.__dict__

    def configure(self, experiment: Experiment) -> None:
        """Change the experiment while it runs; keep everything that the change does not concern.

        Parameters of units and edges that stay keep their value, and so do the optimiser's vectors
        if the optimiser stays, whatever its numbers. An experiment that has not learned anything
        yet is started afresh, so that the start is always the one the seeds give; so is one whose
        start-weight or batch-order seed changed. Raises `SpecError` if the experiment is invalid.
        All of it is made beside the present buffers and put in their place at the end, so whatever
        is raised, `MemoryError` too, nothing has changed.
        """
        beside = copy(self)
        beside._follow(experiment)
        self.take_over(beside)

    def _follow(self, experiment: Experiment) -> None:
        """Bind to another experiment, with what is kept of the state."""
        layout = Layout(experiment)
        before, old, old_layout = self.state(), self.experiment, self.layout
        self._bind(experiment, layout, load_data(experiment))
        start = TrainerState.start(experiment, layout)
        if before.is_fresh or needs_new_start(old, experiment):
            self.restore(start)
            return
        change = ExperimentChange(
            old, old_layout, experiment, layout, start.parameters, before.epoch
        )
        self.restore(before.after(change))
        changed = changed_settings(old, experiment)
        self.history = self.history.with_change(self.epoch, self.update, changed)

    # --- checked runs -----------------------------------------------------------------------------

    def begin_run(self) -> bool:
        """Apply the stop rules to a run that is about to begin; returns whether it may.

        A limit or a target that is reached forbids it, and `stopped` says so. Patience and
        tolerance that have run out count anew.
        """
        rules, self.divergence = self.experiment.training.stop, None
        metrics = self.evaluate() if rules.target_loss else None
        self.stopped = reached(rules, self.epoch, metrics)
        self.stop_memory = self.stop_memory.before_a_run(rules, self.epoch)
        return self.stopped is None

    def run_epochs(self, count: int = 1) -> None:
        """Finish the epoch under way and train to the end of `count` epochs (fewer if it stops)."""
        last = self.epoch + count
        with self._checked():
            while self.epoch < last and self.stopped is None:
                self._advance(self._updates_until(last), self.batch_size)

    def run_while(
        self, go_on: Callable[[], bool], last_epoch: float = math.inf, most: int = NO_LIMIT
    ) -> None:
        """Train until `go_on()` says no, training stops or `last_epoch` has ended; then check.

        At most `most` updates are made; between a few of them `go_on` is asked.
        """
        self._stop[0] = 0
        products = 3 * self.layout.size * self.batch_size  # of an update: forward, and twice back
        of_engine = AT_ONCE[self.engine]
        at_once = max(1, min(of_engine.updates, of_engine.products // products))
        with self._checked():
            while self.stopped is None and self.epoch < last_epoch and most > 0:
                limit = min(at_once, most, self._updates_until(last_epoch))
                most -= self._advance(limit, self.batch_size)
                self._stop[0] = 0  # first: what is wanted from here on ends the next call
                if not go_on():
                    break

    def end_call(self) -> None:
        """Let `run_while` ask soon whether to go on; may be called from any thread."""
        self._stop[0] = 1

    def _updates_until(self, last_epoch: float) -> int:
        """Return how many updates there are at most before the end of `last_epoch` epochs."""
        return int(min(NO_LIMIT, (last_epoch - self.epoch) * self.updates_of_epoch))

    def run_for(self, seconds: float) -> None:
        """Train for about `seconds` as `run_while` does; at least one update."""
        deadline = time.perf_counter() + seconds
        self.run_while(lambda: time.perf_counter() < deadline)

    def run_checked(self, count: int, size: int | None = None) -> None:
        """Make `count` updates as `run_updates` does, then check as `run_while` does."""
        with self._checked(size):
            self.run_updates(count, size)

    @contextmanager
    def _checked(self, size: int | None = None) -> Iterator[None]:
        """Check the updates made within: on overflow go back to the last finite one."""
        start, size = self.state(), size or self.batch_size
        self.stopped = self.divergence = None
        self.healthy = self.healthy or self._first_healthy(start)
        with self._all_or_nothing(start):
            with np.errstate(all="ignore"):
                yield
            if not self.is_finite:
                healthy = self.healthy
                with uninterrupted():  # not in the middle of this
                    self.divergence = find_divergence(self, start, size, healthy)
                self.healthy = healthy
            elif self.has_gradient:
                self._set_run_start(start, size)
        if not np.array_equal(self.parameters, start.parameters):
            self.moved_at = self.update

    @contextmanager
    def _all_or_nothing(self, start: TrainerState) -> Iterator[None]:
        """Go back to `start` if anything is raised within: no update is half made."""
        try:
            yield
        except BaseException:
            self.restore(start)
            raise

    def _first_healthy(self, start: TrainerState) -> Healthy:
        """Measure the state at the start of a run; a loss that is no number counts as ∞."""
        loss = self.evaluate().train_loss
        return Healthy(start, math.inf if math.isnan(loss) else loss)

    def learn_from(self, columns: Array) -> None:
        """Make one update with these samples, (n_features + 1 + n_outputs, m), without dropout.

        The epoch under way goes on afterwards as if nothing had happened. Raises `PlaygroundError`
        if the update overflows, and nothing has changed then.
        """
        self.twin().update_with(columns)
        with self._all_or_nothing(self.state()):
            self.update_with(columns)

    # --- parameters by name -----------------------------------------------------------------------

    def weights(self, source: str, target: str) -> Array:
        """View the live weights of one connection, (fan_out, fan_in); raises `SpecError`."""
        return self.layout.weight(self.parameters, source, target)

    def biases(self, layer: str) -> Array:
        """View the biases of `layer`, live, (fan_out,); raises `SpecError`."""
        return self.layout.bias(self.parameters, layer)

    def set_parameter(self, key: Key, value: float) -> None:
        """Set one weight or bias; raises `SpecError` for an unknown name, NaN, ∞ and |w| > 10⁹."""
        check_parameter(value)
        self.put_back(key, value)

    def put_back(self, key: Key, value: float) -> None:
        """Set one weight or bias to a value that it had before: it may be larger than by hand."""
        self.put_all_back({key: value})

    def put_all_back(self, values: Mapping[Key, float]) -> None:
        """Set several weights and biases as `put_back` does; all or, if it raises, none."""
        offsets = [self.layout.offset(key) for key in values]
        largest = float(np.finfo(self.parameters.dtype).max)
        for value in values.values():
            check_parameter(value, largest)
        parameters = self.parameters.copy()
        parameters[offsets] = list(values.values())
        if sharing_layers(self.layout):  # each number is that of all copies
            for offset, value in zip(offsets, values.values(), strict=True):
                parameters[copies(self.layout, offset)] = value
        self._set_by_hand(parameters)

    def set_weights(self, source: str, target: str, values: npt.ArrayLike) -> None:
        """Set all weights of one connection, shape (fan_out, fan_in); raises as `set_parameter`."""
        self._set_all(lambda vector: self.layout.weight(vector, source, target), values)

    def set_biases(self, layer: str, values: npt.ArrayLike) -> None:
        """Set all biases of one layer, shape (fan_out,); raises as `set_parameter`."""
        self._set_all(lambda vector: self.layout.bias(vector, layer), values)

    def _set_all(self, view_of: Callable[[Array], Array], values: npt.ArrayLike) -> None:
        parameters, numbers = self.parameters.copy(), np.asarray(values, dtype=float)
        view = view_of(parameters)
        if numbers.shape != view.shape:
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors", "The values have the shape {given}; it must be {shape}."
                ),
                given=numbers.shape,
                shape=view.shape,
            )
        for value in numbers.flat:
            check_parameter(float(value))
        view[...] = numbers
        self._set_by_hand(parameters)

    def _set_by_hand(self, parameters: Array) -> None:
        parameters[~self.layout.exists] = 0.0  # a cut edge has no weight
        equalize(self.layout, parameters)
        self.parameters[...] = parameters  # from here on nothing can fail
        self.touched, self.healthy, self.moved_at = True, None, self.update
        self._forget_last()
