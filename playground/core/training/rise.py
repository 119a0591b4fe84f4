"""Says that the training loss has risen far above what it was, though nothing has overflowed."""

from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase
from playground.core.training.divergence import Healthy
from playground.core.training.history import RUN_COLUMNS
from playground.core.training.trainer import Trainer

RECORDED, TIMES = 5, 2.0  # so many recorded epochs in a row, above so many times
UPDATE, LOSS = RUN_COLUMNS.index("update"), RUN_COLUMNS.index("train_loss")
RISEN = QT_TRANSLATE_NOOP(
    "core",
    "The training loss has risen from {low:.3g} (update {update:,}) to {loss:.3g}. "
    "The learning rate {rate:g} is probably too large.",
)


@dataclass(frozen=True)
class Rise:
    """A training loss that has risen, and the state before.

    Attributes
    ----------
    healthy : the best state before
    loss : the training loss of the last recorded epoch
    rate : the learning rate, before the schedule
    """

    healthy: Healthy
    loss: float
    rate: float

    @property
    def phrase(self) -> Phrase:
        """The sentences that the user reads."""
        values = (
            ("low", self.healthy.loss),
            ("update", self.healthy.state.update),
            ("loss", self.loss),
            ("rate", self.rate),
        )
        return Phrase(RISEN, values)


def find_rise(trainer: Trainer) -> Rise | None:
    """Return how the loss has risen; None unless it stays high.

    That is for `RECORDED` recorded epochs above `TIMES` the lowest loss and also above `TIMES` the
    first one: a small loss that only varies is no rise.
    """
    healthy, table = trainer.healthy, trainer.history.table
    if healthy is None or len(table) <= RECORDED:
        return None
    losses = table[-RECORDED:, LOSS]
    if table[-RECORDED, UPDATE] <= healthy.state.update:
        return None
    if not losses.min() > TIMES * max(healthy.loss, table[0, LOSS]):
        return None
    return Rise(healthy, float(losses[-1]), trainer.experiment.training.learning_rate)
