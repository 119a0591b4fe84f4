"""Updates and passes of the compiled kernel, see `kernel.c`."""

from typing import ClassVar

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.engine.epoch_plan import EpochPlan, EpochsMade
from playground.core.engine.kernels.library import function_of
from playground.core.engine.kernels.moments import Moments
from playground.core.engine.kernels.pass_arrays import PassArrays
from playground.core.engine.kernels.program import NEVER, Program, random_address
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment


class CompiledPass(PassArrays):
    """The arrays of the kernel's last pass over m samples, see `engine.engine.Pass`."""

    def __init__(self, experiment: Experiment, layout: Layout, program: Program, m: int) -> None:
        super().__init__(experiment, layout, program.rows[: program.column_rows, :m])
        self._program, dtype = program, program.rows.dtype
        for name in layout.order:
            self.z[name], self.a[name], self.delta[name] = (
                program.view(name, quantity, m) for quantity in ("z", "a", "delta")
            )
            if program.firsts[name]["mask"] >= 0:
                self.masks[name] = program.view(name, "mask", m)
        self._gradient = function_of("kernel_gradient", dtype)

    def raw_gradient(self) -> Array:
        """Return a fresh flat ∂L/∂θ of the last pass, whatever was done to the gradient since."""
        grad = np.zeros(self.layout.size, self.columns.dtype)
        self._gradient(self._program.address, grad.ctypes.data)
        return grad


class CompiledUpdates:
    """Makes updates in the kernel, many in one call, see `engine.engine.Updates`."""

    makes_epochs: ClassVar[bool] = True

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        vectors: Vectors,
        columns: Array,
        dropout_random: np.random.Generator | None,
        stop: Indices = NEVER,
    ) -> None:
        self._experiment, self._layout, self._vectors = experiment, layout, vectors
        self._stop = stop
        self._columns = np.ascontiguousarray(columns, vectors.theta.dtype)
        self._address = self._columns.ctypes.data
        self._random = dropout_random if experiment.training.dropout > 0 else None
        self._updates = function_of("kernel_updates", vectors.theta.dtype)
        self._epochs = function_of("kernel_epochs", vectors.theta.dtype)
        self._moments = Moments(layout.size, vectors.theta.dtype)
        self._programs: dict[int, Program] = {}
        self._passes: dict[tuple[int, int], CompiledPass] = {}
        self._last = (0, 0)  # the capacity of its program, its samples

    def run(self, position: int, size: int, limit: int) -> int:
        """Make up to `limit` updates from column `position` on; returns how many.

        It ends with an update that overflows.
        """
        total = self._columns.shape[1]
        if not 0 <= position < total or size < 1 or limit < 1:
            return 0
        program = self._programs.get(size) or self._program(size)
        place = program.address, self._address, total, None  # as they are listed
        done: int = self._updates(*place, position, size, limit)
        self._last = size, program.table.samples
        return done

    def run_epochs(self, size: int, plan: EpochPlan) -> EpochsMade:
        """Make the updates of whole epochs, and measure between them."""
        program, total = self._programs.get(size) or self._program(size), self._columns.shape[1]
        program.check_columns(plan.columns)
        if plan.columns.shape[1] != total:
            raise ValueError("these are other samples")
        order = None if plan.random is None else self._address_of(plan.order)
        self._moments.prepare(plan)
        descents = np.array(plan.descents, self._vectors.theta.dtype)
        done: int = self._epochs(
            *(program.address, plan.columns.ctypes.data, total, size, len(descents)),
            *(random_address(plan.random), order, descents.ctypes.data),
            *(plan.first, plan.flush_every, self._moments.address),
        )
        self._last = size, program.table.samples
        return EpochsMade(done, self._moments.read())

    def _address_of(self, order: Indices) -> int:
        """Return where an order is; raises `ValueError` if it does not fit the samples."""
        total = self._columns.shape[1]
        if order.shape != (total,) or order.dtype != np.int64 or not order.flags.c_contiguous:
            raise ValueError("the order does not fit the samples")
        return order.ctypes.data

    @property
    def last(self) -> CompiledPass:
        """The pass of the last update. Raises `KeyError` before the first."""
        if self._last not in self._passes:
            size, samples = self._last
            self._passes[self._last] = CompiledPass(
                self._experiment, self._layout, self._programs[size], samples
            )
        return self._passes[self._last]

    def _program(self, size: int) -> Program:
        capacity = min(size, self._columns.shape[1])
        parts = self._experiment, self._layout, self._vectors, capacity, self._random
        program = Program(*parts, self._stop)
        program.check_columns(self._columns)
        self._programs[size] = program
        return program
