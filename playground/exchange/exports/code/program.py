"""What every generated program needs to know of a session: layers, numbers, samples, state."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.class_weights import class_weights
from playground.core.engine.layout import Block, Layout
from playground.core.experiment.counts import batch_size, is_shuffled, left_over
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.core.training.state import RandomState, TrainerState
from playground.core.training.trainer import Trainer
from playground.exchange.exports.errors import NOT_FINITE, ExportError

MOST_NUMBERS = 2_000_000  # in one program: about 20 MB of text
KNOWN_ORDERS = ("shuffled", "listed", "carried")
TOO_MANY = QT_TRANSLATE_NOOP(
    "Errors",
    "The program would hold {count:,} numbers; at most {limit:,} fit. "
    "Export the weights as NPZ or safetensors.",
)
NO_ORDER_CODE = QT_TRANSLATE_NOOP(
    "Errors", "The program has no code for the order of samples “{order}”; export the weights."
)


@dataclass(frozen=True)
class Layer:
    """A layer of the program.

    Attributes
    ----------
    number : its number in the order of the forward pass; the input is 0
    sources : the number of each layer that feeds it, and which columns of W are for it
    """

    number: int
    block: Block
    sources: Sequence[tuple[int, slice]]

    @property
    def activation(self) -> str:
        """The name of its activation function."""
        return self.block.layer.activation

    @property
    def has_bias(self) -> bool:
        """Whether its neurons have a bias."""
        return self.block.layer.bias

    @property
    def shares_bias(self) -> bool:
        """Whether there is one bias for all of its neurons."""
        return self.block.shares_bias


class Program:
    """A session in the order and with the names of a program: W1 and b1 belong to layer 1.

    Raises `ExportError` for a session that no program holds.
    """

    def __init__(self, trainer: Trainer) -> None:
        self.experiment: Experiment = trainer.experiment
        self.layout: Layout = trainer.layout
        self.state: TrainerState = trainer.state()
        self.data = trainer.data
        if self.experiment.training.order not in KNOWN_ORDERS:
            raise ExportError(NO_ORDER_CODE, order=self.experiment.training.order)
        self._check_numbers()
        measured = zip(trainer.evaluate().sets, self.data.sets, strict=True)
        if not all(math.isfinite(loss) for (loss, _), samples in measured if len(samples)):
            raise ExportError(NOT_FINITE)

    def _check_numbers(self) -> None:
        vectors = self.state.parameters, *self.state.slots.values()
        samples = [samples.columns for samples in self.data.sets]
        count = sum(array.size for array in (*vectors, *samples))
        if count > MOST_NUMBERS:
            raise ExportError(TOO_MANY, count=count, limit=MOST_NUMBERS)
        if not all(np.isfinite(vector).all() for vector in vectors):
            raise ExportError(NOT_FINITE)

    # --- the network ------------------------------------------------------------------------------

    @cached_property
    def layers(self) -> Sequence[Layer]:
        """The layers in the order of the forward pass, the output layer last."""
        numbers = {name: number for number, name in enumerate((INPUT, *self.layout.blocks))}
        return [
            Layer(
                numbers[name],
                block,
                [(numbers[source], columns) for source, columns in block.columns.items()],
            )
            for name, block in self.layout.blocks.items()
        ]

    @property
    def output(self) -> Layer:
        """The output layer."""
        return self.layers[-1]

    def named(self, vector: Array) -> Mapping[str, Array]:
        """Split a flat vector by name: W of shape (units, fan_in), b (units, 1) or (1, 1)."""
        found: dict[str, Array] = {}
        for layer in self.layers:
            matrix, block = layer.block.of(vector), layer.block
            found[f"W{layer.number}"] = matrix[:, : block.fan_in]
            if layer.has_bias:
                biases = matrix[:, block.fan_in :]
                found[f"b{layer.number}"] = biases[:1] if layer.shares_bias else biases
        return found

    @property
    def parameters(self) -> Mapping[str, Array]:
        """The weights and biases by name."""
        return self.named(self.state.parameters)

    @property
    def fixed(self) -> Mapping[str, Array]:
        """What training does not move, by name: 0 where it is fixed, else 1; only where some is."""
        trained = self.named(self.layout.trainable.astype(float))
        return {name: array for name, array in trained.items() if not array.all()}

    @property
    def name(self) -> str:
        """The widths of its layers, such as 2-4-2-1."""
        widths = [len(self.layout.inputs), *(len(one.block.layer.units) for one in self.layers)]
        return "-".join(map(str, widths))

    # --- training ---------------------------------------------------------------------------------

    @property
    def slots(self) -> Mapping[str, Mapping[str, Array]]:
        """The vectors of the optimiser by slot and name, averages as averages.

        A slot that holds an average m as m/(1 − β) is turned into m.
        """
        optimizer, numbers = self.experiment.optimizer, self.optimizer_numbers
        zeros = np.zeros_like(self.state.parameters)
        found = {}
        for slot in optimizer.slots:
            option = optimizer.averages.get(slot)
            factor = 1.0 if option is None else 1.0 - numbers[option]
            vector = self.state.slots.get(slot, zeros)
            found[slot] = self.named((vector * factor).astype(zeros.dtype))
        return found

    @property
    def penalty_slots(self) -> Mapping[str, Mapping[str, Array]]:
        """The vectors of the penalty by slot and name, of weights only; none at rate 0."""
        if not self.experiment.training.has_penalty:
            return {}
        zeros, found = np.zeros_like(self.state.parameters), {}
        for slot in self.experiment.penalty.slots:
            named = self.named(self.state.slots.get(slot, zeros))
            found[slot] = {name: array for name, array in named.items() if name[0] == "W"}
        return found

    @property
    def optimizer_numbers(self) -> Mapping[str, float]:
        """The numbers of the optimiser."""
        return self.experiment.training.optimizer.numbers(OPTIMIZERS)

    @property
    def schedule_numbers(self) -> Mapping[str, float]:
        """The numbers of the schedule."""
        return self.experiment.training.schedule.numbers(SCHEDULES)

    @property
    def batch(self) -> int:
        """The size of a mini-batch."""
        return batch_size(self.experiment)

    @property
    def random(self) -> RandomState | None:
        """The generator that shuffles the samples; None if they stay in their order."""
        return self.state.order_random if is_shuffled(self.experiment) else None

    @property
    def rest(self) -> Indices | None:
        """The samples that the epoch under way has not used yet; None between two epochs."""
        if self.state.position == 0:
            return None
        order = self.state.order
        order = order if len(order) else np.arange(len(self.data.train) - self.left_over)
        return order[self.state.position :]

    @property
    def left_over(self) -> int:
        """How many samples of each epoch join the first mini-batch of the next one."""
        return left_over(self.experiment)

    @property
    def carries(self) -> bool:
        """Whether those of the last epoch still wait for it."""
        return self.state.carries and self.state.position == 0

    @property
    def drops(self) -> bool:
        """Whether there is dropout, and something to drop."""
        return self.experiment.training.dropout > 0 and len(self.layers) > 1

    @property
    def class_weights(self) -> Array | None:
        """What the losses of each class are multiplied with, (classes,); None without."""
        return class_weights(self.experiment)

    @property
    def loss_of_z(self) -> bool:
        """Whether loss and output activation are computed in one."""
        return self.experiment.loss_of_z is not None

    @property
    def output_activation(self) -> str:
        """The name of the activation of the output layer."""
        return self.experiment.network.layer(OUTPUT).activation

    def sets(self) -> Mapping[str, tuple[Array, Array]]:
        """Return inputs (n_features, n) and targets (n_outputs, n) of each set that is there."""
        inputs = len(self.layout.inputs)
        names = ("train", "test", "validation")
        return {
            name: (samples.columns[:inputs], samples.columns[inputs + 1 :])
            for name, samples in zip(names, self.data.sets, strict=True)
            if len(samples)
        }
