"""Says that training changes nothing any more, and why."""

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.engine.passes import SetGradient
from playground.core.engine.samples import batch_size, train_count
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
