"""What the engine keeps beside the arrays of `tensors`: buffers that make its updates fast.

All are made once for a batch size, so that an update allocates nothing; see the kernels of
`playground.core.engine`.
"""

from collections.abc import Iterator

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.layout import Block, Layout
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.core.explain.tensors import Made, Tensor

ONES = Phrase(QT_TRANSLATE_NOOP("core", "ones"))
COPIES = Phrase(QT_TRANSLATE_NOOP("core", "joined A"))
SCRATCH = Phrase(QT_TRANSLATE_NOOP("core", "scratch, δ"))
VECTORS = Phrase(QT_TRANSLATE_NOOP("core", "scratch, Δθ"))
FOR_BIAS = Phrase(
    QT_TRANSLATE_NOOP(
        "core", "W and b are one matrix [W b]: A has a row of ones below it, and δ too."
    )
)
FOR_SKIPS = Phrase(
    QT_TRANSLATE_NOOP("core", "A layer with several sources is one product, forward and backward.")
)
FOR_SPEED = Phrase(
    QT_TRANSLATE_NOOP(
        "core",
        "Made once: an update needs no new memory. A smaller last mini-batch has its own.",
    )
)
FOR_UPDATE = Phrase(
    QT_TRANSLATE_NOOP(
        "core", "For each parameter: whether it is a weight, and numbers that the update needs."
    )
)


def working_memory(experiment: Experiment, layout: Layout, batch: int) -> tuple[Tensor, ...]:
    """List the further arrays that the engine keeps for updates with `batch` samples."""
    itemsize = np.dtype(experiment.training.precision).itemsize
    blocks = layout.blocks.values()
    rows: tuple[tuple[Phrase, Phrase, Made, tuple[int, int]], ...] = (
        (ONES, FOR_BIAS, "forward", (1 + 2 * len(layout.order), batch)),
        (COPIES, FOR_SKIPS, "forward", (_copied_rows(layout), batch)),
        (SCRATCH, FOR_SPEED, "backward", (sum(_scratch(experiment, one) for one in blocks), batch)),
        (VECTORS, FOR_UPDATE, "update", (_vectors(experiment, layout), layout.size)),
    )
    return tuple(
        Tensor(None, "", name, shape, "engine", made, why, itemsize=itemsize)
        for name, why, made, shape in rows
        if shape[0]
    )


def _copied_rows(layout: Layout) -> int:
    """Count the rows of joined inputs, and of their gradients before they are shared out."""
    joined = sum(block.shape[1] for block in layout.blocks.values() if len(block.sources) > 1)
    return joined + sum(block.shape[1] for block in _sharing(layout))


def _sharing(layout: Layout) -> Iterator[Block]:
    """Yield the layers whose ∂L/∂X is not written straight into δ of one source."""
    reached: set[str] = set()  # layers whose ∂L/∂A has its first share
    for block in reversed(layout.blocks.values()):
        sources = {source for source in block.sources if source != INPUT}
        alone = len(block.sources) == 1
        if sources and (not alone or sources & reached):
            yield block
        reached |= sources


def _scratch(experiment: Experiment, block: Block) -> int:
    """Count the rows that turn ∂L/∂A of a layer into δ."""
    size, activation = len(block.layer.units), ACTIVATIONS[block.layer.activation]
    is_output, training = block.layer.id == OUTPUT, experiment.training
    if is_output and (experiment.loss_of_z or experiment.optimizer.error_correction):
        return 0
    again = size if training.dropout and not is_output else 0  # f(Z), as dropout has changed A
    sample = np.ones((1, 1))
    uses_scratch = bool(activation.backward(sample, sample, sample, sample))
    return again + (size if uses_scratch else 0) + activation.couples  # softmax: a row of sums


def _vectors(experiment: Experiment, layout: Layout) -> int:
    """Count the flat vectors of the update beside θ, its gradient, its step and the slots."""
    training = experiment.training
    masks = training.has_penalty, training.clip > 0, not layout.trainable.all()
    return 2 + sum(masks) + (not layout.exists.all())
