"""Stop rules: pure functions of the settings, of what was measured, and of what they remember."""

import math
from dataclasses import dataclass, replace
from typing import Literal

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.experiment.training_spec import StopSpec
from playground.core.training.history import Metrics

QUIET_EPOCHS = 10
AT_LIMIT = QT_TRANSLATE_NOOP(
    "core", "The limit of {limit:,} epochs is reached; raise it under “Stop when” to go on."
)
AT_FIRST = QT_TRANSLATE_NOOP(
    "core", "The limit of 1 epoch is reached; raise it under “Stop when” to go on."
)
AT_TARGET = QT_TRANSLATE_NOOP(
    "core", "Stopped at epoch {epoch:,}: training loss {loss:.4g} has reached its target."
)
QUIET = QT_TRANSLATE_NOOP(
    "core",
    "Stopped at epoch {epoch:,}: in the last {epochs:,} epochs the training loss changed by less "
    "than {tolerance:g}.",
)
NO_BETTER = QT_TRANSLATE_NOOP(
    "core", "Stopped at epoch {epoch:,}: no better test loss since epoch {best:,}."
)
AT_TARGET_VALIDATION = QT_TRANSLATE_NOOP(
    "core", "Stopped at epoch {epoch:,}: validation loss {loss:.4g} has reached its target."
)
QUIET_VALIDATION = QT_TRANSLATE_NOOP(
    "core",
    "Stopped at epoch {epoch:,}: in the last {epochs:,} epochs the validation loss changed by less "
    "than {tolerance:g}.",
)
NO_BETTER_VALIDATION = QT_TRANSLATE_NOOP(
    "core", "Stopped at epoch {epoch:,}: no better validation loss since epoch {best:,}."
)
BEST_IS_BACK = QT_TRANSLATE_NOOP(
    "core",
    "Stopped at epoch {epoch:,}: no better loss since epoch {best:,}, whose weights are back.",
)
NO_BETTER_TRAIN = QT_TRANSLATE_NOOP(
    "core",
    "Stopped at epoch {epoch:,}: no better training loss since epoch {best:,} "
    "(there is no other set to watch).",
)
RULES: dict[str, Literal["epochs", "target_loss", "tolerance", "patience"]] = {
    AT_LIMIT: "epochs",
    AT_FIRST: "epochs",
    AT_TARGET: "target_loss",
    QUIET: "tolerance",
    NO_BETTER: "patience",
    NO_BETTER_TRAIN: "patience",
    AT_TARGET_VALIDATION: "target_loss",
    QUIET_VALIDATION: "tolerance",
    NO_BETTER_VALIDATION: "patience",
    BEST_IS_BACK: "patience",
}  # the field of `StopSpec` behind each reason


@dataclass(frozen=True)
class StopMemory:
    """What the rules remember: the best loss, the last reference loss, and their epochs.

    They are of the losses that `watched_loss` and `aimed_loss` return.
    """

    best: float = float("inf")
    best_epoch: int = 0
    reference: float = float("inf")
    reference_epoch: int = 0

    def after(self, spec: StopSpec, epoch: int, metrics: Metrics) -> "StopMemory":
        """Return the memory after `epoch` epochs."""
        memory = self
        if watched_loss(metrics) < self.best:
            memory = replace(memory, best=watched_loss(metrics), best_epoch=epoch)
        aimed = aimed_loss(metrics)
        if not abs(aimed - self.reference) < spec.tolerance:
            memory = replace(memory, reference=aimed, reference_epoch=epoch)
        return memory

    def before_a_run(self, spec: StopSpec, epoch: int) -> "StopMemory":
        """Return the memory for a run from `epoch` on: rules that have run out count anew."""
        if _is_quiet(spec, self, epoch) or _is_out_of_patience(spec, self, epoch):
            return StopMemory(best_epoch=epoch, reference_epoch=epoch)
        return self


def watched_loss(metrics: Metrics) -> float:
    """Return the loss that patience watches: of validation, else test, else training set."""
    losses = metrics.validation_loss, metrics.test_loss
    return next((loss for loss in losses if not math.isnan(loss)), metrics.train_loss)


def aimed_loss(metrics: Metrics) -> float:
    """Return the loss that target and tolerance watch: of validation set, else of training set."""
    validation = metrics.validation_loss
    return metrics.train_loss if math.isnan(validation) else validation


def needs_metrics(spec: StopSpec) -> bool:
    """Return whether a rule has to see the losses of every epoch."""
    return bool(spec.target_loss or spec.tolerance or spec.patience)


def epochs_to_look(spec: StopSpec, epoch: int) -> float:
    """Return how many epochs end from `epoch` on until the rules are to be looked at."""
    if needs_metrics(spec):
        return 1
    return max(1, spec.epochs - epoch) if spec.epochs else math.inf


def reached(spec: StopSpec, epoch: int, metrics: Metrics | None) -> Phrase | None:
    """Return the rule that says that training has come to its end, or None.

    Without `metrics` the target is not looked at.
    """
    if spec.epochs and epoch >= spec.epochs:
        return Phrase(AT_FIRST if spec.epochs == 1 else AT_LIMIT, (("limit", spec.epochs),))
    if metrics is not None and spec.target_loss and aimed_loss(metrics) <= spec.target_loss:
        text = AT_TARGET_VALIDATION if _has_validation(metrics) else AT_TARGET
        return Phrase(text, (("epoch", epoch), ("loss", aimed_loss(metrics))))
    return None


def stop_reason(
    spec: StopSpec, memory: StopMemory, epoch: int, metrics: Metrics | None
) -> Phrase | None:
    """Return the first rule that says stop after `epoch` epochs, or None."""
    reason = reached(spec, epoch, metrics)
    if reason or metrics is None:
        return reason
    if _is_quiet(spec, memory, epoch):
        since = epoch - memory.reference_epoch
        text = QUIET_VALIDATION if _has_validation(metrics) else QUIET
        return Phrase(text, (("epoch", epoch), ("epochs", since), ("tolerance", spec.tolerance)))
    if _is_out_of_patience(spec, memory, epoch):
        text = _no_better(spec, metrics)
        return Phrase(text, (("epoch", epoch), ("best", memory.best_epoch)))
    return None


def brings_best_back(reason: Phrase | None) -> bool:
    """Return whether training that stops for `reason` goes back to its best weights."""
    return reason is not None and reason.template == BEST_IS_BACK


def _no_better(spec: StopSpec, metrics: Metrics) -> str:
    if spec.keep == "best":
        return BEST_IS_BACK
    if _has_validation(metrics):
        return NO_BETTER_VALIDATION
    return NO_BETTER_TRAIN if math.isnan(metrics.test_loss) else NO_BETTER


def _has_validation(metrics: Metrics) -> bool:
    return not math.isnan(metrics.validation_loss)


def _is_quiet(spec: StopSpec, memory: StopMemory, epoch: int) -> bool:
    return bool(spec.tolerance) and epoch - memory.reference_epoch >= QUIET_EPOCHS


def _is_out_of_patience(spec: StopSpec, memory: StopMemory, epoch: int) -> bool:
    has_best = math.isfinite(memory.best)
    return bool(spec.patience) and has_best and epoch - memory.best_epoch >= spec.patience
