"""Judge the recorded gradients: vanishing, exploding or healthy, and why.

Layers differ in size, so what is compared is the gradient of a typical weight, ‖∂L/∂[W b]‖ / √n,
its median over the last recorded epochs; where it is 0 in most of them, over the others. They are
compared with the output layer: a backward pass starts there, and each layer multiplies by f′ and
the weights.
"""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import OUTPUT, Experiment
from playground.core.training.history import History

RECENT_ROWS = 10  # of the history
VANISHING_RATIO = 1e-3  # the gradient of a layer over that of the output layer
EXPLODING_RATIO = 1e2
GIANT_GRADIENT = 1e2  # of a typical weight; trained networks with sensible settings stay below 1
USUAL_RATIO = 1e-3  # of the length of an update to that of the weights

UNKNOWN = QT_TRANSLATE_NOOP("core", "No gradient is recorded yet: it comes with the next epochs.")
NEW = QT_TRANSLATE_NOOP(
    "core", "{layer} has no recorded gradient yet: it comes with one of the next epochs."
)
NONE = QT_TRANSLATE_NOOP(
    "core",
    "All recorded gradients of the last epochs are 0: nothing is left to learn, "
    "or nothing can be learned.",
)
STILL = QT_TRANSLATE_NOOP(
    "core", "The gradients are not 0, but no weight moved in the last recorded updates."
)
BLOCKED = QT_TRANSLATE_NOOP(
    "core", "No gradient reaches {layer}: on the way back to it, slopes and weights multiply to 0."
)
WEAK = QT_TRANSLATE_NOOP(
    "core",
    "A weight of {layer} gets 1/{times:,.0f} of the gradient that a weight of {output} gets; "
    "each layer in between passes on {factor:.0%} on average.",
)
WEAKEST = QT_TRANSLATE_NOOP(
    "core",
    "A weight of {layer} gets 1/{times:,.0f} of the gradient of one of {output}; "
    "each layer in between passes on less than 1 % on average.",
)
WEAK_NEXT = QT_TRANSLATE_NOOP(
    "core",
    "A weight of {layer} gets 1/{times:,.0f} of the gradient that a weight of {output} gets.",
)
STRONG = QT_TRANSLATE_NOOP(
    "core",
    "A weight of {layer} gets {share:,.0f} times the gradient that a weight of {output} gets.",
)
BROKEN = QT_TRANSLATE_NOOP("core", "The gradient of {layer} is no longer a finite number.")
LARGE = QT_TRANSLATE_NOOP("core", "A typical weight of {layer} has a gradient of {size:,.0f}.")
EVEN = QT_TRANSLATE_NOOP(
    "core",
    "From {weakest} to {strongest} the gradients of the layers differ by a factor of {spread:.1f}.",
)
NO_RULE = QT_TRANSLATE_NOOP("core", "The perceptron rule uses no gradient.")
STEP_RULE = QT_TRANSLATE_NOOP(
    "core", "The slope of {activation} is 0 everywhere; the perceptron rule uses no gradient."
)
ALONE = QT_TRANSLATE_NOOP("core", "There is one layer of weights, and it gets a gradient.")


@dataclass(frozen=True)
class Verdict:
    """What the gradients are, and the reason in one sentence."""

    kind: Literal["unknown", "none", "vanishing", "exploding", "equal", "healthy"]
    reason: Phrase


def typical_gradients(history: History, layout: Layout) -> dict[str, float]:
    """Return the gradient of a typical weight over the last recorded epochs, by layer.

    Layers without a recorded gradient are left out.
    """
    sizes: dict[str, float] = {}
    for layer_id, block in layout.blocks.items():
        if layer_id not in history.layers:
            continue
        norms = history.measure("gradient", layer_id)[-RECENT_ROWS:]
        known = norms[~np.isnan(norms)]
        if len(known):
            moving = known[known > 0]  # most mini-batches without a gradient are not all
            median = float(np.median(known) or (np.median(moving) if len(moving) else 0.0))
            count = len(block.layer.units) * block.fan_in + block.biases
            sizes[layer_id] = median / math.sqrt(count)
    return sizes


