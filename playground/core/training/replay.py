"""Find the update that overflowed, and the tensor that overflowed first.

Training is checked only now and then, because a check of every tensor would cost more than the
update. The same seeds give the same numbers, so the updates since the last check can be made again,
one by one.
"""

from collections.abc import Iterator

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import OUTPUT
from playground.core.training.divergence import Divergence, Healthy
from playground.core.training.loop import TrainingLoop
from playground.core.training.state import TrainerState


def find_divergence(
    loop: TrainingLoop, start: TrainerState, size: int, healthy: Healthy
) -> Divergence:
    """Repeat the updates since `start`, `size` samples each, until one overflows.

    Leaves `loop` just before that update. `healthy` is the state that it can go back to.
    """
    end, last_finite = loop.update, start
    loop.restore(start)
    while loop.update < end:
        last_finite = loop.state()
        loop.run_updates(1, size)
        if not loop.is_finite:
            break
    overflowed = (
        (tensor, layer) for tensor, layer, array in _tensors(loop) if not np.isfinite(array).all()
    )
    tensor, layer = next(overflowed, ("θ", OUTPUT))
    rate = loop.experiment.training.learning_rate
    divergence = Divergence(loop.update, tensor, layer, rate, healthy)
    loop.restore(last_finite)
    return divergence


def _tensors(loop: TrainingLoop) -> Iterator[tuple[str, str, Array]]:
    """Yield all arrays of the last update in the order in which they were computed."""
    layout, last = loop.layout, loop.last
    if last is None:
        return
    raw = last.passed.raw_gradient()
    for layer_id in layout.order:
        yield "z", layer_id, last.read(layer_id, "z")
        yield "a", layer_id, last.read(layer_id, "a")
    for layer_id in reversed(layout.order):
        yield "δ", layer_id, last.read(layer_id, "delta")
        yield "∂L/∂w", layer_id, layout.blocks[layer_id].of(raw)
    for layer_id in reversed(layout.order):
        yield "∂J/∂w", layer_id, layout.blocks[layer_id].of(last.gradient)
    for layer_id in layout.order:
        yield "Δw", layer_id, layout.blocks[layer_id].of(last.step)
    for layer_id in layout.order:
        yield "w", layer_id, layout.blocks[layer_id].of(loop.parameters)
