"""The open document: the present experiment, its undo stack, its file."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeGuard

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QUndoStack

from playground.core.basics.messages import PlaygroundError
from playground.core.engine.layout_cache import layout_of
from playground.core.experiment.edits.standardising import standardised
from playground.core.experiment.spec import Experiment, Key
from playground.core.experiment.validation import check_parameter, validate
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.answer import Answer
from playground.live.edit import TrainingEdit
from playground.live.snapshot import Snapshot
from playground.ui.state.refusals import why_not_followed
from playground.ui.state.undo_commands import (
    EditName,
    GoTo,
    SetExperiment,
    SetParameters,
    ValuesName,
)
from playground.ui.state.undo_memory import (
    DATA_BYTES,
    UNDO_BYTES,
    VALUE_BYTES,
    bound_data,
    bound_memory,
    bound_values,
)
from playground.ui.state.undo_step import Asked, TakeBack

Edit = Callable[[Experiment], Experiment]
Bring = Callable[[Experiment], Mapping[Key, float]]
AskState = Callable[[Asked | None], Asked]


class Move(NamedTuple):
    """A change of the document that training may not have followed yet, and how to reverse it."""

    revision: int
    take_back: TakeBack


def _nothing() -> None:
    """Take back what has changed nothing in the document."""


class Document(QObject):
    """The open document and its edits.

    `ask_state(last)` asks training for its state, before every step, so that undo brings it back;
    it may share memory with `last`, the state asked for or gone to before. Without `ask_state`
    there is no training, and nothing is remembered. Training follows later, and nobody
    waits for it. What it cannot follow is taken back here.

    Attributes
    ----------
    experiment : the present experiment, always valid
    revision : grows with every change that training follows; a snapshot of another one is stale
    undo_stack : one step for every edit
    path : the file it was opened from or saved to, or None
    is_returning : whether it takes edits back that training could not follow

    Signals
    -------
    edited(edit) : training must follow this `TrainingEdit`; before the other signals of an edit
    taken_back() : edits that training could not follow are undone, and no steps any more
    changed() : an edit has changed the experiment
    replaced(trainer) : another document is open, and `trainer` trains it; `changed` is not emitted
    begun() : after `replaced`, or after the `changed` of a template: what was chosen to be seen of
        the network before means nothing now
    path_changed() : the file of the document is another one, or has just been written
    circuit_changed() : the circuit of the circuit lab has changed; if nothing else has, `changed`
        is not emitted and training goes on
    parameters_wanted(values) : training is given these values of weights and biases, by `Key`
    state_wanted() : training is sent to another state of its own
    refused(error) : an edit broke a rule, or training could not follow it
    """

    changed = pyqtSignal()
    replaced = pyqtSignal(object)
    begun = pyqtSignal()
    path_changed = pyqtSignal()
    circuit_changed = pyqtSignal()
    parameters_wanted = pyqtSignal(object)
    state_wanted = pyqtSignal()
    edited = pyqtSignal(object)
    taken_back = pyqtSignal()
    refused = pyqtSignal(object)

    def __init__(
        self,
        experiment: Experiment,
        ask_state: AskState | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.revision = 0
        self._drag, self._drag_began = "", 0  # of values under way: its key, its first revision
        self.path: Path | None = None
        self.undo_stack = QUndoStack(self)
        self.is_returning = False
        self._ask_state = ask_state
        self._moves: deque[Move] = deque()
        self._last_state: Asked | None = None

    # --- questions --------------------------------------------------------------------------------

    def is_current(self, snapshot: Snapshot | None) -> TypeGuard[Snapshot]:
        """Check that `snapshot` is of the document as it is now; an edit may be ahead of it."""
        return snapshot is not None and snapshot.revision == self.revision

    def is_of_drag(self, snapshot: Snapshot) -> bool:
        """Check that `snapshot` shows a move of the drag of values that is under way."""
        return bool(self._drag) and self._drag_began <= snapshot.revision

    def ask_training(self) -> Asked | None:
        """Ask training for its state as it is before the next edit; None without training."""
        if self._ask_state is not None:
            self._last_state = self._ask_state(self._last_state)
        return self._last_state

    # --- edits ------------------------------------------------------------------------------------

    def edit(
        self,
        change: Edit,
        name: EditName,
        merge: str = "",
        anew: bool = False,
        bring: Bring | None = None,
    ) -> bool:
        """Apply a pure edit as one undo step called `name`; returns whether it was accepted.

        The name may be a function of the experiments before and after the step. Edits in a row with
        the same non-empty `merge` key become one step: the moves of one slider drag. With `anew`
        training starts from the beginning, even if parameters could be kept; undo brings the old
        training back. `bring` returns the values that new parameters begin with, where it is not
        what their initialisation gives. A step with `anew` or such values stays one by itself.
        """
        try:
            new = validate(standardised(change(self.experiment), self.experiment))
            brought = bring(new) if bring is not None else {}
        except (PlaygroundError, MemoryError) as error:
            self.refused.emit(why_not_followed(error))
            return False
        if new != self.experiment:
            self.undo_stack.push(SetExperiment(self, new, name, merge, anew, brought))
        return True

    def begin(self, experiment: Experiment, name: str) -> None:
        """Begin with another experiment, as one undo step called `name`; the file stays."""
        if self.edit(lambda _: experiment, name, anew=True):
            self.begun.emit()

    def set_parameters(
        self, old: Mapping[Key, float], new: float, name: ValuesName, merge: str = ""
    ) -> bool:
        """Set all weights and biases in `old`, which holds their present values, to `new`.

        One undo step called `name`, `merge` as in `edit`; returns whether it was accepted. A view
        that has not heard of the last edit yet may ask for a weight or bias that is gone.
        """
        try:
            check_parameter(new)
            layout = layout_of(self.experiment)
            for key in old:
                layout.existing_offset(key)
        except PlaygroundError as error:
            self.refused.emit(error)
            return False
        if any(value != new for value in old.values()):
            self.undo_stack.push(
                SetParameters(self, dict(old), dict.fromkeys(old, new), name, merge)
            )
        return True

    def restart(self, name: str) -> None:
        """Send training back to the start, as an undo step called `name`."""
        if self._ask_state is not None:
            self.undo_stack.push(GoTo(self, None, name))

    def go_back(self, state: TrainerState, name: str) -> None:
        """Send training back to a state of this experiment, as an undo step called `name`."""
        self.undo_stack.push(GoTo(self, Answer.of(state), name))

    # --- files ------------------------------------------------------------------------------------

    def open(self, trainer: Trainer, path: Path | None) -> None:
        """Become another document, trained by `trainer`: no undo steps, not modified."""
        self.undo_stack.clear()
        self._moves.clear()
        self._last_state = None
        self.experiment, self.path = trainer.experiment, path
        self.revision += 1
        self._drag = ""
        self.replaced.emit(trainer)
        self.begun.emit()
        self.path_changed.emit()

    def saved(self, path: Path) -> None:
        """Note that the document has been written to `path`."""
        self.path = path
        self.undo_stack.setClean()
        self.path_changed.emit()

    # --- what training follows --------------------------------------------------------------------

    def follow(self, edit: TrainingEdit, take_back: TakeBack = _nothing) -> None:
        """Change the experiment as `edit` says, and let training follow. Older frames are stale.

        `take_back` undoes it here if training cannot follow.
        """
        old, self.experiment = self.experiment, edit.experiment or self.experiment
        is_changed = replace(old, circuit=self.experiment.circuit) != self.experiment
        goes = edit.anew or edit.state is not None
        self._last_state = edit.state or self._last_state
        if is_changed or goes or edit.values:
            self.revision += 1
            drag = "" if is_changed or goes else edit.drag
            if drag != self._drag or not drag:
                self._drag, self._drag_began = drag, self.revision
            if not self.is_returning:
                kept = self.experiment if is_changed else None
                self.edited.emit(replace(edit, experiment=kept))
        if not self.is_returning:
            self._moves.append(Move(self.revision, take_back))
        if is_changed:
            self.changed.emit()
        if goes:
            self.state_wanted.emit()
        if edit.values:
            self.parameters_wanted.emit(edit.values)
        if old.circuit != self.experiment.circuit:
            self.circuit_changed.emit()

    def replace_last(self, take_back: TakeBack) -> None:
        """Reverse the last change in another way: it has become part of the step before."""
        if self._moves and not self.is_returning:
            self._moves[-1] = Move(self._moves[-1].revision, take_back)

    def note_followed(self, revision: int) -> None:
        """Note that training has followed all edits up to `revision`."""
        if self._moves and self._moves[0].revision <= revision:
            while self._moves and self._moves[0].revision <= revision:
                self._moves.popleft()
            bound_data(self.undo_stack, DATA_BYTES)
            bound_memory(self.undo_stack, UNDO_BYTES)
            bound_values(self.undo_stack, VALUE_BYTES)

    def take_back(self, error: Exception) -> None:
        """Undo all edits that training has not followed: it could not, which `refused` says."""
        self.is_returning = True
        try:
            while self._moves:
                self._moves.pop().take_back()
        finally:
            self.is_returning = False
        self.revision += 1
        self.taken_back.emit()
        self.refused.emit(error)
