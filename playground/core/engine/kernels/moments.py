"""What the compiled kernel measures between the epochs of one call."""

import ctypes
import math
from collections.abc import Sequence
from ctypes import c_double, c_int64, c_void_p
from typing import Any

import numpy as np

from playground.core.engine.epoch_plan import MOST_MOMENTS, EpochPlan, Moment
from playground.core.engine.kernels.compiled_evaluation import CompiledEvaluation

NUMBERS_KEPT = 1 << 16  # of the vectors of all moments
SET_FIELDS = "program", "columns", "total", "labels", "outputs"
SETS = 3  # training set, test set, validation set
NOTHING_MEASURED = math.nan, math.nan


class SetTable(ctypes.Structure):
    """`Set` of `kernel.c`."""

    _fields_ = [(name, c_int64 if name == "total" else c_void_p) for name in SET_FIELDS]


class MomentsTable(ctypes.Structure):
    """`Moments` of `kernel.c`."""

    _fields_ = [
        *((name, c_int64) for name in ("every", "room", "count")),
        ("good", c_double),
        ("sets", SetTable * SETS),
        *(("results", c_void_p), ("vectors", c_void_p)),
    ]


class Moments:
    """Room for some moments of a network with `size` parameters."""

    def __init__(self, size: int, dtype: np.dtype[Any]) -> None:
        room = max(1, min(MOST_MOMENTS, NUMBERS_KEPT // (3 * size)))
        self._vectors = np.empty((room, 3, size), dtype)
        self._results = np.empty((room, SETS, 2))
        self._table = MomentsTable(room=room)
        self._table.results = self._results.ctypes.data
        self._table.vectors = self._vectors.ctypes.data
        self.address = ctypes.addressof(self._table)

    def prepare(self, plan: EpochPlan) -> None:
        """Measure as a plan says in the next call. Raises `ValueError` for what is no interval."""
        if plan.measure_every < 1:
            raise ValueError("the epochs between two measurements must be at least 1")
        self._plan = plan
        self._table.every, self._table.good = plan.measure_every, plan.good_loss
        for table, evaluation in zip(self._table.sets, plan.evaluations, strict=True):
            if isinstance(evaluation, CompiledEvaluation):
                *values, _ = evaluation.call
                for name, value in zip(SET_FIELDS, values, strict=True):
                    setattr(table, name, value)
            else:
                table.program = None  # empty

    def read(self) -> Sequence[Moment]:
        """Return the moments of the last call; the next call overwrites their arrays."""
        every, first = self._table.every, self._plan.first
        start = (first // every + 1) * every
        return [
            Moment(start + every * number, self._losses(number), *self._vectors[number])
            for number in range(self._table.count)
        ]

    def _losses(self, number: int) -> tuple[tuple[float, float], ...]:
        return tuple(
            evaluation.result_of(*sums)
            if isinstance(evaluation, CompiledEvaluation)
            else NOTHING_MEASURED
            for evaluation, sums in zip(
                self._plan.evaluations, self._results[number].tolist(), strict=True
            )
        )
