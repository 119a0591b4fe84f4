"""Whether a gradient is a convention: where a neuron or the loss is at a kink."""

from dataclasses import replace

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment
from playground.core.explain.objective import Objective


def is_at_kink(
    experiment: Experiment,
    layout: Layout,
    theta: Array,
    columns: Array,
    masks: Masks = NO_MASKS,
) -> bool:
    """Return whether one of the samples `columns` has a neuron or a loss at a kink: z = 0 of ReLU.

    At a kink the loss need not follow the gradient, however small the change. `masks` are of
    dropout, see `Pass.masks`. The perceptron rule raises `NoDerivativeError`.
    """
    if not _has_kinks(experiment):
        return False
    without = replace(experiment, training=replace(experiment.training, penalty="none"))
    here, _ = Objective(without, layout, theta, columns, masks).moved(0, 0.0)
    return bool((here.sides == 0).any())


def _has_kinks(experiment: Experiment) -> bool:
    activations = (ACTIVATIONS[layer.activation] for layer in experiment.network.layers)
    has_loss_kink = experiment.loss.kink is not None and experiment.loss_of_z is None
    return has_loss_kink or any(activation.kinks for activation in activations)
