"""What an edit of the document asks of training."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field

from playground.core.experiment.spec import Experiment, Key
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.answer import Answer


@dataclass(frozen=True, kw_only=True)
class TrainingEdit:
    """All that one edit asks of training; it is carried out as a whole or not at all.

    Attributes
    ----------
    experiment : what to train from now on, see `Trainer.configure`; None: the same as before
    state : where training goes then; answered by the time that training comes to it
    unless_trained : whether it stays where it is instead if it has trained since `state`
    anew, values : without a state, or if it is not kept any more (as its error says): whether
        training goes to the start that the seeds give; weights and biases that are set by hand
    drag : of edits in a row with the same name only the last one that waits is carried out; "" for
        an edit of its own
    """

    experiment: Experiment | None = None
    state: Answer[TrainerState] | None = None
    unless_trained: bool = False
    anew: bool = False
    drag: str = ""
    values: Mapping[Key, float] = field(default_factory=dict)

    def carry_out(self, trainer: Trainer) -> None:
        """Change `trainer`; if anything is raised, `MemoryError` too, nothing has changed."""
        beside = copy(trainer)
        state = None if self.state is None else self.state.value
        stays = self.unless_trained and state is not None and state.update != trainer.update
        if self.experiment is not None:
            beside.configure(self.experiment)
        if state is not None:
            if not stays:  # after `configure` the vectors are not shared any more
                beside.restore(state) if self.experiment is not None else beside.go_to(state)
        else:
            if self.anew:
                beside.restart()
            if self.values:
                beside.put_all_back(self.values)  # last: it writes to vectors that may be shared
        trainer.take_over(beside)


@dataclass
class PostedEdit:
    """An edit on its way to training.

    Attributes
    ----------
    drag : see `TrainingEdit`
    is_left_out : whether a later move of the same drag takes its place
    """

    drag: str = ""
    is_left_out: bool = False
