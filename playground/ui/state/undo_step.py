"""A step of the undo stack that takes training along: the base of all undo commands.

It keeps the state of training on both of its sides, as it was when that side was left last. So
undo then redo brings back everything, to the bit. Nothing here waits: a state is asked for before
the edit is posted, so training answers with the state before it, when it comes to it.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple, Protocol, Self

from PyQt6.QtGui import QUndoCommand, QUndoStack

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.experiment.spec import Experiment
from playground.core.training.state import TrainerState
from playground.live.answer import Answer
from playground.live.edit import TrainingEdit

NOT_KEPT = QT_TRANSLATE_NOOP("Errors", "This state of training is no longer kept.")
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
        self.was_undone = self._is_gone = False

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

    @property
    def _drag(self) -> str:
        """The name of the drag that it is a move of; "" for a step of its own."""
        return ""

    def redo(self) -> None:
        if self._is_gone:
            return
        kept = self._at_old
        if not self._document.is_returning:
            self._at_old = self._ask_old() if self._concerns_training else None
        take_back = partial(self._undo_on_stack, kept) if self.was_undone else self._vanish
        edit = self._forward()
        if not self.was_undone:
            edit = replace(edit, drag=self._drag)
        self._go(edit, self._at_new, self._at_old, take_back)
        if not self.was_undone:
            self._left = self._reached = None

    def _ask_old(self) -> Asked | None:
        """Ask for the state of training to which undo comes back."""
        return self._document.ask_training()

    def undo(self) -> None:
        if self._is_gone:
            return
        kept = self._at_new
        if not self._document.is_returning:
            self._at_new = self._document.ask_training() if self._concerns_training else None
        self.was_undone = True
        self._go(self._backward(), self._at_old, self._at_new, partial(self._redo_on_stack, kept))

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

    def _undo_on_stack(self, at_old: Asked | None) -> None:
        """Take back a redo; `at_old` is the state that its undo led to before."""
        self._document.undo_stack.undo()
        self._at_old = at_old

    def _redo_on_stack(self, at_new: Asked | None) -> None:
        """Take back an undo; an edit after it has cleared what was to be redone.

        `at_new` is the state that its redo led to before.
        """
        stack = self._document.undo_stack
        self._at_new = at_new
        if stack.canRedo():
            stack.redo()
        else:
            step = self._again()
            step._at_old, step._at_new = self._at_old, at_new
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
        is_lost = self._reached is not None and self._reached.error is not None
        return is_lost and not self._keeps_training

    @property
    def states(self) -> Iterator[TrainerState]:
        """The states of training that it keeps and that are known."""
        for one in (self._at_old, self._at_new):
            if one is not None and one.value is not None:
                yield one.value

    @property
    def memory(self) -> dict[int, int]:
        """The bytes of what it keeps, by identity: steps share some of it."""
        return {key: size for one in self.states for key, size in one.memory.items()}

    @property
    def value_bytes(self) -> int:
        """The bytes of the weights and biases that it sets by hand."""
        return 0

    def reduce_values(self) -> None:
        """Keep these values in less memory, or not at all if they are packed already."""

    @property
    def data_bytes(self) -> dict[int, int]:
        """The bytes of the own data that it brings back, by identity: steps share some of it."""
        return {}

    def let_go(self) -> None:
        """Keep nothing, and do nothing any more: the step goes when it is reached."""
        self._is_gone = True
        self.forget_states()
        self.setObsolete(True)

    def forget_states(self) -> None:
        """Let go of the states that it keeps: undo and redo then change the document only."""
        lost: Asked = Answer()
        lost.fail(PlaygroundError(NOT_KEPT))
        self._at_old, self._at_new = (one and lost for one in (self._at_old, self._at_new))
        self._left = None
        if not self.has_lost_training:
            self._reached = None


def _value(asked: Asked | None) -> TrainerState | None:
    return None if asked is None else asked.value
