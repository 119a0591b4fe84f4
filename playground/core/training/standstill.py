"""Says what training does not change: nothing moves any more, or neurons stay equal; and why."""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.engine.layout import Layout
from playground.core.engine.passes import SetGradient
from playground.core.experiment.counts import batch_size, train_count
from playground.core.experiment.spec import OUTPUT
from playground.core.training.trainer import Trainer

NO_RATE = QT_TRANSLATE_NOOP("core", "Training changes nothing: the learning rate is 0.")
ALL_FROZEN = QT_TRANSLATE_NOOP(
    "core", "Training changes nothing: all weights and biases are frozen or cut."
)
ALL_RIGHT = QT_TRANSLATE_NOOP(
    "core", "Training changes nothing: the perceptron rule finds no wrong answer."
)
NO_GRADIENT = QT_TRANSLATE_NOOP(
    "core",
    "Training changes nothing: all gradients are 0. Nothing is left to learn, or dead and "
    "saturated neurons let no gradient through.",
)
TOO_SMALL = QT_TRANSLATE_NOOP(
    "core", "Training changes nothing: each step is so small that it is lost in rounding."
)
ALIKE = QT_TRANSLATE_NOOP(
    "core",
    "The neurons of {layer} are all equal and get equal gradients, so they stay equal.",
)
# relative, by precision: by how much equal rows may differ, since rounding adds up over updates
ROUNDING = {"float64": 1e-9, "float32": 1e-4}


def why_still(trainer: Trainer) -> Phrase | None:
    """Return why no weight has moved for a whole epoch; None if one has."""
    experiment, layout = trainer.experiment, trainer.layout
    an_epoch = -(-train_count(experiment) // batch_size(experiment))
    if trainer.update - trainer.moved_at < an_epoch or not trainer.has_gradient:
        return None
    if trainer.learning_rate == 0:
        return Phrase(NO_RATE)
    if not layout.trainable.any():
        return Phrase(ALL_FROZEN)
    if _something_is_left(trainer):
        return Phrase(TOO_SMALL)
    return Phrase(ALL_RIGHT if experiment.optimizer.error_correction else NO_GRADIENT)


def _something_is_left(trainer: Trainer) -> bool:
    """Return whether any gradient is not 0: of the last mini-batch or of the training set."""
    experiment, layout, columns = trainer.experiment, trainer.layout, trainer.data.train.columns
    whole = SetGradient(experiment, layout, trainer.parameters, columns).run()
    if np.any(trainer.gradient[layout.trainable]) or np.any(whole[layout.trainable]):
        return True
    return experiment.optimizer.error_correction and trainer.evaluate().train_score < 1.0


def why_alike(trainer: Trainer) -> Phrase | None:
    """Return which hidden layer has neurons that training cannot tell apart; None if there is none.

    Equal weights in and out give equal gradients, and with an equal memory of the optimiser equal
    steps. Dropout leaves out one neuron and not the other, so it tells them apart.
    """
    experiment, layout = trainer.experiment, trainer.layout
    if not trainer.has_gradient or experiment.training.dropout:
        return None
    flat = trainer.parameters, trainer.step, layout.exists, layout.trainable
    rounding = ROUNDING[experiment.training.precision]
    for layer in layout.order:
        if layer == OUTPUT or len(experiment.units(layer)) == 1:
            continue
        if all(_rows_are_equal(_of_units(layout, vector, layer), rounding) for vector in flat):
            return Phrase(ALIKE, (("layer", layer),))
    return None


def _of_units(layout: Layout, vector: Array, layer: str) -> Array:
    """Return what a flat vector says of the weights in and out of each unit: a row for each."""
    ways_out = [
        layout.weight(vector, layer, target).T
        for target, block in layout.blocks.items()
        if layer in block.sources
    ]
    return np.concatenate([layout.blocks[layer].of(vector), *ways_out], axis=1).astype(float)


def _rows_are_equal(rows: Array, rounding: float) -> bool:
    largest = float(np.abs(rows).max(initial=0.0))
    return bool((np.abs(rows - rows[0]) <= rounding * largest).all())
