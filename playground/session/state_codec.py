"""A `TrainerState` to and from the parts of a session file: one JSON document and some arrays.

The keys of the document follow from the fields of `TrainerState`, by their type. A field of
numbers, texts or tuples is one key of its own name. Keys of fields that have a default may be
missing: the file is older than the field.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, make_dataclass
from typing import Any, NamedTuple, get_type_hints

import numpy as np

from playground.core.engine.layout import Layout
from playground.core.engine.sharing import equalize
from playground.core.experiment.counts import train_count
from playground.core.experiment.spec import Experiment
from playground.core.training.history import (
    LAYER_MEASURES,
    MAX_CHANGES,
    RUN_COLUMNS,
    History,
    SettingChange,
)
from playground.core.training.state import NO_WEIGHTS, RandomState, TrainerState
from playground.core.training.stopping import StopMemory
from playground.session.archive import AnyArray, Archive
from playground.session.codec import from_plain, to_plain

MAX_HISTORY = 4096  # rows
LARGEST_COUNT = 2**53  # beyond it a float no longer counts by one
VALIDATION_COLUMNS = RUN_COLUMNS[-2:]
IN_ARRAYS = {"parameters", "slots", "order", "best"}  # fields that have no key in the document


class _Key(NamedTuple):
    """A key of the document; without a default every file has it.

    `meaning` says what it is where it is not the field of `TrainerState` of its name.
    """

    name: str
    kind: Any
    default: Any = MISSING
    meaning: str = ""


@dataclass(frozen=True)
class _Codec:
    """How a field is written: its keys, to the values of these keys, and back (or `ValueError`)."""

    keys: tuple[_Key, ...]
    split: Callable[[Any], tuple[Any, ...]]
    join: Callable[..., Any]


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _random_text(state: RandomState) -> tuple[tuple[str, str, int, int]]:
    """Write 128-bit numbers as text, which every JSON reader keeps whole."""
    return ((str(state.state), str(state.inc), state.has_uint32, state.uinteger),)


def _random_state(text: tuple[str, str, int, int]) -> RandomState:
    state, inc, has_uint32, uinteger = text
    if not (state.isdecimal() and inc.isdecimal() and len(state) < 40 and len(inc) < 40):
        raise ValueError(text)
    result = RandomState(int(state), int(inc), has_uint32, uinteger)
    sensible = has_uint32 in (0, 1) and 0 <= uinteger < 2**32
    if max(result.state, result.inc) >= 2**128 or not sensible:
        raise ValueError(text)
    return result


def _stop_memory(best: float | None, since: int, last: float | None, last_since: int) -> StopMemory:
    best, last = (math.inf if loss is None else loss for loss in (best, last))
    return StopMemory(best, since, last, last_since)


def _history(stride: int, layers: tuple[str, ...], changes: tuple[Any, ...]) -> History:
    """Join all but the table, which is an array."""
    counts = (count for change in changes for count in change[:2])
    if stride < 1 or len(changes) > MAX_CHANGES or not all(0 <= n < LARGEST_COUNT for n in counts):
        raise ValueError(stride)
    empty = np.zeros((0, len(RUN_COLUMNS) + len(LAYER_MEASURES) * len(layers)))
    return History(empty, stride, layers, tuple(SettingChange(*change) for change in changes))


CHANGES = tuple[tuple[int, int, tuple[str, ...]], ...]
STOP_MEMORY = _Codec(
    (
        _Key("best_loss", float | None, meaning="the least loss that patience has seen"),
        _Key("best_epoch", int, meaning="the epoch in which that was"),
        _Key("reference_loss", float | None, meaning="the loss that tolerance compares with"),
        _Key("reference_epoch", int, meaning="the epoch in which that was"),
    ),
    lambda m: (_finite(m.best), m.best_epoch, _finite(m.reference), m.reference_epoch),
    _stop_memory,
)
HISTORY = _Codec(
    (
        _Key("history_stride", int, meaning="every how many epochs a row is kept"),
        _Key("history_layers", tuple[str, ...], (), "the ids of the layers that have columns"),
        _Key("history_marks", CHANGES, (), "settings that changed: epoch, update, their names"),
    ),
    lambda history: (history.stride, history.layers, history.changes),
    _history,
)


def _codec(name: str, kind: Any, default: Any) -> _Codec:
    if kind is StopMemory:
        return STOP_MEMORY
    if kind is History:
        return HISTORY
    if kind is RandomState:
        key = _Key(name, tuple[str, str, int, int], default)
        return _Codec((key,), _random_text, _random_state)
    if kind is float:  # as text: JSON has no infinity
        key = _Key(name, str, default if default is MISSING else repr(default))
        return _Codec((key,), lambda value: (repr(float(value)),), float)
    return _Codec((_Key(name, kind, default),), lambda value: (value,), lambda value: value)


def _default(item: Field[Any]) -> Any:
    return item.default if item.default_factory is MISSING else item.default_factory()


KINDS = get_type_hints(TrainerState)
CODECS = {
    item.name: _codec(item.name, KINDS[item.name], _default(item))
    for item in fields(TrainerState)
    if item.name not in IN_ARRAYS
}
KEYS = sorted(  # those that every file has come first, as dataclasses need it
    (key for codec in CODECS.values() for key in codec.keys),
    key=lambda key: key.default is not MISSING,
)
StateFields = make_dataclass(
    "StateFields",
    [key[:2] if key.default is MISSING else key[:3] for key in KEYS],
    frozen=True,
)


def state_document(state: TrainerState) -> Any:
    """Write all of `state` that is not in arrays as a plain JSON value."""
    values = {
        key.name: value
        for name, codec in CODECS.items()
        for key, value in zip(codec.keys, codec.split(getattr(state, name)), strict=True)
    }
    return to_plain(StateFields(**values))


def state_arrays(state: TrainerState, experiment: Experiment) -> Mapping[str, AnyArray]:
    """List the arrays of `state` by the name of their member in the file."""
    zeros = np.zeros_like(state.parameters)
    slots = {
        f"slot_{index}": state.slots.get(name, zeros) for index, name in enumerate(experiment.slots)
    }
    arrays = {
        "parameters": state.parameters,
        "history": _table(state.history),
        "order": state.order,
    }
    best = {"best": state.best} if len(state.best) else {}
    return arrays | slots | best


def _table(history: History) -> AnyArray:
    """Return the rows of a history, without the columns of a validation set that never was."""
    first = len(RUN_COLUMNS) - len(VALIDATION_COLUMNS)
    columns = slice(first, len(RUN_COLUMNS))
    is_empty = bool(np.isnan(history.table[:, columns]).all())
    return np.delete(history.table, columns, axis=1) if is_empty else history.table


def read_state(archive: Archive, plain: object, experiment: Experiment) -> TrainerState:
    """Read what `state_document` (`plain`) and `state_arrays` gave; raises `SessionError`."""
    document: Any = from_plain(plain, StateFields)
    try:
        values = {
            name: codec.join(*(getattr(document, key.name) for key in codec.keys))
            for name, codec in CODECS.items()
        }
    except ValueError as error:
        raise archive.damaged("state.json") from error
    arrays = _read_arrays(archive, experiment, values["history"])
    n = train_count(experiment)
    counts = [getattr(document, key.name) for key in KEYS if key.kind is int]
    order = arrays["order"]
    sensible = (
        all(0 <= count < LARGEST_COUNT for count in counts)
        and values["position"] < n
        and (len(order) == 0 or np.array_equal(np.sort(order), np.arange(n)))
    )
    if not sensible:
        raise archive.damaged("state.json")
    return TrainerState(**(values | arrays))


def _read_arrays(archive: Archive, experiment: Experiment, history: History) -> dict[str, Any]:
    """Read the fields that are arrays or have one; allocates only what the architecture needs."""
    layout = Layout(experiment)
    dtype = "<f8" if experiment.training.precision == "float64" else "<f4"
    table = _read_table(archive, history)
    parameters = archive.array("parameters", (layout.size,), dtype)
    if not (_counts_up(table[:, :2]) and np.isfinite(parameters).all()):
        raise archive.damaged("state.json")
    parameters[~layout.exists] = 0.0
    equalize(layout, parameters)
    has_best = "best.npy" in archive
    best = archive.array("best", (layout.size,), dtype) if has_best else NO_WEIGHTS.copy()
    if not np.isfinite(best).all():
        raise archive.damaged("best.npy")
    best[~layout.exists[: len(best)]] = 0.0
    if len(best):
        equalize(layout, best)
    table.flags.writeable = False
    return {
        "parameters": parameters,
        "slots": _read_slots(archive, experiment, (layout.size,), dtype),
        "best": best,
        "order": archive.array("order", (range(train_count(experiment) + 1),), "<i8"),
        "history": History(table, history.stride, history.layers, history.changes),
    }


def _read_table(archive: Archive, history: History) -> AnyArray:
    """Read the rows of the history; files from before validation sets have no columns of them."""
    width, new = history.width, len(VALIDATION_COLUMNS)
    table = archive.array(
        "history", (range(MAX_HISTORY), range(width - new, width + 1, new)), "<f8"
    )
    if table.shape[1] < width:
        before = len(RUN_COLUMNS) - new
        table = np.insert(table, [before] * new, math.nan, axis=1)
    return table


def _read_slots(
    archive: Archive, experiment: Experiment, shape: tuple[int], dtype: str
) -> dict[str, AnyArray]:
    """Read the vectors of optimiser and penalty: finite, and sums of squares not below 0."""
    vectors = {}
    for index, name in enumerate(experiment.slots):
        vector = archive.array(f"slot_{index}", shape, dtype)
        is_negative = name in experiment.optimizer.squares and (vector < 0).any()
        if is_negative or not np.isfinite(vector).all():
            raise archive.damaged(f"slot_{index}.npy")
        vectors[name] = vector
    return vectors


def _counts_up(columns: AnyArray) -> bool:
    """Return whether epochs and updates are whole numbers that never go down."""
    whole = np.isfinite(columns).all() and (columns >= 0).all() and (columns < LARGEST_COUNT).all()
    return bool(
        whole and (columns == np.rint(columns)).all() and (np.diff(columns, axis=0) >= 0).all()
    )
