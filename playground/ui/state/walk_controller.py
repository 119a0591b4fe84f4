"""The walk through a sample or a batch: from stop to stop, to the update and back."""

from playground.core.basics.messages import Phrase
from playground.core.basics.vocabulary import Grain, Phase, Quantity
from playground.core.explain.stops import Stop
from playground.core.observe.watch import Watch
from playground.live.batch_walk import why_no_update
from playground.live.edit import TrainingEdit
from playground.live.worker import StepSize
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.selection import Selection
from playground.ui.state.walk_follower import SelectionFollower
from playground.ui.state.walk_frames import WalkFrames
from playground.ui.state.walk_update import WalkUpdate, loss_of
from playground.ui.state.watched import Watched

ON_NEURONS: dict[Phase, Quantity] = {  # what the neurons show, by phase
    "forward": "a",
    "loss": "a",
    "backward": "delta",
    "update": "a",
}


class WalkController(WalkFrames):
    """Moves the walk forward or back and keeps the selection on its stop."""

    def __init__(
        self, document: Document, controller: RunController, selection: Selection, watched: Watched
    ) -> None:
        super().__init__(document, controller, watched)
        self._follower = SelectionFollower(selection)
        self._owed = 0  # steps that were asked for before their numbers were there
        self._owed_of = watched.watch.source, watched.watch.sample
        edits = document.changed, document.state_wanted, document.parameters_wanted
        for signal in (*edits, document.replaced, controller.failed):
            signal.connect(lambda *_: self._forget_owed())
        document.begun.connect(self._end_begun)
        document.replaced.connect(lambda *_: self._sample_walk.open_loss(False))
        controller.running_changed.connect(lambda running: self._owe(0) if running else None)
        watched.changed.connect(self._forget_of_others)

    # --- where the walk is ------------------------------------------------------------------------

    @property
    def is_selecting(self) -> bool:
        """Whether it is the walk that changes the selection just now."""
        return self._follower.is_selecting

    @property
    def update_made(self) -> WalkUpdate | None:
        """The update of the walk, while the walk is there and its new numbers have come."""
        made, snapshot = self._update_made, self.walk.snapshot
        if made is None or snapshot is None or not self.walk.updated:
            return None
        return made if snapshot.update == made.number else None

    @property
    def last_index(self) -> int:
        """The index of the last stop that can be reached: without an update the one before it."""
        return len(self.walk.stops) - (2 if self.no_update else 1)

    @property
    def no_update(self) -> Phrase | None:
        """Why the walk cannot make an update, if it cannot."""
        return None if self.walk.snapshot is None else why_no_update(self.walk.snapshot)

    # --- moving -----------------------------------------------------------------------------------

    def set_grain(self, grain: Grain) -> None:
        """Walk by layer, neuron or gate from now on."""
        self.walk.grain = grain
        if self.is_ready and self.walk.is_walking:
            self._follower.follow(self.walk, self.walk.stop)
        self.changed.emit()

    def go_to(self, index: int) -> None:
        """Go to the stop with this index in `Walk.stops`.

        The last stop makes the update. Going back from it takes the update back, except to the
        first stop: there the next round begins, with the new weights. A walk that has not begun
        starts at the first stop, even if the last is asked for: the first "next" must not make the
        update.
        """
        if not self.is_ready:
            return
        if not self.walk.has_begun and index == self.last_index:
            index = 0
        if not self.has_numbers:
            self._owe(self._owed + 1 if index == self.walk.stop_index + 1 else 0)
        elif 0 <= index <= self.last_index:
            self._go(index)

    def step_on(self) -> None:
        """Go one stop on; to the first one if the walk has not begun, or is at its end.

        While the numbers are on their way the step is kept, and made when they are there.
        """
        if not self.has_numbers:
            self._owe(self._owed + 1)
            return
        walk = self.walk
        begins = not walk.has_begun or walk.stop_index >= self.last_index
        self.go_to(0 if begins else walk.stop_index + 1)

    def caught_up(self) -> None:
        """Make the steps that were asked for before their numbers were there."""
        if self._owed and self.has_numbers:
            owed, self._owed = self._owed, 0
            for _ in range(owed):
                self.step_on()

    def _owe(self, steps: int) -> None:
        """Owe so many steps, but none where no numbers will come."""
        will_come = self.is_ready or self.walk.error is None
        self._owed = steps if will_come else 0

    def _forget_of_others(self, watch: Watch) -> None:
        """Owe no steps through other samples than those that are watched now."""
        if (watch.source, watch.sample) != self._owed_of:
            self._owed, self._owed_of = 0, (watch.source, watch.sample)

    def _forget_owed(self) -> None:
        """Forget the steps that were asked for before an edit or an error, and the way back."""
        self._owed = 0
        self._leave_update()

    def set_visible(self, visible: bool) -> None:
        if not visible:
            self._owed = 0
        super().set_visible(visible)

    def toggle_loss(self) -> None:
        """Show the loss as its elementary gates, or as one gate again."""
        self._sample_walk.open_loss(not self._sample_walk.opens_loss)
        self._show_step()

    def jump(self, phase: Phase) -> None:
        """Go to the end of this phase: all forward values, the loss, all gradients, the update."""
        if self.is_ready and not (phase == "update" and self.no_update):
            self._go(max(i for i, stop in enumerate(self.walk.stops) if stop.phase == phase))

    def _go(self, index: int) -> None:
        walk = self.walk
        last = len(walk.stops) - 1
        if not self._document.is_current(walk.snapshot):
            return  # an edit is on its way: its frame comes first
        if self._controller.running:
            self._controller.set_running(False)
        if walk.updated and 0 < index < last:
            self._take_back(index)
        elif index == last and not walk.updated:
            self._update()
        else:
            walk.go_to(index)
        self._follow(walk.stops[index])

    def _update(self) -> None:
        """Update with the gradient of the walk; then everything is of the new weights.

        A sample alone is an update of its own; that of a batch is the next one of training.
        """
        snapshot = self.walk.snapshot
        if snapshot is None:
            return
        before, loss = self._document.ask_training(), loss_of(self.walk)
        self._update_made = WalkUpdate(before, snapshot.update + 1, loss)
        self.walk.go_to(len(self.walk.stops) - 1)
        if snapshot.watch.source == "sample" and snapshot.sample is not None:
            self._controller.learn(snapshot.sample.column)
        else:
            self._controller.step(StepSize.BATCH)

    def _take_back(self, index: int) -> None:
        made, self._update_made = self._update_made, None
        self.walk.go_to(index)
        if made is not None and made.before is not None:
            self._document.follow(TrainingEdit(state=made.before))

    # --- what follows the walk --------------------------------------------------------------------

    def _follow(self, stop: Stop) -> None:
        """Let what is watched, the selection and all views follow the walk to `stop`."""
        self._quantity_before = self._quantity_before or self._watched.watch.quantity
        self._watched.change(quantity=ON_NEURONS[stop.phase])
        self._follower.follow(self.walk, stop)
        self.moved.emit(stop.phase)
        self._show_step()
