"""Stop rules: pure functions of the settings, of what was measured, and of what they remember."""

import math
from dataclasses import dataclass, replace

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
    "core", "Stopped at epoch {epoch:,}: the training loss no longer changes."
)
NO_BETTER = QT_TRANSLATE_NOOP(
    "core", "Stopped at epoch {epoch:,}: no better test loss since epoch {best:,}."
)


@dataclass(frozen=True)
class StopMemory:
    """What the rules remember: the best test loss, the last reference loss, and their epochs."""

    best: float = float("inf")
    best_epoch: int = 0
    reference: float = float("inf")
    reference_epoch: int = 0

    def after(self, spec: StopSpec, epoch: int, metrics: Metrics) -> "StopMemory":
        """Return the memory after `epoch` epochs."""
        memory = self
        if metrics.test_loss < self.best:
            memory = replace(memory, best=metrics.test_loss, best_epoch=epoch)
        if not abs(metrics.train_loss - self.reference) < spec.tolerance:
            memory = replace(memory, reference=metrics.train_loss, reference_epoch=epoch)
        return memory


def needs_metrics(spec: StopSpec) -> bool:
    """Return whether a rule has to see the losses of every epoch."""
    return bool(spec.target_loss or spec.tolerance or spec.patience)


def stop_reason(
    spec: StopSpec, memory: StopMemory, epoch: int, metrics: Metrics | None
) -> Phrase | None:
    """Return the first rule that says stop after `epoch` epochs, or None."""
    if spec.epochs and epoch >= spec.epochs:
        return Phrase(AT_FIRST if spec.epochs == 1 else AT_LIMIT, (("limit", spec.epochs),))
    if metrics is None:
        return None
    if spec.target_loss and metrics.train_loss <= spec.target_loss:
        return Phrase(AT_TARGET, (("epoch", epoch), ("loss", metrics.train_loss)))
    if spec.tolerance and epoch - memory.reference_epoch >= QUIET_EPOCHS:
        return Phrase(QUIET, (("epoch", epoch),))
    if spec.patience and math.isfinite(memory.best) and epoch - memory.best_epoch >= spec.patience:
        return Phrase(NO_BETTER, (("epoch", epoch), ("best", memory.best_epoch)))
    return None
