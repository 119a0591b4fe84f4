"""Which registry entries the compiled kernel knows: their numbers in `kernel.c`.

An entry that is not listed here runs on NumPy. The order of each list is that of the enumeration of
the same name in `kernel.c`; a test compares them.
"""

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.spec import OUTPUT, Experiment

KERNEL_ACTIVATIONS = (
    "identity",
    "step",
    "sigmoid",
    "tanh",
    "relu",
    "leaky_relu",
    "elu",
    "gelu",
    "silu",
    "softplus",
    "sine",
    "softmax",
)
KERNEL_LOSSES = ("mse", "half_mse", "mae", "huber", "hinge")
# a loss that differs from one of those only in its weight, which the program of a network has
SAME_IN_KERNEL = {"half_sse": "half_mse"}
# loss and output activation in one, after those
KERNEL_LOSSES_OF_Z = (
    ("cce", "softmax"),
    ("bce", "sigmoid"),
    ("cce", "sigmoid"),
    ("bce", "softmax"),
)
KERNEL_OPTIMIZERS = {
    "gd": 0,
    "sgd": 0,
    "perceptron": 0,
    "momentum": 1,
    "nesterov": 2,
    "adagrad": 3,
    "rmsprop": 4,
    "adam": 5,
    "adamw": 6,
}
KERNEL_PENALTIES = ("none", "l1", "l2")


def loss_id(experiment: Experiment) -> int:
    """Return the number of the loss, with the output activation in it or not.

    Raises `ValueError` if the kernel does not know it.
    """
    loss = experiment.training.loss
    if experiment.loss_of_z is None:
        return KERNEL_LOSSES.index(SAME_IN_KERNEL.get(loss, loss))
    of_z = KERNEL_LOSSES_OF_Z.index((loss, experiment.network.output.activation))
    return len(KERNEL_LOSSES) + of_z


def unknown_entry(experiment: Experiment) -> str:
    """Name a registry entry that `experiment` uses and the kernel does not know; "" if none."""
    training = experiment.training
    if training.optimizer.name not in KERNEL_OPTIMIZERS:
        return training.optimizer.name
    if training.penalty not in KERNEL_PENALTIES:
        return training.penalty
    for layer in experiment.network.layers:
        couples_inside = layer.id != OUTPUT and ACTIVATIONS[layer.activation].couples
        if layer.activation not in KERNEL_ACTIVATIONS or couples_inside:
            return layer.activation
    try:
        loss_id(experiment)
    except ValueError:
        return training.loss
    return ""
