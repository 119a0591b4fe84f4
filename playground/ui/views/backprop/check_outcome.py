"""The result of a gradient check, and what it is the answer to."""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.vocabulary import Source
from playground.core.engine.samples import Batch
from playground.core.explain.gradient_check import Checked
from playground.live.snapshot import Snapshot


@dataclass(frozen=True)
class Outcome:
    """The result of a check, and what was checked: the network of `snapshot` over `batch`."""

    snapshot: Snapshot
    batch: Batch
    epsilon: float
    rows: tuple[Checked, ...]
    verdict: str

    def is_about(self, snapshot: Snapshot) -> bool:
        """Return whether `snapshot` still shows that network."""
        return self.snapshot is snapshot or (
            self.snapshot.experiment == snapshot.experiment
            and np.array_equal(self.snapshot.parameters, snapshot.parameters)
        )

    def answers(self, snapshot: Snapshot, epsilon: float) -> bool:
        """Return whether this is still the question: the same samples and ε."""
        if (self.source, self.epsilon) != (snapshot.watch.source, epsilon):
            return False
        if self.source == "train":
            return True
        batch = snapshot.batch
        return batch is not None and np.array_equal(self.batch.columns, batch.columns)

    @property
    def source(self) -> Source:
        """Which samples were checked."""
        return self.snapshot.watch.source
