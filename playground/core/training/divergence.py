"""When training overflows: which update it was, and which tensor overflowed first.

Training is checked only now and then, because a check of every tensor would cost more than the update. The same seeds give the same
numbers, so the updates since the last check can simply be done again, one by one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase

if TYPE_CHECKING:
    from playground.core.training.state import TrainerState
    from playground.core.training.trainer import Trainer


@dataclass(frozen=True)
class Divergence:
    """`update` is the number of the update that overflowed, `tensor` and `layer` the first array with a NaN or an infinity."""

    update: int
    tensor: str
    layer: str

    @property
    def phrase(self) -> Phrase:
        """What is said about it."""
        return Phrase(
            QT_TRANSLATE_NOOP(
                "core",
                "Training diverged at update {update:,}: {tensor} of layer {layer} overflowed first. "
                "The network is as it was before that update. Restart with a smaller learning rate.",
            ),
            (("update", self.update), ("tensor", self.tensor), ("layer", self.layer)),
        )

    def __str__(self) -> str:
        return str(self.phrase)


def find_divergence(trainer: "Trainer", checkpoint: "TrainerState", size: int) -> Divergence:
    """Repeat the updates since `checkpoint`, on `size` samples each, until one overflows; leaves the trainer just before it."""
    end = trainer.update
    trainer.restore(checkpoint)
    last_finite = checkpoint
    while trainer.update < end:
        last_finite = trainer.state()
        trainer.run_updates(1, size)
        if not trainer.is_finite:
            break
    update = trainer.update
    tensor, layer = next(
        (
            (tensor, layer)
            for tensor, layer, array in _tensors(trainer)
            if not np.isfinite(array).all()
        ),
        ("θ", "output"),
    )
    trainer.restore(last_finite)
    return Divergence(update, tensor, layer)


def _tensors(trainer: "Trainer") -> Iterator[tuple[str, str, Array]]:
    """All arrays of the last update in the order in which they were computed."""
    layout, plan = trainer.layout, trainer.last_plan
    for layer_id in layout.order:
        yield "z", layer_id, plan.z[layer_id]
        yield "a", layer_id, plan.a[layer_id]
    for layer_id in reversed(layout.order):
        yield "δ", layer_id, plan.delta[layer_id]
        yield "∂L/∂w", layer_id, layout.blocks[layer_id].of(trainer.gradient)
    for layer_id in layout.order:
        yield "Δw", layer_id, layout.blocks[layer_id].of(trainer.step)
    for layer_id in layout.order:
        yield "w", layer_id, layout.blocks[layer_id].of(trainer.parameters)
