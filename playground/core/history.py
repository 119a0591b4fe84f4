"""The record of a run: losses and scores against epochs and updates."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from playground.core.activations import Array

CAPACITY = 512


class Metrics(NamedTuple):
    """Loss (without penalty) and score (accuracy, or R² for regression) of both sets; NaN where a set is empty."""

    train_loss: float
    test_loss: float
    train_score: float
    test_score: float


COLUMNS = ("epoch", "update", *Metrics._fields)


@dataclass(frozen=True)
class History:
    """A growing table, one row a recorded epoch, thinned so that a run of any length keeps at most `CAPACITY` rows.

    A `History` is never changed; `with_row` returns the next one, which shares memory with this one as long as it can. So a run
    can hand its history to another thread at any moment, for free.

    Attributes
    ----------
    table : (n, 6), read-only, with the columns `COLUMNS`
    stride : every how many epochs a row is kept
    """

    table: Array
    stride: int = 1

    @classmethod
    def empty(cls) -> "History":
        """No rows."""
        return cls(np.zeros((0, len(COLUMNS))))

    def wants(self, epoch: int) -> bool:
        """Whether a row for this epoch would be kept."""
        return epoch % self.stride == 0

    def with_row(self, epoch: int, update: int, metrics: Metrics) -> "History":
        """Return this history with one row more."""
        if len(self.table) >= CAPACITY:
            thinned = History(self.table[self.table[:, 0] % (2 * self.stride) == 0].copy(), 2 * self.stride)
            return thinned.with_row(epoch, update, metrics) if thinned.wants(epoch) else thinned
        n = len(self.table)
        buffer = self._buffer_with_room()
        buffer[n] = (epoch, update, *metrics)
        table = buffer[: n + 1]
        table.flags.writeable = False
        return History(table, self.stride)

    def _buffer_with_room(self) -> Array:
        """The memory behind the table if row n in it is still free, else a larger copy."""
        n = len(self.table)
        base = self.table.base
        if isinstance(base, np.ndarray) and base.flags.writeable and len(base) > n and np.isnan(base[n, 0]):
            return base
        buffer = np.full((max(64, min(2 * n, CAPACITY)), len(COLUMNS)), np.nan)
        buffer[:n] = self.table
        return buffer

    def column(self, name: str) -> Array:
        """One column by name, shape (n,)."""
        return self.table[:, COLUMNS.index(name)]
