"""Which output layer, loss and optimiser fit together, and fit the data."""

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.activations import Activation
from playground.core.catalog.losses import Loss
from playground.core.experiment.spec import Experiment

NEEDS_CLASSES = QT_TRANSLATE_NOOP(
    "Errors", "Loss “{loss}” needs classes; data set “{dataset}” has values."
)
NEEDS_SHARES = QT_TRANSLATE_NOOP(
    "Errors",
    "Loss “{loss}” needs classes, or own values from 0 to 1; data set “{dataset}” has others.",
)
NEEDS_ONE_CLASS = QT_TRANSLATE_NOOP(
    "Errors", "Loss “{loss}” needs classes; data set “{dataset}” has probabilities of classes."
)
NEEDS_PROBABILITY = QT_TRANSLATE_NOOP(
    "Errors",
    "Loss “{loss}” needs an output between 0 and 1 (sigmoid or softmax), not {given}.",
)
NEEDS_SIGN = QT_TRANSLATE_NOOP(
    "Errors",
    "Loss “{loss}” needs an output that can be negative (identity or tanh), not {given}.",
)


def is_pair(loss: Loss, activation: Activation) -> bool:
    """Return whether a loss of classes and an output activation are usual together.

    A cross-entropy over all outputs needs outputs that share a sum of 1 (softmax), a cross-entropy
    of each output needs outputs apart from each other (sigmoid), hinge needs values below 0.
    """
    if loss.coding == "probability":
        return activation.is_probability and loss.is_shared_by_classes == activation.couples
    return loss.coding == "output" or activation.low < 0


def usual_loss(activation: Activation) -> str:
    """Return the name of the loss that is usual for classes with this output activation."""
    if activation.couples:
        return "cce"
    return "bce" if activation.is_probability else "mse"


def usual_activation(loss: Loss) -> str:
    """Return the name of the output activation that is usual for classes with this loss."""
    if loss.coding == "probability":
        return "softmax" if loss.is_shared_by_classes else "sigmoid"
    return "identity"


def check_output(experiment: Experiment) -> None:
    """Raise `SpecError` unless output layer, loss, optimiser and data fit together."""
    _check_units(experiment)
    _check_coding(experiment)
    if experiment.loss.is_shared_by_classes and len(experiment.network.output.units) == 1:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "Loss “{loss}” needs at least two output neurons."),
            loss=experiment.loss.label,
        )
    if experiment.optimizer.error_correction and len(experiment.network.layers) > 1:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The perceptron rule trains a single layer; "
                "remove the hidden layers or choose SGD.",
            )
        )


ONE_OUTPUT = QT_TRANSLATE_NOOP(
    "Errors", "The output layer has 1 neuron; data set “{dataset}” needs {needed}."
)
MANY_OUTPUTS = QT_TRANSLATE_NOOP(
    "Errors", "The output layer has {units} neurons; data set “{dataset}” needs {needed}."
)


def _check_units(experiment: Experiment) -> None:
    """Check the number of output units: as many as the data set and the activation need."""
    dataset, units = experiment.dataset, len(experiment.network.output.units)
    allowed = {1, 2} if dataset.classes == 2 else {dataset.classes or dataset.values}
    if units not in allowed:
        raise SpecError(
            ONE_OUTPUT if units == 1 else MANY_OUTPUTS,
            units=units,
            dataset=dataset.label,
            needed=" / ".join(str(count) for count in sorted(allowed)),
        )
    if experiment.output_activation.couples and units < 2:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "Softmax needs at least two output neurons; use sigmoid for one."
            )
        )


def _check_coding(experiment: Experiment) -> None:
    """Check that the loss can measure the output: classes, probabilities, or signed values."""
    dataset, loss, activation = experiment.dataset, experiment.loss, experiment.output_activation
    if loss.coding != "output" and dataset.is_regression:
        if loss.coding != "probability" or loss.summed:
            raise SpecError(NEEDS_CLASSES, loss=loss.label, dataset=dataset.label)
        if not dataset.are_shares:
            raise SpecError(NEEDS_SHARES, loss=loss.label, dataset=dataset.label)
    if loss.coding == "sign" and dataset.is_soft:
        raise SpecError(NEEDS_ONE_CLASS, loss=loss.label, dataset=dataset.label)
    if loss.coding == "probability" and not activation.is_probability:
        raise SpecError(NEEDS_PROBABILITY, loss=loss.label, given=activation.label)
    one_unit = len(experiment.network.output.units) == 1
    if loss.coding == "sign" and one_unit and activation.low >= 0:
        raise SpecError(NEEDS_SIGN, loss=loss.label, given=activation.label)
