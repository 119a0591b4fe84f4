"""A network as the table that the compiled kernel reads: layers, connections, arrays.

The structures are those of `kernel.c`, field by field. Whatever the kernel is given is checked
here: it trusts every size, offset and number of the table.
"""

import ctypes
from collections.abc import Iterator
from ctypes import POINTER, c_double, c_int64, c_void_p
from typing import Any

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.engine.class_weights import class_weights
from playground.core.engine.kernels.kernel_ids import (
    KERNEL_ACTIVATIONS,
    KERNEL_OPTIMIZERS,
    KERNEL_PENALTIES,
    loss_id,
)
from playground.core.engine.layout import Block, Layout
from playground.core.engine.scoring import decision_value
from playground.core.engine.sharing import distinct
from playground.core.engine.updating import aligned_vectors
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment

LANES = 4  # a row has a multiple of them
CLASS_OF_ONE, CLASS_OF_MANY, SQUARES = range(3)  # how answers are scored
NONE = -1  # a row that does not exist
NEVER: Indices = np.zeros(1, np.int64)  # asks no call to end
NEVER.flags.writeable = False
OPTIONS = 4  # numbers of an optimiser


def _integers(*names: str) -> list[tuple[str, Any]]:
    return [(name, c_int64) for name in names]


class ConnectionTable(ctypes.Structure):
    """`Connection` of `kernel.c`."""

    _fields_ = _integers("row", "count", "weight", "apart")


class LayerTable(ctypes.Structure):
    """`Layer` of `kernel.c`."""

    _fields_ = _integers(
        *("units", "activation", "columns", "shares_bias"),
        *("into", "into_count", "out_of", "out_of_count"),
        *("z", "a", "value", "delta", "mask"),
    )


class ProgramTable(ctypes.Structure):
    """`Program` of `kernel.c`."""

    _fields_ = [
        *_integers("layer_count", "output", "row_count", "stride", "capacity"),
        *_integers("column_rows", "targets", "scratch", "size"),
        *_integers("loss", "error_correction", "optimizer", "penalty", "score"),
        *_integers("cut_count", "fixed_count"),
        *((name, c_double) for name in ("loss_weight", "slope_factor", "keep", "clip")),
        *((name, c_double) for name in ("penalty_rate", "decision")),
        ("option", c_double * OPTIONS),
        ("layers", POINTER(LayerTable)),
        ("into", POINTER(ConnectionTable)),
        ("out_of", POINTER(ConnectionTable)),
        *((name, c_void_p) for name in ("cut", "fixed", "rows", "theta", "grad", "step")),
        ("slot", c_void_p * 2),
        *((name, c_void_p) for name in ("kept", "weights", "trainable", "class_weights")),
        *((name, c_void_p) for name in ("descent", "ticks", "dropout", "stop")),
        *_integers("samples", "overflowed"),
    ]


