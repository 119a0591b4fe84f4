"""What of a training state goes on when the experiment changes under it."""

import numpy as np

from playground.core.data import batch_size, train_count
from playground.core.history import History
from playground.core.network import Layout, carry_over
from playground.core.spec import Experiment
from playground.core.state import NO_ORDER, TrainerState
from playground.core.stopping import StopMemory


def new_start(old: Experiment, new: Experiment) -> bool:
    """Whether the change from `old` to `new` asks for a new start: another start-weight or batch-order seed, or precision."""
    return (old.seeds.weights, old.seeds.batches, old.training.precision) != (
        new.seeds.weights,
        new.seeds.batches,
        new.training.precision,
    )


def continued(
    before: TrainerState, past: tuple[Experiment, Layout], present: tuple[Experiment, Layout], start: TrainerState
) -> TrainerState:
    """The state `before` the change, as far as it fits the changed experiment."""
    (old, old_layout), (new, layout) = past, present
    zeros = np.zeros(layout.size, dtype=before.parameters.dtype)
    same_optimizer = old.training.optimizer == new.training.optimizer  # other numbers give its vectors another meaning
    orders = [(e.data, e.seeds.data, e.seeds.split, batch_size(e) == train_count(e)) for e in (old, new)]
    same_order = orders[0] == orders[1]  # else the epoch begins anew
    measure = [(e.data.dataset, e.training.loss, e.signed_targets) for e in (old, new)]
    comparable = measure[0] == measure[1]  # losses of another set or another loss function do not go on one curve
    return TrainerState(
        parameters=carry_over(old_layout, layout, before.parameters, start.parameters),
        slots={name: carry_over(old_layout, layout, vector, zeros) for name, vector in before.slots.items()}
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
