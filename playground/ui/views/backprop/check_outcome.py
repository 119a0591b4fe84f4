"""The result of a gradient check, and what it is the answer to."""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.explain.gradient_check import Checked
from playground.live.snapshot import Snapshot
from playground.ui.views.backprop.sample_scope import SampleScope


@dataclass(frozen=True)
class Outcome:
    """The result of a check, and what was checked: `scope` names the samples `columns`."""

    snapshot: Snapshot
    scope: object
    columns: Array
    epsilon: float
    rows: tuple[Checked, ...]
    verdict: str

    def is_about(self, snapshot: Snapshot) -> bool:
        """Return whether `snapshot` still shows that network."""
        return self.snapshot is snapshot or (
            self.snapshot.experiment == snapshot.experiment
            and np.array_equal(self.snapshot.parameters, snapshot.parameters)
        )

    def answers(self, snapshot: Snapshot, scope: SampleScope, epsilon: float) -> bool:
        """Return whether this is still the question: the same samples and ε."""
        if (self.scope, self.epsilon) != (scope.currentData(), epsilon):
            return False
        return self.scope == "train" or np.array_equal(self.columns, scope.columns(snapshot))