class Program:
    """One network, bound to its vectors and to at most `capacity` samples at a time.

    Parameters
    ----------
    vectors : live vectors; of an evaluation only θ is read
    dropout_random : draws the masks of hidden layers; without it there are none
    stop : (1,) of int64, ends a call while it is not 0; an evaluation never looks

    Attributes
    ----------
    rows : (rows, stride), one row for each unit and quantity
    firsts : by layer, the first row of each of its quantities
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        vectors: Vectors,
        capacity: int,
        dropout_random: np.random.Generator | None = None,
        stop: Indices = NEVER,
    ) -> None:
        self._experiment, self._layout, self._vectors = experiment, layout, vectors
        self._names = (INPUT, *layout.order)
        self.units = {name: len(experiment.units(name)) for name in self._names}
        self.capacity, self._dropout_random, self._stop = capacity, dropout_random, stop
        self.column_rows = self.units[INPUT] + 1 + self.units[OUTPUT]
        self.firsts, row_count = self._place_rows()
        stride = -(-capacity // LANES) * LANES
        (rows,) = aligned_vectors(1, row_count * stride, vectors.theta.dtype)
        self.rows = rows.reshape(row_count, stride)
        self.table = ProgramTable(
            layer_count=len(self._names),
            output=self._names.index(OUTPUT),
            row_count=row_count,
            stride=stride,
            capacity=capacity,
            column_rows=self.column_rows,
            targets=self.units[INPUT] + 1,
            scratch=row_count - 2,
            size=layout.size,
        )
        self._add_layers()
        self._add_settings()
        self._add_arrays()
        self.address = ctypes.addressof(self.table)

    def _place_rows(self) -> tuple[dict[str, dict[str, int]], int]:
        """Give every quantity of every layer its rows; return them, and how many there are."""
        firsts = {INPUT: {"z": 0, "a": 0, "value": 0, "delta": NONE, "mask": NONE}}
        row = self.column_rows
        for name in self._layout.order:
            units = self.units[name]
            is_dropped = self._dropout_random is not None and name != OUTPUT
            z, a, delta = (row + number * units for number in range(3))
            value, mask = (row + 3 * units, row + 4 * units) if is_dropped else (a, NONE)
            firsts[name] = {"z": z, "a": a, "value": value, "delta": delta, "mask": mask}
            row += (5 if is_dropped else 3) * units
        return firsts, row + 2  # two to work with

    def _add_layers(self) -> None:
        """List the layers in their order, and their connections as their units see them."""
        layers: list[LayerTable] = []
        into: list[ConnectionTable] = []
        out_of: list[ConnectionTable] = []
        for name in self._names:
            layer = LayerTable(units=self.units[name], **self.firsts[name])
            layer.into, layer.out_of = len(into), len(out_of)
            if name != INPUT:
                block = self._layout.blocks[name]
                layer.activation = KERNEL_ACTIVATIONS.index(block.layer.activation)
                layer.columns, layer.shares_bias = block.shape[1], block.shares_bias
                into += self._into(block)
                out_of += self._out_of(name)
            layer.into_count = len(into) - layer.into
            layer.out_of_count = len(out_of) - layer.out_of
            layers.append(layer)
        self.table.layers = (LayerTable * len(layers))(*layers)
        self.table.into = (ConnectionTable * len(into))(*into)
        self.table.out_of = (ConnectionTable * len(out_of))(*out_of)

    def _into(self, block: Block) -> Iterator[ConnectionTable]:
        """List what a unit of a layer sums up in z: its bias, then the units of each source."""
        if block.layer.bias:
            yield ConnectionTable(self.units[INPUT], 1, block.start + block.fan_in, 1)
        for source, columns in block.columns.items():
            row, first = self.firsts[source]["a"], block.start + columns.start
            yield ConnectionTable(row, self.units[source], first, 1)

    def _out_of(self, source: str) -> Iterator[ConnectionTable]:
        """List what a unit of a layer sums up in ∂L/∂a: δ of the units that it feeds."""
        for target, block in self._layout.blocks.items():
            if source in block.columns:
                first = block.start + block.columns[source].start
                row, count = self.firsts[target]["delta"], self.units[target]
                yield ConnectionTable(row, count, first, block.shape[1])

    def _add_settings(self) -> None:
        """Write the numbers of loss, penalty, clipping, dropout and optimiser."""
        experiment, table, training = self._experiment, self.table, self._experiment.training
        outputs, optimizer = self.units[OUTPUT], experiment.optimizer
        table.loss, table.error_correction = loss_id(experiment), optimizer.error_correction
        table.loss_weight = weight = experiment.loss.weight(outputs)
        factor = 1.0 if experiment.loss_of_z else experiment.loss.factor
        table.slope_factor = 1.0 if optimizer.error_correction else weight * factor
        table.optimizer = KERNEL_OPTIMIZERS[training.optimizer.name]
        numbers = training.optimizer.numbers(OPTIMIZERS)
        table.option[: len(optimizer.options)] = [numbers[one.name] for one in optimizer.options]
        table.penalty = KERNEL_PENALTIES.index(training.penalty if training.has_penalty else "none")
        table.penalty_rate, table.clip = training.penalty_rate, training.clip
        table.dropout = random_address(self._dropout_random)
        table.keep, table.decision = 1.0 - training.dropout, decision_value(experiment)
        of_classes = CLASS_OF_ONE if outputs == 1 else CLASS_OF_MANY
        table.score = SQUARES if experiment.dataset.is_regression else of_classes

    def _add_arrays(self) -> None:
        """Write the addresses of all arrays, and keep the arrays alive."""
        layout, v, table = self._layout, self._vectors, self.table
        dtype = v.theta.dtype
        cut, fixed = (np.flatnonzero(~mask) for mask in (layout.exists, layout.trainable))
        slots = list(v.slots.values())
        table.cut_count, table.fixed_count = len(cut), len(fixed)
        arrays: dict[str, Array] = {
            **{"cut": cut, "fixed": fixed, "rows": self.rows},
            **{"theta": v.theta, "grad": v.grad, "step": v.step, "weights": v.weights},
            "kept": np.zeros(2 * len(fixed), dtype),
            "trainable": (layout.trainable & distinct(layout)).astype(dtype),
            **{"descent": v.descent, "stop": self._stop},
        }
        weights = class_weights(self._experiment)
        if weights is not None:
            arrays["class_weights"] = weights.astype(dtype)
        for array in (v.theta, v.grad, v.step, v.weights, *slots):
            _check(array, (layout.size,), dtype)
        _check(v.descent, (), dtype)
        _check(self._stop, (1,), np.dtype(np.int64))
        _check(v.ticks, (), np.dtype(float))
        for name, array in arrays.items():
            setattr(table, name, array.ctypes.data)
        table.ticks = v.ticks.ctypes.data
        table.slot[: len(slots)] = [slot.ctypes.data for slot in slots]
        self._arrays = arrays

    def view(self, name: str, quantity: str, samples: int) -> Array:
        """View a quantity of a layer, (units, samples)."""
        first = self.firsts[name][quantity]
        return self.rows[first : first + self.units[name], :samples]

    def check_columns(self, columns: Array) -> None:
        """Raise `ValueError` unless the kernel can read these samples."""
        _check(columns, (self.column_rows, columns.shape[1]), self.rows.dtype)


def random_address(random: np.random.Generator | None) -> int | None:
    """Return where the kernel finds a generator, which must stay alive; None without one."""
    if random is None:
        return None
    address: int = random.bit_generator.ctypes.bit_generator.value
    return address


def _check(array: Array, shape: tuple[int, ...], dtype: np.dtype[Any]) -> None:
    if array.shape != shape or array.dtype != dtype or not array.flags.c_contiguous:
        raise ValueError(f"the kernel needs {shape} of {dtype}, not {array.shape} of {array.dtype}")
