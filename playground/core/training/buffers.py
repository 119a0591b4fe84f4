"""The buffers of a training loop: everything that follows from the experiment alone."""

from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Indices
from playground.core.basics.vocabulary import EngineChoice, EngineName
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.engine import Evaluation, bind_updates, engine_for
from playground.core.engine.layout import Layout
from playground.core.engine.passes import evaluation_of
from playground.core.engine.samples import Data
from playground.core.engine.updating import make_vectors
from playground.core.experiment.counts import batch_size, is_shuffled, left_over
from playground.core.experiment.spec import Experiment
from playground.core.training.history import Metrics
from playground.core.training.state import NO_ORDER


class Buffers:
    """Vectors, samples, generators and the engine of one experiment; no epochs, no history.

    The attributes are described in `TrainingLoop`.
    """

    order: Indices  # see `TrainerState`
    position: int
    carries: bool
    _engine_choice: EngineChoice
    _stop: Indices  # (1,): not 0 ends a call of the kernel

    def _bind(self, experiment: Experiment, layout: Layout, data: Data) -> None:
        """Make the buffers for an experiment; the caller restores a state afterwards."""
        self.experiment, self.layout, self.data = experiment, layout, data
        self.batch_size, self._is_shuffled = batch_size(experiment), is_shuffled(experiment)
        self._left_over = left_over(experiment)
        self._order_random, self._dropout_random = (
            np.random.Generator(np.random.PCG64(0)) for _ in range(2)
        )
        self._vectors = vectors = make_vectors(experiment, layout)
        self.parameters, self.gradient, self.step = vectors.theta, vectors.grad, vectors.step
        schedule = experiment.training.schedule
        self._schedule = SCHEDULES[schedule.name]
        self._schedule_numbers = schedule.numbers(SCHEDULES)
        self._epoch_columns, self._in_order = data.train.columns.copy(), np.arange(len(data.train))
        self.engine: EngineName = engine_for(experiment, self._engine_choice)
        self._updates = bind_updates(
            *(experiment, layout, vectors, self._epoch_columns, self._dropout_random),
            *(self.engine, self._stop),
        )
        for made_when_needed in ("evaluators", "_twin"):
            self.__dict__.pop(made_when_needed, None)

    @cached_property
    def evaluators(self) -> list[Evaluation]:
        """Those of all sets, as `Data.sets`; after `evaluate` they hold the `outputs`."""
        return [
            evaluation_of(self.experiment, self.layout, self.parameters, samples, self.engine)
            for samples in self.data.sets
        ]

    def _order_epoch(self) -> None:
        """Put the training set into the order of this epoch; as listed it stays as it is.

        What the epoch before has left over comes first.
        """
        if self._is_shuffled:
            self._arrange(self._order_random.permutation(len(self.data.train)))
        elif self.carries and self._left_over:
            self._arrange(np.roll(self._in_order, self._left_over))
        elif len(self.order):
            self._arrange(NO_ORDER)

    def _arrange(self, order: Indices) -> None:
        self.order = order
        if len(order):
            # with "raise" NumPy would need memory as large as the data
            np.take(self.data.train.columns, order, axis=1, out=self._epoch_columns, mode="clip")
        else:
            np.copyto(self._epoch_columns, self.data.train.columns)

    def evaluate(self) -> Metrics:
        """Measure losses and scores of all sets now, without dropout and penalty."""
        return Metrics.of_sets(*(one.run() for one in self.evaluators))

    @property
    def learning_rate(self) -> float:
        """The learning rate of the present epoch, after the schedule."""
        return -float(self._vectors.descent)

    @property
    def is_finite(self) -> bool:
        """Whether the parameters and the optimiser's vectors are free of NaN and infinity."""
        return self._vectors.is_finite

    @property
    def updates_of_epoch(self) -> int:
        """How many updates an epoch has."""
        return -(-(len(self.data.train) - self._left_over) // self.batch_size)

    @property
    def _end(self) -> int:
        """The position at which this epoch ends; what the first one leaves over is not in it."""
        is_first = len(self.order) == 0
        return len(self.data.train) - (self._left_over if is_first else 0)

    def _next_batches(self, size: int) -> tuple[int, int]:
        """Return the size of the next mini-batches, and how many there are until the epoch ends.

        The last of all may be smaller, as `Updates.run` makes it. Samples that the epoch before has
        left over join the first mini-batch.
        """
        left = self._end - self.position
        if self._left_over and len(self.order) == 0:
            size = max(1, min(size, left))
            return size, left // size
        if self._left_over and self.position == 0 and size == self.batch_size:
            return size + self._left_over, 1
        return size, -(-left // size)

    def _descent(self, epoch: int) -> float:
        factor = self._schedule.factor(epoch, self._schedule_numbers)
        return -self.experiment.training.learning_rate * factor
