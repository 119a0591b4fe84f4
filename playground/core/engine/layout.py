"""Where the parameters of a network live: one flat vector, one matrix for each layer.

The matrix of a layer has shape (units, fan_in + 1): the columns are the units of all layers that
feed it, in the order of the connections, then one column for the bias (left out when the layer has
none). So Z = [W b] · [X; 1] is a single product, and optimisers, masks, snapshots and files deal
with one vector.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import overload

import numpy as np

from playground.core.basics.arrays import Array, Bools
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.vocabulary import Mark
from playground.core.experiment.spec import (
    BIAS,
    INPUT,
    ConnectionSpec,
    Experiment,
    Key,
    LayerSpec,
    Unit,
)
from playground.core.experiment.topology import topological_order
from playground.core.experiment.validation import validate

NO_SUCH_PARAMETER = QT_TRANSLATE_NOOP(
    "Errors",
    "Nothing leads from {source} to {target}, or it is cut; choose another edge or bias.",
)


@dataclass(frozen=True)
class Block:
    """The parameters of one layer; `start` is the offset of its matrix in the flat vector."""

    layer: LayerSpec
    connections: tuple[ConnectionSpec, ...]
    columns: Mapping[str, slice]  # by source layer
    sources: Mapping[str, tuple[Unit, ...]]
    start: int

    @cached_property
    def fan_in(self) -> int:
        """How many units feed each unit, the bias not counted."""
        return sum(len(units) for units in self.sources.values())

    @cached_property
    def shape(self) -> tuple[int, int]:
        """(units, fan_in + 1), without the 1 if the layer has no bias."""
        return len(self.layer.units), self.fan_in + self.layer.bias

    @property
    def biases(self) -> int:
        """How many biases it has: one that is shared counts once."""
        return self.layer.bias * (1 if self.shares_bias else len(self.layer.units))

    @cached_property
    def stop(self) -> int:
        """One past the last offset."""
        return self.start + self.shape[0] * self.shape[1]

    @property
    def shares_bias(self) -> bool:
        """Whether all units have one bias, see `core.engine.sharing`."""
        return self.layer.bias and self.layer.shared_bias and len(self.layer.units) > 1

    def of(self, vector: Array) -> Array:
        """View this block of a flat `vector`, in the shape `shape`."""
        return vector[self.start : self.stop].reshape(self.shape)

    @cached_property
    def ends(self) -> tuple[tuple[str, Unit], ...]:
        """Where each column of the matrix comes from: (source, unit), the bias last."""
        found = [(source, unit) for source, units in self.sources.items() for unit in units]
        return (*found, (BIAS, BIAS)) if self.layer.bias else tuple(found)

    @cached_property
    def rows(self) -> dict[Unit, int]:
        """The row of each unit."""
        return {unit: row for row, unit in enumerate(self.layer.units)}

    @cached_property
    def column_of(self) -> dict[tuple[str, Unit], int]:
        """The column of each source unit, and of the bias."""
        return {end: column for column, end in enumerate(self.ends)}

    def key(self, offset: int) -> Key:
        """Name the parameter at `offset` of the flat vector."""
        row, column = divmod(offset - self.start, self.shape[1])
        return Key(self.layer.id, self.layer.units[row], *self.ends[column])

    def keys(self) -> Iterator[Key]:
        """Name all parameters in their order."""
        layer_id = self.layer.id
        return (Key(layer_id, unit, *end) for unit in self.layer.units for end in self.ends)


class Keys(Sequence[Key]):
    """The names of all parameters in their order; a large network has too many to keep them."""

    def __init__(self, blocks: Mapping[str, Block], size: int) -> None:
        self._blocks, self._size = list(blocks.values()), size
        self._starts = [block.start for block in self._blocks]

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[Key]:
        return chain.from_iterable(block.keys() for block in self._blocks)

    @overload
    def __getitem__(self, index: int) -> Key: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Key, ...]: ...
    def __getitem__(self, index: int | slice) -> Key | tuple[Key, ...]:
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(self._size)))
        offset = range(self._size)[index]
        return self._blocks[bisect_right(self._starts, offset) - 1].key(offset)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keys) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class Offsets(Mapping[Key, int]):
    """The index of every parameter in the flat vector, by its name; computed when asked for."""

    def __init__(self, blocks: Mapping[str, Block], keys: Keys) -> None:
        self._blocks, self._keys = blocks, keys

    def __getitem__(self, key: Key) -> int:
        layer, unit, source, source_unit = key
        block = self._blocks[layer]
        row, column = block.rows[unit], block.column_of[source, source_unit]
        return block.start + row * block.shape[1] + column

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Layout:
    """The shapes, offsets and names of all parameters of an experiment's network.

    Attributes
    ----------
    order : the layer ids, sources first, without the input layer
    blocks : the `Block` of each layer, by id, in that order
    size : the number of parameters (cut edges included; they are held at 0)
    """

    def __init__(self, experiment: Experiment) -> None:
        validate(experiment)
        self.inputs = experiment.data.features
        self.order = topological_order(experiment.network)
        self.blocks: dict[str, Block] = {}
        self.size = 0
        for layer_id in self.order:
            self.blocks[layer_id] = block = self._block(experiment, layer_id)
            self.size = block.stop

    def _block(self, experiment: Experiment, layer_id: str) -> Block:
        connections = experiment.network.into(layer_id)
        columns: dict[str, slice] = {}
        column = 0
        for connection in connections:
            width = len(experiment.units(connection.source))
            columns[connection.source] = slice(column, column + width)
            column += width
        sources = {
            connection.source: experiment.units(connection.source) for connection in connections
        }
        return Block(experiment.network.layer(layer_id), connections, columns, sources, self.size)

    def weight(self, vector: Array, source: str, target: str) -> Array:
        """View the weights of one connection in `vector`, (fan_out, fan_in); raises `SpecError`."""
        block = self.blocks.get(target)
        if block is None or source not in block.columns:
            raise SpecError(NO_SUCH_PARAMETER, source=source, target=target)
        return block.of(vector)[:, block.columns[source]]

    def bias(self, vector: Array, layer: str) -> Array:
        """View the biases of one layer in `vector`, (fan_out,) or (0,); raises `SpecError`."""
        block = self.blocks.get(layer)
        if block is None:
            raise SpecError(NO_SUCH_PARAMETER, source=BIAS, target=layer)
        return block.of(vector)[:, -1] if block.layer.bias else vector[:0]

    @cached_property
    def depths(self) -> dict[str, int]:
        """The number of layers on the longest way from the input (0) to each layer, by id."""
        depths = {INPUT: 0}
        for layer_id, block in self.blocks.items():
            depths[layer_id] = 1 + max(
                depths[connection.source] for connection in block.connections
            )
        return depths

    @cached_property
    def keys(self) -> Keys:
        """The name of every parameter, in the order of the flat vector."""
        return Keys(self.blocks, self.size)

    @cached_property
    def offsets(self) -> Offsets:
        """The index of every parameter in the flat vector, by its name."""
        return Offsets(self.blocks, self.keys)

    def offset(self, key: Key) -> int:
        """Return the index of one parameter, a cut edge included; raises `SpecError`."""
        try:
            return self.offsets[key]
        except KeyError:
            source, target = " ".join(key[2:]), " ".join(key[:2])
            raise SpecError(NO_SUCH_PARAMETER, source=source, target=target) from None

    def existing_offset(self, key: Key) -> int:
        """Return the index of one parameter whose edge is not cut; raises `SpecError`."""
        offset = self.offset(key)
        if not self.exists[offset]:
            raise SpecError(NO_SUCH_PARAMETER, source=" ".join(key[2:]), target=" ".join(key[:2]))
        return offset

    @cached_property
    def is_weight(self) -> Bools:
        """Flat: True for weights, False for biases."""
        result = np.ones(self.size, dtype=bool)
        for layer_id in self.blocks:
            self.bias(result, layer_id)[...] = False
        return result

    @cached_property
    def exists(self) -> Bools:
        """Flat: False for the weights of cut edges."""
        return ~self._marked("cut")

    @cached_property
    def trainable(self) -> Bools:
        """Flat: False for cut edges, frozen edges and biases, the parameters of frozen layers."""
        result = self.exists & ~self._marked("frozen")
        for layer_id, block in self.blocks.items():
            if block.layer.frozen:
                result[block.start : block.stop] = False
            if block.layer.frozen_bias:
                self.bias(result, layer_id)[...] = False
        return result

    def _marked(self, mark: Mark) -> Bools:
        marked = np.zeros(self.size, dtype=bool)
        for layer_id, block in self.blocks.items():
            for connection in block.connections:
                if edges := getattr(connection, mark):
                    sources = block.sources[connection.source]
                    row, column = (
                        {unit: i for i, unit in enumerate(units)}
                        for units in (block.layer.units, sources)
                    )
                    matrix = self.weight(marked, connection.source, layer_id)
                    for target, source in edges:
                        matrix[row[target], column[source]] = True
        return marked

    @property
    def counts(self) -> tuple[int, int]:
        """The number of weights (cut edges not counted) and of biases."""
        weights = sum(len(block.layer.units) * block.fan_in for block in self.blocks.values())
        cut = sum(
            len(connection.cut)
            for block in self.blocks.values()
            for connection in block.connections
        )
        return weights - cut, sum(block.biases for block in self.blocks.values())
