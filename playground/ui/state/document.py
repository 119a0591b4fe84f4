"""The open document: the present experiment, its undo stack, its file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QUndoCommand, QUndoStack

from playground.core.basics.messages import PlaygroundError
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment, Key
from playground.core.experiment.validation import check_parameter, validate
from playground.core.training.carry_over import needs_new_start
from playground.core.training.state import TrainerState

MERGE_EXPERIMENT, MERGE_PARAMETER = 1, 2


class Document(QObject):
    """What is being edited.

    Attributes
    ----------
    experiment : the present experiment, always valid
    revision : grows with every change that training has to follow; a snapshot of another revision is stale
    undo_stack : one step for every edit
    path : the file it was opened from or saved to, or None
    state_now : set by the run controller: asks training for its state, before an edit that loses some of it

    Signals
    -------
    changed(remembered) : the experiment has changed; `remembered` is the training state that an undo brings back, or None
    circuit_changed() : the circuit of the circuit lab has changed; if nothing else has, `changed` is not said and training goes on
    parameter_wanted(key, value) : one weight or bias shall have this value
    state_wanted(state) : training shall go to this state (None: to the start)
    refused(error) : an edit broke a rule; nothing has changed
    file_changed() : the path has changed
    """

    changed = pyqtSignal(object)
    circuit_changed = pyqtSignal()
    parameter_wanted = pyqtSignal(object, float)
    state_wanted = pyqtSignal(object)
    refused = pyqtSignal(object)
    file_changed = pyqtSignal()

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.revision = 0
        self.path: Path | None = None
        self.undo_stack = QUndoStack(self)
        self.state_now: Callable[[], TrainerState | None] = lambda: None

    def edit(
        self,
        change: Callable[[Experiment], Experiment],
        name: str,
        merge: str = "",
        anew: bool = False,
    ) -> bool:
        """Apply a pure edit as one undo step called `name`; returns whether it was accepted.

        Edits in a row with the same non-empty `merge` key become one step: the moves of one slider drag. With `anew` training
        starts afresh, whatever could have been kept; undo brings it back as it was.
        """
        try:
            new = validate(change(self.experiment))
        except PlaygroundError as error:
            self.refused.emit(error)
            return False
        if new != self.experiment:
            self.undo_stack.push(
                _StartAnew(self, new, name) if anew else _SetExperiment(self, new, name, merge)
            )
        return True

    def set_parameters(
        self, old: Mapping[Key, float], new: float, name: str, merge: str = ""
    ) -> None:
        """Set weights and biases by hand, all to `new`, as an undo step called `name`; `merge` as in `edit`."""
        try:
            check_parameter(new)
        except PlaygroundError as error:
            self.refused.emit(error)
            return
        if any(value != new for value in old.values()):
            self.undo_stack.push(_SetParameters(self, old, dict.fromkeys(old, new), name, merge))

    def restart(self, name: str) -> None:
        """Send training back to the start, as an undo step called `name`."""
        state = self.state_now()
        if state is not None and not state.is_fresh:
            self.undo_stack.push(_Restart(self, name))

    def replace(self, experiment: Experiment, path: Path | None) -> None:
        """Another document: no undo steps, not modified. The caller gives the worker its state."""
        self.undo_stack.clear()
        self.experiment, self.path = experiment, path
        self.revision += 1
        self.file_changed.emit()

    def saved(self, path: Path) -> None:
        """The document has been written to `path`."""
        self.path = path
        self.undo_stack.setClean()
        self.file_changed.emit()

    def set_experiment(
        self, experiment: Experiment, remembered: TrainerState | None = None
    ) -> None:
        """What undo commands call; everything else goes through `edit`."""
        old, self.experiment = self.experiment, experiment
        if replace(old, circuit=experiment.circuit) != experiment:
            self.revision += 1
            self.changed.emit(remembered)
        if old.circuit != experiment.circuit:
            self.circuit_changed.emit()

    def go_to(self, state: TrainerState | None) -> None:
        """What undo commands call: training goes to `state`, or to the start. Frames from before are stale."""
        self.revision += 1
        self.state_wanted.emit(state)

    def put(self, values: Mapping[Key, float]) -> None:
        """What undo commands call: parameters get values. Frames from before are stale."""
        self.revision += 1
        for key, value in values.items():
            self.parameter_wanted.emit(key, value)


def _loses_state(old: Experiment, new: Experiment) -> bool:
    """Whether going from `old` to `new` throws away parameters that the way back should bring back."""
    if needs_new_start(old, new):
        return True
    if (old.network, old.data.features) == (new.network, new.data.features):
        return False
    return not _existing(old) <= _existing(new)


def _existing(experiment: Experiment) -> set[Key]:
    layout = Layout(experiment)
    return {key for key, exists in zip(layout.keys, layout.exists, strict=True) if exists}


class _SetExperiment(QUndoCommand):
    """The one command for every edit of the experiment there will ever be.

    Whichever way it goes, training as it is just then is remembered if that way loses some of it, for the way back.
    """

    def __init__(self, document: Document, new: Experiment, name: str, merge: str) -> None:
        super().__init__(name)
        self._document, self._old, self._new, self._merge = (
            document,
            document.experiment,
            new,
            merge,
        )
        self._at_old: TrainerState | None = None
        self._at_new: TrainerState | None = None

    def redo(self) -> None:
        self._at_old = self._document.state_now() if _loses_state(self._old, self._new) else None
        self._document.set_experiment(self._new, self._at_new)

    def undo(self) -> None:
        self._at_new = self._document.state_now() if _loses_state(self._new, self._old) else None
        self._document.set_experiment(self._old, self._at_old)

    def id(self) -> int:
        return MERGE_EXPERIMENT if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not isinstance(other, _SetExperiment) or other._merge != self._merge:
            return False
        self._new = other._new
        self.setObsolete(self._new == self._old)
        return True


class _StartAnew(QUndoCommand):
    """Another experiment altogether: each has its own training, which waits while the other one is there."""

    def __init__(self, document: Document, new: Experiment, name: str) -> None:
        super().__init__(name)
        self._document, self._old, self._new = document, document.experiment, new
        self._at_old: TrainerState | None = None
        self._at_new: TrainerState | None = None

    def redo(self) -> None:
        self._at_old = self._document.state_now()
        self._document.set_experiment(self._new)
        self._document.go_to(self._at_new)

    def undo(self) -> None:
        self._at_new = self._document.state_now()
        self._document.set_experiment(self._old)
        self._document.go_to(self._at_old)


class _SetParameters(QUndoCommand):
    """Weights and biases, set by hand."""

    def __init__(
        self,
        document: Document,
        old: Mapping[Key, float],
        new: Mapping[Key, float],
        name: str,
        merge: str,
    ) -> None:
        super().__init__(name)
        self._document, self._old, self._new, self._merge = document, dict(old), dict(new), merge

    def redo(self) -> None:
        self._document.put(self._new)

    def undo(self) -> None:
        self._document.put(self._old)

    def id(self) -> int:
        return MERGE_PARAMETER if self._merge else -1

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        if not isinstance(other, _SetParameters) or (other._merge, set(other._new)) != (
            self._merge,
            set(self._new),
        ):
            return False
        self._new = other._new
        return True


class _Restart(QUndoCommand):
    """Back to the start; undo brings the training back that there was."""

    def __init__(self, document: Document, name: str) -> None:
        super().__init__(name)
        self._document = document
        self._before: TrainerState | None = None

    def redo(self) -> None:
        self._before = self._document.state_now()
        self._document.go_to(None)

    def undo(self) -> None:
        self._document.go_to(self._before)
