"""The open document: the present experiment, its undo stack, its file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeGuard

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QUndoStack

from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.spec import Experiment, Key
from playground.core.experiment.validation import check_parameter, validate
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.snapshot import Snapshot
from playground.ui.state.undo_commands import (
    EditName,
    GoTo,
    SetExperiment,
    SetParameters,
    ValuesName,
)

Edit = Callable[[Experiment], Experiment]
Bring = Callable[[Experiment], Mapping[Key, float]]
AskState = Callable[[], TrainerState]  # raises `PlaygroundError` if training does not answer


class Document(QObject):
    """The open document and its edits.

    `ask_state` asks training for its state, before every step, so that undo brings it back;
    without one there is no training, and nothing is remembered.

    Attributes
    ----------
    experiment : the present experiment, always valid
    revision : grows with every change that training follows; a snapshot of another one is stale
    undo_stack : one step for every edit
    path : the file it was opened from or saved to, or None

    Signals
    -------
    changed() : an edit has changed the experiment
    replaced(trainer) : another document is open, and `trainer` trains it; `changed` is not emitted
    begun() : after `replaced`, or after the `changed` of a template: what was chosen to be seen of
        the network before means nothing now
    path_changed() : the file of the document is another one, or has just been written
    circuit_changed() : the circuit of the circuit lab has changed; if nothing else has, `changed`
        is not emitted and training goes on
    parameters_wanted(values) : training must take these values of weights and biases, by `Key`
    state_wanted(state) : training must go to this state (None: to the start)
    refused(error) : an edit broke a rule, or training does not answer
    """

    changed = pyqtSignal()
    replaced = pyqtSignal(object)
    begun = pyqtSignal()
    path_changed = pyqtSignal()
    circuit_changed = pyqtSignal()
    parameters_wanted = pyqtSignal(object)
    state_wanted = pyqtSignal(object)
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
        self.path: Path | None = None
        self.undo_stack = QUndoStack(self)
        self._ask_state = ask_state

    # --- questions --------------------------------------------------------------------------------

    def is_current(self, snapshot: Snapshot | None) -> TypeGuard[Snapshot]:
        """Check that `snapshot` is of the document as it is now; an edit may be ahead of it."""
        return snapshot is not None and snapshot.revision == self.revision

    def training_state(self) -> TrainerState | None:
        """Ask training for its state; None if it does not answer, which `refused` says."""
        try:
            return self._ask_state() if self._ask_state is not None else None
        except PlaygroundError as error:
            self.refused.emit(error)
            return None

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
            new = validate(change(self.experiment))
            brought = bring(new) if bring is not None else {}
        except PlaygroundError as error:
            self.refused.emit(error)
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

        One undo step called `name`, `merge` as in `edit`; returns whether it was accepted.
        """
        try:
            check_parameter(new)
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
        state = self.training_state()
        if state is not None and not state.is_fresh:
            self.undo_stack.push(GoTo(self, None, name))

    def go_back(self, state: TrainerState, name: str) -> None:
        """Send training back to a state of this experiment, as an undo step called `name`."""
        self.undo_stack.push(GoTo(self, state, name))

    # --- files ------------------------------------------------------------------------------------

    def open(self, trainer: Trainer, path: Path | None) -> None:
        """Become another document, trained by `trainer`: no undo steps, not modified."""
        self.undo_stack.clear()
        self.experiment, self.path = trainer.experiment, path
        self.revision += 1
        self.replaced.emit(trainer)
        self.begun.emit()
        self.path_changed.emit()

    def saved(self, path: Path) -> None:
        """Note that the document has been written to `path`."""
        self.path = path
        self.undo_stack.setClean()
        self.path_changed.emit()

    # --- what undo commands call ------------------------------------------------------------------

    def set_experiment(self, experiment: Experiment) -> None:
        """Make this the present experiment."""
        old, self.experiment = self.experiment, experiment
        if replace(old, circuit=experiment.circuit) != experiment:
            self.revision += 1
            self.changed.emit()
        if old.circuit != experiment.circuit:
            self.circuit_changed.emit()

    def go_to(self, state: TrainerState | None) -> None:
        """Send training to `state`, or to the start. Frames from before are stale."""
        self.revision += 1
        self.state_wanted.emit(state)

    def put(self, values: Mapping[Key, float]) -> None:
        """Give parameters values. Frames from before are stale."""
        self.revision += 1
        self.parameters_wanted.emit(values)
