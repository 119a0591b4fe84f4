"""The undo commands of the document: edits of the experiment, and of training.

Each keeps the state of training on both of its sides, as it was when that side was left last. So
undo then redo brings back everything, to the bit. Nothing here waits: a state is asked for before
the edit is posted, so training answers with the state before it, when it comes to it.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from PyQt6.QtGui import QUndoCommand, QUndoStack

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.experiment.spec import Experiment, Key
from playground.core.training.state import TrainerState
from playground.live.answer import Answer
from playground.live.edit import TrainingEdit

MERGES = 1  # `id` of commands that may become one; `mergeWith` looks closer
NOT_KEPT = QT_TRANSLATE_NOOP("Errors", "This state of training is no longer kept.")
T = TypeVar("T")
# What a step is called: a text, or a function of what was before and what is after it.
EditName = str | Callable[[Experiment, Experiment], str]
ValuesName = str | Callable[[Mapping[Key, float], Mapping[Key, float]], str]
Asked = Answer[TrainerState]
TakeBack = Callable[[], object]


class Edited(Protocol):
    """What commands use of a document.

    Attributes
    ----------
    is_returning : whether it takes edits back that training could not follow: commands then change
        the document alone
    """

    experiment: Experiment
    undo_stack: QUndoStack
    is_returning: bool

    def ask_training(self) -> Asked | None: ...
    def follow(self, edit: TrainingEdit, take_back: TakeBack = ...) -> None: ...
    def replace_last(self, take_back: TakeBack) -> None: ...


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
    was_undone : whether it was undone, and so is done again now
    """

    def __init__(self, document: Edited, name: str = "") -> None:
        super().__init__(name)
        self._document = document
        self._at_old: Asked | None = None
        self._at_new: Asked | None = None
        self._left: Asked | None = None  # of the last undo or redo
        self._reached: Asked | None = None
        self.was_undone = False

    @abstractmethod
    def _forward(self) -> TrainingEdit:
        """Return what doing it asks of training; the experiment is the document's too."""

    @abstractmethod
    def _backward(self) -> TrainingEdit:
        """Return what taking it back asks of training."""

    @property
    def _concerns_training(self) -> bool:
        return True

    @property
    def _keeps_training(self) -> bool:
        """Whether what was trained since stays: nothing that training made depends on the edit."""
        return False

    def redo(self) -> None:
        if not self._document.is_returning:
            self._at_old = self._document.ask_training() if self._concerns_training else None
        take_back = self._document.undo_stack.undo if self.was_undone else self._vanish
        self._go(self._forward(), self._at_new, self._at_old, take_back)
        if not self.was_undone:
            self._left = self._reached = None

    def undo(self) -> None:
        if not self._document.is_returning:
            self._at_new = self._document.ask_training() if self._concerns_training else None
        self.was_undone = True
        self._go(self._backward(), self._at_old, self._at_new, self._redo_on_stack)

    def _go(
        self, edit: TrainingEdit, state: Asked | None, left: Asked | None, take_back: TakeBack
    ) -> None:
        """Post `edit`, and with it that training returns to `state`, if it was there before."""
        self._reached, self._left = state, left
        edit = replace(edit, state=state, unless_trained=self._keeps_training)
        self._document.follow(edit, take_back)

    # What takes a move back; Qt may have deleted the step itself by then.

    def _vanish(self) -> None:
        """Take back a step that was done for the first time: it leaves the stack."""
        step = self._top()
        self._document.follow(step._backward())
        step.setObsolete(True)
        self._document.undo_stack.undo()

    def _redo_on_stack(self) -> None:
        """Take back an undo; an edit after it has cleared what was to be redone."""
        stack = self._document.undo_stack
        if stack.canRedo():
            stack.redo()
        else:
            step = self._again()
            step._at_old = self._at_old
            stack.push(step)

    def _top(self) -> "UndoStep":
        """Return the last step that is done."""
        stack = self._document.undo_stack
        step = stack.command(stack.index() - 1)
        assert isinstance(step, UndoStep)
        return step

    @abstractmethod
    def _again(self) -> Self:
        """Return a new step like this one."""

    # --- what has become of training --------------------------------------------------------------

    @property
    def passage(self) -> Passage | None:
        """What the last undo or redo did with training.

        None if nothing was trained in between, and as long as training has not answered.
        """
        left, reached = _value(self._left), _value(self._reached)
        if left is None or reached is None or left.update == reached.update:
            return None
        return Passage(left.update, left.update if self._keeps_training else reached.update)

    @property
    def has_lost_training(self) -> bool:
        """Whether the last undo or redo could not bring training back: it is not kept any more."""
        return self._reached is not None and self._reached.error is not None

    @property
    def states(self) -> Iterator[TrainerState]:
        """The states of training that it keeps and that are known."""
        for one in (self._at_old, self._at_new):
            if one is not None and one.value is not None:
                yield one.value

    def forget_states(self) -> None:
        """Let go of the states that it keeps: undo and redo then change the document only."""
        lost: Asked = Answer()
        lost.fail(PlaygroundError(NOT_KEPT))
        self._at_old, self._at_new = (one and lost for one in (self._at_old, self._at_new))
        self._left = None
        if not self.has_lost_training:
            self._reached = None


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

    @abstractmethod
    def _to(self, value: T) -> TrainingEdit:
        """Return what going to `value` asks of training."""

    def _forward(self) -> TrainingEdit:
        return self._to(self._new)

    def _backward(self) -> TrainingEdit:
        return self._to(self._old)

    def id(self) -> int:
        return MERGES if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not (isinstance(other, type(self)) and self._is_continued_by(other)):
            return False
        before, self._new = self._new, other._new
        self._show_name()
        if self._new == self._old:  # this step goes, and with it the state before the drag
            self.setObsolete(True)
            self._document.replace_last(lambda: self._come_back(before))
            if self._at_old is not None:
                self._document.follow(TrainingEdit(state=self._at_old, unless_trained=True))
        else:
            self._document.replace_last(lambda: self._return_to(before))
        return True

    def _is_continued_by(self, other: Self) -> bool:
        return other._merge == self._merge

    def _return_to(self, before: T) -> None:
        """Take back the last move of a drag."""
        step = self._top()
        assert isinstance(step, Change)
        step._new = before
        step._show_name()
        self._document.follow(self._to(before))

    def _come_back(self, before: T) -> None:
        """Take back the last move of a drag that has ended this step."""
        self._new = before
        self._redo_on_stack()


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

    def _to(self, value: Experiment) -> TrainingEdit:
        return TrainingEdit(experiment=value)

    def _forward(self) -> TrainingEdit:
        return TrainingEdit(experiment=self._new, anew=self.anew, values=self.brought)

    @property
    def _concerns_training(self) -> bool:
        return self.anew or replace(self._old, circuit=self._new.circuit) != self._new

    @property
    def _keeps_training(self) -> bool:
        return not self.anew and _stays_usable(self._old, self._new)

    def id(self) -> int:
        """Return −1 (never merge) if it starts anew or brings values, which would be lost."""
        return -1 if self.anew or self.brought else super().id()

    def _again(self) -> Self:
        return type(self)(
            self._document, self._new, self._name, self._merge, self.anew, self.brought
        )


class SetParameters(Change[Mapping[Key, float]]):
    """Weights and biases, set by hand."""

    def _to(self, value: Mapping[Key, float]) -> TrainingEdit:
        return TrainingEdit(values=value)

    def _is_continued_by(self, other: Self) -> bool:
        return super()._is_continued_by(other) and other._new.keys() == self._new.keys()

    def _again(self) -> Self:
        return type(self)(self._document, self._old, self._new, self._name, self._merge)


class GoTo(UndoStep):
    """Training goes to a state of the same experiment, or to the start (None)."""

    def __init__(self, document: Edited, state: TrainerState | None, name: str) -> None:
        super().__init__(document, name)
        self._state, self._name = state, name
        self._at_new = None if state is None else Answer.of(state)

    def _forward(self) -> TrainingEdit:
        return TrainingEdit(anew=self._state is None)

    def _backward(self) -> TrainingEdit:
        """Leave the document as it is: only training goes back."""
        return TrainingEdit()

    def _again(self) -> Self:
        return type(self)(self._document, self._state, self._name)


def _value(asked: Asked | None) -> TrainerState | None:
    return None if asked is None else asked.value


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
