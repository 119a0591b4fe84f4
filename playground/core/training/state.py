"""What training has made: one small value over flat vectors that can be copied, restored and saved.

Restart, resume from a file, rolling back a divergence and keeping weights across an edit are all
one operation on this value.

To add a field, add one line at the end of `TrainerState`, with a default: ``seen: int = 0``. While
training goes on it is the attribute of the same name of the training loop (`loop.seen`); it starts
with its default, is kept when the experiment changes, and is saved under its name (files from
before have the default). Numbers that count must not be negative. Where one of these is not right,
`rule` says how it starts and what is carried over; a value that is not made of numbers, texts and
tuples also needs an entry in `playground.session.state_codec`. Code of the loop that uses the field
needs its annotation there too (`seen: int`), for the type checker.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import EngineName
from playground.core.engine.layout import Layout
from playground.core.engine.start import start_parameters
from playground.core.experiment.spec import Experiment
from playground.core.training.carry_over import ExperimentChange, carry_over
from playground.core.training.history import History
from playground.core.training.stopping import StopMemory

Start = Callable[[Experiment, Layout], Any]
Carry = Callable[[Any, ExperimentChange], Any]
NO_WEIGHTS = np.zeros(0)
NO_ORDER = np.zeros(0, dtype=np.int64)  # nothing was shuffled


@dataclass(frozen=True)
class RandomState:
    """The state of a PCG64 generator."""

    state: int
    inc: int
    has_uint32: int = 0
    uinteger: int = 0

    @classmethod
    def of(cls, rng: np.random.Generator) -> "RandomState":
        """Read the present state of `rng`."""
        raw = rng.bit_generator.state
        return cls(raw["state"]["state"], raw["state"]["inc"], raw["has_uint32"], raw["uinteger"])

    def put_into(self, rng: np.random.Generator) -> None:
        """Set `rng`, a PCG64 generator, to this state."""
        rng.bit_generator.state = {
            "bit_generator": "PCG64",
            "state": {"state": self.state, "inc": self.inc},
            "has_uint32": self.has_uint32,
            "uinteger": self.uinteger,
        }


def _keep(value: Any, change: ExperimentChange) -> Any:
    return value


def rule(start: Start, carry: Carry = _keep) -> Any:
    """Make a field that every file has, from its start and its value after a change."""
    return field(metadata={"start": start, "carry": carry})


def _no_weights(*_: Any) -> Array:
    return NO_WEIGHTS


def _start_parameters(experiment: Experiment, layout: Layout) -> Array:
    start = start_parameters(layout, experiment.seeds.weights)
    return start.astype(experiment.training.precision, copy=False)


def _start_random(stream: int) -> Start:
    def start(experiment: Experiment, layout: Layout) -> RandomState:
        seed = np.random.SeedSequence(experiment.seeds.batches).spawn(2)[stream]
        return RandomState.of(np.random.Generator(np.random.PCG64(seed)))

    return start


def _carry_parameters(parameters: Array, change: ExperimentChange) -> Array:
    return carry_over(change.old_layout, change.layout, parameters, change.fresh)


def _carry_slots(slots: Mapping[str, Array], change: ExperimentChange) -> Mapping[str, Array]:
    kept = change.new.slots if change.same_optimizer else change.new.penalty.slots
    zeros = np.zeros_like(change.fresh)
    return {
        name: carry_over(change.old_layout, change.layout, vector, zeros) * change.slot_factor(name)
        for name, vector in slots.items()
        if name in kept
    }


def _carry_history(history: History, change: ExperimentChange) -> History:
    kept = history if change.comparable else History.empty()
    return kept.without_test() if change.new.data.hides_test else kept


@dataclass(frozen=True)
class TrainerState:
    """Everything that is needed to go on, to the bit.

    Attributes
    ----------
    parameters : flat vector, see `playground.core.engine.layout.Layout`
    slots : the vectors of optimiser and penalty, by name
    ticks : updates done with these slots
    epoch : finished epochs
    update : updates done
    position : how many samples of the epoch under way have been used
    order : the order of the samples in that epoch, (n,) or empty for that of the data
    order_random : the generator that shuffles the next epoch
    dropout_random : the generator of dropout masks
    touched : whether a weight has been set by hand (so that an edit must not draw it anew)
    engine : what made the updates last; with another engine the last bits may differ from here on
    best : θ at the least loss that patience has seen, for `StopSpec.keep`, or (0,)
    carries : whether the samples that the last epoch left over wait for the next update, see
        `TrainingSpec.order`
    """

    parameters: Array = rule(_start_parameters, _carry_parameters)
    slots: Mapping[str, Array] = rule(lambda *_: {}, _carry_slots)
    ticks: int = rule(lambda *_: 0, lambda value, change: value if change.same_optimizer else 0)
    epoch: int = rule(lambda *_: 0)
    update: int = rule(lambda *_: 0)
    position: int = rule(lambda *_: 0, lambda value, change: value if change.same_order else 0)
    order: npt.NDArray[np.int64] = rule(
        lambda *_: NO_ORDER, lambda value, change: value if change.same_order else NO_ORDER
    )
    order_random: RandomState = rule(_start_random(0))
    dropout_random: RandomState = rule(_start_random(1))
    history: History = rule(
        lambda *_: History.empty(),
        _carry_history,
    )
    stop_memory: StopMemory = rule(
        lambda *_: StopMemory(),
        lambda value, change: StopMemory(best_epoch=change.epoch, reference_epoch=change.epoch),
    )
    touched: bool = rule(lambda *_: False)
    # since version 1 of the file: with a default
    engine: EngineName = "numpy"  # there was no other
    carries: bool = field(
        default=False,
        metadata=rule(lambda *_: False, lambda value, change: value and change.same_order).metadata,
    )
    best: Array = field(
        default_factory=_no_weights, metadata=rule(_no_weights, _no_weights).metadata
    )

    @classmethod
    def start(cls, experiment: Experiment, layout: Layout) -> "TrainerState":
        """Return the start that the seeds give."""
        rules = {item.name: item.metadata for item in fields(cls) if item.metadata}
        return cls(**{name: found["start"](experiment, layout) for name, found in rules.items()})

    def after(self, change: ExperimentChange) -> "TrainerState":
        """Return this state as far as it fits the changed experiment."""
        return TrainerState(
            **{
                item.name: item.metadata.get("carry", _keep)(getattr(self, item.name), change)
                for item in fields(self)
            }
        )

    def sharing(self, other: "TrainerState") -> "TrainerState":
        """Return this state with those vectors of `other` that are the same to the bit."""
        slots = {
            name: _shared(vector, other.slots.get(name)) for name, vector in self.slots.items()
        }
        parameters = _shared(self.parameters, other.parameters)
        return replace(self, parameters=parameters, slots=slots)

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been learned or set by hand yet."""
        return self.update == 0 and not self.touched

    @property
    def memory(self) -> dict[int, int]:
        """The bytes of each array that it keeps, by identity: states may share some."""
        arrays = (
            self.parameters,
            *self.slots.values(),
            self.order,
            self.history.table,
            self.best,
        )
        owners = (array if array.base is None else array.base for array in arrays)
        return {id(owner): owner.nbytes for owner in owners}


IN_BUFFERS = {"parameters", "slots", "ticks", "order_random", "dropout_random", "engine"}
ATTRIBUTES = [item.name for item in fields(TrainerState) if item.name not in IN_BUFFERS]  # of loops


def _shared(vector: Array, other: Array | None) -> Array:
    """Return `other` if it is the same vector to the bit, so that one of them can go."""
    if other is None or (vector.shape, vector.dtype) != (other.shape, other.dtype):
        return vector
    bits = f"u{vector.itemsize}"
    return other if np.array_equal(vector.view(bits), other.view(bits)) else vector
