"""The undo commands of the document: edits of the experiment, and of training.

Each keeps the state of training on both of its sides, as it was when that side was left last. So
undo then redo brings back everything, to the bit.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from PyQt6.QtGui import QUndoCommand

from playground.core.experiment.spec import Experiment, Key
from playground.core.training.state import TrainerState

MERGES = 1  # `id` of commands that may become one; `mergeWith` looks closer
T = TypeVar("T")
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


class UndoStep(QUndoCommand):
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


class Change(UndoStep, Generic[T]):
    """A step from one value to another; changes in a row with the same merge key become one step.

    The drag that comes back to where it began is no step, and leaves no trace in training.
    """

    def __init__(
        self, document: Edited, old: T, new: T, name: str | Callable[[T, T], str], merge: str
    ) -> None:
        super().__init__(document)
        self._old, self._new, self._name, self._merge = old, new, name, merge
        self._show_name()

    def _show_name(self) -> None:
        name = self._name
        self.setText(name if isinstance(name, str) else name(self._old, self._new))

    def id(self) -> int:
        return MERGES if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not (isinstance(other, type(self)) and self._is_continued_by(other)):
            return False
        self._new = other._new
        self._show_name()
        if self._new == self._old:  # this step goes, and with it the state before the drag
            self.setObsolete(True)
            self._clear_traces()
        return True

    def _is_continued_by(self, other: Self) -> bool:
        return other._merge == self._merge

    def _clear_traces(self) -> None:
        """Send training back to where the drag began, unless it has gone on since."""
        now = self._document.training_state() if self._at_old is not None else None
        if now is not None and self._at_old is not None and now.update == self._at_old.update:
            self._document.go_to(self._at_old)


class SetExperiment(Change[Experiment]):
    """Another experiment: the one command for every edit.

    Attributes
    ----------
    anew : whether training begins at the start, even if parameters could be kept
    brought : values of new parameters that the edit brings along
    """

    def __init__(
        self,
        document: Edited,
        new: Experiment,
        name: EditName,
        merge: str = "",
        anew: bool = False,
        brought: Mapping[Key, float] = MappingProxyType({}),
    ) -> None:
        super().__init__(document, document.experiment, new, name, merge)
        self.anew, self.brought = anew, brought

    def _do(self) -> None:
        self._document.set_experiment(self._new)
        if self.anew:
            self._document.go_to(None)
        if self.brought:
            self._document.put(self.brought)

    def _take_back(self) -> None:
        self._document.set_experiment(self._old)

    @property
    def _concerns_training(self) -> bool:
        return self.anew or replace(self._old, circuit=self._new.circuit) != self._new

    @property
    def _keeps_training(self) -> bool:
        return not self.anew and _stays_usable(self._old, self._new)

    def id(self) -> int:
        """Return −1 (never merge) if it starts anew or brings values, which would be lost."""
        return -1 if self.anew or self.brought else super().id()


class SetParameters(Change[Mapping[Key, float]]):
    """Weights and biases, set by hand."""

    def _do(self) -> None:
        self._document.put(self._new)

    def _take_back(self) -> None:
        self._document.put(self._old)

    def _is_continued_by(self, other: Self) -> bool:
        return super()._is_continued_by(other) and other._new.keys() == self._new.keys()


class GoTo(UndoStep):
    """Training goes to a state of the same experiment, or to the start (None)."""

    def __init__(self, document: Edited, state: TrainerState | None, name: str) -> None:
        super().__init__(document, name)
        self._state = state

    def _do(self) -> None:
        self._document.go_to(self._state)

    def _take_back(self) -> None:
        """Leave the document as it is: only training goes back."""


def _stays_usable(old: Experiment, new: Experiment) -> bool:
    """Return whether what was trained under one experiment stays usable under the other.

    It does if the parameters, the samples, the loss and the optimiser's vectors are the same ones:
    learning rate, schedule, batch size, penalty, dropout, clipping and stop rules may differ.
    """
    kinds = [
        (e.network, e.data, e.seeds, t.loss, t.optimizer.name, t.precision)
        for e, t in ((old, old.training), (new, new.training))
    ]
    return kinds[0] == kinds[1]
