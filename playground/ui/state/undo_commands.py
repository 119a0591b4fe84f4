"""The undo commands of the document: edits of the experiment, and of training.

Each keeps the state of training on both of its sides, as it was when that side was left last. So
undo then redo brings back everything, to the bit.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple, Protocol

from PyQt6.QtGui import QUndoCommand

from playground.core.experiment.spec import Experiment, Key
from playground.core.training.state import TrainerState

MERGE_EXPERIMENT, MERGE_PARAMETERS = 1, 2
# What a step is called: a text, or a function of what was before and what is after it.
EditName = str | Callable[[Experiment, Experiment], str]
ValuesName = str | Callable[[Mapping[Key, float], Mapping[Key, float]], str]


class Edited(Protocol):
    """What commands use of a document."""

    experiment: Experiment

    def training_state(self) -> TrainerState | None: ...
    def set_experiment(self, experiment: Experiment) -> None: ...
    def go_to(self, state: TrainerState | None) -> None: ...
    def put(self, values: Mapping[Key, float]) -> None: ...


class Passage(NamedTuple):
    """What an undo or a redo did with training that had gone on since.

    Attributes
    ----------
    left, reached : the number of updates before and after it; the same where training was kept
    """

    left: int
    reached: int


class Step(QUndoCommand):
    """A step of the undo stack that brings back the state of training along with the document.

    Attributes
    ----------
    passage : what the last undo or redo did with training; None if nothing was trained in between
    was_undone : whether it was undone, and so is done again now
    """

    def __init__(self, document: Edited, name: str = "") -> None:
        super().__init__(name)
        self._document = document
        self._at_old: TrainerState | None = None
        self._at_new: TrainerState | None = None
        self.passage: Passage | None = None
        self.was_undone = False

    @abstractmethod
    def _do(self) -> None:
        """Change the document, the first time or again."""

    @abstractmethod
    def _take_back(self) -> None:
        """Change the document back."""

    @property
    def _concerns_training(self) -> bool:
        return True

    @property
    def _keeps_training(self) -> bool:
        """Whether what was trained since stays: nothing that training made depends on the edit."""
        return False

    def redo(self) -> None:
        self._at_old = self._document.training_state() if self._concerns_training else None
        self._do()
        self._return_to(self._at_new, self._at_old)

    def undo(self) -> None:
        if self._at_old is not None:  # else training does not answer
            self._at_new = self._document.training_state()
        self.was_undone = True
        self._take_back()
        self._return_to(self._at_old, self._at_new)

    def _return_to(self, state: TrainerState | None, left: TrainerState | None) -> None:
        """Send training back to `state`; if it may be kept, only if none was made since."""
        self.passage = None
        if state is None:
            return
        kept = self._keeps_training and left is not None and left.update != state.update
        if not kept:
            self._document.go_to(state)
        if left is not None and left.update != state.update:
            self.passage = Passage(left.update, left.update if kept else state.update)


class SetExperiment(Step):
    """Another experiment: the one command for every edit.

    Attributes
    ----------
    brought : values of new parameters that the edit brings along
    """

    def __init__(
        self,
        document: Edited,
        new: Experiment,
        name: EditName,
        merge: str,
        brought: Mapping[Key, float] = MappingProxyType({}),
    ) -> None:
        super().__init__(document)
        self._name, self._merge, self.brought = name, merge, brought
        self._old, self._new = document.experiment, new
        self._show_name()

    def _show_name(self) -> None:
        name = self._name
        self.setText(name if isinstance(name, str) else name(self._old, self._new))

    def _do(self) -> None:
        self._document.set_experiment(self._new)
        if self.brought:
            self._document.put(self.brought)

    def _take_back(self) -> None:
        self._document.set_experiment(self._old)

    @property
    def _concerns_training(self) -> bool:
        return replace(self._old, circuit=self._new.circuit) != self._new

    @property
    def _keeps_training(self) -> bool:
        return _only_numbers_of_training(self._old, self._new)

    def id(self) -> int:
        return MERGE_EXPERIMENT if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not isinstance(other, SetExperiment) or other._merge != self._merge:
            return False
        self._new = other._new
        self._show_name()
        if self._new == self._old:  # this step goes, and with it the state before the drag
            self.setObsolete(True)
            self._clear_traces()
        return True

    def _clear_traces(self) -> None:
        """Send training back to where the drag began, unless it has gone on since."""
        now = self._document.training_state() if self._at_old is not None else None
        if now is not None and self._at_old is not None and now.update == self._at_old.update:
            self._document.go_to(self._at_old)


class StartAnew(Step):
    """Another experiment with its own training, which begins at the start."""

    def __init__(self, document: Edited, new: Experiment, name: EditName) -> None:
        old = document.experiment
        super().__init__(document, name if isinstance(name, str) else name(old, new))
        self._old, self._new = old, new

    def _do(self) -> None:
        self._document.set_experiment(self._new)
        self._document.go_to(None)

    def _take_back(self) -> None:
        self._document.set_experiment(self._old)


class SetParameters(Step):
    """Weights and biases, set by hand."""

    def __init__(
        self,
        document: Edited,
        old: Mapping[Key, float],
        new: Mapping[Key, float],
        name: ValuesName,
        merge: str,
    ) -> None:
        super().__init__(document)
        self._name, self._merge = name, merge
        self._old, self._new = dict(old), dict(new)
        self._show_name()

    def _show_name(self) -> None:
        name = self._name
        self.setText(name if isinstance(name, str) else name(self._old, self._new))

    def _do(self) -> None:
        self._document.put(self._new)

    def _take_back(self) -> None:
        self._document.put(self._old)

    def id(self) -> int:
        return MERGE_PARAMETERS if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not isinstance(other, SetParameters):
            return False
        if (other._merge, other._new.keys()) != (self._merge, self._new.keys()):
            return False
        self._new = other._new
        self._show_name()
        return True


class GoTo(Step):
    """Training goes to a state of the same experiment, or to the start (None)."""

    def __init__(self, document: Edited, state: TrainerState | None, name: str) -> None:
        super().__init__(document, name)
        self._state = state

    def _do(self) -> None:
        self._document.go_to(self._state)

    def _take_back(self) -> None:
        """Leave the document as it is: only training goes back."""


def _only_numbers_of_training(old: Experiment, new: Experiment) -> bool:
    """Return whether only numbers such as the learning rate differ, which leave no trace in θ."""
    kinds = [
        (e.network, e.data, e.seeds, t.loss, t.optimizer.name, t.precision)
        for e, t in ((old, old.training), (new, new.training))
    ]
    return kinds[0] == kinds[1]
