"""What of a training state goes on when the experiment changes under it."""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.engine.layout import Layout
from playground.core.engine.samples import batch_size, train_count
from playground.core.experiment.spec import Experiment
from playground.core.training.history import History
from playground.core.training.state import NO_ORDER, TrainerState
from playground.core.training.stopping import StopMemory


def needs_new_start(old: Experiment, new: Experiment) -> bool:
    """Whether the change from `old` to `new` asks for a new start: another start-weight or batch-order seed, or precision."""
    return (old.seeds.weights, old.seeds.batches, old.training.precision) != (
        new.seeds.weights,
        new.seeds.batches,
        new.training.precision,
    )


def continued(
    before: TrainerState,
    past: tuple[Experiment, Layout],
    present: tuple[Experiment, Layout],
    start: TrainerState,
) -> TrainerState:
    """The state `before` the change, as far as it fits the changed experiment."""
    (old, old_layout), (new, layout) = past, present
    zeros = np.zeros(layout.size, dtype=before.parameters.dtype)
    same_optimizer = (
        old.training.optimizer == new.training.optimizer
    )  # other numbers give its vectors another meaning
    orders = [
        (e.data, e.seeds.data, e.seeds.split, batch_size(e) == train_count(e)) for e in (old, new)
    ]
    same_order = orders[0] == orders[1]  # else the epoch begins anew
    measure = [(e.data.dataset, e.training.loss, e.signed_targets) for e in (old, new)]
    comparable = (
        measure[0] == measure[1]
    )  # losses of another set or another loss function do not go on one curve
    return TrainerState(
        parameters=carry_over(old_layout, layout, before.parameters, start.parameters),
        slots={
            name: carry_over(old_layout, layout, vector, zeros)
            for name, vector in before.slots.items()
        }
        if same_optimizer
        else {},
        ticks=before.ticks if same_optimizer else 0,
        epoch=before.epoch,
        update=before.update,
        position=before.position if same_order else 0,
        order=before.order if same_order else NO_ORDER,
        order_random=before.order_random,
        dropout_random=before.dropout_random,
        history=before.history if comparable else History.empty(),
        stop_memory=StopMemory(best_epoch=before.epoch, reference_epoch=before.epoch),
        touched=before.touched,
    )


def survivors(old: Layout, new: Layout) -> tuple[int, int, int]:
    """How many parameters `carry_over` keeps, how many are fresh, and how many of `old` are gone; cut edges do not count."""
    before, after = (
        {key for key, exists in zip(layout.keys, layout.exists, strict=True) if exists}
        for layout in (old, new)
    )
    return len(before & after), len(after - before), len(before - after)


def carry_over(old: Layout, new: Layout, vector: Array, fresh: Array) -> Array:
    """`fresh` (new.size,) with every parameter that `old` has too (not cut) taken from `vector` (old.size,), to the bit."""
    result = fresh.copy()
    kept = [
        (new.offsets[key], offset)
        for key, offset in old.offsets.items()
        if key in new.offsets and old.exists[offset]
    ]
    if kept:
        to, from_ = np.array(kept).T
        result[to] = vector[from_]
    result[~new.exists] = 0.0
    return result
