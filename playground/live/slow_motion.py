"""Training so slow that each phase of an update can be seen: forward, loss, backward, update.

The update is rehearsed: made, looked at and taken back, to the bit. So the gradient of the backward
phase is ∂L/∂θ of the mini-batch that the update will use, with its dropout. What has not been
computed yet is blank. While training is paused, the phase stays, until something else than this
update changes the parameters.
"""

import math
from dataclasses import replace
from typing import Literal

from playground.core.basics.vocabulary import PHASES, Phase
from playground.core.observe.watch import Watch
from playground.core.training.rehearsal import UpdateRecord, rehearse
from playground.core.training.trainer import Trainer
from playground.live.snapshot import Snapshot

FASTEST_PACE = 2.0  # updates a second up to which the phases are shown


class SlowMotion:
    """Goes through the phases of each update; `now` is the present one, "" if it is not used."""

    def __init__(self) -> None:
        self.now: Phase | Literal[""] = ""
        self._next_at = 0.0
        self._rehearsal: UpdateRecord | None = None

    def clear(self) -> None:
        """Begin with the next update."""
        self.now, self._next_at, self._rehearsal = "", 0.0, None

    def go_on(self, trainer: Trainer, clock: float, pace: float) -> bool:
        """Go to the next phase if it is due at `pace` updates a second; return whether it was."""
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

    def watch(self, watch: Watch) -> Watch:
        """Return what to show now: δ of the neurons in the backward phase, if a is watched."""
        if self.now == "backward" and watch.quantity == "a":
            return replace(watch, quantity="delta")
        return watch

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """Return `snapshot` without the gradient and the step that are not computed yet."""
        rehearsal = self._rehearsal
        if not self.now or rehearsal is None:
            return replace(snapshot, phase=self.now)
        gradient = snapshot.gradient
        if snapshot.watch.source in ("batch", "next"):
            gradient = rehearsal.raw if self.now == "backward" else None
        loss = math.nan if self.now == "forward" else rehearsal.loss
        return replace(snapshot, phase=self.now, batch_loss=loss, gradient=gradient, step=None)
