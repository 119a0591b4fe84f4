"""The undo commands of the document: one for every edit of the experiment, three for training."""

from collections.abc import Mapping
from typing import Protocol

from PyQt6.QtGui import QUndoCommand

from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment, Key
from playground.core.training.carry_over import needs_new_start
from playground.core.training.state import TrainerState

MERGE_EXPERIMENT, MERGE_PARAMETERS = 1, 2


class Edited(Protocol):
    """What commands use of a document."""

    experiment: Experiment

    def training_state(self) -> TrainerState | None: ...
    def set_experiment(
        self, experiment: Experiment, remembered: TrainerState | None = None
    ) -> None: ...
    def go_to(self, state: TrainerState | None) -> None: ...
    def put(self, values: Mapping[Key, float]) -> None: ...


class SetExperiment(QUndoCommand):
    """Another experiment: the one command for every edit.

    If doing or undoing it loses part of training, the state before is kept for the way back.
    """

    def __init__(self, document: Edited, new: Experiment, name: str, merge: str) -> None:
        super().__init__(name)
        self._document, self._merge = document, merge
        self._old, self._new = document.experiment, new
        self._at_old: TrainerState | None = None
        self._at_new: TrainerState | None = None

    def redo(self) -> None:
        self._at_old = self._state_before(self._old, self._new)
        self._document.set_experiment(self._new, self._at_new)

    def undo(self) -> None:
        self._at_new = self._state_before(self._new, self._old)
        self._document.set_experiment(self._old, self._at_old)

    def _state_before(self, old: Experiment, new: Experiment) -> TrainerState | None:
        return self._document.training_state() if _loses_state(old, new) else None

    def id(self) -> int:
        return MERGE_EXPERIMENT if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not isinstance(other, SetExperiment) or other._merge != self._merge:
            return False
        self._new = other._new
        self.setObsolete(self._new == self._old)
        return True


class StartAnew(QUndoCommand):
    """Another experiment with its own training; the state of the other one is kept."""

    def __init__(self, document: Edited, new: Experiment, name: str) -> None:
        super().__init__(name)
        self._document, self._old, self._new = document, document.experiment, new
        self._at_old: TrainerState | None = None
        self._at_new: TrainerState | None = None

    def redo(self) -> None:
        self._at_old = self._document.training_state()
        self._document.set_experiment(self._new)
        self._document.go_to(self._at_new)

    def undo(self) -> None:
        self._at_new = self._document.training_state()
        self._document.set_experiment(self._old)
        self._document.go_to(self._at_old)


class SetParameters(QUndoCommand):
    """Weights and biases, set by hand."""

    def __init__(
        self,
        document: Edited,
        old: Mapping[Key, float],
        new: Mapping[Key, float],
        name: str,
        merge: str,
    ) -> None:
        super().__init__(name)
        self._document, self._merge = document, merge
        self._old, self._new = dict(old), dict(new)

    def redo(self) -> None:
        self._document.put(self._new)

    def undo(self) -> None:
        self._document.put(self._old)

    def id(self) -> int:
        return MERGE_PARAMETERS if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not isinstance(other, SetParameters):
            return False
        if (other._merge, other._new.keys()) != (self._merge, self._new.keys()):
            return False
        self._new = other._new
        return True


class Restart(QUndoCommand):
    """Training goes back to the start; undo brings back its state from before."""

    def __init__(self, document: Edited, name: str) -> None:
        super().__init__(name)
        self._document = document
        self._before: TrainerState | None = None

    def redo(self) -> None:
        self._before = self._document.training_state()
        self._document.go_to(None)

    def undo(self) -> None:
        self._document.go_to(self._before)


def _loses_state(old: Experiment, new: Experiment) -> bool:
    """Check whether going from `old` to `new` loses parameters that undo must bring back."""
    if needs_new_start(old, new):
        return True
    if (old.network, old.data.features) == (new.network, new.data.features):
        return False
    return not _existing(old) <= _existing(new)


def _existing(experiment: Experiment) -> set[Key]:
    layout = Layout(experiment)
    return {key for key, exists in zip(layout.keys, layout.exists, strict=True) if exists}
