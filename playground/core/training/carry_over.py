"""A change of the experiment, and which parameters are kept when it changes."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.engine.layout import Block, Layout
from playground.core.engine.sharing import equalize
from playground.core.experiment.counts import is_shuffled, left_over
from playground.core.experiment.edits.copied_weights import Weights
from playground.core.experiment.spec import BIAS, Experiment


def needs_new_start(old: Experiment, new: Experiment) -> bool:
    """Return whether the start changes: by the precision, or a seed of weights or batches."""
    return (old.seeds.weights, old.seeds.batches, old.training.precision) != (
        new.seeds.weights,
        new.seeds.batches,
        new.training.precision,
    )


@dataclass(frozen=True)
class ExperimentChange:
    """A change of the experiment while it is trained.

    Attributes
    ----------
    old, old_layout, new, layout : the experiments and their layouts
    fresh : the values of parameters that `old` does not have, flat (layout.size,)
    epoch : in which epoch it happens
    """

    old: Experiment
    old_layout: Layout
    new: Experiment
    layout: Layout
    fresh: Array
    epoch: int

    @property
    def same_optimizer(self) -> bool:
        """Whether the optimiser's vectors keep their meaning; its numbers may change."""
        return self.old.training.optimizer.name == self.new.training.optimizer.name

    def slot_factor(self, slot: str) -> float:
        """Return by what a vector of the same optimiser is multiplied to mean the same as before.

        A vector that holds an average m as m/(1 − β) changes with β, so that m stays.
        """
        option = self.new.optimizer.averages.get(slot)
        if option is None:
            return 1.0
        old, new = (e.training.optimizer.numbers(OPTIMIZERS)[option] for e in (self.old, self.new))
        return (1.0 - old) / (1.0 - new)

    @property
    def same_order(self) -> bool:
        """Whether the epoch under way can go on: the same samples, in an order as before."""
        old, new = (
            (
                replace(e.data, sealed=False),
                *(e.seeds.data, e.seeds.split, e.training.order, is_shuffled(e), left_over(e)),
            )
            for e in (self.old, self.new)
        )
        return old == new

    @property
    def comparable(self) -> bool:
        """Whether losses before and after go on one curve: the same data set and loss function."""
        old, new = (
            (e.data.dataset, e.training.loss, e.training.class_weights, e.signed_targets)
            for e in (self.old, self.new)
        )
        return old == new


def survivors(old: Layout, new: Layout) -> tuple[int, int, int]:
    """Count the parameters that are kept, that are fresh and that go; without cut edges.

    It is arithmetic: a large network has a million parameters, and an edit is not to wait for them.
    """
    both = [(old.blocks[name], block) for name, block in new.blocks.items() if name in old.blocks]
    kept = sum(_count_kept(*blocks) for blocks in both)
    return kept, sum(new.counts) - kept, sum(old.counts) - kept


def _count_kept(old: Block, new: Block) -> int:
    """Count the parameters of a layer that it has before and after, cut in neither."""
    units = old.rows.keys() & new.rows.keys()
    kept = min(len(units), old.biases, new.biases)
    cut_before, cut_after = ({c.source: c.cut for c in block.connections} for block in (old, new))
    for source in old.sources.keys() & new.sources.keys():
        ends = set(old.sources[source]) & set(new.sources[source])
        cut = cut_before[source] | cut_after[source]
        kept += len(units) * len(ends) - sum(to in units and of in ends for to, of in cut)
    return kept


def carry_over(old: Layout, new: Layout, vector: Array, fresh: Array) -> Array:
    """Take from `vector` (old.size,) what both layouts have, the rest from `fresh` (new.size,).

    What is kept stays the same to the bit. Cut edges are 0; units that share a bias from now on
    take that of the first one.
    """
    result = fresh.copy()
    before, after = _shared(old, new)
    kept = old.exists[before]
    result[after[kept]] = vector[before[kept]]
    result[~new.exists] = 0.0
    equalize(new, result)
    return result


def _shared(old: Layout, new: Layout) -> tuple[Indices, Indices]:
    """Return the offsets in `old` and in `new` of the parameters that both have, cut ones too."""
    before, after = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for layer_id in [layer_id for layer_id in new.blocks if layer_id in old.blocks]:
        blocks = old.blocks[layer_id], new.blocks[layer_id]
        units = [unit for unit in blocks[1].rows if unit in blocks[0].rows]
        ends = [end for end in blocks[1].ends if end in blocks[0].column_of]
        for block, found in zip(blocks, (before, after), strict=True):
            rows = np.array([block.rows[unit] for unit in units], dtype=np.int64)
            columns = np.array([block.column_of[end] for end in ends], dtype=np.int64)
            found.append((block.start + rows[:, None] * block.shape[1] + columns).ravel())
    return np.concatenate(before), np.concatenate(after)


def weights_around(layout: Layout, vector: Array, layers: Collection[str]) -> tuple[Weights, ...]:
    """Return the weights into and out of some layers and their biases, from a flat `vector`.

    Connections with a number that cannot be set by hand (NaN, ∞, too large) are left out.
    """
    found = []
    for target, block in layout.blocks.items():
        sources = {
            source: (units, block.columns[source]) for source, units in block.sources.items()
        }
        if block.layer.bias:
            sources[BIAS] = (BIAS,), slice(block.fan_in, None)
        for source, (units, columns) in sources.items():
            if target in layers or source in layers:
                numbers = block.of(vector)[:, columns].astype(object)
                numbers[~block.of(layout.exists)[:, columns]] = None
                rows = tuple(tuple(row) for row in numbers.tolist())
                found.append(Weights(source, target, units, block.layer.units, rows))
    return tuple(one for one in found if one.can_be_set)
