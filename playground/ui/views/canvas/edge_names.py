"""The edges of one connection, by number: their names, and where their weights are."""

from collections.abc import Hashable, Mapping, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import BIAS, Experiment, Key, Unit
from playground.ui.views.canvas.geometry import Ends

NOT_HERE = -1


class EdgeNames(Sequence[Key]):
    """The edges of a connection that are not cut, neuron by neuron of its target.

    Or all biases of a layer, as the edges of one neuron +1. Names are made one by one: a large
    network has too many edges to keep them.
    """

    def __init__(self, experiment: Experiment, layout: Layout, ends: Ends) -> None:
        source, target = self.ends = ends
        block, is_bias = layout.blocks[target], source == BIAS
        self._targets = experiment.units(target)
        self._sources = (BIAS,) if is_bias else experiment.units(source)
        self._block = block
        self._own = slice(block.fan_in, None) if is_bias else block.columns[source]
        self._connection = connection = experiment.network.connection(*ends)
        cut = connection.cut if connection is not None else ()
        gone = [self._row_of[to] * len(self._sources) + self._column_of[of] for to, of in cut]
        every = len(self._targets) * len(self._sources)
        # of every edge its number if none were cut; None if none is
        self._numbers = np.delete(np.arange(every), gone) if gone else None
        self._count = every - len(gone)

    @property
    def made_of(self) -> Hashable:
        """What the names and their order follow from, wherever the weights are."""
        return self.ends, self._targets, self._sources, self._connection

    @property
    def _row_of(self) -> Mapping[Unit, int]:
        return self._block.rows

    @cached_property
    def _column_of(self) -> Mapping[Unit, int]:
        return {unit: column for column, unit in enumerate(self._sources)}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Key: ...
    @overload
    def __getitem__(self, index: slice) -> list[Key]: ...
    def __getitem__(self, index: int | slice) -> Key | list[Key]:
        if isinstance(index, slice):
            return [self[each] for each in range(self._count)[index]]
        row, column = self.places(np.array(range(self._count)[index]))
        return Key(self.ends[1], self._targets[row], self.ends[0], self._sources[column])

    def find(self, key: Key) -> int:
        """Return the index of the edge called `key`; `NOT_HERE` if it is none of these."""
        row, column = self._row_of.get(key.unit), self._column_of.get(key.source_unit)
        if key.ends != self.ends or row is None or column is None:
            return NOT_HERE
        number = row * len(self._sources) + column
        if self._numbers is None:
            return number
        at = int(self._numbers.searchsorted(number))
        is_there = at < self._count and self._numbers[at] == number
        return at if is_there else NOT_HERE

    def places(self, edges: Indices) -> tuple[Indices, Indices]:
        """Return the row (target) and the column (source) of edges."""
        numbers = edges if self._numbers is None else self._numbers[edges]
        rows, columns = np.divmod(numbers, len(self._sources))
        return rows, columns

    @property
    def offsets(self) -> Indices:
        """The index of the weight of every edge in the flat vector."""
        return self.read(np.arange(self._block.stop))

    def read(self, vector: Array) -> Array:
        """Return the number of every edge from a flat vector with one for every parameter."""
        numbers = self._block.of(vector)[:, self._own].ravel()
        return numbers if self._numbers is None else numbers[self._numbers]
