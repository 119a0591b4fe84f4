"""An update so slow that each of its phases can be seen: forward, loss, backward, update. Nothing is made up for it.

The update is rehearsed: made, looked at, taken back, to the bit. So the gradient of the backward phase is the one that the update
will use, with dropout, penalty and clipping, and what has not been computed yet is blank.
"""

import math
from dataclasses import replace

from playground.core.training.rehearsal import UpdateRecord, rehearse
from playground.core.training.trainer import Trainer
from playground.live.snapshot import Snapshot

PHASES = ("forward", "loss", "backward", "update")
FASTEST = 2.0  # updates a second up to which the phases are shown


class SlowMotion:
    """Where training is within an update; `now` is "" when it does not go phase by phase."""

    def __init__(self) -> None:
        self.now = ""
        self._next_at = 0.0
        self._rehearsal: UpdateRecord | None = None

    def clear(self) -> None:
        """Begin with the next update."""
        self.now, self._next_at, self._rehearsal = "", 0.0, None

    def go_on(self, trainer: Trainer, clock: float, pace: float) -> bool:
        """Go to the next phase if it is time, at so many updates a second; whether it was."""
        if clock < self._next_at:
            return False
        self.now = PHASES[(PHASES.index(self.now) + 1) % len(PHASES)] if self.now else PHASES[0]
        if self.now == "forward":
            self._rehearsal = rehearse(trainer)
        elif self.now == "update":
            trainer.run_checked(1)
            self._rehearsal = None
        self._next_at = clock + 1 / (len(PHASES) * pace)
        return True

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """`snapshot` with what is known in this phase: before the backward pass no gradient, before the update no step."""
        rehearsal = self._rehearsal
        if not self.now or rehearsal is None:
            return replace(snapshot, phase=self.now)
        gradient = snapshot.gradient
        if snapshot.watch.source == "batch":
            gradient = rehearsal.gradient if self.now == "backward" else None
        loss = math.nan if self.now == "forward" else rehearsal.loss
        return replace(snapshot, phase=self.now, batch_loss=loss, gradient=gradient, step=None)
