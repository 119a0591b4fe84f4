"""The walk through a sample or a batch: from stop to stop, to the update and back."""

from playground.core.basics.messages import Phrase
from playground.core.basics.vocabulary import Grain, Phase, Quantity
from playground.core.explain.stops import Stop
from playground.core.observe.watch import Watch
from playground.live.batch_walk import why_no_update
from playground.live.edit import TrainingEdit
from playground.live.run import StepSize
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.state.selection import Selection
from playground.ui.state.walk_ahead import part_of_stop
from playground.ui.state.walk_follower import SelectionFollower
from playground.ui.state.walk_frames import WalkFrames
from playground.ui.state.walk_update import WalkUpdate, loss_of
from playground.ui.state.watched import Watched
from playground.ui.widgets.step_buttons import StepButton

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
        self._pending: list[StepButton | Phase] = []  # asked for before the numbers were there
        self._pending_of = watched.watch.source, watched.watch.sample
        self.follow_document()

    def follow_document(self) -> None:
        super().follow_document()
        document, controller, watched = self._document, self._controller, self._watched
        edits = document.changed, document.state_wanted, document.parameters_wanted
        for signal in (*edits, document.replaced, controller.failed):
            signal.connect(lambda *_: self._start_afresh())
        document.begun.connect(self._end_begun)
        document.replaced.connect(lambda *_: self._sample_walk.open_loss(False))
        controller.running_changed.connect(lambda runs: self._pending.clear() if runs else None)
        self.shown.connect(lambda visible: None if visible else self._pending.clear())
        self.numbers_came.connect(self._make_pending)
        watched.changed.connect(self._follow_watch)

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
        return self._last_gradient if self.no_update else self._last_gradient + 1

    @property
    def _last_gradient(self) -> int:
        """The index of the stop before the update: the end of the backward pass."""
        return len(self.walk.stops) - 2

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

    def press(self, button: StepButton) -> None:
        """Move as a button asks, or one step of playing; kept while numbers are on their way."""
        self._move(button)

    def step_on(self) -> None:
        """Go one stop on; to the first one if the walk has not begun, or is at its end."""
        self._move("next")

    def jump(self, phase: Phase) -> None:
        """Go to the end of this phase: all forward values, the loss, all gradients, the update."""
        self._move(phase)

    def _move(self, wish: StepButton | Phase) -> None:
        """Go where a button or a phase leads; if numbers are on their way, when they are there."""
        if self.has_numbers:
            self.go_to(self._target(wish))
        elif self.is_ready or self.walk.error is None:  # else no numbers will come
            self._pending.append(wish)

    def _target(self, wish: StepButton | Phase) -> int:
        """Return the index of the stop where a button or the end of a phase is.

        The first step on begins the walk: it must not make the update.
        """
        walk, here = self.walk, self.walk.stop_index
        if wish == "next":
            is_new_round = not walk.has_begun or here >= self.last_index
            return 0 if is_new_round else here + 1
        if wish == "auto":
            return 0 if here >= self._last_gradient else here + 1
        end = here if walk.updated else self._last_gradient  # the end takes no update back
        ways = {"first": 0, "back": here - 1, "last": end}
        if wish in ways:
            return ways[wish]
        return max(i for i, stop in enumerate(walk.stops) if stop.phase == wish)

    def go_to(self, index: int) -> None:
        """Go to the stop with this index in `Walk.stops`, if there is one and its numbers.

        The last stop makes the update. Going back from it takes the update back, except to the
        first stop: there the next round begins, with the new weights.
        """
        if not (self.has_numbers and 0 <= index <= self.last_index):
            return
        walk = self.walk
        update = self._last_gradient + 1
        if self._controller.running:
            self._controller.set_running(False)
        if walk.updated and 0 < index < update:
            self._take_back(index)
        elif index == update and not walk.updated:
            self._update()
        else:
            walk.go_to(index)
        self._follow(walk.stops[index])

    # --- what was asked for before its numbers were there -----------------------------------------

    def _make_pending(self) -> None:
        """Make the pending moves, if their numbers are there.

        Of several steps on, those after the last gradient are left out: no update is made unseen.
        """
        if not self.has_numbers:
            return
        pending, self._pending = self._pending, []
        for number, wish in enumerate(pending):
            is_at_end = self.walk.has_begun and self.walk.stop_index == self._last_gradient
            if not (number > 0 and wish == "next" and is_at_end):
                self._move(wish)

    def _follow_watch(self, watch: Watch) -> None:
        """Make no pending move through other samples than those that are watched now."""
        if (watch.source, watch.sample) != self._pending_of:
            self._pending, self._pending_of = [], (watch.source, watch.sample)

    def _start_afresh(self) -> None:
        """Forget, after an edit or an error, the pending moves and the way back."""
        self._pending = []
        self._leave_update()

    def toggle_loss(self) -> None:
        """Show the loss as its elementary gates, or as one gate again."""
        self._sample_walk.open_loss(not self._sample_walk.opens_loss)
        self._show_step()

    def _update(self) -> None:
        """Update with the gradient of the walk; then everything is of the new weights.

        A sample alone is an update of its own; that of a batch is the next one of training.
        """
        snapshot = self.walk.snapshot
        if snapshot is None:
            return
        self.walk.go_to(self._last_gradient)  # before it the loss may not have been computed
        before, loss = self._document.ask_training(), loss_of(self.walk)
        self._update_made = WalkUpdate(before, snapshot.update + 1, loss)
        self.walk.go_to(self._last_gradient + 1)
        if snapshot.watch.source == "sample" and snapshot.sample is not None:
            self._controller.learn(snapshot.sample.column)
        else:
            self._controller.step(StepSize.BATCH)

    def _take_back(self, index: int) -> None:
        made, self._update_made = self._update_made, None
        self.walk.go_to(index)
        if made is not None and made.before is not None:
            self._document.follow(TrainingEdit(state=made.before))

    # --- leaving the walk and coming back ---------------------------------------------------------

    def set_visible(self, visible: bool) -> None:
        """Note whether the walk can be seen; else the canvas shows what the user picked."""
        changes, before = visible != self.is_visible, self._quantity_before
        if changes and not visible and before is not None:
            self._watched.change(quantity=before)
            self.moved.emit("", None)
        super().set_visible(visible)
        if changes and visible and self._quantity_before is not None:
            self._quantity_before = self._watched.watch.quantity
            self._watched.change(quantity=ON_NEURONS[self.walk.stop.phase])
            self._tell_stop(self.walk.stop)

    # --- what follows the walk --------------------------------------------------------------------

    def _follow(self, stop: Stop) -> None:
        """Let what is watched, the selection and all views follow the walk to `stop`."""
        self._quantity_before = self._quantity_before or self._watched.watch.quantity
        self._watched.change(quantity=ON_NEURONS[stop.phase])
        self._follower.follow(self.walk, stop)
        self._tell_stop(stop)
        self._show_step()

    def _tell_stop(self, stop: Stop) -> None:
        """Tell all views where the walk is."""
        self.moved.emit(stop.phase, part_of_stop(self.walk, stop))
