"""The undo commands of the document: edits of the experiment, and of training."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Generic, Self, TypeVar

from PyQt6.QtGui import QUndoCommand

from playground.core.experiment.spec import Experiment, Key
from playground.live.edit import TrainingEdit
from playground.ui.state.packed_values import PackedValues, Values, unpacked
from playground.ui.state.undo_step import Asked, Edited, UndoStep

BYTES_OF_VALUE = 100  # with its key and its place in a dictionary
FEW_VALUES = 1_000  # that are always kept
MERGES = 1  # `id` of commands that may become one; `mergeWith` looks closer
T = TypeVar("T")
# What a step is called: a text, or a function of what was before and what is after it.
EditName = str | Callable[[Experiment, Experiment], str]
ValuesName = str | Callable[[Values, Values], str]


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
        return MERGES if self._drag else -1

    @property
    def _drag(self) -> str:
        return self._merge

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

    def _ask_old(self) -> Asked | None:
        """Ask for the state before it; a further move of a drag has that of the first one.

        To copy a large state takes longer than a hand takes for the next move.
        """
        stack = self._document.undo_stack
        last = stack.command(stack.index() - 1)
        may_merge = self._drag and not (self.was_undone or stack.isClean())
        if may_merge and isinstance(last, type(self)) and last._drag == self._drag:
            known = last._at_old if last._is_continued_by(self) else None
            return known or super()._ask_old()
        return super()._ask_old()

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
        self._redo_on_stack(self._at_new)


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

    @property
    def data_bytes(self) -> dict[int, int]:
        both = (self._old.data.own, self._new.data.own)
        return {id(own): own.memory for own in both if own is not None}

    def let_go(self) -> None:
        super().let_go()
        self._old = self._new = self._document.experiment

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

    @property
    def _drag(self) -> str:
        """Nothing if it starts anew or brings values: a further move would lose them."""
        return "" if self.anew or self.brought else self._merge

    def _again(self) -> Self:
        return type(self)(
            self._document, self._new, self._name, self._merge, self.anew, self.brought
        )


class SetParameters(Change[Values]):
    """Weights and biases, set by hand.

    Where all need too much memory, many values are packed, and then the step itself goes.
    """

    def __init__(
        self, document: Edited, old: Values, new: Values, name: ValuesName, merge: str
    ) -> None:
        super().__init__(document, old, new, name, merge)
        self._experiment = document.experiment  # whose parameters they are

    @property
    def value_bytes(self) -> int:
        both = self._old, self._new
        sizes = (v.size if isinstance(v, PackedValues) else len(v) * BYTES_OF_VALUE for v in both)
        return sum(sizes)

    def reduce_values(self) -> None:
        if isinstance(self._old, PackedValues):
            self._old = self._new = {}
            self.setObsolete(True)
        elif len(self._old) > FEW_VALUES:
            self._old, self._new = (
                PackedValues(self._experiment, unpacked(v)) for v in (self._old, self._new)
            )

    def _to(self, value: Values) -> TrainingEdit:
        return TrainingEdit(values=unpacked(value))

    def _is_continued_by(self, other: Self) -> bool:
        if not super()._is_continued_by(other):
            return False
        return unpacked(other._new).keys() == unpacked(self._new).keys()

    def _again(self) -> Self:
        old, new = unpacked(self._old), unpacked(self._new)
        return type(self)(self._document, old, new, self._name, self._merge)


class GoTo(UndoStep):
    """Training goes to a state of the same experiment, or to the start (None)."""

    def __init__(self, document: Edited, state: Asked | None, name: str) -> None:
        super().__init__(document, name)
        self._is_start, self._name = state is None, name
        self._at_new = state

    def _forward(self) -> TrainingEdit:
        return TrainingEdit(anew=self._is_start)

    def _backward(self) -> TrainingEdit:
        """Leave the document as it is: only training goes back."""
        return TrainingEdit()

    def _again(self) -> Self:
        return type(self)(self._document, None if self._is_start else self._at_new, self._name)


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
