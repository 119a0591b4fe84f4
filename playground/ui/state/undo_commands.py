"""The undo commands of the document: edits of the experiment, and of training."""

from abc import abstractmethod
from array import array
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import repeat
from types import MappingProxyType
from typing import Generic, Self, TypeVar

from PyQt6.QtGui import QUndoCommand

from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.spec import Experiment, Key
from playground.live.edit import TrainingEdit
from playground.ui.state.undo_step import Asked, Edited, UndoStep

MERGES = 1  # `id` of commands that may become one; `mergeWith` looks closer
T = TypeVar("T")
# What a step is called: a text, or a function of what was before and what is after it.
EditName = str | Callable[[Experiment, Experiment], str]
ValuesName = str | Callable[[Mapping[Key, float], float], str]


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
        if self._is_where_it_began:  # this step goes, and with it the state before the drag
            self.setObsolete(True)
            self._document.replace_last(lambda: self._come_back(before))
            if self._at_old is not None:
                self._document.follow(TrainingEdit(state=self._at_old, unless_trained=True))
        else:
            self._document.replace_last(lambda: self._return_to(before))
        return True

    @property
    def _is_where_it_began(self) -> bool:
        return self._new == self._old

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


class SetParameters(Change["array[float] | float"]):
    """Weights and biases that are set to one number by hand: 12 bytes for each of them.

    Undo needs the old values however many there are, so they are never forgotten. A key takes 100
    bytes: it keeps the offsets of the parameters in the flat vector instead.
    """

    def __init__(
        self,
        document: Edited,
        old: Mapping[Key, float],
        new: float,
        name: ValuesName,
        merge: str = "",
    ) -> None:
        self._experiment = document.experiment
        self._offsets = array("i", map(layout_of(document.experiment).offset, old))
        self._values_name = name
        super().__init__(document, array("d", old.values()), new, "", merge)

    def _show_name(self) -> None:
        name = self._values_name
        self.setText(name if isinstance(name, str) else name(self._by_key(self._old), self._number))

    @property
    def _number(self) -> float:
        assert isinstance(self._new, float)
        return self._new

    def _by_key(self, value: "array[float] | float") -> dict[Key, float]:
        keys = layout_of(self._experiment).keys
        values = value if isinstance(value, array) else repeat(value)
        return {keys[offset]: one for offset, one in zip(self._offsets, values, strict=False)}

    def _to(self, value: "array[float] | float") -> TrainingEdit:
        return TrainingEdit(values=self._by_key(value))

    @property
    def _is_where_it_began(self) -> bool:
        assert isinstance(self._old, array)
        return all(value == self._new for value in self._old)

    def _is_continued_by(self, other: Self) -> bool:
        return super()._is_continued_by(other) and other._offsets == self._offsets

    def _again(self) -> Self:
        old, number = self._by_key(self._old), self._number
        return type(self)(self._document, old, number, self._values_name, self._merge)


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