def judge_gradients(
    experiment: Experiment, history: History, layout: Layout, alike: Phrase | None = None
) -> Verdict:
    """Return the verdict on the gradients of all layers; the perceptron rule has none.

    `alike` says which neurons get equal gradients, see `playground.core.training.standstill`.
    """
    if experiment.optimizer.error_correction:
        return Verdict("none", _no_rule(experiment))
    sizes = typical_gradients(history, layout)
    recorded = [layer_id for layer_id in layout.order if layer_id in history.layers]
    broken = [layer_id for layer_id in recorded if _is_broken(history, layer_id)]
    if broken:
        return Verdict("exploding", Phrase(BROKEN, (("layer", broken[0]),)))
    if not sizes:
        return Verdict("unknown", Phrase(UNKNOWN))
    if len(sizes) < len(layout.order):
        new = next(layer_id for layer_id in layout.order if layer_id not in sizes)
        return Verdict("unknown", Phrase(NEW, (("layer", new),)))
    if not any(sizes.values()):
        return Verdict("none", Phrase(NONE))
    equal = None if alike is None else Verdict("equal", alike)
    if trouble := _too_large(sizes) or equal or _too_small(sizes, layout.depths):
        return trouble
    return Verdict("none", Phrase(STILL)) if _stands_still(history, layout) else _healthy(sizes)


def _stands_still(history: History, layout: Layout) -> bool:
    """Return whether the last recorded updates moved no layer; NaN stands for “not known”."""
    ratios = np.array([history.measure("ratio", layer)[-RECENT_ROWS:] for layer in layout.order])
    known = ratios[~np.isnan(ratios)]
    return len(known) > len(layout.order) and not known.any()


def _no_rule(experiment: Experiment) -> Phrase:
    """Say why there is no gradient to judge."""
    activation = experiment.output_activation
    if activation.learns:
        return Phrase(NO_RULE)
    return Phrase(STEP_RULE, (("activation", activation.label),))


def _is_broken(history: History, layer: str) -> bool:
    """Return whether the gradient in the last row has overflowed; NaN stands for “not known”."""
    return bool(np.isinf(history.measure("gradient", layer)[-1:]).any())


def _too_large(sizes: dict[str, float]) -> Verdict | None:
    strongest = max(sizes, key=lambda layer_id: sizes[layer_id])
    if sizes[strongest] > GIANT_GRADIENT:
        return Verdict(
            "exploding", Phrase(LARGE, (("layer", strongest), ("size", sizes[strongest])))
        )
    if sizes[OUTPUT] and sizes[strongest] / sizes[OUTPUT] > EXPLODING_RATIO:
        share = sizes[strongest] / sizes[OUTPUT]
        return Verdict(
            "exploding",
            Phrase(STRONG, (("layer", strongest), ("share", share), ("output", OUTPUT))),
        )
    return None


def _too_small(sizes: dict[str, float], depths: dict[str, int]) -> Verdict | None:
    weakest = min(sizes, key=lambda layer_id: sizes[layer_id])
    if sizes[weakest] == 0:
        return Verdict("vanishing", Phrase(BLOCKED, (("layer", weakest),)))
    share = sizes[weakest] / sizes[OUTPUT]
    if share >= VANISHING_RATIO:
        return None
    values: tuple[tuple[str, object], ...] = (
        ("layer", weakest),
        ("times", float(f"{1 / share:.2g}")),
        ("output", OUTPUT),
    )
    steps = depths[OUTPUT] - depths[weakest]
    if steps < 2:
        return Verdict("vanishing", Phrase(WEAK_NEXT, values))
    factor = share ** (1 / steps)
    if round(100 * factor) == 0:
        return Verdict("vanishing", Phrase(WEAKEST, values))
    return Verdict("vanishing", Phrase(WEAK, (*values, ("factor", factor))))


def _healthy(sizes: dict[str, float]) -> Verdict:
    if len(sizes) == 1:
        return Verdict("healthy", Phrase(ALONE))
    weakest, strongest = (
        choose(sizes, key=lambda layer_id: sizes[layer_id]) for choose in (min, max)
    )
    spread = sizes[strongest] / sizes[weakest]
    return Verdict(
        "healthy",
        Phrase(EVEN, (("weakest", weakest), ("strongest", strongest), ("spread", spread))),
    )
