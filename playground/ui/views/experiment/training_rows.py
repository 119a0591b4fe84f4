"""The rows of the training settings: each function makes one, with a control of its own."""

from collections.abc import Callable, Iterator, Mapping

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Entry
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.limits import MAX_SAMPLES
from playground.core.experiment.spec import Experiment
from playground.ui.texts.translation import core_text
from playground.ui.views.experiment.rows import ChoiceRow, NumberRow, OptionRow, Row
from playground.ui.widgets.choice_box import ChoiceBox
from playground.ui.widgets.number_edit import NumberField

PRECISIONS = {name: Entry(name, "") for name in ("float64", "float32")}
ORDERS = {
    "shuffled": Entry(QT_TRANSLATE_NOOP("core", "shuffled"), ""),
    "listed": Entry(QT_TRANSLATE_NOOP("core", "as listed"), ""),
    "carried": Entry(QT_TRANSLATE_NOOP("core", "as listed, rest later"), ""),
}
LEARNING_RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)  # offered with one click
BATCH_SIZES = (1, 5, 10, 20, 30, 50, 100, 200)
PENALTY_RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
translate = QCoreApplication.translate


def all_rows() -> tuple[Row, ...]:
    """Return all rows of the section, from top to bottom."""
    return (
        loss(),
        class_weights(),
        optimizer(),
        *_options("optimizer", OPTIMIZERS),
        learning_rate(),
        batch(),
        order(),
        schedule(),
        *_options("schedule", SCHEDULES),
        penalty(),
        penalty_rate(),
        dropout(),
        clip(),
        precision(),
    )


def loss() -> ChoiceRow:
    """Pick the loss."""
    return _choice(
        "loss",
        LOSSES,
        translate("TrainingSection", "Loss"),
        translate(
            "TrainingSection", "The quantity that training minimises, averaged over the samples"
        ),
        edits.set_loss,
    )


def class_weights() -> ChoiceRow:
    """Pick whether the losses of rare classes count more."""
    registry = {
        "none": Entry(translate("TrainingSection", "all samples alike"), ""),
        "balanced": Entry(translate("TrainingSection", "all classes alike"), ""),
    }
    return _choice(
        "class_weights",
        registry,
        translate("TrainingSection", "Class weights"),
        translate(
            "TrainingSection",
            "All classes alike: the loss of each sample is multiplied with n / (k · n_c), so that "
            "a rare class counts as much as a common one; values have no classes",
        ),
    )


def optimizer() -> ChoiceRow:
    """Pick the optimiser."""
    return _choice(
        "optimizer",
        OPTIMIZERS,
        translate("TrainingSection", "Optimiser"),
        translate("TrainingSection", "How a gradient becomes a step"),
        edits.set_optimizer,
    )


def learning_rate() -> NumberRow:
    """Set the learning rate."""
    return _number(
        "learning_rate",
        NumberField(0, 1e6, offered=LEARNING_RATES),
        translate("TrainingSection", "Learning rate"),
        translate("TrainingSection", "η: each weight changes by −η × its gradient"),
    )


def batch() -> NumberRow:
    """Set the number of samples of an update."""
    return NumberRow(
        "training.batch",
        translate("TrainingSection", "Batch size"),
        translate("TrainingSection", "Samples per update"),
        NumberField(1, MAX_SAMPLES, whole=True, offered=BATCH_SIZES),
        used=lambda experiment: not experiment.optimizer.full_batch,
    )


def order() -> ChoiceRow:
    """Pick the order of the samples."""
    return _choice(
        "order",
        ORDERS,
        translate("TrainingSection", "Order"),
        translate(
            "TrainingSection",
            "Shuffled anew for each epoch, or as the data table lists them: mini-batch by "
            "mini-batch from the first row on. Samples left over are a smaller last mini-batch, or "
            "(rest later) they join the first mini-batch of the next epoch",
        ),
    )


def schedule() -> ChoiceRow:
    """Pick the schedule of the learning rate."""
    return _choice(
        "schedule",
        SCHEDULES,
        translate("TrainingSection", "Schedule"),
        translate("TrainingSection", "How the learning rate changes over the epochs"),
    )


def penalty() -> ChoiceRow:
    """Pick the regularisation."""
    return _choice(
        "penalty",
        PENALTIES,
        translate("TrainingSection", "Regularisation"),
        translate("TrainingSection", "A term that keeps weights small; biases are left alone"),
    )


def penalty_rate() -> NumberRow:
    """Set how much the regularisation counts."""
    return NumberRow(
        "training.penalty_rate",
        translate("TrainingSection", "Penalty rate"),
        translate("TrainingSection", "λ: how much the penalty counts"),
        NumberField(0, 1000, offered=PENALTY_RATES),
        used=lambda experiment: experiment.training.penalty != "none",
    )


def dropout() -> NumberRow:
    """Set the dropout."""
    return _number(
        "dropout",
        NumberField(0, 0.95, off=translate("TrainingSection", "off")),
        translate("TrainingSection", "Dropout"),
        translate(
            "TrainingSection", "The share of hidden activations that is set to 0 in each update"
        ),
    )


def clip() -> NumberRow:
    """Set the largest norm of a gradient."""
    return _number(
        "clip",
        NumberField(0, 1e6, off=translate("TrainingSection", "off")),
        translate("TrainingSection", "Clip gradient"),
        translate("TrainingSection", "Largest gradient norm; longer gradients are shortened to it"),
    )


def precision() -> ChoiceRow:
    """Pick the number of bits."""
    return _choice(
        "precision",
        PRECISIONS,
        translate("TrainingSection", "Precision"),
        translate("TrainingSection", "64 or 32 bits a number; a change restarts training"),
    )


def kept_weights() -> ChoiceRow:
    """Pick which weights patience leaves."""
    registry = {
        "last": Entry(translate("TrainingSection", "the last weights"), ""),
        "best": Entry(translate("TrainingSection", "the best weights"), ""),
    }
    return ChoiceRow(
        "training.stop.keep",
        translate("TrainingSection", "Patience keeps"),
        translate(
            "TrainingSection",
            "When patience ends training: the weights of the last epoch, "
            "or those of the epoch with the least loss that it has watched",
        ),
        registry,
        ChoiceBox(registry),
    )


def _choice(
    field: str,
    registry: Mapping[str, Entry],
    label: str,
    tooltip: str,
    edit: Callable[[Experiment, str], Experiment] | None = None,
) -> ChoiceRow:
    return ChoiceRow(f"training.{field}", label, tooltip, registry, ChoiceBox(registry), edit)


def _number(field: str, control: NumberField, label: str, tooltip: str) -> NumberRow:
    return NumberRow(f"training.{field}", label, tooltip, control)


def _options(field: str, registry: Mapping[str, Entry]) -> Iterator[OptionRow]:
    """Make a row for every number of every entry; those of the picked entry are shown."""
    for name, entry in registry.items():
        for option in entry.options:
            yield OptionRow(
                f"training.{field}",
                core_text(option.label),
                core_text(option.tooltip),
                registry,
                name,
                option.name,
                NumberField(option.minimum, option.maximum),
            )
