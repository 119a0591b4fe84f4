"""The samples of one set with the answers of the network: which are correct, which are wrong."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from playground.core.engine.samples import SET_NAMES, Samples, SetName, load_data
from playground.core.engine.scoring import is_answered, predicted_classes, wrongly_classified
from playground.live.snapshot import Snapshot

Which = Literal["all", "correct", "wrong"]
NO_ANSWER = -1


@dataclass(frozen=True)
class Judged:
    """A set of a classification and what it is answered with.

    Attributes
    ----------
    answers : (n,) the class of each answer, or `NO_ANSWER`
    wrong : (n,)
    is_fresh : whether nothing has been learned yet, so that no answer is judged
    """

    samples: Samples
    answers: npt.NDArray[np.int64]
    wrong: npt.NDArray[np.bool_]
    is_fresh: bool

    def indices(self, which: Which) -> npt.NDArray[np.intp]:
        """Return the indices of the samples with a correct answer, with a wrong one, or all."""
        if which == "all":
            return np.arange(len(self.samples))
        return np.flatnonzero(self.wrong == (which == "wrong"))

    def is_like(self, other: "Judged | None") -> bool:
        """Return whether a picture of `other` would be the same."""
        return (
            other is not None
            and self.samples is other.samples
            and self.is_fresh == other.is_fresh
            and np.array_equal(self.answers, other.answers)
        )


def judged(snapshot: Snapshot, name: SetName) -> Judged:
    """Judge the answers of `snapshot`, a classification, to one of its sets."""
    experiment, index = snapshot.experiment, SET_NAMES.index(name)
    samples, outputs = load_data(experiment).sets[index], snapshot.answers[index]
    answers = np.where(is_answered(outputs), predicted_classes(experiment, outputs), NO_ANSWER)
    wrong = wrongly_classified(experiment, outputs, samples.labels)
    return Judged(samples, answers, wrong, snapshot.is_fresh)
